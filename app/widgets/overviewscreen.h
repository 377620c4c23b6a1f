#pragma once

#include "app/model/chunklistmodel.h"
#include "app/model/desk.h"

#include <QWidget>

class QLabel;
class QListView;
class QStackedLayout;

namespace wowlab::widgets {

class ThroughputPlot;

/// What the node does at the moment and what it has done. `desk` outlives it.
class OverviewScreen final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OverviewScreen)

public:
    explicit OverviewScreen(model::Desk &desk, QWidget *parent = nullptr);

private:
    [[nodiscard]] QWidget *makeThroughputCard();
    [[nodiscard]] QWidget *makeChunksCard();
    [[nodiscard]] QWidget *makeTotalsCard();
    [[nodiscard]] QWidget *makeNodeCard();
    void refreshChunks();
    void refreshThroughput();
    void refreshTotals();
    void refreshNode();

    model::Desk &m_desk;
    model::ChunkListModel m_chunks;

    ThroughputPlot *m_plot = nullptr;
    QLabel *m_rate = nullptr;
    QListView *m_list = nullptr;
    QLabel *m_nothingRuns = nullptr;
    QStackedLayout *m_chunkPages = nullptr;
    QLabel *m_today = nullptr;
    QLabel *m_todayChunks = nullptr;
    QLabel *m_ever = nullptr;
    QLabel *m_everChunks = nullptr;
    QLabel *m_name = nullptr;
    QLabel *m_account = nullptr;
    QLabel *m_connection = nullptr;
    QLabel *m_presence = nullptr;
    QLabel *m_results = nullptr;
    QLabel *m_cores = nullptr;
};

} // namespace wowlab::widgets
