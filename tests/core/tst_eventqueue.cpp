#include "core/sim/eventqueue.h"

#include <QTest>

#include <map>
#include <random>

using namespace wowlab::sim;

namespace {

[[nodiscard]] Event numbered(std::uint16_t number)
{
    Event event;
    event.kind = EventKind::Hit;
    event.index = number;
    return event;
}

/// False at the end.
[[nodiscard]] bool next(EventQueue &queue, Event &event)
{
    event = queue.pop();
    return event.kind != EventKind::End;
}

} // namespace

class EventQueueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eventsComeByTimeThenByOrderOfInsertion();
    void nothingAtOrAfterTheEndComesUp();
    void aResetQueueIsAsGoodAsNew();
};

void EventQueueTest::eventsComeByTimeThenByOrderOfInsertion()
{
    // Delays from 0 to minutes, many of them equal; events push events, as in a fight.
    constexpr std::uint32_t kEnd = 2'000'000;
    std::mt19937 random(5);
    EventQueue queue;
    queue.reset(kEnd);
    std::multimap<std::uint32_t, std::uint16_t> expected; // equal keys stay in order of insertion
    std::uint16_t number = 0;
    const auto push = [&] {
        constexpr std::uint32_t kDelays[] = {0, 0, 1, 63, 64, 100, 2000, 4095, 4096, 4097, 12'000, 90'000};
        const std::uint32_t delay = kDelays[random() % std::size(kDelays)] + (random() % 3 == 0 ? random() % 200 : 0);
        queue.push(numbered(number), delay);
        if (queue.now() + delay < kEnd)
            expected.emplace(queue.now() + delay, number);
        ++number;
    };
    for (int i = 0; i < 50; ++i)
        push();
    Event event;
    while (next(queue, event)) {
        QVERIFY(!expected.empty());
        QCOMPARE(queue.now(), expected.begin()->first);
        QCOMPARE(event.index, expected.begin()->second);
        expected.erase(expected.begin());
        if (number < 60'000) {
            push();
            if (expected.size() < 100)
                push();
        }
    }
    QVERIFY(expected.empty());
    QVERIFY(number > 1000);
}

void EventQueueTest::nothingAtOrAfterTheEndComesUp()
{
    EventQueue queue;
    Event event;
    queue.reset(0);
    queue.push(numbered(0), 0);
    QVERIFY(!next(queue, event));
    queue.reset(0xffff'ffff);
    queue.push(numbered(1), 0xffff'fffe);
    queue.push(numbered(2), 0xffff'ffff);
    QVERIFY(next(queue, event));
    QCOMPARE(event.index, std::uint16_t{1});
    queue.push(numbered(3), 1);
    QVERIFY(!next(queue, event));
}

void EventQueueTest::aResetQueueIsAsGoodAsNew()
{
    EventQueue queue;
    queue.reset(10'000);
    for (std::uint16_t i = 0; i < 500; ++i)
        queue.push(numbered(i), std::uint32_t{i} * 17);
    Event event;
    for (int i = 0; i < 100; ++i)
        QVERIFY(next(queue, event));
    queue.reset(10'000);
    QCOMPARE(queue.now(), 0u);
    QCOMPARE(timeOf(queue.nextKey()), 10'000u);
    queue.push(numbered(7), 5000);
    QVERIFY(next(queue, event));
    QCOMPARE(event.index, std::uint16_t{7});
}

QTEST_GUILESS_MAIN(EventQueueTest)
#include "tst_eventqueue.moc"
