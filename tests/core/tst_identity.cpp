#include "core/identity/claimcode.h"
#include "core/identity/digest.h"
#include "core/identity/keypair.h"
#include "core/identity/requestsignature.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace std::chrono_literals;
using namespace wowlab::core;

namespace {

QByteArray hex(const char *digits)
{
    return QByteArray::fromHex(digits);
}

Keypair keyFromSeed(const QByteArray &seed)
{
    return *Keypair::fromSeed(Secret(QByteArrayView(seed)));
}

constexpr auto kNow = 1'780'000'000s;

} // namespace

class TestIdentity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // --- Ed25519 ------------------------------------------------------------------------------------------------

    void signsAsRfc8032Says_data()
    {
        QTest::addColumn<QByteArray>("seed");
        QTest::addColumn<QByteArray>("publicKey");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("signature");
        // RFC 8032 section 7.1
        QTest::newRow("test 1, empty message")
            << hex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
            << hex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a") << QByteArray()
            << hex("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25"
                   "bf5f05"
                   "95bbe24655141438e7a100b");
        QTest::newRow("test 2, one byte")
            << hex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb")
            << hex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c") << hex("72")
            << hex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387"
                   "b2eaeb"
                   "4302aeeb00d291612bb0c00");
        QTest::newRow("test 3, two bytes")
            << hex("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7")
            << hex("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025") << hex("af82")
            << hex("6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7"
                   "c15e97"
                   "16ed28dc027beceea1ec40a");
    }
    void signsAsRfc8032Says()
    {
        QFETCH(QByteArray, seed);
        QFETCH(QByteArray, publicKey);
        QFETCH(QByteArray, message);
        QFETCH(QByteArray, signature);
        const Keypair keypair = keyFromSeed(seed);
        QCOMPARE(keypair.publicKey(), publicKey);
        QCOMPARE(keypair.sign(message), signature);
        QVERIFY(isSignatureValid(publicKey, signature, message));
        QVERIFY(keypair.seed().equals(seed));
    }

    void verifiesTheWholeWycheproofSet()
    {
        QFile file(QFINDTESTDATA("data/wycheproof_ed25519.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray tests = QJsonDocument::fromJson(file.readAll()).object()[QLatin1String("tests")].toArray();
        QCOMPARE(tests.size(), 151);
        for (const QJsonValue &test : tests) {
            const auto member = [&test](const char *name) {
                return QByteArray::fromHex(test[QLatin1String(name)].toString().toLatin1());
            };
            const bool isValid = test[QLatin1String("result")].toString() == QLatin1String("valid");
            QVERIFY2(isSignatureValid(member("key"), member("signature"), member("message")) == isValid,
                     qPrintable(QStringLiteral("case %1: %2")
                                    .arg(test[QLatin1String("id")].toInt())
                                    .arg(test[QLatin1String("comment")].toString())));
        }
    }

    void aKeyOfSmallOrderVerifiesNothing()
    {
        // The neutral element as key, with R = neutral and S = 0, would pass a lax check for every message.
        QByteArray neutral(32, '\0');
        neutral[0] = 1;
        QVERIFY(!isSignatureValid(neutral, neutral + QByteArray(32, '\0'), "anything"));
    }

    /// Node's crypto module is OpenSSL's Ed25519: another implementation, in another language.
    void agreesWithAnotherImplementation()
    {
        const QString node = QStandardPaths::findExecutable(QStringLiteral("node"));
        if (node.isEmpty()) {
            QVERIFY2(!qEnvironmentVariableIsSet("WOWLAB_REQUIRE_SERVERS"), "node is not installed");
            QSKIP("node is not installed");
        }
        QJsonArray cases;
        for (int i = 0; i < 50; ++i) {
            const Keypair keypair = Keypair::generate();
            const Secret seed = keypair.seed();
            const QByteArray body(i * 37, char('a' + i % 26));
            const auto signature =
                signRequest(keypair, "POST", "/nodes/register", body, kNow + std::chrono::seconds(i));
            cases.append(
                QJsonObject{{QStringLiteral("seed"),
                             QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(seed.data()), 32).toHex())},
                            {QStringLiteral("body"), QString::fromLatin1(body)},
                            {QStringLiteral("timestamp"), QString::fromLatin1(signature.timestamp)},
                            {QStringLiteral("key"), QString::fromLatin1(signature.key)},
                            {QStringLiteral("signature"), QString::fromLatin1(signature.signature)},
                            {QStringLiteral("claimCode"), QString::fromLatin1(claimCodeOf(keypair.publicKey()))}});
        }
        QProcess process;
        process.start(node, {QFINDTESTDATA("crosscheck/identity.mjs")});
        process.write(QJsonDocument(cases).toJson());
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.readAllStandardOutput().trimmed(), "50 agree");
        QCOMPARE(process.exitCode(), 0);
    }

    // --- claim codes --------------------------------------------------------------------------------------------

    void theClaimCodeIsTheTop30BitsOfTheKeysHash()
    {
        // SHA-256 of 32 zero bytes begins with 66 68 7a ad.
        const QByteArray key(32, '\0');
        QCOMPARE(sha256Hex(key).left(8), "66687aad");
        QCOMPARE(claimCodeOf(key), "MZUHVL");
        QCOMPARE(claimCodeForDisplay("MZUHVL"), QStringLiteral("MZU-HVL"));
    }

    void whatPeopleTypeIsUnderstood_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("as shown") << QStringLiteral("MZU-HVL") << QByteArray("MZUHVL");
        QTest::newRow("without dash") << QStringLiteral("MZUHVL") << QByteArray("MZUHVL");
        QTest::newRow("small letters and blanks") << QStringLiteral(" mzu hvl ") << QByteArray("MZUHVL");
        QTest::newRow("a digit that no code has") << QStringLiteral("MZU-HV1") << QByteArray();
        QTest::newRow("too short") << QStringLiteral("MZU-HV") << QByteArray();
        QTest::newRow("too long") << QStringLiteral("MZU-HVLA") << QByteArray();
        QTest::newRow("a Turkish i") << QStringLiteral("MZUHV\u0131") << QByteArray();
        QTest::newRow("nothing") << QString() << QByteArray();
    }
    void whatPeopleTypeIsUnderstood()
    {
        QFETCH(QString, typed);
        QFETCH(QByteArray, code);
        QCOMPARE(parseClaimCode(typed).value_or(QByteArray()), code);
    }

    // --- signed requests ----------------------------------------------------------------------------------------

    void aSignedRequestNamesItsSender()
    {
        const Keypair keypair = Keypair::generate();
        const auto headers = signRequest(keypair, "POST", "/chunks/complete", "{}", kNow);
        QCOMPARE(verifyRequest(headers, "POST", "/chunks/complete", "{}", kNow + 299s),
                 Result<QByteArray>(keypair.publicKey()));
        QCOMPARE(verifyRequest(headers, "POST", "/chunks/complete", "{}", kNow - 299s),
                 Result<QByteArray>(keypair.publicKey()));
    }

    void whatIsNotSignedIsRefused_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<qint64>("laterSeconds");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("other method") << QByteArray("GET") << QByteArray("/a") << QByteArray("b") << qint64(0)
                                      << QByteArray("signature_invalid");
        QTest::newRow("other path") << QByteArray("POST") << QByteArray("/b") << QByteArray("b") << qint64(0)
                                    << QByteArray("signature_invalid");
        QTest::newRow("other body") << QByteArray("POST") << QByteArray("/a") << QByteArray("c") << qint64(0)
                                    << QByteArray("signature_invalid");
        QTest::newRow("empty body") << QByteArray("POST") << QByteArray("/a") << QByteArray() << qint64(0)
                                    << QByteArray("signature_invalid");
        QTest::newRow("too old") << QByteArray("POST") << QByteArray("/a") << QByteArray("b") << qint64(301)
                                 << QByteArray("clock_skew");
        QTest::newRow("from the future") << QByteArray("POST") << QByteArray("/a") << QByteArray("b") << qint64(-301)
                                         << QByteArray("clock_skew");
    }
    void whatIsNotSignedIsRefused()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, body);
        QFETCH(qint64, laterSeconds);
        QFETCH(QByteArray, code);
        const auto headers = signRequest(Keypair::generate(), "POST", "/a", "b", kNow);
        const auto result = verifyRequest(headers, method, path, body, kNow + std::chrono::seconds(laterSeconds));
        QVERIFY(!result);
        QCOMPARE(result.error().code, code);
        QCOMPARE(result.error().kind, ErrorKind::Unauthorized);
    }

    void malformedHeadersAreRefused_data()
    {
        QTest::addColumn<RequestSignature>("headers");
        QTest::addColumn<QByteArray>("code");
        const auto good = signRequest(Keypair::generate(), "GET", "/chunks/assigned", "", kNow);
        const auto with = [&good](auto change) {
            RequestSignature headers = good;
            change(headers);
            return headers;
        };
        const QByteArray missing = "signature_missing";
        const QByteArray malformed = "signature_malformed";
        QTest::newRow("no key") << with([](auto &h) { h.key.clear(); }) << missing;
        QTest::newRow("no signature") << with([](auto &h) { h.signature.clear(); }) << missing;
        QTest::newRow("no time") << with([](auto &h) { h.timestamp.clear(); }) << missing;
        QTest::newRow("key is no base64") << with([](auto &h) { h.key = "***"; }) << malformed;
        QTest::newRow("short key") << with([](auto &h) { h.key = QByteArray(31, 'k').toBase64(); }) << malformed;
        QTest::newRow("second spelling of the key") << with([](auto &h) { h.key.replace('=', ""); }) << malformed;
        QTest::newRow("short signature") << with([](auto &h) { h.signature = QByteArray(63, 's').toBase64(); })
                                         << malformed;
        QTest::newRow("negative time") << with([](auto &h) { h.timestamp.prepend('-'); }) << malformed;
        QTest::newRow("fractional time") << with([](auto &h) { h.timestamp.append(".0"); }) << malformed;
        QTest::newRow("time that overflows") << with([](auto &h) { h.timestamp = QByteArray(30, '9'); }) << malformed;
        QTest::newRow("foreign signature")
            << with([](auto &h) { h.signature = QByteArray(64, 's').toBase64(); }) << QByteArray("signature_invalid");
    }
    void malformedHeadersAreRefused()
    {
        QFETCH(RequestSignature, headers);
        QFETCH(QByteArray, code);
        const auto result = verifyRequest(headers, "GET", "/chunks/assigned", "", kNow);
        QVERIFY(!result);
        QCOMPARE(result.error().code, code);
    }

    // --- secrets ------------------------------------------------------------------------------------------------

    void secretsMoveAndCompareAndWipe()
    {
        Secret secret(QByteArrayView("hunter2"));
        QVERIFY(secret.equals("hunter2"));
        QVERIFY(!secret.equals("hunter3"));
        QVERIFY(!secret.equals("hunter"));
        const Secret moved = std::move(secret);
        QVERIFY(moved.equals("hunter2"));
        QVERIFY(moved.clone().equals("hunter2"));
        QVERIFY(Secret().isEmpty() && Secret().equals(""));
        QByteArray buffer("plain");
        wipe(buffer);
        QVERIFY(buffer.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestIdentity)
#include "tst_identity.moc"
