#include "core/base/json.h"
#include "sentinel/http/response.h"

#include <QTest>

using namespace wowlab;
using namespace wowlab::sentinel;
using namespace std::chrono_literals;
using core::ErrorKind;

class ResponseTest final : public QObject
{
    Q_OBJECT

private:
    static QByteArray header(const Response &response, const QByteArray &name)
    {
        for (const auto &[key, value] : response.headers) {
            if (key == name)
                return value;
        }
        return {};
    }
    static QString member(const Response &response, const char *name)
    {
        return core::parseJsonObject(response.body).value()[QLatin1String(name)].toString();
    }

private Q_SLOTS:
    void everyErrorHasItsStatus_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<int>("status");
        const auto row = [](const char *code, ErrorKind kind, int status) {
            QTest::newRow(code) << kind << QByteArray(code) << status;
        };
        row("json.malformed", ErrorKind::Refused, 400);
        row("json.invalid", ErrorKind::Refused, 400);
        row("query_refused", ErrorKind::Refused, 400);
        row("signature_missing", ErrorKind::Unauthorized, 401);
        row("signature_malformed", ErrorKind::Unauthorized, 401);
        row("signature_invalid", ErrorKind::Unauthorized, 401);
        row("clock_skew", ErrorKind::Unauthorized, 401);
        row("token_expired", ErrorKind::Unauthorized, 401);
        row("not_yours", ErrorKind::Unauthorized, 403);
        row("not_claimed", ErrorKind::Unauthorized, 403);
        row("quarantined", ErrorKind::Unauthorized, 403);
        row("channel_forbidden", ErrorKind::Unauthorized, 403);
        row("node_unknown", ErrorKind::NotFound, 404);
        row("chunk_unknown", ErrorKind::NotFound, 404);
        row("job_unknown", ErrorKind::NotFound, 404);
        row("attempt_stale", ErrorKind::Conflict, 409);
        row("claim_code_taken", ErrorKind::Conflict, 409);
        row("job_over", ErrorKind::Refused, 410);
        row("result_impossible", ErrorKind::Refused, 422);
        row("too_many_unclaimed", ErrorKind::Retry, 429);
        row("database.forbidden", ErrorKind::Refused, 503);
        row("database.unavailable", ErrorKind::Retry, 503);
        row("database.statement", ErrorKind::Bug, 503);
        row("database.busy", ErrorKind::Retry, 503);
        row("not_configured", ErrorKind::Retry, 503);
        // What nobody thought of goes by its kind; a stranger to the table is never a 401.
        row("new.retry", ErrorKind::Retry, 503);
        row("new.refused", ErrorKind::Refused, 400);
        row("new.unauthorized", ErrorKind::Unauthorized, 403);
        row("new.not_found", ErrorKind::NotFound, 404);
        row("new.conflict", ErrorKind::Conflict, 409);
        row("new.corrupt", ErrorKind::Corrupt, 500);
        row("new.cancelled", ErrorKind::Cancelled, 503);
        row("new.bug", ErrorKind::Bug, 500);
    }

    void everyErrorHasItsStatus()
    {
        QFETCH(ErrorKind, kind);
        QFETCH(QByteArray, code);
        QFETCH(int, status);
        const core::Error error{kind, code, QStringLiteral("detail")};
        QCOMPARE(statusOf(error), status);
        const Response response = errorResponse(error, 1'700'000'000s);
        QCOMPARE(response.status, status);
        QVERIFY(reasonPhrase(status) != "Unknown");
        QVERIFY(!member(response, "error").isEmpty());
        QVERIFY(!member(response, "code").isEmpty());
        QCOMPARE(response.body.contains("serverTime"), code == "clock_skew");
        QCOMPARE(!header(response, "WWW-Authenticate").isEmpty(), status == 401);
        QCOMPARE(!header(response, "Retry-After").isEmpty(),
                 status == 429 || (status == 503 && code != "not_configured"));
    }

    void troubleOfOursIsToldWithoutDetails()
    {
        for (const ErrorKind kind : {ErrorKind::Bug, ErrorKind::Corrupt, ErrorKind::Retry}) {
            const core::Error error{kind, "some.code", QStringLiteral("host=db password=canary")};
            QVERIFY(!errorResponse(error, {}).body.contains("canary"));
        }
    }

    void whoIsOneTooManyIsToldToComeBack()
    {
        const Response response = errorResponse({ErrorKind::Retry, "too_many_unclaimed", QStringLiteral("x")}, {});
        QVERIFY(response.headers.contains({"Retry-After", "300"}));
    }

    void retryAfterIsRoundedUpToWholeSeconds()
    {
        const auto secondsFor = [](std::chrono::milliseconds wait) {
            return header(refusalUntil(429, "rate_limited", QStringLiteral("wait"), wait), "Retry-After");
        };
        QCOMPARE(secondsFor(0ms), QByteArray("1"));
        QCOMPARE(secondsFor(1000ms), QByteArray("1"));
        QCOMPARE(secondsFor(1001ms), QByteArray("2"));
    }
};

QTEST_GUILESS_MAIN(ResponseTest)
#include "tst_response.moc"
