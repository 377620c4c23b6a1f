#include "app/headless/commandline.h"

#include "app/headless/exitcodes.h"
#include "core/base/atomicfile.h"

#include <QFile>

#include <cstdio>

namespace wowlab::headless {

namespace {

constexpr qint64 kMaxInputBytes = 16 * 1024 * 1024;

void write(std::FILE *stream, const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
    std::fflush(stream);
}

} // namespace

CommandLine::CommandLine(QString usage, const QString &description)
    : m_usage(std::move(usage))
{
    m_parser.setApplicationDescription(description);
    m_parser.addOption({{QStringLiteral("h"), QStringLiteral("help")}, QStringLiteral("Show this help.")});
}

void CommandLine::addOption(const QCommandLineOption &option)
{
    m_parser.addOption(option);
}

void CommandLine::addSettings()
{
    for (const node::SettingName &setting : node::settingNames())
        addOption({QString::fromLatin1(setting.option),
                   QStringLiteral("%1 [%2]").arg(setting.help, QString::fromLatin1(setting.variable)),
                   QString::fromLatin1(setting.value)});
}

std::optional<int> CommandLine::parse(const QStringList &arguments, int positionals)
{
    // The parser takes the first one for the program's name.
    if (!m_parser.parse(QStringList{QString()} + arguments)) {
        printError(m_parser.errorText());
        printError(QStringLiteral("Try: wowlab-node-headless %1 --help").arg(m_usage.section(QLatin1Char(' '), 0, 0)));
        return kUsage;
    }
    if (m_parser.isSet(QStringLiteral("help"))) {
        printLine(help());
        return kOk;
    }
    if (m_parser.positionalArguments().size() != positionals) {
        printError(QStringLiteral("Usage: wowlab-node-headless %1").arg(m_usage));
        return kUsage;
    }
    return std::nullopt;
}

std::optional<qint64> CommandLine::number(const QString &option, qint64 missing, qint64 min, qint64 max) const
{
    if (!m_parser.isSet(option))
        return missing;
    bool isNumber = false;
    const qint64 value = m_parser.value(option).toLongLong(&isNumber);
    if (isNumber && value >= min && value <= max)
        return value;
    printError(QStringLiteral("--%1 is \"%2\"; expected a whole number from %3 to %4")
                   .arg(option, m_parser.value(option))
                   .arg(min)
                   .arg(max));
    return std::nullopt;
}

core::Result<node::Settings> CommandLine::settings() const
{
    QHash<QString, QString> given;
    for (const node::SettingName &setting : node::settingNames()) {
        const QString option = QString::fromLatin1(setting.option);
        if (m_parser.isSet(option))
            given.insert(option, m_parser.value(option));
    }
    return node::readSettings(given, QProcessEnvironment::systemEnvironment());
}

QString CommandLine::help() const
{
    // Qt's text, with our way of naming the command.
    const QStringList lines = m_parser.helpText().split(QLatin1Char('\n'));
    return QStringLiteral("Usage: wowlab-node-headless %1\n").arg(m_usage) +
           lines.mid(1).join(QLatin1Char('\n')).trimmed();
}

void printLine(const QString &line)
{
    write(stdout, line);
}

void printError(const QString &line)
{
    write(stderr, line);
}

core::Result<QByteArray> readInput(const QString &file)
{
    if (file != QLatin1String("-"))
        return core::readFile(file, kMaxInputBytes);
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return core::fail(core::ErrorKind::Corrupt, "file.unreadable", QStringLiteral("cannot read standard input"));
    return input.read(kMaxInputBytes);
}

} // namespace wowlab::headless
