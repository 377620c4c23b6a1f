#include "randomrotation.h"

#include <array>

namespace {

constexpr std::uint32_t kLists = 3;

// Variables: n0 to n3 are numbers, b0 to b2 bools; each entry may refer to those after it.
constexpr std::uint32_t kNumbers = 4;
constexpr std::uint32_t kBools = 3;

constexpr std::array kFlags{"cd.a.ready",     "cd.b.ready",    "cd.c.ready",      "cd.d.ready",
                            "buff.a.active",  "buff.b.active", "buff.c.inactive", "gcd.active",
                            "spell.b.usable", "player.alive",  "player.moving",   "spell.d.usable"};
constexpr std::array kValues{"resource.focus", "resource.focus.percent", "resource.focus.deficit",
                             "resource.mana",  "cd.a.charges",           "cd.b.remaining",
                             "cd.c.remaining", "buff.a.remaining",       "buff.b.remaining",
                             "buff.a.stacks",  "gcd.remaining",          "gcd.duration",
                             "combat.time",    "combat.remaining",       "target.health_percent",
                             "player.level",   "target.time_to_die",     "enemy.count",
                             "resource.focus", "buff.d.remaining"};

template <class Array>
[[nodiscard]] std::string quotedFrom(const Array &words, std::uint32_t random)
{
    return "\"" + std::string(words[random % words.size()]) + "\"";
}

} // namespace

const wowlab::rotation::Names &RandomRotation::names()
{
    static const std::vector<wowlab::rotation::Name> kNames{{"a", 0}, {"b", 1}, {"c", 2}, {"d", 3}};
    static const wowlab::rotation::Names kAll{.spells = kNames, .auras = kNames, .dots = kNames, .talents = kNames};
    return kAll;
}

std::string RandomRotation::literal()
{
    switch (below(6)) {
    case 0:
        return std::to_string(below(100)) + ".5";
    case 1:
        return "-" + std::to_string(below(5));
    case 2:
        return "0." + std::to_string(below(1000));
    case 3:
        return std::to_string(below(4));
    default:
        return std::to_string(below(100));
    }
}

std::string RandomRotation::number(int depth)
{
    static constexpr std::array kBinary{"+", "-", "*", "/", "%", "min", "max", "+", "-"};
    static constexpr std::array kUnary{"floor", "ceil", "abs"};
    if (depth <= 0 || below(2) == 0) {
        switch (below(6)) {
        case 0:
            return literal();
        case 1:
            return "\"n" + std::to_string(below(kNumbers)) + "\"";
        case 2:
            return quotedFrom(kFlags, below(100));
        default:
            return quotedFrom(kValues, below(100));
        }
    }
    if (below(6) == 0)
        return "{" + quotedFrom(kUnary, below(100)) + ":" + number(depth - 1) + "}";
    return "{" + quotedFrom(kBinary, below(100)) + ":[" + number(depth - 1) + "," +
           (below(2) == 0 ? literal() : number(depth - 1)) + "]}";
}

std::string RandomRotation::condition(int depth)
{
    static constexpr std::array kComparisons{"<", "<=", ">", ">=", "<", ">=", "==", "!="};
    switch (below(depth <= 0 ? 5 : 8)) {
    case 0:
        return quotedFrom(kFlags, below(100));
    case 1:
        return "\"b" + std::to_string(below(kBools)) + "\"";
    case 2:
        return "{" + quotedFrom(kComparisons, below(100)) + ":[" + quotedFrom(kValues, below(100)) + "," + literal() +
               "]}";
    case 3:
        return "{" + quotedFrom(kComparisons, below(100)) + ":[" + literal() + "," + number(2) + "]}";
    case 4:
        return below(4) == 0 ? quotedFrom(kValues, below(100)) : quotedFrom(kFlags, below(100));
    case 5:
        return "{\"not\":" + condition(depth - 1) + "}";
    case 6:
        return "{" + quotedFrom(kComparisons, below(100)) + ":[" + number(2) + "," + number(2) + "]}";
    default: {
        std::string text = below(3) == 0 ? R"({"or":[)" : R"({"and":[)";
        text += condition(depth - 1) + "," + condition(depth - 1);
        if (below(2) == 0)
            text += "," + condition(depth - 1);
        return text + "]}";
    }
    }
}

std::string RandomRotation::action(std::uint32_t firstList)
{
    static constexpr std::array kSpells{"a", "b", "c", "d"};
    static constexpr std::array kOps{"set", "add", "sub", "mul", "div", "min", "max", "reset"};
    const std::string guard = ",\"if\":" + condition(2) + "}";
    switch (below(14)) {
    case 0:
    case 1:
        if (firstList < kLists) {
            const std::string list = "\"l" + std::to_string(firstList + below(kLists - firstList)) + "\"";
            return (below(3) == 0 ? "{\"run\":" : "{\"call\":") + list + guard;
        }
        [[fallthrough]];
    case 2:
        return "{\"set\":\"n" + std::to_string(below(kNumbers)) + "\",\"value\":" + number(2) + guard;
    case 3:
        return "{\"modify\":\"n" + std::to_string(below(kNumbers)) + "\",\"op\":" + quotedFrom(kOps, below(100)) +
               ",\"value\":" + number(1) + guard;
    case 4:
        return "{\"set\":\"b" + std::to_string(below(kBools)) + "\",\"value\":" + condition(1) + guard;
    case 5:
        return below(2) == 0 ? "{\"pool\":true,\"extra\":" + std::to_string(below(60)) + guard
                             : "{\"use_trinket\":1" + guard;
    case 6:
        return below(3) == 0   ? "{\"wait\":0." + std::to_string(below(9)) + guard
               : below(2) == 0 ? "{\"wait_until\":" + condition(2) + "}"
                               : "{\"cast\":" + quotedFrom(kSpells, below(100)) + "}";
    default:
        return "{\"cast\":" + quotedFrom(kSpells, below(100)) + guard;
    }
}

std::string RandomRotation::actions(std::uint32_t firstList)
{
    std::string text = "[";
    const std::uint32_t count = 1 + below(5);
    for (std::uint32_t i = 0; i < count; ++i)
        text += (i > 0 ? "," : "") + action(firstList);
    return text + "]";
}

std::string RandomRotation::text()
{
    // Variables may only refer to later ones, or they would often go in circles.
    const auto refersLater = [](const std::string &value, char kind, std::uint32_t index) {
        for (std::uint32_t i = 0; i < (kind == 'n' ? kNumbers : kBools); ++i) {
            const std::string name = std::string("\"") + kind + std::to_string(i) + "\"";
            if (i <= index && value.find(name) != std::string::npos)
                return false;
        }
        return kind == 'b' || value.find("\"b") == std::string::npos || value.find("\"buff") != std::string::npos;
    };
    std::string result = R"({"variables":{)";
    for (std::uint32_t i = 0; i < kNumbers; ++i) {
        std::string value = number(2);
        while (!refersLater(value, 'n', i))
            value = number(2);
        result += "\"n" + std::to_string(i) + "\":" + value + ",";
    }
    for (std::uint32_t i = 0; i < kBools; ++i) {
        std::string value = condition(1);
        while (!refersLater(value, 'b', i))
            value = condition(1);
        result += "\"b" + std::to_string(i) + "\":" + value + (i + 1 < kBools ? "," : "},");
    }
    result += R"("lists":{)";
    for (std::uint32_t i = 0; i < kLists; ++i)
        result += "\"l" + std::to_string(i) + "\":" + actions(i + 1) + (i + 1 < kLists ? "," : "},");
    return result + "\"actions\":" + actions(0) + "}";
}
