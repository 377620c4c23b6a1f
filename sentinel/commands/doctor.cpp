#include "sentinel/commands/doctor.h"

#include "core/base/async.h"
#include "core/base/clock.h"
#include "core/base/json.h"
#include "core/contract/ids.h"
#include "sentinel/publications/publication.h"
#include "sentinel/store/migrator.h"
#include "sentinel/store/operatorstore.h"

#include <QDateTime>
#include <QLocale>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QRegularExpression>

#include <algorithm>
#include <iterator>
#include <utility>

using namespace std::chrono_literals;

namespace wowlab::sentinel {

namespace {

constexpr int kOldestServer = 150000;
/// RFC 7518, 3.2: a key for HS256 has at least as many bits as the hash.
constexpr std::size_t kGoodKeyBytes = 32;
/// Signed requests may be five minutes off, tokens live for minutes.
constexpr auto kClockWarning = 5s;
constexpr auto kClockFailure = 60s;
/// Below this many free connections others will soon be refused.
constexpr int kConnectionReserve = 3;

QByteArrayView view(const core::Secret &secret)
{
    return {secret.data(), qsizetype(secret.size())};
}

QString firstLine(const QString &text)
{
    return text.section(QLatin1Char('\n'), 0, 0);
}

/// "Wed, 25 Nov 2026 10:00:00 GMT" (RFC 9110, 5.6.7). Invalid if it is no such date.
QDateTime httpDate(const QByteArray &text)
{
    QDateTime date =
        QLocale::c().toDateTime(QString::fromLatin1(text), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    date.setTimeSpec(Qt::UTC);
    return date;
}

/// "three parts with dots, the first the bot's id": https://discord.com/developers/docs/reference#authentication
bool looksLikeADiscordToken(QByteArrayView token)
{
    const QByteArray text = token.toByteArray();
    const QList<QByteArray> parts = text.split('.');
    const auto isBase64Url = [](const QByteArray &part) {
        static const QRegularExpression pattern(QStringLiteral("^[A-Za-z0-9_-]+$"));
        return pattern.match(QString::fromLatin1(part)).hasMatch();
    };
    if (parts.size() != 3 || !std::all_of(parts.begin(), parts.end(), isBase64Url))
        return false;
    const QByteArray id = QByteArray::fromBase64(parts[0], QByteArray::Base64UrlEncoding);
    return !id.isEmpty() && std::all_of(id.begin(), id.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

Doctor::Doctor(ReadSettings read, DoctorOptions options, QObject *parent)
    : QObject(parent)
    , m_read(std::move(read))
    , m_options(std::move(options))
{
    m_patience.setSingleShot(true);
}

Doctor::~Doctor() = default;

void Doctor::start()
{
    QMetaObject::invokeMethod(this, &Doctor::lookAtSettings, Qt::QueuedConnection);
}

// --- settings -------------------------------------------------------------------------------------------------------

void Doctor::lookAtSettings()
{
    for (const SettingProblem &problem : std::as_const(m_read.problems))
        fail(QStringLiteral("settings"), problem.text, QStringLiteral("wowlab-sentinel --help explains every setting"));
    for (const QString &warning : std::as_const(m_read.settings.warnings))
        warn(QStringLiteral("settings"), warning, {});
    if (m_read.problems.isEmpty())
        ok(QStringLiteral("settings"), QStringLiteral("all that must be set is set and well-formed"));
    lookAtKeys();
    lookAtDatabase();
}

void Doctor::lookAtKeys()
{
    const Settings &settings = m_read.settings;
    struct Key
    {
        const char *name;
        const core::Secret &value;
    };
    const Key keys[] = {{"CENTRIFUGO_CLIENT_TOKEN_HMAC_SECRET_KEY", settings.connectionKey},
                        {"CENTRIFUGO_CLIENT_SUBSCRIPTION_TOKEN_HMAC_SECRET_KEY", settings.subscriptionKey},
                        {"CENTRIFUGO_HTTP_API_KEY", settings.beaconApiKey},
                        {"SUPABASE_JWT_SECRET", settings.userKey}};
    bool isSound = true;
    for (const Key &key : keys) {
        if (key.value.isEmpty() || key.value.size() >= kGoodKeyBytes)
            continue;
        isSound = false;
        warn(QStringLiteral("keys"),
             QStringLiteral("%1 has %2 bytes; it should have 32 or more")
                 .arg(QLatin1String(key.name))
                 .arg(key.value.size()),
             QStringLiteral("make a new one (openssl rand -hex 32) and give it to the beacon as well"));
    }
    for (std::size_t i = 0; i < std::size(keys); ++i) {
        for (std::size_t j = i + 1; j < std::size(keys); ++j) {
            if (keys[i].value.isEmpty() || !keys[i].value.equals(view(keys[j].value)))
                continue;
            isSound = false;
            fail(QStringLiteral("keys"),
                 QStringLiteral("%1 and %2 are the same").arg(QLatin1String(keys[i].name), QLatin1String(keys[j].name)),
                 QStringLiteral("whoever holds one could act as the other: give each its own"));
        }
    }
    if (settings.userKey.isEmpty())
        warn(QStringLiteral("keys"), QStringLiteral("SUPABASE_JWT_SECRET is not set: nobody can watch jobs live"),
             QStringLiteral("take it from the project's API settings"));
    if (isSound && !settings.connectionKey.isEmpty() && !settings.subscriptionKey.isEmpty())
        ok(QStringLiteral("keys"), QStringLiteral("token keys are long enough and differ"));
}

// --- the database ---------------------------------------------------------------------------------------------------

void Doctor::lookAtDatabase()
{
    if (hasProblem("SUPABASE_DB_URL") || m_read.settings.databaseUrl.isEmpty())
        return lookAtBeacon();
    const auto where = ConnectionString::parse(view(m_read.settings.databaseUrl).toByteArray());
    if (!where) {
        fail(QStringLiteral("database"), QStringLiteral("SUPABASE_DB_URL is %1").arg(where.error().detail), {});
        return lookAtBeacon();
    }
    m_database = *where;
    OperatorStore store(*m_database);
    const auto asked = core::systemClock().wall();
    const auto server = store.server();
    if (!server) {
        fail(QStringLiteral("database"),
             QStringLiteral("%1: %2").arg(m_database->described(), firstLine(server.error().detail)),
             QStringLiteral("is the server up, reachable from here, and are user, password and database right?"));
        return lookAtBeacon();
    }
    const auto middle = (asked + core::systemClock().wall()) / 2;
    ok(QStringLiteral("database"), QStringLiteral("connected to %1").arg(m_database->described()));
    if (server->versionNumber < kOldestServer)
        fail(QStringLiteral("server"), QStringLiteral("PostgreSQL %1 is too old").arg(server->version),
             QStringLiteral("it must be 15 or newer"));
    else if (server->isReadOnly)
        fail(QStringLiteral("server"), QStringLiteral("PostgreSQL %1 is a read-only replica").arg(server->version),
             QStringLiteral("name the primary in SUPABASE_DB_URL"));
    else if (server->connectionLimit - server->connections < kConnectionReserve)
        warn(QStringLiteral("server"),
             QStringLiteral("PostgreSQL %1 has %2 of %3 connections in use")
                 .arg(server->version)
                 .arg(server->connections)
                 .arg(server->connectionLimit),
             QStringLiteral("raise max_connections, or lower WOWLAB_DATABASE_CONNECTIONS"));
    else
        ok(QStringLiteral("server"), QStringLiteral("PostgreSQL %1").arg(server->version));
    noteClock(QStringLiteral("the database"), server->unixTime - middle);
    lookAtMigrations();
    lookAtRole(store);
    lookAtNotifications();
}

void Doctor::lookAtMigrations()
{
    const auto status = Migrator(*m_database).status();
    if (!status && status.error().code == "migration.newer_database")
        return fail(QStringLiteral("migrations"), status.error().detail,
                    QStringLiteral("install the version of the sentinel that migrated it, or a newer one"));
    if (!status)
        return fail(QStringLiteral("migrations"), firstLine(status.error().detail),
                    status.error().code == "migration.edited"
                        ? QStringLiteral("a released migration was edited: restore its text")
                        : QStringLiteral("run wowlab-sentinel migrate as the owner of the tables"));
    if (!status->pending.isEmpty())
        return warn(QStringLiteral("migrations"),
                    QStringLiteral("%1 applied, pending: %2")
                        .arg(status->applied.size())
                        .arg(status->pending.join(QLatin1String(", "))),
                    QStringLiteral("the sentinel applies them at its start if its role may; else run wowlab-sentinel "
                                   "migrate as the owner"));
    ok(QStringLiteral("migrations"), QStringLiteral("%1 applied, none pending").arg(status->applied.size()));
}

void Doctor::lookAtRole(OperatorStore &store)
{
    const auto role = store.role();
    if (!role)
        return fail(QStringLiteral("role"), firstLine(role.error().detail), {});
    if (!role->missing.isEmpty())
        return fail(QStringLiteral("role"), QStringLiteral("%1 may not: %2").arg(role->name, role->missing),
                    QStringLiteral("as the owner: call sentinel.grant_to_sentinel('%1')").arg(role->name));
    if (role->isSuperuser || role->isOwner)
        return warn(QStringLiteral("role"),
                    QStringLiteral("%1 %2: it may do more than the sentinel needs")
                        .arg(role->name,
                             role->isSuperuser ? QStringLiteral("is a superuser") : QStringLiteral("owns the tables")),
                    QStringLiteral("alter role wowlab_sentinel login password '...', and let SUPABASE_DB_URL name it"));
    ok(QStringLiteral("role"),
       QStringLiteral("%1 has the rights it needs and does not own the tables").arg(role->name));
}

void Doctor::lookAtNotifications()
{
    m_isOver = false;
    m_listener = std::make_unique<NotificationListener>(*m_database);
    const auto noted = [this](bool isListening) {
        if (std::exchange(m_isOver, true))
            return;
        m_patience.stop();
        m_patience.disconnect(this);
        if (isListening)
            ok(QStringLiteral("listen"), QStringLiteral("notifications of the database arrive"));
        else
            warn(QStringLiteral("listen"),
                 QStringLiteral("notifications do not arrive: a transaction pooler is in between"),
                 QStringLiteral("the sentinel polls instead, which is slower; name a session port (Supabase: 5432) in "
                                "SUPABASE_DB_URL"));
        // Not from inside its own signal.
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_listener.reset();
                lookAtBeacon();
            },
            Qt::QueuedConnection);
    };
    connect(m_listener.get(), &NotificationListener::listeningChanged, this, noted);
    connect(&m_patience, &QTimer::timeout, this, [noted] { noted(false); });
    m_patience.start(m_options.patience);
}

// --- the beacon -----------------------------------------------------------------------------------------------------

bool Doctor::isBeaconUsable() const
{
    return !hasProblem("CENTRIFUGO_API_URL") && !hasProblem("CENTRIFUGO_HTTP_API_KEY") &&
           m_read.settings.beaconApiUrl.isValid() && !m_read.settings.beaconApiKey.isEmpty();
}

void Doctor::lookAtBeacon()
{
    if (!isBeaconUsable())
        return lookAtDiscord();
    m_beacon = std::make_unique<core::BeaconApi>(
        core::BeaconApiOptions{.url = m_read.settings.beaconApiUrl, .deadline = m_options.patience},
        m_read.settings.beaconApiKey.clone());
    core::onFinished(m_beacon->info(), this, [this](const core::Result<std::vector<core::BeaconServerNode>> &servers) {
        const QString address = m_read.settings.beaconApiUrl.toString();
        if (!servers) {
            const QByteArray &code = servers.error().code;
            QString remedy = QStringLiteral("CENTRIFUGO_API_URL must be the beacon's internal address (http_server."
                                            "internal_port), reachable from here");
            if (code == "beacon.api_key")
                remedy = QStringLiteral("CENTRIFUGO_HTTP_API_KEY must be the same here and at the beacon");
            fail(QStringLiteral("beacon"), QStringLiteral("%1: %2").arg(address, servers.error().detail), remedy);
            return lookAtDiscord();
        }
        const QString version = servers->empty() ? QStringLiteral("?") : servers->front().version;
        ok(QStringLiteral("beacon"),
           QStringLiteral("%1 answers: Centrifugo %2, servers: %3").arg(address, version).arg(servers->size()));
        lookAtPresence();
    });
}

void Doctor::lookAtPresence()
{
    core::onFinished(
        m_beacon->presence(onlineNodesChannel()), this,
        [this](const core::Result<std::vector<core::BeaconPresence>> &presence) {
            if (presence)
                ok(QStringLiteral("presence"),
                   QStringLiteral("nodes:online lists %1 connections").arg(presence->size()));
            else
                fail(QStringLiteral("presence"), QStringLiteral("nodes:online: %1").arg(presence.error().detail),
                     QStringLiteral("the beacon's namespace 'nodes' must have presence on (resources/beacon/"
                                    "config.json)"));
            lookAtNamespaces();
        });
}

void Doctor::lookAtNamespaces()
{
    // Ids that are nobody's: nobody can hear it.
    const core::NodeId node{QUuid::createUuid()};
    const core::JobId job{node.value};
    std::vector<core::BeaconMessage> messages;
    for (const QString &channel : {nodeChannel(node), chunksChannel(node), jobChannel(job)})
        messages.push_back({.channel = channel,
                            .data = {{QStringLiteral("type"), QStringLiteral("probe")}},
                            .idempotencyKey = {},
                            .tags = {},
                            .version = 0});
    using Positions = std::vector<core::Result<core::StreamPosition>>;
    core::onFinished(m_beacon->batch(messages), this, [this, messages](const core::Result<Positions> &positions) {
        if (!positions) {
            fail(QStringLiteral("channels"), positions.error().detail, {});
            return lookAtBeaconClock();
        }
        bool isSound = true;
        for (std::size_t i = 0; i < positions->size(); ++i) {
            const QString name = messages[i].channel.section(QLatin1Char(':'), 0, 0);
            const auto &position = (*positions)[i];
            if (position && !position->epoch.isEmpty())
                continue;
            isSound = false;
            const QString remedy =
                QStringLiteral("take the namespace '%1' from resources/beacon/config.json").arg(name);
            if (!position)
                fail(QStringLiteral("channels"), QStringLiteral("%1: %2").arg(name, position.error().detail), remedy);
            else
                warn(QStringLiteral("channels"),
                     QStringLiteral("%1 keep no history: what is published while a node reconnects is lost").arg(name),
                     remedy);
        }
        if (isSound)
            ok(QStringLiteral("channels"),
               QStringLiteral("nodes, chunks and jobs can be published to and keep history"));
        lookAtBeaconClock();
    });
}

void Doctor::lookAtBeaconClock()
{
    QUrl url = m_read.settings.beaconApiUrl;
    url.setPath(QStringLiteral("/health"));
    QNetworkRequest request(url);
    request.setTransferTimeout(int(m_options.patience.count()));
    QNetworkReply *reply = m_network.get(request);
    connect(reply, &QNetworkReply::finished, this, [this, reply] {
        reply->deleteLater();
        const auto date = httpDate(reply->rawHeader("Date"));
        // Whole seconds, cut off: in the middle it is half a second later.
        if (date.isValid())
            noteClock(QStringLiteral("the beacon"),
                      std::chrono::milliseconds(date.toMSecsSinceEpoch() + 500) - core::systemClock().wall());
        lookAtTokens();
    });
}

void Doctor::lookAtTokens()
{
    const Settings &settings = m_read.settings;
    if (hasProblem("WOWLAB_BEACON_URL") || settings.connectionKey.isEmpty() || settings.subscriptionKey.isEmpty())
        return lookAtDiscord();
    if (settings.beaconUrl.isEmpty()) {
        warn(QStringLiteral("tokens"),
             QStringLiteral("WOWLAB_BEACON_URL is not set: nodes need their own setting, and the "
                            "token keys could not be tried"),
             QStringLiteral("set it to the beacon's WebSocket address as nodes reach it"));
        return lookAtDiscord();
    }
    m_tokens = std::make_unique<BeaconTokens>(
        BeaconAccess{settings.connectionKey.clone(), settings.subscriptionKey.clone(), settings.beaconUrl});
    NodeRecord nobody;
    nobody.id.value = QUuid::createUuid();
    const QString ownChannel = nodeChannel(nobody.id);
    const QString watched = jobChannel(core::JobId{nobody.id.value});
    m_awaited = {ownChannel, watched};

    core::BeaconOptions options;
    options.url = QUrl(settings.beaconUrl);
    options.name = QStringLiteral("doctor");
    m_client = std::make_unique<core::BeaconClient>(options, [this, nobody](const auto &answer) {
        answer(core::BeaconToken{m_tokens->forNode(nobody).token, {}});
    });
    m_client->setSubscriptionTokenSource([this, nobody](const QString &channel, const auto &answer) {
        answer(m_tokens->forSubscription(core::UserId{nobody.id.value}, channel, BeaconTokens::Presence::Hidden));
    });
    m_isOver = false;
    const auto ended = [this](bool isWell, const QString &why, const QString &remedy) {
        if (std::exchange(m_isOver, true))
            return;
        m_patience.stop();
        m_patience.disconnect(this);
        if (isWell)
            ok(QStringLiteral("tokens"),
               QStringLiteral("%1 takes both kinds of tokens").arg(m_read.settings.beaconUrl));
        else
            fail(QStringLiteral("tokens"), QStringLiteral("%1: %2").arg(m_read.settings.beaconUrl, why), remedy);
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_client.reset();
                lookAtDiscord();
            },
            Qt::QueuedConnection);
    };
    const QString keyRemedy = QStringLiteral("%1 must be the same here and at the beacon");
    connect(m_client.get(), &core::BeaconClient::subscribed, this,
            [this, ended](const core::BeaconSubscribed &subscribed) {
                m_awaited.remove(subscribed.channel);
                if (m_awaited.isEmpty())
                    ended(true, {}, {});
            });
    connect(
        m_client.get(), &core::BeaconClient::disconnected, this, [ended, keyRemedy](const core::BeaconReason &reason) {
            ended(false, QStringLiteral("the connection token was refused: %1 %2").arg(reason.code).arg(reason.text),
                  keyRemedy.arg(QLatin1String("CENTRIFUGO_CLIENT_TOKEN_HMAC_SECRET_KEY")));
        });
    connect(m_client.get(), &core::BeaconClient::unsubscribed, this,
            [ended, keyRemedy](const QString &, const core::BeaconReason &reason) {
                ended(false,
                      QStringLiteral("the subscription token was refused: %1 %2").arg(reason.code).arg(reason.text),
                      keyRemedy.arg(QLatin1String("CENTRIFUGO_CLIENT_SUBSCRIPTION_TOKEN_HMAC_SECRET_KEY")));
            });
    connect(&m_patience, &QTimer::timeout, this, [this, ended, ownChannel] {
        if (m_awaited.contains(ownChannel))
            ended(
                false, QStringLiteral("no connection comes about"),
                QStringLiteral("is the address the beacon's public one, with /connection/websocket, and reachable from "
                               "here? Are the token keys the same at the beacon?"));
        else
            ended(false, QStringLiteral("the subscription token opens nothing"),
                  QStringLiteral(
                      "CENTRIFUGO_CLIENT_SUBSCRIPTION_TOKEN_HMAC_SECRET_KEY must be the same here and at the "
                      "beacon, which must have client.subscription_token enabled (resources/beacon/config.json)"));
    });
    m_patience.start(m_options.patience);
    m_client->subscribe(watched);
    m_client->connectToBeacon();
}

// --- Discord --------------------------------------------------------------------------------------------------------

void Doctor::lookAtDiscord()
{
    const auto finish = [this] { QMetaObject::invokeMethod(this, &Doctor::examined, Qt::QueuedConnection); };
    if (m_read.settings.discordToken.isEmpty()) {
        ok(QStringLiteral("discord"), QStringLiteral("DISCORD_TOKEN is not set: no bot"));
        return finish();
    }
    const QString remedy =
        QStringLiteral("copy the bot's token from Discord's developer portal (not the client secret)");
    if (!looksLikeADiscordToken(view(m_read.settings.discordToken))) {
        fail(QStringLiteral("discord"), QStringLiteral("DISCORD_TOKEN is not a bot's token"), remedy);
        return finish();
    }
    QUrl url = m_options.discordApi;
    url.setPath(url.path() + QStringLiteral("/users/@me"));
    QNetworkRequest request(url);
    request.setRawHeader("Authorization", "Bot " + view(m_read.settings.discordToken).toByteArray());
    // Discord asks for this form (https://discord.com/developers/docs/reference#user-agent).
    request.setRawHeader("User-Agent", "DiscordBot (https://wowlab.gg, 1)");
    // The token goes nowhere but where it was meant to.
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setTransferTimeout(int(m_options.patience.count()));
    QNetworkReply *reply = m_network.get(request);
    connect(reply, &QNetworkReply::finished, this, [this, reply, remedy, finish] {
        reply->deleteLater();
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        const auto body = core::parseJsonObject(reply->read(64 * 1024));
        if (status == 200 && body)
            ok(QStringLiteral("discord"),
               QStringLiteral("Discord knows the bot as %1").arg((*body)[QLatin1String("username")].toString()));
        else if (status == 401)
            fail(QStringLiteral("discord"), QStringLiteral("Discord does not know DISCORD_TOKEN"), remedy);
        else
            warn(QStringLiteral("discord"),
                 status == 0 ? QStringLiteral("Discord does not answer")
                             : QStringLiteral("Discord answers %1").arg(status),
                 QStringLiteral("the bot needs to reach discord.com; everything else works without"));
        finish();
    });
}

// --- how it is written down -----------------------------------------------------------------------------------------

void Doctor::noteClock(const QString &whose, std::chrono::milliseconds ahead)
{
    const auto off = ahead < 0ms ? -ahead : ahead;
    const QString text = QStringLiteral("the clock of %1 is %2 s %3")
                             .arg(whose)
                             .arg(double(off.count()) / 1000, 0, 'f', 1)
                             .arg(ahead < 0ms ? QStringLiteral("behind ours") : QStringLiteral("ahead of ours"));
    const QString remedy = QStringLiteral("let both machines keep time by NTP");
    if (off >= kClockFailure)
        fail(QStringLiteral("clock"), text, remedy);
    else if (off >= kClockWarning)
        warn(QStringLiteral("clock"), text, remedy);
    else
        ok(QStringLiteral("clock"), text);
}

void Doctor::ok(const QString &subject, const QString &text)
{
    m_findings.append({Verdict::Ok, subject, text, {}});
}

void Doctor::warn(const QString &subject, const QString &text, const QString &remedy)
{
    m_findings.append({Verdict::Warning, subject, text, remedy});
}

void Doctor::fail(const QString &subject, const QString &text, const QString &remedy)
{
    m_findings.append({Verdict::Failure, subject, text, remedy});
}

bool Doctor::hasProblem(const char *setting) const
{
    return std::any_of(m_read.problems.begin(), m_read.problems.end(),
                       [setting](const SettingProblem &problem) { return problem.setting == setting; });
}

} // namespace wowlab::sentinel
