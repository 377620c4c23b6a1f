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

/// Suffix I works on 32-bit integers and bools, F on doubles. Jumps happen if the test comes out as
/// Instruction::sense and only lead forward, so a program without Call ends after its own length at most.
enum class Op : std::uint8_t {
    ReadFlag,    ///< a := path as 0 or 1
    ReadInteger, ///< a := path
    ReadNumber,  ///< a := path
    Copy,        ///< a := b
    Widen,       ///< a := double of integer b
    Truncate,    ///< a := integer of double b, toward zero, saturating
    IsNotZeroI,  ///< a := b != 0
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
    JumpFlag,     ///< on path
    JumpLowByteI, ///< on the lowest byte of a
    JumpLowByteF,
    JumpNotZeroI, ///< on register a, a bool or an integer
    JumpNotZeroF,
    JumpLessI, ///< on a < b
    JumpLessOrEqualI,
    JumpEqualI,
    JumpLessF,
    JumpLessOrEqualF,
    JumpNearF, ///< on |a - b| < 1e-6
    Call,      ///< run the list at target, then go on
    Return,    ///< end of a list; of the entry list: nothing is yielded
    YieldCast, ///< spell `id`
    YieldWait, ///< seconds in register a
    YieldPool, ///< extra in register a
};

struct Instruction
{
    Op op = Op::Return;
    bool sense = true;
    PathKind path = PathKind::CombatTime;
    std::uint16_t id = 0;
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    std::uint32_t c = 0; ///< third register, or the target of a jump or call
};

/// A compiled rotation. Immutable; evaluated by `evaluate` on registers of its own.
struct Program
{
    std::string name;
    std::vector<Instruction> code;
    std::vector<Register> constants; ///< what the first registers hold for ever
    std::uint32_t registerCount = 0;
    std::uint32_t callDepth = 0; ///< most calls open at a time
};

} // namespace wowlab::rotation
