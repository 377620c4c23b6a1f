#include "core/identity/keypair.h"

#include <sodium.h>

#include <cstring>

namespace wowlab::core {

namespace {

const unsigned char *bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

} // namespace

Keypair Keypair::generate()
{
    Secret seed{std::size_t(kSeedBytes)};
    randombytes_buf(seed.data(), seed.size());
    return *fromSeed(seed);
}

Result<Keypair> Keypair::fromSeed(const Secret &seed)
{
    if (seed.size() != std::size_t(kSeedBytes))
        return fail(ErrorKind::Corrupt, "key.bad_seed",
                    QStringLiteral("a key is %1 bytes, not %2").arg(kSeedBytes).arg(seed.size()));
    if (sodium_is_zero(seed.data(), seed.size()))
        return fail(ErrorKind::Corrupt, "key.bad_seed", QStringLiteral("the key is all zero"));

    Keypair pair;
    pair.m_secretKey = Secret(std::size_t(crypto_sign_SECRETKEYBYTES));
    pair.m_publicKey = QByteArray(kPublicKeyBytes, Qt::Uninitialized);
    crypto_sign_seed_keypair(reinterpret_cast<unsigned char *>(pair.m_publicKey.data()), pair.m_secretKey.data(),
                             seed.data());
    return pair;
}

Secret Keypair::seed() const
{
    Secret seed{std::size_t(kSeedBytes)};
    std::memcpy(seed.data(), m_secretKey.data(), seed.size());
    return seed;
}

QByteArray Keypair::sign(QByteArrayView message) const
{
    QByteArray signature(kSignatureBytes, Qt::Uninitialized);
    crypto_sign_detached(reinterpret_cast<unsigned char *>(signature.data()), nullptr, bytesOf(message),
                         static_cast<unsigned long long>(message.size()), m_secretKey.data());
    return signature;
}

bool isSignatureValid(QByteArrayView publicKey, QByteArrayView signature, QByteArrayView message)
{
    if (publicKey.size() != kPublicKeyBytes || signature.size() != kSignatureBytes)
        return false;
    return crypto_sign_verify_detached(bytesOf(signature), bytesOf(message),
                                       static_cast<unsigned long long>(message.size()), bytesOf(publicKey)) == 0;
}

} // namespace wowlab::core
