#include "core/rotation/listindex.h"

#include "core/rotation/dependencies.h"
#include "core/rotation/names.h"
#include "core/rotation/parser.h"

#include <string>

namespace wowlab::rotation {

ListIndex::ListIndex(const Syntax &syntax, const Rules &rules, DiagnosticSink &diagnostics)
    : m_syntax(syntax)
    , m_isReachable(syntax.lists.size(), false)
    , m_callerCounts(syntax.lists.size(), 0)
{
    std::vector<std::size_t> all(syntax.lists.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        m_indexes[syntax.lists[i].name] = i;
        all[i] = i;
    }
    const auto calls = [this](std::size_t list) { return calledBy(m_syntax.lists[list].actions); };
    const auto reached = orderByDependency(all.size(), calledBy(syntax.actions), calls, kMaxNesting);
    const auto countCalls = [this](const std::vector<Action> &actions) {
        for (const std::size_t called : calledBy(actions))
            ++m_callerCounts[called];
    };
    countCalls(syntax.actions);
    for (const std::size_t list : reached.order) {
        m_isReachable[list] = true;
        countCalls(syntax.lists[list].actions);
    }
    m_callDepth = reached.height;
    const auto checked = rules.deadCodeIsChecked ? orderByDependency(all.size(), all, calls, kMaxNesting) : reached;
    for (const auto &[caller, called] : checked.cycleEdges) {
        const List &list = syntax.lists[caller];
        diagnostics.error("rotation_recursive_list",
                          "list `" + list.name + "` calls `" + syntax.lists[called].name + "`, which leads back to it",
                          list.offset);
    }
    if (checked.isTooDeep) {
        diagnostics.error("rotation_too_deep",
                          "lists call each other deeper than " + std::to_string(kMaxNesting) + " levels",
                          syntax.actionsOffset);
    }
}

std::optional<std::size_t> ListIndex::find(const Action &action, DiagnosticSink &diagnostics) const
{
    if (const auto found = m_indexes.find(action.name); found != m_indexes.end())
        return found->second;
    Suggestion suggestion(action.name);
    if (!diagnostics.isFull()) {
        for (const auto &[name, index] : m_indexes)
            suggestion.offer(name);
    }
    diagnostics.error("rotation_unknown_list", "unknown list `" + action.name + "`" + suggestion.hint(),
                      action.nameOffset);
    return std::nullopt;
}

std::vector<std::size_t> ListIndex::calledBy(const std::vector<Action> &actions) const
{
    std::vector<std::size_t> called;
    for (const Action &action : actions) {
        if (action.kind != ActionKind::Call && action.kind != ActionKind::Run)
            continue;
        if (const auto found = m_indexes.find(action.name); found != m_indexes.end())
            called.push_back(found->second);
    }
    return called;
}

} // namespace wowlab::rotation
