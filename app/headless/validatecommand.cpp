#include "app/headless/commandline.h"
#include "app/headless/commands.h"
#include "app/headless/exitcodes.h"
#include "app/headless/report/faulttext.h"
#include "app/headless/report/numbers.h"
#include "app/headless/report/terminal.h"
#include "app/headless/specchoice.h"
#include "app/node/configtext.h"
#include "core/base/json.h"
#include "core/json/document.h"
#include "core/sim/simulation.h"

#include <QJsonArray>

#include <algorithm>
#include <vector>

namespace wowlab::headless {

namespace {

/// What one spec says about a text.
struct Opinion
{
    std::shared_ptr<const sim::SpecTable> spec{}; ///< null: the text did not get so far
    std::vector<report::Fault> faults{};

    [[nodiscard]] quint64 count(rotation::Severity severity) const
    {
        return quint64(std::count_if(faults.begin(), faults.end(),
                                     [severity](const report::Fault &fault) { return fault.severity == severity; }));
    }
    [[nodiscard]] bool isValid() const { return count(rotation::Severity::Error) == 0; }
    [[nodiscard]] QString specName() const { return QString::fromStdString(spec->displayName); }
};

/// A file, what it is, and what is to be said about it.
struct Checked
{
    QString file{};
    QByteArray text{};
    QString kind{}; ///< "rotation", "config" or "unknown"
    std::vector<Opinion> opinions{};

    [[nodiscard]] bool isValid() const
    {
        return std::any_of(opinions.begin(), opinions.end(), [](const Opinion &each) { return each.isValid(); });
    }
    [[nodiscard]] std::string_view view() const { return {text.constData(), size_t(text.size())}; }
};

Opinion opinionOnConfig(std::string_view text)
{
    const auto simulation = sim::prepare(sim::SpecLibrary::builtIn(), text);
    if (simulation)
        return {.spec = sim::SpecLibrary::builtIn().findByName((*simulation)->spec().slug)};
    const sim::Error &error = simulation.error();
    report::Fault fault{
        .code = error.code, .message = error.message, .pointer = error.pointer, .position = error.position};
    // The place of a rotation's fault counts in the rotation's own text, not in this file.
    if (error.code.starts_with("rotation_") && error.position) {
        fault.message = "in the rotation, line " + std::to_string(error.position->line) + ", column " +
                        std::to_string(error.position->column) + ": " + error.message;
        fault.position.reset();
    }
    return {.faults = {std::move(fault)}};
}

Opinion opinionOnRotation(std::string_view text, const std::shared_ptr<const sim::SpecTable> &spec)
{
    Opinion opinion{.spec = spec};
    const auto found = sim::validateRotation(sim::SpecLibrary::builtIn(), spec->slug, text);
    if (!found) {
        opinion.faults.push_back({.code = found.error().code, .message = found.error().message});
        return opinion;
    }
    for (const rotation::Diagnostic &diagnostic : *found)
        opinion.faults.push_back(report::Fault::of(diagnostic));
    return opinion;
}

void printFaults(const Checked &checked, const Opinion &opinion)
{
    const Style style = styleOf(Stream::Output, QProcessEnvironment::systemEnvironment());
    for (const report::Fault &fault : opinion.faults)
        printLine(faultText(checked.file, checked.view(), fault, style).chopped(1));
}

QString countsOf(const Opinion &opinion)
{
    const quint64 errors = opinion.count(rotation::Severity::Error);
    const quint64 warnings = opinion.count(rotation::Severity::Warning);
    QStringList parts;
    if (errors > 0)
        parts << counted(errors, QStringLiteral("error"));
    if (warnings > 0)
        parts << counted(warnings, QStringLiteral("warning"));
    return parts.join(QStringLiteral(", "));
}

void printText(const Checked &checked)
{
    if (!checked.isValid()) {
        // The spec that it was probably written for.
        const auto nearest =
            std::min_element(checked.opinions.begin(), checked.opinions.end(), [](const Opinion &a, const Opinion &b) {
                return a.count(rotation::Severity::Error) < b.count(rotation::Severity::Error);
            });
        printFaults(checked, *nearest);
        if (!nearest->spec) {
            printLine(QStringLiteral("%1: %2").arg(checked.file, countsOf(*nearest)));
            return;
        }
        printLine(
            QStringLiteral("%1: %2 as a rotation for %3").arg(checked.file, countsOf(*nearest), nearest->specName()));
        if (checked.opinions.size() > 1)
            printLine(QStringLiteral("It is valid for no other spec either; --spec NAME shows its faults there (%1).")
                          .arg(knownSpecs()));
        return;
    }
    for (const Opinion &opinion : checked.opinions) {
        if (!opinion.isValid())
            continue;
        printFaults(checked, opinion);
        const QString remarks = opinion.faults.empty() ? QString() : QStringLiteral(", with ") + countsOf(opinion);
        printLine(
            QStringLiteral("%1: a valid %2 for %3%4").arg(checked.file, checked.kind, opinion.specName(), remarks));
    }
    for (const Opinion &opinion : checked.opinions) {
        if (opinion.isValid())
            continue;
        const auto first = std::find_if(opinion.faults.begin(), opinion.faults.end(), [](const report::Fault &fault) {
            return fault.severity == rotation::Severity::Error;
        });
        printLine(
            QStringLiteral("%1: not for %2: %3, the first: %4")
                .arg(checked.file, opinion.specName(), countsOf(opinion), QString::fromStdString(first->message)));
    }
}

void printJson(const Checked &checked)
{
    QJsonArray specs;
    QJsonArray faults; // of a text that is for no spec
    for (const Opinion &opinion : checked.opinions) {
        QJsonArray own;
        for (const report::Fault &fault : opinion.faults)
            own << faultJson(fault);
        if (opinion.spec)
            specs << QJsonObject{{QStringLiteral("spec"), QString::fromStdString(opinion.spec->slug)},
                                 {QStringLiteral("isValid"), opinion.isValid()},
                                 {QStringLiteral("faults"), own}};
        else
            faults = own;
    }
    QJsonObject object{{QStringLiteral("file"), checked.file},
                       {QStringLiteral("kind"), checked.kind},
                       {QStringLiteral("isValid"), checked.isValid()},
                       {QStringLiteral("specs"), specs}};
    if (!faults.isEmpty())
        object.insert(QStringLiteral("faults"), faults);
    printLine(QString::fromUtf8(core::toJson(object)));
}

void describe(CommandLine &line)
{
    line.addOption(
        {QStringLiteral("spec"),
         QStringLiteral("The spec that a rotation is for (default: each one is tried): %1.").arg(knownSpecs()),
         QStringLiteral("name")});
    line.addOption({QStringLiteral("format"), QStringLiteral("text (default), or json: one object on one line."),
                    QStringLiteral("text|json")});
    line.setHelpEnd(
        QStringLiteral("Examples:\n"
                       "  validate mine.json\n"
                       "  validate mine.json --spec bm\n"
                       "  editor-plugin | wowlab-node-headless validate - --format json\n"
                       "\n"
                       "FILE - is standard input. Exit codes: 0 valid (for one spec at least; warnings do not count),\n"
                       "1 faults found, 64 usage, 66 file not readable."));
}

} // namespace

int validateCommand(const QStringList &arguments)
{
    CommandLine line(
        QStringLiteral("validate FILE [OPTIONS]"),
        QStringLiteral(
            "Checks a rotation, or a config (it has `player` or `specId`), and explains each fault with its place."));
    describe(line);
    if (const auto code = line.parse(arguments, 1))
        return *code;
    const QString format = line.value(QStringLiteral("format"));
    if (line.isSet(QStringLiteral("format")) && format != QLatin1String("text") && format != QLatin1String("json"))
        return line.refuse(QStringLiteral("--format is \"%1\"; expected text or json.").arg(format));
    std::vector<std::shared_ptr<const sim::SpecTable>> specs = sim::SpecLibrary::builtIn().specs();
    if (line.isSet(QStringLiteral("spec"))) {
        const auto spec = chooseSpec(line.value(QStringLiteral("spec")));
        if (!spec)
            return line.refuse(spec.error());
        specs = {*spec};
    }
    const auto text = readInput(line.positional(0));
    if (!text) {
        printError(text.error().detail);
        return kNoInput;
    }

    Checked checked{.file = line.positional(0), .text = *text};
    if (checked.file == QLatin1String("-"))
        checked.file = QStringLiteral("standard input");
    const auto root = json::parse(checked.view());
    if (!root) {
        checked.kind = QStringLiteral("unknown");
        checked.opinions.push_back(
            {.faults = {{.code = "not_json", .message = root.error().message, .position = root.error().position}}});
    } else if (node::ConfigText::isConfig(*text)) {
        if (line.isSet(QStringLiteral("spec")))
            return line.refuse(QStringLiteral("%1 is a config, which names its spec itself.").arg(checked.file));
        checked.kind = QStringLiteral("config");
        checked.opinions.push_back(opinionOnConfig(checked.view()));
    } else {
        checked.kind = QStringLiteral("rotation");
        for (const auto &spec : specs)
            checked.opinions.push_back(opinionOnRotation(checked.view(), spec));
    }
    if (format == QLatin1String("json"))
        printJson(checked);
    else
        printText(checked);
    return checked.isValid() ? kOk : kFaultsFound;
}

} // namespace wowlab::headless
