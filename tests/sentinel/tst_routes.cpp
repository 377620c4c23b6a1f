#include "core/base/json.h"
#include "sentinel/http/beacontokens.h"
#include "sentinel/http/response.h"
#include "sentinel/http/routes.h"
#include "sentinel/telemetry/health.h"
#include "sentinel/telemetry/metrics.h"

#include <QSet>
#include <QTest>

using namespace wowlab;
using namespace wowlab::sentinel;

/// The OpenAPI document and the table of routes say the same.
class RoutesTest final : public QObject
{
    Q_OBJECT

private:
    BeaconTokens m_tokens{{core::Secret(32), core::Secret(32), {}}};
    Metrics m_metrics;
    Health m_health{QStringLiteral("1")};
    HandlerContext m_context{.tokens = m_tokens, .metrics = m_metrics, .assignWork = {}, .maxUnclaimedPerAddress = 0};
    std::vector<Route> m_routes = sentinelRoutes(m_context, m_health);
    QJsonObject m_document;

private Q_SLOTS:
    void initTestCase()
    {
        for (const Route &route : m_routes) {
            if (route.pattern == "/openapi.json")
                m_document = *core::parseJsonObject(std::get<LocalHandler>(route.handler)({}).body);
        }
        QVERIFY(!m_document.isEmpty());
    }

    void everyRouteIsInTheDocumentAndTheOtherWayRound()
    {
        QSet<QString> served;
        for (const Route &route : m_routes)
            served.insert(QString::fromLatin1(route.method.toLower() + ' ' + route.pattern));
        QSet<QString> described;
        const QJsonObject paths = m_document[QLatin1String("paths")].toObject();
        for (auto path = paths.begin(); path != paths.end(); ++path) {
            for (const QString &method : path->toObject().keys())
                described.insert(method + QLatin1Char(' ') + path.key());
        }
        QCOMPARE(described, served);
    }

    void proofAndStatusesFitTheRoute()
    {
        for (const Route &route : m_routes) {
            const QString name = QString::fromLatin1(route.method + ' ' + route.pattern);
            const QJsonValue operation = m_document[QLatin1String("paths")][QString::fromLatin1(route.pattern)]
                                                   [QString::fromLatin1(route.method.toLower())];
            const bool isOpen = route.access == Access::Anyone;
            QVERIFY2(operation[QLatin1String("security")].isArray() != isOpen, qPrintable(name));
            const QStringList statuses = operation[QLatin1String("responses")].toObject().keys();
            QCOMPARE(statuses.contains(QStringLiteral("401")), !isOpen);
            for (const QString &status : statuses)
                QVERIFY2(reasonPhrase(status.toInt()) != "Unknown", qPrintable(name + status));
            for (const char *always : {"400", "429"})
                QVERIFY2(statuses.contains(QLatin1String(always)), qPrintable(name));
        }
    }
};

QTEST_GUILESS_MAIN(RoutesTest)
#include "tst_routes.moc"
