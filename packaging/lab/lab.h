#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/contract/ids.h"
#include "packaging/lab/portal.h"
#include "packaging/lab/servers/centrifugoserver.h"
#include "packaging/lab/servers/postgresserver.h"
#include "packaging/lab/serviceprocess.h"

#include <QByteArray>
#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QTemporaryDir>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace wowlab::lab {

/// The whole system on this machine: PostgreSQL, Centrifugo, one sentinel and some nodes, private, on free loopback ports, in
/// a temporary folder. All of it ends with this object, or with this process. Any number of labs may run side by side.
/// Lives in the main thread; its calls block.
class Lab final
{
public:
    struct Options
    {
        QString programs; ///< folder with wowlab-sentinel and wowlab-node-headless; empty: where this program is
        int nodes = 2;
        int workersPerNode = 1;
        QMap<QString, QString> sentinelSettings;  ///< beyond the lab's own, as environment variables
        std::function<void(const QString &)> say; ///< told each step; may be empty
        std::function<bool()> isCancelled;        ///< asked while it waits; may be empty
    };

    explicit Lab(Options options);
    ~Lab();
    Q_DISABLE_COPY_MOVE(Lab)

    /// Starts everything up to nodes that show their claim codes. Errors: those of the servers; Retry "lab.not_ready"
    /// (with the end of the log of what did not come up).
    [[nodiscard]] core::Result<void> start();
    /// Signs a user up and claims every node by its code, then waits until all are online. Errors: as start().
    [[nodiscard]] core::Result<void> claimNodes();

    /// After claimNodes(): the user who owns the nodes.
    [[nodiscard]] Portal &portal() { return *m_portal; }
    [[nodiscard]] PostgresServer &postgres() { return m_postgres; }
    [[nodiscard]] CentrifugoServer &beacon() { return *m_beacon; }
    [[nodiscard]] ServiceProcess &sentinel() { return *m_sentinel; }
    [[nodiscard]] ServiceProcess &node(int index) { return *m_nodes[std::size_t(index)]; }
    [[nodiscard]] int nodeCount() const { return int(m_nodes.size()); }

    [[nodiscard]] QUrl sentinelUrl() const;
    [[nodiscard]] QByteArray databaseUrl() const;
    /// A shell line that opens the database; the password stands in its environment, not in its arguments.
    [[nodiscard]] QByteArray psqlLine() const;
    /// What the portal's server makes for a signed-in user: a session token, and a token to connect to the beacon.
    [[nodiscard]] QByteArray userToken(core::UserId user) const;
    [[nodiscard]] QByteArray beaconToken(core::UserId user) const;

    /// `wowlab-node-headless status --json` of one node. Errors: Retry "lab.no_status".
    [[nodiscard]] core::Result<QJsonObject> nodeStatus(int index) const;
    /// Runs the headless node's program with one node's settings. Errors: Retry "lab.command_failed" with its words.
    [[nodiscard]] core::Result<QByteArray> runNodeProgram(int index, const QStringList &arguments) const;
    struct ProgramOutput
    {
        int code = -1; ///< -1: it did not end by itself
        QByteArray output;
        QByteArray problems;
    };
    /// Runs the sentinel's program once more with the lab's settings and others laid over them, e.g. for its commands.
    [[nodiscard]] ProgramOutput runSentinelProgram(const QStringList &arguments,
                                                   const QMap<QString, QString> &settings = {}) const;
    /// Where one node keeps its results, and all else that it would miss.
    [[nodiscard]] QString nodeDataFolder(int index) const;
    /// GET /ready answers 200. Errors: Retry "lab.not_ready".
    [[nodiscard]] core::Result<void> waitUntilReady() const;

    [[nodiscard]] QString folder() const { return m_folder.path(); }

private:
    void say(const QString &what) const;
    /// A moment's rest in a wait. Errors: Cancelled "lab.cancelled".
    [[nodiscard]] core::Result<void> rest() const;
    [[nodiscard]] core::Result<void> startServers();
    [[nodiscard]] core::Result<void> startPrograms();
    [[nodiscard]] core::Result<void> waitForNode(int index, const QString &wanted,
                                                 const std::function<bool(const QJsonObject &)> &isReached) const;
    [[nodiscard]] QProcessEnvironment sentinelEnvironment() const;
    [[nodiscard]] QProcessEnvironment nodeEnvironment(int index) const;
    [[nodiscard]] QString nodeFolder(int index) const;
    [[nodiscard]] QString program(const char *name) const;

    Options m_options;
    QTemporaryDir m_folder;
    PostgresServer m_postgres;
    std::unique_ptr<CentrifugoServer> m_beacon;
    QByteArray m_databaseUrl;
    QByteArray m_userTokenKey;
    quint16 m_sentinelPort = 0;
    std::unique_ptr<ServiceProcess> m_sentinel;
    std::vector<std::unique_ptr<ServiceProcess>> m_nodes;
    std::unique_ptr<Portal> m_portal;
};

} // namespace wowlab::lab
