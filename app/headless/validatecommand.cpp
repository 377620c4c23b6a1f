#include "app/headless/commandline.h"
#include "app/headless/commands.h"
#include "app/headless/exitcodes.h"
#include "core/json/document.h"
#include "core/sim/simulation.h"

namespace wowlab::headless {

namespace {

/// The way compilers say it, which editors can follow.
void printFault(const QString &file, const std::optional<json::Position> &position, const QString &severity,
                const std::string &message, const std::string &code)
{
    const QString place =
        position ? QStringLiteral("%1:%2:%3").arg(file).arg(position->line).arg(position->column) : file;
    printLine(QStringLiteral("%1: %2: %3 [%4]")
                  .arg(place, severity, QString::fromStdString(message), QString::fromStdString(code)));
}

int validateConfig(const QString &file, std::string_view text)
{
    const auto simulation = sim::prepare(sim::SpecLibrary::builtIn(), text);
    if (simulation) {
        printLine(
            QStringLiteral("%1: a valid config for %2").arg(file, QString::fromStdString((*simulation)->spec().slug)));
        return kOk;
    }
    const sim::Error &error = simulation.error();
    // The place of a rotation's fault counts in the rotation's own text, not in this file.
    const bool isInRotation = error.code.starts_with("rotation_");
    std::string message = error.message;
    if (isInRotation && error.position)
        message = "in the rotation, line " + std::to_string(error.position->line) + ", column " +
                  std::to_string(error.position->column) + ": " + message;
    printFault(file, isInRotation ? std::nullopt : error.position, QStringLiteral("error"), message, error.code);
    return kFaultsFound;
}

int validateRotation(const QString &file, std::string_view text, const QString &spec)
{
    const auto found = sim::validateRotation(sim::SpecLibrary::builtIn(), spec.toStdString(), text);
    if (!found) {
        printError(QString::fromStdString(found.error().message));
        return kUsage;
    }
    bool hasErrors = false;
    for (const rotation::Diagnostic &diagnostic : *found) {
        const bool isError = diagnostic.severity == rotation::Severity::Error;
        hasErrors = hasErrors || isError;
        printFault(file, diagnostic.position, isError ? QStringLiteral("error") : QStringLiteral("warning"),
                   diagnostic.message, diagnostic.code);
    }
    if (!hasErrors)
        printLine(QStringLiteral("%1: a valid rotation for %2").arg(file, spec));
    return hasErrors ? kFaultsFound : kOk;
}

} // namespace

int validateCommand(const QStringList &arguments)
{
    CommandLine line(
        QStringLiteral("validate FILE [OPTIONS]"),
        QStringLiteral(
            "Checks a rotation, or a config (it has `player` or `specId`), and explains each fault with its place."));
    line.addOption({QStringLiteral("spec"), QStringLiteral("The spec that a rotation is for (default beast_mastery)."),
                    QStringLiteral("name"), QStringLiteral("beast_mastery")});
    if (const auto code = line.parse(arguments, 1))
        return *code;
    const QString file = line.positional(0);
    const auto text = readInput(file);
    if (!text) {
        printError(text.error().detail);
        return kNoInput;
    }
    const std::string_view view(text->constData(), size_t(text->size()));
    const auto root = json::parse(view);
    if (!root) {
        printFault(file, root.error().position, QStringLiteral("error"), root.error().message, "not_json");
        return kFaultsFound;
    }
    if (root->find("player") || root->find("specId"))
        return validateConfig(file, view);
    return validateRotation(file, view, line.value(QStringLiteral("spec")));
}

} // namespace wowlab::headless
