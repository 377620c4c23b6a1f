#include "app/widgets/schedulegrid.h"

#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace wowlab;
using widgets::ScheduleGrid;

class ScheduleGridTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void draggingPaintsTheOppositeOfTheFirstCell();
    void theKeyboardDoesWhatTheMouseDoes();
    void everyHourIsWhereItIsPainted_data();
    void everyHourIsWhereItIsPainted();
    void runsOfHoursAreSaidAcrossMidnightAndTheWeeksEnd();
    void aScreenReaderHearsThePresentHour();
};

void ScheduleGridTest::draggingPaintsTheOppositeOfTheFirstCell()
{
    ScheduleGrid grid;
    grid.resize(grid.sizeHint());
    QSignalSpy edited(&grid, &ScheduleGrid::edited);
    QTest::mousePress(&grid, Qt::LeftButton, {}, grid.cellOf(3).center());
    for (int hour = 4; hour <= 6; ++hour)
        QTest::mouseMove(&grid, grid.cellOf(hour).center());
    QTest::mouseRelease(&grid, Qt::LeftButton, {}, grid.cellOf(6).center());
    node::WeekHours wanted;
    for (const int hour : {3, 4, 5, 6})
        wanted.set(size_t(hour));
    QCOMPARE(grid.hours().to_string(), wanted.to_string());
    QCOMPARE(edited.size(), 4);
    QTest::mouseClick(&grid, Qt::LeftButton, {}, grid.cellOf(5).center());
    QVERIFY(!grid.hours().test(5));
}

void ScheduleGridTest::theKeyboardDoesWhatTheMouseDoes()
{
    ScheduleGrid grid;
    QTest::keyClick(&grid, Qt::Key_Space);
    QTest::keyClick(&grid, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(&grid, Qt::Key_Down, Qt::ShiftModifier);
    QVERIFY(grid.hours().test(0));
    QVERIFY(grid.hours().test(1));
    QVERIFY(grid.hours().test(25));
    QCOMPARE(grid.hours().count(), size_t(3));
    QTest::keyClick(&grid, Qt::Key_Left); // without Shift nothing is painted
    QCOMPARE(grid.hours().count(), size_t(3));
}

void ScheduleGridTest::everyHourIsWhereItIsPainted_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("left to right") << Qt::LeftToRight;
    QTest::newRow("right to left") << Qt::RightToLeft;
}

void ScheduleGridTest::everyHourIsWhereItIsPainted()
{
    QFETCH(Qt::LayoutDirection, direction);
    ScheduleGrid grid;
    grid.setLayoutDirection(direction);
    grid.resize(grid.sizeHint());
    for (int hour = 0; hour < 7 * 24; ++hour) {
        QVERIFY(grid.rect().contains(grid.cellOf(hour)));
        QCOMPARE(grid.hourAt(grid.cellOf(hour).center()), std::optional<int>(hour));
    }
    QVERIFY(!grid.hourAt({-1, -1}));
}

void ScheduleGridTest::runsOfHoursAreSaidAcrossMidnightAndTheWeeksEnd()
{
    node::WeekHours hours;
    QCOMPARE(widgets::hoursText(hours), QStringLiteral("Never."));
    hours.set(22).set(23).set(24); // Monday evening to Tuesday 1:00
    QCOMPARE(widgets::hoursText(hours), QStringLiteral("Mon 22:00 to Tue 01:00"));
    hours.reset();
    hours.set(0).set(167); // over the week's end
    QCOMPARE(widgets::hoursText(hours), QStringLiteral("Sun 23:00 to Mon 01:00"));
    QCOMPARE(widgets::hoursText(hours.set()), QStringLiteral("All week."));
}

void ScheduleGridTest::aScreenReaderHearsThePresentHour()
{
    ScheduleGrid grid;
    QTest::keyClick(&grid, Qt::Key_Down);
    QVERIFY(grid.accessibleDescription().startsWith(QLatin1String("Tue 00:00 is off")));
    QTest::keyClick(&grid, Qt::Key_Space);
    QVERIFY(grid.accessibleDescription().startsWith(QLatin1String("Tue 00:00 is on")));
}

QTEST_MAIN(ScheduleGridTest)
#include "tst_schedulegrid.moc"
