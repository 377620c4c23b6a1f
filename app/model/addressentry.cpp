#include "app/model/addressentry.h"

#include "app/node/identity.h"

#include <QCoreApplication>

namespace wowlab::model {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(AddressEntry)
};

tl::unexpected<QString> fault(const QString &sentence)
{
    return tl::unexpected<QString>(sentence);
}

} // namespace

tl::expected<QUrl, QString> readPortalAddress(const QString &text)
{
    QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return QUrl();
    if (!trimmed.contains(QLatin1String("://")))
        trimmed.prepend(QLatin1String("https://"));
    const QUrl url(trimmed, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return fault(Text::tr("This is not an address, such as https://example.org."));
    if (url.scheme() != QLatin1String("https") && url.scheme() != QLatin1String("http"))
        return fault(Text::tr("The address must begin with https://."));
    if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
        return fault(Text::tr("Give the server alone, without a user name, ? or #."));
    if (!node::isProtected(url))
        return fault(Text::tr("Only a server on this machine may be reached without encryption."));
    return url;
}

tl::expected<QUrl, QString> readSentinelAddress(const QString &text)
{
    const auto url = readPortalAddress(text);
    if (!url || url->isEmpty())
        return url;
    // The signature covers the path that the sentinel sees, so there is no room for a prefix in front of it.
    if (!url->path().isEmpty() && url->path() != QLatin1String("/"))
        return fault(Text::tr("A sentinel's address has no path."));
    return url->adjusted(QUrl::RemovePath);
}

} // namespace wowlab::model
