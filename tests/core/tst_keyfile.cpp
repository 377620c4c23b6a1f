#include "core/base/atomicfile.h"
#include "core/identity/keyfile.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#    include <csignal>
#    include <sys/resource.h>
#endif

using namespace wowlab::core;

class TestKeyFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewKeyIsMadeOnceAndKept()
    {
        const QTemporaryDir folder;
        const KeyFile file(folder.filePath(QStringLiteral("config/keypair")));
        QCOMPARE(file.load().error().code, "file.absent");
        const auto first = file.loadOrCreate();
        const auto second = file.loadOrCreate();
        QVERIFY(first && second);
        QCOMPARE(first->publicKey(), second->publicKey());
        QCOMPARE(readFile(file.path(), 100)->size(), 32);
        QVERIFY(!(QFile::permissions(file.path()) & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
    }

    void aKeyOfAnOlderNodeIsTakenOverAndClosedToOthers()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("keypair"));
        // The first test key of RFC 8032 section 7.1.
        const auto seed = QByteArray::fromHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        QVERIFY(writeFileAtomically(path, seed));
        QVERIFY(QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::ReadGroup | QFileDevice::ReadOther));

        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("was readable by others")));
        const auto keypair = KeyFile(path).loadOrCreate();
        QVERIFY(keypair);
        QCOMPARE(keypair->publicKey().toHex(), "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        QCOMPARE(readFile(path, 100), Result<QByteArray>(seed));
        QVERIFY(!(QFile::permissions(path) & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
    }

    void aBrokenFileIsSetAsideAndNeverSilentlyReplaced_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("truncated") << QByteArray(31, 'k');
        QTest::newRow("too long") << QByteArray(33, 'k');
        QTest::newRow("another kind of file") << QByteArray(100'000, 'k');
        QTest::newRow("zeroed") << QByteArray(32, '\0');
    }
    void aBrokenFileIsSetAsideAndNeverSilentlyReplaced()
    {
        QFETCH(QByteArray, content);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("keypair"));
        QVERIFY(writeFileAtomically(path, content, FileAccess::OwnerOnly));
        const KeyFile file(path);

        QCOMPARE(file.loadOrCreate().error().code, "key.broken");
        // A restart, by a supervisor say, does not slip past the error.
        QCOMPARE(file.loadOrCreate().error().code, "key.broken");
        QVERIFY(!QFile::exists(path));
        const QStringList kept = QDir(folder.path()).entryList({QStringLiteral("keypair.broken-*")}, QDir::Files);
        QCOMPARE(kept.size(), 1);
        QCOMPARE(readFile(folder.filePath(kept.first()), 1'000'000), Result<QByteArray>(content));

        QVERIFY(file.loadOrCreate(NewIdentity::Allowed));
        QVERIFY(file.loadOrCreate());
    }

    void anUnreadableFileIsNotTakenForAbsent()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("keypair"));
        QVERIFY(QDir().mkpath(path));
        QCOMPARE(KeyFile(path).loadOrCreate().error().code, "file.unreadable");
        QVERIFY(QDir(path).exists());
    }

    void aReplacedKeyIsKeptBeside()
    {
        const QTemporaryDir folder;
        const KeyFile file(folder.filePath(QStringLiteral("keypair")));
        const auto before = file.loadOrCreate();
        const auto after = file.replace();
        QVERIFY(before && after);
        QVERIFY(before->publicKey() != after->publicKey());
        QCOMPARE(file.load()->publicKey(), after->publicKey());
        QCOMPARE(QDir(folder.path()).entryList({QStringLiteral("keypair.replaced-*")}, QDir::Files).size(), 1);
    }

#ifdef Q_OS_UNIX
    void aDiskThatIsFullLeavesTheStoredKeyInItsPlace()
    {
        const QTemporaryDir folder;
        const KeyFile file(folder.filePath(QStringLiteral("keypair")));
        const auto before = file.loadOrCreate();
        QVERIFY(before);
        // No file may grow: every write fails as on a full disk.
        rlimit usual{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &usual), 0);
        const rlimit none{0, usual.rlim_max};
        const auto usualHandler = std::signal(SIGXFSZ, SIG_IGN);
        setrlimit(RLIMIT_FSIZE, &none);
        const auto replaced = file.replace();
        setrlimit(RLIMIT_FSIZE, &usual);
        std::signal(SIGXFSZ, usualHandler);
        QVERIFY(!replaced);
        QCOMPARE(replaced.error().code, "file.write_failed");
        const auto after = file.load();
        QVERIFY(after);
        QCOMPARE(after->publicKey(), before->publicKey());
    }
#endif

    void everySentinelHasAKeyOfItsOwn()
    {
        const QTemporaryDir folder;
        const auto first = keyPathForOrigin(folder.path(), "https://one.example");
        QCOMPARE(*first, folder.filePath(QStringLiteral("keypair")));
        const auto other = keyPathForOrigin(folder.path(), "https://two.example");
        QVERIFY(*other != *first);
        QCOMPARE(keyPathForOrigin(folder.path(), "https://one.example"), first);
        QCOMPARE(keyPathForOrigin(folder.path(), "https://two.example"), other);
    }

    void lookingForAKeyGivesItToNobody()
    {
        const QTemporaryDir folder;
        QVERIFY(KeyFile(folder.filePath(QStringLiteral("keypair"))).loadOrCreate()); // as an older node leaves it
        QCOMPARE(findKeyPath(folder.path(), "https://two.example").error().code, "file.absent");
        const auto first = keyPathForOrigin(folder.path(), "https://one.example");
        QCOMPARE(*first, folder.filePath(QStringLiteral("keypair")));
        QCOMPARE(findKeyPath(folder.path(), "https://one.example"), first);
        QVERIFY(*findKeyPath(folder.path(), "https://two.example") != *first);
    }
};

QTEST_GUILESS_MAIN(TestKeyFile)
#include "tst_keyfile.moc"
