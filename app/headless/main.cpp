#include "app/headless/commandline.h"
#include "app/headless/commands.h"
#include "app/headless/exitcodes.h"
#include "core/base/logging.h"
#include "core/base/secret.h"

#include <QCoreApplication>

#include <clocale>

namespace {

using namespace wowlab::headless;

struct Command
{
    const char *name;
    int (*function)(const QStringList &arguments);
    const char *help;
};

constexpr Command kCommands[] = {
    {"run", runCommand, "Work for the sentinel until told to stop."},
    {"status", statusCommand, "Say what the running node does and why."},
    {"pause", pauseCommand, "Let the running node rest; finished results are still sent."},
    {"resume", resumeCommand, "Let it compute again."},
    {"unlink", unlinkCommand, "Take this node out of its account."},
    {"simulate", simulateCommand, "Simulate fights here, compare rotations, tell one fight; without a sentinel."},
    {"validate", validateCommand, "Check a rotation or a config and explain its faults."},
};

void printHelp()
{
    printLine(QStringLiteral("Usage: wowlab-node-headless COMMAND [OPTIONS]\n\n"
                             "The wowlab node for machines without a screen.\n\nCommands:"));
    for (const Command &command : kCommands)
        printLine(QStringLiteral("  %1 %2")
                      .arg(QString::fromLatin1(command.name), -10)
                      .arg(QString::fromLatin1(command.help)));
    printLine(QStringLiteral(
        "\nCOMMAND --help lists a command's options. Settings come from the command line, else from the\n"
        "environment, else from node.conf in the configuration folder.\n\n"
        "SIGTERM or Ctrl-C lets a running node finish what runs and hand in the rest; a second one cancels;\n"
        "SIGQUIT ends it at once.\n\n"
        "Exit codes: 0 fine, 1 faults found, 64 usage, 65 config or rotation refused, 66 file not readable,\n"
        "69 no node runs or the sentinel declined, 73 report not written, 75 data folder or key in use or not "
        "writable,\n"
        "76 update needed, 78 a setting is malformed, 79 key file broken, 130 interrupted."));
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    // The application object sets the user's locale; numbers that machines read keep their point.
    std::setlocale(LC_NUMERIC, "C");
    QCoreApplication::setApplicationName(QStringLiteral("wowlab-node"));
    QCoreApplication::setApplicationVersion(QStringLiteral(WOWLAB_VERSION));
    wowlab::core::installLogging(wowlab::core::LogFormat::Text);
    wowlab::core::initialiseCrypto();

    const QStringList arguments = QCoreApplication::arguments();
    const QString name = arguments.value(1);
    if (name == QLatin1String("--version") || name == QLatin1String("-v")) {
        printLine(QStringLiteral("wowlab-node-headless ") + QCoreApplication::applicationVersion());
        return kOk;
    }
    if (name == QLatin1String("--help") || name == QLatin1String("-h") || name == QLatin1String("help")) {
        printHelp();
        return kOk;
    }
    for (const Command &command : kCommands) {
        if (name == QLatin1String(command.name))
            return command.function(arguments.mid(2));
    }
    printError(name.isEmpty() ? QStringLiteral("A command is needed; --help lists them.")
                              : QStringLiteral("There is no command \"%1\"; --help lists them.").arg(name));
    return kUsage;
}
