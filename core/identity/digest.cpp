#include "core/identity/digest.h"

#include <sodium.h>

namespace wowlab::core {

QByteArray sha256(QByteArrayView bytes)
{
    QByteArray digest(crypto_hash_sha256_BYTES, Qt::Uninitialized);
    crypto_hash_sha256(reinterpret_cast<unsigned char *>(digest.data()),
                       reinterpret_cast<const unsigned char *>(bytes.data()),
                       static_cast<unsigned long long>(bytes.size()));
    return digest;
}

QByteArray sha256Hex(QByteArrayView bytes)
{
    return sha256(bytes).toHex();
}

} // namespace wowlab::core
