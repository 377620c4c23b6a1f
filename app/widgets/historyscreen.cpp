#include "app/widgets/historyscreen.h"

#include "app/model/csv.h"
#include "app/model/historystore.h"
#include "app/model/historytext.h"
#include "app/widgets/emptystate.h"
#include "app/widgets/tables.h"
#include "app/widgets/wording.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDate>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>

#include <algorithm>
#include <limits>
#include <utility>

namespace wowlab::widgets {

namespace {

using model::HistoryModel;
using model::HistoryPeriod;
using model::JobsHelpedModel;
using Verdict = node::ChunkRecord::Verdict;

enum View { Chunks, Jobs };

} // namespace

HistoryScreen::HistoryScreen(model::HistoryStore &store, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_chunks(store)
    , m_jobs(store)
{
    makeFilters();
    m_trouble = new QLabel(this);
    m_trouble->setObjectName(QStringLiteral("historyTrouble"));
    m_trouble->setWordWrap(true);
    m_trouble->setTextFormat(Qt::PlainText);
    m_trouble->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);

    m_chunkTable = makeTable(m_chunks, HistoryModel::Verdict);
    m_chunkTable->setObjectName(QStringLiteral("historyChunks"));
    m_chunkTable->setAccessibleName(tr("Finished chunks"));
    m_jobTable = makeTable(m_jobs, JobsHelpedModel::Spec);
    m_jobTable->setObjectName(QStringLiteral("historyJobs"));
    m_jobTable->setAccessibleName(tr("Jobs helped"));
    m_empty = new EmptyState(this);
    connect(m_empty, &EmptyState::clicked, this, &HistoryScreen::showAll);
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(m_chunkTable);
    m_pages->addWidget(m_jobTable);
    m_pages->addWidget(m_empty);
    layOut();

    connect(&m_chunks, &HistoryModel::shownChanged, this, &HistoryScreen::updateTexts);
    connect(&m_jobs, &JobsHelpedModel::shownChanged, this, &HistoryScreen::updateTexts);
    connect(&m_store, &model::HistoryStore::totalsChanged, this, &HistoryScreen::updateTexts);
    connect(&m_store, &model::HistoryStore::troubleChanged, this, &HistoryScreen::updateTrouble);
    updateTexts();
    updateTrouble();
}

QByteArray HistoryScreen::csv() const
{
    return model::toCsv(*currentTable()->model(), HistoryModel::PlainTextRole);
}

void HistoryScreen::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    applyFilter(); // the day may be another
    updateTexts();
    if (!std::exchange(m_wasShown, true)) {
        fitColumns(*m_chunkTable);
        fitColumns(*m_jobTable);
    }
}

void HistoryScreen::makeFilters()
{
    m_views = new QTabBar(this);
    m_views->setObjectName(QStringLiteral("historyViews"));
    m_views->setAccessibleName(tr("What is listed"));
    m_views->setDrawBase(false);
    m_views->setExpanding(false);
    m_views->addTab(tr("Chunks"));
    m_views->addTab(tr("Jobs helped"));
    connect(m_views, &QTabBar::currentChanged, this, &HistoryScreen::updateTexts);

    m_text = new QLineEdit(this);
    m_text->setObjectName(QStringLiteral("historyText"));
    m_text->setAccessibleName(tr("Filter"));
    m_text->setPlaceholderText(tr("Filter by spec, id or reason"));
    m_text->setClearButtonEnabled(true);
    connect(m_text, &QLineEdit::textChanged, this, &HistoryScreen::applyFilter);

    m_period = new QComboBox(this);
    m_period->setObjectName(QStringLiteral("historyPeriod"));
    m_period->setAccessibleName(tr("Period"));
    m_period->addItem(tr("Last 90 days"), int(HistoryPeriod::All));
    m_period->addItem(tr("Last 30 days"), int(HistoryPeriod::Month));
    m_period->addItem(tr("Last 7 days"), int(HistoryPeriod::Week));
    m_period->addItem(tr("Today"), int(HistoryPeriod::Today));
    connect(m_period, &QComboBox::currentIndexChanged, this, &HistoryScreen::applyFilter);

    m_verdict = new QComboBox(this);
    m_verdict->setObjectName(QStringLiteral("historyVerdict"));
    m_verdict->setAccessibleName(tr("Verdict"));
    m_verdict->addItem(tr("All verdicts"));
    for (const Verdict verdict : {Verdict::Accepted, Verdict::Refused, Verdict::HandedBack, Verdict::Failed})
        m_verdict->addItem(model::verdictCell(verdict).text, int(verdict));
    connect(m_verdict, &QComboBox::currentIndexChanged, this, &HistoryScreen::applyFilter);
}

QTableView *HistoryScreen::makeTable(QAbstractItemModel &model, int widestColumn)
{
    auto *table = new QTableView(this);
    makeCalm(*table);
    table->setModel(&model);
    table->horizontalHeader()->setStretchLastSection(false);
    table->horizontalHeader()->setSectionResizeMode(widestColumn, QHeaderView::Stretch);
    table->horizontalHeader()->setSectionsMovable(true);
    // Both begin with their time, the newest on top.
    table->horizontalHeader()->setSortIndicator(0, Qt::DescendingOrder);
    table->setSortingEnabled(true);

    auto *copy = new QAction(tr("Copy"), table);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &HistoryScreen::copySelection);
    table->addAction(copy);
    connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { m_copy->setEnabled(currentTable()->selectionModel()->hasSelection()); });
    return table;
}

QWidget *HistoryScreen::makeFooter()
{
    auto *footer = new QWidget(this);
    auto *layout = new QGridLayout(footer);
    layout->setContentsMargins({});
    layout->setHorizontalSpacing(fontMetrics().averageCharWidth() * 3);
    layout->setVerticalSpacing(0);
    int column = 0;
    const auto addFigure = [&](const QString &title, const QString &objectName) {
        const auto addLabel = [&](int row, QPalette::ColorRole role) {
            auto *label = new QLabel(footer);
            label->setForegroundRole(role);
            label->setTextInteractionFlags(Qt::TextSelectableByMouse);
            layout->addWidget(label, row, column);
            return label;
        };
        addLabel(0, QPalette::PlaceholderText)->setText(title);
        const Figure figure{.iterations = addLabel(1, QPalette::WindowText),
                            .chunks = addLabel(2, QPalette::PlaceholderText)};
        figure.iterations->setObjectName(objectName);
        ++column;
        return figure;
    };
    m_listed = addFigure(tr("Accepted in this list"), QStringLiteral("historyListed"));
    m_today = addFigure(tr("Today"), QStringLiteral("historyToday"));
    m_ever = addFigure(tr("Ever"), QStringLiteral("historyEver"));
    layout->setColumnStretch(column++, 1);

    m_copy = new QPushButton(tr("&Copy"), footer);
    m_copy->setObjectName(QStringLiteral("historyCopy"));
    m_copy->setToolTip(tr("Copies the selected rows."));
    m_copy->setEnabled(false);
    connect(m_copy, &QPushButton::clicked, this, &HistoryScreen::copySelection);
    m_export = new QPushButton(tr("&Export as CSV…"), footer);
    m_export->setObjectName(QStringLiteral("historyExport"));
    connect(m_export, &QPushButton::clicked, this, &HistoryScreen::exportCsv);
    layout->addWidget(m_copy, 0, column++, 3, 1, Qt::AlignVCenter);
    layout->addWidget(m_export, 0, column, 3, 1, Qt::AlignVCenter);
    return footer;
}

void HistoryScreen::layOut()
{
    auto *filters = new QHBoxLayout;
    filters->addWidget(m_views);
    filters->addStretch(1);
    filters->addWidget(m_text, 3);
    filters->addWidget(m_period);
    filters->addWidget(m_verdict);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(filters);
    layout->addWidget(m_trouble);
    layout->addWidget(m_pages, 1);
    layout->addWidget(makeFooter());
}

QTableView *HistoryScreen::currentTable() const
{
    return m_views->currentIndex() == Jobs ? m_jobTable : m_chunkTable;
}

void HistoryScreen::applyFilter()
{
    const QVariant verdict = m_verdict->currentData();
    const model::HistoryFilter filter{
        .text = m_text->text().trimmed(),
        .since = model::beginOf(HistoryPeriod(m_period->currentData().toInt()), m_store.clock().wall()),
        .verdict = verdict.isValid() ? std::optional(Verdict(verdict.toInt())) : std::nullopt};
    m_chunks.setFilter(filter);
    m_jobs.setFilter(filter);
}

void HistoryScreen::showAll()
{
    m_text->clear();
    m_period->setCurrentIndex(0);
    m_verdict->setCurrentIndex(0);
    m_text->setFocus();
}

void HistoryScreen::updateTexts()
{
    const bool isJobs = m_views->currentIndex() == Jobs;
    const bool isFiltered = !m_chunks.filter().isAll();
    const bool isEmpty = currentTable()->model()->rowCount() == 0;
    if (isEmpty && isFiltered)
        m_empty->setTexts(tr("Nothing matches the filter"), tr("Chunks are kept for 90 days."), tr("Show everything"));
    else if (isEmpty && isJobs)
        m_empty->setTexts(tr("No job helped yet"),
                          tr("As soon as this computer has simulated a part of a job, the job is listed here."));
    else if (isEmpty)
        m_empty->setTexts(tr("No chunks yet"), tr("What this computer simulates is listed here and kept for 90 days."));
    showPage(isEmpty);
    showWork(m_listed, isJobs ? m_jobs.shown() : m_chunks.shown());
    showWork(m_today, m_store.today());
    showWork(m_ever, m_store.ever());
    m_copy->setEnabled(!isEmpty && currentTable()->selectionModel()->hasSelection());
    m_export->setEnabled(!isEmpty);
}

void HistoryScreen::showPage(bool isEmpty)
{
    QWidget *page = isEmpty ? static_cast<QWidget *>(m_empty) : currentTable();
    const bool areFirstRows = !isEmpty && m_pages->currentWidget() == m_empty;
    m_pages->setCurrentWidget(page);
    if (areFirstRows)
        fitColumns(*currentTable());
}

void HistoryScreen::showWork(const Figure &figure, const model::WorkTotals &work)
{
    //: %1: a number
    figure.iterations->setText(tr("%1 iterations").arg(countText(work.iterations)));
    const int chunks = int(std::min<qint64>(work.chunks, std::numeric_limits<int>::max()));
    figure.chunks->setText(tr("%Ln chunk(s)", nullptr, chunks));
}

void HistoryScreen::updateTrouble()
{
    const model::HistoryTrouble &trouble = m_store.trouble();
    QStringList sentences;
    for (const QString &path : trouble.setAside)
        sentences.append(tr("A part of the history could not be read and was set aside: %1").arg(path));
    if (!trouble.cannotWrite.isEmpty())
        sentences.append(tr("The history cannot be written at present: %1").arg(trouble.cannotWrite));
    m_trouble->setText(sentences.join(QLatin1Char('\n')));
    m_trouble->setVisible(!sentences.isEmpty());
}

void HistoryScreen::copySelection()
{
    QGuiApplication::clipboard()->setText(selectedText(*currentTable(), HistoryModel::PlainTextRole));
}

void HistoryScreen::exportCsv()
{
    const QString name = QStringLiteral("wowlab-%1-%2.csv")
                             .arg(m_views->currentIndex() == Jobs ? QStringLiteral("jobs") : QStringLiteral("chunks"),
                                  QDate::currentDate().toString(Qt::ISODate));
    saveAs(*this, tr("Export the history"), name, tr("Comma-separated values (*.csv)"), csv());
}

} // namespace wowlab::widgets
