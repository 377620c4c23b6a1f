#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace wowlab::core {

/// SHA-256, 32 raw bytes.
[[nodiscard]] QByteArray sha256(QByteArrayView bytes);
/// SHA-256 as 64 lower-case hex digits: how configs and rotations are named.
[[nodiscard]] QByteArray sha256Hex(QByteArrayView bytes);

} // namespace wowlab::core
