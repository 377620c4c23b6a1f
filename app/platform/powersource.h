#pragma once

#include "app/platform/surroundings.h"

#include <QString>

namespace wowlab::platform {

/// Whether the machine lives on its battery, or on that of a UPS. No: mains, or there is no battery to speak of.
/// Linux reads the classes of https://docs.kernel.org/power/power_supply_class.html from `folder`; batteries of mice and
/// the like (scope "Device") do not count, nor does a USB-C port that lists as online while every battery discharges.
[[nodiscard]] Fact isOnBattery(const QString &folder = QStringLiteral("/sys/class/power_supply"));

} // namespace wowlab::platform
