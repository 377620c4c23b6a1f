#include <limits>
#include <random>

#include <QTest>

// Last: Qt 6.4's moc stumbles when <compare> is the first header it meets.
#include "core/stats/uint128.h"

using namespace wowlab::stats;

namespace {

constexpr std::uint64_t kMax = std::numeric_limits<std::uint64_t>::max();

} // namespace

class UInt128Test : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void portableMultiplicationAgreesWithTheCompilers();
    void divisionUndoesMultiplication();
    void decimalTextSurvivesTheRoundTrip();
    void malformedOrTooLargeDecimalsAreRefused_data();
    void malformedOrTooLargeDecimalsAreRefused();
    void overflowIsNoticed();
};

void UInt128Test::portableMultiplicationAgreesWithTheCompilers()
{
    std::mt19937_64 random(1);
    for (int i = 0; i < 10'000; ++i) {
        const std::uint64_t a = random() >> (i % 64);
        const std::uint64_t b = random() >> (i / 64 % 64);
        QVERIFY(multiply(a, b) == multiplyPortably(a, b));
    }
    QVERIFY(multiplyPortably(kMax, kMax) == UInt128(kMax - 1, 1));
}

void UInt128Test::divisionUndoesMultiplication()
{
    std::mt19937_64 random(2);
    for (int i = 0; i < 1000; ++i) {
        const std::uint64_t factor = random();
        const std::uint64_t divisor = (random() >> (i % 64)) | 1;
        const std::uint64_t rest = random() % divisor;
        const Division division = divide(multiply(factor, divisor) + UInt128(rest), divisor);
        QVERIFY(division.quotient == UInt128(factor));
        QCOMPARE(division.remainder, rest);
    }
}

void UInt128Test::decimalTextSurvivesTheRoundTrip()
{
    QCOMPARE(toDecimal(UInt128()), std::string("0"));
    QCOMPARE(toDecimal(UInt128(kMax, kMax)), std::string("340282366920938463463374607431768211455"));
    std::mt19937_64 random(3);
    for (int i = 0; i < 1000; ++i) {
        const UInt128 value(random() >> (i % 64), random());
        const auto read = fromDecimal(toDecimal(value));
        QVERIFY(read && *read == value);
    }
}

void UInt128Test::malformedOrTooLargeDecimalsAreRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("sign") << QByteArray("-1");
    QTest::newRow("space") << QByteArray(" 1");
    QTest::newRow("fraction") << QByteArray("1.0");
    QTest::newRow("exponent") << QByteArray("1e3");
    QTest::newRow("leading zero") << QByteArray("01");
    QTest::newRow("2^128") << QByteArray("340282366920938463463374607431768211456");
    QTest::newRow("a thousand digits") << QByteArray(1000, '9');
}

void UInt128Test::malformedOrTooLargeDecimalsAreRefused()
{
    QFETCH(QByteArray, text);
    QVERIFY(!fromDecimal({text.constData(), static_cast<std::size_t>(text.size())}));
}

void UInt128Test::overflowIsNoticed()
{
    QVERIFY(!addChecked(UInt128(kMax, kMax), UInt128(1)));
    QVERIFY(multiplyChecked(UInt128(1, 0), kMax));
    QVERIFY(!multiplyChecked(UInt128(2, 0), kMax));
}

QTEST_GUILESS_MAIN(UInt128Test)
#include "tst_uint128.moc"
