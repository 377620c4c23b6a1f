#include "sentinel/settings/settings.h"

#include "core/base/atomicfile.h"
#include "sentinel/settings/settingsfile.h"
#include "sentinel/settings/settingspec.h"

#include <QCommandLineParser>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <map>

namespace wowlab::sentinel {

namespace {

constexpr char kConfigVariable[] = "WOWLAB_SENTINEL_CONFIG";
constexpr char kProgram[] = "wowlab-sentinel";
constexpr char kFileSuffix[] = "_FILE";
constexpr qint64 kMaxSecretBytes = 16 * 1024;

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
    QVector<SettingProblem> problems;

private:
    [[nodiscard]] static const SettingSpec *specOf(const QByteArray &name);
    void addProblem(const QByteArray &setting, const QString &text) { problems.append({setting, text}); }
    /// Takes the secret that stands in a file of its own. `origin` is where the file's name stands.
    void readSecretFile(const SettingSpec &spec, const QByteArray &path, const QString &origin);

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

void Loader::readSecretFile(const SettingSpec &spec, const QByteArray &path, const QString &origin)
{
    auto content = core::readFile(QString::fromLocal8Bit(path), kMaxSecretBytes);
    if (!content)
        return addProblem(
            spec.name, QStringLiteral("%1%2 (%3) cannot be used: %4")
                           .arg(QLatin1String(spec.name), QLatin1String(kFileSuffix), origin, content.error().detail));
    // Editors and `echo` end a file with a line break; no key does.
    while (content->endsWith('\n') || content->endsWith('\r'))
        content->chop(1);
    if (content->isEmpty())
        return addProblem(spec.name, QStringLiteral("%1%2 (%3) names an empty file")
                                         .arg(QLatin1String(spec.name), QLatin1String(kFileSuffix), origin));
    m_given[spec.name] = {
        std::move(*content),
        QStringLiteral("file named by %1%2, %3").arg(QLatin1String(spec.name), QLatin1String(kFileSuffix), origin)};
}

void Loader::readFile(const QString &path)
{
    const auto file = SettingsFile::read(path);
    if (!file) {
        return addProblem({}, QStringLiteral("the settings file cannot be used: %1").arg(file.error().detail));
    }
    bool hasSecret = false;
    for (const SettingsFile::Entry &entry : file->entries()) {
        const QString place = QStringLiteral("%1:%2").arg(path).arg(entry.line);
        const bool namesAFile = entry.name.endsWith(kFileSuffix);
        const SettingSpec *spec = specOf(namesAFile ? entry.name.chopped(qsizetype(strlen(kFileSuffix))) : entry.name);
        if (!spec || (namesAFile && !spec->isSecret())) {
            addProblem({}, QStringLiteral("%1: there is no setting %2").arg(place, QString::fromLatin1(entry.name)));
            continue;
        }
        if (entry.value.isEmpty())
            continue;
        if (namesAFile) {
            readSecretFile(*spec, entry.value, place);
            continue;
        }
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
        const QString origin = QStringLiteral("environment");
        auto value = m_environment(spec.name);
        const bool isGiven = value && !value->isEmpty();
        const auto path = spec.isSecret() ? m_environment((QByteArray(spec.name) + kFileSuffix).constData())
                                          : std::optional<QByteArray>();
        const bool isInAFile = path && !path->isEmpty();
        if (isGiven && isInAFile)
            addProblem(spec.name, QStringLiteral("%1 and %1%2 are both set: which one counts?")
                                      .arg(QLatin1String(spec.name), QLatin1String(kFileSuffix)));
        else if (isInAFile)
            readSecretFile(spec, *path, origin);
        else if (isGiven)
            m_given[spec.name] = {std::move(*value), origin};
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
            const bool isToldAlready =
                std::any_of(problems.begin(), problems.end(),
                            [&spec](const SettingProblem &problem) { return problem.setting == spec.name; });
            if (spec.need == SettingSpec::Need::Required && !isToldAlready)
                addProblem(spec.name, QStringLiteral("%1 is missing: %2").arg(name, QLatin1String(spec.description)));
            continue;
        }
        if (const QString expected = spec.apply(given->second.value, settings); !expected.isEmpty())
            addProblem(spec.name,
                       QStringLiteral("%1 is malformed (%2): expected %3").arg(name, given->second.origin, expected));
    }
    if (!settings.connectionKey.isEmpty() &&
        settings.subscriptionKey.equals(
            QByteArrayView(settings.connectionKey.data(), qsizetype(settings.connectionKey.size()))))
        addProblem("CENTRIFUGO_CLIENT_SUBSCRIPTION_TOKEN_HMAC_SECRET_KEY",
                   QStringLiteral("CENTRIFUGO_CLIENT_SUBSCRIPTION_TOKEN_HMAC_SECRET_KEY must not be "
                                  "CENTRIFUGO_CLIENT_TOKEN_HMAC_SECRET_KEY: either token would pass as the other"));
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

QStringList textsOf(const QVector<SettingProblem> &problems)
{
    QStringList texts;
    for (const SettingProblem &problem : problems)
        texts += problem.text;
    return texts;
}

QString help()
{
    QString text =
        QStringLiteral(
            "Usage: %1 [options]\n"
            "       %1 doctor | migrate | admin ... [options]\n\n"
            "Registers nodes, hands out chunks and merges their results. Runs until it is stopped; the commands do\n"
            "one thing and end (`%1 doctor --help`):\n\n"
            "  doctor     checks settings, database, beacon, keys and clocks, and says what to mend\n"
            "  migrate    brings the database to the schema of this version\n"
            "  admin      shows nodes and jobs, cancels a job, sets a node aside\n\n"
            "  --config <file>    file of NAME=value lines (also %2)\n"
            "  --print-settings   print all settings with their origin, secrets masked\n"
            "  --version          print the version\n"
            "  --help             print this\n\n"
            "Settings, by option, environment or file, in this order. Secrets have no option; NAME_FILE names a\n"
            "file with nothing but the secret NAME.\n\n")
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

std::variant<ReadSettings, SettingsExit> readSettings(const QStringList &arguments, const Environment &environment,
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
    if (parser.isSet(printOption))
        return SettingsExit{loader.problems.isEmpty() ? 0 : SettingsExit::kMisconfigured, loader.listing(),
                            textsOf(loader.problems)};
    return ReadSettings{std::move(loader.settings), std::move(loader.problems)};
}

std::variant<Settings, SettingsExit> loadSettings(const QStringList &arguments, const Environment &environment,
                                                  const QString &version)
{
    auto read = readSettings(arguments, environment, version);
    if (auto *ending = std::get_if<SettingsExit>(&read))
        return std::move(*ending);
    auto &[settings, problems] = std::get<ReadSettings>(read);
    if (!problems.isEmpty())
        return SettingsExit{SettingsExit::kMisconfigured, {}, textsOf(problems)};
    return std::move(settings);
}

} // namespace wowlab::sentinel
