#include "core/base/secret.h"

#include <sodium.h>

#include <QtGlobal>

#include <cstring>
#include <new>
#include <utility>

namespace wowlab::core {

Secret::Secret(std::size_t sizeBytes)
{
    if (sizeBytes == 0)
        return;
    initialiseCrypto();
    m_data = static_cast<unsigned char *>(sodium_malloc(sizeBytes));
    if (!m_data)
        throw std::bad_alloc();
    m_size = sizeBytes;
}

Secret::Secret(QByteArrayView bytes)
    : Secret(static_cast<std::size_t>(bytes.size()))
{
    if (m_size > 0)
        std::memcpy(m_data, bytes.data(), m_size);
}

Secret::Secret(Secret &&other) noexcept
    : m_data(std::exchange(other.m_data, nullptr))
    , m_size(std::exchange(other.m_size, 0))
{
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    std::swap(m_data, other.m_data);
    std::swap(m_size, other.m_size);
    return *this;
}

Secret::~Secret()
{
    sodium_free(m_data);
}

Secret Secret::clone() const
{
    Secret copy(m_size);
    if (m_size > 0)
        std::memcpy(copy.m_data, m_data, m_size);
    return copy;
}

bool Secret::equals(QByteArrayView other) const
{
    return static_cast<std::size_t>(other.size()) == m_size &&
           (m_size == 0 || sodium_memcmp(m_data, other.data(), m_size) == 0);
}

void wipe(QByteArray &bytes)
{
    sodium_memzero(bytes.data(), static_cast<std::size_t>(bytes.size()));
    bytes.clear();
}

void initialiseCrypto()
{
    static const int status = sodium_init();
    if (status < 0)
        qFatal("libsodium could not be initialised: the system has no source of randomness");
}

} // namespace wowlab::core
