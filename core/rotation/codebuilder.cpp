#include "core/rotation/codebuilder.h"

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

[[nodiscard]] bool hasTarget(Op op)
{
    return op >= Op::Jump && op <= Op::Call;
}

} // namespace

CodeBuilder::Label CodeBuilder::newLabel()
{
    m_labels.push_back(0);
    return static_cast<Label>(m_labels.size() - 1);
}

CodeBuilder::RegisterId CodeBuilder::constant(std::uint64_t bits, Register value)
{
    const auto [place, isNew] = m_constantsByBits.try_emplace(bits, m_constants.size());
    if (isNew)
        m_constants.push_back(value);
    return inSpace(kConstantSpace, place->second);
}

CodeBuilder::RegisterId CodeBuilder::number(double value)
{
    return constant(std::bit_cast<std::uint64_t>(value), {.number = value});
}

CodeBuilder::RegisterId CodeBuilder::integer(std::int32_t value)
{
    // Integers share the pool with doubles; these bits are a NaN, which no literal is.
    constexpr std::uint64_t kIntegerTag = 0xfff8'0000'0000'0000;
    Register constantRegister{};
    constantRegister.integer = value;
    return constant(kIntegerTag | static_cast<std::uint32_t>(value), constantRegister);
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

CodeBuilder::RegisterId CodeBuilder::emitUnary(Op op, RegisterId operand)
{
    const RegisterId result = temporary();
    emit({.op = op, .a = result, .b = operand});
    return result;
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
        instruction.b = place(instruction.b);
        instruction.c = hasTarget(instruction.op) ? m_labels[instruction.c] : place(instruction.c);
    }
    return program;
}

} // namespace wowlab::rotation
