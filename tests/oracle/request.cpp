#include "tests/oracle/request.h"

#include <nlohmann/json.hpp>

using nlohmann::json;

namespace wowlab::oracle {

namespace {

[[nodiscard]] float numberAt(const json &object, const char *member)
{
    return static_cast<float>(object.at(member).get<double>());
}

[[nodiscard]] float numberAt(const json &object, const char *member, float otherwise)
{
    return object.contains(member) ? numberAt(object, member) : otherwise;
}

[[nodiscard]] std::optional<float> optionalAt(const json &object, const char *member)
{
    if (!object.contains(member) || object.at(member).is_null())
        return {};
    return numberAt(object, member);
}

} // namespace

Request readRequest(std::string_view config)
{
    const json root = json::parse(config);
    const json &player = root.at("player");
    const json &stats = player.at("stats");
    const json &target = root.at("target");

    Request request;
    request.spec = player.at("spec");
    request.agility = numberAt(stats, "agility");
    request.stamina = numberAt(stats, "stamina", 0);
    request.critRating = numberAt(stats, "crit_rating", 0);
    request.hasteRating = numberAt(stats, "haste_rating", 0);
    request.masteryRating = numberAt(stats, "mastery_rating", 0);
    request.versatilityRating = numberAt(stats, "versatility_rating", 0);
    request.critPct = optionalAt(stats, "crit_pct");
    request.hastePct = optionalAt(stats, "haste_pct");
    request.masteryPct = optionalAt(stats, "mastery_pct");
    request.versatilityPct = optionalAt(stats, "versatility_pct");
    if (player.contains("talents"))
        request.talents = player.at("talents").get<std::set<std::string>>();
    if (player.contains("tier_sets"))
        request.tierSets = player.at("tier_sets").get<std::set<std::string>>();
    if (player.contains("resources") && !player.at("resources").is_null()) {
        const json &resources = player.at("resources");
        request.resources = Resources{.maximum = numberAt(resources, "max"),
                                      .regeneration = numberAt(resources, "regen_per_second"),
                                      .initial = optionalAt(resources, "initial")};
    }
    request.duration = numberAt(root, "duration");
    request.targetMaxHealth = numberAt(target, "max_health");
    request.targetArmor = numberAt(target, "armor", 0);
    request.targetCount = target.value("count", 1);
    if (root.contains("rotation"))
        request.rotation =
            root.at("rotation").is_string() ? root.at("rotation").get<std::string>() : root.at("rotation").dump();
    return request;
}

} // namespace wowlab::oracle
