#pragma once

#include "core/rotation/diagnostic.h"
#include "core/rotation/rules.h"
#include "core/rotation/syntax.h"

#include <map>
#include <optional>
#include <string_view>
#include <vector>

namespace wowlab::rotation {

/// The named lists of one rotation and who calls them.
class ListIndex
{
public:
    /// Reports lists that call themselves or nest too deep: all of them where dead code is checked, else those that
    /// the entry list reaches. `syntax` outlives the index.
    ListIndex(const Syntax &syntax, const Rules &rules, DiagnosticSink &diagnostics);

    /// The list that a `call` or `run` names; nothing, and an error, if there is none.
    [[nodiscard]] std::optional<std::size_t> find(const Action &action, DiagnosticSink &diagnostics) const;
    /// By index in the syntax: whether the entry list calls it, directly or not.
    [[nodiscard]] bool isReachable(std::size_t list) const { return m_isReachable[list]; }
    /// How many `call` and `run` actions that can be reached name the list.
    [[nodiscard]] std::size_t callerCount(std::size_t list) const { return m_callerCounts[list]; }
    /// Most calls that can be open at a time.
    [[nodiscard]] std::size_t callDepth() const { return m_callDepth; }

private:
    [[nodiscard]] std::vector<std::size_t> calledBy(const std::vector<Action> &actions) const;

    const Syntax &m_syntax;
    std::map<std::string_view, std::size_t> m_indexes;
    std::vector<bool> m_isReachable;
    std::vector<std::size_t> m_callerCounts;
    std::size_t m_callDepth = 0;
};

} // namespace wowlab::rotation
