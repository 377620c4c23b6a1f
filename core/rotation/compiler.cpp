#include "core/rotation/compiler.h"

#include "core/rotation/codebuilder.h"
#include "core/rotation/expressioncode.h"
#include "core/rotation/listindex.h"
#include "core/rotation/parser.h"
#include "core/rotation/variables.h"

#include <optional>
#include <vector>

namespace wowlab::rotation {

namespace {

class Compiler
{
public:
    Compiler(const Syntax &syntax, const Names &names, const Rules &rules, const KnownPaths &known,
             DiagnosticSink &diagnostics)
        : m_syntax(syntax)
        , m_rules(rules)
        , m_diagnostics(diagnostics)
        , m_variables(syntax)
        , m_lists(syntax, rules, diagnostics)
        , m_expressions(m_builder, m_variables, names, rules, known, diagnostics)
    {
    }

    [[nodiscard]] Program compile()
    {
        m_variables.markUsedIn(m_syntax.actions);
        for (std::size_t i = 0; i < m_syntax.lists.size(); ++i) {
            m_listLabels.push_back(m_builder.newLabel());
            if (m_lists.isReachable(i))
                m_variables.markUsedIn(m_syntax.lists[i].actions);
        }
        m_variables.placeEntries();
        m_isLaid.assign(m_syntax.lists.size(), false);

        emitVariables();
        emitActions(m_syntax.actions);
        m_builder.emit({.op = Op::Return});
        for (std::size_t i = 0; i < m_syntax.lists.size(); ++i) {
            if (m_lists.isReachable(i) && !m_isLaid[i])
                emitList(i);
        }
        checkDeadLists();
        if (m_diagnostics.hasErrors())
            return {};
        return m_builder.link(m_syntax.name, m_variables.all().size(), m_lists.callDepth());
    }

private:
    /// Gives every variable its value of this decision: entries after those they refer to, other names 0.
    void emitVariables()
    {
        const DependencyOrder &entries = m_variables.entryOrder();
        if (entries.isTooDeep) {
            m_diagnostics.error("rotation_too_deep",
                                "variables refer to each other deeper than " + std::to_string(kMaxNesting) + " levels",
                                m_syntax.variables.front().offset);
        }
        for (const auto &[name, declaration] : m_variables.all()) {
            if (declaration.isUsed() && !declaration.entry)
                m_expressions.emitZero(declaration);
        }
        for (const auto &[user, used] : entries.cycleEdges) {
            const std::string &name = m_syntax.variables[used].name;
            if (m_rules.variableCyclesAreErrors) {
                m_diagnostics.error("rotation_variable_cycle",
                                    "variable `" + m_syntax.variables[user].name + "` refers to `" + name +
                                        "`, which refers back to it",
                                    m_syntax.variables[user].offset);
            }
            m_expressions.emitZero(*m_variables.find(name));
        }
        for (const std::size_t entry : entries.order) {
            const Variable &variable = m_syntax.variables[entry];
            const Declaration &declaration = *m_variables.find(variable.name);
            const CodeBuilder::Mark begin = m_builder.mark();
            m_builder.releaseTemporaries();
            m_expressions.emitStore(declaration, variable.value);
            if (!declaration.isUsed() || declaration.isInPlace)
                m_builder.rewind(begin); // but its faults were seen
        }
    }

    void emitActions(const std::vector<Action> &actions)
    {
        for (const Action &action : actions) {
            m_builder.releaseTemporaries();
            const CodeBuilder::Label next = m_builder.newLabel();
            const CodeBuilder::Mark begin = m_builder.mark();
            if (action.condition)
                m_expressions.emitCondition(*action.condition, false, next);
            if (!emitAction(action))
                m_builder.rewind(begin); // nothing to do, whether the condition holds or not
            m_builder.bind(next);
        }
    }

    void emitList(std::size_t list)
    {
        m_isLaid[list] = true;
        m_builder.bindList(m_listLabels[list]);
        emitActions(m_syntax.lists[list].actions);
        m_builder.emit({.op = Op::Return});
    }

    /// Lists that nothing reaches have faults, but no code.
    void checkDeadLists()
    {
        if (!m_rules.deadCodeIsChecked)
            return;
        m_listsMayBeInPlace = false;
        for (std::size_t i = 0; i < m_syntax.lists.size(); ++i) {
            if (m_lists.isReachable(i))
                continue;
            const CodeBuilder::Mark begin = m_builder.mark();
            emitList(i);
            m_builder.rewind(begin);
        }
    }

    /// False for an action without an effect.
    [[nodiscard]] bool emitAction(const Action &action)
    {
        switch (action.kind) {
        case ActionKind::Cast:
            m_builder.emit(
                {.op = m_rules.unusableCastsAreSkipped ? Op::YieldUsableCast : Op::YieldCast, .id = action.spell});
            return true;
        case ActionKind::Call:
        case ActionKind::Run:
            emitCall(action);
            return true;
        case ActionKind::Set:
            if (const Declaration *declaration = m_expressions.find(action.name, action.nameOffset))
                m_expressions.emitStore(*declaration, *action.value);
            return true;
        case ActionKind::Modify:
            emitModify(action);
            return true;
        case ActionKind::Wait:
            m_builder.emit({.op = Op::YieldWait, .a = m_builder.number(action.number)});
            return true;
        case ActionKind::WaitUntil: {
            constexpr double kRetrySeconds = 0.1;
            const CodeBuilder::Label holds = m_builder.newLabel();
            m_expressions.emitCondition(*action.value, true, holds);
            m_builder.emit({.op = Op::YieldWait, .a = m_builder.number(kRetrySeconds)});
            m_builder.bind(holds);
            return true;
        }
        case ActionKind::Pool:
            m_builder.emit({.op = m_rules.poolingWaitsForResource ? Op::BeginPool : Op::YieldPool,
                            .a = m_builder.number(action.number)});
            return true;
        case ActionKind::UseTrinket:
        case ActionKind::UseItem:
            return false;
        }
        return false;
    }

    void emitCall(const Action &action)
    {
        const auto list = m_lists.find(action, m_diagnostics);
        if (!list)
            return;
        const bool isRun = action.kind == ActionKind::Run;
        const bool isInPlace =
            m_listsMayBeInPlace && m_lists.callerCount(*list) == 1 && !m_isLaid[*list] && !m_diagnostics.hasErrors();
        if (isInPlace) {
            m_isLaid[*list] = true;
            const std::optional<CodeBuilder::Label> outerEnd = m_end;
            if (!isRun)
                m_end = m_builder.newLabel();
            emitActions(m_syntax.lists[*list].actions);
            if (!isRun)
                m_builder.bind(*m_end);
            m_end = outerEnd;
        } else if (isRun && !m_end) {
            m_builder.emit({.op = Op::Jump, .c = m_listLabels[*list]}); // its end is ours
        } else {
            m_builder.emit({.op = Op::Call, .c = m_listLabels[*list]});
        }
        if (isRun)
            emitEnd(); // what the list did not yield, nothing after it will
    }

    /// Ends the list that is being made.
    void emitEnd()
    {
        if (m_end)
            m_builder.emit({.op = Op::Jump, .c = *m_end});
        else
            m_builder.emit({.op = Op::Return});
    }

    void emitModify(const Action &action)
    {
        const Declaration *declaration = m_expressions.find(action.name, action.nameOffset);
        if (!declaration)
            return;
        if (action.op == ModifyOp::Reset) {
            m_expressions.emitZero(*declaration);
            return;
        }
        const bool isArithmetic = action.op != ModifyOp::Set;
        if (isArithmetic && declaration->type == Type::Bool && m_rules.deadCodeIsChecked) {
            m_diagnostics.error("rotation_type_error", "arithmetic on the bool variable `" + action.name + "`",
                                action.nameOffset);
        }
        if (!isArithmetic || declaration->type == Type::Bool) {
            m_expressions.emitStore(*declaration, *action.value);
            return;
        }
        const ExpressionCode::Operand operand = m_expressions.numeric(*action.value);
        m_expressions.emitStore(*declaration,
                                modified(action.op, {.reg = declaration->reg, .type = declaration->type}, operand));
    }

    [[nodiscard]] ExpressionCode::Operand modified(ModifyOp op, ExpressionCode::Operand present,
                                                   ExpressionCode::Operand operand)
    {
        switch (op) {
        case ModifyOp::Add:
            return m_expressions.combine(present, operand, Op::AddI, Op::AddF);
        case ModifyOp::Subtract:
            return m_expressions.combine(present, operand, Op::SubtractI, Op::SubtractF);
        case ModifyOp::Multiply:
            return m_expressions.combine(present, operand, Op::MultiplyI, Op::MultiplyF);
        case ModifyOp::Min:
            return m_expressions.combine(present, operand, Op::MinI, Op::MinF);
        case ModifyOp::Max:
            return m_expressions.combine(present, operand, Op::MaxI, Op::MaxF);
        case ModifyOp::Divide: {
            const Op divide = m_rules.divisionByZeroIsZero ? Op::DivideF : Op::DivideFPlainly;
            return m_expressions.combine(m_expressions.widened(present), operand, divide, divide);
        }
        case ModifyOp::Set:
        case ModifyOp::Reset:
            break;
        }
        return operand;
    }

    const Syntax &m_syntax;
    const Rules &m_rules;
    DiagnosticSink &m_diagnostics;
    Variables m_variables;
    ListIndex m_lists;
    CodeBuilder m_builder;
    ExpressionCode m_expressions;
    std::vector<CodeBuilder::Label> m_listLabels;
    std::vector<bool> m_isLaid; ///< the list has its code, at its label or in the place of its only call
    bool m_listsMayBeInPlace = true;
    std::optional<CodeBuilder::Label> m_end; ///< of the list that is being made in the place of a `call`
};

} // namespace

Program compileSyntax(const Syntax &syntax, const Names &names, const Rules &rules, const KnownPaths &known,
                      DiagnosticSink &diagnostics)
{
    return Compiler(syntax, names, rules, known, diagnostics).compile();
}

} // namespace wowlab::rotation
