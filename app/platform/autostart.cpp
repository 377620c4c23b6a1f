#include "app/platform/autostart.h"

#include "core/base/atomicfile.h"

#include <QDir>
#include <QFile>
#include <QSettings>
#include <QStandardPaths>

namespace wowlab::platform {

namespace {

using core::ErrorKind;
using core::fail;
using core::Result;

#if !defined(Q_OS_WIN)

constexpr qint64 kMaxEntryBytes = 64 * 1024;

Result<void> writeEntry(const QString &path, const QByteArray &content)
{
    if (!QDir().mkpath(QFileInfo(path).path()))
        return fail(ErrorKind::Retry, "autostart.cannot_write",
                    QStringLiteral("cannot make the folder of %1").arg(path));
    return core::writeFileAtomically(path, content);
}

Result<void> removeEntry(const QString &path)
{
    if (QFile file(path); file.exists() && !file.remove())
        return fail(ErrorKind::Retry, "autostart.cannot_write",
                    QStringLiteral("cannot remove %1: %2").arg(path, file.errorString()));
    return {};
}

#endif

} // namespace

Autostart::Autostart(Program program)
    : m_program(std::move(program))
{
}

#if defined(Q_OS_WIN)

namespace {

const QString kRun = QStringLiteral("HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Run");
/// Where the task manager notes what the user has switched off: the first byte is odd then.
const QString kApproved = QStringLiteral("HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\"
                                         "StartupApproved\\Run");

QString quoted(const QString &argument)
{
    return QLatin1Char('"') + argument + QLatin1Char('"');
}

Result<void> stored(QSettings &settings)
{
    settings.sync();
    if (settings.status() != QSettings::NoError)
        return fail(ErrorKind::Retry, "autostart.cannot_write",
                    QStringLiteral("cannot write %1").arg(settings.fileName()));
    return {};
}

} // namespace

bool Autostart::isOn() const
{
    const QByteArray approved = QSettings(kApproved, QSettings::NativeFormat).value(m_program.id).toByteArray();
    const bool isSwitchedOff = !approved.isEmpty() && (approved.front() & 1) != 0;
    return !isSwitchedOff && QSettings(kRun, QSettings::NativeFormat).contains(m_program.id);
}

Result<void> Autostart::turnOn() const
{
    QStringList command{quoted(QDir::toNativeSeparators(m_program.executable))};
    for (const QString &argument : m_program.arguments)
        command.append(quoted(argument));
    QSettings(kApproved, QSettings::NativeFormat).remove(m_program.id);
    QSettings run(kRun, QSettings::NativeFormat);
    run.setValue(m_program.id, command.join(QLatin1Char(' ')));
    return stored(run);
}

Result<void> Autostart::turnOff() const
{
    QSettings run(kRun, QSettings::NativeFormat);
    run.remove(m_program.id);
    return stored(run);
}

#elif defined(Q_OS_MACOS)

namespace {

QString entryOf(const QString &id)
{
    return QDir::home().filePath(QStringLiteral("Library/LaunchAgents/%1.plist").arg(id));
}

} // namespace

bool Autostart::isOn() const
{
    return QFile::exists(entryOf(m_program.id));
}

Result<void> Autostart::turnOn() const
{
    QString arguments;
    for (const QString &argument : QStringList{m_program.executable} + m_program.arguments)
        arguments += QStringLiteral("\t\t<string>%1</string>\n").arg(argument.toHtmlEscaped());
    const QString entry = QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                                         "<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" "
                                         "\"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n"
                                         "<plist version=\"1.0\">\n<dict>\n"
                                         "\t<key>Label</key>\n\t<string>%1</string>\n"
                                         "\t<key>ProgramArguments</key>\n\t<array>\n%2\t</array>\n"
                                         "\t<key>RunAtLoad</key>\n\t<true/>\n"
                                         "\t<key>ProcessType</key>\n\t<string>Interactive</string>\n"
                                         "</dict>\n</plist>\n")
                              .arg(m_program.id.toHtmlEscaped(), arguments);
    return writeEntry(entryOf(m_program.id), entry.toUtf8());
}

Result<void> Autostart::turnOff() const
{
    return removeEntry(entryOf(m_program.id));
}

#else

namespace {

QString entryOf(const QString &id)
{
    const QString config = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    return QDir(config).filePath(QStringLiteral("autostart/%1.desktop").arg(id));
}

/// One argument of Exec, by the Desktop Entry Specification: quoted, and what the string type wants escaped once more.
QString quoted(QString argument)
{
    for (const QChar special : {QLatin1Char('\\'), QLatin1Char('"'), QLatin1Char('`'), QLatin1Char('$')})
        argument.replace(special, QLatin1Char('\\') + QString(special));
    argument.replace(QLatin1Char('%'), QLatin1String("%%"));
    argument.replace(QLatin1Char('\\'), QLatin1String("\\\\"));
    return QLatin1Char('"') + argument + QLatin1Char('"');
}

} // namespace

bool Autostart::isOn() const
{
    const auto entry = core::readFile(entryOf(m_program.id), kMaxEntryBytes);
    if (!entry)
        return false;
    bool isHidden = false;
    for (const QByteArray &raw : entry->split('\n')) {
        const QByteArray line = raw.trimmed().toLower().replace(" ", "");
        // Settings programs of desktops switch an entry off by one or the other.
        isHidden = isHidden || line == "hidden=true" || line == "x-gnome-autostart-enabled=false";
    }
    return !isHidden;
}

Result<void> Autostart::turnOn() const
{
    QStringList command{quoted(m_program.executable)};
    for (const QString &argument : m_program.arguments)
        command.append(quoted(argument));
    const QString entry = QStringLiteral("[Desktop Entry]\nType=Application\nName=%1\nExec=%2\nTerminal=false\n")
                              .arg(m_program.name, command.join(QLatin1Char(' ')));
    return writeEntry(entryOf(m_program.id), entry.toUtf8());
}

Result<void> Autostart::turnOff() const
{
    return removeEntry(entryOf(m_program.id));
}

#endif

} // namespace wowlab::platform
