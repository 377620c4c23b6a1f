#pragma once

#include "app/node/preferences.h"

#include <QNetworkProxy>
#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>

namespace wowlab::node {

/// Reads "http://user:password@host:3128", "socks5://[::1]:1080" or "host:3128" as people and the environment write it.
/// Without a port: 8080 for HTTP, 1080 for SOCKS. Nothing if it cannot be a proxy.
[[nodiscard]] std::optional<ProxyChoice> parseProxy(const QString &text);
/// As a person reads it, without the password: "socks5://user@host:1080"; empty for None and System.
[[nodiscard]] QString toText(const ProxyChoice &choice);

/// The way that all connections of this process take, HTTP and WebSocket: Qt's application proxy. What the system says is
/// looked up in a thread of its own, because some systems take seconds over it. One per process; main thread.
class ProxyRoute final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProxyRoute)

public:
    /// `target` is what the system is asked about: it may have another way for each host.
    /// Asked in another thread.
    using Lookup = std::function<QNetworkProxy(const QUrl &target)>;

    explicit ProxyRoute(QUrl target, QObject *parent = nullptr);
    ProxyRoute(QUrl target, Lookup lookup, QObject *parent = nullptr); ///< for tests
    ~ProxyRoute() override;

    /// Holds for the next connection. Those open are not touched: see NodeController::reconnect().
    void use(const ProxyChoice &choice);

    /// After a sleep, or on another network: what the system says may be something else by now.
    void refresh();

    [[nodiscard]] const QNetworkProxy &proxy() const { return m_proxy; }

Q_SIGNALS:
    /// Connections take another way from now on.
    void changed();

private:
    void take(const QNetworkProxy &proxy);

    QUrl m_target;
    Lookup m_lookup;
    ProxyChoice m_choice;
    QNetworkProxy m_proxy;
    quint64 m_question = 0; ///< tells a late answer of the system from the present one
};

/// Tries to reach a sentinel by a way that need not be the one in use, for the "test" button. Lives in the main thread.
class ConnectionTest final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConnectionTest)

public:
    enum class Outcome {
        Reached,
        NoSuchHost,
        Refused, ///< nobody listens there, or no way leads there
        TimedOut,
        ProxyNotFound, ///< no proxy answers at that address
        ProxyWantsPassword,
        CaptivePortal, ///< somebody in between answers with a page
        NotTrusted,    ///< the certificate is not the server's
        NoSentinel,    ///< something else answers
    };

    explicit ConnectionTest(QObject *parent = nullptr);
    ~ConnectionTest() override;

    /// Begins anew; an answer to an earlier question does not come any more. Answers within 10 s.
    void start(const QUrl &sentinel, const ProxyChoice &choice);
    void cancel();

Q_SIGNALS:
    void finished(wowlab::node::ConnectionTest::Outcome outcome);

private:
    struct Attempt;
    void end(Outcome outcome);

    std::unique_ptr<Attempt> m_attempt;
};

/// One sentence, translated.
[[nodiscard]] QString describe(ConnectionTest::Outcome outcome);

} // namespace wowlab::node
