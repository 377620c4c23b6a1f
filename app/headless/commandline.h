#pragma once

#include "app/node/settings.h"
#include "core/base/result.h"

#include <QCommandLineParser>
#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>

namespace wowlab::headless {

/// The options of one command.
class CommandLine
{
public:
    /// `usage` as the first line of the help shows it, e.g. "simulate --config FILE".
    CommandLine(QString usage, const QString &description);

    void addOption(const QCommandLineOption &option);
    /// An option that may stand without its value, which then is `missing`: what follows it is its value unless it begins
    /// with a dash.
    void addOptionWithOptionalValue(const QString &name, const QString &description, const QString &valueName,
                                    const QString &missing);
    /// Text for the end of the help, e.g. examples.
    void setHelpEnd(const QString &text) { m_helpEnd = text; }
    /// The options that set what the environment sets too.
    void addSettings();

    /// An exit code if the command is over already: help was asked for, or the arguments cannot be understood.
    [[nodiscard]] std::optional<int> parse(const QStringList &arguments, int positionals = 0);
    /// The same for commands that count their positional arguments themselves.
    [[nodiscard]] std::optional<int> parseOptions(const QStringList &arguments);
    /// Says what is wrong with the arguments and where help is; the exit code for that.
    int refuse(const QString &message) const;

    [[nodiscard]] bool isSet(const QString &option) const { return m_parser.isSet(option); }
    [[nodiscard]] QString value(const QString &option) const { return m_parser.value(option); }
    [[nodiscard]] QString positional(int index) const { return m_parser.positionalArguments().value(index); }
    [[nodiscard]] QStringList positionals() const { return m_parser.positionalArguments(); }
    /// A whole number from `min` to `max`, `missing` if the option was not given; nothing, with a message, if malformed.
    [[nodiscard]] std::optional<qint64> number(const QString &option, qint64 missing, qint64 min, qint64 max) const;
    /// A finite number from `min` to `max`; nothing, with a message, if malformed or not given.
    [[nodiscard]] std::optional<double> decimal(const QString &option, double min, double max) const;
    /// Errors: as node::readSettings().
    [[nodiscard]] core::Result<node::Settings> settings() const;

private:
    [[nodiscard]] QString help() const;
    [[nodiscard]] QStringList withMissingValues(const QStringList &arguments) const;
    [[nodiscard]] QString parseFault() const;

    QString m_usage;
    QString m_helpEnd;
    QStringList m_names; ///< of all options
    QHash<QString, QString> m_missingValues;
    QCommandLineParser m_parser;
};

/// To standard output and to standard error, as UTF-8 with a line's end.
void printLine(const QString &line);
void printError(const QString &line);

/// The text of a file, or of standard input for "-", in UTF-8 and without a byte order mark. Errors: as core::readFile(),
/// and Corrupt "file.unreadable" for what is no text.
[[nodiscard]] core::Result<QByteArray> readInput(const QString &file);

} // namespace wowlab::headless
