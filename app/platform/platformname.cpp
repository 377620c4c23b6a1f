#include "app/platform/platformname.h"

#include <QSysInfo>

namespace wowlab::platform {

QString platformName()
{
    QString system = QSysInfo::kernelType();
    if (system == QLatin1String("winnt"))
        system = QStringLiteral("windows");
    else if (system == QLatin1String("darwin"))
        system = QStringLiteral("macos");
    return system + QLatin1Char('-') + QSysInfo::currentCpuArchitecture();
}

} // namespace wowlab::platform
