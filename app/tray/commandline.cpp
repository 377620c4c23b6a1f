#include "app/tray/commandline.h"

#include "app/tray/exitcodes.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace wowlab::tray {

CommandLine readCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "The wowlab node with a window and an icon in the tray. A second start shows the window of the first.\n"
        "SIGTERM lets running work finish; a second one cancels; SIGQUIT ends it at once.\n"
        "Exit codes: 0 fine, 64 usage, 75 data folder in use or not writable, 76 update needed,\n"
        "78 a setting is malformed."));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    const QCommandLineOption hidden(QStringLiteral("hidden"),
                                    QStringLiteral("Begin in the tray, without the window, if there is a tray."));
    const QCommandLineOption atLogin(
        QStringLiteral("at-login"),
        QStringLiteral("The session starts this program: hidden if the preferences say so."));
    parser.addOptions({hidden, atLogin});
    for (const node::SettingName &setting : node::settingNames())
        parser.addOption({QString::fromLatin1(setting.option),
                          setting.help + QStringLiteral(" [%1]").arg(QString::fromLatin1(setting.variable)),
                          QString::fromLatin1(setting.value)});

    CommandLine line;
    if (!parser.parse(arguments) || !parser.positionalArguments().isEmpty()) {
        line.exitCode = kUsage;
        line.output = parser.positionalArguments().isEmpty()
                          ? parser.errorText()
                          : QStringLiteral("\"%1\" is not understood; --help lists the options.")
                                .arg(parser.positionalArguments().first());
        return line;
    }
    if (parser.isSet(help)) {
        line.exitCode = kOk;
        line.output = parser.helpText().trimmed();
    } else if (parser.isSet(version)) {
        line.exitCode = kOk;
        line.output = QStringLiteral("wowlab-node ") + QCoreApplication::applicationVersion();
    }
    line.isHidden = parser.isSet(hidden);
    line.isAtLogin = parser.isSet(atLogin);
    for (const node::SettingName &setting : node::settingNames()) {
        const QString option = QString::fromLatin1(setting.option);
        if (parser.isSet(option))
            line.settings.insert(option, parser.value(option));
    }
    return line;
}

} // namespace wowlab::tray
