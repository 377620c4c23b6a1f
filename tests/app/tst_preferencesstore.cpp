#include "app/node/preferencesstore.h"
#include "tests/support/fulldisk.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QLocale>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <clocale>

using namespace wowlab;
using node::Preferences;
using node::PreferencesStore;

namespace {

Preferences unusual()
{
    Preferences it;
    it.mayCompute = true;
    it.isPaused = true;
    it.snoozedUntil = QDateTime(QDate(2026, 7, 1), QTime(12, 30), Qt::UTC);
    it.cores = 12;
    it.when = node::When::ByHours;
    it.idleFor = std::chrono::minutes(7);
    it.hours.reset().set(0).set(167).set(50);
    it.onBattery = true;
    it.pauseForGame = false;
    it.pauseForFullScreen = false;
    it.pauseForPrograms = QStringList{QStringLiteral("blender"), QString::fromUtf8("Überprogramm ı İ")};
    it.startAtLogin = true;
    it.startHidden = true;
    it.closeKeepsRunning = false;
    it.wasCloseExplained = true;
    it.notices = {.whenClaimed = false, .whenAttentionNeeded = false, .whenJobHelped = true};
    it.theme = node::Theme::Dark;
    it.language = QStringLiteral("pt_BR");
    it.proxy = {.kind = node::ProxyChoice::Kind::Socks5,
                .host = QStringLiteral("proxy.example"),
                .port = 1080,
                .user = QStringLiteral("me"),
                .password = QStringLiteral("pass \" word")};
    it.sentinel = QUrl(QStringLiteral("https://sentinel.example"));
    it.portal = QUrl(QStringLiteral("https://portal.example"));
    return it;
}

} // namespace

class TestPreferencesStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void absentFileIsTheDefaults()
    {
        const PreferencesStore store(m_folder->path());
        QCOMPARE(store.preferences(), Preferences());
        QVERIFY(!store.trouble());
        QVERIFY2(!QFile::exists(path()), "looking writes nothing");
    }

    void everyMemberComesBackInEveryLocale_data()
    {
        QTest::addColumn<QString>("locale");
        for (const char *locale : {"C", "de_DE", "tr_TR"})
            QTest::newRow(locale) << QString::fromLatin1(locale);
    }

    void everyMemberComesBackInEveryLocale()
    {
        QFETCH(QString, locale);
        const QLocale before;
        QLocale::setDefault(QLocale(locale));
        std::setlocale(LC_ALL, qPrintable(locale + QStringLiteral(".UTF-8"))); // where it is installed
        {
            PreferencesStore store(m_folder->path());
            QVERIFY(store.set(unusual()));
        }
        QCOMPARE(PreferencesStore(m_folder->path()).preferences(), unusual());
        const QByteArray written = content();
        std::setlocale(LC_ALL, "C");
        QLocale::setDefault(before);
        if (m_written.isEmpty())
            m_written = written;
        QCOMPARE(written, m_written);
    }

    void fileIsForItsOwnerOnly()
    {
        PreferencesStore store(m_folder->path());
        QVERIFY(store.set(unusual()));
        QVERIFY(store.change([](Preferences &it) { it.cores = 3; }));
        for (const QString &file : {path(), previousPath()}) {
            const auto permissions = QFile::permissions(file);
            QVERIFY(!(permissions & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther)));
        }
    }

    void changeIsToldOnceAndEqualPreferencesWriteNothing()
    {
        PreferencesStore store(m_folder->path());
        QSignalSpy changed(&store, &PreferencesStore::changed);
        QVERIFY(store.set(unusual()));
        QVERIFY(store.set(unusual()));
        QCOMPARE(changed.size(), 1);
        QVERIFY(!QFile::exists(previousPath()));
    }

    void brokenFileIsSetAsideAndThePreviousOneIsUsed_data()
    {
        QTest::addColumn<QByteArray>("broken");
        QTest::newRow("zeroed") << QByteArray(400, '\0');
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("truncated") << QByteArray("{\"cores\": 4, \"mayCo");
        QTest::newRow("another kind of file") << QByteArray("[1, 2]");
    }

    void brokenFileIsSetAsideAndThePreviousOneIsUsed()
    {
        QFETCH(QByteArray, broken);
        writeTwoGenerations();
        write(path(), broken);
        PreferencesStore store(m_folder->path());
        QCOMPARE(store.preferences(), unusual());
        QVERIFY(store.trouble());
        QVERIFY(store.trouble()->isPreviousUsed);
        QFile aside(store.trouble()->setAside);
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QCOMPARE(aside.readAll(), broken);
        QVERIFY(store.change([](Preferences &it) { it.cores = 2; }));
        QCOMPARE(PreferencesStore(m_folder->path()).preferences().cores, 2);
        QVERIFY2(QFile::exists(aside.fileName()), "the evidence stays");
    }

    void withoutAPreviousOneTheDefaultsAreUsedAndItIsTold()
    {
        write(path(), "not json");
        const PreferencesStore store(m_folder->path());
        QCOMPARE(store.preferences(), Preferences());
        QVERIFY(store.trouble() && !store.trouble()->isPreviousUsed);
        QVERIFY(!store.trouble()->setAside.isEmpty());
    }

    void unreadableFileIsNotTakenForAnAbsentOne()
    {
        writeTwoGenerations();
        QVERIFY(QFile::remove(path()));
        QVERIFY(QDir().mkpath(path())); // no user, root included, can read it as a file
        const PreferencesStore store(m_folder->path());
        QCOMPARE(store.preferences(), unusual());
        QVERIFY(store.trouble());
    }

    void membersOfALaterVersionStay()
    {
        write(path(), R"({"cores": 2, "theme": "sepia", "colour": {"of": "hair"}, "notices": {"whenBored": true},)"
                      R"( "proxy": "carrier pigeon", "idleMinutes": 2.5})");
        PreferencesStore store(m_folder->path());
        QVERIFY(!store.trouble());
        QCOMPARE(store.preferences().cores, 2);
        QCOMPARE(store.preferences().theme, node::Theme::System);
        QCOMPARE(store.preferences().idleFor, Preferences().idleFor);
        QVERIFY(store.change([](Preferences &it) { it.cores = 3; }));
        const QJsonObject kept = QJsonDocument::fromJson(content()).object();
        QCOMPARE(kept.value(QLatin1String("cores")).toInt(), 3);
        QCOMPARE(kept.value(QLatin1String("theme")).toString(), QStringLiteral("sepia"));
        QCOMPARE(kept.value(QLatin1String("proxy")).toString(), QStringLiteral("carrier pigeon"));
        QVERIFY(kept.value(QLatin1String("notices")).toObject().value(QLatin1String("whenBored")).toBool());
        QVERIFY(kept.contains(QLatin1String("colour")));
        QVERIFY(store.change([](Preferences &it) { it.theme = node::Theme::Light; }));
        QCOMPARE(QJsonDocument::fromJson(content()).object().value(QLatin1String("theme")).toString(),
                 QStringLiteral("light"));
    }

    void consentIsNeverReadIntoAnythingElse()
    {
        for (const char *text : {R"({"mayCompute": 1})", R"({"mayCompute": "true"})", R"({"mayCompute": null})"}) {
            write(path(), text);
            QVERIFY2(!PreferencesStore(m_folder->path()).preferences().mayCompute, text);
        }
    }

    void fullDiskIsToldAndTheOldFileStays()
    {
        writeTwoGenerations();
        const QByteArray before = content();
        PreferencesStore store(m_folder->path());
        core::Result<void> written;
        {
            const test::FullDisk full;
            written = store.set(unusual());
        }
        QVERIFY(!written);
        QCOMPARE(written.error().kind, core::ErrorKind::Retry);
        QCOMPARE(store.preferences(), unusual());
        QCOMPARE(content(), before);
    }

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("preferences.json")); }
    [[nodiscard]] QString previousPath() const { return path() + QStringLiteral(".previous"); }
    [[nodiscard]] QByteArray content() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void write(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(path));
    }
    void writeTwoGenerations()
    {
        PreferencesStore store(m_folder->path());
        QVERIFY(store.set(unusual()));
        QVERIFY(store.change([](Preferences &it) { it.cores = 5; }));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_written;
};

QTEST_GUILESS_MAIN(TestPreferencesStore)
#include "tst_preferencesstore.moc"
