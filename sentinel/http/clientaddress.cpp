#include "sentinel/http/clientaddress.h"

#include <algorithm>

namespace wowlab::sentinel {

bool isInAny(const QHostAddress &address, const SubnetList &subnets)
{
    const QHostAddress plain = withoutMapping(address);
    return std::any_of(subnets.begin(), subnets.end(),
                       [&plain](const auto &subnet) { return plain.isInSubnet(subnet.first, subnet.second); });
}

QHostAddress withoutMapping(const QHostAddress &address)
{
    bool isV4 = false;
    const quint32 v4 = address.toIPv4Address(&isV4);
    return isV4 ? QHostAddress(v4) : address;
}

QHostAddress clientAddress(const QHostAddress &peer, const QByteArray &forwardedFor, const SubnetList &trustedProxies)
{
    QHostAddress client = withoutMapping(peer);
    if (forwardedFor.isEmpty())
        return client;
    const QList<QByteArray> hops = forwardedFor.split(',');
    for (auto hop = hops.crbegin(); hop != hops.crend() && isInAny(client, trustedProxies); ++hop) {
        QHostAddress named;
        if (!named.setAddress(QString::fromLatin1(hop->trimmed())))
            break;
        client = withoutMapping(named);
    }
    return client;
}

QByteArray addressKey(const QHostAddress &address)
{
    const QHostAddress plain = withoutMapping(address);
    if (plain.protocol() == QAbstractSocket::IPv4Protocol)
        return plain.toString().toLatin1();
    const Q_IPV6ADDR bytes = plain.toIPv6Address();
    return QByteArray(reinterpret_cast<const char *>(bytes.c), 8).toHex();
}

} // namespace wowlab::sentinel
