#include "app/model/rotationdraft.h"
#include "app/model/tidyjson.h"

#include <QFile>
#include <QSignalSpy>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

using namespace wowlab;
using model::PlacedFault;
using model::RotationDraft;
using model::rotationFaults;

namespace {

const QString kSpec = QStringLiteral("beast_mastery");

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

} // namespace

class TestRotationDraft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }

    void everyFaultIsFoundAtItsPlace()
    {
        const QString text = QStringLiteral("{\"actions\": [\n"
                                            "  {\"cast\": \"kill_comand\"},\n"
                                            "  {\"cast\": \"cobra_shot\", \"if\": \"buff.nothing.active\"}\n"
                                            "]}");
        const auto faults = rotationFaults(text, kSpec);
        QCOMPARE(faults.size(), std::size_t{2});
        QCOMPARE(text.mid(faults[0].begin, faults[0].length), QStringLiteral("\"kill_comand\""));
        QCOMPARE(faults[0].line, 2);
        QCOMPARE(faults[0].column, 12);
        QVERIFY(faults[0].message.contains(QStringLiteral("kill_command")));
        QCOMPARE(text.mid(faults[1].begin, faults[1].length), QStringLiteral("\"buff.nothing.active\""));
        QCOMPARE(faults[1].line, 3);
    }

    void placesCountLettersNotBytes()
    {
        const QString text =
            QStringLiteral("{\"name\": \"Jäger \u2014 \U0001F3F9\", \"actions\": [{\"cast\": \"kein_schuß\"}]}");
        const auto faults = rotationFaults(text, kSpec);
        QCOMPARE(faults.size(), std::size_t{1});
        QCOMPARE(text.mid(faults[0].begin, faults[0].length), QStringLiteral("\"kein_schuß\""));
        QCOMPARE(faults[0].column, faults[0].begin + 1);
    }

    void hostileTextIsAnsweredInWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("no JSON") << QStringLiteral("actions:") << QByteArray("rotation_not_json");
        QTest::newRow("nested without end") << QString(10'000, QLatin1Char('[')) << QByteArray("rotation_not_json");
        QTest::newRow("a config") << QStringLiteral(R"({"specId":253})") << QByteArray("rotation_is_config");
        QTest::newRow("too large") << QString(RotationDraft::kMaxBytes + 1, QLatin1Char('x'))
                                   << QByteArray("rotation_too_large");
        QTest::newRow("half a letter") << QString(QChar(0xd800)) << QByteArray("rotation_not_json");
    }
    void hostileTextIsAnsweredInWords()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, code);
        const auto faults = rotationFaults(text, kSpec);
        QVERIFY(!faults.empty());
        QCOMPARE(QByteArray::fromStdString(faults[0].fault.code), code);
        QVERIFY(!faults[0].message.isEmpty());
        QVERIFY(faults[0].isError());
    }

    void messagesHoldNothingThatTurnsTheText()
    {
        const auto faults = rotationFaults(QStringLiteral("{\"actions\":[{\"cast\":\"a\u202eb\"}]}"), kSpec);
        QCOMPARE(faults.size(), std::size_t{1});
        QVERIFY(!faults[0].message.contains(QChar(0x202e)));
    }

    void textThatIsNotThereYetHasNoFaults() { QVERIFY(rotationFaults(QStringLiteral(" \n\t"), kSpec).empty()); }

    void theLastTextIsTheOneThatIsChecked()
    {
        RotationDraft draft;
        draft.setSpec(kSpec);
        QSignalSpy checked(&draft, &RotationDraft::checked);
        for (int i = 0; i < 20; ++i)
            draft.edit(QStringLiteral(R"({"actions":[{"cast":"nothing_%1"}]})").arg(i));
        QVERIFY(!draft.isChecked());
        QTRY_VERIFY(draft.isChecked());
        QCOMPARE(checked.size(), 1);
        QCOMPARE(draft.errorCount(), 1);
        QVERIFY(draft.faults()[0].message.contains(QStringLiteral("nothing_19")));
    }

    void anotherSpecIsAnotherCheck()
    {
        RotationDraft draft;
        draft.setSpec(kSpec);
        draft.edit(QStringLiteral(R"({"actions":[{"cast":"kill_command"}]})"));
        QTRY_VERIFY(draft.isChecked());
        QCOMPARE(draft.errorCount(), 0);
        draft.setSpec(QStringLiteral("marksmanship"));
        QTRY_VERIFY(draft.isChecked());
        QCOMPARE(draft.errorCount(), 1);
    }

    void aDraftMayGoWhileItIsChecked()
    {
        for (int i = 0; i < 5; ++i) {
            RotationDraft draft;
            draft.setSpec(kSpec);
            draft.edit(QString(200'000, QLatin1Char('[')));
            QTest::qWait(260); // the check has begun, or is about to
        }
    }

    void filesAreOpenedWhateverTheirEncoding_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QString text = QStringLiteral("{\"name\":\"ß\"}");
        const QByteArray bom = "\xef\xbb\xbf";
        QTest::newRow("UTF-8") << text.toUtf8();
        QTest::newRow("UTF-8 with a mark") << bom + text.toUtf8();
        QStringEncoder utf16(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
        QTest::newRow("UTF-16 with a mark") << QByteArray(utf16(text));
    }
    void filesAreOpenedWhateverTheirEncoding()
    {
        QFETCH(QByteArray, bytes);
        const QString path = m_folder.filePath(QStringLiteral("mine.json"));
        write(path, bytes);
        RotationDraft draft;
        QSignalSpy replaced(&draft, &RotationDraft::replaced);
        QVERIFY(draft.open(path));
        QCOMPARE(draft.text(), QStringLiteral("{\"name\":\"ß\"}"));
        QCOMPARE(draft.title(), QStringLiteral("mine.json"));
        QCOMPARE(replaced.size(), 1);
    }

    void whatIsNoRotationFileIsRefusedAndTheDraftStays_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("code");
        const QString binary = m_folder.filePath(QStringLiteral("binary"));
        write(binary, QByteArray("\x7f"
                                 "ELF\x02\x01\x00\xff\xfe",
                                 9));
        const QString zeros = m_folder.filePath(QStringLiteral("zeros"));
        write(zeros, QByteArray(100, '\0'));
        const QString large = m_folder.filePath(QStringLiteral("large"));
        write(large, QByteArray(RotationDraft::kMaxBytes + 1, ' '));
        QTest::newRow("binary") << binary << QByteArray("rotation.not_text");
        QTest::newRow("zeros") << zeros << QByteArray("rotation.not_text");
        QTest::newRow("too large") << large << QByteArray("rotation.too_large");
        QTest::newRow("a folder") << m_folder.path() << QByteArray("file.unreadable");
        QTest::newRow("absent") << m_folder.filePath(QStringLiteral("absent")) << QByteArray("file.absent");
#ifdef Q_OS_UNIX
        QTest::newRow("without end") << QStringLiteral("/dev/zero") << QByteArray("file.unreadable");
#endif
    }
    void whatIsNoRotationFileIsRefusedAndTheDraftStays()
    {
        QFETCH(QString, path);
        QFETCH(QByteArray, code);
        RotationDraft draft;
        draft.setText(QStringLiteral("mine"), QStringLiteral("title"));
        const auto opened = draft.open(path);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, code);
        QCOMPARE(draft.text(), QStringLiteral("mine"));
        QCOMPARE(draft.title(), QStringLiteral("title"));
    }

    void tidyTextKeepsOrderAndSpelling()
    {
        const QString tidy = model::tidyJson(R"({"b":1.50,"a":[],"list":[{"x":"\u00e4","long":")" +
                                             std::string(80, 'y') + R"("},true]})");
        QCOMPARE(tidy, QStringLiteral("{\n"
                                      "  \"b\": 1.50,\n"
                                      "  \"a\": [],\n"
                                      "  \"list\": [\n"
                                      "    {\n"
                                      "      \"x\": \"\\u00e4\",\n"
                                      "      \"long\": \"%1\"\n"
                                      "    },\n"
                                      "    true\n"
                                      "  ]\n"
                                      "}\n")
                           .arg(QString(80, QLatin1Char('y'))));
        QCOMPARE(model::tidyJson("no {"), QStringLiteral("no {"));
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestRotationDraft)
#include "tst_rotationdraft.moc"
