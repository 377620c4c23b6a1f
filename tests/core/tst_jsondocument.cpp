#include "core/json/document.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <string>

using namespace wowlab;

class JsonDocumentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void integersAndDecimalsStayApart();
    void everyValueKnowsTheBytesItWasWrittenIn();
    void pointersLeadToTheInnermostValue();
    void ofEqualNamesTheLastOneCounts();
    void faultsNameTheirPlace_data();
    void faultsNameTheirPlace();
    void deepNestingIsAnErrorAndNotACrash();
    void decimalsAreReadToTheNearestDouble_data();
    void decimalsAreReadToTheNearestDouble();
    void numbersBeyondDoublesAreRefusedAtTheirPlace_data();
    void numbersBeyondDoublesAreRefusedAtTheirPlace();
    void zeroIsZeroHoweverItIsWritten_data();
    void zeroIsZeroHoweverItIsWritten();
};

void JsonDocumentTest::integersAndDecimalsStayApart()
{
    const auto root = json::parse("[1, 1.0, 1e0, -7, 9223372036854775807, 9223372036854775808]");
    QVERIFY(root.has_value());
    const auto kindOf = [&root](std::size_t i) { return root->elements[i].kind; };
    QCOMPARE(kindOf(0), json::Kind::Integer);
    QCOMPARE(kindOf(1), json::Kind::Decimal);
    QCOMPARE(kindOf(2), json::Kind::Decimal);
    QCOMPARE(root->elements[3].integer, std::int64_t{-7});
    QCOMPARE(kindOf(4), json::Kind::Integer);
    QCOMPARE(kindOf(5), json::Kind::Decimal);
}

void JsonDocumentTest::everyValueKnowsTheBytesItWasWrittenIn()
{
    const std::string text = " { \"a\" : [ 12 , {\"b\":null} ] ,\n\"c\":\"x\\u0041\"}  ";
    const auto root = json::parse(text);
    QVERIFY(root.has_value());
    const auto written = [&text](const json::Value &value) {
        return text.substr(value.begin, value.end - value.begin);
    };
    QCOMPARE(written(*root), text.substr(1, text.size() - 3));
    const json::Value &a = *root->find("a");
    QCOMPARE(written(a), std::string("[ 12 , {\"b\":null} ]"));
    QCOMPARE(written(a.elements[0]), std::string("12"));
    QCOMPARE(written(a.elements[1]), std::string("{\"b\":null}"));
    QCOMPARE(written(*root->find("c")), std::string("\"x\\u0041\""));
    QCOMPARE(root->find("c")->text, std::string("xA"));
    const auto place = json::positionAt(text, root->find("c")->begin);
    QCOMPARE(place.line, std::size_t{2});
    QCOMPARE(place.column, std::size_t{5});
}

void JsonDocumentTest::pointersLeadToTheInnermostValue()
{
    const std::string text = R"({"a/b":[0,{"c~":true}]})";
    const auto root = json::parse(text);
    QVERIFY(root.has_value());
    QCOMPARE(json::pointerAt(*root, text.find("true")), std::string("/a~1b/1/c~0"));
    QCOMPARE(json::pointerAt(*root, 0), std::string());
}

void JsonDocumentTest::ofEqualNamesTheLastOneCounts()
{
    const auto root = json::parse(R"({"a":1,"a":2})");
    QVERIFY(root.has_value());
    QCOMPARE(root->find("a")->integer, std::int64_t{2});
    QVERIFY(!root->find("b"));
}

void JsonDocumentTest::faultsNameTheirPlace_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::newRow("nothing") << QByteArray() << 1;
    QTest::newRow("missing comma") << QByteArray("[1,\n2\n3]") << 3;
    QTest::newRow("something after the value") << QByteArray("{}\nx") << 2;
    QTest::newRow("invalid UTF-8") << QByteArray("[\"\xff\"]") << 1;
    QTest::newRow("NUL after the value") << QByteArray("[1]\0\n]", 6) << 1;
    QTest::newRow("not a number") << QByteArray("[NaN]") << 1;
    QTest::newRow("comment") << QByteArray("[1] // one") << 1;
}

void JsonDocumentTest::faultsNameTheirPlace()
{
    QFETCH(QByteArray, text);
    QFETCH(int, line);
    const auto root = json::parse({text.constData(), static_cast<std::size_t>(text.size())});
    QVERIFY(!root.has_value());
    QCOMPARE(root.error().position.line, static_cast<std::size_t>(line));
    QVERIFY(!root.error().message.empty());
}

void JsonDocumentTest::deepNestingIsAnErrorAndNotACrash()
{
    QVERIFY(json::parse(std::string(json::kMaxDepth, '[') + std::string(json::kMaxDepth, ']')).has_value());
    QVERIFY(!json::parse(std::string(1'000'000, '[')).has_value());
}

void JsonDocumentTest::decimalsAreReadToTheNearestDouble_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<double>("expected");
    const auto row = [](const char *name, const QByteArray &text, double expected) {
        QTest::newRow(name) << text << expected;
    };
    constexpr double kSmallest = std::numeric_limits<double>::denorm_min();
    constexpr double kLargest = std::numeric_limits<double>::max();
    const QByteArray zeros(400, '0');
    row("a tenth", "0.1", 0.1);
    row("negative", "-47.3E+0", -47.3);
    row("a tie, to even", "9007199254740993.0", 9007199254740992.0);
    row("just above a tie, 1000 digits later", "9007199254740993." + QByteArray(1000, '0') + "1", 9007199254740994.0);
    row("too large for an integer", "9223372036854775808", 9223372036854775808.0);
    row("not quite normal", "2.2250738585072011e-308", 2.2250738585072011e-308);
    row("the largest", "1.7976931348623157e308", kLargest);
    row("the largest, as many digits", "17976931348623157" + QByteArray(292, '0') + ".0", kLargest);
    row("the smallest", "4.9e-324", kSmallest);
    row("just more than half the smallest", "2.4703282292062328e-324", kSmallest);
    row("where an estimate goes astray", "3234263.580106552807890e-75", 3.2342635801065526e-69);
    row("less than half the smallest", "2.4703282292062327e-324", 0);
    row("far behind the point", "0." + zeros + "1", 0);
    row("far behind the point and back", "0." + zeros + "125e401", 1.25);
    row("many digits and a small exponent", "4." + QByteArray(128, '7') + "e-372", 0);
    row("a small exponent brought back", "1" + QByteArray(300, '0') + "e-300", 1);
    row("an exponent beyond 32 bits", "123.456e-99999999999999999999", 0);
    row("an exponent at the edge of 32 bits", "0." + zeros + "1e-2147483639", 0);
}

void JsonDocumentTest::decimalsAreReadToTheNearestDouble()
{
    QFETCH(QByteArray, text);
    QFETCH(double, expected);
    const auto root = json::parse(text.toStdString());
    QVERIFY(root.has_value());
    QCOMPARE(root->kind, json::Kind::Decimal);
    QVERIFY(root->number == expected); // QCOMPARE takes near doubles for equal
}

void JsonDocumentTest::numbersBeyondDoublesAreRefusedAtTheirPlace_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"1.8e308", "-9e308", "1e309", "1797693134862315807938e287", "1e99999999999999999999"})
        QTest::newRow(text) << QByteArray(text);
    QTest::newRow("many digits") << QByteArray("1" + QByteArray(400, '0'));
}

void JsonDocumentTest::numbersBeyondDoublesAreRefusedAtTheirPlace()
{
    QFETCH(QByteArray, text);
    const auto root = json::parse("[0, " + text.toStdString() + "]");
    QVERIFY(!root.has_value());
    QCOMPARE(root.error().position.offset, std::size_t{4});
    QVERIFY(root.error().message.find("too big") != std::string::npos);
}

void JsonDocumentTest::zeroIsZeroHoweverItIsWritten_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<json::Kind>("kind");
    QTest::addColumn<bool>("isNegative");
    const auto row = [](const QByteArray &text, json::Kind kind, bool isNegative) {
        QTest::newRow(text.constData()) << text << kind << isNegative;
    };
    row("0", json::Kind::Integer, false);
    row("-0", json::Kind::Integer, false);
    row("0.0", json::Kind::Decimal, false);
    row("-0.0", json::Kind::Decimal, true);
    row("0e+200", json::Kind::Decimal, false);
    row("-0.00E-300", json::Kind::Decimal, true);
    row("0." + QByteArray(400, '0'), json::Kind::Decimal, false);
    row("0." + QByteArray(30, '0') + "e308", json::Kind::Decimal, false);
}

void JsonDocumentTest::zeroIsZeroHoweverItIsWritten()
{
    QFETCH(QByteArray, text);
    QFETCH(json::Kind, kind);
    QFETCH(bool, isNegative);
    const auto root = json::parse("[1, " + text.toStdString() + " ]");
    QVERIFY(root.has_value());
    const json::Value &zero = root->elements[1];
    QCOMPARE(zero.kind, kind);
    QCOMPARE(zero.number, 0.0);
    QCOMPARE(std::signbit(zero.number), isNegative);
    QCOMPARE(zero.end - zero.begin, static_cast<std::size_t>(text.size()));
}

QTEST_GUILESS_MAIN(JsonDocumentTest)
#include "tst_jsondocument.moc"
