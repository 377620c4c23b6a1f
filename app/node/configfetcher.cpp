#include "app/node/configfetcher.h"

#include "core/base/async.h"

#include <QLoggingCategory>
#include <QTimer>

namespace wowlab::node {

namespace {

Q_LOGGING_CATEGORY(lcConfigFetcher, "wowlab.node.configfetcher", QtInfoMsg)

using core::ErrorKind;

} // namespace

ConfigFetcher::ConfigFetcher(SentinelClient &sentinel, ConfigCache &cache, PostgrestConfigs *postgrest, QObject *parent)
    : ConfigFetcher(sentinel, cache, postgrest, Limits{}, parent)
{
}

ConfigFetcher::ConfigFetcher(SentinelClient &sentinel, ConfigCache &cache, PostgrestConfigs *postgrest, Limits limits,
                             QObject *parent)
    : QObject(parent)
    , m_sentinel(sentinel)
    , m_cache(cache)
    , m_postgrest(postgrest)
    , m_limits(limits)
{
}

void ConfigFetcher::want(const ConfigKey &key, core::JobId job)
{
    if (m_requests.contains(key))
        return;
    m_requests.insert(key, {.job = job, .backoff = core::Backoff(m_limits.retry)});
    QTimer::singleShot(0, this, [this, key] { lookInCache(key); });
}

void ConfigFetcher::lookInCache(const ConfigKey &key)
{
    if (const auto cached = m_cache.find(key)) {
        m_requests.remove(key);
        Q_EMIT fetched(key, *cached);
        return;
    }
    ask(key);
}

void ConfigFetcher::ask(const ConfigKey &key)
{
    core::onFinished(m_sentinel.jobConfig(m_requests.constFind(key)->job), this, [this, key](CallResult<core::JobConfig> config) {
        if (config && ConfigKey::of(*config) != key)
            config = tl::unexpected(
                CallError{.error = {ErrorKind::Corrupt, "config.hash_mismatch",
                                    QStringLiteral("the sentinel served another config than the chunk's")}});
        // 410: the job is over, and the database's word would not revive it.
        if (config || !m_postgrest || config.error().status == 410)
            return answered(key, config);
        askPostgrest(key, config.error());
    });
}

void ConfigFetcher::askPostgrest(const ConfigKey &key, const CallError &sentinelSaid)
{
    core::onFinished(m_postgrest->fetch(key), this, [this, key, sentinelSaid](CallResult<core::JobConfig> config) {
        // The sentinel's reason is the better one.
        answered(key, config ? config : tl::unexpected(sentinelSaid));
    });
}

void ConfigFetcher::answered(const ConfigKey &key, const CallResult<core::JobConfig> &config)
{
    if (config) {
        m_cache.store(*config);
        m_requests.remove(key);
        Q_EMIT fetched(key, *config);
        return;
    }
    const CallError &error = config.error();
    // What was damaged on the way, or refused for our clock's sake, may come whole the next time.
    const bool isPassing = error.error.kind == ErrorKind::Retry || error.error.kind == ErrorKind::Unauthorized ||
                           error.error.kind == ErrorKind::Corrupt;
    core::Backoff &backoff = m_requests.find(key)->backoff;
    if (isPassing && backoff.attempts() + 1 < m_limits.attempts) {
        const auto delay = backoff.nextAfter(error.waitAtLeast());
        QTimer::singleShot(delay, this, [this, key] { ask(key); });
        return;
    }
    qCWarning(lcConfigFetcher).noquote().nospace() << "Cannot get a config hash=" << key.configHash
                                                   << " code=" << error.error.code << " reason=" << error.error.detail;
    m_requests.remove(key);
    core::Error reported = error.error;
    if (isPassing && reported.kind != ErrorKind::Corrupt)
        reported.kind = ErrorKind::Retry;
    Q_EMIT failed(key, reported);
}

} // namespace wowlab::node
