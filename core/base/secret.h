#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <cstddef>

namespace wowlab::core {

/// Key material: memory that is locked where the system allows it, wiped when freed, and never printed.
/// Movable, not copyable: each copy of a secret is a deliberate act (clone()).
class Secret
{
public:
    Secret() = default;
    explicit Secret(std::size_t sizeBytes);
    /// Takes a copy of `bytes`; the caller wipes its own (see wipe()).
    explicit Secret(QByteArrayView bytes);
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;
    ~Secret();

    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] unsigned char *data() { return m_data; }
    [[nodiscard]] const unsigned char *data() const { return m_data; }
    [[nodiscard]] Secret clone() const;
    /// In constant time for equal lengths.
    [[nodiscard]] bool equals(QByteArrayView other) const;

private:
    unsigned char *m_data = nullptr;
    std::size_t m_size = 0;
};

/// Overwrites the bytes of an ordinary buffer that held a secret.
void wipe(QByteArray &bytes);

/// Prepares libsodium; call it before any other thread starts. Ends the program if the system has no randomness.
void initialiseCrypto();

} // namespace wowlab::core
