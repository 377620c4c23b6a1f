#include "core/rotation/diagnostic.h"

#include <algorithm>
#include <utility>

namespace wowlab::rotation {

void DiagnosticSink::error(std::string_view code, std::string message, std::size_t offset)
{
    m_hasErrors = true;
    add(Severity::Error, code, std::move(message), offset);
}

void DiagnosticSink::warning(std::string_view code, std::string message, std::size_t offset)
{
    add(Severity::Warning, code, std::move(message), offset);
}

std::vector<Diagnostic> DiagnosticSink::take()
{
    std::stable_sort(m_found.begin(), m_found.end(),
                     [](const Diagnostic &a, const Diagnostic &b) { return a.position.offset < b.position.offset; });
    m_found.erase(std::unique(m_found.begin(), m_found.end()), m_found.end());
    return std::exchange(m_found, {});
}

void DiagnosticSink::add(Severity severity, std::string_view code, std::string message, std::size_t offset)
{
    if (isFull())
        return;
    m_found.push_back({severity, std::string(code), std::move(message), json::pointerAt(m_root, offset),
                       json::positionAt(m_text, offset)});
}

} // namespace wowlab::rotation
