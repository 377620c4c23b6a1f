#pragma once

#include "app/node/preferences.h"
#include "app/platform/surroundings.h"

#include <QDateTime>
#include <QString>
#include <QVector>

#include <chrono>
#include <optional>
#include <variant>

namespace wowlab::node {

/// What can keep a node from computing on its user's side, the user's own word first.
enum class Limit {
    Pause,   ///< by hand, until resumed
    Snooze,  ///< by hand, for a while
    Consent, ///< the user has not yet said that the node may compute
    Game,    ///< World of Warcraft runs
    Program, ///< a program runs that the user has listed
    FullScreen,
    Battery,
    InUse, ///< not idle for long enough
    Hours, ///< outside the hours
};

/// One of them that is in force.
struct Hold
{
    Limit limit = Limit::Pause;
    QString program{};                              ///< which, for Game and Program
    QDateTime until{};                              ///< local time; invalid if nobody knows
    std::optional<std::chrono::minutes> timeLeft{}; ///< until then, rounded up
    bool isGuess = false;                           ///< InUse: the system does not tell whether somebody is there

    bool operator==(const Hold &) const = default;
};

using Holds = QVector<Hold>; // in the order of Limit, each at most once

/// "Run now": for a while, whatever the limits say that have nothing to do with the user's word.
struct RunNow
{
    QDateTime until{};                ///< local time
    std::chrono::minutes timeLeft{0}; ///< rounded up
    QVector<Limit> ignored{};         ///< which would hold the node now

    bool operator==(const RunNow &) const = default;
};

/// The end of something: a span ends by the time since boot, which sleep and a change of the clock leave alone; "until
/// tomorrow" ends by the clock on the wall.
using Deadline = std::variant<std::chrono::milliseconds, QDateTime>;

/// What the user said by hand.
struct Wishes
{
    bool isPaused = false;
    std::optional<Deadline> snoozedUntil{};
    std::optional<Deadline> runNowUntil{};

    bool operator==(const Wishes &) const = default;
};

/// The present, by both clocks.
struct Moment
{
    QDateTime local;
    std::chrono::milliseconds sinceBoot{0};
};

/// Until the deadline; negative when it has passed.
[[nodiscard]] std::chrono::milliseconds timeLeft(const Deadline &deadline, const Moment &now);

struct Decision
{
    Holds holds{}; ///< none: the node may compute
    std::optional<RunNow> runNow{};

    [[nodiscard]] bool mayCompute() const { return holds.isEmpty(); }
    bool operator==(const Decision &) const = default;
};

/// Whether the node may compute now, and why not. A pure function. What the system does not tell holds nothing up, but
/// for a node that is to run only when idle: that one waits until it knows. A deadline that has passed is none.
[[nodiscard]] Decision decide(const Preferences &preferences, const platform::Surroundings &surroundings,
                              const Wishes &wishes, const Moment &now);

/// What decide() needs to know of the machine.
[[nodiscard]] platform::Interest interestOf(const Preferences &preferences);

/// False for what only the user can lift: pause, snooze, consent.
[[nodiscard]] bool isIgnoredByRunNow(Limit limit);

/// True if these hours allow this moment.
[[nodiscard]] bool allows(const WeekHours &hours, const QDateTime &local);
/// When the hours will next say the opposite of what they say now; invalid if never.
[[nodiscard]] QDateTime nextChange(const WeekHours &hours, const QDateTime &local);

/// The end of "until tomorrow": the next six o'clock in the morning that is at least two hours away.
[[nodiscard]] QDateTime tomorrow(const QDateTime &local);

/// The executable among `running` that is World of Warcraft, as the system writes it; empty if none is.
[[nodiscard]] QString gameAmong(const QStringList &running);
/// The first of `listed` that runs, as the user wrote it; case, ".exe" and ".app" do not matter. Empty if none does.
[[nodiscard]] QString listedAmong(const QStringList &listed, const QStringList &running);

/// Stable words, for JSON and logs: "on_battery".
[[nodiscard]] QString wordOf(Limit limit);
/// For people, translated, to stand in a list: "battery", "full-screen program".
[[nodiscard]] QString nameOf(Limit limit);

} // namespace wowlab::node
