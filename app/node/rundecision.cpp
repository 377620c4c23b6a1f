#include "app/node/rundecision.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace wowlab::node {

namespace {

using std::chrono::milliseconds;
using std::chrono::minutes;

class Text
{
    Q_DECLARE_TR_FUNCTIONS(RunDecision)
};

/// The executables of the game on Windows and macOS, releases, test realms and betas, without ".exe" and in lower case.
constexpr std::array kGames{
    QLatin1String("wow"),
    QLatin1String("wow-64"),
    QLatin1String("wow-arm64"),
    QLatin1String("wowt"),
    QLatin1String("wowt-arm64"),
    QLatin1String("wowb"),
    QLatin1String("wowb-arm64"),
    QLatin1String("wowclassic"),
    QLatin1String("wowclassic-arm64"),
    QLatin1String("wowclassict"),
    QLatin1String("wowclassict-arm64"),
    QLatin1String("wowclassicb"),
    QLatin1String("wowclassicb-arm64"),
    QLatin1String("world of warcraft"),
    QLatin1String("world of warcraft classic"),
};

/// The kernel cuts the names of processes at this many characters.
constexpr qsizetype kCutName = 15;

constexpr int kMorningHour = 6;
constexpr std::chrono::hours kLeastNight{2};

/// Lower case by Unicode, not by locale, and without what systems add.
QString bareName(const QString &program)
{
    QString name = program.trimmed().toLower();
    for (const QLatin1String suffix : {QLatin1String(".exe"), QLatin1String(".app")}) {
        if (name.endsWith(suffix))
            name.chop(suffix.size());
    }
    return name;
}

struct Running
{
    milliseconds left;
    QDateTime until;
};

/// A deadline that still lies ahead.
std::optional<Running> ahead(const std::optional<Deadline> &deadline, const Moment &now)
{
    if (!deadline || timeLeft(*deadline, now) <= milliseconds{0})
        return std::nullopt;
    const milliseconds left = timeLeft(*deadline, now);
    return Running{.left = left, .until = now.local.addMSecs(left.count())};
}

minutes roundedUp(milliseconds span)
{
    return std::chrono::ceil<minutes>(span);
}

/// The whole minute that a person reads, so that a state does not change with every look at it.
QDateTime toMinute(const QDateTime &time)
{
    constexpr qint64 kMinuteMs = 60'000;
    const qint64 sinceEpoch = time.toMSecsSinceEpoch();
    return time.addMSecs((sinceEpoch + kMinuteMs / 2) / kMinuteMs * kMinuteMs - sinceEpoch);
}

Hold holdUntil(Limit limit, const Running &running)
{
    return {.limit = limit, .until = toMinute(running.until), .timeLeft = roundedUp(running.left)};
}

std::optional<Hold> holdByIdleness(const Preferences &preferences, const platform::Surroundings &surroundings)
{
    if (preferences.when != When::WhenIdle)
        return std::nullopt;
    if (!surroundings.idleFor)
        return Hold{.limit = Limit::InUse, .isGuess = true};
    if (*surroundings.idleFor < preferences.idleFor)
        return Hold{.limit = Limit::InUse};
    return std::nullopt;
}

std::optional<Hold> holdByHours(const Preferences &preferences, const QDateTime &local)
{
    if (preferences.when != When::ByHours || allows(preferences.hours, local))
        return std::nullopt;
    Hold hold{.limit = Limit::Hours, .until = nextChange(preferences.hours, local)};
    if (hold.until.isValid())
        hold.timeLeft = roundedUp(milliseconds(local.msecsTo(hold.until)));
    return hold;
}

/// What the machine and the schedule say, whatever the user says by hand.
Holds passingHolds(const Preferences &preferences, const platform::Surroundings &surroundings, const QDateTime &local)
{
    Holds holds;
    const QStringList programs = surroundings.programs.value_or(QStringList());
    if (const QString game = preferences.pauseForGame ? gameAmong(programs) : QString(); !game.isEmpty())
        holds.append({.limit = Limit::Game, .program = game});
    if (const QString program = listedAmong(preferences.pauseForPrograms, programs); !program.isEmpty())
        holds.append({.limit = Limit::Program, .program = program});
    if (preferences.pauseForFullScreen && surroundings.isFullScreen == platform::Fact::Yes)
        holds.append({.limit = Limit::FullScreen});
    if (!preferences.onBattery && surroundings.isOnBattery == platform::Fact::Yes)
        holds.append({.limit = Limit::Battery});
    if (const auto hold = holdByIdleness(preferences, surroundings))
        holds.append(*hold);
    if (const auto hold = holdByHours(preferences, local))
        holds.append(*hold);
    return holds;
}

qsizetype hourOfWeek(const QDateTime &local)
{
    return (local.date().dayOfWeek() - 1) * 24 + local.time().hour();
}

} // namespace

milliseconds timeLeft(const Deadline &deadline, const Moment &now)
{
    if (const auto *sinceBoot = std::get_if<milliseconds>(&deadline))
        return *sinceBoot - now.sinceBoot;
    return milliseconds(now.local.msecsTo(std::get<QDateTime>(deadline)));
}

Decision decide(const Preferences &preferences, const platform::Surroundings &surroundings, const Wishes &wishes,
                const Moment &now)
{
    Decision decision;
    if (wishes.isPaused)
        decision.holds.append({.limit = Limit::Pause});
    if (const auto snooze = ahead(wishes.snoozedUntil, now))
        decision.holds.append(holdUntil(Limit::Snooze, *snooze));
    if (!preferences.mayCompute)
        decision.holds.append({.limit = Limit::Consent});

    const Holds passing = passingHolds(preferences, surroundings, now.local);
    const auto runNow = ahead(wishes.runNowUntil, now);
    if (!runNow) {
        decision.holds.append(passing);
        return decision;
    }
    decision.runNow = RunNow{.until = toMinute(runNow->until), .timeLeft = roundedUp(runNow->left)};
    for (const Hold &hold : passing)
        decision.runNow->ignored.append(hold.limit);
    return decision;
}

platform::Interest interestOf(const Preferences &preferences)
{
    return {.battery = !preferences.onBattery,
            .idle = preferences.when == When::WhenIdle,
            .programs = preferences.pauseForGame || !preferences.pauseForPrograms.isEmpty(),
            .fullScreen = preferences.pauseForFullScreen};
}

bool isIgnoredByRunNow(Limit limit)
{
    switch (limit) {
    case Limit::Pause:
    case Limit::Snooze:
    case Limit::Consent:
        return false;
    case Limit::Game:
    case Limit::Program:
    case Limit::FullScreen:
    case Limit::Battery:
    case Limit::InUse:
    case Limit::Hours:
        return true;
    }
    return false;
}

bool allows(const WeekHours &hours, const QDateTime &local)
{
    return hours.test(std::size_t(hourOfWeek(local)));
}

QDateTime nextChange(const WeekHours &hours, const QDateTime &local)
{
    if (hours.all() || hours.none())
        return {};
    const bool isAllowed = allows(hours, local);
    // By quarters of an hour of time that passes: an hour of the wall may be missing or come twice, and there are zones
    // that are half an hour beside the others.
    constexpr qint64 kQuarter = 15 * 60;
    const qint64 first = (local.toSecsSinceEpoch() / kQuarter + 1) * kQuarter;
    constexpr qint64 kLongest = (7 * 24 + 2) * 4;
    for (qint64 quarter = 0; quarter < kLongest; ++quarter) {
        const QDateTime then = local.addSecs(first + quarter * kQuarter - local.toSecsSinceEpoch());
        if (allows(hours, then) != isAllowed)
            return then.addMSecs(-then.time().msec());
    }
    return {};
}

QDateTime tomorrow(const QDateTime &local)
{
    QDateTime morning = local;
    morning.setTime(QTime(kMorningHour, 0));
    return local.addSecs(std::chrono::seconds(kLeastNight).count()) <= morning ? morning : morning.addDays(1);
}

QString gameAmong(const QStringList &running)
{
    const auto isGame = [](const QString &program) {
        const QString name = bareName(program);
        // A bare "wow" may be any program: the game's has a suffix on the systems where its name is that short.
        return std::find(kGames.begin(), kGames.end(), name) != kGames.end() &&
               (name.size() > kGames.front().size() || name != program.trimmed().toLower());
    };
    const auto found = std::find_if(running.begin(), running.end(), isGame);
    return found == running.end() ? QString() : *found;
}

QString listedAmong(const QStringList &listed, const QStringList &running)
{
    if (listed.isEmpty())
        return {};
    QStringList names;
    for (const QString &program : running)
        names.append(bareName(program));
    for (const QString &wanted : listed) {
        const QString name = bareName(wanted);
        if (name.isEmpty())
            continue;
        const bool isRunning = std::any_of(names.begin(), names.end(), [&name](const QString &it) {
            return it == name || (it.size() == kCutName && name.startsWith(it));
        });
        if (isRunning)
            return wanted.trimmed();
    }
    return {};
}

QString wordOf(Limit limit)
{
    switch (limit) {
    case Limit::Pause:
        return QStringLiteral("pause");
    case Limit::Snooze:
        return QStringLiteral("snooze");
    case Limit::Consent:
        return QStringLiteral("consent");
    case Limit::Game:
        return QStringLiteral("game");
    case Limit::Program:
        return QStringLiteral("program");
    case Limit::FullScreen:
        return QStringLiteral("full_screen");
    case Limit::Battery:
        return QStringLiteral("battery");
    case Limit::InUse:
        return QStringLiteral("in_use");
    case Limit::Hours:
        return QStringLiteral("hours");
    }
    return {};
}

QString nameOf(Limit limit)
{
    switch (limit) {
    case Limit::Pause:
        return Text::tr("your pause");
    case Limit::Snooze:
        return Text::tr("your pause");
    case Limit::Consent:
        return Text::tr("your consent");
    case Limit::Game:
        return Text::tr("World of Warcraft");
    case Limit::Program:
        return Text::tr("a listed program");
    case Limit::FullScreen:
        return Text::tr("a full-screen program");
    case Limit::Battery:
        return Text::tr("battery");
    case Limit::InUse:
        return Text::tr("that somebody is here");
    case Limit::Hours:
        return Text::tr("the schedule");
    }
    return {};
}

} // namespace wowlab::node
