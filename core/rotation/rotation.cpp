#include "core/rotation/rotation.h"

#include "core/rotation/compiler.h"
#include "core/rotation/parser.h"
#include "core/rotation/variables.h"

#include <set>
#include <utility>

namespace wowlab::rotation {

namespace {

/// The tree of the JSON text, or the one fault that leaves none.
[[nodiscard]] tl::expected<json::Value, Diagnostic> read(std::string_view text)
{
    if (text.size() > kMaxTextSize) {
        return tl::unexpected(Diagnostic{.code = "rotation_too_large",
                                         .message = "a rotation has at most " + std::to_string(kMaxTextSize) + " bytes",
                                         .pointer = {},
                                         .position = {}});
    }
    auto root = json::parse(text);
    if (!root) {
        return tl::unexpected(Diagnostic{.code = "rotation_not_json",
                                         .message = root.error().message,
                                         .pointer = {},
                                         .position = root.error().position});
    }
    return std::move(*root);
}

void noteUses(const Expression &expression, std::set<std::string, std::less<>> &variables)
{
    if (expression.kind == ExpressionKind::Variable)
        variables.insert(expression.variable);
    for (const Expression &operand : expression.operands)
        noteUses(operand, variables);
}

/// The editor's remarks on a rotation that may well run.
void remark(const Syntax &syntax, DiagnosticSink &diagnostics)
{
    std::set<std::string, std::less<>> variables;
    std::set<std::string, std::less<>> lists;
    const Variables declared(syntax);
    const auto isBool = [&declared](const Expression &value) {
        if (value.kind != ExpressionKind::Variable)
            return declaredType(value) == Type::Bool;
        const Declaration *declaration = declared.find(value.variable);
        return declaration && declaration->type == Type::Bool;
    };
    const auto noteActions = [&](const std::vector<Action> &actions) {
        for (const Action &action : actions) {
            const bool isArithmetic =
                action.kind == ActionKind::Modify && action.op != ModifyOp::Set && action.op != ModifyOp::Reset;
            if (isArithmetic && action.value && isBool(*action.value)) {
                diagnostics.error("rotation_bool_arithmetic", "`" + action.name + "` is changed by a bool",
                                  action.value->offset);
            }
            if (action.condition)
                noteUses(*action.condition, variables);
            if (action.value)
                noteUses(*action.value, variables);
            if (action.kind == ActionKind::Call || action.kind == ActionKind::Run)
                lists.insert(action.name);
        }
    };
    noteActions(syntax.actions);
    for (const List &list : syntax.lists)
        noteActions(list.actions);
    for (const Variable &variable : syntax.variables)
        noteUses(variable.value, variables);

    for (const Variable &variable : syntax.variables) {
        if (!variables.contains(variable.name))
            diagnostics.warning("rotation_unused_variable", "nothing uses the variable `" + variable.name + "`",
                                variable.offset);
    }
    for (const List &list : syntax.lists) {
        if (list.actions.empty())
            diagnostics.error("rotation_empty_list", "the list `" + list.name + "` has no action", list.offset);
        if (!lists.contains(list.name))
            diagnostics.warning("rotation_unused_list", "nothing calls the list `" + list.name + "`", list.offset);
    }
    if (syntax.actions.empty())
        diagnostics.error("rotation_empty_list", "the rotation has no action", syntax.actionsOffset);
}

} // namespace

tl::expected<Program, std::vector<Diagnostic>> compile(std::string_view text, const Names &names, const Rules &rules,
                                                       const KnownPaths &known)
{
    const auto root = read(text);
    if (!root)
        return tl::unexpected(std::vector{root.error()});
    DiagnosticSink diagnostics(text, *root);
    const Syntax syntax = parseSyntax(*root, names, rules, diagnostics);
    // A tree with holes would only raise errors about the holes.
    if (diagnostics.hasErrors())
        return tl::unexpected(diagnostics.take());
    Program program = compileSyntax(syntax, names, rules, known, diagnostics);
    if (diagnostics.hasErrors())
        return tl::unexpected(diagnostics.take());
    return program;
}

std::vector<Diagnostic> validate(std::string_view text, const Names &names)
{
    const auto root = read(text);
    if (!root)
        return {root.error()};
    const Rules rules = correctedRules();
    DiagnosticSink diagnostics(text, *root);
    const Syntax syntax = parseSyntax(*root, names, rules, diagnostics);
    if (diagnostics.hasErrors())
        return diagnostics.take();
    static_cast<void>(compileSyntax(syntax, names, rules, {}, diagnostics));
    remark(syntax, diagnostics);
    return diagnostics.take();
}

} // namespace wowlab::rotation
