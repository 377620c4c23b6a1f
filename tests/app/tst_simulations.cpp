#include "app/node/simulations.h"

#include <QTest>

#include <new>

using namespace wowlab;

class TestSimulations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exceptionOfTheEngineIsAnErrorOfTheWork()
    {
        const auto result = node::withoutExceptions([]() -> core::Result<int> { throw std::bad_alloc(); });
        QVERIFY(!result);
        QCOMPARE(result.error().kind, core::ErrorKind::Refused);
        QCOMPARE(result.error().code, QByteArray("engine_exception"));
        QVERIFY(!result.error().detail.isEmpty());
    }

    void whatTheWorkAnswersIsPassedOn()
    {
        QCOMPARE(*node::withoutExceptions([]() -> core::Result<int> { return 7; }), 7);
        const auto refused = node::withoutExceptions([]() -> core::Result<int> {
            return core::fail(core::ErrorKind::Cancelled, "work.cancelled", QStringLiteral("stopped"));
        });
        QCOMPARE(refused.error().code, QByteArray("work.cancelled"));
    }
};

QTEST_GUILESS_MAIN(TestSimulations)
#include "tst_simulations.moc"
