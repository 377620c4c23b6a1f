#pragma once

#include "core/json/document.h"

#include <string>
#include <string_view>
#include <vector>

namespace wowlab::rotation {

enum class Severity { Error, Warning };

/// One fault of a rotation, with the place it stands at.
struct Diagnostic
{
    Severity severity = Severity::Error;
    std::string code{};    ///< stable word, e.g. "rotation_unknown_name"
    std::string message{}; ///< English, names the culprit and, where one is near, the name that was meant
    std::string pointer{}; ///< JSON pointer of the faulty value
    json::Position position{};

    bool operator==(const Diagnostic &) const = default;
};

/// Collects the faults of one rotation text while it is read.
class DiagnosticSink
{
public:
    /// Faults beyond this many still make the text faulty but are not kept.
    static constexpr std::size_t kMaxKept = 200;

    /// Both outlive the sink.
    DiagnosticSink(std::string_view text, const json::Value &root)
        : m_text(text)
        , m_root(root)
    {
    }

    void error(std::string_view code, std::string message, std::size_t offset);
    void warning(std::string_view code, std::string message, std::size_t offset);

    [[nodiscard]] bool hasErrors() const { return m_hasErrors; }
    /// Nothing more is kept: no need to work out a message.
    [[nodiscard]] bool isFull() const { return m_found.size() >= kMaxKept; }
    /// In the order of the text.
    [[nodiscard]] std::vector<Diagnostic> take();

private:
    void add(Severity severity, std::string_view code, std::string message, std::size_t offset);

    std::string_view m_text;
    const json::Value &m_root;
    std::vector<Diagnostic> m_found;
    bool m_hasErrors = false;
};

} // namespace wowlab::rotation
