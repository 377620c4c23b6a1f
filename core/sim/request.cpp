#include "core/sim/request.h"

#include "core/json/reader.h"
#include "core/sim/arithmetic.h"

#include <limits>
#include <utility>

namespace wowlab::sim {

namespace {

class RequestReader
{
public:
    [[nodiscard]] Request read(const json::Value &root)
    {
        Request request;
        if (root.find("player") || !root.find("specId"))
            readFull(root, request);
        else
            readShort(root, request);
        readRotation(root, request);
        if (root.find("iterations")) {
            request.iterations = static_cast<std::uint64_t>(
                m_json.integer(root, "iterations", 0, std::numeric_limits<std::int32_t>::max()));
        }
        return request;
    }

    [[nodiscard]] const std::optional<json::Reader::Fault> &fault() const { return m_json.fault(); }

private:
    [[nodiscard]] float number(const json::Value &object, std::string_view name)
    {
        return static_cast<float>(m_json.number(object, name));
    }

    [[nodiscard]] float number(const json::Value &object, std::string_view name, double ifAbsent)
    {
        return static_cast<float>(m_json.number(object, name, ifAbsent));
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
        request.durationSeconds = number(root, "duration");
        checkUnusedMembers(root, player);
        for (const std::string_view name : {"talents", "tier_sets"}) {
            const json::Value *chosen = m_json.arrayIfPresent(player, name);
            request.hasTalents = request.hasTalents || (chosen && !chosen->elements.empty());
        }
    }

    /// What baseline rules read without using it must have the right types all the same.
    void checkUnusedMembers(const json::Value &root, const json::Value &player)
    {
        static_cast<void>(number(player, "weapon_speed", 0));
        if (const json::Value *damage = m_json.arrayIfPresent(player, "weapon_damage")) {
            if (damage->elements.size() != 2 || !damage->elements[0].isNumber() || !damage->elements[1].isNumber())
                m_json.fail("`weapon_damage` must be an array of 2 numbers", *damage);
        }
        const json::Value *resources = player.find("resources");
        if (resources && resources->kind != json::Kind::Null) {
            const json::Value &object = m_json.object(player, "resources");
            static_cast<void>(m_json.text(object, "resource_type"));
            static_cast<void>(number(object, "max"));
            static_cast<void>(number(object, "regen_per_second"));
            static_cast<void>(number(object, "initial", 0));
        }
        const json::Value &target = m_json.object(root, "target");
        static_cast<void>(number(target, "max_health"));
        static_cast<void>(number(target, "armor", 0));
        static_cast<void>(m_json.integer(target, "level_diff", std::numeric_limits<std::int32_t>::min(),
                                         std::numeric_limits<std::int32_t>::max(), 0));
    }

    void readRotation(const json::Value &root, Request &request)
    {
        const json::Value *rotation = root.find("rotation");
        if (!rotation)
            return;
        if (rotation->isObject())
            m_json.fail("under baseline rules `rotation` is a JSON text, not an object", *rotation);
        request.rotation = m_json.text(root, "rotation", {});
    }

    json::Reader m_json;
};

/// The rules that a config asks for; absent means corrected.
[[nodiscard]] std::optional<Error> refuseRules(std::string_view text, const json::Value &root)
{
    const json::Value *rules = root.find("rules");
    if (rules && rules->isString() && rules->text == "baseline")
        return std::nullopt;
    if (rules && !rules->isString()) {
        return configurationError("config_invalid", "`rules` must be a string", "/rules",
                                  json::positionAt(text, rules->begin));
    }
    const std::string asked = rules ? rules->text : "corrected";
    return Error{.kind = ErrorKind::Configuration,
                 .code = "rules_unsupported",
                 .message = "this engine knows the rules \"baseline\", not \"" + asked + "\"",
                 .pointer = "/rules"};
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

tl::expected<Request, Error> readRequest(std::string_view config)
{
    const auto root = json::parse(config);
    if (!root) {
        return tl::unexpected(configurationError("config_not_json", root.error().message, {}, root.error().position));
    }
    if (!root->isObject()) {
        return tl::unexpected(configurationError("config_invalid", "a config is a JSON object", {},
                                                 json::positionAt(config, root->begin)));
    }
    if (auto refusal = refuseRules(config, *root))
        return tl::unexpected(std::move(*refusal));
    RequestReader reader;
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
