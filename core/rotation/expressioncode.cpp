#include "core/rotation/expressioncode.h"

#include <utility>

namespace wowlab::rotation {

CodeBuilder::RegisterId ExpressionCode::read(const Path &path)
{
    const CodeBuilder::RegisterId result = m_builder.temporary();
    const Op op = path.type == Type::Bool ? Op::ReadFlag : path.type == Type::Int ? Op::ReadInteger : Op::ReadNumber;
    m_builder.emit({.op = op, .path = path.kind, .id = path.id, .a = result});
    return result;
}

void ExpressionCode::typeError(std::string message, const Expression &expression)
{
    m_diagnostics.error("rotation_type_error", std::move(message), expression.offset);
}

bool ExpressionCode::isBoolean(const Expression &expression) const
{
    if (expression.kind != ExpressionKind::Variable)
        return declaredType(expression) == Type::Bool;
    const Declaration *declaration = m_variables.find(expression.variable);
    return declaration && declaration->type == Type::Bool;
}

CodeBuilder::RegisterId ExpressionCode::boolean(const Expression &expression)
{
    switch (expression.kind) {
    case ExpressionKind::Boolean:
        return m_builder.integer(expression.boolean ? 1 : 0);
    case ExpressionKind::Path:
        return read(expression.path);
    case ExpressionKind::Variable:
        return m_variables.find(expression.variable)->reg;
    default: {
        const CodeBuilder::RegisterId result = m_builder.temporary();
        const CodeBuilder::Label done = m_builder.newLabel();
        m_builder.emit({.op = Op::Copy, .a = result, .b = m_builder.integer(0)});
        emitCondition(expression, false, done);
        m_builder.emit({.op = Op::Copy, .a = result, .b = m_builder.integer(1)});
        m_builder.bind(done);
        return result;
    }
    }
}

CodeBuilder::RegisterId ExpressionCode::widened(Operand operand)
{
    return operand.type == Type::Float ? operand.reg : m_builder.emitUnary(Op::Widen, operand.reg);
}

ExpressionCode::Operand ExpressionCode::numeric(const Expression &expression)
{
    switch (expression.kind) {
    case ExpressionKind::Integer:
        return {m_builder.integer(expression.integer), Type::Int};
    case ExpressionKind::Decimal:
        return {m_builder.number(expression.decimal), Type::Float};
    case ExpressionKind::Path: {
        const bool isTalent = expression.path.kind == PathKind::TalentEnabled;
        if (isTalent && !m_rules.everyPathCompiles)
            typeError("a talent is no number under these rules", expression);
        return {read(expression.path), expression.path.type == Type::Float ? Type::Float : Type::Int};
    }
    case ExpressionKind::Variable: {
        const Declaration *declaration = find(expression.variable, expression.offset);
        if (!declaration)
            return {m_builder.number(0), Type::Float};
        return {declaration->reg, declaration->type == Type::Float ? Type::Float : Type::Int};
    }
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
        typeError("a condition is no number", expression);
        return {m_builder.number(0), Type::Float};
    case ExpressionKind::Add:
        return arithmetic(expression, Op::AddI, Op::AddF);
    case ExpressionKind::Subtract:
        return arithmetic(expression, Op::SubtractI, Op::SubtractF);
    case ExpressionKind::Multiply:
        return arithmetic(expression, Op::MultiplyI, Op::MultiplyF);
    case ExpressionKind::Min:
        return arithmetic(expression, Op::MinI, Op::MinF);
    case ExpressionKind::Max:
        return arithmetic(expression, Op::MaxI, Op::MaxF);
    case ExpressionKind::Divide:
        return floatArithmetic(expression, Op::DivideF);
    case ExpressionKind::Modulo:
        return floatArithmetic(expression, Op::ModuloF);
    case ExpressionKind::Floor:
        return {m_builder.emitUnary(Op::FloorF, widened(numeric(expression.operands[0]))), Type::Float};
    case ExpressionKind::Ceil:
        return {m_builder.emitUnary(Op::CeilF, widened(numeric(expression.operands[0]))), Type::Float};
    case ExpressionKind::Abs: {
        const Operand operand = numeric(expression.operands[0]);
        return {m_builder.emitUnary(operand.type == Type::Int ? Op::AbsI : Op::AbsF, operand.reg), operand.type};
    }
    }
    return {m_builder.number(0), Type::Float};
}

ExpressionCode::Operand ExpressionCode::combine(Operand left, Operand right, Op onIntegers, Op onNumbers)
{
    if (left.type == Type::Int && right.type == Type::Int) {
        const CodeBuilder::RegisterId result = m_builder.temporary();
        m_builder.emit({.op = onIntegers, .a = result, .b = left.reg, .c = right.reg});
        return {result, Type::Int};
    }
    const CodeBuilder::RegisterId leftNumber = widened(left);
    const CodeBuilder::RegisterId rightNumber = widened(right);
    const CodeBuilder::RegisterId result = m_builder.temporary();
    m_builder.emit({.op = onNumbers, .a = result, .b = leftNumber, .c = rightNumber});
    return {result, Type::Float};
}

ExpressionCode::Operand ExpressionCode::arithmetic(const Expression &expression, Op onIntegers, Op onNumbers)
{
    const Operand left = numeric(expression.operands[0]);
    const Operand right = numeric(expression.operands[1]);
    return combine(left, right, onIntegers, onNumbers);
}

ExpressionCode::Operand ExpressionCode::floatArithmetic(const Expression &expression, Op op)
{
    const Operand left{widened(numeric(expression.operands[0])), Type::Float};
    const Operand right{widened(numeric(expression.operands[1])), Type::Float};
    return combine(left, right, op, op);
}

void ExpressionCode::emitCondition(const Expression &expression, bool sense, CodeBuilder::Label label)
{
    switch (expression.kind) {
    case ExpressionKind::Boolean:
        if (expression.boolean == sense)
            m_builder.emit({.op = Op::Jump, .c = label});
        return;
    case ExpressionKind::Path:
        if (expression.path.type == Type::Bool) {
            m_builder.emit({.op = Op::JumpFlag,
                            .sense = sense,
                            .path = expression.path.kind,
                            .id = expression.path.id,
                            .c = label});
        } else {
            emitNumberTest({read(expression.path), expression.path.type}, sense, label);
        }
        return;
    case ExpressionKind::Variable:
        if (const Declaration *declaration = find(expression.variable, expression.offset)) {
            if (declaration->type == Type::Bool)
                m_builder.emit({.op = Op::JumpNotZeroI, .sense = sense, .a = declaration->reg, .c = label});
            else
                emitNumberTest({declaration->reg, declaration->type}, sense, label);
        }
        return;
    case ExpressionKind::And:
        emitJunction(expression, false, sense, label);
        return;
    case ExpressionKind::Or:
        emitJunction(expression, true, sense, label);
        return;
    case ExpressionKind::Not:
        emitCondition(expression.operands[0], !sense, label);
        return;
    case ExpressionKind::Greater:
        emitComparison(expression.operands[1], expression.operands[0], Op::JumpLessI, Op::JumpLessF, sense, label);
        return;
    case ExpressionKind::GreaterOrEqual:
        emitComparison(expression.operands[1], expression.operands[0], Op::JumpLessOrEqualI, Op::JumpLessOrEqualF,
                       sense, label);
        return;
    case ExpressionKind::Less:
        emitComparison(expression.operands[0], expression.operands[1], Op::JumpLessI, Op::JumpLessF, sense, label);
        return;
    case ExpressionKind::LessOrEqual:
        emitComparison(expression.operands[0], expression.operands[1], Op::JumpLessOrEqualI, Op::JumpLessOrEqualF,
                       sense, label);
        return;
    case ExpressionKind::Equal:
        emitEquality(expression, sense, label);
        return;
    case ExpressionKind::NotEqual:
        emitEquality(expression, !sense, label);
        return;
    case ExpressionKind::Integer:
    case ExpressionKind::Decimal:
    case ExpressionKind::Add:
    case ExpressionKind::Subtract:
    case ExpressionKind::Multiply:
    case ExpressionKind::Divide:
    case ExpressionKind::Modulo:
    case ExpressionKind::Floor:
    case ExpressionKind::Ceil:
    case ExpressionKind::Abs:
    case ExpressionKind::Min:
    case ExpressionKind::Max: {
        const Operand operand = numeric(expression);
        if (!m_rules.numbersAreTrueUnlessZero)
            typeError("a number is no condition under these rules", expression);
        emitNumberTest(operand, sense, label);
        return;
    }
    }
}

void ExpressionCode::emitNumberTest(Operand operand, bool sense, CodeBuilder::Label label)
{
    const bool isInteger = operand.type == Type::Int;
    const Op op = m_rules.numbersAreTrueUnlessZero ? (isInteger ? Op::JumpNotZeroI : Op::JumpNotZeroF)
                                                   : (isInteger ? Op::JumpLowByteI : Op::JumpLowByteF);
    m_builder.emit({.op = op, .sense = sense, .a = operand.reg, .c = label});
}

void ExpressionCode::emitJunction(const Expression &expression, bool decider, bool sense, CodeBuilder::Label label)
{
    if (sense == decider) {
        for (const Expression &operand : expression.operands)
            emitCondition(operand, decider, label);
        return;
    }
    const CodeBuilder::Label decided = m_builder.newLabel();
    for (std::size_t i = 0; i + 1 < expression.operands.size(); ++i)
        emitCondition(expression.operands[i], decider, decided);
    emitCondition(expression.operands.back(), sense, label);
    m_builder.bind(decided);
}

void ExpressionCode::emitComparison(const Expression &a, const Expression &b, Op onIntegers, Op onNumbers, bool sense,
                                    CodeBuilder::Label label)
{
    const Operand left = numeric(a);
    const Operand right = numeric(b);
    emitTest(left, right, onIntegers, onNumbers, sense, label);
}

void ExpressionCode::emitEquality(const Expression &expression, bool sense, CodeBuilder::Label label)
{
    const Expression &a = expression.operands[0];
    const Expression &b = expression.operands[1];
    if (isBoolean(a) && isBoolean(b)) {
        const CodeBuilder::RegisterId left = boolean(a);
        const CodeBuilder::RegisterId right = boolean(b);
        m_builder.emit({.op = Op::JumpEqualI, .sense = sense, .a = left, .b = right, .c = label});
        return;
    }
    emitComparison(a, b, Op::JumpEqualI, Op::JumpNearF, sense, label);
}

void ExpressionCode::emitTest(Operand left, Operand right, Op onIntegers, Op onNumbers, bool sense,
                              CodeBuilder::Label label)
{
    if (left.type == Type::Int && right.type == Type::Int) {
        m_builder.emit({.op = onIntegers, .sense = sense, .a = left.reg, .b = right.reg, .c = label});
        return;
    }
    const CodeBuilder::RegisterId leftNumber = widened(left);
    const CodeBuilder::RegisterId rightNumber = widened(right);
    m_builder.emit({.op = onNumbers, .sense = sense, .a = leftNumber, .b = rightNumber, .c = label});
}

void ExpressionCode::emitStore(const Declaration &variable, const Expression &value)
{
    if (value.kind == ExpressionKind::Variable && !find(value.variable, value.offset))
        return;
    if (isBoolean(value)) {
        m_builder.emit(
            {.op = variable.type == Type::Float ? Op::Widen : Op::Copy, .a = variable.reg, .b = boolean(value)});
        return;
    }
    emitStore(variable, numeric(value));
}

void ExpressionCode::emitStore(const Declaration &variable, Operand value)
{
    Op op = Op::Copy;
    switch (variable.type) {
    case Type::Float:
        op = value.type == Type::Float ? Op::Copy : Op::Widen;
        break;
    case Type::Int:
        op = value.type == Type::Float ? Op::Truncate : Op::Copy;
        break;
    case Type::Bool:
        op = value.type == Type::Float          ? Op::IsNotZeroF
             : m_rules.numbersAreTrueUnlessZero ? Op::IsNotZeroI
                                                : Op::LowByteI;
        break;
    }
    m_builder.emit({.op = op, .a = variable.reg, .b = value.reg});
}

void ExpressionCode::emitZero(const Declaration &variable)
{
    m_builder.emit({.op = Op::Copy,
                    .a = variable.reg,
                    .b = variable.type == Type::Float ? m_builder.number(0) : m_builder.integer(0)});
}

} // namespace wowlab::rotation
