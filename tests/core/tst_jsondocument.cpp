#include "core/json/document.h"

#include <QTest>

#include <cmath>

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
    void decimalsAreReadToTheNearestDouble();
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

void JsonDocumentTest::decimalsAreReadToTheNearestDouble()
{
    const auto root = json::parse("[0.1, 47.3, 9007199254740993.0, 2.2250738585072011e-308]");
    QVERIFY(root.has_value());
    QCOMPARE(root->elements[0].number, 0.1);
    QCOMPARE(root->elements[1].number, 47.3);
    QCOMPARE(root->elements[2].number, 9007199254740992.0);
    QCOMPARE(root->elements[3].number, 2.2250738585072011e-308);
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
