#pragma once

#include "app/node/callresult.h"
#include "app/node/configcache.h"
#include "core/contract/jobconfig.h"

#include <QFuture>
#include <QNetworkAccessManager>
#include <QObject>
#include <QUrl>

namespace wowlab::node {

/// Reads job configs and rotations from the database's own HTTP front (PostgREST), as older sentinels expect it of a node:
/// `jobs_configs?hash=eq.H&select=config`, then `rotations?id=eq.I&select=id,script,checksum`. Checked by their hashes like
/// everything else, so whose word it is does not matter. Lives in the main thread.
class PostgrestConfigs final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PostgrestConfigs)

public:
    /// `api` may carry a path, e.g. https://PROJECT.supabase.co/rest/v1.
    PostgrestConfigs(QUrl api, QByteArray anonKey, QObject *parent = nullptr);
    ~PostgrestConfigs() override;

    /// Errors: Retry as for every HTTP call · NotFound "config.absent" · Corrupt "config.hash_mismatch" ·
    /// Conflict "config.rotation_changed" (the stored rotation is another version than the job's).
    [[nodiscard]] QFuture<CallResult<core::JobConfig>> fetch(const ConfigKey &key);

private:
    class Fetch;

    QUrl m_api;
    QByteArray m_anonKey;
    QNetworkAccessManager m_network;
};

} // namespace wowlab::node
