#include "app/keychain/qtkeychainstore.h"
#include "app/node/identityopener.h"
#include "core/identity/punctualsecretstore.h"
#include "tests/support/futures.h"
#include "tests/support/privatesecretservice.h"

#include <chrono>
#include <memory>

#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace wowlab;
using namespace std::chrono_literals;
using core::Secret;
using core::SecretTrouble;
using test::PrivateSecretService;
using test::resultOf;

namespace {

const QString kName = QStringLiteral("https://sentinel.example:443 /home/somebody/keypair");

Secret secretOf(const QByteArray &bytes)
{
    return Secret(QByteArrayView(bytes));
}

} // namespace

/// QtKeychain and libsecret against a real gnome-keyring.
class TestKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!PrivateSecretService::isUsable()) {
            if (qEnvironmentVariableIsSet("WOWLAB_REQUIRE_SERVERS"))
                QFAIL("gnome-keyring-daemon or dbus-daemon is missing");
            QSKIP("gnome-keyring-daemon or dbus-daemon is missing");
        }
        m_service = std::make_unique<PrivateSecretService>();
        m_store = std::make_unique<keychain::QtKeychainStore>();
    }

    void cleanup()
    {
        if (m_service)
            m_service->stop();
    }

    void cleanupTestCase()
    {
        m_store.reset();
        m_service.reset();
    }

    void aMachineWithoutAServiceSaysSo()
    {
        QCOMPARE(troubleOf(m_store->read(kName)), SecretTrouble::NoService);
        QCOMPARE(troubleOf(m_store->write(kName, secretOf("seed"))), SecretTrouble::NoService);
        QCOMPARE(troubleOf(m_store->remove(kName)), SecretTrouble::NoService);
    }

    void aSecretOutlivesARestartOfTheService()
    {
        QVERIFY(m_service->start());
        QCOMPARE(troubleOf(m_store->read(kName)), SecretTrouble::NoEntry);
        // All bytes there are, zero among them.
        QByteArray bytes;
        for (int i = 0; i < 256; ++i)
            bytes.append(char(i));
        QVERIFY(resultOf(m_store->write(kName, secretOf(bytes))));

        m_service->stop();
        QVERIFY(m_service->start());
        const auto found = resultOf(m_store->read(kName));
        QVERIFY(found);
        QVERIFY(found->equals(bytes));
    }

    void writingAgainReplacesAndRemovingRemoves()
    {
        QVERIFY(m_service->start());
        QVERIFY(resultOf(m_store->write(kName, secretOf("first"))));
        QVERIFY(resultOf(m_store->write(kName, secretOf("second"))));
        QVERIFY(resultOf(m_store->write(kName + QLatin1Char('2'), secretOf("another"))));
        QVERIFY(resultOf(m_store->read(kName))->equals("second"));
        QVERIFY(resultOf(m_store->remove(kName)));
        QCOMPARE(troubleOf(m_store->read(kName)), SecretTrouble::NoEntry);
        QVERIFY(resultOf(m_store->read(kName + QLatin1Char('2')))->equals("another"));
        QVERIFY(resultOf(m_store->remove(kName)));
    }

    void whatIsLockedIsNotTakenForAbsent()
    {
        QVERIFY(m_service->start());
        QVERIFY(resultOf(m_store->write(kName, secretOf("seed"))));
        m_service->stop();
        QVERIFY(m_service->start(PrivateSecretService::Collection::Locked));

        QCOMPARE(troubleOf(m_store->read(kName)), SecretTrouble::Locked);
        QCOMPARE(troubleOf(m_store->write(kName, secretOf("other"))), SecretTrouble::Locked);
        QCOMPARE(troubleOf(m_store->remove(kName)), SecretTrouble::Locked);

        m_service->stop();
        QVERIFY(m_service->start());
        QVERIFY(resultOf(m_store->read(kName))->equals("seed"));
    }

    void aServiceThatHangsIsNoAnswerWhileTheEventLoopLives()
    {
        QVERIFY(m_service->start());
        QVERIFY(resultOf(m_store->write(kName, secretOf("seed"))));
        core::PunctualSecretStore punctual(*m_store, 1s);
        m_service->freeze();

        int beats = 0; // of a window that must repaint
        QTimer heart;
        connect(&heart, &QTimer::timeout, this, [&beats] { ++beats; });
        heart.start(10ms);
        QCOMPARE(troubleOf(punctual.read(kName)), SecretTrouble::NoAnswer);
        // A thread that is held up by the call would have seen none, or one.
        QVERIFY2(beats > 20, qPrintable(QString::number(beats)));
        // Asked while the first question still hangs: given up without having begun.
        QCOMPARE(troubleOf(punctual.write(kName, secretOf("never to be stored"))), SecretTrouble::NoAnswer);

        m_service->thaw();
        QVERIFY(resultOf(m_store->read(kName))->equals("seed"));
    }

    void aNodeFindsItsKeyAgainWhenTheServiceComesBackToItself()
    {
        QVERIFY(m_service->start());
        core::PunctualSecretStore punctual(*m_store, 300ms);
        const QTemporaryDir folder;
        const node::IdentityOpener::Options options{.configFolder = folder.path(),
                                                    .sentinel = QUrl(QStringLiteral("https://sentinel.example")),
                                                    .retry = {50ms, 100ms, 50ms}};
        QByteArray key;
        {
            node::IdentityOpener opener(options, punctual);
            opener.open();
            std::unique_ptr<node::Identity> identity;
            QTRY_VERIFY(identity || (identity = opener.takeIdentity()));
            key = identity->keypair().publicKey();
            QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("keypair"))));
        }
        m_service->freeze();
        node::IdentityOpener opener(options, punctual);
        opener.open();
        QTRY_COMPARE(opener.trouble(), core::KeyTrouble::KeychainSilent);
        m_service->thaw();
        std::unique_ptr<node::Identity> identity;
        QTRY_VERIFY(identity || (identity = opener.takeIdentity()));
        QCOMPARE(identity->keypair().publicKey(), key);
    }

    /// The last one: QtKeychain serves one store per process.
    void theEndOfTheProgramDoesNotWaitForAServiceThatHangs()
    {
        QVERIFY(m_service->start());
        m_service->freeze();
        core::PunctualSecretStore punctual(*m_store, 100ms);
        QCOMPARE(troubleOf(punctual.read(kName)), SecretTrouble::NoAnswer);
        m_store.reset();
    }

private:
    template <class T>
    static SecretTrouble troubleOf(QFuture<core::SecretResult<T>> future)
    {
        const auto result = resultOf(std::move(future));
        if (result)
            throw std::runtime_error("there was no trouble");
        return result.error().trouble;
    }

    std::unique_ptr<PrivateSecretService> m_service;
    std::unique_ptr<keychain::QtKeychainStore> m_store;
};

QTEST_GUILESS_MAIN(TestKeychain)
#include "tst_keychain.moc"
