#include "sentinel/telemetry/health.h"
#include "tests/support/manualclock.h"

#include <QJsonArray>
#include <QTest>

using namespace wowlab;
using namespace wowlab::sentinel;
using namespace std::chrono_literals;

class HealthTest final : public QObject
{
    Q_OBJECT

private:
    static QJsonObject data(const Health &health) { return health.toJson({})[QLatin1String("data")].toObject(); }
    static QJsonObject service(const Health &health, const char *name)
    {
        for (const QJsonValue each : data(health)[QLatin1String("services")].toArray()) {
            if (each[QLatin1String("name")].toString() == QLatin1String(name))
                return each.toObject();
        }
        return {};
    }
    static QString overall(const Health &health) { return data(health)[QLatin1String("state")].toString(); }

private Q_SLOTS:
    void everyServiceIsListedFromTheStart()
    {
        test::ManualClock clock;
        Health health(QStringLiteral("1.2.3"), clock);
        QCOMPARE(data(health)[QLatin1String("version")].toString(), QStringLiteral("1.2.3"));
        QStringList names;
        for (const QJsonValue each : data(health)[QLatin1String("services")].toArray())
            names += each[QLatin1String("name")].toString();
        QCOMPARE(names, (QStringList{QStringLiteral("Bot"), QStringLiteral("Scheduler"), QStringLiteral("Database"),
                                     QStringLiteral("Presence"), QStringLiteral("Cron")}));
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
        QCOMPARE(data(health)[QLatin1String("uptime")].toInt(), 20);
    }

    void thePortalsPageFindsWhatItReads()
    {
        Health health(QStringLiteral("1"));
        health.report(Service::Database, ServiceState::Up);
        health.notePing(Service::Database, 7ms);
        health.report(Service::Bot, ServiceState::Off);
        health.report(Service::Cron, ServiceState::Degraded);
        health.report(Service::Presence, ServiceState::Down);
        MachineStats machine;
        machine.load = {0.5, 0.25, 0.125};
        machine.cpuPercent = 12.345;
        machine.memoryBytes = 50 * 1024 * 1024;
        machine.totalMemoryBytes = 2048LL * 1024 * 1024;
        machine.availableMemoryBytes = 1024LL * 1024 * 1024;
        const QJsonObject json = health.toJson(machine);
        QCOMPARE(json[QLatin1String("status")].toString(), QStringLiteral("success"));
        const QJsonValue page = json[QLatin1String("data")];
        QCOMPARE(page[QLatin1String("load")].toArray(), (QJsonArray{0.5, 0.25, 0.125}));
        QCOMPARE(page[QLatin1String("cpu_percent")].toDouble(), 12.3);
        QCOMPARE(page[QLatin1String("memory_mb")].toDouble(), 50.0);
        QCOMPARE(page[QLatin1String("os_memory_mb")].toObject(),
                 (QJsonObject{{QStringLiteral("total"), 2048.0}, {QStringLiteral("available"), 1024.0}}));
        const auto wordOf = [&health](const char *name) {
            return service(health, name)[QLatin1String("status")].toString();
        };
        QCOMPARE(wordOf("Database"), QStringLiteral("OK"));
        QCOMPARE(wordOf("Bot"), QStringLiteral("OK"));
        QCOMPARE(wordOf("Cron"), QStringLiteral("DEGRADED"));
        QCOMPARE(wordOf("Presence"), QStringLiteral("DOWN"));
        QCOMPARE(wordOf("Scheduler"), QStringLiteral("DEGRADED"));
        QCOMPARE(service(health, "Database")[QLatin1String("ping_ms")].toInt(), 7);
        QVERIFY(!service(health, "Cron").contains(QLatin1String("ping_ms")));
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
