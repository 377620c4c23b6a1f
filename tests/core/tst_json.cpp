#include "core/base/json.h"

#include <QJsonArray>
#include <QTest>

using namespace wowlab::core;

class TestJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void malformedTextNamesTheByte()
    {
        const auto result = parseJsonObject("{\"a\":}");
        QCOMPARE(result.error().code, "json.malformed");
        QVERIFY(result.error().detail.contains(QStringLiteral("byte")));
        QCOMPARE(parseJsonObject("[1]").error().code, "json.not_object");
        QCOMPARE(parseJsonObject("").error().code, "json.malformed");
    }

    void wrongTypesAreErrorsNotDefaults_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("a number as text") << QByteArray(R"({"n":"1"})");
        QTest::newRow("a fraction") << QByteArray(R"({"n":1.5})");
        QTest::newRow("null") << QByteArray(R"({"n":null})");
        QTest::newRow("absent") << QByteArray(R"({})");
        QTest::newRow("too small") << QByteArray(R"({"n":-1})");
        QTest::newRow("too large") << QByteArray(R"({"n":11})");
        QTest::newRow("far too large") << QByteArray(R"({"n":1e300})");
        QTest::newRow("a bool") << QByteArray(R"({"n":true})");
    }
    void wrongTypesAreErrorsNotDefaults()
    {
        QFETCH(QByteArray, text);
        JsonReader read(*parseJsonObject(text));
        (void)read.integer(QLatin1String("n"), 0, 10);
        const auto result = read.finish(1);
        QVERIFY(!result);
        QCOMPARE(result.error().code, "json.invalid");
        QVERIFY(result.error().detail.startsWith(QLatin1String("n: expected an integer")));
    }

    void theFirstFaultIsTheOneReported()
    {
        JsonReader read(QJsonObject{{QStringLiteral("b"), 1}}, QStringLiteral("outer."));
        (void)read.string(QLatin1String("a"));
        (void)read.string(QLatin1String("b"));
        QCOMPARE(read.finish(0).error().detail, QStringLiteral("outer.a: expected a string"));
    }

    void optionalMembersMayBeAbsentOrNullButNotWrong()
    {
        JsonReader read(QJsonObject{{QStringLiteral("null"), QJsonValue::Null}, {QStringLiteral("wrong"), 1}});
        QVERIFY(!read.optionalString(QLatin1String("absent")));
        QVERIFY(!read.optionalString(QLatin1String("null")));
        QVERIFY(read.isValid());
        (void)read.optionalString(QLatin1String("wrong"));
        QVERIFY(!read.isValid());
    }
};

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"
