#pragma once

#include "app/node/configcache.h"
#include "app/node/postgrestconfigs.h"
#include "app/node/sentinelclient.h"
#include "core/base/backoff.h"
#include "core/contract/ids.h"

#include <QHash>
#include <QObject>

#include <memory>

namespace wowlab::node {

/// Gets the configs of the chunks that we hold: from the cache, from the sentinel, and where that does not serve it from
/// PostgREST. Passing trouble is tried again until a bounded number of times. Lives in the main thread; what it is given
/// outlives it, `postgrest` may be null.
class ConfigFetcher final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConfigFetcher)

public:
    struct Limits
    {
        core::Backoff::Limits retry{.base = std::chrono::milliseconds{500},
                                    .cap = std::chrono::milliseconds{10'000},
                                    .floor = std::chrono::milliseconds{250}};
        int attempts = 8;
    };

    ConfigFetcher(SentinelClient &sentinel, ConfigCache &cache, PostgrestConfigs *postgrest, QObject *parent = nullptr);
    ConfigFetcher(SentinelClient &sentinel, ConfigCache &cache, PostgrestConfigs *postgrest, Limits limits,
                  QObject *parent = nullptr);

    /// Answers once, by `fetched` or `failed`, never before it returns. Asking again meanwhile changes nothing.
    void want(const ConfigKey &key, core::JobId job);

Q_SIGNALS:
    void fetched(const wowlab::node::ConfigKey &key, const wowlab::core::JobConfig &config);
    /// Retry: gave up on passing trouble. Anything else will stay as it is.
    void failed(const wowlab::node::ConfigKey &key, const wowlab::core::Error &error);

private:
    struct Request
    {
        core::JobId job;
        core::Backoff backoff;
    };

    void lookInCache(const ConfigKey &key);
    void ask(const ConfigKey &key);
    void askPostgrest(const ConfigKey &key, const CallError &sentinelSaid);
    void answered(const ConfigKey &key, const CallResult<core::JobConfig> &config);

    SentinelClient &m_sentinel;
    ConfigCache &m_cache;
    PostgrestConfigs *m_postgrest;
    Limits m_limits;
    QHash<ConfigKey, Request> m_requests; ///< each is taken out by its one answer
};

} // namespace wowlab::node
