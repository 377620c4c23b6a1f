#include "app/widgets/wording.h"

#include <QLocale>
#include <QTest>

using namespace std::chrono_literals;
using namespace wowlab::widgets;

class WordingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void durationsHaveTwoUnitsAtMost();
    void figuresFollowTheLocale();
};

void WordingTest::durationsHaveTwoUnitsAtMost()
{
    QCOMPARE(durationText(-5s), QStringLiteral("0 s"));
    QCOMPARE(durationText(59s), QStringLiteral("59 s"));
    QCOMPARE(durationText(61s), QStringLiteral("1 min"));
    QCOMPARE(durationText(80min), QStringLiteral("1 h 20 min"));
    QCOMPARE(durationText(24h), QStringLiteral("1 d"));
    QCOMPARE(durationText(51h + 59min), QStringLiteral("2 d 3 h"));
    QCOMPARE(timeLeftText(120s), QStringLiteral("about 2 min left"));
    QVERIFY(timeLeftText(0s).isEmpty());
    QCOMPARE(agoText(0s), QStringLiteral("just now"));
    QCOMPARE(agoText(3s), QStringLiteral("3 s ago"));
}

void WordingTest::figuresFollowTheLocale()
{
    QCOMPARE(rateText(20661.4), QStringLiteral("20,661/s"));
    QCOMPARE(rateText(3.14), QStringLiteral("3.1/s"));
    QCOMPARE(countText(1234567), QStringLiteral("1,234,567"));
    QLocale::setDefault(QLocale(QLocale::German));
    QCOMPARE(dpsText(16233.04), QStringLiteral("16.233,0"));
}

QTEST_GUILESS_MAIN(WordingTest)
#include "tst_wording.moc"
