#include "app/node/configtext.h"

#include <QTest>

using wowlab::node::ConfigText;

class TestConfigText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void optionsFillAShortConfig()
    {
        ConfigText config = ConfigText::forSpec(253);
        QCOMPARE(config.text(), R"({"specId":253})");
        config.setRules(QStringLiteral("baseline"));
        config.setDuration(90.5);
        config.setTargets(3);
        config.setTalents({QStringLiteral("a"), QStringLiteral("b")});
        config.setTierSets({QStringLiteral("t")});
        QCOMPARE(config.text(), R"({"specId":253,"rules":"baseline","duration":90.5,"target":{"count":3},)"
                                R"("talents":["a","b"],"tier_sets":["t"]})");
        QCOMPARE(config.targets(), 3);
    }

    void choicesOfAFullConfigBelongToThePlayer()
    {
        ConfigText config(R"({"player":{"spec":"bm","talents":["old"]},"target":{"max_health":1}})");
        config.setTalents({QStringLiteral("new")});
        config.setTierSets({QStringLiteral("t")});
        config.setTargets(2);
        QCOMPARE(config.text(), R"({"player":{"spec":"bm","talents":["new"],"tier_sets":["t"]},)"
                                R"("target":{"max_health":1,"count":2}})");
    }

    void whatIsNotSetStaysByteForByte()
    {
        ConfigText config(" {\n\t\"specId\" : 253 , \"duration\":1e2, \"x\": [ 1.0 ] }\n");
        config.setDuration(60);
        QCOMPARE(config.text(), " {\n\t\"specId\" : 253 , \"duration\":60, \"x\": [ 1.0 ] }\n");
    }

    void ofTwoMembersOfOneNameTheOneThatCountsIsSet()
    {
        ConfigText config(R"({"duration":1,"duration":2})");
        config.setDuration(3);
        QCOMPARE(config.text(), R"({"duration":1,"duration":3})");
    }

    void strangeTextIsLeftToTheEngine_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a list") << QByteArray("[1]");
        QTest::newRow("no JSON") << QByteArray("{specId:253");
        QTest::newRow("a target that is no object") << QByteArray(R"({"target":7})");
    }
    void strangeTextIsLeftToTheEngine()
    {
        QFETCH(QByteArray, text);
        ConfigText config(text);
        config.setTargets(2);
        QCOMPARE(config.text(), text);
        QCOMPARE(config.targets(), 1);
    }

    void talentsCannotBreakOutOfTheirString()
    {
        ConfigText config("{}");
        config.setTalents({QStringLiteral("a\"],\"duration\":[\"")});
        QCOMPARE(config.text(), "{\"talents\":[\"a\\\"],\\\"duration\\\":[\\\"\"]}");
    }

    void configIsToldFromARotation()
    {
        QVERIFY(ConfigText::isConfig(R"({"specId":253})"));
        QVERIFY(ConfigText::isConfig(R"({"player":{}})"));
        QVERIFY(!ConfigText::isConfig(R"({"actions":[]})"));
        QVERIFY(!ConfigText::isConfig("no JSON"));
    }

    void rotationInsideIsFound()
    {
        QCOMPARE(ConfigText("{\"rotation\":\"{\\\"actions\\\":[]}\"}").rotation(), R"({"actions":[]})");
        QCOMPARE(ConfigText(R"({"rotation":{"actions":[]}})").rotation(), QByteArray());
    }
};

QTEST_APPLESS_MAIN(TestConfigText)
#include "tst_configtext.moc"
