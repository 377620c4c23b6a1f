#pragma once

#include "core/rotation/decision.h"
#include "core/rotation/operation.h"
#include "core/rotation/patience.h"
#include "core/rotation/program.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace wowlab::rotation {

/// Registers and call stack of one program in one thread. Allocates when it is made and never again.
///
/// The fight it runs for answers:
///   any path, by its type     bool flag(PathKind, id), std::int32_t integer(...), double number(...)
///   the commonest, the same   bool isReady(spell), bool isBuffActive(aura), std::int32_t charges(spell),
///   as their paths            double resourceCurrent(resource), resourcePercent(resource),
///                             resourceDeficit(resource), cooldownRemaining(spell), buffRemaining(aura),
///                             targetHealthPercent()
///   of spells                 bool isUsable(spell), bool isUsableButForResource(spell), float cost(spell)
///   of pooling                bool poolHolds(double need): whether to wait, because there is less than `need` of
///                             the resource and the time that pooling may take is not over
///   of what time alone does   Bound bound(PathKind, id), std::uint32_t unusableForMs(spell)
/// and pays for instructions by `bool burn(std::uint32_t instructions)`, which is asked at least once per called
/// list and says false to stop the evaluation. Ids are std::uint16_t.
class Machine
{
public:
    /// `program` outlives the machine.
    explicit Machine(const Program &program)
        : m_program(program)
        , m_registers(program.registerCount)
        , m_stack(program.callDepth)
        , m_patience(program)
    {
        std::copy(program.constants.begin(), program.constants.end(), m_registers.begin());
    }

    /// Runs the rotation once.
    template <class Fight>
    [[nodiscard]] Decision decide(Fight &fight);

    /// For a fight whose decision just came to nothing: every further one less than so many milliseconds later comes
    /// to nothing again, provided that until then nothing happens but time. At most 1 if that cannot be told.
    template <class Fight>
    [[nodiscard]] std::uint32_t holdsForMs(Fight &fight)
    {
        return m_patience.holdsForMs(fight);
    }

private:
    const Program &m_program;
    std::vector<Register> m_registers;
    std::vector<std::uint32_t> m_stack;
    Patience m_patience;
};

template <class Fight>
Decision Machine::decide(Fight &fight)
{
    // At most one pool counts in a decision: until it is known whether it holds, it waits for the cast to come.
    enum class Pooling : std::uint8_t { Unmet, Waits, IsOver };

    const Instruction *const code = m_program.code.data();
    Register *const r = m_registers.data();
    std::size_t depth = 0;
    std::uint32_t executed = 0;
    std::uint32_t at = 0;
    Pooling pooling = Pooling::Unmet;
    double extra = 0;
    const auto yield = [&fight, &executed](Decision decision) {
        return fight.burn(executed) ? decision : Decision{.kind = Decision::Kind::Interrupted};
    };
    const auto poolHolds = [&](double cost) {
        if (pooling != Pooling::Waits)
            return false;
        pooling = Pooling::IsOver;
        return fight.poolHolds(extra + cost);
    };
    while (true) {
        const Instruction &i = code[at++];
        ++executed;
        bool test = false;
        switch (i.op) {
        case Op::ReadFlag:
            r[i.a].integer = fight.flag(i.path(), i.id) ? 1 : 0;
            continue;
        case Op::ReadInteger:
            r[i.a].integer = fight.integer(i.path(), i.id);
            continue;
        case Op::ReadNumber:
            r[i.a].number = fight.number(i.path(), i.id);
            continue;
        case Op::Copy:
        case Op::Widen:
        case Op::Truncate:
        case Op::IsNotZeroI:
        case Op::IsNotZeroF:
        case Op::LowByteI:
        case Op::AddI:
        case Op::SubtractI:
        case Op::MultiplyI:
        case Op::MinI:
        case Op::MaxI:
        case Op::AbsI:
        case Op::AddF:
        case Op::SubtractF:
        case Op::MultiplyF:
        case Op::DivideF:
        case Op::DivideFPlainly:
        case Op::ModuloF:
        case Op::MinF:
        case Op::MaxF:
        case Op::AbsF:
        case Op::FloorF:
        case Op::CeilF:
            r[i.a] = computed(i.op, r[i.b], r[i.c]);
            continue;
        case Op::Jump:
            at = i.c;
            continue;
        case Op::JumpFlag:
            test = fight.flag(i.path(), i.id);
            break;
        case Op::JumpReady:
            test = fight.isReady(i.id);
            break;
        case Op::JumpBuffActive:
            test = fight.isBuffActive(i.id);
            break;
        case Op::JumpIntegerPath:
            test = isRelated(fight.integer(i.path(), i.id), r[i.a].integer, i.relation);
            break;
        case Op::JumpCharges:
            test = isRelated(fight.charges(i.id), r[i.a].integer, i.relation);
            break;
        case Op::JumpNumberPath:
            test = isRelated(fight.number(i.path(), i.id), r[i.a].number, i.relation);
            break;
        case Op::JumpResource:
            test = isRelated(fight.resourceCurrent(i.id), r[i.a].number, i.relation);
            break;
        case Op::JumpResourcePercent:
            test = isRelated(fight.resourcePercent(i.id), r[i.a].number, i.relation);
            break;
        case Op::JumpResourceDeficit:
            test = isRelated(fight.resourceDeficit(i.id), r[i.a].number, i.relation);
            break;
        case Op::JumpCooldownRemaining:
            test = isRelated(fight.cooldownRemaining(i.id), r[i.a].number, i.relation);
            break;
        case Op::JumpBuffRemaining:
            test = isRelated(fight.buffRemaining(i.id), r[i.a].number, i.relation);
            break;
        case Op::JumpTargetHealthPercent:
            test = isRelated(fight.targetHealthPercent(), r[i.a].number, i.relation);
            break;
        case Op::JumpLowByteI:
            test = hasLowByte(r[i.a].integer);
            break;
        case Op::JumpLowByteF:
            test = hasLowByte(r[i.a].number);
            break;
        case Op::JumpNotZeroI:
            test = r[i.a].integer != 0;
            break;
        case Op::JumpRelatedI:
            test = isRelated(r[i.a].integer, r[i.b].integer, i.relation);
            break;
        case Op::JumpRelatedF:
            test = isRelated(r[i.a].number, r[i.b].number, i.relation);
            break;
        case Op::JumpNearF:
            test = isNear(r[i.a].number, r[i.b].number);
            break;
        case Op::Call:
            if (!fight.burn(executed))
                return {.kind = Decision::Kind::Interrupted};
            executed = 0;
            m_stack[depth++] = at;
            at = i.c;
            continue;
        case Op::Return:
            if (depth > 0) {
                at = m_stack[--depth];
                continue;
            }
            if (poolHolds(0))
                return yield({.kind = Decision::Kind::Pool, .amount = extra});
            return yield({.kind = Decision::Kind::Nothing});
        case Op::YieldCast:
            if (pooling == Pooling::Waits && poolHolds(static_cast<double>(fight.cost(i.id))))
                return yield({.kind = Decision::Kind::Pool, .amount = extra});
            return yield({.kind = Decision::Kind::Cast, .spell = i.id});
        case Op::YieldUsableCast:
            if (pooling == Pooling::Waits && fight.isUsableButForResource(i.id) &&
                poolHolds(static_cast<double>(fight.cost(i.id))))
                return yield({.kind = Decision::Kind::Pool, .amount = extra});
            if (fight.isUsable(i.id))
                return yield({.kind = Decision::Kind::Cast, .spell = i.id});
            continue;
        case Op::YieldWait:
            if (poolHolds(0))
                return yield({.kind = Decision::Kind::Pool, .amount = extra});
            return yield({.kind = Decision::Kind::Wait, .amount = r[i.a].number});
        case Op::YieldPool:
            return yield({.kind = Decision::Kind::Pool, .amount = r[i.a].number});
        case Op::BeginPool:
            if (pooling == Pooling::Unmet) {
                pooling = Pooling::Waits;
                extra = r[i.a].number;
            }
            continue;
        }
        if (test == i.sense)
            at = i.c;
    }
}

} // namespace wowlab::rotation
