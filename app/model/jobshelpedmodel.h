#pragma once

#include "app/model/historyfilter.h"
#include "app/model/historysums.h"

#include <QAbstractTableModel>
#include <QVector>

namespace wowlab::model {

class HistoryStore;

/// The jobs to which this node contributed, one row each, filtered and sorted.
/// Lives in the main thread; `store` outlives it.
class JobsHelpedModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JobsHelpedModel)

public:
    enum Column { LastTime, Spec, Job, Chunks, Iterations, MeanDps, Duration, NotCounted, ColumnCount };
    static constexpr int PlainTextRole = Qt::UserRole; ///< see HistoryModel

    explicit JobsHelpedModel(const HistoryStore &store, QObject *parent = nullptr);

    void setFilter(const HistoryFilter &filter);

    [[nodiscard]] const HistoryFilter &filter() const { return m_filter; }
    [[nodiscard]] WorkTotals shown() const { return m_shown; }
    [[nodiscard]] const JobSum &jobAt(int row) const { return m_rows[row]; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

Q_SIGNALS:
    void shownChanged();

private:
    [[nodiscard]] bool accepts(const JobSum &job) const;
    [[nodiscard]] bool isBefore(const JobSum &a, const JobSum &b) const;
    void reread();
    void update();
    void arrange();
    void count();

    const HistoryStore &m_store;
    HistoryFilter m_filter;
    int m_sortColumn = LastTime;
    Qt::SortOrder m_order = Qt::DescendingOrder;
    QVector<JobSum> m_rows;
    WorkTotals m_shown;
};

} // namespace wowlab::model
