#include "core/base/json.h"
#include "core/identity/jwt.h"

#include <QJsonArray>
#include <QTest>

using namespace std::chrono_literals;
using namespace wowlab::core;

namespace {

constexpr auto kNow = std::chrono::seconds(1'700'000'000);

QByteArray part(const QByteArray &text)
{
    return text.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QJsonObject claimsIn(const QByteArray &token)
{
    const auto body = QByteArray::fromBase64(token.split('.').at(1), QByteArray::Base64UrlEncoding);
    return parseJsonObject(body).value_or(QJsonObject());
}

Secret key(const char *text = "a secret of no particular length")
{
    return Secret(QByteArrayView(text));
}

QJsonObject valid()
{
    return {{QStringLiteral("sub"), QStringLiteral("user")}, {QStringLiteral("exp"), qint64(kNow.count()) + 60}};
}

} // namespace

class TestJwt : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theExampleOfRfc7515IsVerified()
    {
        // Appendix A.1: a key of 64 bytes, and white space in header and claims.
        const Secret exampleKey(QByteArray::fromBase64(
            "AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow",
            QByteArray::Base64UrlEncoding));
        const QByteArray token =
            "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9"
            "."
            "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ"
            "."
            "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
        const auto claims =
            jwt::verify(token, exampleKey, {.now = std::chrono::seconds(1'300'819'379), .audience = {}});
        QVERIFY(claims);
        QCOMPARE(claims->value(QLatin1String("iss")).toString(), QStringLiteral("joe"));
        const auto late = jwt::verify(token, exampleKey, {.now = std::chrono::seconds(1'300'819'411), .audience = {}});
        QCOMPARE(late.error().code, QByteArray("jwt.expired"));
    }

    void whatWasMintedVerifies()
    {
        for (const char *secret :
             {"k", "exactly thirty-two bytes of key!",
              "a key that is a good deal longer than the sixty-four bytes of a block of SHA-256, so it is hashed"}) {
            const auto token = jwt::mint(valid(), key(secret));
            const auto claims = jwt::verify(token, key(secret), {.now = kNow, .audience = {}});
            QVERIFY(claims);
            QCOMPARE(*claims, valid());
            QCOMPARE(jwt::verify(token, key("another key"), {.now = kNow, .audience = {}}).error().code,
                     QByteArray("jwt.signature"));
        }
    }

    void connectionTokensListTheirChannels()
    {
        const auto claims =
            claimsIn(jwt::mintConnectionToken({.subject = QStringLiteral("n"),
                                               .expiresAt = kNow,
                                               .info = {{QStringLiteral("kind"), QStringLiteral("node")}},
                                               .channels = {QStringLiteral("nodes:n"), QStringLiteral("chunks:n")}},
                                              key()));
        QCOMPARE(claims.value(QLatin1String("sub")).toString(), QStringLiteral("n"));
        QCOMPARE(claims.value(QLatin1String("exp")).toInteger(), qint64(kNow.count()));
        QCOMPARE(claims.value(QLatin1String("info")).toObject().value(QLatin1String("kind")).toString(),
                 QStringLiteral("node"));
        QCOMPARE(claims.value(QLatin1String("subs")).toObject().keys(),
                 (QStringList{QStringLiteral("chunks:n"), QStringLiteral("nodes:n")}));
        QVERIFY(!claims.contains(QLatin1String("channel")));
    }

    void subscriptionTokensNameOneChannelAndTheirAudience()
    {
        const auto claims = claimsIn(jwt::mintSubscriptionToken({.subject = QStringLiteral("u"),
                                                                 .channel = QStringLiteral("nodes:online"),
                                                                 .expiresAt = kNow,
                                                                 .audience = QStringLiteral("beacon"),
                                                                 .info = {},
                                                                 .isHidden = true},
                                                                key()));
        QCOMPARE(claims.value(QLatin1String("channel")).toString(), QStringLiteral("nodes:online"));
        QCOMPARE(claims.value(QLatin1String("aud")).toString(), QStringLiteral("beacon"));
        const auto presence = claims.value(QLatin1String("override")).toObject().value(QLatin1String("presence"));
        QCOMPARE(presence.toObject().value(QLatin1String("value")), QJsonValue(false));
    }

    void expiryAndNotBeforeAllowForClocksThatDiffer_data()
    {
        QTest::addColumn<QJsonObject>("change");
        QTest::addColumn<QByteArray>("code");
        const auto at = [](int seconds) { return qint64(kNow.count()) + seconds; };
        QTest::newRow("expired within the leeway") << QJsonObject{{QStringLiteral("exp"), at(-29)}} << QByteArray();
        QTest::newRow("expired at the leeway")
            << QJsonObject{{QStringLiteral("exp"), at(-30)}} << QByteArray("jwt.expired");
        QTest::newRow("fraction of a second")
            << QJsonObject{{QStringLiteral("exp"), double(at(1)) + 0.5}} << QByteArray();
        QTest::newRow("no expiry") << QJsonObject{{QStringLiteral("exp"), QJsonValue()}} << QByteArray("jwt.malformed");
        QTest::newRow("expiry as text") << QJsonObject{{QStringLiteral("exp"), QStringLiteral("9999999999")}}
                                        << QByteArray("jwt.malformed");
        QTest::newRow("valid soon") << QJsonObject{{QStringLiteral("nbf"), at(30)}} << QByteArray();
        QTest::newRow("valid later") << QJsonObject{{QStringLiteral("nbf"), at(31)}} << QByteArray("jwt.not_yet");
        QTest::newRow("nbf as text") << QJsonObject{{QStringLiteral("nbf"), QStringLiteral("now")}}
                                     << QByteArray("jwt.malformed");
    }

    void expiryAndNotBeforeAllowForClocksThatDiffer()
    {
        QFETCH(QJsonObject, change);
        QFETCH(QByteArray, code);
        auto claims = valid();
        for (auto member = change.begin(); member != change.end(); ++member)
            claims.insert(member.key(), member.value());
        const auto verified =
            jwt::verify(jwt::mint(claims, key()), key(), {.now = kNow, .leeway = 30s, .audience = {}});
        QCOMPARE(verified ? QByteArray() : verified.error().code, code);
    }

    void theAudienceIsOneOrAmongMany()
    {
        const auto check = [](const QJsonValue &audience) {
            auto claims = valid();
            claims.insert(QLatin1String("aud"), audience);
            return jwt::verify(jwt::mint(claims, key()), key(), {.now = kNow, .audience = QStringLiteral("us")})
                .has_value();
        };
        QVERIFY(check(QStringLiteral("us")));
        QVERIFY(check(QJsonArray{QStringLiteral("them"), QStringLiteral("us")}));
        QVERIFY(!check(QStringLiteral("them")));
        QVERIFY(!check(QJsonArray{}));
        QVERIFY(!check(QJsonValue()));
        QVERIFY(!check(QJsonObject{{QStringLiteral("us"), true}}));
    }

    void onlyHs256IsBelieved_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("none") << QByteArray(R"({"alg":"none"})");
        QTest::newRow("None") << QByteArray(R"({"alg":"None"})");
        QTest::newRow("HS512") << QByteArray(R"({"alg":"HS512"})");
        QTest::newRow("RS256, the classic confusion") << QByteArray(R"({"alg":"RS256"})");
        QTest::newRow("lower case") << QByteArray(R"({"alg":"hs256"})");
        QTest::newRow("no algorithm") << QByteArray(R"({"typ":"JWT"})");
        QTest::newRow("an extension that must be understood")
            << QByteArray(R"({"alg":"HS256","crit":["b64"],"b64":false})");
    }

    void onlyHs256IsBelieved()
    {
        QFETCH(QByteArray, header);
        const auto signature = jwt::mint(valid(), key()).split('.').at(2);
        const auto body = part(toJson(valid()));
        for (const auto &token : {part(header) + '.' + body + '.', part(header) + '.' + body + '.' + signature}) {
            const auto verified = jwt::verify(token, key(), {.now = kNow, .audience = {}});
            QVERIFY(!verified);
            QCOMPARE(verified.error().code, QByteArray("jwt.algorithm"));
        }
    }

    void anyChangedCharacterBreaksTheToken()
    {
        const auto token = jwt::mint(valid(), key());
        QVERIFY(jwt::verify(token, key(), {.now = kNow, .audience = {}}));
        for (qsizetype at = 0; at < token.size(); ++at) {
            auto changed = token;
            changed[at] = changed.at(at) == 'A' ? 'B' : 'A';
            QVERIFY(!jwt::verify(changed, key(), {.now = kNow, .audience = {}}));
            QVERIFY(!jwt::verify(token.first(at), key(), {.now = kNow, .audience = {}}));
        }
    }

    void malformedTokensAreRefused_data()
    {
        QTest::addColumn<QByteArray>("token");
        const auto good = jwt::mint(valid(), key());
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("dots only") << QByteArray("..");
        QTest::newRow("two parts") << good.first(good.lastIndexOf('.'));
        QTest::newRow("four parts") << good + ".AAAA";
        QTest::newRow("padding") << good + '=';
        QTest::newRow("white space") << good + '\n';
        QTest::newRow("standard base64") << QByteArray("ey+J/.eyJ9.AAAA");
        QTest::newRow("too long") << good + QByteArray(10'000, 'A');
    }

    void malformedTokensAreRefused()
    {
        QFETCH(QByteArray, token);
        const auto verified = jwt::verify(token, key(), {.now = kNow, .audience = {}});
        QVERIFY(!verified);
        QCOMPARE(verified.error().kind, ErrorKind::Unauthorized);
        QCOMPARE(verified.error().code, QByteArray("jwt.malformed"));
    }

    void noKeyVerifiesNothing()
    {
        const auto token = jwt::mint(valid(), key());
        QCOMPARE(jwt::verify(token, Secret(), {.now = kNow, .audience = {}}).error().code, QByteArray("jwt.signature"));
    }
};

QTEST_GUILESS_MAIN(TestJwt)
#include "tst_jwt.moc"
