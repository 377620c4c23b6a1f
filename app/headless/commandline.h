#pragma once

#include "app/node/settings.h"
#include "core/base/result.h"

#include <QCommandLineParser>
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
    /// The options that set what the environment sets too.
    void addSettings();

    /// An exit code if the command is over already: help was asked for, or the arguments cannot be understood.
    [[nodiscard]] std::optional<int> parse(const QStringList &arguments, int positionals = 0);

    [[nodiscard]] bool isSet(const QString &option) const { return m_parser.isSet(option); }
    [[nodiscard]] QString value(const QString &option) const { return m_parser.value(option); }
    [[nodiscard]] QString positional(int index) const { return m_parser.positionalArguments().value(index); }
    /// A whole number from `min` to `max`, `missing` if the option was not given; nothing, with a message, if malformed.
    [[nodiscard]] std::optional<qint64> number(const QString &option, qint64 missing, qint64 min, qint64 max) const;
    /// Errors: as node::readSettings().
    [[nodiscard]] core::Result<node::Settings> settings() const;

private:
    [[nodiscard]] QString help() const;

    QString m_usage;
    QCommandLineParser m_parser;
};

/// To standard output and to standard error, as UTF-8 with a line's end.
void printLine(const QString &line);
void printError(const QString &line);

/// The text of a file, or of standard input for "-".
[[nodiscard]] core::Result<QByteArray> readInput(const QString &file);

} // namespace wowlab::headless
