#include "core/base/async.h"
#include "core/identity/punctualsecretstore.h"
#include "tests/support/futures.h"
#include "tests/support/secretdouble.h"

#include <chrono>
#include <optional>

#include <QTest>

using namespace wowlab;
using namespace wowlab::core;
using namespace std::chrono_literals;
using test::resultOf;

class TestPunctualSecretStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAnswerInTimeComesThrough()
    {
        test::SecretDouble keychain;
        PunctualSecretStore store(keychain);
        const QString name = QStringLiteral("name");
        QVERIFY(resultOf(store.write(name, Secret(QByteArrayView("seed")))));
        QVERIFY(resultOf(store.read(name))->equals("seed"));
        QVERIFY(resultOf(store.remove(name)));
        QCOMPARE(resultOf(store.read(name)).error().trouble, SecretTrouble::NoEntry);
        keychain.trouble = SecretTrouble::Locked;
        QCOMPARE(resultOf(store.read(name)).error().trouble, SecretTrouble::Locked);
    }

    void silenceIsNoAnswerAtTheDeadlineAndALateAnswerGoesNowhere()
    {
        test::SecretDouble keychain;
        keychain.entries[QStringLiteral("name")] = "seed";
        keychain.isSilent = true;
        PunctualSecretStore store(keychain, 20ms);
        int answers = 0;
        std::optional<SecretTrouble> trouble;
        onFinished(store.read(QStringLiteral("name")), this, [&](const SecretResult<Secret> &answer) {
            ++answers;
            trouble = answer ? std::optional<SecretTrouble>() : answer.error().trouble;
        });
        QTRY_COMPARE(answers, 1);
        QCOMPARE(trouble, SecretTrouble::NoAnswer);

        keychain.isSilent = false;
        keychain.release();
        QVERIFY(resultOf(store.read(QStringLiteral("name")))); // whatever was to come has come
        QCOMPARE(answers, 1);
    }

    void whatWasGivenUpIsCancelledForTheStoreBehind()
    {
        struct : SecretStore
        {
            QPromise<SecretResult<Secret>> promise;
            QFuture<SecretResult<Secret>> read(const QString &) override
            {
                promise.start();
                return promise.future();
            }
            QFuture<SecretResult<void>> write(const QString &, Secret) override { return {}; }
            QFuture<SecretResult<void>> remove(const QString &) override { return {}; }
        } keychain;
        PunctualSecretStore store(keychain, 20ms);
        QCOMPARE(resultOf(store.read(QStringLiteral("name"))).error().trouble, SecretTrouble::NoAnswer);
        QVERIFY(keychain.promise.isCanceled());
        keychain.promise.finish();
    }

    void anAnswerAfterTheEndOfTheStoreHarmsNobody()
    {
        test::SecretDouble keychain;
        keychain.isSilent = true;
        {
            PunctualSecretStore store(keychain, 1h);
            onFinished(store.read(QStringLiteral("name")), this, [](const SecretResult<Secret> &) { QFAIL("called"); });
        }
        keychain.release();
        QTest::qWait(0);
    }
};

QTEST_GUILESS_MAIN(TestPunctualSecretStore)
#include "tst_punctualsecretstore.moc"
