#pragma once

#include "core/base/result.h"
#include "core/contract/chunk.h"
#include "core/contract/ids.h"
#include "core/contract/messages.h"
#include "core/identity/keypair.h"
#include "core/identity/requestsignature.h"
#include "packaging/lab/portal.h"
#include "tests/e2e/frontdoor.h"

#include <QByteArray>
#include <QJsonObject>
#include <QUrl>

#include <chrono>

namespace wowlab::test {

/// A node that is only what the contract asks of one: a key and signed requests. It simulates nothing and does nothing by
/// itself, so a test decides every word it says.
class HandmadeNode final
{
public:
    explicit HandmadeNode(const QUrl &sentinel);

    HttpAnswer post(const QByteArray &path, const QJsonObject &body = {});
    HttpAnswer get(const QByteArray &path);
    /// Under any signature, or none.
    HttpAnswer send(const QByteArray &method, const QByteArray &target, const QByteArray &body,
                    const core::RequestSignature &signature);
    [[nodiscard]] core::RequestSignature sign(const QByteArray &method, const QByteArray &path, const QByteArray &body,
                                              std::chrono::seconds clockError = {}) const;

    [[nodiscard]] const core::Keypair &keypair() const { return m_keypair; }
    [[nodiscard]] core::NodeId id() const { return m_id; }

    /// Registers, is claimed by its code, and reports for work. Errors: Bug "test.answer" for an answer that is none.
    [[nodiscard]] core::Result<void> join(lab::Portal &portal, int maxParallel = 1);
    /// A heartbeat that names these chunks as running.
    HttpAnswer beat(const core::ChunkList &running = {});
    /// What the sentinel says that it holds.
    [[nodiscard]] core::ChunkList assigned();

    HttpAnswer complete(const core::Chunk &chunk, const QJsonObject &result);
    HttpAnswer release(const core::Chunk &chunk);
    HttpAnswer fail(const core::Chunk &chunk, const QByteArray &code);

private:
    FrontDoor m_door;
    core::Keypair m_keypair = core::Keypair::generate();
    core::NodeId m_id;
};

/// The result of a chunk as an honest node would send it; the numbers are pretended, but the same for the same seeds.
[[nodiscard]] QJsonObject honestResult(const core::Chunk &chunk);

} // namespace wowlab::test
