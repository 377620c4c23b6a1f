#include "tests/oracle/rotation.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <stdexcept>
#include <utility>

namespace wowlab::oracle {

namespace {

/// 32-bit arithmetic wraps.
[[nodiscard]] double wrapped(std::int64_t number)
{
    return static_cast<double>(static_cast<std::int32_t>(static_cast<std::uint32_t>(number)));
}

/// Toward zero, and no further than the type reaches.
[[nodiscard]] double truncated(double number)
{
    if (std::isnan(number))
        return 0;
    return std::clamp<double>(std::trunc(number), std::numeric_limits<std::int32_t>::min(),
                              std::numeric_limits<std::int32_t>::max());
}

[[nodiscard]] bool isWhole(const Value &value)
{
    return value.type != Type::Float;
}

[[nodiscard]] Value fact(bool holds)
{
    return {Type::Bool, holds ? 1.0 : 0.0};
}

[[nodiscard]] bool areEqual(const Value &a, const Value &b)
{
    return isWhole(a) && isWhole(b) ? a.number == b.number : std::abs(a.number - b.number) < 1e-6;
}

[[nodiscard]] Value calculated(const std::string &op, const Value &a, const Value &b)
{
    const double x = a.number;
    const double y = b.number;
    if (op == "/")
        return {Type::Float, y == 0 ? 0 : x / y};
    if (op == "%")
        return {Type::Float, y == 0 ? 0 : x - y * std::floor(x / y)};
    if (isWhole(a) && isWhole(b)) {
        const auto i = static_cast<std::int64_t>(x);
        const auto j = static_cast<std::int64_t>(y);
        if (op == "+")
            return {Type::Int, wrapped(i + j)};
        if (op == "-")
            return {Type::Int, wrapped(i - j)};
        if (op == "*")
            return {Type::Int, wrapped(i * j)};
        if (op == "min")
            return {Type::Int, std::min(x, y)};
        if (op == "max")
            return {Type::Int, std::max(x, y)};
    }
    if (op == "+")
        return {Type::Float, x + y};
    if (op == "-")
        return {Type::Float, x - y};
    if (op == "*")
        return {Type::Float, x * y};
    if (op == "min")
        return {Type::Float, std::min(x, y)};
    if (op == "max")
        return {Type::Float, std::max(x, y)};
    throw std::invalid_argument("no operator: " + op);
}

/// One decision: the variables live as long as it does.
class Walk
{
public:
    Walk(const Rotation &rotation, const Rules &rules, Facts &facts)
        : m_rotation(rotation)
        , m_rules(rules)
        , m_facts(facts)
    {
    }

    [[nodiscard]] Decision decide()
    {
        for (const auto &[name, type] : m_rotation.variableTypes)
            m_variables[name] = {type, 0};
        for (const auto &[name, expression] : m_rotation.variables)
            store(name, evaluate(expression));
        if (const auto decision = walk(m_rotation.actions))
            return *decision;
        return {.kind = poolHolds({}) ? Decision::Kind::Pool : Decision::Kind::Nothing};
    }

private:
    /// What the list yields; nothing if evaluation goes on behind it.
    [[nodiscard]] std::optional<Decision> walk(const ActionList &list)
    {
        for (const Action &action : list) {
            if (action.condition && !isTrue(evaluate(*action.condition)))
                continue;
            if (action.verb == "cast") {
                if (m_facts.canCastButForResource(action.subject) && poolHolds(action.subject))
                    return Decision{.kind = Decision::Kind::Pool};
                if (m_facts.canCast(action.subject))
                    return Decision{.kind = Decision::Kind::Cast, .spell = action.subject};
            }
            if (action.verb == "call") {
                if (const auto decision = walk(m_rotation.lists.at(action.subject)))
                    return decision;
            }
            if (action.verb == "run")
                return walk(m_rotation.lists.at(action.subject));
            if (action.verb == "set")
                store(action.subject, evaluate(*action.value));
            if (action.verb == "modify")
                modify(action);
            if (action.verb == "wait")
                return waiting(action.number);
            if (action.verb == "wait_until" && !isTrue(evaluate(*action.value)))
                return waiting(0.1);
            if (action.verb == "pool" && !m_rules.poolingWaitsForResource)
                return Decision{.kind = Decision::Kind::Pool};
            if (action.verb == "pool" && !m_hasMetPool) {
                m_hasMetPool = true;
                m_pool = action.number;
            }
        }
        return {};
    }

    [[nodiscard]] Decision waiting(double seconds)
    {
        if (poolHolds({}))
            return {.kind = Decision::Kind::Pool};
        return {.kind = Decision::Kind::Wait, .seconds = seconds};
    }

    /// Whether a pool that was met waits for the resource of `spell`. Asked once.
    [[nodiscard]] bool poolHolds(const std::string &spell)
    {
        const auto pool = std::exchange(m_pool, std::nullopt);
        return pool && m_facts.poolHolds(*pool, spell);
    }

    [[nodiscard]] Value evaluate(const Expression &expression)
    {
        switch (expression.kind) {
        case Expression::Kind::Literal:
            return expression.literal;
        case Expression::Kind::Path:
            return {expression.type, m_facts.valueOf(expression.path)};
        case Expression::Kind::Variable:
            return m_variables.at(expression.name);
        case Expression::Kind::Operator:
            break;
        }
        const std::string &op = expression.name;
        const auto &operands = expression.operands;
        if (op == "and")
            return fact(std::all_of(operands.begin(), operands.end(),
                                    [this](const Expression &operand) { return isTrue(evaluate(operand)); }));
        if (op == "or")
            return fact(std::any_of(operands.begin(), operands.end(),
                                    [this](const Expression &operand) { return isTrue(evaluate(operand)); }));
        const Value a = evaluate(operands.at(0));
        if (op == "not")
            return fact(!isTrue(a));
        if (op == "floor")
            return {Type::Float, std::floor(a.number)};
        if (op == "ceil")
            return {Type::Float, std::ceil(a.number)};
        if (op == "abs")
            return {a.type, a.type == Type::Float ? std::abs(a.number) : wrapped(std::llabs(std::llround(a.number)))};
        const Value b = evaluate(operands.at(1));
        if (op == ">")
            return fact(a.number > b.number);
        if (op == ">=")
            return fact(a.number >= b.number);
        if (op == "<")
            return fact(a.number < b.number);
        if (op == "<=")
            return fact(a.number <= b.number);
        if (op == "==")
            return fact(areEqual(a, b));
        if (op == "!=")
            return fact(!areEqual(a, b));
        return calculated(op, a, b);
    }

    [[nodiscard]] bool isTrue(const Value &value) const
    {
        if (value.type == Type::Bool || m_rules.numbersAreTrueUnlessZero)
            return value.number != 0;
        // The lowest byte of what is stored decides.
        if (value.type == Type::Int)
            return (static_cast<std::uint32_t>(static_cast<std::int64_t>(value.number)) & 0xff) != 0;
        return (std::bit_cast<std::uint64_t>(value.number) & 0xff) != 0;
    }

    void store(const std::string &name, const Value &value)
    {
        Value &variable = m_variables.at(name);
        switch (variable.type) {
        case Type::Bool:
            variable.number = isTrue(value) ? 1 : 0;
            break;
        case Type::Int:
            variable.number = truncated(value.number);
            break;
        case Type::Float:
            variable.number = value.number;
            break;
        }
    }

    void modify(const Action &action)
    {
        const Value old = m_variables.at(action.subject);
        if (action.op == "reset")
            return store(action.subject, {Type::Int, 0});
        const Value value = evaluate(*action.value);
        if (action.op == "set")
            return store(action.subject, value);
        if (action.op == "div") {
            if (value.number == 0 && m_rules.divisionByZeroIsZero)
                return store(action.subject, {Type::Float, 0});
            return store(action.subject, {Type::Float, old.number / value.number});
        }
        static const std::map<std::string, std::string> operators{
            {"add", "+"}, {"sub", "-"}, {"mul", "*"}, {"min", "min"}, {"max", "max"}};
        store(action.subject, calculated(operators.at(action.op), old, value));
    }

    const Rotation &m_rotation;
    const Rules &m_rules;
    Facts &m_facts;
    std::map<std::string, Value> m_variables;
    bool m_hasMetPool = false;
    std::optional<double> m_pool; ///< the extra of a pool that was met and is not decided yet
};

} // namespace

Decision decide(const Rotation &rotation, const Rules &rules, Facts &facts)
{
    return Walk(rotation, rules, facts).decide();
}

} // namespace wowlab::oracle
