#include "app/node/nodestate.h"
#include "app/node/rundecision.h"

#include <QTest>
#include <QTimeZone>

#include <functional>
#include <random>

using namespace wowlab::node;
using namespace std::chrono_literals;
using wowlab::platform::Fact;
using wowlab::platform::Surroundings;

Q_DECLARE_METATYPE(WeekHours)
Q_DECLARE_METATYPE(Limit)

namespace {

const QTimeZone &berlin()
{
    static const QTimeZone zone("Europe/Berlin");
    return zone;
}

QDateTime at(int year, int month, int day, int hour, int minute = 0)
{
    return QDateTime(QDate(year, month, day), QTime(hour, minute), berlin());
}

/// A Wednesday afternoon.
Moment noon()
{
    return {.local = at(2026, 7, 1, 12), .sinceBoot = 5h};
}

/// A guest who may: consent is given, nothing else differs from the defaults.
Preferences allowed()
{
    Preferences preferences;
    preferences.mayCompute = true;
    return preferences;
}

/// A machine where nobody is and nothing runs.
Surroundings quiet()
{
    return {.isOnBattery = Fact::No, .idleFor = 3h, .programs = QStringList{}, .isFullScreen = Fact::No};
}

QVector<Limit> limitsOf(const Holds &holds)
{
    QVector<Limit> limits;
    for (const Hold &hold : holds)
        limits.append(hold.limit);
    return limits;
}

void setHours(WeekHours &hours, int day, int from, int to)
{
    for (int hour = from; hour < to; ++hour)
        hours.set(std::size_t((day - 1) * 24 + hour));
}

} // namespace

/// Whether a node may compute now, and why not: pure functions.
class TestRunDecision : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void guestWhoWasAllowedComputesOnAQuietMachine() { QVERIFY(decide(allowed(), quiet(), {}, noon()).mayCompute()); }

    void eachLimitHoldsByItself_data()
    {
        QTest::addColumn<Limit>("limit");
        for (int limit = 0; limit <= int(Limit::Hours); ++limit)
            QTest::addRow("%s", qPrintable(wordOf(Limit(limit)))) << Limit(limit);
    }

    void eachLimitHoldsByItself()
    {
        QFETCH(Limit, limit);
        Preferences preferences = allowed();
        Surroundings surroundings = quiet();
        Wishes wishes;
        impose(limit, preferences, surroundings, wishes);
        const Decision decision = decide(preferences, surroundings, wishes, noon());
        QCOMPARE(limitsOf(decision.holds), QVector<Limit>{limit});
        QVERIFY(!nameOf(limit).isEmpty());
    }

    void allLimitsTogetherComeInTheirOrder()
    {
        Preferences preferences = allowed();
        Surroundings surroundings = quiet();
        Wishes wishes;
        QVector<Limit> all;
        for (int limit = 0; limit <= int(Limit::Hours); ++limit) {
            if (Limit(limit) == Limit::InUse)
                continue; // one plans by hours or by idleness
            impose(Limit(limit), preferences, surroundings, wishes);
            all.append(Limit(limit));
        }
        QCOMPARE(limitsOf(decide(preferences, surroundings, wishes, noon()).holds), all);
    }

    void whatTheSystemDoesNotTellHoldsNothingUp()
    {
        QVERIFY(decide(allowed(), {}, {}, noon()).mayCompute());
        Preferences preferences = allowed();
        preferences.when = When::WhenIdle;
        const auto decision = decide(preferences, {}, {}, noon());
        QCOMPARE(limitsOf(decision.holds), QVector<Limit>{Limit::InUse});
        QVERIFY(decision.holds.first().isGuess);
    }

    void idleForExactlyLongEnoughIsIdle()
    {
        Preferences preferences = allowed();
        preferences.when = When::WhenIdle;
        Surroundings surroundings = quiet();
        surroundings.idleFor = 10min - 1ms;
        QVERIFY(!decide(preferences, surroundings, {}, noon()).mayCompute());
        surroundings.idleFor = 10min;
        QVERIFY(decide(preferences, surroundings, {}, noon()).mayCompute());
    }

    void gameIsKnownByItsNames_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<bool>("isGame");
        const auto row = [](const char *program, bool isGame) {
            QTest::newRow(program) << QString::fromLatin1(program) << isGame;
        };
        row("Wow.exe", true);
        row("WoW.exe", true);
        row("Wow-64.exe", true);
        row("WowClassic.exe", true);
        row("WowT.exe", true);
        row("WowB.exe", true);
        row("Wow-ARM64.exe", true);
        row("World of Warcraft", true);
        row("World of Warcraft Classic", true);
        row("wow", false);
        row("wowlab-node", false);
        row("WowUp.exe", false);
        row("World of Warcraft Launcher.exe", false);
        row("Battle.net.exe", false);
    }

    void gameIsKnownByItsNames()
    {
        QFETCH(QString, program);
        QFETCH(bool, isGame);
        QCOMPARE(gameAmong({QStringLiteral("bash"), program}), isGame ? program : QString());
    }

    void listedProgramsAreFoundWhateverTheirSpelling_data()
    {
        QTest::addColumn<QString>("listed");
        QTest::addColumn<QString>("running");
        QTest::addColumn<bool>("isFound");
        const auto row = [](const char *listed, const char *running, bool isFound) {
            QTest::addRow("%s / %s", listed, running)
                << QString::fromLatin1(listed) << QString::fromLatin1(running) << isFound;
        };
        row("blender", "blender", true);
        row("Blender.exe", "blender", true);
        row("blender", "Blender.EXE", true);
        row(" Final Cut Pro.app ", "Final Cut Pro", true);
        row("blender", "blender-thumb", false);
        row("", "blender", false);
        row(".exe", "blender", false);
        row("long-program-name", "long-program-na", true); // the kernel keeps 15 characters
        row("IDEA", "idea", true);                         // and no Turkish dotless i in between
    }

    void listedProgramsAreFoundWhateverTheirSpelling()
    {
        QFETCH(QString, listed);
        QFETCH(QString, running);
        QFETCH(bool, isFound);
        QCOMPARE(listedAmong({listed}, {running}), isFound ? listed.trimmed() : QString());
    }

    // Schedule windows: across midnight, DST, empty, all week.

    void hoursAllowByTheHour_data()
    {
        QTest::addColumn<QDateTime>("now");
        QTest::addColumn<bool>("isAllowed");
        QTest::addColumn<QDateTime>("next");
        // Nights from Wednesday 22 to Thursday 6.
        QTest::newRow("before") << at(2026, 7, 1, 21, 59) << false << at(2026, 7, 1, 22);
        QTest::newRow("opens at the minute") << at(2026, 7, 1, 22) << true << at(2026, 7, 2, 6);
        QTest::newRow("across midnight") << at(2026, 7, 1, 23, 59) << true << at(2026, 7, 2, 6);
        QTest::newRow("after midnight") << at(2026, 7, 2, 0) << true << at(2026, 7, 2, 6);
        QTest::newRow("last minute") << at(2026, 7, 2, 5, 59) << true << at(2026, 7, 2, 6);
        QTest::newRow("closes at the minute") << at(2026, 7, 2, 6) << false << at(2026, 7, 8, 22);
    }

    void hoursAllowByTheHour()
    {
        QFETCH(QDateTime, now);
        QFETCH(bool, isAllowed);
        QFETCH(QDateTime, next);
        WeekHours hours;
        setHours(hours, 3, 22, 24);
        setHours(hours, 4, 0, 6);
        QCOMPARE(allows(hours, now), isAllowed);
        QCOMPARE(nextChange(hours, now), next);
    }

    void emptyAndFullWeeksNeverChange()
    {
        QVERIFY(!allows(WeekHours(), noon().local));
        QVERIFY(!nextChange(WeekHours(), noon().local).isValid());
        QVERIFY(allows(WeekHours().set(), noon().local));
        QVERIFY(!nextChange(WeekHours().set(), noon().local).isValid());
        Preferences preferences = allowed();
        preferences.when = When::ByHours;
        preferences.hours.reset();
        const auto decision = decide(preferences, quiet(), {}, noon());
        QCOMPARE(limitsOf(decision.holds), QVector<Limit>{Limit::Hours});
        QVERIFY(!decision.holds.first().until.isValid());
    }

    void hourThatSpringTakesAwayIsSkipped()
    {
        WeekHours hours; // Sundays from 2 to 3, which the 29th of March 2026 does not have
        setHours(hours, 7, 2, 3);
        QCOMPARE(nextChange(hours, at(2026, 3, 29, 1, 30)), at(2026, 4, 5, 2));
        hours.reset();
        setHours(hours, 7, 1, 4);
        const QDateTime end = nextChange(hours, at(2026, 3, 29, 1));
        QCOMPARE(end, at(2026, 3, 29, 4));
        QCOMPARE(at(2026, 3, 29, 1).secsTo(end), 2 * 3600);
    }

    void hourThatAutumnGivesTwiceCountsTwice()
    {
        WeekHours hours; // Sundays from 2 to 3; the 25th of October 2026 has it twice
        setHours(hours, 7, 2, 3);
        const QDateTime start = at(2026, 10, 25, 1, 59);
        const QDateTime open = nextChange(hours, start);
        QCOMPARE(start.secsTo(open), 60);
        const QDateTime close = nextChange(hours, open);
        QCOMPARE(open.secsTo(close), 2 * 3600);
        QCOMPARE(close.time(), QTime(3, 0));
    }

    void untilWhenIsToldWithTheMinutesLeft()
    {
        Preferences preferences = allowed();
        preferences.when = When::ByHours;
        preferences.hours.reset();
        setHours(preferences.hours, 3, 14, 15);
        const auto hold = decide(preferences, quiet(), {}, {.local = at(2026, 7, 1, 12, 30)}).holds.first();
        QCOMPARE(hold.until, at(2026, 7, 1, 14));
        QCOMPARE(hold.timeLeft.value(), 90min);
    }

    void tomorrowIsTheNextMorningThatIsANightAway()
    {
        QCOMPARE(tomorrow(at(2026, 7, 1, 20)), at(2026, 7, 2, 6));
        QCOMPARE(tomorrow(at(2026, 7, 2, 1)), at(2026, 7, 2, 6));
        QCOMPARE(tomorrow(at(2026, 7, 2, 5)), at(2026, 7, 3, 6));
        QCOMPARE(tomorrow(at(2026, 7, 2, 6)), at(2026, 7, 3, 6));
    }

    // Snooze.

    void snoozeEndsDuringASleepOfTwoHours()
    {
        const Wishes wishes{.snoozedUntil = noon().sinceBoot + 1h};
        QCOMPARE(decide(allowed(), quiet(), wishes, noon()).holds.first().timeLeft.value(), 60min);
        Moment later = noon();
        later.local = later.local.addSecs(2 * 3600);
        later.sinceBoot += 2h;
        QVERIFY(decide(allowed(), quiet(), wishes, later).mayCompute());
    }

    void snoozeTakesItsTimeWhateverTheWallClockSays()
    {
        const Wishes wishes{.snoozedUntil = noon().sinceBoot + 1h};
        for (const int hours : {-26, -1, 3, 26}) {
            Moment moved = noon();
            moved.local = moved.local.addSecs(hours * 3600);
            moved.sinceBoot += 20min;
            const auto hold = decide(allowed(), quiet(), wishes, moved).holds.value(0);
            QCOMPARE(hold.limit, Limit::Snooze);
            QCOMPARE(hold.timeLeft.value(), 40min);
            QCOMPARE(hold.until, moved.local.addSecs(40 * 60));
        }
    }

    void untilTomorrowFollowsTheWallClock()
    {
        const Wishes wishes{.snoozedUntil = tomorrow(noon().local)};
        QCOMPARE(decide(allowed(), quiet(), wishes, noon()).holds.first().until, at(2026, 7, 2, 6));
        QVERIFY(decide(allowed(), quiet(), wishes, {.local = at(2026, 7, 2, 6), .sinceBoot = 5h + 1s}).mayCompute());
    }

    void minutesLeftAreRoundedUpAndNeverNegative()
    {
        const Wishes wishes{.snoozedUntil = noon().sinceBoot + 1ms};
        QCOMPARE(decide(allowed(), quiet(), wishes, noon()).holds.first().timeLeft.value(), 1min);
        Moment over = noon();
        over.sinceBoot += 1ms;
        QVERIFY(decide(allowed(), quiet(), wishes, over).holds.isEmpty());
    }

    // Run now.

    void runNowNamesWhatItIgnoresAndEndsByItself()
    {
        Preferences preferences = allowed();
        Surroundings surroundings = quiet();
        surroundings.isOnBattery = Fact::Yes;
        surroundings.isFullScreen = Fact::Yes;
        const Wishes wishes{.runNowUntil = noon().sinceBoot + 1h};
        const auto decision = decide(preferences, surroundings, wishes, noon());
        QVERIFY(decision.mayCompute());
        QVERIFY(decision.runNow);
        QCOMPARE(decision.runNow->ignored, (QVector<Limit>{Limit::FullScreen, Limit::Battery}));
        QCOMPARE(decision.runNow->timeLeft, 60min);

        Moment over = noon();
        over.sinceBoot += 1h;
        const auto after = decide(preferences, surroundings, wishes, over);
        QVERIFY(!after.runNow);
        QCOMPARE(limitsOf(after.holds), (QVector<Limit>{Limit::FullScreen, Limit::Battery}));
    }

    void runNowDoesNotStandInForTheConsent()
    {
        const Wishes wishes{.runNowUntil = noon().sinceBoot + 1h};
        QCOMPARE(limitsOf(decide({}, quiet(), wishes, noon()).holds), QVector<Limit>{Limit::Consent});
    }

    void runNowNeverHidesALimit()
    {
        // Whatever holds without it either still holds or is named.
        std::mt19937 generator(11);
        for (int step = 0; step < 5'000; ++step) {
            Preferences preferences = allowed();
            Surroundings surroundings = quiet();
            Wishes wishes;
            for (int limit = 0; limit <= int(Limit::Hours); ++limit) {
                if (generator() % 3 == 0)
                    impose(Limit(limit), preferences, surroundings, wishes);
            }
            const auto without = limitsOf(decide(preferences, surroundings, wishes, noon()).holds);
            wishes.runNowUntil = noon().sinceBoot + 1h;
            const auto with = decide(preferences, surroundings, wishes, noon());
            QVERIFY(with.runNow);
            QCOMPARE(limitsOf(with.holds) + with.runNow->ignored, without);
        }
    }

    // What a person reads of it.

    void shownReasonIsThatOfTheFirstHold_data() { eachLimitHoldsByItself_data(); }

    void shownReasonIsThatOfTheFirstHold()
    {
        QFETCH(Limit, limit);
        Preferences preferences = allowed();
        Surroundings surroundings = quiet();
        Wishes wishes;
        impose(limit, preferences, surroundings, wishes);
        NodeState state;
        state.session = {.phase = Phase::Paused, .isHeld = true};
        state.contact = Contact::Good;
        state.decision = decide(preferences, surroundings, wishes, noon());
        const QHash<Limit, Reason> reasons{
            {Limit::Pause, Reason::UserPause},         {Limit::Snooze, Reason::Snoozed},
            {Limit::Consent, Reason::AwaitingConsent}, {Limit::Game, Reason::GameRuns},
            {Limit::Program, Reason::ProgramRuns},     {Limit::FullScreen, Reason::FullScreen},
            {Limit::Battery, Reason::OnBattery},       {Limit::InUse, Reason::InUse},
            {Limit::Hours, Reason::OutsideHours}};
        const auto description = describe(state);
        QCOMPARE(wordOf(description.primary), wordOf(reasons.value(limit)));
        QVERIFY(description.others.isEmpty());
        QVERIFY(!description.reason.isEmpty());
        QVERIFY2(!description.reason.contains(QLatin1Char('%')), qPrintable(description.reason));
        if (limit == Limit::Game)
            QVERIFY(description.reason.contains(QStringLiteral("WowClassic.exe")));
        if (limit == Limit::Program)
            QVERIFY(description.reason.contains(QStringLiteral("blender")));
        if (limit == Limit::Snooze)
            QVERIFY2(description.reason.contains(QStringLiteral("15 minute")), qPrintable(description.reason));
        if (limit == Limit::Hours)
            QVERIFY2(description.reason.contains(QStringLiteral("13")), qPrintable(description.reason));
    }

    void runNowIsTold()
    {
        NodeState state;
        state.session.phase = Phase::Running;
        state.contact = Contact::Good;
        state.workers = 1;
        Surroundings surroundings = quiet();
        surroundings.isOnBattery = Fact::Yes;
        state.decision = decide(allowed(), surroundings, {.runNowUntil = noon().sinceBoot + 1h}, noon());
        QVERIFY2(describe(state).note.contains(QStringLiteral("battery")), qPrintable(describe(state).note));
        state.decision = decide(allowed(), quiet(), {.runNowUntil = noon().sinceBoot + 1h}, noon());
        QVERIFY(!describe(state).note.isEmpty());
    }

    void onlyWhatIsNeededIsWatched()
    {
        using wowlab::platform::Interest;
        QCOMPARE(interestOf(allowed()), (Interest{.battery = true, .programs = true, .fullScreen = true}));
        Preferences free;
        free.onBattery = true;
        free.pauseForGame = false;
        free.pauseForFullScreen = false;
        QVERIFY(!interestOf(free).isAny());
        free.when = When::WhenIdle;
        QCOMPARE(interestOf(free), (Interest{.idle = true}));
        free.pauseForPrograms = QStringList{QStringLiteral("blender")};
        QVERIFY(interestOf(free).programs);
    }

private:
    /// Makes exactly this limit hold at noon.
    static void impose(Limit limit, Preferences &preferences, Surroundings &surroundings, Wishes &wishes)
    {
        switch (limit) {
        case Limit::Pause:
            wishes.isPaused = true;
            return;
        case Limit::Snooze:
            wishes.snoozedUntil = noon().sinceBoot + 15min;
            return;
        case Limit::Consent:
            preferences.mayCompute = false;
            return;
        case Limit::Game:
            surroundings.programs->append(QStringLiteral("WowClassic.exe"));
            return;
        case Limit::Program:
            preferences.pauseForPrograms = QStringList{QStringLiteral("blender")};
            surroundings.programs->append(QStringLiteral("blender"));
            return;
        case Limit::FullScreen:
            surroundings.isFullScreen = Fact::Yes;
            return;
        case Limit::Battery:
            surroundings.isOnBattery = Fact::Yes;
            return;
        case Limit::InUse:
            preferences.when = When::WhenIdle;
            surroundings.idleFor = 1min;
            return;
        case Limit::Hours:
            preferences.when = When::ByHours;
            preferences.hours.reset();
            setHours(preferences.hours, 3, 13, 24);
            return;
        }
    }
};

QTEST_GUILESS_MAIN(TestRunDecision)
#include "tst_rundecision.moc"
