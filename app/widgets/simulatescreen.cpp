#include "app/widgets/simulatescreen.h"

#include "app/widgets/card.h"
#include "app/widgets/housestyle.h"
#include "app/widgets/resultview.h"
#include "app/widgets/rotationpane.h"
#include "app/widgets/scenarioform.h"
#include "app/widgets/simulationwording.h"
#include "app/widgets/typography.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace wowlab::widgets {

namespace {

constexpr std::chrono::milliseconds kTick{250};
/// Of the bar, which counts in whole steps.
constexpr int kSteps = 1000;

} // namespace

SimulateScreen::SimulateScreen(model::LocalSimulation &simulation, QWidget *parent)
    : QWidget(parent)
    , m_simulation(simulation)
{
    setObjectName(QStringLiteral("simulateScreen"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(lineHeight(*this) * 3 / 4);
    auto *result = new Card({});
    result->body().addWidget(new ResultView(simulation));
    row->addWidget(makeInput(), 9);
    row->addWidget(result, 10);

    for (const int key : {Qt::Key_Return, Qt::Key_Enter})
        new QShortcut(QKeySequence(Qt::CTRL | Qt::Key(key)), this, &m_simulation, &model::LocalSimulation::start,
                      Qt::WidgetWithChildrenShortcut);
    new QShortcut(QKeySequence(Qt::Key_Escape), this, &m_simulation, &model::LocalSimulation::cancel,
                  Qt::WidgetWithChildrenShortcut);

    m_tick.setInterval(kTick);
    connect(&m_tick, &QTimer::timeout, this, &SimulateScreen::refreshProgress);
    connect(&simulation, &model::LocalSimulation::inputChanged, this, &SimulateScreen::refreshInput);
    connect(&simulation, &model::LocalSimulation::phaseChanged, this, &SimulateScreen::refreshPhase);
    connect(&simulation, &model::LocalSimulation::ended, this, &SimulateScreen::refreshMessage);
    m_scenario->setScenario(simulation.input().scenario);
    refreshInput();
    refreshPhase();
}

QWidget *SimulateScreen::makeInput()
{
    auto *card = new Card({});
    card->body().addWidget(makeSpecRow());
    card->body().addWidget(makeRotations(), 1);
    m_scenario = new ScenarioForm;
    connect(m_scenario, &ScenarioForm::edited, this, [this] { m_simulation.setScenario(m_scenario->scenario()); });
    card->body().addWidget(m_scenario);
    card->body().addWidget(makeRunRow());
    return card;
}

QWidget *SimulateScreen::makeSpecRow()
{
    auto *row = new QWidget; // the card takes it
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    m_spec = new QComboBox;
    m_spec->setObjectName(QStringLiteral("spec"));
    m_spec->setAccessibleName(tr("Spec"));
    for (const model::LocalSimulation::Spec &spec : model::LocalSimulation::specs())
        m_spec->addItem(spec.name, spec.slug);
    connect(m_spec, &QComboBox::activated, this, [this] { m_simulation.setSpec(m_spec->currentData().toString()); });
    m_compare = new QCheckBox(tr("Compare t&wo rotations"));
    m_compare->setObjectName(QStringLiteral("compare"));
    connect(m_compare, &QCheckBox::toggled, &m_simulation, &model::LocalSimulation::setComparing);
    layout->addWidget(m_spec, 1);
    layout->addWidget(m_compare);
    return row;
}

QWidget *SimulateScreen::makeRotations()
{
    m_rotations = new QTabWidget;
    m_rotations->setObjectName(QStringLiteral("rotations"));
    m_rotations->setDocumentMode(true);
    m_rotations->setTabBarAutoHide(true);
    m_rotations->addTab(new RotationPane(m_simulation, m_simulation.a(), QStringLiteral("rotationA")), {});
    m_paneOfB = new RotationPane(m_simulation, m_simulation.b(), QStringLiteral("rotationB"), this);
    m_paneOfB->hide();
    return m_rotations;
}

QWidget *SimulateScreen::makeRunRow()
{
    auto *rows = new QWidget; // the card takes it
    auto *column = new QVBoxLayout(rows);
    column->setContentsMargins(0, 0, 0, 0);
    auto *row = new QHBoxLayout;
    m_run = new QPushButton(tr("&Run"));
    m_run->setObjectName(QStringLiteral("run"));
    m_run->setProperty(kProminent, true);
    m_run->setToolTip(tr("Runs the simulation (%1).")
                          .arg(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText)));
    connect(m_run, &QPushButton::clicked, &m_simulation, &model::LocalSimulation::start);
    m_cancel = new QPushButton(tr("Ca&ncel"));
    m_cancel->setObjectName(QStringLiteral("cancel"));
    m_cancel->setToolTip(tr("Ends the run and shows what is known so far (%1).")
                             .arg(QKeySequence(Qt::Key_Escape).toString(QKeySequence::NativeText)));
    connect(m_cancel, &QPushButton::clicked, &m_simulation, &model::LocalSimulation::cancel);
    m_bar = new QProgressBar;
    m_bar->setObjectName(QStringLiteral("progress"));
    m_bar->setAccessibleName(tr("Progress of the simulation"));
    m_bar->setTextVisible(false);
    QSizePolicy policy = m_bar->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_bar->setSizePolicy(policy);
    row->addWidget(m_run);
    row->addWidget(m_cancel);
    row->addWidget(m_bar, 1);
    m_message = makeLabel({}, TextSize::Small, TextTone::Quiet);
    m_message->setObjectName(QStringLiteral("runMessage"));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addLayout(row);
    column->addWidget(m_message);
    return rows;
}

void SimulateScreen::refreshInput()
{
    const model::SimulationInput input = m_simulation.input();
    m_spec->setCurrentIndex(m_spec->findData(input.spec));
    {
        const QSignalBlocker blocker(m_compare);
        m_compare->setChecked(input.isComparison);
    }
    const int of = m_rotations->indexOf(m_paneOfB);
    if (input.isComparison && of < 0) {
        m_rotations->addTab(m_paneOfB, {});
    } else if (!input.isComparison && of >= 0) {
        m_rotations->removeTab(of);
        m_paneOfB->setParent(this);
        m_paneOfB->hide();
    }
    refreshTabs();
    m_run->setEnabled(m_simulation.obstacle() == model::LocalSimulation::Obstacle::None);
    refreshMessage();
}

void SimulateScreen::refreshTabs()
{
    const auto title = [](const QString &name, const model::RotationDraft &draft) {
        //: a tab; %1 is "Rotation A" or "Rotation B"
        return draft.errorCount() > 0 ? tr("%1: %n error(s)", nullptr, draft.errorCount()).arg(name) : name;
    };
    m_rotations->setTabText(0, title(tr("Rotation &A"), m_simulation.a()));
    if (m_rotations->count() > 1)
        m_rotations->setTabText(1, title(tr("Rotation &B"), m_simulation.b()));
}

void SimulateScreen::refreshPhase()
{
    const bool isBusy = m_simulation.isBusy();
    const bool hadFocus = m_run->hasFocus() || m_cancel->hasFocus();
    m_cancel->setEnabled(isBusy);
    m_run->setEnabled(m_simulation.obstacle() == model::LocalSimulation::Obstacle::None);
    if (hadFocus)
        (isBusy ? m_cancel : m_run)->setFocus();
    m_bar->setVisible(isBusy);
    m_bar->setRange(0, kSteps);
    m_bar->setValue(0);
    if (isBusy && isVisible())
        m_tick.start();
    else
        m_tick.stop();
    refreshMessage();
}

void SimulateScreen::refreshProgress()
{
    if (m_simulation.phase() != model::LocalSimulation::Phase::Running)
        return;
    const model::LocalSimulation::Progress progress = m_simulation.readProgress();
    m_bar->setValue(progress.share ? int(*progress.share * kSteps) : 0);
    m_message->setText(progressText(progress));
}

void SimulateScreen::refreshMessage()
{
    switch (m_simulation.phase()) {
    case model::LocalSimulation::Phase::Preparing:
        m_message->setText(tr("The engine reads the rotation…"));
        return;
    case model::LocalSimulation::Phase::Running:
        refreshProgress();
        return;
    case model::LocalSimulation::Phase::Stopping:
        m_message->setText(tr("Stopping…"));
        return;
    case model::LocalSimulation::Phase::Idle:
        break;
    }
    if (const QString obstacle = obstacleText(m_simulation.obstacle()); !obstacle.isEmpty())
        m_message->setText(obstacle);
    else
        m_message->setText(m_simulation.error() ? runErrorText(*m_simulation.error()) : QString());
}

void SimulateScreen::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_simulation.isBusy())
        m_tick.start();
}

void SimulateScreen::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_tick.stop();
}

} // namespace wowlab::widgets
