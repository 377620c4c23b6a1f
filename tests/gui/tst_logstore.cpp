#include "app/model/logmodel.h"
#include "app/model/logstore.h"
#include "core/base/redaction.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QFile>
#include <QLoggingCategory>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <thread>
#include <vector>

using namespace std::chrono_literals;
using namespace wowlab;
using model::LogFilter;
using model::LogLevel;
using model::LogModel;
using model::LogStore;

namespace {

Q_LOGGING_CATEGORY(lcTest, "wowlab.test.log", QtInfoMsg)

/// What a session may have to hide, in the forms in which libraries write it.
const QString kCanary = QStringLiteral("Kanarienvogel42");

core::LogLine line(const QString &message, QtMsgType type = QtInfoMsg)
{
    return {.time = 1'700'000'000s, .type = type, .category = "wowlab.test", .message = message};
}

} // namespace

class LogStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void linesAreInMemoryAndInTheFile();
    void theSameLineAgainIsCounted();
    void memoryAndFilesStayInBoundUnderAFlood();
    void readersHearOncePerSecond();
    void anyThreadMayLog();
    void programsMessagesArrive();
    void secretsArriveNowhere();
    void harmlessTextStaysAsItIs();
    void restartContinuesTheFile();
    void aFolderThatCannotBeWrittenIsReported();
    void modelFollowsTheStore();
    void modelForgetsWhatTheStoreForgets();
    void clearedLinesStayAway();
    void filterLooksAtLevelAndText();

private:
    [[nodiscard]] QString folder() const { return m_dir->filePath(QStringLiteral("logs")); }
    [[nodiscard]] QByteArray allFiles() const;

    std::unique_ptr<QTemporaryDir> m_dir;
};

void LogStoreTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
}

QByteArray LogStoreTest::allFiles() const
{
    QByteArray all;
    const QDir dir(folder());
    for (const QString &name : dir.entryList(QDir::Files)) {
        QFile file(dir.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}

void LogStoreTest::linesAreInMemoryAndInTheFile()
{
    LogStore store(folder());
    store.add(line(QStringLiteral("Chunk taken chunk=1")));
    store.add(line(QStringLiteral("two\nlines"), QtWarningMsg));
    QCOMPARE(store.since(0).entries.size(), 2);
    // A warning is there at once, and what came before it.
    QCOMPARE(allFiles(), QByteArray("2023-11-14T22:13:20.000Z info     wowlab.test: Chunk taken chunk=1\n"
                                    "2023-11-14T22:13:20.000Z warning  wowlab.test: two\\nlines\n"));
    QVERIFY(!(QFile::permissions(QDir(folder()).filePath(QStringLiteral("node.log"))) &
              (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
}

void LogStoreTest::theSameLineAgainIsCounted()
{
    LogStore store(folder());
    for (int i = 0; i < 10'000; ++i)
        store.add(line(QStringLiteral("the socket is closed"), QtWarningMsg));
    store.add(line(QStringLiteral("something else")));
    const auto entries = store.since(0).entries;
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries[0].times, 10'000);
    store.flush();
    QCOMPARE(allFiles().count('\n'), 3);
    QVERIFY(allFiles().contains("last line repeated times=9999\n"));
}

void LogStoreTest::memoryAndFilesStayInBoundUnderAFlood()
{
    constexpr qint64 kFile = 20'000;
    LogStore store(folder(), {.lines = 500, .files = {.files = 5, .bytesPerFile = kFile}});
    for (int i = 0; i < 10'000; ++i)
        store.add(line(QStringLiteral("another line number=%1").arg(i)));
    store.flush();
    const auto excerpt = store.since(0);
    QCOMPARE(excerpt.entries.size(), 500);
    QCOMPARE(excerpt.oldest, 9'500u);
    QCOMPARE(excerpt.entries.last().line.message, QStringLiteral("another line number=9999"));
    const QFileInfoList files = QDir(folder()).entryInfoList(QDir::Files, QDir::Name);
    QCOMPARE(files.size(), 5);
    for (const QFileInfo &file : files)
        QVERIFY(file.size() <= kFile);
    // Nothing is missing between them.
    const QByteArray newest = allFiles();
    QVERIFY(newest.contains("number=9999\n"));
    QVERIFY(newest.contains("number=9000\n"));
}

void LogStoreTest::readersHearOncePerSecond()
{
    LogStore store(folder());
    QSignalSpy changed(&store, &LogStore::changed);
    store.add(line(QStringLiteral("first")));
    QVERIFY(changed.wait()); // at once
    for (int i = 0; i < 10'000; ++i)
        store.add(line(QString::number(i)));
    QCoreApplication::processEvents();
    QCOMPARE(changed.size(), 1);
    QVERIFY(changed.wait());
    QCOMPARE(changed.size(), 2);
    store.add(line(QStringLiteral("last")));
    QVERIFY(changed.wait());
    QCOMPARE(changed.size(), 3);
}

void LogStoreTest::anyThreadMayLog()
{
    LogStore store(folder(), {.lines = 100'000, .files = {}});
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 4; ++thread) {
        threads.emplace_back([&store, thread] {
            for (int i = 0; i < 1'000; ++i)
                store.add(line(QStringLiteral("thread=%1 line=%2").arg(thread).arg(i)));
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(store.since(0).entries.size(), 4'000);
    store.flush();
    QCOMPARE(allFiles().count('\n'), 4'000);
}

void LogStoreTest::programsMessagesArrive()
{
    core::installLogging(core::LogFormat::Text);
    {
        LogStore store(folder());
        store.followProgram();
        qCInfo(lcTest) << "hello";
        const auto entries = store.since(0).entries;
        QCOMPARE(entries.size(), 1);
        QCOMPARE(entries[0].line.message, QStringLiteral("hello"));
        QCOMPARE(entries[0].line.category, QByteArray("wowlab.test.log"));
    }
    qCInfo(lcTest) << "nobody listens any more";
    qInstallMessageHandler(nullptr);
    QVERIFY(!allFiles().contains("nobody"));
}

void LogStoreTest::secretsArriveNowhere()
{
    core::installLogging(core::LogFormat::Text);
    LogStore store(folder());
    store.followProgram();
    LogModel model(store);
    const QStringList forms{QStringLiteral("token=%1"),
                            QStringLiteral("Password: \"%1\""),
                            QStringLiteral("{\"apiKey\":\"%1\",\"x\":1}"),
                            QStringLiteral("Authorization: Bearer %1"),
                            QStringLiteral("proxy-authorization: Basic %1"),
                            QStringLiteral("X-Node-Sig: %1"),
                            QStringLiteral("cannot reach http://user:%1@proxy.example:3128/"),
                            QStringLiteral("connect eyJhbGciOiJIUzI1NiJ9.%1.%1 failed"),
                            QStringLiteral("seed %1AAAAAAAAAAAAAAAAAAAAAAAAAAAA=")};
    for (const QString &form : forms)
        qCWarning(lcTest).noquote() << form.arg(kCanary);
    store.flush();
    QSignalSpy updated(&model, &LogModel::updated);
    QVERIFY(updated.wait());
    qInstallMessageHandler(nullptr);

    QCOMPARE(model.rowCount(), int(forms.size()));
    for (int row = 0; row < model.rowCount(); ++row) {
        const QString shown = model.index(row, LogModel::Message).data().toString() +
                              model.index(row, 0).data(LogModel::LineRole).toString();
        QVERIFY2(!shown.contains(kCanary), qPrintable(shown));
        QVERIFY2(shown.contains(QStringLiteral("[hidden]")), qPrintable(shown));
    }
    QVERIFY(!allFiles().contains(kCanary.toUtf8()));
    QCOMPARE(allFiles().count("[hidden]"), forms.size());
}

void LogStoreTest::harmlessTextStaysAsItIs()
{
    const QStringList texts{
        QStringLiteral(
            "Chunk taken chunk=00000003-0001-0002-0304-05060708090a job=5d0c1c1e-0f59-4d11-9f6e-3a1f6a4e2b10"),
        QStringLiteral("config=9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
        QStringLiteral("The token was refused code=token_expired"),
        QStringLiteral("claim code ABC-DEF, http://127.0.0.1:8080/nodes/register")};
    for (const QString &text : texts)
        QCOMPARE(core::redacted(text), text);
}

void LogStoreTest::restartContinuesTheFile()
{
    for (int run = 0; run < 2; ++run) {
        LogStore store(folder());
        store.add(line(QStringLiteral("run=%1").arg(run)));
    }
    QVERIFY(allFiles().contains("run=0\n"));
    QVERIFY(allFiles().contains("run=1\n"));
    QCOMPARE(QDir(folder()).entryList(QDir::Files).size(), 1);
}

void LogStoreTest::aFolderThatCannotBeWrittenIsReported()
{
    QFile file(folder());
    QVERIFY(file.open(QIODevice::WriteOnly)); // a file in its place
    LogStore store(folder());
    store.add(line(QStringLiteral("kept in memory")));
    QVERIFY(!store.fileTrouble().isEmpty());
    QCOMPARE(store.since(0).entries.size(), 1);
    QVERIFY(file.remove());
    for (int i = 0; i < 1'000; ++i)
        store.add(line(QString::number(i)));
    QVERIFY(store.fileTrouble().isEmpty()); // it is tried again by itself
    store.flush();
    QVERIFY(allFiles().contains(": 999\n"));
}

void LogStoreTest::modelFollowsTheStore()
{
    LogStore store(folder());
    store.add(line(QStringLiteral("before")));
    LogModel model(store);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 1);
    store.add(line(QStringLiteral("before")));
    store.add(line(QStringLiteral("after\nwards"), QtCriticalMsg));
    QTRY_COMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, LogModel::Message).data().toString(), QStringLiteral("before  ×2"));
    QCOMPARE(model.index(1, LogModel::Message).data().toString(), QStringLiteral("after wards"));
    QCOMPARE(model.index(1, LogModel::Level).data().toString(), QStringLiteral("Error"));
    QCOMPARE(model.index(1, LogModel::Source).data().toString(), QStringLiteral("test"));
}

void LogStoreTest::modelForgetsWhatTheStoreForgets()
{
    LogStore store(folder(), {.lines = 10, .files = {}});
    LogModel model(store);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (int i = 0; i < 25; ++i)
        store.add(line(QStringLiteral("line %1").arg(i)));
    QTRY_COMPARE(model.rowCount(), 10);
    for (int i = 25; i < 30; ++i)
        store.add(line(QStringLiteral("line %1").arg(i)));
    QTRY_COMPARE(model.index(9, LogModel::Message).data().toString(), QStringLiteral("line 29"));
    QCOMPARE(model.index(0, LogModel::Message).data().toString(), QStringLiteral("line 20"));
    QCOMPARE(model.rowCount(), 10);
}

void LogStoreTest::clearedLinesStayAway()
{
    LogStore store(folder());
    LogModel model(store);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    store.add(line(QStringLiteral("old")));
    QTRY_COMPARE(model.rowCount(), 1);
    store.add(line(QStringLiteral("on its way")));
    model.clear();
    QCOMPARE(model.rowCount(), 0);
    store.add(line(QStringLiteral("new")));
    QTRY_COMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, LogModel::Message).data().toString(), QStringLiteral("new"));
    QCOMPARE(store.since(0).entries.size(), 3);
}

void LogStoreTest::filterLooksAtLevelAndText()
{
    LogStore store(folder());
    store.add(line(QStringLiteral("alpha"), QtDebugMsg));
    store.add(line(QStringLiteral("beta")));
    store.add(line(QStringLiteral("Alphabet"), QtWarningMsg));
    store.add(line(QStringLiteral("gamma"), QtCriticalMsg));
    LogModel model(store);
    LogFilter filter(model);
    QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(filter.rowCount(), 3); // without details
    filter.setLevel(LogLevel::Warning);
    QCOMPARE(filter.rowCount(), 2);
    filter.setLevel(LogLevel::Error);
    QCOMPARE(filter.rowCount(), 1);
    filter.setLevel(LogLevel::Debug);
    filter.setText(QStringLiteral("ALPHA"));
    QCOMPARE(filter.rowCount(), 2);
}

QTEST_GUILESS_MAIN(LogStoreTest)
#include "tst_logstore.moc"
