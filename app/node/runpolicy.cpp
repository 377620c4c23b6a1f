#include "app/node/runpolicy.h"

#include "app/platform/boottime.h"
#include "core/base/clock.h"

#include <QLoggingCategory>

#include <algorithm>
#include <utility>

namespace wowlab::node {

namespace {

Q_LOGGING_CATEGORY(lcPolicy, "wowlab.node.policy", QtInfoMsg)

using std::chrono::milliseconds;

constexpr milliseconds kMinute = std::chrono::minutes{1};
/// No remembered snooze lasts longer, whatever happened to the clock meanwhile.
constexpr std::chrono::hours kLongestSnooze{36};

Moment present()
{
    return {.local = QDateTime::fromMSecsSinceEpoch(core::systemClock().wall().count()),
            .sinceBoot = platform::timeSinceBoot()};
}

} // namespace

RunPolicy::RunPolicy(PreferencesStore &store, QObject *parent)
    : RunPolicy(store, &present, parent)
{
}

RunPolicy::RunPolicy(PreferencesStore &store, Now now, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_now(std::move(now))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &RunPolicy::evaluate);
    connect(&m_store, &PreferencesStore::changed, this, &RunPolicy::evaluate);

    const Preferences &preferences = m_store.preferences();
    m_wishes.isPaused = preferences.isPaused;
    if (preferences.snoozedUntil.isValid()) {
        const Moment moment = m_now();
        const milliseconds left(moment.local.msecsTo(preferences.snoozedUntil));
        m_wishes.snoozedUntil = moment.sinceBoot + std::min<milliseconds>(left, kLongestSnooze);
    }
    evaluate();
}

void RunPolicy::setSurroundings(const platform::Surroundings &surroundings)
{
    if (surroundings == m_surroundings)
        return;
    m_surroundings = surroundings;
    evaluate();
}

void RunPolicy::refresh()
{
    evaluate();
}

void RunPolicy::allow()
{
    if (const auto kept = m_store.change([](Preferences &it) { it.mayCompute = true; }); !kept)
        qCWarning(lcPolicy).noquote().nospace() << "The consent is not kept reason=" << kept.error().detail;
}

void RunPolicy::pause()
{
    wish({.isPaused = true});
}

void RunPolicy::snooze(std::chrono::minutes span)
{
    wish({.snoozedUntil = m_now().sinceBoot + span});
}

void RunPolicy::snoozeUntilTomorrow()
{
    wish({.snoozedUntil = tomorrow(m_now().local)});
}

void RunPolicy::resume()
{
    wish({.runNowUntil = m_wishes.runNowUntil});
}

void RunPolicy::runNow(std::chrono::minutes span)
{
    wish({.runNowUntil = m_now().sinceBoot + span});
}

void RunPolicy::endRunNow()
{
    Wishes wishes = m_wishes;
    wishes.runNowUntil.reset();
    wish(wishes);
}

QVector<Limit> RunPolicy::ignoredByRunNow() const
{
    const Moment moment = m_now();
    const Wishes runNow{.runNowUntil = moment.sinceBoot + kRunNowTime};
    return decide(m_store.preferences(), m_surroundings, runNow, moment).runNow.value_or(RunNow()).ignored;
}

void RunPolicy::wish(const Wishes &wishes)
{
    m_wishes = wishes;
    evaluate(); // first: the disk may take its time
    remember();
}

void RunPolicy::remember()
{
    const Moment moment = m_now();
    QDateTime snoozedUntil;
    if (m_wishes.snoozedUntil)
        snoozedUntil = moment.local.addMSecs(timeLeft(*m_wishes.snoozedUntil, moment).count()).toUTC();
    const auto kept = m_store.change([this, &snoozedUntil](Preferences &it) {
        it.isPaused = m_wishes.isPaused;
        it.snoozedUntil = snoozedUntil;
    });
    if (!kept)
        qCWarning(lcPolicy).noquote().nospace() << "The pause will not outlive this run reason=" << kept.error().detail;
}

void RunPolicy::evaluate()
{
    const Moment moment = m_now();
    const auto isOver = [&moment](const std::optional<Deadline> &deadline) {
        return deadline && timeLeft(*deadline, moment) <= milliseconds{0};
    };
    if (isOver(m_wishes.runNowUntil))
        m_wishes.runNowUntil.reset();
    if (isOver(m_wishes.snoozedUntil)) {
        m_wishes.snoozedUntil.reset();
        remember();
    }

    const Preferences &preferences = m_store.preferences();
    scheduleNext(moment);
    const Decision decision = decide(preferences, m_surroundings, m_wishes, moment);
    watchFor(preferences, decision);
    if (decision == m_decision)
        return;
    m_decision = decision;
    Q_EMIT decided(m_decision);
}

/// At the next full minute of whatever a person reads the minutes of; a schedule turns at one, too.
void RunPolicy::scheduleNext(const Moment &moment)
{
    std::optional<milliseconds> wait;
    const auto within = [&wait](milliseconds span) { wait = std::min(wait.value_or(span), span); };
    for (const auto *deadline : {&m_wishes.snoozedUntil, &m_wishes.runNowUntil}) {
        if (*deadline)
            within((timeLeft(**deadline, moment) - milliseconds{1}) % kMinute + milliseconds{1});
    }
    if (m_store.preferences().when == When::ByHours)
        within(kMinute - milliseconds(moment.local.toMSecsSinceEpoch() % kMinute.count()));
    if (wait)
        m_timer.start(*wait);
    else
        m_timer.stop();
}

void RunPolicy::watchFor(const Preferences &preferences, const Decision &decision)
{
    platform::Interest interest = interestOf(preferences);
    // While the user's word or the schedule stands against it, nothing that is watched could make it compute.
    const bool isSettled = std::any_of(decision.holds.begin(), decision.holds.end(), [](const Hold &hold) {
        return !isIgnoredByRunNow(hold.limit) || hold.limit == Limit::Hours;
    });
    interest.pace = isSettled || decision.runNow ? platform::Pace::Relaxed : platform::Pace::Attentive;
    if (interest == m_interest)
        return;
    m_interest = interest;
    Q_EMIT interestChanged(m_interest);
}

} // namespace wowlab::node
