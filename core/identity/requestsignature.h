#pragma once

#include "core/base/result.h"
#include "core/identity/keypair.h"

#include <QByteArray>
#include <QByteArrayView>

#include <chrono>

namespace wowlab::core {

inline constexpr char kHeaderNodeKey[] = "X-Node-Key"; ///< base64 of the public key
inline constexpr char kHeaderNodeSig[] = "X-Node-Sig"; ///< base64 of the signature
inline constexpr char kHeaderNodeTs[] = "X-Node-Ts";   ///< Unix seconds, decimal

/// How far the clocks of node and sentinel may differ.
inline constexpr std::chrono::seconds kClockTolerance{300};

/// The three headers that prove which node sends a request. The signed message is
/// "{timestamp}\0{METHOD}\0{path}\0{lower-case hex SHA-256 of the body}"; query strings and hosts are not covered.
struct RequestSignature
{
    QByteArray key;
    QByteArray signature;
    QByteArray timestamp;
};

[[nodiscard]] RequestSignature signRequest(const Keypair &keypair, QByteArrayView method, QByteArrayView path,
                                           QByteArrayView body, std::chrono::seconds unixTime);

/// Checks the headers against the request and gives the sender's 32-byte public key.
/// Errors, all Unauthorized: "signature_missing", "signature_malformed", "clock_skew" (the sender repairs its clock offset
/// and tries again), "signature_invalid".
[[nodiscard]] Result<QByteArray> verifyRequest(const RequestSignature &headers, QByteArrayView method,
                                               QByteArrayView path, QByteArrayView body, std::chrono::seconds unixTime);

} // namespace wowlab::core
