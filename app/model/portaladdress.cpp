#include "app/model/portaladdress.h"

#include <QUrlQuery>

namespace wowlab::model {

namespace {

QUrl page(const QUrl &portal, const QString &path)
{
    QUrl url = portalAddress(portal);
    QString base = url.path();
    while (base.endsWith(QLatin1Char('/')))
        base.chop(1);
    url.setPath(base + path);
    return url;
}

} // namespace

QUrl defaultPortal()
{
    return QUrl(QStringLiteral("https://wowlab.gg"));
}

QUrl portalAddress(const QUrl &portal)
{
    return portal.isEmpty() ? defaultPortal() : portal;
}

QUrl claimAddress(const QUrl &portal, const QByteArray &claimCode)
{
    QUrl url = page(portal, QStringLiteral("/nodes/claim"));
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("code"), QString::fromLatin1(claimCode));
    url.setQuery(query);
    return url;
}

QUrl nodesAddress(const QUrl &portal)
{
    return page(portal, QStringLiteral("/nodes"));
}

} // namespace wowlab::model
