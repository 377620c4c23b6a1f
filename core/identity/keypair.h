#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <QByteArray>
#include <QByteArrayView>

namespace wowlab::core {

inline constexpr int kSeedBytes = 32;
inline constexpr int kPublicKeyBytes = 32;
inline constexpr int kSignatureBytes = 64;

/// A node's identity: an Ed25519 key pair (RFC 8032). Movable; the secret half never leaves it but as seed().
class Keypair
{
public:
    /// A new one from the system's randomness.
    [[nodiscard]] static Keypair generate();
    /// From the 32-byte seed of RFC 8032. Errors: Corrupt "key.bad_seed" (wrong length, or all zero: a zeroed file).
    [[nodiscard]] static Result<Keypair> fromSeed(const Secret &seed);

    /// 32 bytes.
    [[nodiscard]] const QByteArray &publicKey() const { return m_publicKey; }
    /// The 32 bytes to store.
    [[nodiscard]] Secret seed() const;
    /// 64 bytes, deterministic.
    [[nodiscard]] QByteArray sign(QByteArrayView message) const;

private:
    Keypair() = default;

    Secret m_secretKey; // libsodium's form: seed followed by public key
    QByteArray m_publicKey;
};

/// True if `signature` (64 bytes) is `publicKey`'s (32 bytes) for `message`. Strict: non-canonical signatures and keys of
/// small order are refused.
[[nodiscard]] bool isSignatureValid(QByteArrayView publicKey, QByteArrayView signature, QByteArrayView message);

} // namespace wowlab::core
