#pragma once

#include <QUrl>

#include <QString>

#include <tl/expected.hpp>

namespace wowlab::model {

/// Reads a server's address as a person types it: without a scheme it is https. The fault is one sentence, translated.
/// Empty text is an empty address: the default.
[[nodiscard]] tl::expected<QUrl, QString> readSentinelAddress(const QString &text);
/// The same for the portal, which may stand under a path.
[[nodiscard]] tl::expected<QUrl, QString> readPortalAddress(const QString &text);

} // namespace wowlab::model
