#include "app/widgets/resultview.h"

#include "app/widgets/emptystate.h"
#include "app/widgets/histogramview.h"
#include "app/widgets/resultpicture.h"
#include "app/widgets/sharedelegate.h"
#include "app/widgets/simulationwording.h"
#include "app/widgets/tables.h"
#include "app/widgets/typography.h"

#include <QBuffer>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStackedLayout>
#include <QTableView>
#include <QVBoxLayout>

namespace wowlab::widgets {

namespace {

QLabel *named(QLabel *label, const char *name)
{
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

ResultView::ResultView(model::LocalSimulation &simulation, QWidget *parent)
    : QWidget(parent)
    , m_simulation(simulation)
    , m_pages(new QStackedLayout(this))
{
    setObjectName(QStringLiteral("resultView"));
    m_invitation = new EmptyState;
    m_pages->addWidget(m_invitation);
    m_pages->addWidget(makeResult());
    connect(&simulation, &model::LocalSimulation::ended, this, &ResultView::refresh);
    connect(&simulation, &model::LocalSimulation::inputChanged, this, &ResultView::refreshAge);
    connect(&simulation, &model::LocalSimulation::phaseChanged, this, &ResultView::refreshInvitation);
    refresh();
    refreshInvitation();
}

QWidget *ResultView::makeResult()
{
    auto *page = new QWidget; // the stack takes it
    auto *column = new QVBoxLayout(page);
    const int line = lineHeight(*this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(line / 3);

    m_age = named(makeLabel(tr("This result belongs to an earlier input. Run again for the new one."), TextSize::Small),
                  "resultAge");
    m_age->setAutoFillBackground(true);
    m_age->setBackgroundRole(QPalette::AlternateBase);
    m_age->setMargin(line / 3);
    m_headline = named(makeLabel({}, TextSize::Figure), "headline");
    m_certainty = named(makeLabel({}, TextSize::Body), "certainty");
    m_spread = named(makeLabel({}, TextSize::Small, TextTone::Quiet), "spread");
    m_circumstances = named(makeLabel({}, TextSize::Small, TextTone::Quiet), "circumstances");
    m_histogram = new HistogramView;

    m_sorted.setSourceModel(&m_abilities);
    m_sorted.setSortRole(model::AbilityTable::SortRole);
    m_table = new QTableView;
    m_table->setObjectName(QStringLiteral("abilities"));
    m_table->setAccessibleName(tr("What each ability did"));
    m_table->setModel(&m_sorted);
    m_table->setItemDelegate(new ShareDelegate(m_table));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSortingEnabled(true);
    m_table->setFont(scaled(m_table->font(), TextSize::Small));
    m_table->horizontalHeader()->setFont(m_table->font());
    makeCalm(*m_table);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    for (QWidget *each : std::initializer_list<QWidget *>{m_age, m_headline, m_certainty, m_spread})
        column->addWidget(each);
    column->addWidget(m_histogram, 1);
    column->addWidget(m_table, 2);
    column->addWidget(m_circumstances);
    column->addWidget(makeButtons());
    return page;
}

QWidget *ResultView::makeButtons()
{
    auto *row = new QWidget; // the column takes it
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *copyButton = new QPushButton(tr("&Copy"));
    copyButton->setObjectName(QStringLiteral("copyResult"));
    copyButton->setToolTip(tr("Copies the result as text."));
    connect(copyButton, &QPushButton::clicked, this, &ResultView::copy);

    auto *saveButton = new QPushButton(tr("&Save as"));
    saveButton->setObjectName(QStringLiteral("saveResult"));
    auto *formats = new QMenu(saveButton);
    const auto add = [this, formats](const char *name, const QString &text, Format format) {
        QAction *action = formats->addAction(text, this, [this, format] { save(format); });
        action->setObjectName(QLatin1String(name));
    };
    //: formats of files
    add("saveJson", tr("&JSON, for programs…"), Format::Json);
    add("saveCsv", tr("&CSV, for spreadsheets…"), Format::Csv);
    add("savePng", tr("&PNG, a picture…"), Format::Png);
    saveButton->setMenu(formats);

    m_said = named(makeLabel({}, TextSize::Small, TextTone::Quiet), "resultSaid");
    layout->addWidget(m_said, 1);
    layout->addWidget(copyButton);
    layout->addWidget(saveButton);
    return row;
}

void ResultView::refresh()
{
    const model::SimulationResult *result = m_simulation.result();
    m_pages->setCurrentIndex(result ? 1 : 0);
    m_abilities.show(result);
    m_histogram->show(result);
    m_said->clear();
    if (!result)
        return;
    m_headline->setText(headline(*result));
    m_certainty->setText(certainty(*result));
    m_spread->setText(spread(*result));
    m_circumstances->setText(circumstances(*result));
    m_sorted.sort(-1); // the largest first
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::DescendingOrder);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    // As high as its rows; what is left is the histogram's.
    const int rows = m_sorted.rowCount() * m_table->verticalHeader()->defaultSectionSize();
    m_table->setMaximumHeight(m_table->horizontalHeader()->sizeHint().height() + rows + lineHeight(*this) / 2);
    refreshAge();
}

void ResultView::refreshInvitation()
{
    if (m_simulation.isBusy())
        m_invitation->setTexts(
            tr("Simulating…"),
            tr("The result appears here when the run ends. Cancel it to see what is known by then."));
    else
        m_invitation->setTexts(tr("Simulate here, without any server"),
                               tr("Choose a spec, paste or open a rotation, or keep the default one, and press Run. "
                                  "You will see the mean damage, how sure it is, and what each ability did. "
                                  "Compare two rotations to learn which is better."));
}

void ResultView::refreshAge()
{
    m_age->setVisible(m_simulation.result() && !m_simulation.isResultCurrent());
}

void ResultView::copy()
{
    if (const auto *result = m_simulation.result()) {
        QGuiApplication::clipboard()->setText(resultText(*result));
        m_said->setText(tr("Copied."));
    }
}

void ResultView::save(Format format)
{
    if (!m_simulation.result())
        return;
    const QString suffix = format == Format::Json  ? QStringLiteral("json")
                           : format == Format::Csv ? QStringLiteral("csv")
                                                   : QStringLiteral("png");
    saveAs(*this, tr("Save the result"), QStringLiteral("simulation.%1").arg(suffix),
           QStringLiteral("%1 (*.%2)").arg(suffix.toUpper(), suffix), content(format));
}

QByteArray ResultView::content(Format format) const
{
    const model::SimulationResult &result = *m_simulation.result();
    switch (format) {
    case Format::Json:
        return result.toJson();
    case Format::Csv:
        return result.toCsv();
    case Format::Png:
        break;
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    resultPicture(result, palette(), font()).save(&buffer, "PNG");
    return bytes;
}

} // namespace wowlab::widgets
