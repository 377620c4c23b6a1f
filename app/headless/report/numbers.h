#pragma once

#include <QString>

#include <utility>

namespace wowlab::headless {

// Numbers as people read them, the same under every locale.

/// "21,760.4"
[[nodiscard]] QString grouped(double value, int digits = 1);
[[nodiscard]] QString grouped(quint64 value);
[[nodiscard]] QString grouped(qint64 value);
/// "+12.5", "-3.0"
[[nodiscard]] QString withSign(double value, int digits = 1);
/// A share as percent: 0.0224 is "2.24 %".
[[nodiscard]] QString percent(double share, int digits = 2);
/// As many digits as make a small share visible: "0.050 %", "12.3 %".
[[nodiscard]] QString precisePercent(double share);
/// "21,739.0 to 21,781.7"
[[nodiscard]] QString range(std::pair<double, double> bounds, int digits = 1);
/// "300 s", "90.5 s"
[[nodiscard]] QString seconds(double value);
/// "1 target", "3 targets"
[[nodiscard]] QString counted(quint64 count, const QString &noun);

} // namespace wowlab::headless
