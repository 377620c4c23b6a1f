#include "app/node/identityopener.h"
#include "core/base/atomicfile.h"
#include "core/identity/punctualsecretstore.h"
#include "tests/support/secretdouble.h"

#include <chrono>
#include <memory>

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace wowlab;
using namespace std::chrono_literals;
using core::KeyPlace;
using core::KeyTrouble;
using core::SecretTrouble;
using node::Identity;
using node::IdentityOpener;

namespace {

const QUrl kSentinel(QStringLiteral("https://sentinel.example"));

/// The first test key of RFC 8032 section 7.1.
const QByteArray kSeed = QByteArray::fromHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
const QByteArray kPublicKey = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";

QStringList g_log;

void remember(QtMsgType, const QMessageLogContext &, const QString &message)
{
    g_log.append(message);
}

QByteArray publicKeyOf(const Identity &identity)
{
    return identity.keypair().publicKey().toHex();
}

} // namespace

/// A configuration folder and a keychain that the test rules, and as many starts of the program as it likes.
class TestIdentityOpener : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_keychain = std::make_unique<test::SecretDouble>();
        m_punctual = std::make_unique<core::PunctualSecretStore>(*m_keychain, 30ms);
    }

    void theFirstStartPutsANewKeyIntoTheKeychain()
    {
        auto first = start();
        QVERIFY(first);
        QCOMPARE(first->place(), KeyPlace::Keychain);
        QVERIFY(!QFile::exists(keyPath()));
        const QByteArray key = publicKeyOf(*first);
        QCOMPARE(m_keychain->entries.size(), std::size_t(1));
        first.reset();
        QCOMPARE(publicKeyOf(*start()), key);
        QCOMPARE(m_keychain->writes, 1);
    }

    void theFirstStartWithoutAKeychainPutsItIntoAFileThatOthersCannotRead()
    {
        m_keychain->trouble = SecretTrouble::NoService;
        auto first = start();
        QVERIFY(first);
        QCOMPARE(first->place(), KeyPlace::File);
        QVERIFY(!(QFile::permissions(keyPath()) & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
        const QByteArray key = publicKeyOf(*first);
        first.reset();
        // A desktop that is installed later changes nothing.
        m_keychain->trouble.reset();
        QCOMPARE(publicKeyOf(*start()), key);
        QCOMPARE(m_keychain->entries.size(), std::size_t(0));
    }

    void aKeyThatTheKeychainRefusesToStoreGoesIntoTheFile()
    {
        m_keychain->writeTrouble = SecretTrouble::Locked;
        const auto identity = start();
        QVERIFY(identity);
        QCOMPARE(identity->place(), KeyPlace::File);
    }

    void aKeyThatTheKeychainStoresTooLateIsTheSameOneAsInTheFile()
    {
        auto opener = makeOpener();
        m_keychain->isSilentToWrites = true;
        opener->open();
        auto identity = outcomeOf(*opener);
        QVERIFY(identity);
        QCOMPARE(identity->place(), KeyPlace::File);
        m_keychain->release();
        for (const auto &[name, seed] : m_keychain->entries)
            QCOMPARE(seed, core::readFile(keyPath(), 100).value());
    }

    void nothingButACertainNoMakesANewKey_data()
    {
        QTest::addColumn<int>("trouble");
        QTest::addColumn<KeyTrouble>("expected");
        QTest::newRow("locked") << int(SecretTrouble::Locked) << KeyTrouble::KeychainLocked;
        QTest::newRow("no service") << int(SecretTrouble::NoService) << KeyTrouble::KeychainAbsent;
        QTest::newRow("an error") << int(SecretTrouble::Failed) << KeyTrouble::KeychainFailed;
        QTest::newRow("the entry is gone") << int(SecretTrouble::NoEntry) << KeyTrouble::Lost;
        QTest::newRow("never answers") << -1 << KeyTrouble::KeychainSilent;
    }
    void nothingButACertainNoMakesANewKey()
    {
        QFETCH(int, trouble);
        QFETCH(KeyTrouble, expected);
        auto first = start();
        QVERIFY(first);
        const QByteArray key = publicKeyOf(*first);
        first.reset();
        const auto entries = m_keychain->entries;

        m_keychain->isSilent = trouble < 0;
        if (trouble >= 0)
            m_keychain->trouble = SecretTrouble(trouble);
        auto opener = makeOpener();
        opener->open();
        QVERIFY(!outcomeOf(*opener));
        QCOMPARE(opener->trouble(), expected);
        QVERIFY(!node::describe(expected).reason.isEmpty());
        QCOMPARE(m_keychain->entries, entries);
        QCOMPARE(m_keychain->writes, 1);
        QVERIFY(!QFile::exists(keyPath()));

        // The person mends it and tries again: nobody has to claim anything.
        m_keychain->isSilent = false;
        m_keychain->trouble.reset();
        opener->open();
        const auto again = outcomeOf(*opener);
        QVERIFY(again);
        QCOMPARE(publicKeyOf(*again), key);
        QVERIFY(!opener->trouble());
    }

    void aKeyFileStandsInForAKeychainThatCannotBeAsked_data()
    {
        QTest::addColumn<int>("trouble");
        QTest::newRow("locked") << int(SecretTrouble::Locked);
        QTest::newRow("no service") << int(SecretTrouble::NoService);
        QTest::newRow("never answers") << -1;
    }
    void aKeyFileStandsInForAKeychainThatCannotBeAsked()
    {
        QFETCH(int, trouble);
        start().reset();
        QVERIFY(core::writeFileAtomically(keyPath(), kSeed, core::FileAccess::OwnerOnly)); // a backup, say
        m_keychain->isSilent = trouble < 0;
        if (trouble >= 0)
            m_keychain->trouble = SecretTrouble(trouble);
        const auto identity = start();
        QVERIFY(identity);
        QCOMPARE(publicKeyOf(*identity), kPublicKey);
    }

    void aKeychainThatComesLateIsAskedAgainByItself()
    {
        start().reset();
        m_keychain->trouble = SecretTrouble::NoService;
        auto opener = makeOpener();
        QSignalSpy opened(opener.get(), &IdentityOpener::opened);
        opener->open();
        QVERIFY(!outcomeOf(*opener));
        QVERIFY(opener->willAskAgain());
        m_keychain->trouble.reset();
        QTRY_COMPARE(opened.size(), 1);
    }

    void aLockedKeychainIsNotAskedAgainUnlessThePersonWantsIt()
    {
        start().reset();
        m_keychain->trouble = SecretTrouble::Locked;
        auto opener = makeOpener();
        opener->open();
        QVERIFY(!outcomeOf(*opener));
        QVERIFY(!opener->willAskAgain());
    }

    void anOlderNodesKeyIsTakenOverWithoutAskingAnyone()
    {
        QVERIFY(core::writeFileAtomically(keyPath(), kSeed, core::FileAccess::OwnerOnly));
        m_keychain->isSilent = true;
        const auto identity = start();
        QVERIFY(identity);
        QCOMPARE(publicKeyOf(*identity), kPublicKey);
        QCOMPARE(m_keychain->reads, 0);
        QCOMPARE(core::readFile(keyPath(), 100).value(), kSeed);
    }

    void aBrokenKeyFileIsSetAsideAndThePersonDecides_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("truncated") << kSeed.left(31);
        QTest::newRow("zeroed") << QByteArray(32, '\0');
        QTest::newRow("something else") << QByteArray(10'000, 'x');
    }
    void aBrokenKeyFileIsSetAsideAndThePersonDecides()
    {
        QFETCH(QByteArray, content);
        QVERIFY(core::writeFileAtomically(keyPath(), content, core::FileAccess::OwnerOnly));
        auto opener = makeOpener();
        for (int attempt = 0; attempt < 2; ++attempt) {
            opener->open();
            QVERIFY(!outcomeOf(*opener));
            QCOMPARE(opener->trouble(), KeyTrouble::FileBroken);
        }
        const QStringList aside = filesLike(QStringLiteral("keypair.broken-*"));
        QCOMPARE(aside.size(), 1);
        QCOMPARE(m_keychain->entries.size(), std::size_t(0));

        opener->makeNew();
        auto identity = outcomeOf(*opener);
        QVERIFY(identity);
        const QByteArray key = publicKeyOf(*identity);
        QCOMPARE(core::readFile(m_dir->filePath(aside.first()), 100'000).value(), content);
        identity.reset();
        QCOMPARE(publicKeyOf(*start()), key);
    }

    void anUnreadableKeyFileIsNotTakenForAbsentAndNotOverwritten()
    {
        QVERIFY(QDir(m_dir->path()).mkpath(QStringLiteral("keypair")));
        m_keychain->trouble = SecretTrouble::NoService;
        auto opener = makeOpener();
        opener->open();
        QVERIFY(!outcomeOf(*opener));
        QCOMPARE(opener->trouble(), KeyTrouble::FileUnreadable);
        opener->makeNew();
        QVERIFY(outcomeOf(*opener));
    }

    void aKeychainEntryThatIsNoKeyIsKeptAndThePersonDecides_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("truncated") << kSeed.left(20);
        QTest::newRow("zeroed") << QByteArray(32, '\0');
    }
    void aKeychainEntryThatIsNoKeyIsKeptAndThePersonDecides()
    {
        QFETCH(QByteArray, content);
        start().reset();
        m_keychain->entries.begin()->second = content;
        const QString name = m_keychain->entries.begin()->first;
        auto opener = makeOpener();
        opener->open();
        QVERIFY(!outcomeOf(*opener));
        QCOMPARE(opener->trouble(), KeyTrouble::KeychainBroken);
        opener->makeNew();
        auto identity = outcomeOf(*opener);
        QVERIFY(identity);
        QCOMPARE(m_keychain->entries[name], content);
        const QByteArray key = publicKeyOf(*identity);
        identity.reset();
        QCOMPARE(publicKeyOf(*start()), key);
    }

    void anUnreadableNoteIsNotTakenForNone()
    {
        start().reset();
        QVERIFY(core::writeFileAtomically(keyPath() + QStringLiteral(".place"), "\0\0\0\0"));
        m_keychain->trouble = SecretTrouble::NoService;
        auto opener = makeOpener();
        opener->open();
        QVERIFY(!outcomeOf(*opener));
        QCOMPARE(opener->trouble(), KeyTrouble::KeychainAbsent);
        m_keychain->trouble.reset();
        opener->open();
        QVERIFY(outcomeOf(*opener));
    }

    void aNewIdentityThatThePersonWantsStaysAlsoWhenTheOldKeychainReturns()
    {
        start().reset();
        m_keychain->isSilent = true;
        auto opener = makeOpener();
        opener->open();
        QVERIFY(!outcomeOf(*opener));
        opener->makeNew();
        auto fresh = outcomeOf(*opener);
        QVERIFY(fresh);
        const QByteArray key = publicKeyOf(*fresh);
        fresh.reset();
        m_keychain->isSilent = false;
        m_keychain->release();
        QCOMPARE(publicKeyOf(*start()), key);
    }

    void aLateAnswerChangesNothing()
    {
        start().reset();
        m_keychain->isSilent = true;
        auto opener = makeOpener();
        QSignalSpy opened(opener.get(), &IdentityOpener::opened);
        QSignalSpy troubled(opener.get(), &IdentityOpener::troubled);
        opener->open();
        QVERIFY(!outcomeOf(*opener));
        opener->makeNew();
        QVERIFY(outcomeOf(*opener));
        m_keychain->release();
        QTest::qWait(0);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(troubled.size(), 1);
    }

    void openingReturnsAtOnce()
    {
        m_keychain->isSilent = true;
        auto opener = makeOpener();
        QSignalSpy troubled(opener.get(), &IdentityOpener::troubled);
        opener->open();
        QCOMPARE(m_keychain->reads, 0); // not even begun: the window is shown first
        QTRY_COMPARE(troubled.size(), 1);
    }

    void anotherProcessUnderTheSameKeyIsWaitedFor()
    {
        auto other = start();
        QVERIFY(other);
        auto opener = makeOpener();
        QSignalSpy opened(opener.get(), &IdentityOpener::opened);
        opener->open();
        QVERIFY(!outcomeOf(*opener));
        QCOMPARE(opener->trouble(), KeyTrouble::InUse);
        opener->makeNew();
        QCOMPARE(m_keychain->writes, 1);
        other.reset();
        QTRY_COMPARE(opened.size(), 1);
    }

    void everySentinelHasAKeyOfItsOwn()
    {
        const auto one = start();
        IdentityOpener opener({.configFolder = m_dir->path(), .sentinel = QUrl(QStringLiteral("https://two.example"))},
                              *m_punctual);
        opener.open();
        const auto two = outcomeOf(opener);
        QVERIFY(one && two);
        QVERIFY(publicKeyOf(*one) != publicKeyOf(*two));
        QCOMPARE(m_keychain->entries.size(), std::size_t(2));
    }

    void aReplacedKeyTakesTheOldOnesPlaceInTheKeychain()
    {
        auto identity = start();
        const QByteArray before = publicKeyOf(*identity);
        std::optional<core::Result<void>> replaced;
        identity->replace(this, [&replaced](const core::Result<void> &result) { replaced = result; });
        QTRY_VERIFY(replaced);
        QVERIFY(*replaced);
        const QByteArray after = publicKeyOf(*identity);
        QVERIFY(after != before);
        QCOMPARE(m_keychain->entries.size(), std::size_t(1));
        identity.reset();
        QCOMPARE(publicKeyOf(*start()), after);
    }

    void aReplacementThatTheKeychainDoesNotConfirmChangesNothing()
    {
        auto identity = start();
        const QByteArray before = publicKeyOf(*identity);
        m_keychain->isSilent = true;
        std::optional<core::Result<void>> replaced;
        identity->replace(this, [&replaced](const core::Result<void> &result) { replaced = result; });
        QTRY_VERIFY(replaced);
        QCOMPARE(replaced->error().code, "keychain.not_stored");
        QCOMPARE(publicKeyOf(*identity), before);
        m_keychain->isSilent = false;
        m_keychain->release(); // and now it has stored it
        identity.reset();
        QCOMPARE(publicKeyOf(*start()), before);
    }

    void unlinkingLeavesNoKeyAnywhere_data()
    {
        QTest::addColumn<bool>("hasKeychain");
        QTest::newRow("keychain") << true;
        QTest::newRow("file") << false;
    }
    void unlinkingLeavesNoKeyAnywhere()
    {
        QFETCH(bool, hasKeychain);
        if (!hasKeychain)
            m_keychain->trouble = SecretTrouble::NoService;
        auto identity = start();
        QVERIFY(identity);
        const QByteArray before = publicKeyOf(*identity);
        QVERIFY(core::writeFileAtomically(keyPath() + QStringLiteral(".broken-20260101T000000000"), "x"));
        std::optional<core::Result<void>> wiped;
        identity->wipe(this, [&wiped](const core::Result<void> &result) { wiped = result; });
        QTRY_VERIFY(wiped);
        QVERIFY(*wiped);
        QCOMPARE(m_keychain->entries.size(), std::size_t(0));
        QCOMPARE(filesLike(QStringLiteral("keypair*")),
                 QStringList({QStringLiteral("keypair.lock"), QStringLiteral("keypair.origin")}));
        identity.reset();
        const auto next = start();
        QVERIFY(next);
        QVERIFY(publicKeyOf(*next) != before);
    }

    void aKeyThatTheKeychainDoesNotGiveUpIsNotForgotten()
    {
        auto identity = start();
        const QByteArray before = publicKeyOf(*identity);
        m_keychain->trouble = SecretTrouble::Locked;
        std::optional<core::Result<void>> wiped;
        identity->wipe(this, [&wiped](const core::Result<void> &result) { wiped = result; });
        QTRY_VERIFY(wiped);
        QCOMPARE(wiped->error().code, "keychain.not_removed");
        identity.reset();
        m_keychain->trouble.reset();
        QCOMPARE(publicKeyOf(*start()), before);
    }

    void aProgramWithoutAKeychainDoesNotMakeASecondKey()
    {
        start().reset();
        QCOMPARE(Identity::open(m_dir->path(), kSentinel, core::NewIdentity::IfNoneEverWas).error().code,
                 "key.in_keychain");
        QCOMPARE(Identity::openExisting(m_dir->path(), kSentinel).error().code, "key.in_keychain");

        // Asked to, it does, and the tray app follows.
        auto headless = Identity::open(m_dir->path(), kSentinel, core::NewIdentity::Allowed);
        QVERIFY(headless);
        const QByteArray key = publicKeyOf(*headless);
        {
            const Identity closed = std::move(*headless);
        }
        QCOMPARE(publicKeyOf(*start()), key);
    }

    void theSecretIsNeverLogged()
    {
        g_log.clear();
        const auto former = qInstallMessageHandler(remember);
        QVERIFY(core::writeFileAtomically(keyPath(), kSeed, core::FileAccess::OwnerOnly));
        start().reset();
        QVERIFY(core::KeyNote(keyPath()).remove());
        QVERIFY(QFile::remove(keyPath()));
        start().reset(); // a new key, into the keychain
        const QByteArray made = m_keychain->entries.begin()->second;
        m_keychain->entries.begin()->second = kSeed.left(31); // broken, but secret all the same
        const bool isOpen = start() != nullptr;
        qInstallMessageHandler(former);

        QVERIFY(!isOpen);
        QVERIFY(g_log.size() >= 3);
        const QByteArray log = g_log.join(QLatin1Char('\n')).toUtf8();
        for (const QByteArray &secret : {kSeed, made}) {
            QVERIFY(!log.contains(secret));
            QVERIFY(!log.toLower().contains(secret.left(8).toHex()));
            QVERIFY(!log.contains(secret.left(9).toBase64()));
        }
        const auto note = core::readFile(keyPath() + QStringLiteral(".place"), 10'000);
        QVERIFY(note && !note->contains(made.left(8)) && !note->contains(made.left(9).toBase64()));
    }

private:
    [[nodiscard]] QString keyPath() const { return m_dir->filePath(QStringLiteral("keypair")); }

    [[nodiscard]] QStringList filesLike(const QString &pattern) const
    {
        return QDir(m_dir->path()).entryList({pattern}, QDir::Files, QDir::Name);
    }

    [[nodiscard]] std::unique_ptr<IdentityOpener> makeOpener()
    {
        return std::make_unique<IdentityOpener>(
            IdentityOpener::Options{.configFolder = m_dir->path(), .sentinel = kSentinel, .retry = {1ms, 5ms, 1ms}},
            *m_punctual);
    }

    /// Waits for the opener to say what comes of it.
    static std::unique_ptr<Identity> outcomeOf(IdentityOpener &opener)
    {
        QSignalSpy opened(&opener, &IdentityOpener::opened);
        QSignalSpy troubled(&opener, &IdentityOpener::troubled);
        if (!QTest::qWaitFor([&] { return !opened.isEmpty() || !troubled.isEmpty(); }))
            throw std::runtime_error("nothing came of it");
        return opener.takeIdentity();
    }

    /// One start of the program.
    std::unique_ptr<Identity> start()
    {
        auto opener = makeOpener();
        opener->open();
        return outcomeOf(*opener);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<test::SecretDouble> m_keychain;
    std::unique_ptr<core::PunctualSecretStore> m_punctual;
};

QTEST_GUILESS_MAIN(TestIdentityOpener)
#include "tst_identityopener.moc"
