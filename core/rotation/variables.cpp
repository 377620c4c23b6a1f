#include "core/rotation/variables.h"

#include "core/rotation/parser.h"

#include <algorithm>

namespace wowlab::rotation {

namespace {

/// Whether using the value costs no more than using a register that holds it.
[[nodiscard]] bool isOneInstruction(const Expression &value)
{
    const auto isPlain = [](const Expression &operand) {
        return operand.kind == ExpressionKind::Path || operand.kind == ExpressionKind::Integer ||
               operand.kind == ExpressionKind::Decimal;
    };
    switch (value.kind) {
    case ExpressionKind::Boolean:
        return true;
    case ExpressionKind::Not:
        return isOneInstruction(value.operands[0]);
    case ExpressionKind::Less:
    case ExpressionKind::LessOrEqual:
    case ExpressionKind::Greater:
    case ExpressionKind::GreaterOrEqual:
        return isPlain(value.operands[0]) && isPlain(value.operands[1]);
    default:
        return isPlain(value);
    }
}

} // namespace

Type declaredType(const Expression &value)
{
    switch (value.kind) {
    case ExpressionKind::Boolean:
    case ExpressionKind::And:
    case ExpressionKind::Or:
    case ExpressionKind::Not:
    case ExpressionKind::Greater:
    case ExpressionKind::GreaterOrEqual:
    case ExpressionKind::Less:
    case ExpressionKind::LessOrEqual:
    case ExpressionKind::Equal:
    case ExpressionKind::NotEqual:
        return Type::Bool;
    case ExpressionKind::Integer:
        return Type::Int;
    case ExpressionKind::Path:
        return value.path.type;
    case ExpressionKind::Decimal:
    case ExpressionKind::Variable:
    case ExpressionKind::Add:
    case ExpressionKind::Subtract:
    case ExpressionKind::Multiply:
    case ExpressionKind::Divide:
    case ExpressionKind::Modulo:
    case ExpressionKind::Floor:
    case ExpressionKind::Ceil:
    case ExpressionKind::Abs:
    case ExpressionKind::Min:
    case ExpressionKind::Max:
        return Type::Float;
    }
    return Type::Float;
}

void forEachVariable(const Expression &expression, const std::function<void(const std::string &)> &visit)
{
    if (expression.kind == ExpressionKind::Variable)
        visit(expression.variable);
    for (const Expression &operand : expression.operands)
        forEachVariable(operand, visit);
}

Variables::Variables(const Syntax &syntax)
    : m_syntax(syntax)
{
    for (const Variable &variable : syntax.variables)
        m_declarations[variable.name] = {.type = declaredType(variable.value), .entry = &variable};
    declareSets(syntax.actions);
    for (const List &list : syntax.lists)
        declareSets(list.actions);
    std::size_t index = 0;
    for (auto &[name, declaration] : m_declarations)
        declaration.reg = CodeBuilder::variable(index++);
    m_entryOrder = orderEntries();
}

void Variables::declareSets(const std::vector<Action> &actions)
{
    for (const Action &action : actions) {
        if (action.kind != ActionKind::Set || !action.value)
            continue;
        const Type type = declaredType(*action.value);
        Declaration &declaration = m_declarations[action.name];
        if (!declaration.hasSet) {
            declaration.type = type;
            declaration.hasSet = true;
        } else if (declaration.type != type) {
            declaration.isMixed = declaration.isMixed || declaration.type == Type::Bool || type == Type::Bool;
            declaration.type = Type::Float;
        }
    }
}

void Variables::markUsed(const std::string &name)
{
    const auto found = m_declarations.find(name);
    if (found == m_declarations.end())
        return;
    if (!found->second.isUsed())
        m_pending.push_back(&found->second);
    ++found->second.useCount;
}

void Variables::markUsedIn(const std::vector<Action> &actions)
{
    const auto mark = [this](const std::string &name) { markUsed(name); };
    for (const Action &action : actions) {
        if (action.condition)
            forEachVariable(*action.condition, mark);
        if (action.value)
            forEachVariable(*action.value, mark);
        if (action.kind == ActionKind::Set || action.kind == ActionKind::Modify) {
            markUsed(action.name);
            if (const auto changed = m_declarations.find(action.name); changed != m_declarations.end())
                changed->second.isChanged = true;
        }
    }
    while (!m_pending.empty()) {
        const Declaration *declaration = m_pending.back();
        m_pending.pop_back();
        if (declaration->entry)
            forEachVariable(declaration->entry->value, mark);
    }
}

void Variables::placeEntries()
{
    // Entries in place hold each other's code; this bounds how deep.
    constexpr std::size_t kMaxHeight = 8;

    if (!m_entryOrder.cycleEdges.empty() || m_entryOrder.isTooDeep)
        return;
    std::map<std::string_view, std::size_t> heights; // of those in place
    for (const std::size_t entry : m_entryOrder.order) {
        const Variable &variable = m_syntax.variables[entry];
        Declaration &declaration = m_declarations.find(variable.name)->second;
        bool isSteady = !declaration.hasSet && !declaration.isChanged;
        std::size_t height = 1;
        forEachVariable(variable.value, [&](const std::string &name) {
            const Declaration *used = find(name);
            isSteady = isSteady && used && !used->hasSet && !used->isChanged;
            if (const auto inner = heights.find(name); inner != heights.end())
                height = std::max(height, inner->second + 1);
        });
        const bool isWorthIt = declaration.useCount == 1 || isOneInstruction(variable.value);
        declaration.isInPlace = declaration.isUsed() && isSteady && isWorthIt && height <= kMaxHeight;
        if (declaration.isInPlace)
            heights[variable.name] = height;
    }
}

const Declaration *Variables::find(std::string_view name) const
{
    const auto found = m_declarations.find(name);
    return found == m_declarations.end() ? nullptr : &found->second;
}

const Declaration *Variables::find(const std::string &name, std::size_t offset, const Names &names,
                                   DiagnosticSink &diagnostics) const
{
    const Declaration *declaration = find(name);
    if (!declaration) {
        if (diagnostics.isFull())
            return nullptr;
        Suggestion suggestion(name);
        for (const auto &[known, candidate] : m_declarations)
            suggestion.offer(known);
        offerPaths(suggestion, name, names);
        diagnostics.error("rotation_unknown_variable", "unknown variable or path `" + name + "`" + suggestion.hint(),
                          offset);
        return nullptr;
    }
    if (declaration->isMixed) {
        diagnostics.error("rotation_type_error",
                          "variable `" + name + "` is set to a bool in one place and to a number in another", offset);
    }
    return declaration;
}

DependencyOrder Variables::orderEntries() const
{
    std::vector<std::size_t> all(m_syntax.variables.size());
    std::map<std::string_view, std::size_t> indexes;
    for (std::size_t i = 0; i < all.size(); ++i) {
        all[i] = i;
        indexes[m_syntax.variables[i].name] = i;
    }
    const auto uses = [&](std::size_t entry) {
        std::vector<std::size_t> used;
        forEachVariable(m_syntax.variables[entry].value, [&](const std::string &name) {
            if (const auto index = indexes.find(name); index != indexes.end())
                used.push_back(index->second);
        });
        return used;
    };
    return orderByDependency(all.size(), all, uses, kMaxNesting);
}

} // namespace wowlab::rotation
