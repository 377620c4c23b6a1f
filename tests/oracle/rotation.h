#pragma once

#include "tests/oracle/rules.h"
#include "tests/oracle/specdata.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wowlab::oracle {

enum class Type { Bool, Int, Float };

/// A value of the language. All three types fit a double: an int has 32 bits, a bool is 0 or 1.
struct Value
{
    Type type = Type::Bool;
    double number = 0;
};

struct Expression
{
    enum class Kind { Literal, Path, Variable, Operator };
    Kind kind = Kind::Literal;
    Value literal{};
    std::vector<std::string> path{}; ///< its words
    Type type = Type::Bool;          ///< of the path
    std::string name{};              ///< of the variable or operator
    std::vector<Expression> operands{};
};

struct Action
{
    std::string verb{};    ///< the key that decides: "cast", "call", ...
    std::string subject{}; ///< spell, list or variable
    std::string op{};      ///< of modify
    double number = 0;     ///< seconds of wait, extra of pool
    std::optional<Expression> value{};
    std::optional<Expression> condition{};
};

using ActionList = std::vector<Action>;

/// A rotation as a tree with its names resolved. Variables are in an order in which each comes after what it refers to.
struct Rotation
{
    std::vector<std::pair<std::string, Expression>> variables{};
    std::map<std::string, Type> variableTypes{};
    std::map<std::string, ActionList> lists{};
    ActionList actions{};
};

/// Reads a rotation that is correct for the spec; an empty text is the empty rotation. Throws std::exception at names
/// and forms that do not exist; other faults are not looked for.
[[nodiscard]] Rotation readRotation(std::string_view text, const SpecData &spec);

/// The type of a path, absent if the words have the form of none. Throws if a name in it does not exist.
[[nodiscard]] std::optional<Type> typeOfPath(const std::vector<std::string> &words, const SpecData &spec);

/// Resources may be written in any case and with or without underscores.
[[nodiscard]] std::string resourceName(std::string_view word);

/// What a rotation asks the fight.
class Facts
{
public:
    virtual ~Facts() = default;
    [[nodiscard]] virtual double valueOf(const std::vector<std::string> &path) const = 0;
    /// A cast of the spell would match now.
    [[nodiscard]] virtual bool canCast(const std::string &spell) const = 0;
    /// A cast of the spell would match now if there were resource enough.
    [[nodiscard]] virtual bool canCastButForResource(const std::string &spell) const = 0;
    /// A pool waits on. `nextSpell`: what it saves for, empty if nothing follows it.
    [[nodiscard]] virtual bool poolHolds(double extra, const std::string &nextSpell) = 0;
};

struct Decision
{
    enum class Kind { Nothing, Cast, Wait, Pool };
    Kind kind = Kind::Nothing;
    std::string spell{};
    double seconds = 0;
};

/// What the rotation says at this moment.
[[nodiscard]] Decision decide(const Rotation &rotation, const Rules &rules, Facts &facts);

} // namespace wowlab::oracle
