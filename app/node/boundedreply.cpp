#include "app/node/boundedreply.h"

#include <utility>

namespace wowlab::node {

BoundedReply::BoundedReply(QNetworkReply *reply, std::chrono::milliseconds deadline, qint64 maxBytes, QObject *parent)
    : QObject(parent)
    , m_reply(reply)
    , m_maxBytes(maxBytes)
{
    m_reply->setParent(this);
    connect(m_reply, &QNetworkReply::readyRead, this, &BoundedReply::readMore);
    connect(m_reply, &QNetworkReply::finished, this, &BoundedReply::replyFinished);
    connect(&m_deadline, &QTimer::timeout, this,
            [this] { giveUp("http.timeout", QStringLiteral("no answer within the deadline")); });
    m_deadline.setSingleShot(true);
    m_deadline.start(deadline);
}

BoundedReply::~BoundedReply()
{
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->setParent(nullptr);
        m_reply->abort();
        m_reply->deleteLater();
    }
}

void BoundedReply::readMore()
{
    m_body += m_reply->readAll();
    if (m_body.size() > m_maxBytes)
        giveUp("http.too_large", QStringLiteral("an answer of more than %1 bytes").arg(m_maxBytes));
}

void BoundedReply::replyFinished()
{
    m_body += m_reply->readAll();
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    // A status with a broken body is no answer; a status that Qt counts as an error is one.
    const auto error = m_reply->error();
    const bool isCut = error != QNetworkReply::NoError && error < QNetworkReply::ContentAccessDenied;
    if (status == 0 || isCut)
        return giveUp("http.unreachable", m_reply->errorString());
    if (m_body.size() > m_maxBytes)
        return giveUp("http.too_large", QStringLiteral("an answer of more than %1 bytes").arg(m_maxBytes));
    end(HttpAnswer{.status = status,
                   .contentType = m_reply->header(QNetworkRequest::ContentTypeHeader).toString().toLatin1().toLower(),
                   .body = m_body,
                   .date = m_reply->rawHeader("Date"),
                   .retryAfter = m_reply->rawHeader("Retry-After"),
                   .location = m_reply->rawHeader("Location")});
}

void BoundedReply::giveUp(QByteArray code, QString detail)
{
    end(tl::unexpected(CallError{.error = {core::ErrorKind::Retry, std::move(code), std::move(detail)}}));
}

void BoundedReply::end(const CallResult<HttpAnswer> &answer)
{
    m_deadline.stop();
    QNetworkReply *reply = std::exchange(m_reply, nullptr);
    reply->disconnect(this);
    reply->setParent(nullptr);
    if (reply->isRunning())
        reply->abort();
    reply->deleteLater();
    Q_EMIT finished(answer);
}

QNetworkRequest plainRequest(const QUrl &url, const QByteArray &userAgent)
{
    QNetworkRequest request(url);
    // A signature names no host: a redirect would carry it to one that we did not choose.
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setRawHeader("User-Agent", userAgent);
    request.setRawHeader("Accept", "application/json");
    return request;
}

} // namespace wowlab::node
