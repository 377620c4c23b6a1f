#include "core/rotation/compiler.h"

#include "core/rotation/codebuilder.h"
#include "core/rotation/expressioncode.h"
#include "core/rotation/listindex.h"
#include "core/rotation/parser.h"
#include "core/rotation/variables.h"

namespace wowlab::rotation {

namespace {

class Compiler
{
public:
    Compiler(const Syntax &syntax, const Names &names, const Rules &rules, DiagnosticSink &diagnostics)
        : m_syntax(syntax)
        , m_rules(rules)
        , m_diagnostics(diagnostics)
        , m_variables(syntax)
        , m_lists(syntax, rules, diagnostics)
        , m_expressions(m_builder, m_variables, names, rules, diagnostics)
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

        emitVariables();
        emitActions(m_syntax.actions);
        for (std::size_t i = 0; i < m_syntax.lists.size(); ++i) {
            if (!m_lists.isReachable(i) && !m_rules.deadCodeIsChecked)
                continue;
            const std::size_t begin = m_builder.size();
            m_builder.bind(m_listLabels[i]);
            emitActions(m_syntax.lists[i].actions);
            if (!m_lists.isReachable(i))
                m_builder.truncate(begin);
        }
        return m_builder.link(m_syntax.name, m_variables.all().size(), m_lists.callDepth());
    }

private:
    /// Gives every variable its value of this decision: entries after those they refer to, other names 0.
    void emitVariables()
    {
        const DependencyOrder entries = m_variables.entryOrder();
        if (entries.isTooDeep) {
            m_diagnostics.error("rotation_too_deep",
                                "variables refer to each other deeper than " + std::to_string(kMaxNesting) + " levels",
                                m_syntax.variables.front().offset);
        }
        for (const auto &[name, declaration] : m_variables.all()) {
            if (declaration.isUsed && !declaration.entry)
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
            const std::size_t begin = m_builder.size();
            m_builder.releaseTemporaries();
            m_expressions.emitStore(declaration, variable.value);
            if (!declaration.isUsed)
                m_builder.truncate(begin);
        }
    }

    void emitActions(const std::vector<Action> &actions)
    {
        for (const Action &action : actions) {
            m_builder.releaseTemporaries();
            const CodeBuilder::Label next = m_builder.newLabel();
            const std::size_t begin = m_builder.size();
            if (action.condition)
                m_expressions.emitCondition(*action.condition, false, next);
            if (!emitAction(action))
                m_builder.truncate(begin); // nothing to do, whether the condition holds or not
            m_builder.bind(next);
        }
        m_builder.emit({.op = Op::Return});
    }

    /// False for an action without an effect.
    [[nodiscard]] bool emitAction(const Action &action)
    {
        switch (action.kind) {
        case ActionKind::Cast:
            m_builder.emit({.op = Op::YieldCast, .id = action.spell});
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
            m_builder.emit({.op = Op::YieldPool, .a = m_builder.number(action.number)});
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
        m_builder.emit({.op = Op::Call, .c = m_listLabels[*list]});
        if (action.kind == ActionKind::Run)
            m_builder.emit({.op = Op::Return}); // what the list did not yield, nothing after it will
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
        m_expressions.emitStore(*declaration, modified(action.op, {declaration->reg, declaration->type}, operand));
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
            return m_expressions.combine({m_expressions.widened(present), Type::Float},
                                         {m_expressions.widened(operand), Type::Float}, divide, divide);
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
};

} // namespace

Program compileSyntax(const Syntax &syntax, const Names &names, const Rules &rules, DiagnosticSink &diagnostics)
{
    return Compiler(syntax, names, rules, diagnostics).compile();
}

} // namespace wowlab::rotation
