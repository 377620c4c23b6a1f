#include "app/node/settings.h"

#include "app/node/identity.h"
#include "core/base/atomicfile.h"

#include <QDir>
#include <QStandardPaths>

namespace wowlab::node {

namespace {

using core::ErrorKind;
using core::fail;
using core::Result;

constexpr auto kConfigLocation = QStandardPaths::GenericConfigLocation;
constexpr auto kDataLocation = QStandardPaths::GenericDataLocation;
constexpr char kSentinelUrl[] = "WOWLAB_SENTINEL_URL";
constexpr char kBeaconUrl[] = "WOWLAB_BEACON_URL";
constexpr char kApiUrl[] = "WOWLAB_API_URL";
constexpr char kAnonKey[] = "WOWLAB_ANON_KEY";
constexpr char kConfigDir[] = "WOWLAB_CONFIG_DIR";
constexpr char kDataDir[] = "WOWLAB_DATA_DIR";
constexpr char kWorkers[] = "WOWLAB_WORKERS";
constexpr char kGrace[] = "WOWLAB_GRACE_SECONDS";
constexpr char kLogFormat[] = "WOWLAB_LOG_FORMAT";

constexpr QLatin1String kDefaultSentinel("https://sentinel.wowlab.gg");
constexpr QLatin1String kFileName("node.conf");
constexpr qint64 kMaxFileBytes = 64 * 1024;

/// A setting as it was found, with where: errors say which of several places to mend.
struct Found
{
    QString text;
    QString origin;
};

/// The three places, asked in their order.
class Sources
{
public:
    Sources(const QHash<QString, QString> &options, const QProcessEnvironment &environment)
        : m_options(options)
        , m_environment(environment)
    {
    }

    [[nodiscard]] Result<void> readFile(const QString &path);

    [[nodiscard]] std::optional<Found> find(const char *variable) const
    {
        const QString name = QString::fromLatin1(variable);
        for (const SettingName &setting : settingNames()) {
            const QString option = QString::fromLatin1(setting.option);
            if (name == QLatin1String(setting.variable) && m_options.contains(option))
                return Found{m_options.value(option).trimmed(), QStringLiteral("--") + option};
        }
        // Set but empty means "not set": that is how unit files and compose files switch a variable off.
        if (const QString value = m_environment.value(name).trimmed(); !value.isEmpty())
            return Found{value, name};
        if (const auto value = m_file.constFind(name); value != m_file.constEnd())
            return Found{*value, m_filePath + QStringLiteral(": ") + name};
        return std::nullopt;
    }

private:
    const QHash<QString, QString> &m_options;
    const QProcessEnvironment &m_environment;
    QString m_filePath;
    QHash<QString, QString> m_file;
};

tl::unexpected<core::Error> malformed(const Found &found, const QString &expected)
{
    return fail(ErrorKind::Refused, "settings.malformed",
                QStringLiteral("%1 is \"%2\"; expected %3").arg(found.origin, found.text.left(200), expected));
}

Result<void> Sources::readFile(const QString &path)
{
    const auto content = core::readFile(path, kMaxFileBytes);
    if (!content)
        return content.error().kind == ErrorKind::NotFound
                   ? Result<void>()
                   : fail(ErrorKind::Refused, "settings.malformed", content.error().detail);
    m_filePath = path;
    int lineNumber = 0;
    for (const QString &raw : QString::fromUtf8(*content).split(QLatin1Char('\n'))) {
        ++lineNumber;
        const QString line = raw.trimmed();
        if (line.isEmpty() || line.startsWith(QLatin1Char('#')))
            continue;
        const qsizetype equals = line.indexOf(QLatin1Char('='));
        const QString name = line.left(equals).trimmed();
        const bool isKnown =
            std::any_of(settingNames().begin(), settingNames().end(),
                        [&name](const SettingName &setting) { return name == QLatin1String(setting.variable); });
        if (equals < 0 || !isKnown)
            return fail(
                ErrorKind::Refused, "settings.malformed",
                QStringLiteral("%1:%2: expected NAME=VALUE with a name that --help lists").arg(path).arg(lineNumber));
        if (name == QLatin1String(kConfigDir))
            return fail(
                ErrorKind::Refused, "settings.malformed",
                QStringLiteral("%1:%2: the folder that this file is in cannot be set in it").arg(path).arg(lineNumber));
        m_file.insert(name, line.mid(equals + 1).trimmed());
    }
    return {};
}

/// A URL of one of the schemes that carries neither user, query nor fragment, and is encrypted or goes to this machine.
Result<QUrl> urlOf(const Found &found, const QStringList &schemes)
{
    const QUrl url(found.text, QUrl::StrictMode);
    const QString expected =
        QStringLiteral("%1://HOST, unencrypted only for this machine").arg(schemes.join(QLatin1Char('|')));
    if (!url.isValid() || url.host().isEmpty() || !schemes.contains(url.scheme().toLower()) || url.hasQuery() ||
        url.hasFragment() || !url.userInfo().isEmpty() || !isProtected(url))
        return malformed(found, expected);
    return url;
}

Result<int> integerOf(const Found &found, int min, int max)
{
    bool isNumber = false;
    const int value = found.text.toInt(&isNumber); // QString::toInt knows no locale
    if (!isNumber || value < min || value > max)
        return malformed(found, QStringLiteral("a whole number from %1 to %2").arg(min).arg(max));
    return value;
}

/// Empty where there is no home folder.
QString defaultFolder(QStandardPaths::StandardLocation location)
{
    const QString base = QStandardPaths::writableLocation(location);
    return base.isEmpty() ? QString() : QDir(base).filePath(QStringLiteral("wowlab-node"));
}

QString helpOfFolder(const QString &what, QStandardPaths::StandardLocation location)
{
    const QString folder = defaultFolder(location);
    return folder.isEmpty() ? QStringLiteral("%1.").arg(what) : QStringLiteral("%1 (default %2).").arg(what, folder);
}

Result<QString> folderOf(const std::optional<Found> &found, QStandardPaths::StandardLocation location)
{
    if (found) {
        if (found->text.isEmpty())
            return malformed(*found, QStringLiteral("a folder"));
        return QDir(found->text).absolutePath();
    }
    const QString folder = defaultFolder(location);
    if (folder.isEmpty())
        return fail(ErrorKind::Refused, "settings.malformed",
                    QStringLiteral("there is no home folder; set %1 and %2")
                        .arg(QLatin1String(kConfigDir), QLatin1String(kDataDir)));
    return folder;
}

} // namespace

const QVector<SettingName> &settingNames()
{
    static const QVector<SettingName> names{
        {kSentinelUrl, "sentinel-url", "url",
         QStringLiteral("The sentinel to work for (default https://sentinel.wowlab.gg).")},
        {kBeaconUrl, "beacon-url", "url",
         QStringLiteral("Address for push messages (default: what the sentinel says).")},
        {kApiUrl, "api-url", "url", QStringLiteral("PostgREST address, a second source for job configs.")},
        {kAnonKey, "anon-key", "key", QStringLiteral("The public key that goes with it.")},
        {kConfigDir, "config-dir", "folder",
         helpOfFolder(QStringLiteral("Folder of the node's key and of node.conf"), kConfigLocation)},
        {kDataDir, "data-dir", "folder",
         helpOfFolder(QStringLiteral("Folder for unsent results and cached configs; one node per folder"),
                      kDataLocation)},
        {kWorkers, "workers", "n",
         QStringLiteral("Use at most n cores (default 0: all that this machine and the portal allow).")},
        {kGrace, "grace", "seconds", QStringLiteral("Time to finish running chunks when asked to stop (default 30).")},
        {kLogFormat, "log-format", "text|json", QStringLiteral("How log lines look (default text).")},
    };
    return names;
}

Result<Settings> readSettings(const QHash<QString, QString> &options, const QProcessEnvironment &environment)
{
    Sources sources(options, environment);
    Settings settings;

    const auto configFolder = folderOf(sources.find(kConfigDir), kConfigLocation);
    if (!configFolder)
        return fail(configFolder.error());
    settings.configFolder = *configFolder;
    if (const auto read = sources.readFile(QDir(*configFolder).filePath(kFileName)); !read)
        return fail(read.error());

    const auto dataFolder = folderOf(sources.find(kDataDir), kDataLocation);
    if (!dataFolder)
        return fail(dataFolder.error());
    settings.dataFolder = *dataFolder;

    const auto sentinel = sources.find(kSentinelUrl).value_or(Found{kDefaultSentinel, QStringLiteral("default")});
    const auto sentinelUrl = urlOf(sentinel, {QStringLiteral("https"), QStringLiteral("http")});
    if (!sentinelUrl)
        return fail(sentinelUrl.error());
    // The signature covers the path that the sentinel sees, so there is no room for a prefix in front of it.
    if (!sentinelUrl->path().isEmpty() && sentinelUrl->path() != QLatin1String("/"))
        return malformed(sentinel, QStringLiteral("an address without a path"));
    settings.sentinel = sentinelUrl->adjusted(QUrl::RemovePath);

    if (const auto found = sources.find(kBeaconUrl)) {
        const auto url = urlOf(*found, {QStringLiteral("wss"), QStringLiteral("ws")});
        if (!url)
            return fail(url.error());
        settings.beacon = *url;
    }
    if (const auto found = sources.find(kApiUrl)) {
        const auto url = urlOf(*found, {QStringLiteral("https"), QStringLiteral("http")});
        if (!url)
            return fail(url.error());
        settings.api = *url;
    }
    if (const auto found = sources.find(kAnonKey))
        settings.anonKey = found->text.toLatin1();
    if (const auto found = sources.find(kWorkers)) {
        const auto value = integerOf(*found, 0, 4096);
        if (!value)
            return fail(value.error());
        settings.maxWorkers = *value;
    }
    if (const auto found = sources.find(kGrace)) {
        const auto value = integerOf(*found, 0, 3600);
        if (!value)
            return fail(value.error());
        settings.grace = std::chrono::seconds(*value);
    }
    if (const auto found = sources.find(kLogFormat)) {
        const auto format = core::parseLogFormat(found->text);
        if (!format)
            return malformed(*found, QStringLiteral("text or json"));
        settings.logFormat = *format;
    }
    return settings;
}

} // namespace wowlab::node
