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
class QTimer;

namespace wowlab::model {
class HistoryStore;
}

namespace wowlab::widgets {

/// Finished chunks and the jobs they helped: filter, order, copy, export. `store` outlives it.
class HistoryScreen final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistoryScreen)

public:
    explicit HistoryScreen(model::HistoryStore &store, QWidget *parent = nullptr);

    /// The rows of the present view as CSV, with a header line; for "Export" and for tests.
    [[nodiscard]] QByteArray csv() const;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    [[nodiscard]] QTableView *makeTable(QAbstractItemModel *model, const QString &objectName, const QString &name);
    [[nodiscard]] QTableView *currentTable() const;
    void applyFilter();
    void showAll();
    void updateTexts();
    void copySelection();
    void exportCsv();

    model::HistoryStore &m_store;
    model::HistoryModel m_chunks;
    model::JobsHelpedModel m_jobs;

    QTabBar *m_views = nullptr;
    QLineEdit *m_text = nullptr;
    QComboBox *m_period = nullptr;
    QComboBox *m_verdict = nullptr;
    QLabel *m_trouble = nullptr;
    QStackedWidget *m_pages = nullptr;
    QTableView *m_chunkTable = nullptr;
    QTableView *m_jobTable = nullptr;
    QLabel *m_emptyTitle = nullptr;
    QLabel *m_emptyText = nullptr;
    QPushButton *m_showAll = nullptr;
    QLabel *m_shown = nullptr;
    QLabel *m_totals = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_export = nullptr;
};

} // namespace wowlab::widgets
