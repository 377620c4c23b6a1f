#include "app/model/chunklistmodel.h"

#include <QLocale>

#include <algorithm>

namespace wowlab::model {

namespace {

using node::ChunkState;

constexpr int kShownIdLength = 8;

double progressOf(const ChunkState &chunk)
{
    if (chunk.stage == ChunkState::Stage::Sending)
        return 1;
    return chunk.iterations > 0 ? std::clamp(double(chunk.completedIterations) / double(chunk.iterations), 0.0, 1.0)
                                : 0;
}

void report(TimeLeft &left, const ChunkState &chunk)
{
    if (chunk.stage == ChunkState::Stage::Running)
        left.report(chunk.runningFor, double(chunk.completedIterations), double(chunk.iterations));
    else
        left.pause();
}

} // namespace

ChunkListModel::ChunkListModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void ChunkListModel::show(const node::ChunkStates &chunks)
{
    for (int row = int(m_rows.size()) - 1; row >= 0; --row) {
        const auto isStillHeld = [id = m_rows.at(row).chunk.id](const ChunkState &chunk) { return chunk.id == id; };
        if (std::any_of(chunks.begin(), chunks.end(), isStillHeld))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    }
    for (int row = 0; row < chunks.size(); ++row) {
        const ChunkState &chunk = chunks.at(row);
        const int present = find(chunk.id, row);
        if (present < 0) {
            beginInsertRows({}, row, row);
            m_rows.insert(row, Row{.chunk = chunk, .left = {}});
            report(m_rows[row].left, chunk);
            endInsertRows();
            continue;
        }
        if (present != row) {
            beginMoveRows({}, present, present, {}, row);
            m_rows.move(present, row);
            endMoveRows();
        }
        update(row, chunk);
    }
}

int ChunkListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ChunkListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case ChunkRole:
        return row.chunk.id.toString().left(kShownIdLength);
    case Qt::AccessibleTextRole:
        return spoken(row);
    case JobRole:
        return row.chunk.job.toString().left(kShownIdLength);
    case StageRole:
        return int(row.chunk.stage);
    case IterationsRole:
        return row.chunk.iterations;
    case ProgressRole:
        return progressOf(row.chunk);
    case RateRole:
        return row.chunk.stage == ChunkState::Stage::Running ? row.left.rate() : 0.0;
    case MeanDpsRole:
        return row.chunk.meanDps;
    case TimeLeftRole: {
        const auto left =
            row.chunk.stage == ChunkState::Stage::Running ? row.left.estimate() : std::optional<std::chrono::seconds>();
        return left ? qint64(left->count()) : qint64(-1);
    }
    default:
        return {};
    }
}

void ChunkListModel::update(int row, const ChunkState &chunk)
{
    Row &present = m_rows[row];
    if (present.chunk == chunk)
        return;
    present.chunk = chunk;
    report(present.left, chunk);
    Q_EMIT dataChanged(index(row), index(row));
}

int ChunkListModel::find(const core::ChunkId &id, int from) const
{
    for (int row = from; row < m_rows.size(); ++row) {
        if (m_rows.at(row).chunk.id == id)
            return row;
    }
    return -1;
}

QString ChunkListModel::spoken(const Row &row) const
{
    const QString name = row.chunk.id.toString().left(kShownIdLength);
    switch (row.chunk.stage) {
    case ChunkState::Stage::Waiting:
        return tr("Chunk %1 waits for its turn.").arg(name);
    case ChunkState::Stage::Sending:
        return tr("Chunk %1 is finished; its result is being sent.").arg(name);
    case ChunkState::Stage::Running:
        break;
    }
    //: %2 is a percentage without its sign, %3 a number
    return tr("Chunk %1 is %2 % done; mean %3 DPS.")
        .arg(name, QLocale().toString(int(progressOf(row.chunk) * 100)), QLocale().toString(row.chunk.meanDps, 'f', 0));
}

} // namespace wowlab::model
