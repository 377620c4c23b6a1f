#include "app/headless/report/timeline.h"

#include "app/headless/report/numbers.h"
#include "app/headless/report/texttable.h"

namespace wowlab::headless {

namespace {

QString clock(std::uint32_t milliseconds)
{
    return QString::number(double(milliseconds) / 1000, 'f', 3);
}

QString joined(const QStringList &parts)
{
    QStringList filled = parts;
    filled.removeAll(QString());
    return filled.join(QStringLiteral(", "));
}

} // namespace

Timeline::Timeline(const report::Facts &facts)
    : m_facts(facts)
{
}

QString Timeline::onTarget(const sim::TraceEvent &event) const
{
    return m_facts.targets > 1 ? QStringLiteral("target %1").arg(event.target + 1) : QString();
}

void Timeline::addAura(const sim::TraceEvent &event, Row &row)
{
    std::uint32_t &endsAt = m_auraEnds[{event.index, event.target}];
    row.what = endsAt > event.timeMs ? QStringLiteral("refresh") : QStringLiteral("gain");
    endsAt = event.endsAtMs;
    row.amount = event.stacks > 1 ? QStringLiteral("x%1").arg(event.stacks) : QString();
    row.remark = joined({event.endsAtMs == sim::TraceEvent::kNever ? QStringLiteral("for good")
                                                                   : QStringLiteral("until ") + clock(event.endsAtMs),
                         event.target > 0 ? onTarget(event) : QString()});
}

void Timeline::add(const sim::TraceEvent &event, std::string_view slug)
{
    Row row{.timeMs = event.timeMs, .name = report::nameOf(m_facts, std::string(slug))};
    switch (event.kind) {
    case sim::TraceKind::Cast:
        row.what = QStringLiteral("cast");
        row.remark = QStringLiteral("%1 %2 left")
                         .arg(QString::fromStdString(m_facts.names.resource()), grouped(double(event.amount), 0));
        break;
    case sim::TraceKind::Trigger:
        row.what = QStringLiteral("trigger");
        break;
    case sim::TraceKind::Damage:
        row.what = QStringLiteral("hit");
        row.amount = grouped(double(event.amount), 0);
        row.remark = joined({event.isCritical ? QStringLiteral("critical") : QString(), onTarget(event)});
        m_damage += double(event.amount);
        break;
    case sim::TraceKind::Aura:
        addAura(event, row);
        break;
    case sim::TraceKind::AuraEnd:
        row.what = QStringLiteral("end");
        m_auraEnds.erase({event.index, event.target});
        break;
    case sim::TraceKind::Summon:
        row.what = QStringLiteral("summon");
        row.remark = event.endsAtMs == sim::TraceEvent::kNever ? QStringLiteral("for good")
                                                               : QStringLiteral("until ") + clock(event.endsAtMs);
        break;
    }
    m_rows.push_back(std::move(row));
}

QString Timeline::text(double seconds, const Style &style) const
{
    TextTable table({{QStringLiteral("time"), Align::Right},
                     {QStringLiteral("what"), Align::Left},
                     {QStringLiteral("name"), Align::Left},
                     {QStringLiteral("amount"), Align::Right},
                     {QString(), Align::Left}});
    for (const Row &row : m_rows)
        table.add({clock(row.timeMs), row.what, row.name, row.amount, row.remark});
    QStringList lines{QStringLiteral("%1, %2 rules, engine %3: the first %4 of the fight with seed %5")
                          .arg(m_facts.specName, m_facts.rules, QString::number(m_facts.engineVersion),
                               headless::seconds(seconds), QString::number(m_facts.firstSeed)),
                      QString()};
    lines << table.lines(style.width) << QString();
    lines << QStringLiteral("Damage in %1: %2, that is %3 per second.")
                 .arg(headless::seconds(seconds), grouped(m_damage, 0), grouped(m_damage / seconds));
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace wowlab::headless
