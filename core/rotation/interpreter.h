#pragma once

#include "core/rotation/program.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <vector>

namespace wowlab::rotation {

/// What a decision came to.
struct Decision
{
    enum class Kind : std::uint8_t {
        Nothing,
        Cast,
        Wait,
        Pool,
        Interrupted, ///< the fight gave no more fuel
    };

    Kind kind = Kind::Nothing;
    std::uint16_t spell = 0; ///< of Cast
    double amount = 0;       ///< seconds of Wait, extra of Pool
};

/// Registers and call stack of one program in one thread. Allocates when it is made and never again.
class Machine
{
public:
    /// `program` outlives the machine.
    explicit Machine(const Program &program)
        : m_program(program)
        , m_registers(program.registerCount)
        , m_stack(program.callDepth)
    {
        std::copy(program.constants.begin(), program.constants.end(), m_registers.begin());
    }

    /// Runs the rotation once. `Fight` answers `bool flag(PathKind, id)`, `std::int32_t integer(...)`,
    /// `double number(...)` for the paths of each type, and pays for instructions by
    /// `bool burn(std::uint32_t instructions)`, which is asked at least once per called list and says false
    /// to stop the evaluation.
    template <class Fight>
    [[nodiscard]] Decision decide(Fight &fight);

private:
    const Program &m_program;
    std::vector<Register> m_registers;
    std::vector<std::uint32_t> m_stack;
};

/// Toward zero; what does not fit ends at the nearest bound; not a number is 0.
[[nodiscard]] inline std::int32_t truncateToInteger(double value)
{
    if (!(value > -2147483649.0))
        return value < 0 ? std::numeric_limits<std::int32_t>::min() : 0;
    if (value >= 2147483648.0)
        return std::numeric_limits<std::int32_t>::max();
    return static_cast<std::int32_t>(value);
}

template <class Fight>
Decision Machine::decide(Fight &fight)
{
    const auto wrap = [](std::uint32_t bits) { return static_cast<std::int32_t>(bits); };
    const auto bits = [](std::int32_t value) { return static_cast<std::uint32_t>(value); };
    const Instruction *const code = m_program.code.data();
    Register *const r = m_registers.data();
    std::size_t depth = 0;
    std::uint32_t executed = 0;
    std::uint32_t at = 0;
    while (true) {
        const Instruction &i = code[at++];
        ++executed;
        bool test = false;
        switch (i.op) {
        case Op::ReadFlag:
            r[i.a].integer = fight.flag(i.path, i.id) ? 1 : 0;
            continue;
        case Op::ReadInteger:
            r[i.a].integer = fight.integer(i.path, i.id);
            continue;
        case Op::ReadNumber:
            r[i.a].number = fight.number(i.path, i.id);
            continue;
        case Op::Copy:
            r[i.a] = r[i.b];
            continue;
        case Op::Widen:
            r[i.a].number = static_cast<double>(r[i.b].integer);
            continue;
        case Op::Truncate:
            r[i.a].integer = truncateToInteger(r[i.b].number);
            continue;
        case Op::IsNotZeroI:
            r[i.a].integer = r[i.b].integer != 0 ? 1 : 0;
            continue;
        case Op::IsNotZeroF:
            r[i.a].integer = r[i.b].number != 0 ? 1 : 0;
            continue;
        case Op::LowByteI:
            r[i.a].integer = (bits(r[i.b].integer) & 0xffu) != 0 ? 1 : 0;
            continue;
        case Op::AddI:
            r[i.a].integer = wrap(bits(r[i.b].integer) + bits(r[i.c].integer));
            continue;
        case Op::SubtractI:
            r[i.a].integer = wrap(bits(r[i.b].integer) - bits(r[i.c].integer));
            continue;
        case Op::MultiplyI:
            r[i.a].integer = wrap(bits(r[i.b].integer) * bits(r[i.c].integer));
            continue;
        case Op::MinI:
            r[i.a].integer = std::min(r[i.b].integer, r[i.c].integer);
            continue;
        case Op::MaxI:
            r[i.a].integer = std::max(r[i.b].integer, r[i.c].integer);
            continue;
        case Op::AbsI:
            r[i.a].integer = r[i.b].integer < 0 ? wrap(0u - bits(r[i.b].integer)) : r[i.b].integer;
            continue;
        case Op::AddF:
            r[i.a].number = r[i.b].number + r[i.c].number;
            continue;
        case Op::SubtractF:
            r[i.a].number = r[i.b].number - r[i.c].number;
            continue;
        case Op::MultiplyF:
            r[i.a].number = r[i.b].number * r[i.c].number;
            continue;
        case Op::DivideF:
            r[i.a].number = r[i.c].number == 0 ? 0.0 : r[i.b].number / r[i.c].number;
            continue;
        case Op::DivideFPlainly:
            r[i.a].number = r[i.b].number / r[i.c].number;
            continue;
        case Op::ModuloF: {
            const double divisor = r[i.c].number;
            const double value = r[i.b].number;
            r[i.a].number = divisor == 0 ? 0.0 : value - divisor * std::floor(value / divisor);
            continue;
        }
        case Op::MinF:
            r[i.a].number = std::min(r[i.b].number, r[i.c].number);
            continue;
        case Op::MaxF:
            r[i.a].number = std::max(r[i.b].number, r[i.c].number);
            continue;
        case Op::AbsF:
            r[i.a].number = std::fabs(r[i.b].number);
            continue;
        case Op::FloorF:
            r[i.a].number = std::floor(r[i.b].number);
            continue;
        case Op::CeilF:
            r[i.a].number = std::ceil(r[i.b].number);
            continue;
        case Op::Jump:
            at = i.c;
            continue;
        case Op::JumpFlag:
            test = fight.flag(i.path, i.id);
            break;
        case Op::JumpNotZeroI:
            test = r[i.a].integer != 0;
            break;
        case Op::JumpLowByteI:
            test = (bits(r[i.a].integer) & 0xffu) != 0;
            break;
        case Op::JumpLowByteF:
            test = (std::bit_cast<std::uint64_t>(r[i.a].number) & 0xffu) != 0;
            break;
        case Op::JumpNotZeroF:
            test = r[i.a].number != 0;
            break;
        case Op::JumpLessI:
            test = r[i.a].integer < r[i.b].integer;
            break;
        case Op::JumpLessOrEqualI:
            test = r[i.a].integer <= r[i.b].integer;
            break;
        case Op::JumpEqualI:
            test = r[i.a].integer == r[i.b].integer;
            break;
        case Op::JumpLessF:
            test = r[i.a].number < r[i.b].number;
            break;
        case Op::JumpLessOrEqualF:
            test = r[i.a].number <= r[i.b].number;
            break;
        case Op::JumpNearF:
            test = std::fabs(r[i.a].number - r[i.b].number) < 1e-6;
            break;
        case Op::Call:
            if (!fight.burn(executed))
                return {.kind = Decision::Kind::Interrupted};
            executed = 0;
            m_stack[depth++] = at;
            at = i.c;
            continue;
        case Op::Return:
            if (depth == 0) {
                return {.kind = fight.burn(executed) ? Decision::Kind::Nothing : Decision::Kind::Interrupted};
            }
            at = m_stack[--depth];
            continue;
        case Op::YieldCast:
            return {.kind = fight.burn(executed) ? Decision::Kind::Cast : Decision::Kind::Interrupted, .spell = i.id};
        case Op::YieldWait:
            return {.kind = fight.burn(executed) ? Decision::Kind::Wait : Decision::Kind::Interrupted,
                    .amount = r[i.a].number};
        case Op::YieldPool:
            return {.kind = fight.burn(executed) ? Decision::Kind::Pool : Decision::Kind::Interrupted,
                    .amount = r[i.a].number};
        }
        if (test == i.sense)
            at = i.c;
    }
}

} // namespace wowlab::rotation
