#pragma once

#include "core/rotation/path.h"

#include <cstdint>
#include <string>
#include <vector>

namespace wowlab::rotation {

/// A register: constants first, then variables, then temporaries. A bool is 0 or 1 in `integer`.
union Register {
    double number;
    std::int32_t integer;
};

/// Suffix I works on 32-bit integers and bools, F on doubles. A jump happens if its test comes out as
/// Instruction::sense. Jumps lead forward, or into a list that is not running: so a program without Call ends
/// after its own length at most.
enum class Op : std::uint8_t {
    ReadFlag,    ///< a := path as 0 or 1
    ReadInteger, ///< a := path
    ReadNumber,  ///< a := path
    // Calculations: see computed().
    Copy,       ///< a := b
    Widen,      ///< a := double of integer b
    Truncate,   ///< a := integer of double b, toward zero, saturating
    IsNotZeroI, ///< a := b != 0
    IsNotZeroF,
    LowByteI, ///< a := lowest byte of b != 0
    AddI,     ///< a := b op c; wraps
    SubtractI,
    MultiplyI,
    MinI,
    MaxI,
    AbsI,
    AddF,
    SubtractF,
    MultiplyF,
    DivideF,        ///< 0 if c is 0
    DivideFPlainly, ///< IEEE
    ModuloF,        ///< sign of c; 0 if c is 0
    MinF,
    MaxF,
    AbsF,
    FloorF,
    CeilF,
    Jump,
    // On a path. The ones that follow each group's first are what most rotations ask most of the time; the fight
    // answers them without looking at the kind of path.
    JumpFlag, ///< on path
    JumpReady,
    JumpBuffActive,
    JumpIntegerPath, ///< on path related to integer a
    JumpCharges,
    JumpNumberPath, ///< on path related to double a
    JumpResource,
    JumpResourcePercent,
    JumpResourceDeficit,
    JumpCooldownRemaining,
    JumpBuffRemaining,
    JumpTargetHealthPercent,
    // On registers.
    JumpLowByteI, ///< on the lowest byte of a
    JumpLowByteF,
    JumpNotZeroI, ///< on register a, a bool
    JumpRelatedI, ///< on a related to b
    JumpRelatedF,
    JumpNearF,       ///< on |a - b| < 1e-6
    Call,            ///< run the list at target, then go on
    Return,          ///< end of a list; of the entry list: nothing is yielded
    YieldCast,       ///< spell `id`
    YieldUsableCast, ///< spell `id` if it is usable, else go on
    YieldWait,       ///< seconds in register a
    YieldPool,       ///< extra in register a
    BeginPool,       ///< go on, but pool before the next cast until there is `extra` in register a besides its cost
};

/// Which orders of two numbers make a test come true: a union of these bits. What is not a number has no order.
enum Relation : std::uint8_t { kLess = 1, kEqual = 2, kGreater = 4 };

struct Instruction
{
    Op op = Op::Return;
    bool sense : 1 = true;
    std::uint8_t relation : 3 = 0;
    std::uint16_t id = 0; ///< of the path or spell
    std::uint32_t a = 0;
    std::uint32_t b = 0; ///< second register, or the path's kind
    std::uint32_t c = 0; ///< third register, or the target of a jump or call

    [[nodiscard]] PathKind path() const { return static_cast<PathKind>(b); }
};
static_assert(sizeof(Instruction) == 16);

/// Whether `b` is the kind of a path.
[[nodiscard]] constexpr bool hasPath(Op op)
{
    return op <= Op::ReadNumber || (op >= Op::JumpFlag && op <= Op::JumpTargetHealthPercent);
}

/// Whether `c` is a place in the code.
[[nodiscard]] constexpr bool hasTarget(Op op)
{
    return op >= Op::Jump && op <= Op::Call;
}

/// A compiled rotation. Immutable; evaluated by Machine on registers of its own.
struct Program
{
    std::string name;
    std::vector<Instruction> code;
    std::vector<Register> constants; ///< what the first registers hold for ever
    std::uint32_t registerCount = 0;
    std::uint32_t callDepth = 0; ///< most calls open at a time
};

} // namespace wowlab::rotation
