#include "app/headless/scenario.h"

#include "app/headless/commandline.h"
#include "app/headless/exitcodes.h"
#include "app/headless/report/excerpt.h"
#include "app/headless/report/faulttext.h"
#include "app/headless/report/terminal.h"

namespace wowlab::headless {

namespace {

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), size_t(bytes.size())};
}

tl::expected<QByteArray, int> readOrExplain(const QString &file)
{
    auto text = readInput(file);
    if (text)
        return *text;
    printError(text.error().detail);
    return tl::unexpected(int(kNoInput));
}

} // namespace

tl::expected<Scenario, int> Scenario::read(const SimulateOptions &options)
{
    node::ConfigText config = options.spec ? node::ConfigText::forSpec(options.spec->gameSpecId) : node::ConfigText({});
    if (!options.spec) {
        auto text = readOrExplain(options.configFile);
        if (!text)
            return tl::unexpected(text.error());
        config = node::ConfigText(std::move(*text));
    }
    if (!options.rules.isEmpty())
        config.setRules(options.rules);
    if (options.durationSeconds)
        config.setDuration(*options.durationSeconds);
    if (options.targets)
        config.setTargets(*options.targets);
    if (options.talents)
        config.setTalents(*options.talents);
    if (options.tierSets)
        config.setTierSets(*options.tierSets);

    Scenario scenario(options, std::move(config));
    if (!options.rotationFile.isEmpty()) {
        auto rotation = readRotation(options.rotationFile);
        if (!rotation)
            return tl::unexpected(rotation.error());
        scenario.m_rotation = std::move(*rotation);
    }
    return scenario;
}

tl::expected<RotationFile, int> Scenario::readRotation(const QString &file)
{
    auto text = readOrExplain(file);
    if (!text)
        return tl::unexpected(text.error());
    // The engine takes these for "no rotation", which is hardly what somebody means who names a file.
    const bool isEmpty = text->trimmed().isEmpty();
    if (isEmpty || node::ConfigText::isConfig(*text)) {
        printError(QStringLiteral("%1 is %2.")
                       .arg(file, isEmpty ? QStringLiteral("empty; a rotation is a JSON object with `actions`")
                                          : QStringLiteral("a config, not a rotation; a config is given by --config")));
        return tl::unexpected(int(kBadInput));
    }
    return RotationFile{file, std::move(*text)};
}

tl::expected<std::shared_ptr<const sim::Simulation>, int>
Scenario::prepare(const std::optional<RotationFile> &rotation) const
{
    const auto &used = rotation ? rotation : m_rotation;
    const auto simulation = sim::prepare(sim::SpecLibrary::builtIn(), viewOf(m_config.text()),
                                         used ? std::optional(viewOf(used->text)) : std::nullopt);
    if (!simulation) {
        printRefusal(simulation.error(), used);
        return tl::unexpected(int(kBadInput));
    }
    if (m_options.targets.value_or(1) > 1 && (*simulation)->rules() == "baseline") {
        printError(QStringLiteral("Baseline rules know a single target; --targets needs --rules corrected."));
        return tl::unexpected(int(kUsage));
    }
    return *simulation;
}

QString Scenario::guiltyOption(const sim::Error &error) const
{
    const auto isAt = [&error](std::string_view place) { return error.pointer.find(place) != std::string::npos; };
    if (m_options.talents && isAt("/talents"))
        return QStringLiteral("--talents");
    if (m_options.tierSets && isAt("/tier_sets"))
        return QStringLiteral("--tier-sets");
    if (m_options.targets && isAt("/target/count"))
        return QStringLiteral("--targets");
    if (m_options.durationSeconds && isAt("/duration"))
        return QStringLiteral("--duration");
    if (!m_options.rules.isEmpty() && isAt("/rules"))
        return QStringLiteral("--rules");
    return {};
}

void Scenario::printRefusal(const sim::Error &error, const std::optional<RotationFile> &rotation) const
{
    const Style style = styleOf(Stream::Errors, QProcessEnvironment::systemEnvironment());
    report::Fault fault{
        .code = error.code, .message = error.message, .pointer = error.pointer, .position = error.position};
    QString file = m_options.spec ? QStringLiteral("simulate") : m_options.configFile;
    QByteArray text = m_config.text();
    const bool isInRotation = error.code.starts_with("rotation_");
    if (isInRotation && rotation) {
        file = rotation->name;
        text = rotation->text;
    } else if (isInRotation) {
        file += QStringLiteral(" (its rotation)");
        text = m_config.rotation();
    } else if (const QString option = guiltyOption(error); !option.isEmpty() || m_options.spec) {
        // Nobody wrote the text that the place counts in.
        if (!option.isEmpty())
            file = option;
        fault.position.reset();
    }
    printError(faultText(file, viewOf(text), fault, style).chopped(1));
    if (isInRotation && rotation)
        printError(QStringLiteral("All faults: wowlab-node-headless validate %1").arg(rotation->name));
}

report::Facts Scenario::facts(const sim::Simulation &simulation) const
{
    report::Facts facts = report::factsOf(simulation);
    facts.targets = facts.rules == QLatin1String("baseline") ? 1 : m_config.targets();
    facts.firstSeed = m_options.seed;
    facts.targetError = m_options.targetError;
    return facts;
}

} // namespace wowlab::headless
