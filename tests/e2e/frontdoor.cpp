#include "tests/e2e/frontdoor.h"

#include "core/base/json.h"

#include <QNetworkReply>
#include <QNetworkRequest>
#include <QTest>

#include <memory>
#include <utility>

namespace wowlab::test {

QJsonObject HttpAnswer::json() const
{
    return core::parseJsonObject(body).value_or(QJsonObject());
}

QByteArray HttpAnswer::code() const
{
    return json()[QLatin1String("code")].toString().toLatin1();
}

FrontDoor::FrontDoor(QUrl sentinel)
    : m_sentinel(std::move(sentinel))
{
}

HttpAnswer FrontDoor::ask(const QByteArray &method, const QByteArray &target, const QByteArray &body,
                          const HttpHeaders &headers)
{
    QNetworkRequest request(m_sentinel.resolved(QUrl(QString::fromLatin1(target))));
    request.setTransferTimeout(20'000);
    for (const auto &[name, value] : headers)
        request.setRawHeader(name, value);
    if (method != "GET")
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    const std::unique_ptr<QNetworkReply> reply(method == "GET" ? m_network.get(request)
                                                               : m_network.sendCustomRequest(request, method, body));
    if (!QTest::qWaitFor([&reply] { return reply->isFinished(); }, 30'000))
        return {};
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll()};
}

} // namespace wowlab::test
