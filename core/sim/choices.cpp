#include "core/sim/choices.h"

#include "core/rotation/names.h"

#include <algorithm>

namespace wowlab::sim {

namespace {

[[nodiscard]] tl::expected<std::vector<bool>, Error> choose(const std::vector<Bonus> &bonuses,
                                                            const std::vector<std::string> &names,
                                                            std::string_view kind, std::string_view pointer)
{
    std::vector<bool> chosen(bonuses.size(), false);
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto found =
            std::find_if(bonuses.begin(), bonuses.end(), [&](const Bonus &bonus) { return bonus.slug == names[i]; });
        if (found == bonuses.end()) {
            rotation::Suggestion suggestion(names[i]);
            for (const Bonus &bonus : bonuses)
                suggestion.offer(bonus.slug);
            return tl::unexpected(configurationError(
                "config_invalid", "unknown " + std::string(kind) + " \"" + names[i] + "\"" + suggestion.hint(),
                std::string(pointer) + "/" + std::to_string(i)));
        }
        chosen[static_cast<std::size_t>(found - bonuses.begin())] = true;
    }
    return chosen;
}

[[nodiscard]] bool areAll(const std::vector<Index> &wanted, const std::vector<bool> &chosen)
{
    return std::all_of(wanted.begin(), wanted.end(), [&](Index each) { return chosen[each]; });
}

} // namespace

tl::expected<Choices, Error> Choices::read(const SpecTable &spec, const Request &request)
{
    Choices choices(spec, request.rules);
    const std::string prefix = request.isShort() ? "" : "/player";
    auto talents =
        choose(spec.talents, request.talents.value_or(std::vector<std::string>()), "talent", prefix + "/talents");
    if (!talents)
        return tl::unexpected(std::move(talents.error()));
    auto sets = choose(spec.sets, request.sets, "tier set", prefix + "/tier_sets");
    if (!sets)
        return tl::unexpected(std::move(sets.error()));
    choices.m_talents = std::move(*talents);
    choices.m_sets = std::move(*sets);
    for (std::size_t i = 0; i < spec.talents.size(); ++i) {
        if (choices.m_talents[i])
            choices.m_bonuses.push_back(&spec.talents[i]);
    }
    for (std::size_t i = 0; i < spec.sets.size(); ++i) {
        if (choices.m_sets[i])
            choices.m_bonuses.push_back(&spec.sets[i]);
    }
    if (request.talents && request.rules.talentsWork)
        choices.lock();
    return choices;
}

bool Choices::allow(const Effect &effect) const
{
    const bool isHere = effect.onlyIn == OnlyIn::Both || (effect.onlyIn == OnlyIn::Corrected) == m_rules.talentsWork;
    return isHere && areAll(effect.talents, m_talents) &&
           (effect.sets.empty() || (m_rules.talentsWork && areAll(effect.sets, m_sets)));
}

/// Whatever some talent unlocks and no chosen one does.
void Choices::lock()
{
    const auto forEachUnlock = [](const Bonus &talent, const auto &visit) {
        for (const BonusEffect &effect : talent.effects) {
            if (const Unlock *unlock = std::get_if<Unlock>(&effect))
                visit(Lock(unlock->what, unlock->target, unlock->spell));
        }
    };
    for (const Bonus &talent : m_spec.talents)
        forEachUnlock(talent, [this](const Lock &lock) { m_locked.insert(lock); });
    for (const Bonus *chosen : m_bonuses)
        forEachUnlock(*chosen, [this](const Lock &lock) { m_locked.erase(lock); });
}

} // namespace wowlab::sim
