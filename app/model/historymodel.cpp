#include "app/model/historymodel.h"

#include "app/model/historystore.h"
#include "app/model/historytext.h"
#include "app/model/plaintooltip.h"

#include <algorithm>
#include <compare>

namespace wowlab::model {

namespace {

using node::ChunkRecord;

std::weak_ordering compareTexts(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) <=> 0;
}

std::weak_ordering compareIds(const QUuid &a, const QUuid &b)
{
    return a < b ? std::weak_ordering::less : b < a ? std::weak_ordering::greater : std::weak_ordering::equivalent;
}

std::weak_ordering compareNumbers(double a, double b)
{
    return a < b ? std::weak_ordering::less : b < a ? std::weak_ordering::greater : std::weak_ordering::equivalent;
}

std::weak_ordering compare(const ChunkRecord &a, const ChunkRecord &b, int column)
{
    switch (column) {
    case HistoryModel::Job:
        return compareIds(a.job.value, b.job.value);
    case HistoryModel::Chunk:
        return compareIds(a.chunk.value, b.chunk.value);
    case HistoryModel::Spec:
        return compareTexts(a.spec, b.spec);
    case HistoryModel::Iterations:
        return a.iterations <=> b.iterations;
    case HistoryModel::MeanDps:
        return compareNumbers(a.meanDps, b.meanDps);
    case HistoryModel::Duration:
        return a.elapsed <=> b.elapsed;
    case HistoryModel::Verdict:
        return a.verdict != b.verdict ? std::weak_ordering(a.verdict <=> b.verdict) : compareTexts(a.reason, b.reason);
    default:
        return a.endedAt <=> b.endedAt;
    }
}

} // namespace

HistoryModel::HistoryModel(const HistoryStore &store, QObject *parent)
    : QAbstractTableModel(parent)
    , m_store(store)
{
    connect(&store, &HistoryStore::opened, this, &HistoryModel::reread);
    connect(&store, &HistoryStore::recordsAdded, this, &HistoryModel::addFrom);
    connect(&store, &HistoryStore::recordsForgotten, this, &HistoryModel::removeForgotten);
    reread();
}

void HistoryModel::setFilter(const HistoryFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    reread();
}

const ChunkRecord &HistoryModel::recordAt(int row) const
{
    // While rows of forgotten records are being taken out, somebody may still ask for them.
    static const ChunkRecord kForgotten;
    const quint64 number = m_rows[size_t(row)];
    return number >= m_store.firstNumber() ? m_store.record(number) : kForgotten;
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ChunkRecord &record = recordAt(index.row());
    if (role == Qt::TextAlignmentRole) {
        return index.column() >= Iterations ? kNumberAlignment : kTextAlignment;
    }
    const auto cell = [&]() -> Cell {
        const bool hasResult =
            record.verdict == ChunkRecord::Verdict::Accepted || record.verdict == ChunkRecord::Verdict::Refused;
        switch (Column(index.column())) {
        case Time:
            return timeCell(record.endedAt);
        case Job:
            return idCell(record.job);
        case Chunk:
            return idCell(record.chunk);
        case Spec:
            return textCell(record.spec);
        case Iterations:
            return countCell(record.iterations);
        case MeanDps:
            return hasResult ? dpsCell(record.meanDps) : Cell();
        case Duration:
            return hasResult ? durationCell(record.elapsed) : Cell();
        case Verdict:
            return verdictCell(record);
        case ColumnCount:
            break;
        }
        return {};
    };
    switch (role) {
    case Qt::DisplayRole:
        return cell().text;
    case Qt::ToolTipRole:
        return plainToolTip(cell().more);
    case PlainTextRole:
        return cell().plain;
    default:
        return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == PlainTextRole) {
        static constexpr const char *kWords[] = {"time",    "spec",       "job",      "chunk",
                                                 "verdict", "iterations", "mean_dps", "seconds"};
        return section >= 0 && section < ColumnCount ? QString::fromLatin1(kWords[section]) : QVariant();
    }
    if (role == Qt::TextAlignmentRole)
        return section >= Iterations ? kNumberAlignment : kTextAlignment;
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Time:
        return tr("Finished");
    case Job:
        return tr("Job");
    case Chunk:
        return tr("Chunk");
    case Spec:
        return tr("Spec");
    case Iterations:
        return tr("Iterations");
    case MeanDps:
        return tr("Mean DPS");
    case Duration:
        return tr("Computed in");
    case Verdict:
        return tr("Verdict");
    case ColumnCount:
        break;
    }
    return {};
}

void HistoryModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= ColumnCount || (column == m_sortColumn && order == m_order))
        return;
    m_sortColumn = column;
    m_order = order;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QVector<quint64> numbers;
    for (const QModelIndex &index : before)
        numbers.append(m_rows[size_t(index.row())]);
    const auto isEarlier = [this](quint64 a, quint64 b) { return isBefore(a, b); };
    std::sort(m_rows.begin(), m_rows.end(), isEarlier);
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i) {
        const auto place = std::lower_bound(m_rows.begin(), m_rows.end(), numbers[i], isEarlier);
        after.append(index(int(place - m_rows.begin()), before[i].column()));
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

/// A strict order over different records: what is equal goes by arrival, so that each has one place.
bool HistoryModel::isBefore(quint64 a, quint64 b) const
{
    const auto order = compare(m_store.record(a), m_store.record(b), m_sortColumn);
    const bool isUp = m_order == Qt::AscendingOrder;
    if (order == 0)
        return isUp ? a < b : b < a;
    return isUp ? order < 0 : order > 0;
}

void HistoryModel::reread()
{
    beginResetModel();
    m_rows.clear();
    m_shown = {};
    for (quint64 number = m_store.firstNumber(); number < m_store.endNumber(); ++number) {
        if (m_filter.accepts(m_store.record(number))) {
            m_rows.push_back(number);
            count(m_store.record(number));
        }
    }
    std::sort(m_rows.begin(), m_rows.end(), [this](quint64 a, quint64 b) { return isBefore(a, b); });
    endResetModel();
    Q_EMIT shownChanged();
}

void HistoryModel::addFrom(quint64 first)
{
    bool isAny = false;
    for (quint64 number = first; number < m_store.endNumber(); ++number) {
        if (!m_filter.accepts(m_store.record(number)))
            continue;
        isAny = true;
        const auto place = std::lower_bound(m_rows.begin(), m_rows.end(), number,
                                            [this](quint64 a, quint64 b) { return isBefore(a, b); });
        const int row = int(place - m_rows.begin());
        beginInsertRows({}, row, row);
        m_rows.insert(place, number);
        endInsertRows();
        count(m_store.record(number));
    }
    if (isAny)
        Q_EMIT shownChanged();
}

void HistoryModel::removeForgotten()
{
    // Their records are gone: the rows go without a look at them, what was shown is counted anew.
    const quint64 first = m_store.firstNumber();
    for (int end = int(m_rows.size()); end > 0;) {
        if (m_rows[size_t(end - 1)] >= first) {
            --end;
            continue;
        }
        int begin = end - 1;
        while (begin > 0 && m_rows[size_t(begin - 1)] < first)
            --begin;
        beginRemoveRows({}, begin, end - 1);
        m_rows.erase(m_rows.begin() + begin, m_rows.begin() + end);
        endRemoveRows();
        end = begin;
    }
    m_shown = {};
    for (const quint64 number : m_rows)
        count(m_store.record(number));
    Q_EMIT shownChanged();
}

void HistoryModel::count(const ChunkRecord &record)
{
    if (record.verdict != ChunkRecord::Verdict::Accepted)
        return;
    ++m_shown.chunks;
    m_shown.iterations += record.iterations;
}

} // namespace wowlab::model
