#pragma once

#include "core/base/secret.h"

#include <tl/expected.hpp>

#include <QFuture>
#include <QString>

namespace wowlab::core {

/// Why a secret could not be had. "There is none" is a different thing from "could not ask".
enum class SecretTrouble {
    NoEntry,   ///< the store answers, and has nothing under that name
    Locked,    ///< it is there, or may be, but the user has not unlocked the store, or said no
    NoService, ///< this machine runs no such store
    NoAnswer,  ///< nothing came within the deadline; what was asked may still happen
    Failed,    ///< the store answered with an error of another kind
};

struct SecretError
{
    SecretTrouble trouble = SecretTrouble::Failed;
    QString detail; ///< English, for a log; never the secret
};

template <class T>
using SecretResult = tl::expected<T, SecretError>;

/// Where the system keeps secrets for a user. A port: core knows no keychain. One name holds one secret.
/// Called in one thread; an answer may come from any (core::onFinished brings it home), or never: put a PunctualSecretStore
/// in front. Cancelling a future gives up what has not begun.
class SecretStore
{
public:
    SecretStore() = default;
    virtual ~SecretStore() = default;
    SecretStore(const SecretStore &) = delete;
    SecretStore &operator=(const SecretStore &) = delete;

    [[nodiscard]] virtual QFuture<SecretResult<Secret>> read(const QString &name) = 0;
    /// Takes the place of what the name holds.
    [[nodiscard]] virtual QFuture<SecretResult<void>> write(const QString &name, Secret secret) = 0;
    /// Nothing there is no error.
    [[nodiscard]] virtual QFuture<SecretResult<void>> remove(const QString &name) = 0;
};

} // namespace wowlab::core
