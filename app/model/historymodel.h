#pragma once

#include "app/model/historyfilter.h"
#include "app/model/historysums.h"

#include <QAbstractTableModel>

#include <vector>

namespace wowlab::model {

class HistoryStore;

/// The finished chunks that a filter lets through, sorted. Filter and order are the model's own, over numbers of records:
/// a hundred thousand rows stay quick. Lives in the main thread; `store` outlives it.
class HistoryModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistoryModel)

public:
    enum Column { Time, Spec, Job, Chunk, Verdict, Iterations, MeanDps, Duration, ColumnCount };
    /// What the cell means, for files and clipboards: full ids, numbers without a locale.
    static constexpr int PlainTextRole = Qt::UserRole;

    explicit HistoryModel(const HistoryStore &store, QObject *parent = nullptr);

    void setFilter(const HistoryFilter &filter);

    [[nodiscard]] const HistoryFilter &filter() const { return m_filter; }
    /// Accepted work among the rows.
    [[nodiscard]] WorkTotals shown() const { return m_shown; }
    [[nodiscard]] const node::ChunkRecord &recordAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

Q_SIGNALS:
    void shownChanged();

private:
    [[nodiscard]] bool isBefore(quint64 a, quint64 b) const;
    void reread();
    void addFrom(quint64 first);
    void removeForgotten();
    void count(const node::ChunkRecord &record);

    const HistoryStore &m_store;
    HistoryFilter m_filter;
    int m_sortColumn = Time;
    Qt::SortOrder m_order = Qt::DescendingOrder;
    std::vector<quint64> m_rows; ///< numbers of records
    WorkTotals m_shown;
};

} // namespace wowlab::model
