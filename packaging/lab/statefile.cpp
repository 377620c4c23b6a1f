#include "packaging/lab/statefile.h"

#include "core/base/atomicfile.h"
#include "core/base/json.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace wowlab::lab {

namespace {

constexpr qint64 kMaxBytes = 64 * 1024;

/// A number alone proves nothing: it may have gone to another program since.
bool isLab(qint64 processId)
{
    const QFileInfo program(QStringLiteral("/proc/%1/exe").arg(processId));
    return processId > 0 && QFileInfo(program.symLinkTarget()).fileName() == QLatin1String("wowlab-lab");
}

} // namespace

QString LabState::path(const QString &name)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation);
    return QDir(folder).filePath(QStringLiteral("wowlab/lab-%1.json").arg(name));
}

std::optional<LabState> LabState::find(const QString &name)
{
    const auto content = core::readFile(path(name), kMaxBytes);
    if (!content)
        return std::nullopt;
    const auto object = core::parseJsonObject(*content);
    LabState state;
    if (object) {
        state.processId = (*object)[QLatin1String("pid")].toInteger();
        state.text = (*object)[QLatin1String("text")].toString().toUtf8();
    }
    if (!isLab(state.processId)) {
        remove(name);
        return std::nullopt;
    }
    return state;
}

core::Result<void> LabState::save(const QString &name) const
{
    // The text holds the database's password.
    return core::writeFileAtomically(
        path(name),
        core::toJson({{QStringLiteral("pid"), processId}, {QStringLiteral("text"), QString::fromUtf8(text)}}),
        core::FileAccess::OwnerOnly);
}

void LabState::remove(const QString &name)
{
    QFile::remove(path(name));
    QFile::remove(logPath(name));
}

QString LabState::logPath(const QString &name)
{
    return path(name) + QStringLiteral(".log");
}

} // namespace wowlab::lab
