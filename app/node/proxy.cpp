#include "app/node/proxy.h"

#include "app/node/boundedreply.h"
#include "app/node/httpanswer.h"
#include "core/base/async.h"
#include "core/base/clock.h"
#include "core/base/json.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPromise>
#include <QThreadPool>
#include <QTimer>

#include <chrono>

namespace wowlab::node {

namespace {

Q_LOGGING_CATEGORY(lcProxy, "wowlab.node.proxy", QtInfoMsg)

constexpr int kHttpPort = 8080;
constexpr int kSocksPort = 1080;
constexpr std::chrono::seconds kPatience{10};
constexpr qint64 kMaxAnswerBytes = 256 * 1024;

using Outcome = ConnectionTest::Outcome;

class Text
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionTest)
};

QNetworkProxy proxyOf(const ProxyChoice &choice)
{
    switch (choice.kind) {
    case ProxyChoice::Kind::None:
    case ProxyChoice::Kind::System: // see systemProxy()
        return QNetworkProxy(QNetworkProxy::NoProxy);
    case ProxyChoice::Kind::Http:
    case ProxyChoice::Kind::Socks5:
        break;
    }
    const auto type = choice.kind == ProxyChoice::Kind::Http ? QNetworkProxy::HttpProxy : QNetworkProxy::Socks5Proxy;
    return QNetworkProxy(type, choice.host, quint16(choice.port), choice.user, choice.password);
}

QNetworkProxy askSystem(const QUrl &target)
{
    const auto proxies = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(target));
    return proxies.isEmpty() ? QNetworkProxy(QNetworkProxy::NoProxy) : proxies.first();
}

/// In another thread: Windows and macOS may run a script for it, or search the network.
QFuture<QNetworkProxy> answerOf(const ProxyRoute::Lookup &lookup, const QUrl &target)
{
    auto promise = std::make_shared<QPromise<QNetworkProxy>>(); // shared: std::function copies
    auto future = promise->future();
    promise->start();
    QThreadPool::globalInstance()->start([promise, lookup, target] {
        promise->addResult(lookup(target));
        promise->finish();
    });
    return future;
}

QString inBrackets(const QString &host)
{
    return host.contains(QLatin1Char(':')) ? QLatin1Char('[') + host + QLatin1Char(']') : host;
}

} // namespace

std::optional<ProxyChoice> parseProxy(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return std::nullopt;
    const bool hasScheme = trimmed.contains(QLatin1String("://"));
    const QUrl url(hasScheme ? trimmed : QLatin1String("http://") + trimmed, QUrl::StrictMode);
    const QString scheme = url.scheme(); // lower case by QUrl
    const bool isSocks =
        scheme == QLatin1String("socks5") || scheme == QLatin1String("socks5h") || scheme == QLatin1String("socks");
    const bool isPlain =
        (url.path().isEmpty() || url.path() == QLatin1String("/")) && !url.hasQuery() && !url.hasFragment();
    if (!url.isValid() || url.host().isEmpty() || !isPlain || (!isSocks && scheme != QLatin1String("http")))
        return std::nullopt;
    return ProxyChoice{.kind = isSocks ? ProxyChoice::Kind::Socks5 : ProxyChoice::Kind::Http,
                       .host = url.host(),
                       .port = url.port(isSocks ? kSocksPort : kHttpPort),
                       .user = url.userName(QUrl::FullyDecoded),
                       .password = url.password(QUrl::FullyDecoded)};
}

QString toText(const ProxyChoice &choice)
{
    if (choice.kind == ProxyChoice::Kind::None || choice.kind == ProxyChoice::Kind::System)
        return {};
    const QLatin1String scheme(choice.kind == ProxyChoice::Kind::Http ? "http" : "socks5");
    const QString user = choice.user.isEmpty() ? QString() : choice.user + QLatin1Char('@');
    return QStringLiteral("%1://%2%3:%4").arg(scheme, user, inBrackets(choice.host)).arg(choice.port);
}

ProxyRoute::ProxyRoute(QUrl target, QObject *parent)
    : ProxyRoute(std::move(target), &askSystem, parent)
{
}

ProxyRoute::ProxyRoute(QUrl target, Lookup lookup, QObject *parent)
    : QObject(parent)
    , m_target(std::move(target))
    , m_lookup(std::move(lookup))
    , m_proxy(QNetworkProxy::NoProxy)
{
    QNetworkProxy::setApplicationProxy(m_proxy); // else Qt would ask the system itself, in this thread
}

ProxyRoute::~ProxyRoute() = default;

void ProxyRoute::use(const ProxyChoice &choice)
{
    m_choice = choice;
    ++m_question;
    if (choice.kind != ProxyChoice::Kind::System)
        return take(proxyOf(choice));
    core::onFinished(answerOf(m_lookup, m_target), this, [this, question = m_question](const QNetworkProxy &proxy) {
        if (question == m_question)
            take(proxy);
    });
}

void ProxyRoute::refresh()
{
    use(m_choice);
}

void ProxyRoute::take(const QNetworkProxy &proxy)
{
    if (proxy == m_proxy)
        return;
    m_proxy = proxy;
    QNetworkProxy::setApplicationProxy(proxy);
    qCInfo(lcProxy).noquote().nospace() << "Connections take another way proxyType=" << int(proxy.type())
                                        << " host=" << proxy.hostName() << " port=" << proxy.port();
    Q_EMIT changed();
}

/// One try: the way there, then one exchange over it.
struct ConnectionTest::Attempt
{
    QNetworkAccessManager network;
    QTimer deadline;
    QObject context; ///< dies with the attempt, and its questions with it
    QNetworkReply *reply = nullptr;

    ~Attempt()
    {
        if (!reply)
            return;
        reply->disconnect();
        reply->abort();
        reply->deleteLater();
    }
};

namespace {

Outcome outcomeOf(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::HostNotFoundError:
        return Outcome::NoSuchHost;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError:
    case QNetworkReply::TemporaryNetworkFailureError:
        return Outcome::TimedOut;
    case QNetworkReply::SslHandshakeFailedError:
        return Outcome::NotTrusted;
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::UnknownProxyError:
        return Outcome::ProxyNotFound;
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return Outcome::ProxyWantsPassword;
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::UnknownContentError:
        return Outcome::NoSentinel;
    default:
        return Outcome::Refused;
    }
}

/// Asked by plain HTTP an HTTP proxy is, to Qt, the server: what is wrong with that connection is wrong with the proxy.
Outcome asOfTheProxy(Outcome outcome)
{
    return outcome == Outcome::Refused || outcome == Outcome::NoSuchHost ? Outcome::ProxyNotFound : outcome;
}

Outcome outcomeOf(QNetworkReply &reply)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0 || status == 407) {
        const bool isProxyTheServer = reply.url().scheme() == QLatin1String("http") &&
                                      reply.manager()->proxy().type() == QNetworkProxy::HttpProxy;
        const Outcome outcome = outcomeOf(reply.error());
        return isProxyTheServer ? asOfTheProxy(outcome) : outcome;
    }
    HttpAnswer answer;
    answer.status = status;
    answer.contentType = reply.header(QNetworkRequest::ContentTypeHeader).toByteArray();
    answer.body = reply.read(kMaxAnswerBytes);
    const auto now = std::chrono::duration_cast<std::chrono::seconds>(core::systemClock().wall());
    const auto body = judge(answer, now);
    if (!body && (body.error().error.code == "http.captive_portal" || body.error().error.code == "http.redirected"))
        return Outcome::CaptivePortal;
    // What `GET /status` of a sentinel says; a proxy's own page says something else.
    const auto object = body ? core::parseJsonObject(*body) : core::Result<QJsonObject>(QJsonObject());
    return object && object->contains(QLatin1String("services")) ? Outcome::Reached : Outcome::NoSentinel;
}

} // namespace

ConnectionTest::ConnectionTest(QObject *parent)
    : QObject(parent)
{
}

ConnectionTest::~ConnectionTest() = default;

void ConnectionTest::start(const QUrl &sentinel, const ProxyChoice &choice)
{
    m_attempt = std::make_unique<Attempt>();
    Attempt &attempt = *m_attempt;
    attempt.deadline.setSingleShot(true);
    connect(&attempt.deadline, &QTimer::timeout, this, [this] { end(Outcome::TimedOut); });
    attempt.deadline.start(kPatience);

    const auto ask = [this, &attempt, sentinel](const QNetworkProxy &proxy) {
        attempt.network.setProxy(proxy);
        attempt.network.setAutoDeleteReplies(false);
        QUrl url = sentinel;
        url.setPath(QStringLiteral("/status"));
        attempt.reply = attempt.network.get(plainRequest(url, "wowlab-node"));
        connect(attempt.reply, &QNetworkReply::finished, this, [this, &attempt] { end(outcomeOf(*attempt.reply)); });
        connect(attempt.reply, &QNetworkReply::readyRead, this, [this, &attempt] {
            if (attempt.reply->bytesAvailable() > kMaxAnswerBytes)
                end(Outcome::NoSentinel);
        });
    };
    if (choice.kind == ProxyChoice::Kind::System)
        core::onFinished(answerOf(&askSystem, sentinel), &attempt.context, ask);
    else
        ask(proxyOf(choice));
}

void ConnectionTest::cancel()
{
    m_attempt.reset();
}

void ConnectionTest::end(Outcome outcome)
{
    m_attempt->deadline.stop();
    if (m_attempt->reply)
        m_attempt->reply->disconnect(this);
    // We may be inside a signal of the reply, which dies with the attempt.
    QTimer::singleShot(0, &m_attempt->context, [this, outcome] {
        const auto over = std::move(m_attempt);
        Q_EMIT finished(outcome);
    });
}

QString describe(ConnectionTest::Outcome outcome)
{
    switch (outcome) {
    case Outcome::Reached:
        return Text::tr("The sentinel answers.");
    case Outcome::NoSuchHost:
        return Text::tr("There is no such address. Is the network up, and is the address right?");
    case Outcome::Refused:
        return Text::tr("Nobody answers at that address.");
    case Outcome::TimedOut:
        return Text::tr("There was no answer within 10 seconds.");
    case Outcome::ProxyNotFound:
        return Text::tr("The proxy does not answer. Are its address and port right?");
    case Outcome::ProxyWantsPassword:
        return Text::tr("The proxy does not accept this user and password.");
    case Outcome::CaptivePortal:
        return Text::tr("Something in between answers with a web page. Log in to this network in a browser first.");
    case Outcome::NotTrusted:
        return Text::tr("The connection is not safe: the certificate is not that of the server.");
    case Outcome::NoSentinel:
        return Text::tr("Something answers there, but it is no sentinel.");
    }
    return {};
}

} // namespace wowlab::node
