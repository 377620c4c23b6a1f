#pragma once

#include <QByteArray>
#include <QUrl>

namespace wowlab::model {

/// Where the portal is unless the user names another.
[[nodiscard]] QUrl defaultPortal();
/// `portal`, or the default for an empty one.
[[nodiscard]] QUrl portalAddress(const QUrl &portal);
/// The portal's page that claims a node, with the code filled in.
[[nodiscard]] QUrl claimAddress(const QUrl &portal, const QByteArray &claimCode);
/// The page of the signed-in user's nodes.
[[nodiscard]] QUrl nodesAddress(const QUrl &portal);

} // namespace wowlab::model
