#include "core/rotation/codebuilder.h"

#include "core/rotation/operation.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace wowlab::rotation {

namespace {

constexpr std::uint32_t kSpaceShift = 30;
constexpr std::uint32_t kConstantSpace = 0;
constexpr std::uint32_t kVariableSpace = 1;
constexpr std::uint32_t kTemporarySpace = 2;

[[nodiscard]] constexpr std::uint32_t inSpace(std::uint32_t space, std::size_t index)
{
    return (space << kSpaceShift) | static_cast<std::uint32_t>(index);
}

/// Whether the instruction after it is never come to from this one.
[[nodiscard]] bool endsPath(Op op)
{
    return op == Op::Jump || op == Op::Return || op == Op::YieldCast || op == Op::YieldWait || op == Op::YieldPool;
}

} // namespace

CodeBuilder::Label CodeBuilder::newLabel()
{
    m_labels.emplace_back();
    return static_cast<Label>(m_labels.size() - 1);
}

void CodeBuilder::bind(Label label)
{
    // A jump over nothing; unless someone counts on the place after it.
    if (!m_code.empty() && m_lastBound < m_code.size() && m_code.back().op == Op::Jump && m_code.back().c == label) {
        m_code.pop_back();
        m_isReachable = true;
    }
    m_labels[label].at = static_cast<std::uint32_t>(m_code.size());
    m_lastBound = m_code.size();
    m_isReachable = m_isReachable || m_labels[label].isInUse;
}

void CodeBuilder::bindList(Label label)
{
    bind(label);
    m_isReachable = true;
}

CodeBuilder::RegisterId CodeBuilder::constant(Type type, std::uint64_t bits, Register value)
{
    const auto [place, isNew] = m_constantsByBits.try_emplace({type, bits}, m_constants.size());
    if (isNew)
        m_constants.push_back(value);
    return inSpace(kConstantSpace, place->second);
}

CodeBuilder::RegisterId CodeBuilder::number(double value)
{
    return constant(Type::Float, std::bit_cast<std::uint64_t>(value), {.number = value});
}

CodeBuilder::RegisterId CodeBuilder::integer(std::int32_t value)
{
    Register constantRegister{};
    constantRegister.integer = value;
    return constant(Type::Int, static_cast<std::uint32_t>(value), constantRegister);
}

CodeBuilder::RegisterId CodeBuilder::variable(std::size_t index)
{
    return inSpace(kVariableSpace, index);
}

CodeBuilder::RegisterId CodeBuilder::temporary()
{
    const std::uint32_t index = m_temporaries++;
    m_mostTemporaries = std::max(m_mostTemporaries, m_temporaries);
    return inSpace(kTemporarySpace, index);
}

bool CodeBuilder::isConstant(RegisterId reg)
{
    return reg >> kSpaceShift == kConstantSpace;
}

Register CodeBuilder::valueOf(RegisterId reg) const
{
    return m_constants[reg];
}

void CodeBuilder::emit(Instruction instruction)
{
    if (!m_isReachable)
        return;
    if (hasTarget(instruction.op))
        m_labels[instruction.c].isInUse = true;
    m_code.push_back(instruction);
    m_isReachable = !endsPath(instruction.op);
}

CodeBuilder::RegisterId CodeBuilder::compute(Op op, RegisterId b, RegisterId c)
{
    if (isConstant(b) && isConstant(c)) {
        const Register value = computed(op, valueOf(b), valueOf(c));
        return givesInteger(op) ? integer(value.integer) : number(value.number);
    }
    const RegisterId result = temporary();
    emit({.op = op, .a = result, .b = b, .c = c});
    return result;
}

void CodeBuilder::emitStore(RegisterId variable, RegisterId value)
{
    const bool isJustMade = m_isReachable && !m_code.empty() && m_lastBound < m_code.size() &&
                            m_code.back().op < Op::Jump && m_code.back().a == value;
    if (isJustMade && value >> kSpaceShift == kTemporarySpace)
        m_code.back().a = variable;
    else
        emit({.op = Op::Copy, .a = variable, .b = value});
}

void CodeBuilder::rewind(const Mark &mark)
{
    if (m_code.size() > mark.size)
        m_code.resize(mark.size);
    m_isReachable = mark.isReachable;
    m_lastBound = m_code.size();
}

Program CodeBuilder::link(std::string name, std::size_t variableCount, std::size_t callDepth)
{
    const auto constants = static_cast<std::uint32_t>(m_constants.size());
    const auto variables = static_cast<std::uint32_t>(variableCount);
    const std::uint32_t bases[] = {0, constants, constants + variables};
    const auto place = [&bases](std::uint32_t reg) {
        return bases[reg >> kSpaceShift] + (reg & ((std::uint32_t{1} << kSpaceShift) - 1));
    };
    Program program{.name = std::move(name),
                    .code = std::move(m_code),
                    .constants = std::move(m_constants),
                    .registerCount = constants + variables + m_mostTemporaries,
                    .callDepth = static_cast<std::uint32_t>(callDepth)};
    for (Instruction &instruction : program.code) {
        instruction.a = place(instruction.a);
        instruction.b = hasPath(instruction.op) ? instruction.b : place(instruction.b);
        instruction.c = hasTarget(instruction.op) ? m_labels[instruction.c].at : place(instruction.c);
    }
    for (Instruction &instruction : program.code) {
        // Straight to where a chain of jumps ends. Jumps lead forward or into another list: chains end.
        while (hasTarget(instruction.op) && program.code[instruction.c].op == Op::Jump)
            instruction.c = program.code[instruction.c].c;
    }
    return program;
}

} // namespace wowlab::rotation
