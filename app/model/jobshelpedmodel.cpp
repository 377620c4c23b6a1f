#include "app/model/jobshelpedmodel.h"

#include "app/model/historystore.h"
#include "app/model/historytext.h"
#include "app/model/plaintooltip.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <compare>

namespace wowlab::model {

namespace {

using Verdict = node::ChunkRecord::Verdict;

int notCounted(const JobSum &job)
{
    return job.refused + job.handedBack + job.failed;
}

bool isNumber(int column)
{
    return column >= JobsHelpedModel::Chunks;
}

/// Three-way comparison of one column.
int compare(const JobSum &a, const JobSum &b, int column)
{
    const auto sign = [](auto x, auto y) { return x < y ? -1 : y < x ? 1 : 0; };
    switch (column) {
    case JobsHelpedModel::Job:
        return sign(a.job, b.job);
    case JobsHelpedModel::Spec:
        return a.spec.compare(b.spec, Qt::CaseInsensitive);
    case JobsHelpedModel::Chunks:
        return sign(a.accepted.chunks, b.accepted.chunks);
    case JobsHelpedModel::Iterations:
        return sign(a.accepted.iterations, b.accepted.iterations);
    case JobsHelpedModel::MeanDps:
        return sign(a.meanDps(), b.meanDps());
    case JobsHelpedModel::Duration:
        return sign(a.elapsed, b.elapsed);
    case JobsHelpedModel::NotCounted:
        return sign(notCounted(a), notCounted(b));
    default:
        return sign(a.lastAt, b.lastAt);
    }
}

} // namespace

JobsHelpedModel::JobsHelpedModel(const HistoryStore &store, QObject *parent)
    : QAbstractTableModel(parent)
    , m_store(store)
{
    connect(&store, &HistoryStore::opened, this, &JobsHelpedModel::reread);
    connect(&store, &HistoryStore::recordsAdded, this, &JobsHelpedModel::update);
    connect(&store, &HistoryStore::recordsForgotten, this, &JobsHelpedModel::update);
    reread();
}

void JobsHelpedModel::setFilter(const HistoryFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    reread();
}

int JobsHelpedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int JobsHelpedModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant JobsHelpedModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return isNumber(index.column()) ? kNumberAlignment : kTextAlignment;
    const JobSum &job = m_rows[index.row()];
    const auto cell = [&]() -> Cell {
        const bool isAny = job.accepted.iterations > 0;
        switch (Column(index.column())) {
        case LastTime:
            return timeCell(job.lastAt);
        case Job:
            return idCell(job.job);
        case Spec:
            return textCell(job.spec);
        case Chunks:
            return countCell(job.accepted.chunks);
        case Iterations:
            return countCell(job.accepted.iterations);
        case MeanDps:
            return isAny ? dpsCell(job.meanDps()) : Cell();
        case Duration:
            return isAny ? durationCell(job.elapsed) : Cell();
        case NotCounted: {
            Cell count = countCell(notCounted(job));
            count.more =
                tr("Refused: %1, handed back: %2, failed: %3").arg(job.refused).arg(job.handedBack).arg(job.failed);
            return count;
        }
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

QVariant JobsHelpedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == PlainTextRole) {
        static constexpr const char *kWords[] = {"last_time",  "spec",     "job",     "chunks",
                                                 "iterations", "mean_dps", "seconds", "not_counted"};
        return section >= 0 && section < ColumnCount ? QString::fromLatin1(kWords[section]) : QVariant();
    }
    if (role == Qt::TextAlignmentRole)
        return isNumber(section) ? kNumberAlignment : kTextAlignment;
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case LastTime:
        return tr("Last helped");
    case Job:
        return tr("Job");
    case Spec:
        return tr("Spec");
    case Chunks:
        return tr("Chunks");
    case Iterations:
        return tr("Iterations");
    case MeanDps:
        return tr("Mean DPS");
    case Duration:
        return tr("Computed in");
    case NotCounted:
        return tr("Not counted");
    case ColumnCount:
        break;
    }
    return {};
}

void JobsHelpedModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= ColumnCount || (column == m_sortColumn && order == m_order))
        return;
    m_sortColumn = column;
    m_order = order;
    arrange();
}

bool JobsHelpedModel::accepts(const JobSum &job) const
{
    if (job.lastAt < m_filter.since)
        return false;
    if (m_filter.verdict) {
        switch (*m_filter.verdict) {
        case Verdict::Accepted:
            if (job.accepted.chunks == 0)
                return false;
            break;
        case Verdict::Refused:
            if (job.refused == 0)
                return false;
            break;
        case Verdict::HandedBack:
            if (job.handedBack == 0)
                return false;
            break;
        case Verdict::Failed:
            if (job.failed == 0)
                return false;
            break;
        }
    }
    return m_filter.text.isEmpty() || job.spec.contains(m_filter.text, Qt::CaseInsensitive) ||
           job.job.toString().contains(m_filter.text, Qt::CaseInsensitive);
}

bool JobsHelpedModel::isBefore(const JobSum &a, const JobSum &b) const
{
    const int order = compare(a, b, m_sortColumn);
    const bool isUp = m_order == Qt::AscendingOrder;
    if (order == 0)
        return isUp ? a.job < b.job : b.job < a.job;
    return isUp ? order < 0 : order > 0;
}

void JobsHelpedModel::reread()
{
    beginResetModel();
    m_rows.clear();
    for (const JobSum &job : m_store.jobs()) {
        if (accepts(job))
            m_rows.append(job);
    }
    std::sort(m_rows.begin(), m_rows.end(), [this](const JobSum &a, const JobSum &b) { return isBefore(a, b); });
    endResetModel();
    count();
}

void JobsHelpedModel::update()
{
    const auto &jobs = m_store.jobs();
    const auto current = [this, &jobs](const core::JobId &id) -> const JobSum * {
        const auto it = jobs.constFind(id);
        return it != jobs.constEnd() && accepts(*it) ? &*it : nullptr;
    };
    QSet<core::JobId> known;
    for (int row = int(m_rows.size()) - 1; row >= 0; --row) {
        const JobSum *job = current(m_rows[row].job);
        if (!job) {
            beginRemoveRows({}, row, row);
            m_rows.remove(row);
            endRemoveRows();
            continue;
        }
        known.insert(job->job);
        if (*job != m_rows[row]) {
            m_rows[row] = *job;
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        }
    }
    QVector<JobSum> added;
    for (const JobSum &job : jobs) {
        if (!known.contains(job.job) && accepts(job))
            added.append(job);
    }
    if (!added.isEmpty()) {
        beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + added.size()) - 1);
        m_rows += added;
        endInsertRows();
    }
    arrange();
    count();
}

/// Brings the rows into order; selections go with their rows.
void JobsHelpedModel::arrange()
{
    const auto isEarlier = [this](const JobSum &a, const JobSum &b) { return isBefore(a, b); };
    if (std::is_sorted(m_rows.begin(), m_rows.end(), isEarlier))
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QVector<core::JobId> jobs;
    for (const QModelIndex &place : before)
        jobs.append(m_rows[place.row()].job);
    std::sort(m_rows.begin(), m_rows.end(), isEarlier);
    QHash<core::JobId, int> rows;
    for (int row = 0; row < m_rows.size(); ++row)
        rows.insert(m_rows[row].job, row);
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(index(rows.value(jobs[i]), before[i].column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void JobsHelpedModel::count()
{
    m_shown = {};
    for (const JobSum &job : std::as_const(m_rows)) {
        m_shown.chunks += job.accepted.chunks;
        m_shown.iterations += job.accepted.iterations;
    }
    Q_EMIT shownChanged();
}

} // namespace wowlab::model
