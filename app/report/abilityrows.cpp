#include "app/report/abilityrows.h"

#include <algorithm>

namespace wowlab::report {

namespace {

constexpr double kUnit = 1.0 / (1 << stats::Summary::kScaleBits);

double ratio(double part, double whole)
{
    return whole > 0 ? part / whole : 0;
}

} // namespace

std::vector<AbilityRow> abilityRows(const stats::Summary &summary)
{
    double total = 0;
    for (const auto &[slug, tally] : summary.abilities())
        total += stats::toDouble(tally.damage);
    const auto fights = double(summary.count());
    std::vector<AbilityRow> rows;
    for (const auto &[slug, tally] : summary.abilities()) {
        const double damage = stats::toDouble(tally.damage);
        rows.push_back({.slug = slug,
                        .tally = tally,
                        .castsPerFight = ratio(double(tally.casts), fights),
                        .hitsPerFight = ratio(double(tally.hits), fights),
                        .critShare = ratio(double(tally.crits), double(tally.hits)),
                        .meanHit = ratio(damage * kUnit, double(tally.hits)),
                        .damagePerSecond = summary.mean() * ratio(damage, total),
                        .share = ratio(damage, total)});
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const AbilityRow &a, const AbilityRow &b) { return a.tally.damage > b.tally.damage; });
    return rows;
}

} // namespace wowlab::report
