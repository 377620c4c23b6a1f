#include "app/node/settings.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <clocale>

using namespace wowlab;

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_options.clear();
        m_environment = {};
        m_environment.insert(QStringLiteral("WOWLAB_CONFIG_DIR"), m_dir->path());
    }

    void defaultsNeedNothing()
    {
        const auto settings = read();
        QVERIFY(settings);
        QCOMPARE(settings->sentinel, QUrl(QStringLiteral("https://sentinel.wowlab.gg")));
        QVERIFY(!settings->beacon);
        QVERIFY(!settings->api);
        QCOMPARE(settings->maxWorkers, 0);
        QCOMPARE(settings->grace, std::chrono::seconds(30));
        QVERIFY(settings->dataFolder.endsWith(QStringLiteral("wowlab-node")));
    }

    void commandLineBeatsEnvironmentBeatsFile()
    {
        writeFile(
            "# a comment\nWOWLAB_WORKERS = 1\nWOWLAB_SENTINEL_URL=https://file.example\nWOWLAB_GRACE_SECONDS=7\n");
        QCOMPARE(read()->maxWorkers, 1);
        m_environment.insert(QStringLiteral("WOWLAB_WORKERS"), QStringLiteral("2"));
        m_environment.insert(QStringLiteral("WOWLAB_SENTINEL_URL"), QStringLiteral("https://environment.example"));
        QCOMPARE(read()->maxWorkers, 2);
        m_options.insert(QStringLiteral("workers"), QStringLiteral("3"));
        const auto settings = read();
        QCOMPARE(settings->maxWorkers, 3);
        QCOMPARE(settings->sentinel.host(), QStringLiteral("environment.example"));
        QCOMPARE(settings->grace, std::chrono::seconds(7));
    }

    void emptyVariableCountsAsNotSet()
    {
        writeFile("WOWLAB_WORKERS=4\n");
        m_environment.insert(QStringLiteral("WOWLAB_WORKERS"), QString());
        QCOMPARE(read()->maxWorkers, 4);
    }

    void malformedSettingIsNamedWithItsOrigin_data()
    {
        QTest::addColumn<QString>("variable");
        QTest::addColumn<QString>("value");
        const auto row = [](const char *name, const char *variable, const char *value) {
            QTest::newRow(name) << QString::fromLatin1(variable) << QString::fromLatin1(value);
        };
        row("unencrypted to a stranger", "WOWLAB_SENTINEL_URL", "http://sentinel.example");
        row("no URL", "WOWLAB_SENTINEL_URL", "sentinel.example");
        row("other scheme", "WOWLAB_SENTINEL_URL", "ftp://sentinel.example");
        row("path in front of the calls", "WOWLAB_SENTINEL_URL", "https://example.com/sentinel");
        row("query", "WOWLAB_SENTINEL_URL", "https://example.com?a=b");
        row("password in the address", "WOWLAB_SENTINEL_URL", "https://me:secret@example.com");
        row("loopback look-alike", "WOWLAB_SENTINEL_URL", "http://localhost.example.com");
        row("beacon over http", "WOWLAB_BEACON_URL", "https://beacon.example");
        row("beacon unencrypted", "WOWLAB_BEACON_URL", "ws://beacon.example/connection/websocket");
        row("words for workers", "WOWLAB_WORKERS", "many");
        row("negative workers", "WOWLAB_WORKERS", "-1");
        row("fraction of a worker", "WOWLAB_WORKERS", "1.5");
        row("grace without end", "WOWLAB_GRACE_SECONDS", "99999");
        row("log format", "WOWLAB_LOG_FORMAT", "xml");
    }

    void malformedSettingIsNamedWithItsOrigin()
    {
        QFETCH(QString, variable);
        QFETCH(QString, value);
        m_environment.insert(variable, value);
        const auto settings = read();
        QVERIFY(!settings);
        QCOMPARE(settings.error().code, QByteArray("settings.malformed"));
        QVERIFY2(settings.error().detail.startsWith(variable), qPrintable(settings.error().detail));
        QVERIFY(!settings.error().detail.contains(QLatin1Char('\n')));
    }

    void unencryptedIsFineOnThisMachine()
    {
        for (const char *url : {"http://127.0.0.1:8080", "http://localhost", "http://[::1]:99", "http://127.3.2.1"}) {
            m_environment.insert(QStringLiteral("WOWLAB_SENTINEL_URL"), QString::fromLatin1(url));
            QVERIFY2(read(), url);
        }
    }

    void unknownNameInTheFileIsAMistakeWithALineNumber()
    {
        writeFile("\nWOWLAB_SENTINEL=https://example.com\n");
        const auto settings = read();
        QVERIFY(!settings);
        QVERIFY2(settings.error().detail.contains(QStringLiteral("node.conf:2:")), qPrintable(settings.error().detail));
    }

    void numbersMeanTheSameInEveryLocale()
    {
        m_environment.insert(QStringLiteral("WOWLAB_GRACE_SECONDS"), QStringLiteral("1000"));
        for (const char *name : {"C", "de_DE.UTF-8", "tr_TR.UTF-8"}) {
            std::setlocale(LC_ALL, name); // where it is installed
            QLocale::setDefault(QLocale(QString::fromLatin1(name)));
            QCOMPARE(read()->grace, std::chrono::seconds(1000));
        }
        std::setlocale(LC_ALL, "C");
        QLocale::setDefault(QLocale::c());
    }

private:
    core::Result<node::Settings> read() { return node::readSettings(m_options, m_environment); }
    void writeFile(const QByteArray &content)
    {
        QFile file(m_dir->filePath(QStringLiteral("node.conf")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QHash<QString, QString> m_options;
    QProcessEnvironment m_environment;
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
