#include "core/rotation/patience.h"

namespace wowlab::rotation {

Patience::Patience(const Program &program)
    : m_program(program)
    , m_registers(program.registerCount)
    , m_bounds(program.registerCount)
    , m_stack(program.callDepth)
{
    std::copy(program.constants.begin(), program.constants.end(), m_registers.begin());
    std::fill_n(m_bounds.begin(), program.constants.size(), Bound::still());
}

Patience::Outcome Patience::testRegisters(const Instruction &instruction) const
{
    const Register a = m_registers[instruction.a];
    const Register b = m_registers[instruction.b];
    const Bound &boundOfA = m_bounds[instruction.a];
    const Bound &boundOfB = m_bounds[instruction.b];
    switch (instruction.op) {
    case Op::JumpLowByteI:
        return {hasLowByte(a.integer), boundOfA.stillForMs()};
    case Op::JumpLowByteF:
        return {hasLowByte(a.number), boundOfA.stillForMs()};
    case Op::JumpNotZeroI:
        return {a.integer != 0, boundOfA.stillForMs()};
    case Op::JumpRelatedI:
        return {isRelated(a.integer, b.integer, instruction.relation),
                std::min(boundOfA.stillForMs(), boundOfB.stillForMs())};
    case Op::JumpRelatedF:
        return {isRelated(a.number, b.number, instruction.relation),
                relationHoldsForMs(a.number, boundOfA, b.number, boundOfB, instruction.relation)};
    case Op::JumpNearF:
        return {isNear(a.number, b.number), nearnessHoldsForMs(a.number, boundOfA, b.number, boundOfB)};
    default:
        return {};
    }
}

} // namespace wowlab::rotation
