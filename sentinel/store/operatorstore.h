#pragma once

#include "core/base/result.h"
#include "core/contract/ids.h"
#include "sentinel/store/databaseconnection.h"
#include "sentinel/store/store.h"

#include <QByteArray>
#include <QString>
#include <QVector>

#include <chrono>
#include <optional>

namespace wowlab::sentinel {

/// A node as an operator looks at it.
struct NodeListing
{
    core::NodeId id;
    QString name;
    core::UserId owner; ///< null until claimed
    QString status;     ///< pending, online, offline
    QString platform;
    QString version;
    int maxParallel = 0;
    int totalCores = 0;
    int engineVersion = 0;
    bool isPaused = false;
    std::optional<QString> quarantine; ///< why it is set aside
    int held = 0;                      ///< chunks
    std::chrono::seconds silent{0};    ///< since it was last heard of
};

struct JobListing
{
    core::JobId id;
    core::UserId owner;
    QString status; ///< pending, running, completed, failed
    QString accessType;
    qint64 completedIterations = 0;
    qint64 totalIterations = 0;
    int completedChunks = 0;
    int runningChunks = 0;
    int totalChunks = 0;
    bool isAdmitted = false;
    QString errorCode; ///< of a failed one
    std::chrono::seconds age{0};
};

struct ServerInspection
{
    QString version;
    int versionNumber = 0; ///< 150004 for 15.4
    std::chrono::milliseconds unixTime{0};
    bool isReadOnly = false;
    int connectionLimit = 0; ///< for ordinary roles
    int connections = 0;
};

struct RoleInspection
{
    QString name;
    bool isSuperuser = false;
    bool isOwner = false; ///< of the tables
    QString missing;      ///< rights that the sentinel needs and does not have, as a text; empty: none
};

/// What an operator asks the database and tells it. One transaction per call; blocks; belongs to one thread.
/// Errors of every method: those of DatabaseConnection::transact; others are named.
class OperatorStore final
{
public:
    explicit OperatorStore(ConnectionString where);

    /// Set-aside ones first, then online ones.
    [[nodiscard]] core::Result<QVector<NodeListing>> nodes();
    enum class Jobs { Open, All };
    /// The newest first.
    [[nodiscard]] core::Result<QVector<JobListing>> jobs(Jobs which, int limit);

    /// By its id or by how that begins, at least four characters.
    /// Errors: NotFound "operator.no_such_node", "operator.no_such_job" · Conflict "operator.ambiguous" · Refused
    /// "operator.not_an_id".
    [[nodiscard]] core::Result<core::NodeId> findNode(const QString &beginning);
    [[nodiscard]] core::Result<core::JobId> findJob(const QString &beginning);

    /// The node gets no work until it is released; its chunks go to others, no error counted. Idempotent; the last reason
    /// stands. False if the node is gone.
    [[nodiscard]] core::Result<bool> quarantine(core::NodeId node, const QString &reason);
    /// False if it was not set aside.
    [[nodiscard]] core::Result<bool> release(core::NodeId node);

    [[nodiscard]] core::Result<ServerInspection> server();
    [[nodiscard]] core::Result<RoleInspection> role();

private:
    [[nodiscard]] core::Result<Row> onlyOne(QLatin1String statement, const QString &beginning, const char *noneCode);

    DatabaseConnection m_connection;
};

} // namespace wowlab::sentinel
