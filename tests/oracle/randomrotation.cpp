#include "tests/oracle/randomrotation.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

using nlohmann::json;

namespace wowlab::oracle {

namespace {

enum class VariableKind { Bool, Int, Float };

struct Variable
{
    std::string name{};
    VariableKind kind = VariableKind::Bool;
};

class Grammar
{
public:
    Grammar(Dice &dice, const SpecData &spec, const Rules &rules)
        : m_dice(dice)
        , m_spec(spec)
        , m_rules(rules)
        , m_spells(spec.rotationSpells.begin(), spec.rotationSpells.end())
        , m_auras(spec.rotationAuras.begin(), spec.rotationAuras.end())
        , m_dots(spec.rotationDots.begin(), spec.rotationDots.end())
        , m_talents(spec.rotationTalents.begin(), spec.rotationTalents.end())
    {
    }

    [[nodiscard]] json rotation()
    {
        json root{{"name", "random"}};
        declareVariables(root);
        m_lists = m_dice.inOneOf(3) ? m_dice.between(1, 4) : 0;
        json lists = json::object();
        for (int i = m_lists - 1; i >= 0; --i) // a list calls those after it
            lists[listName(i)] = list(i + 1, m_dice.between(0, 5));
        if (m_lists > 0)
            root["lists"] = lists;
        root["actions"] = m_dice.inPercent(60) ? priorities() : list(0, m_dice.between(0, 10));
        return root;
    }

private:
    [[nodiscard]] static std::string listName(int index) { return "list" + std::to_string(index); }

    // Variables

    void declareVariables(json &root)
    {
        const int count = m_dice.inOneOf(3) ? m_dice.between(1, 5) : 0;
        std::vector<std::string> names{"spare", "a", "z", "burst", "m", "0x"};
        json variables = json::object();
        for (int i = 0; i < count; ++i) {
            const auto place = m_dice.between(0, static_cast<int>(names.size()) - 1);
            const std::string name = names[static_cast<std::size_t>(place)];
            names.erase(names.begin() + place);
            const auto kind = m_dice.oneOf<VariableKind>({VariableKind::Bool, VariableKind::Int, VariableKind::Float});
            if (m_dice.inOneOf(5))
                m_onlySet.insert(name);
            else
                variables[name] = valueFor(kind); // may refer to those that are already there
            m_variables.push_back({name, kind});
        }
        if (!variables.empty())
            root["variables"] = variables;
        if (m_onlySet.empty())
            return;
        // What nothing but a `set` introduces needs one; a list that nothing calls will do only where dead code counts.
        for (const Variable &variable : m_variables) {
            if (m_onlySet.contains(variable.name))
                m_first.push_back({{"set", variable.name}, {"value", valueFor(variable.kind)}});
        }
    }

    /// An expression whose static type is that of the variable.
    [[nodiscard]] json valueFor(VariableKind kind)
    {
        switch (kind) {
        case VariableKind::Bool:
            return m_dice.inOneOf(3) ? json(boolPath()) : logic(2);
        case VariableKind::Int:
            return m_dice.inOneOf(2) ? json(m_dice.between(-3, 60)) : json(intPath());
        case VariableKind::Float:
            break;
        }
        switch (m_dice.between(0, 3)) {
        case 0:
            return floatLiteral();
        case 1:
            return floatPath();
        default:
            return arithmetic(2);
        }
    }

    [[nodiscard]] std::vector<std::string> variablesOf(const std::set<VariableKind> &kinds) const
    {
        std::vector<std::string> names;
        for (const Variable &variable : m_variables) {
            if (kinds.contains(variable.kind))
                names.push_back(variable.name);
        }
        return names;
    }

    // Lists

    [[nodiscard]] json list(int firstCallable, int length)
    {
        json actions = firstCallable == 0 ? m_first : json::array();
        for (int i = 0; i < length; ++i)
            actions.push_back(action(firstCallable));
        return actions;
    }

    /// A priority list as players write them, with whatever else between.
    [[nodiscard]] json priorities()
    {
        json actions = m_first;
        std::vector<std::string> spells = m_spells;
        const int count = m_dice.between(1, static_cast<int>(spells.size()) + 2);
        for (int i = 0; i < count; ++i) {
            json cast{{"cast", m_dice.oneOf(spells)}};
            if (m_dice.inPercent(80))
                cast["if"] = usual(cast["cast"]);
            else if (!canHang(cast["cast"]))
                cast["if"] = condition(3);
            actions.push_back(std::move(cast));
            if (m_dice.inOneOf(6))
                actions.push_back(action(0));
        }
        return actions;
    }

    /// Off the global cooldown, a cast that needs no readiness never lets time go on.
    [[nodiscard]] bool canHang(const std::string &spell) const
    {
        return !m_rules.unusableCastsAreSkipped && !bySlug(m_spec.spells, spell).isOnGlobalCooldown;
    }

    [[nodiscard]] std::string ownResource() const { return "resource." + m_spec.resourceType; }

    [[nodiscard]] json usual(const std::string &spell)
    {
        std::vector<json> parts{json("cd." + spell + ".ready")};
        if (bySlug(m_spec.spells, spell).charges > 0 && m_dice.inOneOf(2))
            parts.front() = json{{">=", {"cd." + spell + ".charges", m_dice.between(1, 2)}}};
        if (m_dice.inOneOf(3))
            parts.push_back(json{{">=", {ownResource(), m_dice.between(2, 16) * 5}}});
        if (m_dice.inOneOf(4))
            parts.push_back(
                json{{"<", {"buff." + m_dice.oneOf(m_auras) + ".remaining", m_dice.between(0, 30) / 10.0}}});
        if (m_dice.inOneOf(4))
            parts.push_back(json("buff." + m_dice.oneOf(m_auras) + (m_dice.inOneOf(3) ? ".inactive" : ".active")));
        if (!m_dots.empty() && m_dice.inOneOf(6))
            parts.push_back(json("dot." + m_dice.oneOf(m_dots) + ".refreshable"));
        if (m_dice.inOneOf(12))
            parts.push_back(condition(2));
        if (parts.size() == 1)
            return parts.front();
        return json{{"and", parts}};
    }

    [[nodiscard]] json action(int firstCallable)
    {
        json entry;
        switch (m_dice.weighted({50, 8, 4, 8, 12, 4, 2, 6, 1, 1, 1})) {
        case 0:
            entry["cast"] = m_dice.oneOf(m_spells);
            if (canHang(entry["cast"]) && !m_dice.inOneOf(50))
                entry["if"] = "cd." + entry["cast"].get<std::string>() + ".ready";
            break;
        case 1:
        case 2:
            if (firstCallable >= m_lists)
                return action(firstCallable);
            entry[m_dice.inPercent(70) ? "call" : "run"] = listName(m_dice.between(firstCallable, m_lists - 1));
            break;
        case 3:
            if (m_variables.empty())
                return action(firstCallable);
            {
                const Variable &variable = m_dice.oneOf(m_variables);
                entry["set"] = variable.name;
                entry["value"] = valueFor(variable.kind);
            }
            break;
        case 4:
            if (m_variables.empty())
                return action(firstCallable);
            modify(entry);
            break;
        case 5:
            entry["wait"] = m_dice.oneOf<json>({0, 0.05, 0.1, 0.25, 1, 1.5, 3.337});
            break;
        case 6:
            entry["wait_until"] = condition(2);
            break;
        case 7:
            entry["pool"] = m_dice.oneOf<json>({true, false, nullptr, m_spec.resourceType, 1});
            if (m_dice.inOneOf(2))
                entry["extra"] = m_dice.oneOf<json>({0, 5, 12.5, 20, 60});
            break;
        case 8:
            entry["use_trinket"] = m_dice.between(1, 2);
            break;
        case 9:
            entry["use_item"] = "potion";
            break;
        default: // a cast that is none, with a key behind it that decides
            entry["cast"] = m_dice.between(0, 1);
            entry["wait"] = 0.5;
        }
        if (!entry.contains("if") && m_dice.inPercent(75))
            entry["if"] = condition(3);
        return entry;
    }

    void modify(json &entry)
    {
        const Variable &variable = m_dice.oneOf(m_variables);
        entry["modify"] = variable.name;
        if (variable.kind == VariableKind::Bool) {
            entry["op"] = m_dice.oneOf<json>({"set", "reset"});
            entry["value"] = logic(2);
            return;
        }
        const std::string op = m_dice.oneOf<std::string>({"set", "add", "sub", "mul", "div", "min", "max", "reset"});
        entry["op"] = op;
        if (op == "mul" || op == "div") {
            // An infinite number has no place in a variable of whole ones.
            const bool mayBeZero = m_rules.divisionByZeroIsZero || variable.kind == VariableKind::Float || op == "mul";
            entry["value"] = m_dice.oneOf<json>({mayBeZero ? 0 : 4, 1, 2, 3, -1, 0.5, 1.25});
        } else if (variable.kind == VariableKind::Int) {
            entry["value"] = m_dice.inOneOf(2) ? json(m_dice.between(-50, 50)) : json(floatLiteral());
        } else {
            entry["value"] = number(2);
        }
    }

    // Expressions

    [[nodiscard]] json condition(int depth)
    {
        // Baseline refuses literals and arithmetic as conditions and looks at one byte of the rest.
        if (m_dice.inOneOf(12)) {
            const auto numbers = variablesOf({VariableKind::Int, VariableKind::Float});
            switch (m_dice.between(0, m_rules.numbersAreTrueUnlessZero ? 3 : 1)) {
            case 0:
                return m_dice.inOneOf(2) ? intPath() : floatPath();
            case 1:
                return numbers.empty() ? json(intPath()) : json(m_dice.oneOf(numbers));
            case 2:
                return arithmetic(depth - 1);
            default:
                return m_dice.between(0, 1);
            }
        }
        const auto facts = variablesOf({VariableKind::Bool});
        if (!facts.empty() && m_dice.inOneOf(6))
            return m_dice.oneOf(facts);
        if (depth <= 0 || m_dice.inPercent(30))
            return boolPath();
        return logic(depth);
    }

    /// An expression that is a bool by its form.
    [[nodiscard]] json logic(int depth)
    {
        switch (m_dice.weighted({30, 25, 10, 10, 6, 3, 2})) {
        case 0:
            return comparison(depth);
        case 1: {
            json operands = json::array();
            const int count = m_dice.between(2, 4);
            for (int i = 0; i < count; ++i)
                operands.push_back(condition(depth - 1));
            return {{m_dice.inOneOf(2) ? "and" : "or", operands}};
        }
        case 2:
            return json{{"not", condition(depth - 1)}};
        case 3: {
            json operands = json::array();
            operands.push_back(condition(depth - 1));
            return json{{"not", operands}};
        }
        case 4: {
            json operands = json::array({number(depth - 1), number(depth - 1)});
            return json{{m_dice.inOneOf(2) ? "==" : "!=", operands}};
        }
        case 5: {
            json operands = json::array({boolPath(), boolPath()});
            return json{{m_dice.inOneOf(2) ? "==" : "!=", operands}};
        }
        default:
            return m_dice.inOneOf(2);
        }
    }

    [[nodiscard]] json comparison(int depth)
    {
        static const std::vector<std::string> operators{">", ">=", "<", "<="};
        json operands = json::array();
        if (m_dice.inPercent(60)) {
            operands = json::array({numberPath(), m_dice.inOneOf(3) ? floatLiteral() : json(m_dice.between(0, 100))});
            if (m_dice.inOneOf(8))
                std::swap(operands[0], operands[1]);
        } else {
            operands = json::array({number(depth - 1), number(depth - 1)});
        }
        return {{m_dice.oneOf(operators), operands}};
    }

    [[nodiscard]] json number(int depth)
    {
        const auto numbers = variablesOf({VariableKind::Int, VariableKind::Float});
        if (!numbers.empty() && m_dice.inOneOf(5))
            return m_dice.oneOf(numbers);
        if (m_dice.inOneOf(15))
            return plainBoolPath(); // counts 0 or 1
        if (depth <= 0 || m_dice.inPercent(50)) {
            switch (m_dice.between(0, 3)) {
            case 0:
                return m_dice.between(-5, 100);
            case 1:
                return floatLiteral();
            default:
                return numberPath();
            }
        }
        return arithmetic(depth);
    }

    [[nodiscard]] json arithmetic(int depth)
    {
        static const std::vector<std::string> two{"+", "-", "*", "/", "%", "min", "max"};
        static const std::vector<std::string> one{"floor", "ceil", "abs"};
        if (m_dice.inOneOf(4))
            return {{m_dice.oneOf(one), number(depth - 1)}};
        return {{m_dice.oneOf(two), json::array({number(depth - 1), number(depth - 1)})}};
    }

    [[nodiscard]] json floatLiteral()
    {
        return m_dice.oneOf<json>({0.5, 1.5, 2.0, 0.1, 3.25, 7.75, 12.125, 30.0, 1e2, 0.0, -1.5, 1e-7, 3000000000});
    }

    // Paths

    [[nodiscard]] std::string numberPath() { return m_dice.inOneOf(3) ? intPath() : floatPath(); }

    [[nodiscard]] std::string intPath()
    {
        for (;;) {
            switch (m_dice.weighted({4, 2, 4, 1, 2, 1, 2, 1, 2, 1, 1, 1})) {
            case 0:
                return "cd." + chargedOrNot() + ".charges";
            case 1:
                return "cd." + chargedOrNot() + ".charges_max";
            case 2:
                return "buff." + m_dice.oneOf(m_auras) + ".stacks";
            case 3:
                return "buff." + m_dice.oneOf(m_auras) + ".stacks_max";
            case 4:
                return "debuff." + m_dice.oneOf(m_auras) + ".stacks";
            case 5:
                if (m_dots.empty())
                    continue;
                return "dot." + m_dice.oneOf(m_dots) + ".ticks_remaining";
            case 6:
                return "enemy.count";
            case 7:
                if (!m_rules.everyPathCompiles)
                    continue;
                return "enemy.spell_targets_hit." + m_dice.oneOf(m_spells);
            case 8:
                return "pet.count";
            case 9:
            case 10:
                if (!m_rules.everyPathCompiles)
                    continue;
                return "talent." + m_dice.oneOf(m_talents) + (m_dice.inOneOf(2) ? ".rank" : ".max_rank");
            default:
                return "player.level";
            }
        }
    }

    [[nodiscard]] std::string chargedOrNot()
    {
        const std::vector<std::string> charged(m_spec.rotationCharged.begin(), m_spec.rotationCharged.end());
        return charged.empty() || m_dice.inOneOf(4) ? m_dice.oneOf(m_spells) : m_dice.oneOf(charged);
    }

    [[nodiscard]] std::string floatPath()
    {
        static const std::vector<std::string> ofResource{"",         ".current",         ".max",   ".deficit",
                                                         ".percent", ".deficit_percent", ".regen", ".time_to_max"};
        static const std::vector<std::string> ofCooldown{".remaining",          ".duration",      ".base_duration",
                                                         ".charges_fractional", ".recharge_time", ".full_recharge",
                                                         ".full_recharge_time"};
        static const std::vector<std::string> nameless{
            "combat.time",           "combat.remaining",      "gcd.remaining",         "gcd.duration",
            "target.health",         "target.health_max",     "target.health_percent", "target.time_to_die",
            "target.distance",       "pet.remaining",         "player.health",         "player.health.max",
            "player.health.percent", "player.health.deficit", "player.haste",          "player.crit",
            "player.mastery",        "player.versatility",    "player.attack_power",   "player.spell_power",
            "player.armor",          "player.stamina",        "player.primary_stat",   "player.movement_remaining",
            "trinket.1.remaining"};
        static const std::vector<std::string> otherResources{"mana", "energy", "Astral_Power", "COMBOPOINTS", "focus"};
        for (;;) {
            switch (m_dice.weighted({10, 1, 10, 8, 4, 4, 15, 4, 2})) {
            case 0:
                return ownResource() + m_dice.oneOf(ofResource);
            case 1:
                return "resource." + m_dice.oneOf(otherResources) + m_dice.oneOf(ofResource);
            case 2:
                return "cd." + chargedOrNot() + m_dice.oneOf(ofCooldown);
            case 3:
                return "buff." + m_dice.oneOf(m_auras) + (m_dice.inOneOf(4) ? ".duration" : ".remaining");
            case 4:
                return "debuff." + m_dice.oneOf(m_auras) + ".remaining";
            case 5:
                if (m_dots.empty())
                    continue;
                return "dot." + m_dice.oneOf(m_dots) + ".remaining";
            case 6:
                return m_dice.oneOf(nameless);
            case 7:
                return "spell." + m_dice.oneOf(m_spells) + m_dice.oneOf<std::string>({".cost", ".cast_time", ".range"});
            default:
                return "target.time_to_percent." + std::to_string(m_dice.between(0, 100));
            }
        }
    }

    [[nodiscard]] std::string boolPath()
    {
        if (m_dice.inOneOf(15) && !m_talents.empty())
            return "talent." + m_dice.oneOf(m_talents) + (m_dice.inOneOf(2) ? ".enabled" : "");
        if (m_dice.inOneOf(60) && m_rules.everyPathCompiles)
            return "equipped.sword";
        return plainBoolPath();
    }

    /// One that may also be used as a number.
    [[nodiscard]] std::string plainBoolPath()
    {
        static const std::vector<std::string> nameless{
            "gcd.active",       "target.casting", "target.moving", "pet.active",       "player.moving",
            "player.stealthed", "player.mounted", "player.alive",  "player.in_combat", "trinket.1.ready"};
        for (;;) {
            switch (m_dice.weighted({14, 14, 8, 5, 3, 3, 2})) {
            case 0:
                return "cd." + m_dice.oneOf(m_spells) + ".ready";
            case 1:
                return "buff." + m_dice.oneOf(m_auras) + (m_dice.inOneOf(4) ? ".inactive" : ".active");
            case 2:
                return "debuff." + m_dice.oneOf(m_auras) +
                       m_dice.oneOf<std::string>({".active", ".inactive", ".refreshable"});
            case 3:
                if (m_dots.empty())
                    continue;
                return "dot." + m_dice.oneOf(m_dots) + (m_dice.inOneOf(2) ? ".ticking" : ".refreshable");
            case 4:
                return "spell." + m_dice.oneOf(m_spells) + (m_dice.inOneOf(4) ? ".in_range" : ".usable");
            case 5:
                return m_dice.oneOf(nameless);
            default:
                return "pet.buff." + m_dice.oneOf(m_auras) + ".active";
            }
        }
    }

    Dice &m_dice;
    const SpecData &m_spec;
    const Rules &m_rules;
    std::vector<std::string> m_spells;
    std::vector<std::string> m_auras;
    std::vector<std::string> m_dots;
    std::vector<std::string> m_talents;
    std::vector<Variable> m_variables;
    std::set<std::string> m_onlySet;
    json m_first = json::array();
    int m_lists = 0;
};

} // namespace

json randomRotation(Dice &dice, const SpecData &spec, const Rules &rules)
{
    return Grammar(dice, spec, rules).rotation();
}

} // namespace wowlab::oracle
