#include "core/base/stopsignals.h"

#include <QSignalSpy>
#include <QTest>

#include <csignal>

using wowlab::core::StopSignals;

class TestStopSignals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
#ifdef Q_OS_UNIX
    void requestsToStopArriveInTheEventLoop()
    {
        StopSignals signals_;
        QSignalSpy stop(&signals_, &StopSignals::stopRequested);
        QSignalSpy quit(&signals_, &StopSignals::quitRequested);
        ::raise(SIGTERM);
        ::raise(SIGINT);
        ::raise(SIGQUIT);
        QCOMPARE(stop.size(), 0);
        QTRY_COMPARE(stop.size(), 2);
        QTRY_COMPARE(quit.size(), 1);
    }

    void whatTheStarterWantsIgnoredStaysIgnored()
    {
        const auto former = ::signal(SIGHUP, SIG_IGN);
        {
            StopSignals signals_;
            QSignalSpy stop(&signals_, &StopSignals::stopRequested);
            ::raise(SIGHUP);
            ::raise(SIGTERM);
            QTRY_COMPARE(stop.size(), 1);
        }
        QVERIFY(::signal(SIGHUP, former) == SIG_IGN);
    }
#endif
};

QTEST_GUILESS_MAIN(TestStopSignals)
#include "tst_stopsignals.moc"
