#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>
#include <QUrl>

#include <optional>

namespace wowlab::lab {

/// A real Centrifugo with the product's beacon configuration (resources/beacon/config.json), on free loopback ports and
/// with fresh secrets. Runs from construction to destruction; dies with this process, however that ends.
///
/// Works without an event loop: each command blocks until it is done. Its addresses and secrets stay the same over
/// restart(), its streams do not: the memory engine begins new epochs.
class CentrifugoServer final
{
public:
    struct Options
    {
        /// Laid over the product's configuration, member by member, e.g. {"client": {"ping_interval": "1s"}}.
        QJsonObject overrides;
    };

    /// Where the program is: $CENTRIFUGO_BIN, then PATH, then the cache that `tests/run` and `packaging/lab/run` fill.
    /// Empty if nowhere.
    [[nodiscard]] static QString findBinary();

    /// Starts the server and waits for its health check. Whether that worked is in failure().
    CentrifugoServer();
    explicit CentrifugoServer(const Options &options);
    CentrifugoServer(const CentrifugoServer &) = delete;
    CentrifugoServer &operator=(const CentrifugoServer &) = delete;
    ~CentrifugoServer();

    /// Errors of start() and restart(): NotFound "lab.no_centrifugo" · Retry "lab.centrifugo_failed" (its log says why).
    [[nodiscard]] core::Result<void> start();
    /// SIGTERM; clients are told (close 3001).
    void stop();
    /// SIGKILL; clients see a broken connection.
    void kill();
    [[nodiscard]] core::Result<void> restart();
    /// SIGSTOP: the machine still takes connections and bytes, nobody answers. resume() undoes it.
    void suspend();
    void resume();

    [[nodiscard]] bool isRunning() const;
    /// Why the constructor could not start it.
    [[nodiscard]] const std::optional<core::Error> &failure() const { return m_failure; }
    [[nodiscard]] QUrl webSocketUrl() const;
    [[nodiscard]] QUrl apiUrl() const;
    [[nodiscard]] QByteArray apiKey() const { return m_apiKey; }
    [[nodiscard]] QByteArray tokenKey() const { return m_tokenKey; }
    [[nodiscard]] QByteArray subscriptionTokenKey() const { return m_subscriptionTokenKey; }
    /// What subscription tokens carry as `aud`.
    [[nodiscard]] QString subscriptionAudience() const;
    /// The configuration file in use, for the server's own tools (checktoken, checksubtoken).
    [[nodiscard]] QString configPath() const;
    /// The environment that carries the secrets.
    [[nodiscard]] QProcessEnvironment environment() const;
    /// All that it wrote so far, over restarts.
    [[nodiscard]] QByteArray log() const;

private:
    [[nodiscard]] core::Result<void> writeConfig();

    Options m_options;
    QTemporaryDir m_folder;
    QJsonObject m_config;
    quint16 m_port = 0;
    quint16 m_internalPort = 0;
    QByteArray m_apiKey;
    QByteArray m_tokenKey;
    QByteArray m_subscriptionTokenKey;
    QProcess m_process;
    std::optional<core::Error> m_failure;
};

} // namespace wowlab::lab
