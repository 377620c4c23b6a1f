#include "sentinel/publications/publication.h"

#include "core/contract/messages.h"

#include <QJsonDocument>

namespace wowlab::sentinel {

namespace {

constexpr QLatin1String kType("type");
constexpr QLatin1String kUpdated("updated");
constexpr QLatin1String kPayload("payload");

QJsonValue nullableId(const core::UserId &user)
{
    return user.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(user.toString());
}

} // namespace

QString nodeChannel(core::NodeId node)
{
    return QStringLiteral("nodes:") + node.toString();
}

QString chunksChannel(core::NodeId node)
{
    return QStringLiteral("chunks:") + node.toString();
}

QString jobChannel(core::JobId job)
{
    return QStringLiteral("jobs:") + job.toString();
}

QString onlineNodesChannel()
{
    return QStringLiteral("nodes:online");
}

Publication jobPublication(const JobProgress &progress)
{
    QJsonObject row{{QLatin1String("id"), progress.id.toString()},
                    {QLatin1String("status"), QString::fromLatin1(progress.status)},
                    {QLatin1String("total_iterations"), progress.totalIterations},
                    {QLatin1String("completed_iterations"), progress.completedIterations}};
    if (!progress.result.isEmpty())
        row.insert(QLatin1String("result"), QJsonDocument::fromJson(progress.result).object());
    QJsonObject figures{{QLatin1String("totalChunks"), progress.totalChunks},
                        {QLatin1String("completedChunks"), progress.completedChunks}};
    if (progress.meanDps)
        figures.insert(QLatin1String("meanDps"), *progress.meanDps);
    if (progress.standardError)
        figures.insert(QLatin1String("standardError"), *progress.standardError);
    return {jobChannel(progress.id), {{kType, kUpdated}, {kPayload, row}, {QLatin1String("progress"), figures}}, {}};
}

Publication nodePublication(const NodeRecord &node)
{
    core::NodeConfig config;
    config.userId = node.owner;
    config.name = node.name;
    config.totalCores = node.totalCores;
    config.maxParallel = node.maxParallel;
    QJsonObject data = config.toJson();
    data.insert(kType, kUpdated);
    data.insert(kPayload, QJsonObject{{QLatin1String("id"), node.id.toString()},
                                      {QLatin1String("user_id"), nullableId(node.owner)},
                                      {QLatin1String("name"), node.name},
                                      {QLatin1String("status"), QString::fromLatin1(node.status)},
                                      {QLatin1String("max_parallel"), node.maxParallel},
                                      {QLatin1String("total_cores"), node.totalCores}});
    return {nodeChannel(node.id), data, {}};
}

Publication chunkPublication(core::NodeId node, const core::Chunk &chunk)
{
    return {chunksChannel(node), chunk.toJson(), QStringLiteral("%1:%2").arg(chunk.id.toString()).arg(chunk.attempt)};
}

} // namespace wowlab::sentinel
