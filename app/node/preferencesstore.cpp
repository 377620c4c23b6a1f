#include "app/node/preferencesstore.h"

#include "core/base/atomicfile.h"
#include "core/base/json.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLoggingCategory>

#include <array>

namespace wowlab::node {

namespace {

Q_LOGGING_CATEGORY(lcPreferences, "wowlab.node.preferences", QtInfoMsg)

using core::ErrorKind;
using core::fail;
using core::Result;

constexpr qint64 kMaxFileBytes = 1024 * 1024;
constexpr int kMaxCores = 4096;
constexpr int kMaxIdleMinutes = 24 * 60;
constexpr int kMaxPort = 65'535;
constexpr int kHoursOfDay = 24;
constexpr int kDaysOfWeek = 7;

template <class Enum>
struct Word
{
    Enum value;
    QLatin1String word;
};

constexpr std::array kWhen{Word<When>{When::Always, QLatin1String("always")},
                           Word<When>{When::WhenIdle, QLatin1String("when_idle")},
                           Word<When>{When::ByHours, QLatin1String("by_hours")}};
constexpr std::array kThemes{Word<Theme>{Theme::System, QLatin1String("system")},
                             Word<Theme>{Theme::Light, QLatin1String("light")},
                             Word<Theme>{Theme::Dark, QLatin1String("dark")}};
using ProxyKind = ProxyChoice::Kind;
constexpr std::array kProxies{Word<ProxyKind>{ProxyKind::None, QLatin1String("none")},
                              Word<ProxyKind>{ProxyKind::System, QLatin1String("system")},
                              Word<ProxyKind>{ProxyKind::Http, QLatin1String("http")},
                              Word<ProxyKind>{ProxyKind::Socks5, QLatin1String("socks5")}};

template <class Words, class Enum>
QString wordFor(const Words &words, Enum value)
{
    for (const auto &entry : words) {
        if (entry.value == value)
            return entry.word;
    }
    return {};
}

// Each leaves `value` alone if the member is absent or is something that this version does not understand.

void read(const QJsonValue &json, bool &value)
{
    value = json.toBool(value);
}

void read(const QJsonValue &json, QString &value)
{
    value = json.toString(value);
}

void read(const QJsonValue &json, QUrl &value)
{
    if (const QUrl url(json.toString(), QUrl::StrictMode); url.isValid())
        value = url;
}

void read(const QJsonValue &json, QDateTime &value)
{
    if (const auto time = QDateTime::fromString(json.toString(), Qt::ISODate); time.isValid())
        value = time.toUTC();
}

void read(const QJsonValue &json, QStringList &value)
{
    if (!json.isArray())
        return;
    value.clear();
    for (const QJsonValue &entry : json.toArray()) {
        if (entry.isString())
            value.append(entry.toString());
    }
}

void read(const QJsonValue &json, int min, int max, int &value)
{
    const int number = json.toInt(min - 1); // which a fraction or another type becomes
    if (number >= min && number <= max)
        value = number;
}

template <class Words, class Enum>
void read(const QJsonValue &json, const Words &words, Enum &value)
{
    for (const auto &entry : words) {
        if (json.toString() == entry.word)
            value = entry.value;
    }
}

/// Seven days from Monday, each a text of 24 characters, '1' for an hour in which the node may compute.
void read(const QJsonValue &json, WeekHours &value)
{
    const QJsonArray days = json.toArray();
    if (days.size() != kDaysOfWeek)
        return;
    WeekHours hours;
    for (int day = 0; day < kDaysOfWeek; ++day) {
        const QString line = days.at(day).toString();
        if (line.size() != kHoursOfDay)
            return;
        for (int hour = 0; hour < kHoursOfDay; ++hour)
            hours.set(std::size_t(day * kHoursOfDay + hour), line.at(hour) == QLatin1Char('1'));
    }
    value = hours;
}

QJsonArray toJson(const WeekHours &hours)
{
    QJsonArray days;
    for (int day = 0; day < kDaysOfWeek; ++day) {
        QString line;
        for (int hour = 0; hour < kHoursOfDay; ++hour)
            line.append(hours.test(std::size_t(day * kHoursOfDay + hour)) ? QLatin1Char('1') : QLatin1Char('0'));
        days.append(line);
    }
    return days;
}

/// `document` with the members that differ between `before` and `after`; whatever else is in it stays.
QJsonObject merged(QJsonObject document, const QJsonObject &before, const QJsonObject &after)
{
    for (auto it = after.begin(); it != after.end(); ++it) {
        const QJsonValue present = document.value(it.key());
        if (it->isObject() && present.isObject())
            document.insert(it.key(), merged(present.toObject(), before.value(it.key()).toObject(), it->toObject()));
        else if (present.isUndefined() || before.value(it.key()) != *it)
            document.insert(it.key(), *it);
    }
    return document;
}

QByteArray textOf(const QJsonObject &document)
{
    return QJsonDocument(document).toJson(QJsonDocument::Indented);
}

Result<QJsonObject> documentIn(const QString &path)
{
    const auto content = core::readFile(path, kMaxFileBytes);
    return content ? core::parseJsonObject(*content) : fail(content.error());
}

} // namespace

Preferences preferencesFrom(const QJsonObject &document)
{
    const auto member = [&document](const char *name) { return document.value(QLatin1String(name)); };
    Preferences it;
    read(member("mayCompute"), it.mayCompute);
    read(member("isPaused"), it.isPaused);
    read(member("snoozedUntil"), it.snoozedUntil);
    read(member("cores"), 0, kMaxCores, it.cores);
    read(member("when"), kWhen, it.when);
    int idleMinutes = int(it.idleFor.count());
    read(member("idleMinutes"), 1, kMaxIdleMinutes, idleMinutes);
    it.idleFor = std::chrono::minutes(idleMinutes);
    read(member("hours"), it.hours);
    read(member("onBattery"), it.onBattery);
    read(member("pauseForGame"), it.pauseForGame);
    read(member("pauseForFullScreen"), it.pauseForFullScreen);
    read(member("pauseForPrograms"), it.pauseForPrograms);
    read(member("startAtLogin"), it.startAtLogin);
    read(member("startHidden"), it.startHidden);
    read(member("closeKeepsRunning"), it.closeKeepsRunning);
    read(member("wasCloseExplained"), it.wasCloseExplained);
    const QJsonObject notices = member("notices").toObject();
    read(notices.value(QLatin1String("whenClaimed")), it.notices.whenClaimed);
    read(notices.value(QLatin1String("whenAttentionNeeded")), it.notices.whenAttentionNeeded);
    read(notices.value(QLatin1String("whenJobHelped")), it.notices.whenJobHelped);
    read(member("theme"), kThemes, it.theme);
    read(member("language"), it.language);
    const QJsonObject proxy = member("proxy").toObject();
    read(proxy.value(QLatin1String("kind")), kProxies, it.proxy.kind);
    read(proxy.value(QLatin1String("host")), it.proxy.host);
    read(proxy.value(QLatin1String("port")), 0, kMaxPort, it.proxy.port);
    read(proxy.value(QLatin1String("user")), it.proxy.user);
    read(proxy.value(QLatin1String("password")), it.proxy.password);
    read(member("sentinel"), it.sentinel);
    read(member("portal"), it.portal);
    return it;
}

QJsonObject toJson(const Preferences &it)
{
    return {
        {QStringLiteral("mayCompute"), it.mayCompute},
        {QStringLiteral("isPaused"), it.isPaused},
        {QStringLiteral("snoozedUntil"), it.snoozedUntil.isValid()
                                             ? QJsonValue(it.snoozedUntil.toUTC().toString(Qt::ISODate))
                                             : QJsonValue(QJsonValue::Null)},
        {QStringLiteral("cores"), it.cores},
        {QStringLiteral("when"), wordFor(kWhen, it.when)},
        {QStringLiteral("idleMinutes"), int(it.idleFor.count())},
        {QStringLiteral("hours"), toJson(it.hours)},
        {QStringLiteral("onBattery"), it.onBattery},
        {QStringLiteral("pauseForGame"), it.pauseForGame},
        {QStringLiteral("pauseForFullScreen"), it.pauseForFullScreen},
        {QStringLiteral("pauseForPrograms"), QJsonArray::fromStringList(it.pauseForPrograms)},
        {QStringLiteral("startAtLogin"), it.startAtLogin},
        {QStringLiteral("startHidden"), it.startHidden},
        {QStringLiteral("closeKeepsRunning"), it.closeKeepsRunning},
        {QStringLiteral("wasCloseExplained"), it.wasCloseExplained},
        {QStringLiteral("notices"), QJsonObject{{QStringLiteral("whenClaimed"), it.notices.whenClaimed},
                                                {QStringLiteral("whenAttentionNeeded"), it.notices.whenAttentionNeeded},
                                                {QStringLiteral("whenJobHelped"), it.notices.whenJobHelped}}},
        {QStringLiteral("theme"), wordFor(kThemes, it.theme)},
        {QStringLiteral("language"), it.language},
        {QStringLiteral("proxy"), QJsonObject{{QStringLiteral("kind"), wordFor(kProxies, it.proxy.kind)},
                                              {QStringLiteral("host"), it.proxy.host},
                                              {QStringLiteral("port"), it.proxy.port},
                                              {QStringLiteral("user"), it.proxy.user},
                                              {QStringLiteral("password"), it.proxy.password}}},
        {QStringLiteral("sentinel"), it.sentinel.toString()},
        {QStringLiteral("portal"), it.portal.toString()},
    };
}

PreferencesStore::PreferencesStore(const QString &configFolder, QObject *parent)
    : QObject(parent)
    , m_path(QDir(configFolder).filePath(QStringLiteral("preferences.json")))
    , m_previousPath(m_path + QStringLiteral(".previous"))
{
    load();
}

PreferencesStore::~PreferencesStore() = default;

void PreferencesStore::load()
{
    auto document = documentIn(m_path);
    if (!document && document.error().kind != ErrorKind::NotFound) {
        Trouble trouble{.reason = document.error().detail};
        const auto setAside = core::setFileAside(m_path);
        trouble.setAside = setAside.value_or(QString());
        document = documentIn(m_previousPath);
        trouble.isPreviousUsed = document.has_value();
        qCCritical(lcPreferences).noquote().nospace()
            << "The preferences cannot be read path=" << m_path << " reason=" << trouble.reason
            << " setAside=" << trouble.setAside << " isPreviousUsed=" << trouble.isPreviousUsed;
        m_trouble = trouble;
    }
    if (document)
        m_document = *document;
    m_preferences = preferencesFrom(m_document);
}

Result<void> PreferencesStore::set(const Preferences &preferences)
{
    const QJsonObject before = toJson(m_preferences);
    const QJsonObject after = toJson(preferences);
    if (after == before)
        return {};
    const QJsonObject document = merged(m_document, before, after);
    auto written = write(document);
    m_document = document;
    m_preferences = preferences;
    Q_EMIT changed(preferences);
    return written;
}

Result<void> PreferencesStore::write(const QJsonObject &document)
{
    if (m_trouble && m_trouble->setAside.isEmpty())
        return fail(ErrorKind::Corrupt, "preferences.unreadable",
                    QStringLiteral("%1 cannot be read nor moved: %2").arg(m_path, m_trouble->reason));
    if (!QDir().mkpath(QFileInfo(m_path).path()))
        return fail(ErrorKind::Retry, "file.write_failed", QStringLiteral("cannot make the folder of %1").arg(m_path));
    // What is on the disk is good: it was read, or written by us.
    if (const auto present = core::readFile(m_path, kMaxFileBytes)) {
        if (const auto kept = core::writeFileAtomically(m_previousPath, *present, core::FileAccess::OwnerOnly); !kept)
            return kept;
    }
    return core::writeFileAtomically(m_path, textOf(document), core::FileAccess::OwnerOnly);
}

} // namespace wowlab::node
