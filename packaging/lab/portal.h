#pragma once

#include "core/base/result.h"
#include "core/contract/ids.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace wowlab::lab {

/// A job as its owner sees it in the database.
struct JobView
{
    QByteArray status;
    qint64 totalIterations = 0;
    qint64 completedIterations = 0;
    QByteArray result; ///< JSON text; empty while it runs
    int chunks = 0;
    int completedChunks = 0;
    qint64 iterationsOfCompletedChunks = 0;
    int nodes = 0;                  ///< that completed chunks
    double secondsToFirstChunk = 0; ///< from its creation until a node had a chunk; 0 if none has
    double secondsToEnd = 0;        ///< from its creation until it was over; 0 if it is not
};

/// One signed-in user of the web portal: every call is made with the role and the claims that PostgREST would set, so row
/// level security holds for it. Blocking. Errors: Refused "portal.refused" with the database's words; Retry "portal.cut_off"
/// when the connection broke (the next call makes a new one).
class Portal
{
public:
    /// Connects as the database's owner and signs a new user up.
    [[nodiscard]] static core::Result<Portal> signUp(const QByteArray &connectionString);
    Portal(Portal &&) noexcept;
    Portal &operator=(Portal &&) noexcept;
    ~Portal();

    [[nodiscard]] core::UserId user() const;

    /// Verifies a claim code and claims the node behind it, as the portal's dialog does.
    [[nodiscard]] core::Result<core::NodeId> claim(const QString &code, const QString &name, int maxParallel);
    /// Creates a private job.
    [[nodiscard]] core::Result<core::JobId> createJob(const QByteArray &configJson, int iterations);
    [[nodiscard]] core::Result<JobView> job(core::JobId id);

private:
    struct Connection;
    Portal(std::unique_ptr<Connection> connection, core::UserId user);

    std::unique_ptr<Connection> m_connection;
    core::UserId m_user;
};

} // namespace wowlab::lab
