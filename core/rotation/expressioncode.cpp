#include "core/rotation/expressioncode.h"

#include "core/rotation/operation.h"

#include <utility>

namespace wowlab::rotation {

namespace {

/// The instruction that tests a bool path; `sense` turns with paths that say the opposite of another.
[[nodiscard]] Instruction flagTest(const Path &path, bool sense)
{
    PathKind kind = path.kind;
    Op op = Op::JumpFlag;
    if (kind == PathKind::CooldownReady) {
        op = Op::JumpReady;
    } else if (kind == PathKind::BuffActive || kind == PathKind::BuffInactive) {
        op = Op::JumpBuffActive;
        sense = sense == (kind == PathKind::BuffActive);
        kind = PathKind::BuffActive;
    }
    return {.op = op, .sense = sense, .id = path.id, .b = static_cast<std::uint32_t>(kind)};
}

/// The op that compares a path with a constant of the same type.
[[nodiscard]] Op relationOp(const Path &path)
{
    switch (path.kind) {
    case PathKind::CooldownCharges:
        return Op::JumpCharges;
    case PathKind::ResourceCurrent:
        return Op::JumpResource;
    case PathKind::ResourcePercent:
        return Op::JumpResourcePercent;
    case PathKind::ResourceDeficit:
        return Op::JumpResourceDeficit;
    case PathKind::CooldownRemaining:
        return Op::JumpCooldownRemaining;
    case PathKind::BuffRemaining:
        return Op::JumpBuffRemaining;
    case PathKind::TargetHealthPercent:
        return Op::JumpTargetHealthPercent;
    default:
        return path.type == Type::Int ? Op::JumpIntegerPath : Op::JumpNumberPath;
    }
}

[[nodiscard]] Instruction related(unsigned relation, Instruction test)
{
    test.relation = relation & 7u;
    return test;
}

/// The relation with its operands changed over.
[[nodiscard]] unsigned mirrored(unsigned relation)
{
    unsigned result = relation & kEqual;
    if ((relation & kLess) != 0)
        result |= kGreater;
    if ((relation & kGreater) != 0)
        result |= kLess;
    return result;
}

} // namespace

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
        return inRegister(unread(expression.path));
    case ExpressionKind::Variable: {
        const Declaration &declaration = *m_variables.find(expression.variable);
        return declaration.isInPlace ? boolean(declaration.entry->value) : declaration.reg;
    }
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

std::optional<CodeBuilder::RegisterId> ExpressionCode::knownValue(const Path &path)
{
    const std::optional<Register> value = m_known ? m_known(path) : std::nullopt;
    if (!value)
        return std::nullopt;
    return path.type == Type::Float ? m_builder.number(value->number) : m_builder.integer(value->integer);
}

ExpressionCode::Operand ExpressionCode::unread(const Path &path)
{
    const Type type = path.type == Type::Float ? Type::Float : Type::Int;
    if (const auto known = knownValue(path))
        return {.reg = *known, .type = type};
    return {.type = type, .path = &path};
}

CodeBuilder::RegisterId ExpressionCode::inRegister(Operand operand)
{
    if (!operand.path)
        return operand.reg;
    const Path &path = *operand.path;
    const Op op = path.type == Type::Bool ? Op::ReadFlag : path.type == Type::Int ? Op::ReadInteger : Op::ReadNumber;
    const CodeBuilder::RegisterId result = m_builder.temporary();
    m_builder.emit({.op = op, .id = path.id, .a = result, .b = static_cast<std::uint32_t>(path.kind)});
    return result;
}

ExpressionCode::Operand ExpressionCode::widened(Operand operand)
{
    if (operand.type == Type::Float)
        return operand;
    return {.reg = m_builder.compute(Op::Widen, inRegister(operand)), .type = Type::Float};
}

ExpressionCode::Operand ExpressionCode::numeric(const Expression &expression)
{
    switch (expression.kind) {
    case ExpressionKind::Integer:
        return {.reg = m_builder.integer(expression.integer), .type = Type::Int};
    case ExpressionKind::Decimal:
        return {.reg = m_builder.number(expression.decimal), .type = Type::Float};
    case ExpressionKind::Path: {
        const bool isTalent = expression.path.kind == PathKind::TalentEnabled;
        if (isTalent && !m_rules.everyPathCompiles)
            typeError("a talent is no number under these rules", expression);
        return unread(expression.path);
    }
    case ExpressionKind::Variable: {
        const Declaration *declaration = find(expression.variable, expression.offset);
        if (!declaration)
            return {.reg = m_builder.number(0), .type = Type::Float};
        const Type type = declaration->type == Type::Float ? Type::Float : Type::Int;
        if (!declaration->isInPlace)
            return {.reg = declaration->reg, .type = type};
        const Expression &value = declaration->entry->value;
        if (value.kind == ExpressionKind::Path)
            return unread(value.path);
        return {.reg = converted(declaration->type, value), .type = type};
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
        return {.reg = m_builder.number(0), .type = Type::Float};
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
        return {.reg = m_builder.compute(Op::FloorF, inRegister(widened(numeric(expression.operands[0])))),
                .type = Type::Float};
    case ExpressionKind::Ceil:
        return {.reg = m_builder.compute(Op::CeilF, inRegister(widened(numeric(expression.operands[0])))),
                .type = Type::Float};
    case ExpressionKind::Abs: {
        const Operand operand = numeric(expression.operands[0]);
        const Op op = operand.type == Type::Int ? Op::AbsI : Op::AbsF;
        return {.reg = m_builder.compute(op, inRegister(operand)), .type = operand.type};
    }
    }
    return {.reg = m_builder.number(0), .type = Type::Float};
}

ExpressionCode::Operand ExpressionCode::combine(Operand left, Operand right, Op onIntegers, Op onNumbers)
{
    const bool areIntegers = left.type == Type::Int && right.type == Type::Int;
    const CodeBuilder::RegisterId b = inRegister(areIntegers ? left : widened(left));
    const CodeBuilder::RegisterId c = inRegister(areIntegers ? right : widened(right));
    return {.reg = m_builder.compute(areIntegers ? onIntegers : onNumbers, b, c),
            .type = areIntegers ? Type::Int : Type::Float};
}

ExpressionCode::Operand ExpressionCode::arithmetic(const Expression &expression, Op onIntegers, Op onNumbers)
{
    const Operand left = numeric(expression.operands[0]);
    const Operand right = numeric(expression.operands[1]);
    return combine(left, right, onIntegers, onNumbers);
}

ExpressionCode::Operand ExpressionCode::floatArithmetic(const Expression &expression, Op op)
{
    const Operand left = widened(numeric(expression.operands[0]));
    const Operand right = widened(numeric(expression.operands[1]));
    return combine(left, right, op, op);
}

void ExpressionCode::emitCondition(const Expression &expression, bool sense, CodeBuilder::Label label)
{
    switch (expression.kind) {
    case ExpressionKind::Boolean:
        emitJumpIf(expression.boolean, sense, label);
        return;
    case ExpressionKind::Path:
        if (expression.path.type == Type::Bool)
            emitFlagTest(expression.path, sense, label);
        else
            emitNumberTest(unread(expression.path), sense, label);
        return;
    case ExpressionKind::Variable:
        if (const Declaration *declaration = find(expression.variable, expression.offset)) {
            if (declaration->isInPlace && declaration->type == Type::Bool)
                emitCondition(declaration->entry->value, sense, label);
            else if (declaration->type == Type::Bool)
                m_builder.emit({.op = Op::JumpNotZeroI, .sense = sense, .a = declaration->reg, .c = label});
            else
                emitNumberTest(numeric(expression), sense, label);
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
        emitComparison(expression, kGreater, sense, label);
        return;
    case ExpressionKind::GreaterOrEqual:
        emitComparison(expression, kGreater | kEqual, sense, label);
        return;
    case ExpressionKind::Less:
        emitComparison(expression, kLess, sense, label);
        return;
    case ExpressionKind::LessOrEqual:
        emitComparison(expression, kLess | kEqual, sense, label);
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

void ExpressionCode::emitJumpIf(bool outcome, bool sense, CodeBuilder::Label label)
{
    if (outcome == sense)
        m_builder.emit({.op = Op::Jump, .c = label});
}

void ExpressionCode::emitFlagTest(const Path &path, bool sense, CodeBuilder::Label label)
{
    if (const auto known = knownValue(path)) {
        emitJumpIf(m_builder.valueOf(*known).integer != 0, sense, label);
        return;
    }
    Instruction test = flagTest(path, sense);
    test.c = label;
    m_builder.emit(test);
}

void ExpressionCode::emitNumberTest(Operand operand, bool sense, CodeBuilder::Label label)
{
    const bool isInteger = operand.type == Type::Int;
    if (m_rules.numbersAreTrueUnlessZero) {
        const CodeBuilder::RegisterId zero = isInteger ? m_builder.integer(0) : m_builder.number(0);
        emitRelation(operand, {.reg = zero, .type = operand.type}, kEqual, !sense, label);
        return;
    }
    m_builder.emit(
        {.op = isInteger ? Op::JumpLowByteI : Op::JumpLowByteF, .sense = sense, .a = inRegister(operand), .c = label});
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

void ExpressionCode::emitComparison(const Expression &expression, unsigned relation, bool sense,
                                    CodeBuilder::Label label)
{
    const Operand left = numeric(expression.operands[0]);
    const Operand right = numeric(expression.operands[1]);
    emitRelation(left, right, relation, sense, label);
}

void ExpressionCode::emitEquality(const Expression &expression, bool sense, CodeBuilder::Label label)
{
    const Expression &a = expression.operands[0];
    const Expression &b = expression.operands[1];
    if (isBoolean(a) && isBoolean(b)) {
        const Operand left{.reg = boolean(a), .type = Type::Int};
        const Operand right{.reg = boolean(b), .type = Type::Int};
        emitRelation(left, right, kEqual, sense, label);
        return;
    }
    const Operand left = numeric(a);
    const Operand right = numeric(b);
    if (left.type == Type::Int && right.type == Type::Int)
        emitRelation(left, right, kEqual, sense, label);
    else
        emitNearness(left, right, sense, label);
}

void ExpressionCode::emitRelation(Operand left, Operand right, unsigned relation, bool sense, CodeBuilder::Label label)
{
    const bool areIntegers = left.type == Type::Int && right.type == Type::Int;
    if (!areIntegers) {
        left = widened(left);
        right = widened(right);
    }
    if (emitPathRelation(left, right, relation, sense, label) ||
        emitPathRelation(right, left, mirrored(relation), sense, label))
        return;
    const CodeBuilder::RegisterId a = inRegister(left);
    const CodeBuilder::RegisterId b = inRegister(right);
    if (CodeBuilder::isConstant(a) && CodeBuilder::isConstant(b)) {
        const Register first = m_builder.valueOf(a);
        const Register second = m_builder.valueOf(b);
        emitJumpIf(areIntegers ? isRelated(first.integer, second.integer, relation)
                               : isRelated(first.number, second.number, relation),
                   sense, label);
        return;
    }
    m_builder.emit(
        related(relation,
                {.op = areIntegers ? Op::JumpRelatedI : Op::JumpRelatedF, .sense = sense, .a = a, .b = b, .c = label}));
}

void ExpressionCode::emitNearness(Operand left, Operand right, bool sense, CodeBuilder::Label label)
{
    const CodeBuilder::RegisterId a = inRegister(widened(left));
    const CodeBuilder::RegisterId b = inRegister(widened(right));
    if (CodeBuilder::isConstant(a) && CodeBuilder::isConstant(b)) {
        emitJumpIf(isNear(m_builder.valueOf(a).number, m_builder.valueOf(b).number), sense, label);
        return;
    }
    m_builder.emit({.op = Op::JumpNearF, .sense = sense, .a = a, .b = b, .c = label});
}

bool ExpressionCode::emitPathRelation(Operand path, Operand other, unsigned relation, bool sense,
                                      CodeBuilder::Label label)
{
    // A bool path as a number is read and then compared.
    if (!path.path || path.path->type != path.type || other.path || !CodeBuilder::isConstant(other.reg))
        return false;
    m_builder.emit(related(relation, {.op = relationOp(*path.path),
                                      .sense = sense,
                                      .id = path.path->id,
                                      .a = other.reg,
                                      .b = static_cast<std::uint32_t>(path.path->kind),
                                      .c = label}));
    return true;
}

CodeBuilder::RegisterId ExpressionCode::converted(Type type, const Expression &value)
{
    if (!isBoolean(value))
        return converted(type, numeric(value));
    const CodeBuilder::RegisterId reg = boolean(value);
    return type == Type::Float ? m_builder.compute(Op::Widen, reg) : reg;
}

CodeBuilder::RegisterId ExpressionCode::converted(Type type, Operand value)
{
    const CodeBuilder::RegisterId reg = inRegister(value);
    switch (type) {
    case Type::Float:
        return value.type == Type::Float ? reg : m_builder.compute(Op::Widen, reg);
    case Type::Int:
        return value.type == Type::Float ? m_builder.compute(Op::Truncate, reg) : reg;
    case Type::Bool:
        break;
    }
    const Op onInteger = m_rules.numbersAreTrueUnlessZero ? Op::IsNotZeroI : Op::LowByteI;
    return m_builder.compute(value.type == Type::Float ? Op::IsNotZeroF : onInteger, reg);
}

void ExpressionCode::emitStore(const Declaration &variable, const Expression &value)
{
    if (value.kind == ExpressionKind::Variable && !find(value.variable, value.offset))
        return;
    m_builder.emitStore(variable.reg, converted(variable.type, value));
}

void ExpressionCode::emitStore(const Declaration &variable, Operand value)
{
    m_builder.emitStore(variable.reg, converted(variable.type, value));
}

void ExpressionCode::emitZero(const Declaration &variable)
{
    const CodeBuilder::RegisterId zero = variable.type == Type::Float ? m_builder.number(0) : m_builder.integer(0);
    m_builder.emit({.op = Op::Copy, .a = variable.reg, .b = zero});
}

} // namespace wowlab::rotation
