#pragma once

#include "core/rotation/path.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace wowlab::rotation {

/// A rotation text as a tree, its words resolved but neither its types checked nor its lists and variables
/// looked up. Offsets are bytes of the text.

enum class ExpressionKind : std::uint8_t {
    Boolean,
    Integer,
    Decimal,
    Path,
    Variable,
    And,
    Or,
    Not,
    Greater,
    GreaterOrEqual,
    Less,
    LessOrEqual,
    Equal,
    NotEqual,
    Add,
    Subtract,
    Multiply,
    Divide,
    Modulo,
    Floor,
    Ceil,
    Abs,
    Min,
    Max,
};

struct Expression
{
    ExpressionKind kind = ExpressionKind::Boolean;
    bool boolean = false;
    std::int32_t integer = 0;
    double decimal = 0;
    Path path{};
    std::string variable{};
    std::vector<Expression> operands{};
    std::size_t offset = 0;
};

enum class ActionKind : std::uint8_t { Cast, Call, Run, Set, Modify, Wait, WaitUntil, Pool, UseTrinket, UseItem };

enum class ModifyOp : std::uint8_t { Set, Add, Subtract, Multiply, Divide, Min, Max, Reset };

struct Action
{
    ActionKind kind = ActionKind::Pool;
    std::optional<Expression> condition{}; ///< `if`
    std::optional<Expression> value{};     ///< of Set and Modify; what WaitUntil waits for
    ModifyOp op = ModifyOp::Set;
    std::string name{};      ///< list of Call and Run, variable of Set and Modify
    std::uint16_t spell = 0; ///< of Cast
    double number = 0;       ///< seconds of Wait, extra of Pool
    std::size_t offset = 0;
    std::size_t nameOffset = 0;
};

struct Variable
{
    std::string name{};
    Expression value{};
    std::size_t offset = 0;
};

struct List
{
    std::string name{};
    std::vector<Action> actions{};
    std::size_t offset = 0;
};

struct Syntax
{
    std::string name{};
    std::vector<Variable> variables{};
    std::vector<List> lists{};
    std::vector<Action> actions{};
    std::size_t actionsOffset = 0;
};

} // namespace wowlab::rotation
