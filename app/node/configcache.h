#pragma once

#include "core/contract/chunk.h"
#include "core/contract/jobconfig.h"

#include <QByteArray>
#include <QHashFunctions>
#include <QString>
#include <QVector>

#include <optional>

namespace wowlab::node {

/// What a config is known by: its own hash and that of the rotation frozen for the job (empty: none).
struct ConfigKey
{
    QByteArray configHash;
    QByteArray rotationChecksum;

    [[nodiscard]] static ConfigKey of(const core::Chunk &chunk) { return {chunk.configHash, chunk.rotationChecksum}; }
    [[nodiscard]] static ConfigKey of(const core::JobConfig &config);
    bool operator==(const ConfigKey &) const = default;
    friend size_t qHash(const ConfigKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, key.configHash, key.rotationChecksum);
    }
};

/// Job configs in memory and on disk, bounded in both. What comes from the disk is checked by its hashes; what fails the
/// check is removed and counts as absent, for it can be fetched again. Lives in the main thread.
class ConfigCache
{
public:
    struct Limits
    {
        qsizetype memoryEntries = 16;
        qint64 diskBytes = 64 * 1024 * 1024;
    };

    explicit ConfigCache(QString folder, Limits limits = Limits{16, 64 * 1024 * 1024});

    [[nodiscard]] std::optional<core::JobConfig> find(const ConfigKey &key);
    /// A full or unwritable disk costs only a later fetch: it is logged.
    void store(const core::JobConfig &config);

private:
    [[nodiscard]] std::optional<QString> pathOf(const ConfigKey &key) const;
    void remember(const core::JobConfig &config);
    void trimDisk(const QString &keep);

    QString m_folder;
    Limits m_limits;
    QVector<core::JobConfig> m_memory; ///< most recently used last
};

} // namespace wowlab::node
