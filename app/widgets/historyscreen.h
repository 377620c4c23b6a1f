#pragma once

#include "app/model/historymodel.h"
#include "app/model/jobshelpedmodel.h"

#include <QWidget>

class QAbstractItemModel;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTabBar;
class QTableView;

namespace wowlab::model {
class HistoryStore;
}

namespace wowlab::widgets {

class EmptyState;

/// Finished chunks and the jobs they helped: filter, order, copy, export. `store` outlives it.
class HistoryScreen final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistoryScreen)

public:
    explicit HistoryScreen(model::HistoryStore &store, QWidget *parent = nullptr);

    /// The rows of the present view as CSV.
    [[nodiscard]] QByteArray csv() const;

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Figure
    {
        QLabel *iterations = nullptr;
        QLabel *chunks = nullptr;
    };

    void makeFilters();
    [[nodiscard]] QTableView *makeTable(QAbstractItemModel &model, int widestColumn);
    [[nodiscard]] QWidget *makeFooter();
    static void showWork(const Figure &figure, const model::WorkTotals &work);
    void layOut();
    [[nodiscard]] QTableView *currentTable() const;
    void applyFilter();
    void showAll();
    void updateTexts();
    void showPage(bool isEmpty);
    void updateTrouble();
    void copySelection();
    void exportCsv();

    model::HistoryStore &m_store;
    bool m_wasShown = false;
    model::HistoryModel m_chunks;
    model::JobsHelpedModel m_jobs;

    QTabBar *m_views = nullptr;
    QLineEdit *m_text = nullptr;
    QComboBox *m_period = nullptr;
    QComboBox *m_verdict = nullptr;
    QLabel *m_trouble = nullptr;
    QStackedWidget *m_pages = nullptr; ///< the tables, in the order of the tabs, and the empty state
    QTableView *m_chunkTable = nullptr;
    QTableView *m_jobTable = nullptr;
    EmptyState *m_empty = nullptr;
    Figure m_listed;
    Figure m_today;
    Figure m_ever;
    QPushButton *m_copy = nullptr;
    QPushButton *m_export = nullptr;
};

} // namespace wowlab::widgets
