#pragma once

#include "core/identity/secretstore.h"

#include <QObject>

#include <chrono>

namespace wowlab::core {

/// Answers in time, whatever the store behind it does: NoAnswer at the deadline, and what comes later goes nowhere.
/// Lives in the thread of an event loop; `store` outlives it.
class PunctualSecretStore final : public SecretStore
{
public:
    static constexpr std::chrono::milliseconds kDeadline{5'000};

    explicit PunctualSecretStore(SecretStore &store, std::chrono::milliseconds deadline = kDeadline);

    [[nodiscard]] QFuture<SecretResult<Secret>> read(const QString &name) override;
    [[nodiscard]] QFuture<SecretResult<void>> write(const QString &name, Secret secret) override;
    [[nodiscard]] QFuture<SecretResult<void>> remove(const QString &name) override;

private:
    SecretStore &m_store;
    std::chrono::milliseconds m_deadline;
    QObject m_waits; ///< parent of what waits
};

} // namespace wowlab::core
