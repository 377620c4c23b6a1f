#pragma once

#include "app/node/preferencesstore.h"
#include "app/node/rundecision.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

namespace wowlab::node {

/// Keeps the decision whether the node may compute up to date: preferences, surroundings, what the user says by hand and
/// the passing of time come in, decisions go out, to NodeController::applyDecision(). A pause and a snooze are
/// remembered in the preferences, so that a new start does not end them. Lives in the main thread; `store` outlives it.
class RunPolicy final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunPolicy)

public:
    using Now = std::function<Moment()>;

    static constexpr std::chrono::minutes kRunNowTime{60};

    explicit RunPolicy(PreferencesStore &store, QObject *parent = nullptr);
    RunPolicy(PreferencesStore &store, Now now, QObject *parent = nullptr); ///< tests own the time

    void setSurroundings(const platform::Surroundings &surroundings);
    /// After a sleep, or when the clock was set: looks anew.
    void refresh();

    /// The user's consent, after pairing; kept in the preferences.
    void allow();
    /// Until resume(). Ends "run now", as snoozing does.
    void pause();
    void snooze(std::chrono::minutes span);
    void snoozeUntilTomorrow();
    /// Ends pause and snooze.
    void resume();
    /// Computes for that long, whatever the limits say that RunNow::ignored names; ends pause and snooze, which are the
    /// user's own word, but does not stand in for the consent.
    void runNow(std::chrono::minutes span = kRunNowTime);
    void endRunNow();

    [[nodiscard]] const Decision &decision() const { return m_decision; }
    [[nodiscard]] const Wishes &wishes() const { return m_wishes; }
    /// What run now would ignore if it began at this moment, for the words of its menu entry.
    [[nodiscard]] QVector<Limit> ignoredByRunNow() const;
    /// What has to be watched for it.
    [[nodiscard]] const platform::Interest &interest() const { return m_interest; }

Q_SIGNALS:
    void decided(const wowlab::node::Decision &decision);
    /// For SurroundingsWatcher::watch().
    void interestChanged(const wowlab::platform::Interest &interest);

private:
    void wish(const Wishes &wishes);
    void remember();
    void evaluate();
    void scheduleNext(const Moment &moment);
    void watchFor(const Preferences &preferences, const Decision &decision);

    PreferencesStore &m_store;
    Now m_now;
    platform::Surroundings m_surroundings;
    Wishes m_wishes;
    Decision m_decision;
    platform::Interest m_interest;
    QTimer m_timer;
};

} // namespace wowlab::node

Q_DECLARE_METATYPE(wowlab::node::Decision)
