#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QVector>

#include <utility>

namespace wowlab::sentinel {

/// Networks as QHostAddress::parseSubnet gives them: address and prefix length.
using SubnetList = QVector<std::pair<QHostAddress, int>>;

[[nodiscard]] bool isInAny(const QHostAddress &address, const SubnetList &subnets);

/// An IPv4 address that came in as ::ffff:a.b.c.d is that IPv4 address.
[[nodiscard]] QHostAddress withoutMapping(const QHostAddress &address);

/// Who sent a request: the peer itself, or, when the peer is a trusted proxy, the right-most address of X-Forwarded-For
/// that is not one. An unreadable entry ends the search at the last address that a trusted proxy vouched for.
[[nodiscard]] QHostAddress clientAddress(const QHostAddress &peer, const QByteArray &forwardedFor,
                                         const SubnetList &trustedProxies);

/// Under which name an address is counted: an IPv4 address by itself, an IPv6 address by its /64, which one household has.
[[nodiscard]] QByteArray addressKey(const QHostAddress &address);

} // namespace wowlab::sentinel
