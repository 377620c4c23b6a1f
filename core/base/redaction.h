#pragma once

#include <QString>

namespace wowlab::core {

/// The text with "[hidden]" in place of what looks like a secret: the value after a word like "password=" or
/// "Authorization:", signed tokens (RFC 7519), the credentials in an address, and base64 of 32 bytes or more, as keys and
/// signatures are written. Nothing of ours writes such things; this is for what libraries say, and for what a person is
/// about to send away. Ids, hashes in hex and claim codes stay. Any thread.
[[nodiscard]] QString redacted(const QString &text);

} // namespace wowlab::core
