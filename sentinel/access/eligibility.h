#pragma once

#include "core/contract/ids.h"

#include <QByteArray>
#include <QVector>

namespace wowlab::sentinel {

/// One row of `nodes_permissions`: whom a node's owner works for.
struct Permission
{
    QByteArray accessType; ///< owner, user, guild, public
    QByteArray targetId;   ///< user or guild id; empty: none
};

/// What a node with no permission row at all means. The portal shows "Only me" for it; fleets that always worked for
/// everybody can keep doing so by one operator setting.
enum class RowlessNodes { OwnJobsOnly, Public };

/// Who is in which Discord guild. A port: the bot answers it once it runs.
class Guilds
{
public:
    virtual ~Guilds() = default;
    [[nodiscard]] virtual bool isMember(const QByteArray &guildId, core::UserId user) const = 0;
    [[nodiscard]] virtual bool shareAny(core::UserId a, core::UserId b) const = 0;
};

/// Nobody is known to be in any guild: jobs for a guild run on their owner's nodes alone.
class NoGuilds final : public Guilds
{
public:
    [[nodiscard]] bool isMember(const QByteArray &, core::UserId) const override { return false; }
    [[nodiscard]] bool shareAny(core::UserId, core::UserId) const override { return false; }
};

struct NodeSide
{
    core::UserId owner;
    const QVector<Permission> &permissions;
};

struct JobSide
{
    core::UserId owner;
    const QByteArray &accessType; ///< private, public, user, discord
    const QByteArray &guildId;    ///< for discord
};

/// May this node run this job? An owner's nodes always may. Otherwise both must agree: the job admits the node's owner, and
/// the node's owner works for the job's owner. Unknown words admit nobody.
[[nodiscard]] bool mayRun(const NodeSide &node, const JobSide &job, RowlessNodes rowless, const Guilds &guilds);

} // namespace wowlab::sentinel
