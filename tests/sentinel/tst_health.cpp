#include "sentinel/telemetry/health.h"
#include "tests/support/manualclock.h"

#include <QTest>

using namespace wowlab;
using namespace wowlab::sentinel;
using namespace std::chrono_literals;

class HealthTest final : public QObject
{
    Q_OBJECT

private:
    static QJsonObject service(const Health &health, const char *name)
    {
        return health.toJson()[QLatin1String("services")][QLatin1String(name)].toObject();
    }
    static QString overall(const Health &health) { return health.toJson()[QLatin1String("status")].toString(); }

private Q_SLOTS:
    void everyServiceIsListedFromTheStart()
    {
        test::ManualClock clock;
        Health health(QStringLiteral("1.2.3"), clock);
        const QJsonObject json = health.toJson();
        QCOMPARE(json[QLatin1String("version")].toString(), QStringLiteral("1.2.3"));
        QCOMPARE(json[QLatin1String("services")].toObject().keys(),
                 (QStringList{QStringLiteral("Bot"), QStringLiteral("Cron"), QStringLiteral("Database"),
                              QStringLiteral("Presence"), QStringLiteral("Scheduler")}));
        QCOMPARE(service(health, "Bot")[QLatin1String("state")].toString(), QStringLiteral("starting"));
        QVERIFY(!health.isReady());
    }

    void sinceIsWhenTheStateChangedNotWhenItWasRepeated()
    {
        test::ManualClock clock;
        Health health(QStringLiteral("1"), clock);
        clock.advance(10s);
        health.report(Service::Presence, ServiceState::Down, QStringLiteral("beacon unreachable"));
        clock.advance(10s);
        health.report(Service::Presence, ServiceState::Down, QStringLiteral("beacon answers 500"));
        const QJsonObject presence = service(health, "Presence");
        QCOMPARE(presence[QLatin1String("since")].toString(), QStringLiteral("2023-11-14T22:13:30Z"));
        QCOMPARE(presence[QLatin1String("detail")].toString(), QStringLiteral("beacon answers 500"));
        QCOMPARE(health.toJson()[QLatin1String("uptimeSeconds")].toInt(), 20);
    }

    void theWorstNewsDecidesTheWhole()
    {
        Health health(QStringLiteral("1"));
        for (const Service each : kServices)
            health.report(each, ServiceState::Up);
        QCOMPARE(overall(health), QStringLiteral("ok"));
        health.report(Service::Bot, ServiceState::Off, QStringLiteral("no token"));
        QCOMPARE(overall(health), QStringLiteral("ok"));
        health.report(Service::Cron, ServiceState::Down);
        QCOMPARE(overall(health), QStringLiteral("degraded"));
        QVERIFY(health.isReady());
        health.report(Service::Database, ServiceState::Down);
        QCOMPARE(overall(health), QStringLiteral("down"));
        QVERIFY(!health.isReady());
        health.report(Service::Database, ServiceState::Degraded, QStringLiteral("polling only"));
        QVERIFY(health.isReady());
    }
};

QTEST_GUILESS_MAIN(HealthTest)
#include "tst_health.moc"
