#include "sentinel/settings/settingspec.h"

namespace wowlab::sentinel {

namespace {

using Need = SettingSpec::Need;
using Kind = SettingSpec::Kind;

QString applyInteger(const QByteArray &value, int min, int max, int &target)
{
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    if (!isNumber || number < min || number > max)
        return QStringLiteral("a whole number from %1 to %2").arg(min).arg(max);
    target = number;
    return {};
}

QString applyKey(const QByteArray &value, core::Secret &target)
{
    // RFC 7518, 3.2 asks for 32 bytes; what an existing beacon already uses must go on working.
    constexpr qsizetype kLeastBytes = 16;
    if (value.size() < kLeastBytes)
        return QStringLiteral("a key of at least %1 characters, better 32 random bytes or more").arg(kLeastBytes);
    target = core::Secret(value);
    return {};
}

QString applySecret(const QByteArray &value, core::Secret &target)
{
    target = core::Secret(value);
    return {};
}

QString applyDatabaseUrl(const QByteArray &value, Settings &settings)
{
    if (!value.startsWith("postgres://") && !value.startsWith("postgresql://") && !value.contains('='))
        return QStringLiteral("postgresql://user:password@host:port/database, or keyword=value pairs");
    return applySecret(value, settings.databaseUrl);
}

QString applyBeaconApiUrl(const QByteArray &value, Settings &settings)
{
    const QUrl url(QString::fromUtf8(value), QUrl::StrictMode);
    const bool isHttp = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    if (!url.isValid() || !isHttp || url.host().isEmpty())
        return QStringLiteral("an address such as http://127.0.0.1:9000");
    settings.beaconApiUrl = url;
    return {};
}

bool isLoopback(const QUrl &url)
{
    return url.host() == QLatin1String("localhost") || QHostAddress(url.host()).isLoopback();
}

QString applyBeaconUrl(const QByteArray &value, Settings &settings)
{
    const QUrl url(QString::fromUtf8(value), QUrl::StrictMode);
    const bool isPlain = url.scheme() == QLatin1String("ws");
    if (!url.isValid() || url.host().isEmpty() || (!isPlain && url.scheme() != QLatin1String("wss")))
        return QStringLiteral("an address such as wss://beacon.example/connection/websocket");
    if (isPlain && !isLoopback(url))
        settings.warnings += QStringLiteral("WOWLAB_BEACON_URL is not encrypted: nodes use ws:// on loopback only");
    settings.beaconUrl = url.toString();
    return {};
}

/// "127.0.0.1:8080", "[::1]:8080"
QString applyListen(const QByteArray &value, Settings &settings)
{
    const QString expected = QStringLiteral("address:port, such as 127.0.0.1:8080 or [::]:8080");
    const qsizetype colon = value.lastIndexOf(':');
    if (colon < 0)
        return expected;
    QString host = QString::fromLatin1(value.left(colon));
    if (host.startsWith(QLatin1Char('[')) && host.endsWith(QLatin1Char(']')))
        host = host.mid(1, host.size() - 2);
    bool isPort = false;
    const quint16 port = value.mid(colon + 1).toUShort(&isPort);
    QHostAddress address;
    if (!isPort || !address.setAddress(host))
        return expected;
    settings.listenAddress = address;
    settings.listenPort = port;
    return {};
}

QString applyTrustedProxies(const QByteArray &value, Settings &settings)
{
    for (const QByteArray &entry : value.split(',')) {
        QString text = QString::fromLatin1(entry.trimmed());
        if (text.isEmpty())
            continue;
        const bool isAddress = !QHostAddress(text).isNull();
        if (isAddress)
            text += text.contains(QLatin1Char(':')) ? QStringLiteral("/128") : QStringLiteral("/32");
        const auto subnet = QHostAddress::parseSubnet(text);
        if (subnet.first.isNull() || subnet.second < 0)
            return QStringLiteral("addresses or networks with commas, such as 10.0.0.1, 192.168.0.0/16");
        settings.trustedProxies.append(subnet);
    }
    return {};
}

QString applyRowlessNodesPublic(const QByteArray &value, Settings &settings)
{
    const QByteArray text = value.toLower();
    settings.areRowlessNodesPublic = text == "true";
    return text == "true" || text == "false" ? QString() : QStringLiteral("true or false");
}

QString applyLogFormat(const QByteArray &value, Settings &settings)
{
    const auto format = core::parseLogFormat(QString::fromLatin1(value));
    if (!format)
        return QStringLiteral("text or json");
    settings.logFormat = *format;
    return {};
}

constexpr int kMany = 1'000'000;

} // namespace

const std::vector<SettingSpec> &settingSpecs()
{
    static const std::vector<SettingSpec> specs{
        {"SUPABASE_DB_URL", {}, "PostgreSQL connection string", "", Need::Required, Kind::Secret, applyDatabaseUrl},
        {"CENTRIFUGO_API_URL", QLatin1String("beacon-api-url"), "Address of the beacon's HTTP API", "", Need::Required,
         Kind::Plain, applyBeaconApiUrl},
        {"CENTRIFUGO_HTTP_API_KEY",
         {},
         "Key of the beacon's HTTP API",
         "",
         Need::Required,
         Kind::Secret,
         [](const QByteArray &value, Settings &settings) { return applySecret(value, settings.beaconApiKey); }},
        {"CENTRIFUGO_CLIENT_TOKEN_HMAC_SECRET_KEY",
         {},
         "Key that signs tokens for beacon connections",
         "",
         Need::Required,
         Kind::Secret,
         [](const QByteArray &value, Settings &settings) { return applyKey(value, settings.connectionKey); }},
        {"CENTRIFUGO_CLIENT_SUBSCRIPTION_TOKEN_HMAC_SECRET_KEY",
         {},
         "Key that signs tokens for single channels; not the one above",
         "",
         Need::Required,
         Kind::Secret,
         [](const QByteArray &value, Settings &settings) { return applyKey(value, settings.subscriptionKey); }},
        {"WOWLAB_BEACON_URL", QLatin1String("beacon-url"),
         "WebSocket address of the beacon as nodes reach it, told with their tokens; without it they need their own "
         "setting",
         "", Need::Optional, Kind::Plain, applyBeaconUrl},
        {"SUPABASE_JWT_SECRET",
         {},
         "Key that signs users' tokens; without it nobody can watch by /beacon/subscribe",
         "",
         Need::Optional,
         Kind::Secret,
         [](const QByteArray &value, Settings &settings) { return applyKey(value, settings.userKey); }},
        {"DISCORD_TOKEN",
         {},
         "Token of the Discord bot; without it there is no bot",
         "",
         Need::Optional,
         Kind::Secret,
         [](const QByteArray &value, Settings &settings) { return applySecret(value, settings.discordToken); }},
        {"WOWLAB_LISTEN", QLatin1String("listen"),
         "Where to listen for HTTP. The default is reached from this machine only, as a proxy that ends TLS does; in a "
         "container it is 0.0.0.0:8080",
         "127.0.0.1:8080", Need::Required, Kind::Plain, applyListen},
        {"WOWLAB_TRUSTED_PROXIES", QLatin1String("trusted-proxies"),
         "Addresses or networks, with commas, whose X-Forwarded-For is believed", "", Need::Optional, Kind::Plain,
         applyTrustedProxies},
        {"WOWLAB_MAX_CONNECTIONS", QLatin1String("max-connections"), "Open HTTP connections at most", "4096",
         Need::Required, Kind::Plain,
         [](const QByteArray &value, Settings &settings) {
             return applyInteger(value, 1, kMany, settings.maxConnections);
         }},
        {"WOWLAB_MAX_CONNECTIONS_PER_ADDRESS", QLatin1String("max-connections-per-address"),
         "Open HTTP connections of one client address at most", "128", Need::Required, Kind::Plain,
         [](const QByteArray &value, Settings &settings) {
             return applyInteger(value, 1, kMany, settings.maxConnectionsPerAddress);
         }},
        {"WOWLAB_RATE_PER_ADDRESS", QLatin1String("rate-per-address"),
         "Requests per second of one client address, twice as many in a burst; 0: no limit", "200", Need::Required,
         Kind::Plain,
         [](const QByteArray &value, Settings &settings) {
             return applyInteger(value, 0, kMany, settings.requestsPerSecondPerAddress);
         }},
        {"WOWLAB_RATE_PER_NODE", QLatin1String("rate-per-node"),
         "Requests per second of one node or user, twice as many in a burst; 0: no limit", "100", Need::Required,
         Kind::Plain,
         [](const QByteArray &value, Settings &settings) {
             return applyInteger(value, 0, kMany, settings.requestsPerSecondPerNode);
         }},
        {"WOWLAB_MAX_UNCLAIMED_PER_ADDRESS", QLatin1String("max-unclaimed-per-address"),
         "Nodes of one client address that wait for their owner at most; 0: no limit", "20", Need::Required,
         Kind::Plain,
         [](const QByteArray &value, Settings &settings) {
             return applyInteger(value, 0, kMany, settings.maxUnclaimedPerAddress);
         }},
        {"WOWLAB_DATABASE_CONNECTIONS", QLatin1String("database-connections"), "Connections to the database", "5",
         Need::Required, Kind::Plain,
         [](const QByteArray &value, Settings &settings) {
             return applyInteger(value, 1, 100, settings.databaseConnections);
         }},
        {"WOWLAB_ROWLESS_NODES_PUBLIC", QLatin1String("rowless-nodes-public"),
         "true: nodes whose owner has set no permission take everybody's jobs, not only the owner's", "false",
         Need::Required, Kind::Plain, applyRowlessNodesPublic},
        {"WOWLAB_LOG_FORMAT", QLatin1String("log-format"), "Format of the log on standard error: text or json", "text",
         Need::Required, Kind::Plain, applyLogFormat},
    };
    return specs;
}

} // namespace wowlab::sentinel
