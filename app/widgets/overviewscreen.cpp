#include "app/widgets/overviewscreen.h"

#include "app/widgets/card.h"
#include "app/widgets/chunkdelegate.h"
#include "app/widgets/throughputplot.h"
#include "app/widgets/typography.h"
#include "app/widgets/wording.h"

#include <QGridLayout>
#include <QLabel>
#include <QListView>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace wowlab::widgets {

namespace {

/// A quiet caption over the fact that it names.
QLabel *addFact(QVBoxLayout &body, const QString &caption, const QString &objectName)
{
    auto *fact = makeLabel({}, TextSize::Body);
    fact->setObjectName(objectName);
    auto *pair = new QVBoxLayout;
    pair->setSpacing(0);
    pair->addWidget(makeLabel(caption, TextSize::Small, TextTone::Quiet));
    pair->addWidget(fact);
    body.addLayout(pair);
    return fact;
}

QLabel *addFigure(QVBoxLayout &body, const QString &caption, QLabel *&below)
{
    auto *figure = makeLabel({}, TextSize::Figure);
    below = makeLabel({}, TextSize::Small, TextTone::Quiet);
    auto *group = new QVBoxLayout;
    group->setSpacing(0);
    group->addWidget(makeLabel(caption, TextSize::Small, TextTone::Quiet));
    group->addWidget(figure);
    group->addWidget(below);
    body.addLayout(group);
    return figure;
}

} // namespace

OverviewScreen::OverviewScreen(model::Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
{
    setObjectName(QStringLiteral("overviewScreen"));
    auto *grid = new QGridLayout(this);
    const int gap = lineHeight(*this) * 3 / 4;
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(gap);
    grid->addWidget(makeThroughputCard(), 0, 0);
    grid->addWidget(makeChunksCard(), 1, 0);
    grid->addWidget(makeTotalsCard(), 0, 1);
    grid->addWidget(makeNodeCard(), 1, 1);
    grid->setColumnStretch(0, 5);
    grid->setColumnStretch(1, 2);
    grid->setRowStretch(1, 1);

    connect(&desk, &model::Desk::progressed, this, [this] {
        refreshChunks();
        refreshNode();
    });
    connect(&desk, &model::Desk::stateChanged, this, &OverviewScreen::refreshNode);
    connect(&desk, &model::Desk::throughputChanged, this, &OverviewScreen::refreshThroughput);
    connect(&desk, &model::Desk::totalsChanged, this, &OverviewScreen::refreshTotals);
    connect(&desk, &model::Desk::preferencesChanged, this, &OverviewScreen::refreshNode);
    refreshChunks();
    refreshThroughput();
    refreshTotals();
    refreshNode();
}

QWidget *OverviewScreen::makeThroughputCard()
{
    auto *card = new Card(tr("Throughput"));
    m_rate = makeLabel({}, TextSize::Figure);
    m_rate->setObjectName(QStringLiteral("overviewRate"));
    m_plot = new ThroughputPlot;
    m_plot->setObjectName(QStringLiteral("overviewPlot"));
    card->body().addWidget(m_rate);
    card->body().addWidget(m_plot, 1);
    return card;
}

QWidget *OverviewScreen::makeChunksCard()
{
    auto *card = new Card(tr("Chunks"));
    m_list = new QListView;
    m_list->setObjectName(QStringLiteral("overviewChunks"));
    m_list->setAccessibleName(tr("Chunks that this node holds"));
    m_list->setModel(&m_chunks);
    m_list->setItemDelegate(new ChunkDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_list->setUniformItemSizes(true);
    m_list->setMinimumHeight(lineHeight(*this) * 8);
    m_nothingRuns = makeLabel({}, TextSize::Body, TextTone::Quiet);
    m_nothingRuns->setAlignment(Qt::AlignCenter);
    auto *pages = new QWidget;
    m_chunkPages = new QStackedLayout(pages);
    m_chunkPages->addWidget(m_list);
    m_chunkPages->addWidget(m_nothingRuns);
    card->body().addWidget(pages, 1);
    return card;
}

QWidget *OverviewScreen::makeTotalsCard()
{
    auto *card = new Card(tr("Iterations simulated"));
    m_today = addFigure(card->body(), tr("Today"), m_todayChunks);
    m_ever = addFigure(card->body(), tr("Since the beginning"), m_everChunks);
    m_today->setObjectName(QStringLiteral("overviewToday"));
    m_ever->setObjectName(QStringLiteral("overviewEver"));
    card->body().addStretch();
    return card;
}

QWidget *OverviewScreen::makeNodeCard()
{
    auto *card = new Card(tr("This node"));
    m_name = addFact(card->body(), tr("Name"), QStringLiteral("overviewName"));
    m_account = addFact(card->body(), tr("Account"), QStringLiteral("overviewAccount"));
    m_connection = addFact(card->body(), tr("Connection"), QStringLiteral("overviewConnection"));
    m_presence = addFact(card->body(), tr("Presence"), QStringLiteral("overviewPresence"));
    m_cores = addFact(card->body(), tr("Cores"), QStringLiteral("overviewCores"));
    m_results = addFact(card->body(), tr("Results"), QStringLiteral("overviewResults"));
    card->body().addStretch();
    return card;
}

void OverviewScreen::refreshChunks()
{
    m_chunks.show(m_desk.state().chunks);
    m_chunkPages->setCurrentWidget(m_chunks.rowCount() > 0 ? static_cast<QWidget *>(m_list) : m_nothingRuns);
}

void OverviewScreen::refreshThroughput()
{
    m_plot->show(m_desk.throughput());
    const auto current = m_desk.throughput().current();
    m_rate->setText(current ? tr("%1 iterations per second").arg(countText(qint64(*current))) : tr("At rest"));
}

void OverviewScreen::refreshTotals()
{
    m_today->setText(countText(m_desk.today().iterations));
    m_todayChunks->setText(tr("%n chunk(s)", nullptr, int(m_desk.today().chunks)));
    m_ever->setText(countText(m_desk.ever().iterations));
    m_everChunks->setText(tr("%n chunk(s)", nullptr, int(m_desk.ever().chunks)));
}

void OverviewScreen::refreshNode()
{
    const node::NodeState &state = m_desk.state();
    m_nothingRuns->setText(m_desk.description().headline);
    m_name->setText(state.name.isEmpty() ? tr("not known yet") : state.name);
    m_account->setText(accountText(state.session.phase));
    m_connection->setText(connectionText(state));
    m_presence->setText(presenceText(state));
    m_cores->setText(tr("%1 of %2 in use").arg(state.running).arg(state.workers));
    QStringList results{tr("%n accepted", "results", state.accepted)};
    if (state.unsent > 0)
        results.append(tr("%n on the way", "results", state.unsent));
    if (state.dropped > 0)
        results.append(tr("%n refused", "results", state.dropped));
    if (state.broken > 0)
        results.append(tr("%n unreadable", "results", state.broken));
    m_results->setText(results.join(QStringLiteral(", ")));
}

} // namespace wowlab::widgets
