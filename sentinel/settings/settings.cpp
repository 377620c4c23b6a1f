#include "sentinel/settings/settings.h"

#include "sentinel/settings/settingsfile.h"
#include "sentinel/settings/settingspec.h"

#include <QCommandLineParser>

#include <algorithm>
#include <cstdlib>
#include <map>

namespace wowlab::sentinel {

namespace {

constexpr char kConfigVariable[] = "WOWLAB_SENTINEL_CONFIG";
constexpr char kProgram[] = "wowlab-sentinel";

/// A setting's text and where it comes from.
struct Given
{
    QByteArray value;
    QString origin; ///< empty: nobody gave it and it has no default
};

/// Collects what the sources say, then turns it into settings.
class Loader
{
public:
    explicit Loader(const Environment &environment)
        : m_environment(environment)
    {
        for (const SettingSpec &spec : settingSpecs()) {
            if (*spec.defaultValue)
                m_given[spec.name] = {spec.defaultValue, QStringLiteral("default")};
        }
    }
    ~Loader()
    {
        for (auto &[name, given] : m_given)
            core::wipe(given.value);
    }
    Q_DISABLE_COPY_MOVE(Loader)

    void readFile(const QString &path);
    void readEnvironment();
    void readCommandLine(const QCommandLineParser &parser);
    void apply();

    [[nodiscard]] QString listing() const;

    Settings settings;
    QStringList problems;

private:
    [[nodiscard]] static const SettingSpec *specOf(const QByteArray &name);

    const Environment &m_environment;
    std::map<QByteArray, Given> m_given;
};

const SettingSpec *Loader::specOf(const QByteArray &name)
{
    const auto &specs = settingSpecs();
    const auto spec =
        std::find_if(specs.begin(), specs.end(), [&name](const SettingSpec &known) { return name == known.name; });
    return spec == specs.end() ? nullptr : &*spec;
}

void Loader::readFile(const QString &path)
{
    const auto file = SettingsFile::read(path);
    if (!file) {
        problems += QStringLiteral("the settings file cannot be used: %1").arg(file.error().detail);
        return;
    }
    bool hasSecret = false;
    for (const SettingsFile::Entry &entry : file->entries()) {
        const QString place = QStringLiteral("%1:%2").arg(path).arg(entry.line);
        const SettingSpec *spec = specOf(entry.name);
        if (!spec) {
            problems += QStringLiteral("%1: there is no setting %2").arg(place, QString::fromLatin1(entry.name));
            continue;
        }
        if (entry.value.isEmpty())
            continue;
        hasSecret = hasSecret || spec->isSecret();
        m_given[entry.name] = {entry.value, place};
    }
    if (hasSecret && file->isReadableByOthers())
        settings.warnings += QStringLiteral("%1 holds secrets and can be read by others: chmod 600").arg(path);
}

void Loader::readEnvironment()
{
    for (const SettingSpec &spec : settingSpecs()) {
        // An empty variable is an unset one: that is how compose files and unit files say "nothing".
        if (auto value = m_environment(spec.name); value && !value->isEmpty())
            m_given[spec.name] = {std::move(*value), QStringLiteral("environment")};
    }
}

void Loader::readCommandLine(const QCommandLineParser &parser)
{
    for (const SettingSpec &spec : settingSpecs()) {
        if (!spec.option.isEmpty() && parser.isSet(spec.option))
            m_given[spec.name] = {parser.value(spec.option).toUtf8(), QStringLiteral("command line")};
    }
}

void Loader::apply()
{
    for (const SettingSpec &spec : settingSpecs()) {
        const QString name = QLatin1String(spec.name);
        const auto given = m_given.find(spec.name);
        if (given == m_given.end()) {
            if (spec.need == SettingSpec::Need::Required)
                problems += QStringLiteral("%1 is missing: %2").arg(name, QLatin1String(spec.description));
            continue;
        }
        if (const QString expected = spec.apply(given->second.value, settings); !expected.isEmpty())
            problems += QStringLiteral("%1 is malformed (%2): expected %3").arg(name, given->second.origin, expected);
    }
    if (!settings.connectionKey.isEmpty() &&
        settings.subscriptionKey.equals(
            QByteArrayView(settings.connectionKey.data(), qsizetype(settings.connectionKey.size()))))
        problems += QStringLiteral("CENTRIFUGO_CLIENT_SUBSCRIPTION_TOKEN_HMAC_SECRET_KEY must not be "
                                   "CENTRIFUGO_CLIENT_TOKEN_HMAC_SECRET_KEY: either token would pass as the other");
}

QString Loader::listing() const
{
    QString text;
    for (const SettingSpec &spec : settingSpecs()) {
        const auto given = m_given.find(spec.name);
        if (given == m_given.end()) {
            text += QStringLiteral("# %1 is not set\n").arg(QLatin1String(spec.name));
            continue;
        }
        const QString value = spec.isSecret() ? QStringLiteral("***") : QString::fromUtf8(given->second.value);
        text += QStringLiteral("%1=%2  # %3\n").arg(QLatin1String(spec.name), value, given->second.origin);
    }
    return text;
}

QString help()
{
    QString text =
        QStringLiteral("Usage: %1 [options]\n\n"
                       "Registers nodes, hands out chunks and merges their results.\n\n"
                       "  --config <file>    file of NAME=value lines (also %2)\n"
                       "  --print-settings   print all settings with their origin, secrets masked\n"
                       "  --version          print the version\n"
                       "  --help             print this\n\n"
                       "Settings, by option, environment or file, in this order. Secrets have no option.\n\n")
            .arg(QLatin1String(kProgram), QLatin1String(kConfigVariable));
    for (const SettingSpec &spec : settingSpecs()) {
        text += QLatin1String(spec.name);
        if (!spec.option.isEmpty())
            text += QStringLiteral(", --%1 <value>").arg(spec.option);
        text += QStringLiteral("\n    %1\n    ").arg(QLatin1String(spec.description));
        if (*spec.defaultValue)
            text += QStringLiteral("default %1\n").arg(QLatin1String(spec.defaultValue));
        else
            text +=
                spec.need == SettingSpec::Need::Required ? QLatin1String("required\n") : QLatin1String("optional\n");
    }
    return text + QStringLiteral("\nA missing or malformed setting ends the program with exit code %1.\n")
                      .arg(SettingsExit::kMisconfigured);
}

} // namespace

Environment processEnvironment()
{
    return [](const char *name) -> std::optional<QByteArray> {
        const char *value = std::getenv(name);
        return value ? std::optional<QByteArray>(value) : std::nullopt;
    };
}

std::variant<Settings, SettingsExit> loadSettings(const QStringList &arguments, const Environment &environment,
                                                  const QString &version)
{
    const QString config = QStringLiteral("config");
    const QString helpOption = QStringLiteral("help");
    const QString versionOption = QStringLiteral("version");
    const QString printOption = QStringLiteral("print-settings");
    QCommandLineParser parser;
    parser.addOption({config, {}, QStringLiteral("file")});
    parser.addOption(QCommandLineOption(QStringList{QStringLiteral("h"), helpOption}));
    parser.addOption(QCommandLineOption(versionOption));
    parser.addOption(QCommandLineOption(printOption));
    for (const SettingSpec &spec : settingSpecs()) {
        if (!spec.option.isEmpty())
            parser.addOption({spec.option, {}, QStringLiteral("value")});
    }
    if (!parser.parse(arguments))
        return SettingsExit{SettingsExit::kMisconfigured, {}, {parser.errorText() + QStringLiteral(" See --help.")}};
    if (!parser.positionalArguments().isEmpty())
        return SettingsExit{
            SettingsExit::kMisconfigured,
            {},
            {QStringLiteral("Unexpected argument '%1'. See --help.").arg(parser.positionalArguments().constFirst())}};
    if (parser.isSet(versionOption))
        return SettingsExit{0, QStringLiteral("%1 %2\n").arg(QLatin1String(kProgram), version), {}};

    Loader loader(environment);
    const QString path = parser.isSet(config)
                             ? parser.value(config)
                             : QString::fromLocal8Bit(environment(kConfigVariable).value_or(QByteArray()));
    if (!path.isEmpty())
        loader.readFile(path);
    loader.readEnvironment();
    loader.readCommandLine(parser);
    if (parser.isSet(helpOption))
        return SettingsExit{0, help() + QStringLiteral("\nIn force now:\n\n") + loader.listing(), {}};
    loader.apply();
    const int code = loader.problems.isEmpty() ? 0 : SettingsExit::kMisconfigured;
    if (parser.isSet(printOption))
        return SettingsExit{code, loader.listing(), loader.problems};
    if (!loader.problems.isEmpty())
        return SettingsExit{code, {}, loader.problems};
    return std::move(loader.settings);
}

} // namespace wowlab::sentinel
