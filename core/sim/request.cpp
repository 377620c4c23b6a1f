#include "core/sim/request.h"

#include "core/json/reader.h"
#include "core/sim/arithmetic.h"

#include <limits>
#include <utility>

namespace wowlab::sim {

namespace {

constexpr float kLongestSeconds = 3600;
constexpr float kMostAgility = 10'000'000;
constexpr std::int64_t kMostIterations = 10'000'000;
constexpr std::int64_t kMostTargets = 1000;

/// Reads the members of a config. Under [D-07] rules what is out of bounds is a fault too.
class RequestReader
{
public:
    RequestReader(std::string_view text, const rotation::Rules &rules)
        : m_text(text)
        , m_rules(rules)
    {
    }

    [[nodiscard]] Request read(const json::Value &root)
    {
        Request request{.rules = m_rules};
        if (root.find("player") || !root.find("specId"))
            readFull(root, request);
        else
            readShort(root, request);
        readRotation(root, request);
        if (root.find("iterations")) {
            const std::int64_t most =
                m_rules.requestsAreLimited ? kMostIterations : std::numeric_limits<std::int32_t>::max();
            const std::int64_t least = m_rules.requestsAreLimited ? 1 : 0;
            request.iterations = static_cast<std::uint64_t>(m_json.integer(root, "iterations", least, most));
        }
        if (m_rules.requestsAreLimited && request.durationMs() == 0)
            m_json.fail("`duration` must be at least a millisecond", member(root, "duration"));
        return request;
    }

    [[nodiscard]] const std::optional<json::Reader::Fault> &fault() const { return m_json.fault(); }

private:
    [[nodiscard]] float number(const json::Value &object, std::string_view name)
    {
        return checked(static_cast<float>(m_json.number(object, name)), object, name);
    }

    [[nodiscard]] float number(const json::Value &object, std::string_view name, double ifAbsent)
    {
        return checked(static_cast<float>(m_json.number(object, name, ifAbsent)), object, name);
    }

    [[nodiscard]] float checked(float value, const json::Value &object, std::string_view name)
    {
        if (m_rules.requestsAreLimited && !(value >= 0 && value <= std::numeric_limits<float>::max()))
            m_json.fail("`" + std::string(name) + "` must be a finite number, not negative", member(object, name));
        return value;
    }

    void limit(float value, float most, const json::Value &object, std::string_view name)
    {
        if (m_rules.requestsAreLimited && value > most) {
            m_json.fail("`" + std::string(name) + "` must be at most " + std::to_string(static_cast<long>(most)),
                        member(object, name));
        }
    }

    [[nodiscard]] static const json::Value &member(const json::Value &object, std::string_view name)
    {
        const json::Value *value = object.find(name);
        return value ? *value : object;
    }

    /// Absent and null are the same here.
    [[nodiscard]] std::optional<float> percent(const json::Value &stats, std::string_view name)
    {
        const json::Value *value = stats.find(name);
        if (!value || value->kind == json::Kind::Null)
            return std::nullopt;
        return number(stats, name);
    }

    void readShort(const json::Value &root, Request &request)
    {
        request.specId = m_json.integer(root, "specId", 0, std::numeric_limits<std::int32_t>::max());
        request.stats = gearedProfile();
        request.durationSeconds = number(root, "duration", static_cast<double>(request.durationSeconds));
        limit(request.durationSeconds, kLongestSeconds, root, "duration");
        readChoices(root, request);
        if (!root.find("target"))
            return;
        const json::Value &target = m_json.object(root, "target");
        if (target.find("max_health"))
            request.target.maxHealth = number(target, "max_health");
        if (target.find("armor"))
            request.target.armor = number(target, "armor");
        readTargetCount(target, request);
    }

    void readFull(const json::Value &root, Request &request)
    {
        const json::Value &player = m_json.object(root, "player");
        request.specName = m_json.text(player, "spec");
        static_cast<void>(m_json.text(player, "name", {}));
        const json::Value &stats = m_json.object(player, "stats");
        request.stats = {.strength = number(stats, "strength"),
                         .agility = number(stats, "agility"),
                         .intellect = number(stats, "intellect"),
                         .stamina = number(stats, "stamina", 0),
                         .critRating = number(stats, "crit_rating", 0),
                         .hasteRating = number(stats, "haste_rating", 0),
                         .masteryRating = number(stats, "mastery_rating", 0),
                         .versatilityRating = number(stats, "versatility_rating", 0),
                         .critPercent = percent(stats, "crit_pct"),
                         .hastePercent = percent(stats, "haste_pct"),
                         .masteryPercent = percent(stats, "mastery_pct"),
                         .versatilityPercent = percent(stats, "versatility_pct")};
        limit(request.stats.agility, kMostAgility, stats, "agility");
        request.durationSeconds = number(root, "duration");
        limit(request.durationSeconds, kLongestSeconds, root, "duration");
        readWeapon(player);
        readResources(player, request);
        readChoices(player, request);
        const json::Value &target = m_json.object(root, "target");
        request.target.maxHealth = number(target, "max_health");
        request.target.armor = number(target, "armor", 0);
        static_cast<void>(m_json.integer(target, "level_diff", std::numeric_limits<std::int32_t>::min(),
                                         std::numeric_limits<std::int32_t>::max(), 0));
        readTargetCount(target, request);
    }

    void readTargetCount(const json::Value &target, Request &request)
    {
        if (m_rules.areaSpellsHitAllTargets && target.find("count"))
            request.target.count = static_cast<std::uint32_t>(m_json.integer(target, "count", 1, kMostTargets));
    }

    /// Nothing uses a weapon, but its members must have the right types.
    void readWeapon(const json::Value &player)
    {
        static_cast<void>(number(player, "weapon_speed", 0));
        if (const json::Value *damage = m_json.arrayIfPresent(player, "weapon_damage")) {
            if (damage->elements.size() != 2 || !damage->elements[0].isNumber() || !damage->elements[1].isNumber())
                m_json.fail("`weapon_damage` must be an array of 2 numbers", *damage);
        }
    }

    void readResources(const json::Value &player, Request &request)
    {
        const json::Value *resources = player.find("resources");
        if (!resources || resources->kind == json::Kind::Null)
            return;
        const json::Value &object = m_json.object(player, "resources");
        PlayerResources read{.type = m_json.text(object, "resource_type"),
                             .max = number(object, "max"),
                             .regenPerSecond = number(object, "regen_per_second")};
        if (object.find("initial"))
            read.initial = number(object, "initial");
        request.resources = std::move(read);
    }

    void readChoices(const json::Value &object, Request &request)
    {
        if (object.find("talents"))
            request.talents = names(object, "talents");
        request.sets = names(object, "tier_sets");
    }

    [[nodiscard]] std::vector<std::string> names(const json::Value &object, std::string_view member)
    {
        std::vector<std::string> found;
        const json::Value *list = m_json.arrayIfPresent(object, member);
        if (!list)
            return found;
        for (const json::Value &name : list->elements) {
            if (!name.isString())
                m_json.fail("`" + std::string(member) + "` must hold names", name);
            found.push_back(name.text);
        }
        return found;
    }

    void readRotation(const json::Value &root, Request &request)
    {
        const json::Value *rotation = root.find("rotation");
        if (!rotation)
            return;
        if (!rotation->isObject()) {
            request.rotation = m_json.text(root, "rotation", {});
        } else if (m_rules.rotationMayBeObject) {
            request.rotation = m_text.substr(rotation->begin, rotation->end - rotation->begin);
        } else {
            m_json.fail("under these rules `rotation` is a JSON text, not an object", *rotation);
        }
    }

    std::string_view m_text;
    const rotation::Rules &m_rules;
    json::Reader m_json;
};

/// The rules that a config asks for; absent means corrected.
[[nodiscard]] tl::expected<rotation::Rules, Error> rulesOf(std::string_view text, const json::Value &root)
{
    const json::Value *rules = root.find("rules");
    if (!rules || (rules->isString() && rules->text == "corrected"))
        return rotation::correctedRules();
    if (!rules->isString()) {
        return tl::unexpected(configurationError("config_invalid", "`rules` must be a string", "/rules",
                                                 json::positionAt(text, rules->begin)));
    }
    if (rules->text == "baseline")
        return rotation::baselineRules();
    return tl::unexpected(configurationError(
        "rules_unsupported", "this engine knows the rules \"corrected\" and \"baseline\", not \"" + rules->text + "\"",
        "/rules", json::positionAt(text, rules->begin)));
}

} // namespace

PlayerStats gearedProfile()
{
    return {.agility = 15000,
            .stamina = 20000,
            .critRating = 3000,
            .hasteRating = 3000,
            .masteryRating = 2000,
            .versatilityRating = 1500};
}

std::uint32_t Request::durationMs() const
{
    return wholeMilliseconds(durationSeconds);
}

tl::expected<Request, Error> readRequest(std::string_view config, const std::optional<rotation::Rules> &rules)
{
    const auto root = json::parse(config);
    if (!root) {
        return tl::unexpected(configurationError("config_not_json", root.error().message, {}, root.error().position));
    }
    if (!root->isObject()) {
        return tl::unexpected(configurationError("config_invalid", "a config is a JSON object", {},
                                                 json::positionAt(config, root->begin)));
    }
    const auto asked = rules ? tl::expected<rotation::Rules, Error>(*rules) : rulesOf(config, *root);
    if (!asked)
        return tl::unexpected(asked.error());
    RequestReader reader(config, *asked);
    Request request = reader.read(*root);
    if (const auto &fault = reader.fault()) {
        return tl::unexpected(configurationError("config_invalid", fault->message,
                                                 json::pointerAt(*root, fault->offset),
                                                 json::positionAt(config, fault->offset)));
    }
    return request;
}

Error configurationError(std::string code, std::string message, std::string pointer,
                         std::optional<json::Position> position)
{
    return {.kind = ErrorKind::Configuration,
            .code = std::move(code),
            .message = std::move(message),
            .pointer = std::move(pointer),
            .position = position};
}

} // namespace wowlab::sim
