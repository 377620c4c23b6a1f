#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <optional>

namespace wowlab::core {

/// The six characters that pair a node with an account: the top 30 bits of SHA-256(public key) in the base32 alphabet of
/// RFC 4648, e.g. "ABCDEF". A function of the key, so it lives as long as the key does.
[[nodiscard]] QByteArray claimCodeOf(QByteArrayView publicKey);

/// As a person reads it: "ABC-DEF".
[[nodiscard]] QString claimCodeForDisplay(const QByteArray &code);

/// What a person typed, with or without dash and spaces, in any case; nothing if it cannot be a code.
[[nodiscard]] std::optional<QByteArray> parseClaimCode(const QString &typed);

} // namespace wowlab::core
