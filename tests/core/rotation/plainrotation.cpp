#include "plainrotation.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

using namespace wowlab::rotation;

namespace {

[[nodiscard]] std::int32_t cut(double value)
{
    if (std::isnan(value))
        return 0;
    return static_cast<std::int32_t>(std::clamp(std::trunc(value), -2147483648.0, 2147483647.0));
}

[[nodiscard]] std::int32_t wrapped(std::int64_t value)
{
    return static_cast<std::int32_t>(static_cast<std::uint32_t>(static_cast<std::uint64_t>(value)));
}

[[nodiscard]] double remainderOf(double a, double b)
{
    return b == 0 ? 0 : a - b * std::floor(a / b);
}

} // namespace

Decision PlainRotation::decide(const TimedFight &fight)
{
    m_fight = &fight;
    m_pool.reset();
    m_hadPool = false;
    declare();
    for (const Variable &variable : m_syntax.variables)
        evaluateEntry(variable.name);
    bool hasEnded = false;
    if (const auto decision = run(m_syntax.actions, hasEnded))
        return *decision;
    return poolBefore(0).value_or(Decision{});
}

Type PlainRotation::typeOf(const Expression &value)
{
    if (value.kind == ExpressionKind::Path)
        return value.path.type;
    if (value.kind == ExpressionKind::Integer)
        return Type::Int;
    const bool isLogic = value.kind == ExpressionKind::Boolean ||
                         (value.kind >= ExpressionKind::And && value.kind <= ExpressionKind::NotEqual);
    return isLogic ? Type::Bool : Type::Float;
}

bool PlainRotation::isBool(const Expression &value) const
{
    if (value.kind == ExpressionKind::Variable)
        return m_variables.at(value.variable).type == Type::Bool;
    return typeOf(value) == Type::Bool;
}

void PlainRotation::declare()
{
    m_variables.clear();
    m_isEvaluated.clear();
    for (const Variable &variable : m_syntax.variables)
        m_variables[variable.name].type = typeOf(variable.value);
    std::map<std::string, Type> sets;
    const auto look = [&](const std::vector<Action> &actions) {
        for (const Action &action : actions) {
            if (action.kind != ActionKind::Set)
                continue;
            const Type type = typeOf(*action.value);
            const auto [place, isFirst] = sets.try_emplace(action.name, type);
            if (!isFirst && place->second != type)
                place->second = Type::Float;
        }
    };
    look(m_syntax.actions);
    for (const List &list : m_syntax.lists)
        look(list.actions);
    for (const auto &[name, type] : sets)
        m_variables[name].type = type;
    for (auto &[name, variable] : m_variables)
        variable.value.isInteger = variable.type != Type::Float;
}

void PlainRotation::evaluateEntry(const std::string &name)
{
    const auto entry = std::find_if(m_syntax.variables.begin(), m_syntax.variables.end(),
                                    [&name](const Variable &variable) { return variable.name == name; });
    if (entry == m_syntax.variables.end() || m_isEvaluated[name])
        return;
    m_isEvaluated[name] = true;
    const auto evaluateUsed = [this](const auto &self, const Expression &expression) -> void {
        if (expression.kind == ExpressionKind::Variable)
            evaluateEntry(expression.variable);
        for (const Expression &operand : expression.operands)
            self(self, operand);
    };
    evaluateUsed(evaluateUsed, entry->value);
    storeExpression(name, entry->value);
}

void PlainRotation::store(const std::string &name, Number value)
{
    Stored &variable = m_variables[name];
    switch (variable.type) {
    case Type::Float:
        variable.value = {.decimal = value.wide()};
        break;
    case Type::Int:
        variable.value = {.isInteger = true, .integer = value.isInteger ? value.integer : cut(value.decimal)};
        break;
    case Type::Bool: {
        const bool isSet = value.isInteger
                               ? (m_rules.numbersAreTrueUnlessZero ? value.integer != 0 : value.integer % 256 != 0)
                               : value.decimal != 0;
        variable.value = {.isInteger = true, .integer = isSet ? 1 : 0};
        break;
    }
    }
}

void PlainRotation::storeExpression(const std::string &name, const Expression &value)
{
    store(name, isBool(value) ? Number{.isInteger = true, .integer = condition(value) ? 1 : 0} : number(value));
}

PlainRotation::Number PlainRotation::number(const Expression &expression)
{
    const auto operand = [&](std::size_t index) { return number(expression.operands[index]); };
    const auto both = [&](auto onIntegers, auto onNumbers) {
        const Number a = operand(0);
        const Number b = operand(1);
        if (a.isInteger && b.isInteger)
            return Number{.isInteger = true, .integer = wrapped(onIntegers(std::int64_t{a.integer}, b.integer))};
        return Number{.decimal = onNumbers(a.wide(), b.wide())};
    };
    switch (expression.kind) {
    case ExpressionKind::Integer:
        return {.isInteger = true, .integer = expression.integer};
    case ExpressionKind::Decimal:
        return {.decimal = expression.decimal};
    case ExpressionKind::Path: {
        const Path &path = expression.path;
        if (path.type == Type::Float)
            return {.decimal = m_fight->number(path.kind, path.id)};
        if (path.type == Type::Int)
            return {.isInteger = true, .integer = m_fight->integer(path.kind, path.id)};
        return {.isInteger = true, .integer = m_fight->flag(path.kind, path.id) ? 1 : 0};
    }
    case ExpressionKind::Variable:
        return m_variables.at(expression.variable).value;
    case ExpressionKind::Add:
        return both([](std::int64_t a, std::int64_t b) { return a + b; }, [](double a, double b) { return a + b; });
    case ExpressionKind::Subtract:
        return both([](std::int64_t a, std::int64_t b) { return a - b; }, [](double a, double b) { return a - b; });
    case ExpressionKind::Multiply:
        return both([](std::int64_t a, std::int64_t b) { return a * b; }, [](double a, double b) { return a * b; });
    case ExpressionKind::Min:
        return both([](std::int64_t a, std::int64_t b) { return std::min(a, b); },
                    [](double a, double b) { return std::min(a, b); });
    case ExpressionKind::Max:
        return both([](std::int64_t a, std::int64_t b) { return std::max(a, b); },
                    [](double a, double b) { return std::max(a, b); });
    case ExpressionKind::Divide: {
        const double divisor = operand(1).wide();
        return {.decimal = divisor == 0 ? 0 : operand(0).wide() / divisor};
    }
    case ExpressionKind::Modulo:
        return {.decimal = remainderOf(operand(0).wide(), operand(1).wide())};
    case ExpressionKind::Floor:
        return {.decimal = std::floor(operand(0).wide())};
    case ExpressionKind::Ceil:
        return {.decimal = std::ceil(operand(0).wide())};
    case ExpressionKind::Abs: {
        const Number value = operand(0);
        if (value.isInteger)
            return {.isInteger = true, .integer = wrapped(std::abs(std::int64_t{value.integer}))};
        return {.decimal = std::fabs(value.decimal)};
    }
    default:
        return {}; // a condition: refused by the compiler
    }
}

bool PlainRotation::isTrue(Number value) const
{
    if (m_rules.numbersAreTrueUnlessZero)
        return value.isInteger ? value.integer != 0 : value.decimal != 0;
    return value.isInteger ? value.integer % 256 != 0 : std::bit_cast<std::uint64_t>(value.decimal) % 256 != 0;
}

bool PlainRotation::condition(const Expression &expression)
{
    const auto compare = [&](auto relation) {
        const Number a = number(expression.operands[0]);
        const Number b = number(expression.operands[1]);
        return a.isInteger && b.isInteger ? relation(a.integer, b.integer) : relation(a.wide(), b.wide());
    };
    const auto equal = [&] {
        const Expression &first = expression.operands[0];
        const Expression &second = expression.operands[1];
        if (isBool(first) && isBool(second))
            return condition(first) == condition(second);
        const Number a = number(first);
        const Number b = number(second);
        return a.isInteger && b.isInteger ? a.integer == b.integer : std::fabs(a.wide() - b.wide()) < 1e-6;
    };
    const auto holds = [this](const Expression &operand) { return condition(operand); };
    switch (expression.kind) {
    case ExpressionKind::Boolean:
        return expression.boolean;
    case ExpressionKind::And:
        return std::all_of(expression.operands.begin(), expression.operands.end(), holds);
    case ExpressionKind::Or:
        return std::any_of(expression.operands.begin(), expression.operands.end(), holds);
    case ExpressionKind::Not:
        return !condition(expression.operands[0]);
    case ExpressionKind::Greater:
        return compare([](auto a, auto b) { return a > b; });
    case ExpressionKind::GreaterOrEqual:
        return compare([](auto a, auto b) { return a >= b; });
    case ExpressionKind::Less:
        return compare([](auto a, auto b) { return a < b; });
    case ExpressionKind::LessOrEqual:
        return compare([](auto a, auto b) { return a <= b; });
    case ExpressionKind::Equal:
        return equal();
    case ExpressionKind::NotEqual:
        return !equal();
    default:
        return isBool(expression) ? number(expression).integer != 0 : isTrue(number(expression));
    }
}

std::optional<Decision> PlainRotation::poolBefore(double cost)
{
    if (!m_pool)
        return std::nullopt;
    const double extra = *m_pool;
    m_pool.reset();
    if (m_fight->poolHolds(extra + cost))
        return Decision{.kind = Decision::Kind::Pool, .amount = extra};
    return std::nullopt;
}

std::optional<Decision> PlainRotation::run(const std::vector<Action> &actions, bool &hasEnded)
{
    for (const Action &action : actions) {
        if (action.condition && !condition(*action.condition))
            continue;
        switch (action.kind) {
        case ActionKind::Cast: {
            const bool isAsked = m_rules.unusableCastsAreSkipped;
            if (!isAsked || m_fight->isUsableButForResource(action.spell)) {
                if (const auto pool = poolBefore(static_cast<double>(m_fight->cost(action.spell))))
                    return pool;
            }
            if (!isAsked || m_fight->isUsable(action.spell))
                return Decision{.kind = Decision::Kind::Cast, .spell = action.spell};
            break;
        }
        case ActionKind::Call:
        case ActionKind::Run: {
            const auto list = std::find_if(m_syntax.lists.begin(), m_syntax.lists.end(),
                                           [&action](const List &each) { return each.name == action.name; });
            bool hasInnerEnded = false;
            if (const auto decision = run(list->actions, hasInnerEnded))
                return decision;
            if (action.kind == ActionKind::Run) {
                hasEnded = true;
                return std::nullopt;
            }
            break;
        }
        case ActionKind::Set:
            storeExpression(action.name, *action.value);
            break;
        case ActionKind::Modify:
            modify(action);
            break;
        case ActionKind::Wait:
            if (const auto pool = poolBefore(0))
                return pool;
            return Decision{.kind = Decision::Kind::Wait, .amount = action.number};
        case ActionKind::WaitUntil:
            if (condition(*action.value))
                break;
            if (const auto pool = poolBefore(0))
                return pool;
            return Decision{.kind = Decision::Kind::Wait, .amount = 0.1};
        case ActionKind::Pool:
            if (!m_rules.poolingWaitsForResource)
                return Decision{.kind = Decision::Kind::Pool, .amount = action.number};
            if (!m_hadPool)
                m_pool = action.number;
            m_hadPool = true;
            break;
        case ActionKind::UseTrinket:
        case ActionKind::UseItem:
            break;
        }
    }
    return std::nullopt;
}

void PlainRotation::modify(const Action &action)
{
    const Stored present = m_variables.at(action.name);
    if (action.op == ModifyOp::Reset) {
        store(action.name, {.isInteger = true});
        return;
    }
    if (action.op == ModifyOp::Set || present.type == Type::Bool) {
        storeExpression(action.name, *action.value);
        return;
    }
    const Number a = present.value;
    const Number b = number(*action.value);
    const auto both = [&](auto onIntegers, auto onNumbers) {
        if (a.isInteger && b.isInteger)
            return Number{.isInteger = true, .integer = wrapped(onIntegers(std::int64_t{a.integer}, b.integer))};
        return Number{.decimal = onNumbers(a.wide(), b.wide())};
    };
    switch (action.op) {
    case ModifyOp::Add:
        store(action.name,
              both([](std::int64_t x, std::int64_t y) { return x + y; }, [](double x, double y) { return x + y; }));
        break;
    case ModifyOp::Subtract:
        store(action.name,
              both([](std::int64_t x, std::int64_t y) { return x - y; }, [](double x, double y) { return x - y; }));
        break;
    case ModifyOp::Multiply:
        store(action.name,
              both([](std::int64_t x, std::int64_t y) { return x * y; }, [](double x, double y) { return x * y; }));
        break;
    case ModifyOp::Min:
        store(action.name, both([](std::int64_t x, std::int64_t y) { return std::min(x, y); },
                                [](double x, double y) { return std::min(x, y); }));
        break;
    case ModifyOp::Max:
        store(action.name, both([](std::int64_t x, std::int64_t y) { return std::max(x, y); },
                                [](double x, double y) { return std::max(x, y); }));
        break;
    case ModifyOp::Divide: {
        const bool isZero = b.wide() == 0 && m_rules.divisionByZeroIsZero;
        store(action.name, {.decimal = isZero ? 0 : a.wide() / b.wide()});
        break;
    }
    case ModifyOp::Set:
    case ModifyOp::Reset:
        break;
    }
}
