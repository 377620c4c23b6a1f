#pragma once

#include "app/model/timeleft.h"
#include "app/node/chunkstate.h"

#include <QAbstractListModel>
#include <QHash>

namespace wowlab::model {

/// The chunks that this node holds, one a row, in the order in which the node names them. Rows that did not change are not
/// announced, so that nothing is painted for them. Lives in the main thread.
class ChunkListModel final : public QAbstractListModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChunkListModel)

public:
    enum Role {
        ChunkRole = Qt::UserRole + 1, ///< QString, the first characters of its id
        JobRole,                      ///< the same of its job
        StageRole,                    ///< int, node::ChunkState::Stage
        IterationsRole,               ///< qint64
        ProgressRole,                 ///< double, 0 to 1
        RateRole,                     ///< double, iterations per second; 0 while unknown
        MeanDpsRole,                  ///< double; 0 while unknown
        TimeLeftRole,                 ///< qint64, seconds, rounded; -1 while unknown
    };

    explicit ChunkListModel(QObject *parent = nullptr);

    void show(const node::ChunkStates &chunks);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row
    {
        node::ChunkState chunk;
        TimeLeft left;
    };

    void update(int row, const node::ChunkState &chunk);
    [[nodiscard]] int find(const core::ChunkId &id, int from) const;
    [[nodiscard]] QString spoken(const Row &row) const;

    QVector<Row> m_rows;
};

} // namespace wowlab::model
