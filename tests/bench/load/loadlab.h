#pragma once

#include "core/base/result.h"
#include "core/contract/ids.h"
#include "core/identity/keypair.h"
#include "packaging/lab/lab.h"

#include <chrono>
#include <vector>

namespace wowlab::load {

/// A node that only its key and its requests make one.
struct LoadNode
{
    core::Keypair keypair;
    core::NodeId id;
};

/// A lab with a sentinel that limits nobody, and claimed nodes that exist in the database alone. Lives in the main thread.
class LoadLab final
{
public:
    LoadLab();

    /// Errors: those of lab::Lab.
    [[nodiscard]] core::Result<void> start(int nodes, int cores);
    /// A job with so many chunks of 1000 iterations, as an older portal's create_job would insert it.
    [[nodiscard]] core::Result<core::JobId> createJob(int chunks);
    /// Asks the database; throws std::runtime_error.
    [[nodiscard]] QByteArray query(const QByteArray &sql);

    [[nodiscard]] const std::vector<LoadNode> &nodes() const { return m_nodes; }
    [[nodiscard]] quint16 port() const { return quint16(m_lab.sentinelUrl().port()); }

    /// Time that the sentinel's process has computed so far.
    [[nodiscard]] std::chrono::milliseconds sentinelCpu();
    /// The same for the database's processes that are there now.
    [[nodiscard]] std::chrono::milliseconds databaseCpu();
    /// Its proportional set size now, and the most it has held.
    void printMemory();

private:
    lab::Lab m_lab;
    std::vector<LoadNode> m_nodes;
};

} // namespace wowlab::load
