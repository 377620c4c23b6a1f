#pragma once

#include "core/rotation/bound.h"
#include "core/rotation/operation.h"
#include "core/rotation/program.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace wowlab::rotation {

/// Tells how long a rotation that comes to nothing will go on doing so: runs it as Machine does, and knows of each
/// register besides its value how far time alone can move it. A jump goes the same way at least until the gap between
/// what it compares can have closed. Doubtful means short: a decision too many costs time, one too few is wrong.
class Patience
{
public:
    /// `program` outlives the object.
    explicit Patience(const Program &program);

    /// See Machine::holdsForMs().
    template <class Fight>
    [[nodiscard]] std::uint32_t holdsForMs(Fight &fight);

private:
    struct Outcome
    {
        bool test = false;
        std::uint32_t holdsForMs = 0;
    };

    [[nodiscard]] Outcome testRegisters(const Instruction &instruction) const;

    const Program &m_program;
    std::vector<Register> m_registers;
    std::vector<Bound> m_bounds; ///< by register
    std::vector<std::uint32_t> m_stack;
};

template <class Fight>
std::uint32_t Patience::holdsForMs(Fight &fight)
{
    const Instruction *const code = m_program.code.data();
    Register *const r = m_registers.data();
    std::size_t depth = 0;
    std::uint32_t executed = 0;
    std::uint32_t at = 0;
    std::uint32_t holdsFor = Bound::kForEver;
    while (holdsFor > 1) {
        const Instruction &i = code[at++];
        ++executed;
        Outcome outcome;
        if (hasPath(i.op)) {
            const Bound bound = fight.bound(i.path(), i.id);
            switch (i.op) {
            case Op::ReadFlag:
            case Op::ReadInteger:
            case Op::ReadNumber:
                if (i.op == Op::ReadNumber)
                    r[i.a].number = fight.number(i.path(), i.id);
                else
                    r[i.a].integer = i.op == Op::ReadInteger      ? fight.integer(i.path(), i.id)
                                     : fight.flag(i.path(), i.id) ? 1
                                                                  : 0;
                m_bounds[i.a] = bound;
                continue;
            case Op::JumpFlag:
            case Op::JumpReady:
            case Op::JumpBuffActive:
                outcome = {fight.flag(i.path(), i.id), bound.stillForMs()};
                break;
            case Op::JumpIntegerPath:
            case Op::JumpCharges:
                outcome = {isRelated(fight.integer(i.path(), i.id), r[i.a].integer, i.relation), bound.stillForMs()};
                break;
            default: {
                const double value = fight.number(i.path(), i.id);
                outcome = {isRelated(value, r[i.a].number, i.relation),
                           relationHoldsForMs(value, bound, r[i.a].number, Bound::still(), i.relation)};
                break;
            }
            }
        } else {
            switch (i.op) {
            case Op::Jump:
                at = i.c;
                continue;
            case Op::Call:
                if (!fight.burn(executed))
                    return 0;
                executed = 0;
                m_stack[depth++] = at;
                at = i.c;
                continue;
            case Op::Return:
                if (depth == 0)
                    return fight.burn(executed) ? holdsFor : 0;
                at = m_stack[--depth];
                continue;
            case Op::YieldUsableCast:
                if (fight.isUsable(i.id))
                    return 0;
                holdsFor = std::min(holdsFor, fight.unusableForMs(i.id));
                continue;
            case Op::YieldCast:
            case Op::YieldWait:
            case Op::YieldPool:
            case Op::BeginPool:
                return 0; // not nothing, or nothing only because pooling had its time
            default:
                if (i.op < Op::Jump) {
                    const Register b = r[i.b];
                    const Register c = r[i.c];
                    const Register result = computed(i.op, b, c);
                    m_bounds[i.a] = computedBound(i.op, result, b, m_bounds[i.b], c, m_bounds[i.c]);
                    r[i.a] = result;
                    continue;
                }
                outcome = testRegisters(i);
                break;
            }
        }
        holdsFor = std::min(holdsFor, outcome.holdsForMs);
        if (outcome.test == i.sense)
            at = i.c;
    }
    return holdsFor;
}

} // namespace wowlab::rotation
