#include "app/platform/powersource.h"

#if defined(Q_OS_WIN)
#    include <windows.h>
#elif defined(Q_OS_MACOS)
#    include <CoreFoundation/CoreFoundation.h>
#    include <IOKit/ps/IOPSKeys.h>
#    include <IOKit/ps/IOPowerSources.h>
#else
#    include <QDir>
#    include <QFile>
#endif

namespace wowlab::platform {

#if defined(Q_OS_WIN)

Fact isOnBattery(const QString &)
{
    SYSTEM_POWER_STATUS status{};
    if (!GetSystemPowerStatus(&status) || status.ACLineStatus > 1)
        return Fact::Unknown;
    return status.ACLineStatus == 0 ? Fact::Yes : Fact::No;
}

#elif defined(Q_OS_MACOS)

Fact isOnBattery(const QString &)
{
    const CFTypeRef info = IOPSCopyPowerSourcesInfo();
    if (!info)
        return Fact::Unknown;
    const CFStringRef type = IOPSGetProvidingPowerSourceType(info);
    Fact answer = Fact::Unknown;
    if (type && CFEqual(type, CFSTR(kIOPMACPowerKey)))
        answer = Fact::No;
    else if (type) // the battery, or that of a UPS
        answer = Fact::Yes;
    CFRelease(info);
    return answer;
}

#else

namespace {

/// One attribute of a supply, in lower case; empty if it has none.
QByteArray attribute(const QDir &supply, const QString &name)
{
    QFile file(supply.filePath(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.read(64).trimmed().toLower();
}

struct Supplies
{
    int batteries = 0;   ///< that feed the machine, a UPS included
    int discharging = 0; ///< of those
    int silent = 0;      ///< of those, say nothing of their state
    bool isMainsThere = false;
    bool isMainsOnline = false;
    bool isUsbOnline = false;
};

Supplies suppliesIn(const QDir &folder)
{
    Supplies supplies;
    for (const QString &name : folder.entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot)) {
        const QDir supply(folder.filePath(name));
        if (attribute(supply, QStringLiteral("scope")) == "device")
            continue;
        const QByteArray type = attribute(supply, QStringLiteral("type"));
        const bool isOnline = attribute(supply, QStringLiteral("online")) == "1";
        if (type == "mains") {
            supplies.isMainsThere = true;
            supplies.isMainsOnline = supplies.isMainsOnline || isOnline;
        } else if (type.startsWith("usb")) {
            supplies.isUsbOnline = supplies.isUsbOnline || isOnline;
        } else if ((type == "battery" && attribute(supply, QStringLiteral("present")) != "0") || type == "ups") {
            const QByteArray status = attribute(supply, QStringLiteral("status"));
            ++supplies.batteries;
            if (status == "discharging")
                ++supplies.discharging;
            else if (status.isEmpty() || status == "unknown")
                ++supplies.silent;
        }
    }
    return supplies;
}

} // namespace

Fact isOnBattery(const QString &folder)
{
    const QDir dir(folder);
    if (!dir.exists())
        return Fact::Unknown;
    const Supplies supplies = suppliesIn(dir);
    if (supplies.isMainsOnline || supplies.batteries == 0)
        return Fact::No;
    if (supplies.discharging == supplies.batteries)
        return Fact::Yes;
    if (supplies.isUsbOnline)
        return Fact::No;
    // One of two batteries is spent first; one at its charge limit says "not charging" even without mains.
    if (supplies.discharging > 0 || supplies.isMainsThere)
        return Fact::Yes;
    return supplies.silent == supplies.batteries ? Fact::Unknown : Fact::No;
}

#endif

} // namespace wowlab::platform
