#include "app/headless/commandline.h"

#include "app/headless/exitcodes.h"
#include "core/base/atomicfile.h"
#include "core/rotation/names.h"

#include <QFile>
#include <QStringDecoder>

#include <cstdio>

namespace wowlab::headless {

namespace {

constexpr qint64 kMaxInputBytes = 16 * 1024 * 1024;
/// Some editors begin UTF-8 files with it; RFC 8259 lets readers skip it.
constexpr char kByteOrderMark[] = "\xef\xbb\xbf";

void write(std::FILE *stream, const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
    std::fflush(stream);
}

core::Result<QByteArray> readStandardInput()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return core::fail(core::ErrorKind::Corrupt, "file.unreadable", QStringLiteral("cannot read standard input"));
    QByteArray text = input.read(kMaxInputBytes + 1);
    if (text.size() > kMaxInputBytes)
        return core::fail(core::ErrorKind::Corrupt, "file.unreadable",
                          QStringLiteral("standard input is larger than %1 bytes").arg(kMaxInputBytes));
    return text;
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
    m_names << option.names();
    m_parser.addOption(option);
}

void CommandLine::addOptionWithOptionalValue(const QString &name, const QString &description, const QString &valueName,
                                             const QString &missing)
{
    m_missingValues.insert(QStringLiteral("--") + name, missing);
    addOption({name, description, valueName});
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
    if (const auto code = parseOptions(arguments))
        return code;
    if (m_parser.positionalArguments().size() != positionals) {
        printError(QStringLiteral("Usage: wowlab-node-headless %1").arg(m_usage));
        return kUsage;
    }
    return std::nullopt;
}

std::optional<int> CommandLine::parseOptions(const QStringList &arguments)
{
    // The parser takes the first one for the program's name.
    if (!m_parser.parse(QStringList{QString()} + withMissingValues(arguments)))
        return refuse(parseFault());
    if (m_parser.isSet(QStringLiteral("help"))) {
        printLine(help());
        return kOk;
    }
    return std::nullopt;
}

int CommandLine::refuse(const QString &message) const
{
    printError(message);
    printError(QStringLiteral("Try: wowlab-node-headless %1 --help").arg(m_usage.section(QLatin1Char(' '), 0, 0)));
    return kUsage;
}

QStringList CommandLine::withMissingValues(const QStringList &arguments) const
{
    QStringList complete;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        complete << arguments[i];
        const auto missing = m_missingValues.find(arguments[i]);
        const bool hasValue = i + 1 < arguments.size() && !arguments[i + 1].startsWith(QLatin1Char('-'));
        if (missing != m_missingValues.end() && !hasValue)
            complete << *missing;
    }
    return complete;
}

QString CommandLine::parseFault() const
{
    const QStringList unknown = m_parser.unknownOptionNames();
    if (unknown.isEmpty())
        return m_parser.errorText();
    const auto dashed = [](const QString &name) {
        return (name.size() == 1 ? QStringLiteral("-") : QStringLiteral("--")) + name;
    };
    const std::string written = dashed(unknown.first()).toStdString();
    rotation::Suggestion suggestion(written);
    for (const QString &name : m_names)
        suggestion.offer(dashed(name).toStdString());
    return QStringLiteral("There is no option %1%2.")
        .arg(dashed(unknown.first()), QString::fromStdString(suggestion.hint()));
}

std::optional<qint64> CommandLine::number(const QString &option, qint64 missing, qint64 min, qint64 max) const
{
    if (!m_parser.isSet(option))
        return missing;
    bool isNumber = false;
    const qint64 value = m_parser.value(option).toLongLong(&isNumber);
    if (isNumber && value >= min && value <= max)
        return value;
    refuse(QStringLiteral("--%1 is \"%2\"; expected a whole number from %3 to %4.")
               .arg(option, m_parser.value(option))
               .arg(min)
               .arg(max));
    return std::nullopt;
}

std::optional<double> CommandLine::decimal(const QString &option, double min, double max) const
{
    bool isNumber = false;
    const QString text = m_parser.value(option);
    const double value = text.toDouble(&isNumber);
    if (isNumber && value >= min && value <= max) // false for what is not a number
        return value;
    refuse(QStringLiteral("--%1 is \"%2\"; expected a number from %3 to %4.").arg(option, text).arg(min).arg(max));
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
    const QString text = QStringLiteral("Usage: wowlab-node-headless %1\n").arg(m_usage) +
                         lines.mid(1).join(QLatin1Char('\n')).trimmed();
    return m_helpEnd.isEmpty() ? text : text + QStringLiteral("\n\n") + m_helpEnd;
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
    auto text = file == QLatin1String("-") ? readStandardInput() : core::readFile(file, kMaxInputBytes);
    if (!text)
        return text;
    if (text->startsWith(kByteOrderMark))
        text->remove(0, qsizetype(sizeof kByteOrderMark) - 1);
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder(*text);
    if (decoder.hasError() || text->contains('\0'))
        return core::fail(core::ErrorKind::Corrupt, "file.unreadable",
                          QStringLiteral("%1 is not a text in UTF-8, as JSON files are").arg(file));
    return text;
}

} // namespace wowlab::headless
