#include "core/identity/requestsignature.h"

#include "core/identity/digest.h"

#include <optional>

namespace wowlab::core {

namespace {

QByteArray signedMessage(QByteArrayView timestamp, QByteArrayView method, QByteArrayView path, QByteArrayView body)
{
    QByteArray message;
    message.append(timestamp).append('\0').append(method).append('\0').append(path).append('\0');
    return message.append(sha256Hex(body));
}

/// Only the one canonical spelling of exactly `size` bytes, so that one key has one text.
std::optional<QByteArray> decodeExactly(const QByteArray &base64, int size)
{
    const auto decoded = QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.size() != size || decoded.decoded.toBase64() != base64)
        return std::nullopt;
    return decoded.decoded;
}

/// Decimal digits only: no sign, no blanks, nothing that overflows.
std::optional<std::chrono::seconds> parseUnixTime(const QByteArray &digits)
{
    if (digits.isEmpty() || digits.size() > 12)
        return std::nullopt;
    qint64 value = 0;
    for (const char digit : digits) {
        if (digit < '0' || digit > '9')
            return std::nullopt;
        value = value * 10 + (digit - '0');
    }
    return std::chrono::seconds(value);
}

} // namespace

RequestSignature signRequest(const Keypair &keypair, QByteArrayView method, QByteArrayView path, QByteArrayView body,
                             std::chrono::seconds unixTime)
{
    RequestSignature headers;
    headers.timestamp = QByteArray::number(qint64(unixTime.count()));
    headers.key = keypair.publicKey().toBase64();
    headers.signature = keypair.sign(signedMessage(headers.timestamp, method, path, body)).toBase64();
    return headers;
}

Result<QByteArray> verifyRequest(const RequestSignature &headers, QByteArrayView method, QByteArrayView path,
                                 QByteArrayView body, std::chrono::seconds unixTime)
{
    if (headers.key.isEmpty() || headers.signature.isEmpty() || headers.timestamp.isEmpty())
        return fail(ErrorKind::Unauthorized, "signature_missing",
                    QStringLiteral("X-Node-Key, X-Node-Sig and X-Node-Ts are required"));
    const auto publicKey = decodeExactly(headers.key, kPublicKeyBytes);
    const auto signature = decodeExactly(headers.signature, kSignatureBytes);
    const auto sentAt = parseUnixTime(headers.timestamp);
    if (!publicKey || !signature || !sentAt)
        return fail(ErrorKind::Unauthorized, "signature_malformed",
                    QStringLiteral("X-Node-Key, X-Node-Sig or X-Node-Ts cannot be read"));
    // Before the signature, which costs a thousand times more: a stale request is refused either way.
    if (std::chrono::abs(*sentAt - unixTime) > kClockTolerance)
        return fail(ErrorKind::Unauthorized, "clock_skew",
                    QStringLiteral("the request's clock differs by more than 5 minutes"));
    if (!isSignatureValid(*publicKey, *signature, signedMessage(headers.timestamp, method, path, body)))
        return fail(ErrorKind::Unauthorized, "signature_invalid", QStringLiteral("the signature does not match"));
    return *publicKey;
}

} // namespace wowlab::core
