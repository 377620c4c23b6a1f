#pragma once

#include "core/rotation/decision.h"
#include "core/rotation/rules.h"
#include "core/rotation/syntax.h"

#include "timedfight.h"

#include <map>
#include <optional>
#include <string>

/// Evaluates a rotation's tree by walking it, as the language is described and without a thought of speed. What the
/// compiled program decides must be this.
class PlainRotation
{
public:
    /// A tree without faults; outlives the object.
    PlainRotation(const wowlab::rotation::Syntax &syntax, const wowlab::rotation::Rules &rules)
        : m_syntax(syntax)
        , m_rules(rules)
    {
    }

    [[nodiscard]] wowlab::rotation::Decision decide(const TimedFight &fight);

private:
    using Decision = wowlab::rotation::Decision;
    using Expression = wowlab::rotation::Expression;
    using Type = wowlab::rotation::Type;

    struct Number
    {
        bool isInteger = false;
        std::int32_t integer = 0;
        double decimal = 0;

        [[nodiscard]] double wide() const { return isInteger ? static_cast<double>(integer) : decimal; }
    };
    struct Stored
    {
        Type type = Type::Float;
        Number value{};
    };

    [[nodiscard]] static Type typeOf(const Expression &value);
    [[nodiscard]] bool isBool(const Expression &value) const;
    void declare();
    void evaluateEntry(const std::string &name);
    void store(const std::string &name, Number value);
    void storeExpression(const std::string &name, const Expression &value);
    [[nodiscard]] Number number(const Expression &expression);
    [[nodiscard]] bool condition(const Expression &expression);
    [[nodiscard]] bool isTrue(Number value) const;
    [[nodiscard]] std::optional<Decision> run(const std::vector<wowlab::rotation::Action> &actions, bool &hasEnded);
    void modify(const wowlab::rotation::Action &action);
    /// The pool that was met, if it counts still and holds before something that costs so much.
    [[nodiscard]] std::optional<Decision> poolBefore(double cost);

    const wowlab::rotation::Syntax &m_syntax;
    const wowlab::rotation::Rules &m_rules;
    const TimedFight *m_fight = nullptr;
    std::map<std::string, Stored> m_variables;
    std::map<std::string, bool> m_isEvaluated;
    std::optional<double> m_pool;
    bool m_hadPool = false;
};
