#include "sentinel/access/eligibility.h"

#include <algorithm>

namespace wowlab::sentinel {

namespace {

bool namesUser(const Permission &permission, core::UserId user)
{
    return permission.accessType == "user" && !permission.targetId.isEmpty() &&
           QUuid::fromString(QLatin1String(permission.targetId)) == user.value;
}

bool jobAdmits(const JobSide &job, const NodeSide &node, const Guilds &guilds)
{
    if (job.accessType == "public")
        return true;
    if (job.accessType == "user")
        return std::ranges::any_of(node.permissions, [&](const auto &row) { return namesUser(row, job.owner); });
    if (job.accessType == "discord")
        return !job.guildId.isEmpty() && guilds.isMember(job.guildId, node.owner);
    return false;
}

bool nodeAgrees(const NodeSide &node, const JobSide &job, RowlessNodes rowless, const Guilds &guilds)
{
    if (node.permissions.isEmpty())
        return rowless == RowlessNodes::Public;
    return std::ranges::any_of(node.permissions, [&](const Permission &row) {
        if (row.accessType == "public")
            return true;
        if (row.accessType == "guild")
            return row.targetId.isEmpty() ? guilds.shareAny(node.owner, job.owner)
                                          : guilds.isMember(row.targetId, job.owner);
        // A `user` row without a target is meant for friends, of which there is no table: nobody.
        return namesUser(row, job.owner);
    });
}

} // namespace

bool mayRun(const NodeSide &node, const JobSide &job, RowlessNodes rowless, const Guilds &guilds)
{
    if (node.owner.isNull() || job.owner.isNull())
        return false;
    if (node.owner == job.owner)
        return true;
    return jobAdmits(job, node, guilds) && nodeAgrees(node, job, rowless, guilds);
}

} // namespace wowlab::sentinel
