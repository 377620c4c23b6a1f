#include "app/widgets/scenarioform.h"

#include "app/platform/usablecores.h"
#include "app/widgets/typography.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStackedLayout>

#include <limits>

namespace wowlab::widgets {

namespace {

using model::Scenario;

template <class Field>
Field *named(Field *field, const char *name, const QString &caption)
{
    field->setObjectName(QLatin1String(name));
    field->setAccessibleName(caption);
    return field;
}

template <class Spin, class Number>
Spin *makeSpin(const char *name, const QString &caption, Number least, Number most)
{
    auto *spin = named(new Spin, name, caption); // the layout's owner takes it
    spin->setRange(least, most);
    spin->setGroupSeparatorShown(true);
    // Half a number that is being typed is not a number that is wanted.
    spin->setKeyboardTracking(false);
    return spin;
}

void put(QGridLayout &grid, int row, int column, const QString &caption, QWidget *buddy, QWidget *field = nullptr)
{
    auto *label = makeLabel(caption, TextSize::Small, TextTone::Quiet);
    label->setWordWrap(false);
    label->setBuddy(buddy);
    grid.addWidget(label, 2 * row, column);
    grid.addWidget(field ? field : buddy, 2 * row + 1, column);
}

} // namespace

ScenarioForm::ScenarioForm(QWidget *parent)
    : QWidget(parent)
{
    const QString length = tr("Fight &length");
    const QString targets = tr("&Targets");
    const QString until = tr("Simulate &until");
    const QString seed = tr("First s&eed");
    const QString threads = tr("T&hreads");
    const auto plain = [](QString caption) { return caption.remove(QLatin1Char('&')); };
    m_seconds = makeSpin<QDoubleSpinBox>("duration", plain(length), Scenario::kMinSeconds, Scenario::kMaxSeconds);
    m_seconds->setDecimals(0);
    m_seconds->setSingleStep(30);
    //: seconds, behind a number
    m_seconds->setSuffix(tr(" s"));
    m_targets = makeSpin<QSpinBox>("targets", plain(targets), 1, Scenario::kMaxTargets);

    m_goal = named(new QComboBox, "goal", plain(until));
    m_goal->addItem(tr("a number of iterations"), int(Scenario::Goal::Iterations));
    m_goal->addItem(tr("an error of the mean"), int(Scenario::Goal::TargetError));
    m_iterations = makeSpin<QSpinBox>("iterations", tr("Iterations"), 1, Scenario::kMaxIterations);
    m_iterations->setSingleStep(1000);
    m_error = makeSpin<QDoubleSpinBox>("targetError", tr("Error of the mean"), Scenario::kMinErrorPercent,
                                       Scenario::kMaxErrorPercent);
    m_error->setSingleStep(0.05);
    m_error->setSuffix(QLatin1Char(' ') + QLocale().percent());
    m_error->setToolTip(tr("The standard error as a share of the mean. At most %1 iterations are simulated.")
                            .arg(QLocale().toString(Scenario::kMostForTargetError)));
    auto *amount = new QWidget; // the grid's owner takes it
    m_amount = new QStackedLayout(amount);
    m_amount->addWidget(m_iterations);
    m_amount->addWidget(m_error);

    m_seed = makeSpin<QSpinBox>("seed", plain(seed), 0, std::numeric_limits<int>::max());
    m_seed->setGroupSeparatorShown(false);
    m_seed->setToolTip(tr("The same seed gives the same fights, and so the same result."));
    const int cores = platform::usableCores();
    m_threads = makeSpin<QSpinBox>("threads", plain(threads), 0, cores);
    m_threads->setSpecialValueText(tr("all %1").arg(cores));

    auto *grid = new QGridLayout(this);
    const int line = lineHeight(*this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(line / 2);
    grid->setVerticalSpacing(line / 6);
    put(*grid, 0, 0, length, m_seconds);
    put(*grid, 0, 1, targets, m_targets);
    put(*grid, 0, 2, threads, m_threads);
    put(*grid, 1, 0, until, m_goal);
    //: how many iterations, or what error
    put(*grid, 1, 1, tr("A&mount"), amount, amount);
    put(*grid, 1, 2, seed, m_seed);
    for (int column = 0; column < 3; ++column)
        grid->setColumnStretch(column, 1);
    QWidget *before = nullptr;
    for (QWidget *each :
         std::initializer_list<QWidget *>{m_seconds, m_targets, m_threads, m_goal, m_iterations, m_error, m_seed}) {
        if (before)
            setTabOrder(before, each);
        before = each;
    }

    for (QSpinBox *spin : {m_targets, m_iterations, m_seed, m_threads})
        connect(spin, &QSpinBox::valueChanged, this, &ScenarioForm::edited);
    for (QDoubleSpinBox *spin : {m_seconds, m_error})
        connect(spin, &QDoubleSpinBox::valueChanged, this, &ScenarioForm::edited);
    connect(m_goal, &QComboBox::currentIndexChanged, this, [this] {
        showGoal();
        Q_EMIT edited();
    });
}

void ScenarioForm::setScenario(const Scenario &scenario)
{
    const QSignalBlocker blocker(this);
    m_seconds->setDecimals(scenario.seconds == qRound(scenario.seconds) ? 0 : 1);
    m_seconds->setValue(scenario.seconds);
    m_targets->setValue(scenario.targets);
    m_goal->setCurrentIndex(m_goal->findData(int(scenario.goal)));
    m_iterations->setValue(scenario.iterations);
    m_error->setValue(scenario.errorPercent);
    m_seed->setValue(scenario.firstSeed);
    m_threads->setValue(scenario.threads);
    showGoal();
}

Scenario ScenarioForm::scenario() const
{
    return {.seconds = m_seconds->value(),
            .targets = m_targets->value(),
            .goal = Scenario::Goal(m_goal->currentData().toInt()),
            .iterations = m_iterations->value(),
            .errorPercent = m_error->value(),
            .firstSeed = m_seed->value(),
            .threads = m_threads->value()};
}

void ScenarioForm::showGoal()
{
    m_amount->setCurrentIndex(m_goal->currentIndex());
}

} // namespace wowlab::widgets
