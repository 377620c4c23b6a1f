#include "tests/oracle/rotation.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cctype>
#include <functional>
#include <limits>
#include <set>
#include <stdexcept>

using nlohmann::json;

namespace wowlab::oracle {

namespace {

[[nodiscard]] std::vector<std::string> wordsOf(const std::string &text)
{
    std::vector<std::string> words(1);
    for (const char letter : text) {
        if (letter == '.')
            words.emplace_back();
        else
            words.back() += letter;
    }
    return words;
}

[[nodiscard]] const std::set<std::string> &logicOperators()
{
    static const std::set<std::string> names{"and", "or", "not", ">", ">=", "<", "<=", "==", "!="};
    return names;
}

class Reader
{
public:
    Reader(const json &root, const SpecData &spec)
        : m_root(root)
        , m_spec(spec)
    {
    }

    [[nodiscard]] Rotation read()
    {
        Rotation rotation;
        const json lists = m_root.value("lists", json::object());
        for (const auto &[name, list] : lists.items())
            rotation.lists[name] = readList(list);
        rotation.actions = readList(m_root.value("actions", json::array()));
        const json variables = m_root.value("variables", json::object());
        for (const auto &[name, value] : variables.items())
            m_variables.emplace(name, readExpression(value));
        findTypes(rotation);
        for (const auto &[name, value] : m_variables)
            putInOrder(name, rotation);
        return rotation;
    }

private:
    [[nodiscard]] Expression readExpression(const json &node) const
    {
        using Kind = Expression::Kind;
        if (node.is_boolean())
            return {.kind = Kind::Literal, .literal = {Type::Bool, node.get<bool>() ? 1.0 : 0.0}};
        if (node.is_number()) {
            const double number = node.get<double>();
            const bool isInt = node.is_number_integer() && number >= std::numeric_limits<std::int32_t>::min() &&
                               number <= std::numeric_limits<std::int32_t>::max();
            return {.kind = Kind::Literal, .literal = {isInt ? Type::Int : Type::Float, number}};
        }
        if (node.is_string()) {
            const std::string text = node;
            const auto words = wordsOf(text);
            if (const auto type = typeOfPath(words, m_spec))
                return {.kind = Kind::Path, .path = words, .type = *type};
            return {.kind = Kind::Variable, .name = text};
        }
        if (!node.is_object() || node.size() != 1)
            throw std::invalid_argument("no expression: " + node.dump());
        Expression expression{.kind = Kind::Operator, .name = node.begin().key()};
        const json &operands = node.begin().value();
        if (!operands.is_array()) {
            expression.operands.push_back(readExpression(operands));
            return expression;
        }
        for (const json &operand : operands)
            expression.operands.push_back(readExpression(operand));
        if (expression.name == "not") // further elements do not count
            expression.operands.resize(1);
        return expression;
    }

    [[nodiscard]] Action readAction(const json &node) const
    {
        Action action;
        for (const char *verb :
             {"cast", "call", "run", "set", "modify", "wait", "wait_until", "pool", "use_trinket", "use_item"}) {
            if (!node.contains(verb))
                continue;
            const std::string name = verb;
            const bool needsText = name != "wait" && name != "wait_until" && name != "pool" && name != "use_trinket";
            if (needsText && !node.at(verb).is_string())
                continue;
            action.verb = name;
            if (needsText)
                action.subject = node.at(verb);
            break;
        }
        if (action.verb.empty())
            throw std::invalid_argument("no action: " + node.dump());
        if (action.verb == "cast" && !m_spec.rotationSpells.contains(action.subject))
            throw std::invalid_argument("no spell: " + action.subject);
        if (action.verb == "wait")
            action.number = node.at("wait").get<double>();
        if (action.verb == "pool")
            action.number = node.value("extra", 0.0);
        if (action.verb == "modify")
            action.op = node.at("op");
        if (action.verb == "set" || (action.verb == "modify" && node.contains("value")))
            action.value = readExpression(node.at("value"));
        if (action.verb == "wait_until")
            action.value = readExpression(node.at("wait_until"));
        else if (node.contains("if"))
            action.condition = readExpression(node.at("if"));
        return action;
    }

    [[nodiscard]] ActionList readList(const json &nodes) const
    {
        ActionList list;
        for (const json &node : nodes)
            list.push_back(readAction(node));
        return list;
    }

    /// The type that a variable gets from an expression; what would need a look at other variables counts as float.
    [[nodiscard]] Type staticType(const Expression &expression) const
    {
        switch (expression.kind) {
        case Expression::Kind::Literal:
            return expression.literal.type;
        case Expression::Kind::Path:
            return expression.type;
        case Expression::Kind::Variable:
            return Type::Float;
        case Expression::Kind::Operator:
            break;
        }
        return logicOperators().contains(expression.name) ? Type::Bool : Type::Float;
    }

    void findTypes(Rotation &rotation) const
    {
        for (const auto &[name, value] : m_variables)
            rotation.variableTypes[name] = staticType(value);
        std::map<std::string, std::set<Type>> stored;
        const auto note = [&](const ActionList &list) {
            for (const Action &action : list) {
                if (action.verb == "set")
                    stored[action.subject].insert(staticType(*action.value));
            }
        };
        note(rotation.actions);
        for (const auto &[name, list] : rotation.lists)
            note(list);
        for (const auto &[name, types] : stored)
            rotation.variableTypes[name] = types.size() == 1 ? *types.begin() : Type::Float;
    }

    void putInOrder(const std::string &name, Rotation &rotation)
    {
        if (!m_variables.contains(name) || !m_seen.insert(name).second)
            return;
        const std::function<void(const Expression &)> visit = [&](const Expression &expression) {
            if (expression.kind == Expression::Kind::Variable)
                putInOrder(expression.name, rotation);
            for (const Expression &operand : expression.operands)
                visit(operand);
        };
        visit(m_variables.at(name));
        rotation.variables.emplace_back(name, m_variables.at(name));
    }

    const json &m_root;
    const SpecData &m_spec;
    std::map<std::string, Expression> m_variables;
    std::set<std::string> m_seen;
};

} // namespace

std::string resourceName(std::string_view word)
{
    std::string name;
    for (const char letter : word) {
        if (letter != '_')
            name += static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
    }
    return name == "astralpower" ? "lunarpower" : name;
}

std::optional<Type> typeOfPath(const std::vector<std::string> &words, const SpecData &spec)
{
    static const std::set<std::string> resources{
        "mana",       "rage",          "focus",      "energy",    "combopoints", "runes",
        "runicpower", "soulshards",    "lunarpower", "holypower", "maelstrom",   "chi",
        "insanity",   "arcanecharges", "fury",       "pain",      "essence"};
    // What follows the name: its types.
    static const std::map<std::string, Type> ofResource{{"", Type::Float},        {"current", Type::Float},
                                                        {"max", Type::Float},     {"deficit", Type::Float},
                                                        {"percent", Type::Float}, {"deficit_percent", Type::Float},
                                                        {"regen", Type::Float},   {"time_to_max", Type::Float}};
    static const std::map<std::string, Type> ofCooldown{
        {"ready", Type::Bool},          {"remaining", Type::Float},
        {"duration", Type::Float},      {"base_duration", Type::Float},
        {"charges", Type::Int},         {"charges_max", Type::Int},
        {"recharge_time", Type::Float}, {"charges_fractional", Type::Float},
        {"full_recharge", Type::Float}, {"full_recharge_time", Type::Float}};
    static const std::map<std::string, Type> ofBuff{{"active", Type::Bool},     {"inactive", Type::Bool},
                                                    {"remaining", Type::Float}, {"stacks", Type::Int},
                                                    {"stacks_max", Type::Int},  {"duration", Type::Float}};
    static const std::map<std::string, Type> ofDebuff{{"active", Type::Bool},
                                                      {"inactive", Type::Bool},
                                                      {"remaining", Type::Float},
                                                      {"stacks", Type::Int},
                                                      {"refreshable", Type::Bool}};
    static const std::map<std::string, Type> ofDot{{"ticking", Type::Bool},
                                                   {"remaining", Type::Float},
                                                   {"refreshable", Type::Bool},
                                                   {"ticks_remaining", Type::Int}};
    static const std::map<std::string, Type> ofTalent{
        {"", Type::Bool}, {"enabled", Type::Bool}, {"rank", Type::Int}, {"max_rank", Type::Int}};
    static const std::map<std::string, Type> ofTrinket{{"ready", Type::Bool}, {"remaining", Type::Float}};
    static const std::map<std::string, Type> ofSpell{{"cost", Type::Float},
                                                     {"cast_time", Type::Float},
                                                     {"range", Type::Float},
                                                     {"in_range", Type::Bool},
                                                     {"usable", Type::Bool}};
    static const std::map<std::string, Type> nameless{
        {"combat.time", Type::Float},
        {"combat.remaining", Type::Float},
        {"gcd.active", Type::Bool},
        {"gcd.remaining", Type::Float},
        {"gcd.duration", Type::Float},
        {"target.health", Type::Float},
        {"target.health_max", Type::Float},
        {"target.health_percent", Type::Float},
        {"target.time_to_die", Type::Float},
        {"target.distance", Type::Float},
        {"target.casting", Type::Bool},
        {"target.moving", Type::Bool},
        {"enemy.count", Type::Int},
        {"pet.active", Type::Bool},
        {"pet.count", Type::Int},
        {"pet.remaining", Type::Float},
        {"player.health", Type::Float},
        {"player.health.max", Type::Float},
        {"player.health.percent", Type::Float},
        {"player.health.deficit", Type::Float},
        {"player.haste", Type::Float},
        {"player.crit", Type::Float},
        {"player.mastery", Type::Float},
        {"player.versatility", Type::Float},
        {"player.attack_power", Type::Float},
        {"player.spell_power", Type::Float},
        {"player.level", Type::Int},
        {"player.armor", Type::Float},
        {"player.stamina", Type::Float},
        {"player.primary_stat", Type::Float},
        {"player.moving", Type::Bool},
        {"player.stealthed", Type::Bool},
        {"player.mounted", Type::Bool},
        {"player.movement_remaining", Type::Float},
        {"player.alive", Type::Bool},
        {"player.in_combat", Type::Bool},
    };

    std::string whole = words[0];
    for (std::size_t i = 1; i < words.size(); ++i)
        whole += "." + words[i];
    if (const auto found = nameless.find(whole); found != nameless.end())
        return found->second;
    if (words.size() < 2)
        return {};

    // <kind>.<name>[.<rest>]: the form is looked at first, then the name.
    const auto named = [&](const std::map<std::string, Type> &rests,
                           const std::function<bool(const std::string &)> &exists) -> std::optional<Type> {
        if (words.size() > 3)
            return {};
        const auto found = rests.find(words.size() == 3 ? words[2] : "");
        if (found == rests.end())
            return {};
        if (!exists(words[1]))
            throw std::invalid_argument("no such name: " + whole);
        return found->second;
    };
    const auto in = [](const std::set<std::string> &names) {
        return [&names](const std::string &name) { return names.contains(name); };
    };
    const auto anything = [](const std::string &) { return true; };
    if (words[0] == "resource")
        return named(ofResource, [&](const std::string &name) { return resources.contains(resourceName(name)); });
    if (words[0] == "cd")
        return named(ofCooldown, in(spec.rotationSpells));
    if (words[0] == "buff")
        return named(ofBuff, in(spec.rotationAuras));
    if (words[0] == "debuff")
        return named(ofDebuff, in(spec.rotationAuras));
    if (words[0] == "dot")
        return named(ofDot, in(spec.rotationDots));
    if (words[0] == "talent")
        return named(ofTalent, in(spec.rotationTalents));
    if (words[0] == "trinket")
        return named(ofTrinket, anything);
    if (words[0] == "spell")
        return named(ofSpell, in(spec.rotationSpells));
    if (words[0] == "equipped" && words.size() == 2)
        return Type::Bool;
    if (words[0] == "target" && words[1] == "time_to_percent" && words.size() == 3)
        return Type::Float;
    if (words[0] == "enemy" && words[1] == "spell_targets_hit" && words.size() == 3)
        return Type::Int;
    if (words[0] == "pet" && words[1] == "buff" && words.size() == 4 && words[3] == "active")
        return Type::Bool;
    return {};
}

Rotation readRotation(std::string_view text, const SpecData &spec)
{
    if (text.empty())
        return {};
    const json root = json::parse(text);
    return Reader(root, spec).read();
}

} // namespace wowlab::oracle
