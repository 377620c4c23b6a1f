#include "app/node/simulations.h"

#include "core/stats/uint128.h"

#include <string_view>

namespace wowlab::node {

namespace {

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), size_t(bytes.size())};
}

QByteArray decimal(stats::UInt128 value)
{
    return QByteArray::fromStdString(stats::toDecimal(value));
}

core::Result<std::shared_ptr<const sim::Simulation>> prepareFor(const core::JobConfig &config, const QByteArray &rules)
{
    const auto script = config.rotation ? std::optional(viewOf(config.rotation->script)) : std::nullopt;
    const auto simulation = sim::prepare(sim::SpecLibrary::builtIn(), viewOf(config.config), script);
    if (!simulation)
        return core::fail(toError(simulation.error()));
    if ((*simulation)->rules() != viewOf(rules))
        return core::fail(
            core::ErrorKind::Refused, "rules_unsupported",
            QStringLiteral("this engine would follow other rules than \"%1\"").arg(QString::fromLatin1(rules)));
    return *simulation;
}

} // namespace

core::Error toError(const sim::Error &error)
{
    QString text = QString::fromStdString(error.message);
    if (error.position)
        text += QStringLiteral(" (line %1, column %2)").arg(error.position->line).arg(error.position->column);
    if (!error.pointer.empty())
        text += QStringLiteral(" at %1").arg(QString::fromStdString(error.pointer));
    return {core::ErrorKind::Refused, QByteArray::fromStdString(error.code), text};
}

core::ChunkResult toChunkResult(const stats::Summary &summary, QByteArray rules, std::chrono::milliseconds elapsed)
{
    core::ChunkResult result;
    result.meanDps = summary.mean();
    result.stdDps = summary.standardDeviation();
    result.minDps = summary.min();
    result.maxDps = summary.max();
    result.iterations = qint64(summary.count());
    result.rules = std::move(rules);
    result.engineVersion = sim::engineVersion;
    result.sums =
        core::ChunkResult::Sums{stats::Summary::kScaleBits, decimal(summary.sum()), decimal(summary.sumSquares())};

    const stats::Summary::Parts parts = summary.parts();
    core::ChunkResult::Histogram histogram{.width = parts.binWidth, .counts = {}};
    for (const auto &[bin, count] : parts.bins)
        histogram.counts.insert(bin, qint64(count));
    result.histogram = std::move(histogram);
    for (const auto &[slug, tally] : summary.abilities())
        result.abilities.insert(QString::fromStdString(slug), {.casts = qint64(tally.casts),
                                                               .hits = qint64(tally.hits),
                                                               .crits = qint64(tally.crits),
                                                               .damage = decimal(tally.damage)});
    result.elapsedMs = elapsed.count();
    return result;
}

SharedSimulation::SharedSimulation(core::JobConfig config, QByteArray rules)
    : m_config(std::move(config))
    , m_rules(std::move(rules))
{
}

core::Result<std::shared_ptr<const sim::Simulation>> SharedSimulation::get()
{
    std::call_once(m_once, [this] { m_prepared = prepareFor(m_config, m_rules); });
    return *m_prepared;
}

} // namespace wowlab::node
