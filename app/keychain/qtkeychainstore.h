#pragma once

#include "core/identity/secretstore.h"

#include <QString>
#include <QThread>

#include <memory>

namespace wowlab::keychain {

/// The keychain of the system by QtKeychain: Secret Service or KWallet, the macOS Keychain, the Windows Credential Manager. Secrets
/// are never kept in plain text instead.
/// Lives in the main thread, one per process (QtKeychain's queue stays in the thread that used it first). Its calls may block
/// for as long as the service pleases, so all of them happen in a thread of its own; answers come from there, late or never.
class QtKeychainStore final : public core::SecretStore
{
public:
    /// `service`: under which entries are filed.
    explicit QtKeychainStore(const QString &service = QStringLiteral("wowlab-node"));
    ~QtKeychainStore() override;

    [[nodiscard]] QFuture<core::SecretResult<core::Secret>> read(const QString &name) override;
    [[nodiscard]] QFuture<core::SecretResult<void>> write(const QString &name, core::Secret secret) override;
    [[nodiscard]] QFuture<core::SecretResult<void>> remove(const QString &name) override;

private:
    class Worker;

    QString m_service;
    std::unique_ptr<QThread> m_thread;
    Worker *m_worker = nullptr; ///< lives and dies in the thread
};

} // namespace wowlab::keychain
