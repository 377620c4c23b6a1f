#include "app/model/abilitytable.h"

#include "app/report/abilityrows.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace wowlab::model {

namespace {

constexpr int kShareColumn = 6;

QString number(double value, int digits)
{
    return QLocale().toString(value, 'f', digits);
}

QString percent(double share)
{
    return number(100 * share, 1) + QLatin1Char(' ') + QLocale().percent();
}

QString signedNumber(double value)
{
    // What rounds to nothing has no sign.
    if (std::abs(value) < 0.05)
        return number(0, 1);
    return value > 0 ? QLocale().positiveSign() + number(value, 1) : number(value, 1);
}

} // namespace

AbilityTable::AbilityTable(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void AbilityTable::show(const SimulationResult *result)
{
    beginResetModel();
    m_isComparison = result && result->isComparison();
    m_rows.clear();
    if (result)
        m_rows = m_isComparison ? rowsOfComparison(*result) : rowsOfSimulation(*result);
    endResetModel();
}

std::vector<AbilityTable::Row> AbilityTable::rowsOfSimulation(const SimulationResult &result)
{
    std::vector<Row> rows;
    for (const report::AbilityRow &each : report::abilityRows(result.summary())) {
        const bool casts = each.tally.casts > 0;
        const bool hits = each.tally.hits > 0;
        const auto cell = [](bool isKnown, double value, const QString &text) {
            return isKnown ? Cell{value, text} : Cell{std::nullopt, QStringLiteral("–")};
        };
        rows.push_back({.name = report::nameOf(result.facts, each.slug),
                        .cells = {cell(casts, each.castsPerFight, number(each.castsPerFight, 1)),
                                  cell(hits, each.hitsPerFight, number(each.hitsPerFight, 1)),
                                  cell(hits, each.critShare, percent(each.critShare)),
                                  cell(hits, each.meanHit, number(each.meanHit, 0)),
                                  cell(hits, each.damagePerSecond, number(each.damagePerSecond, 1)),
                                  cell(hits, each.share, percent(each.share))}});
    }
    return rows;
}

std::vector<AbilityTable::Row> AbilityTable::rowsOfComparison(const SimulationResult &result)
{
    std::map<std::string, std::pair<double, double>> bySlug;
    for (const report::AbilityRow &each : report::abilityRows(result.comparison().a))
        bySlug[each.slug].first = each.damagePerSecond;
    for (const report::AbilityRow &each : report::abilityRows(result.comparison().b))
        bySlug[each.slug].second = each.damagePerSecond;
    std::vector<Row> rows;
    for (const auto &[slug, dps] : bySlug) {
        const auto [a, b] = dps;
        if (a > 0 || b > 0)
            rows.push_back({.name = report::nameOf(result.facts, slug),
                            .cells = {{a, number(a, 1)}, {b, number(b, 1)}, {b - a, signedNumber(b - a)}}});
    }
    std::stable_sort(rows.begin(), rows.end(), [](const Row &x, const Row &y) {
        return std::abs(*x.cells.back().value) > std::abs(*y.cells.back().value);
    });
    return rows;
}

int AbilityTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int AbilityTable::columnCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return m_isComparison ? 4 : 7;
}

QVariant AbilityTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (index.column() == 0 ? Qt::AlignLeading : Qt::AlignTrailing));
    if (index.column() == 0)
        return role == Qt::DisplayRole || role == Qt::ToolTipRole || role == SortRole ? row.name : QVariant();
    const Cell &cell = row.cells[std::size_t(index.column() - 1)];
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case SortRole:
        return cell.value.value_or(-std::numeric_limits<double>::max());
    case ShareRole:
        return !m_isComparison && index.column() == kShareColumn ? QVariant(cell.value.value_or(0)) : QVariant();
    default:
        return {};
    }
}

QVariant AbilityTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section == 0 ? Qt::AlignLeading : Qt::AlignTrailing));
    return role == Qt::DisplayRole ? QVariant(title(section)) : QVariant();
}

QString AbilityTable::title(int column) const
{
    if (column == 0)
        return tr("Ability");
    if (m_isComparison)
        //: columns of a table that compares two rotations, called A and B
        return column == 1 ? tr("DPS of A") : column == 2 ? tr("DPS of B") : tr("B − A");
    switch (column) {
    case 1:
        //: how often an ability was used in a fight
        return tr("Casts");
    case 2:
        return tr("Hits");
    case 3:
        //: share of critical hits
        return tr("Crit");
    case 4:
        return tr("Mean hit");
    case 5:
        return tr("DPS");
    default:
        return tr("Share");
    }
}

} // namespace wowlab::model
