#pragma once

#include "app/node/nodestate.h"

#include <QString>

#include <chrono>

namespace wowlab::widgets {

// Figures in words, in the language and number format of the user.

/// "45 s", "3 min", "1 h 20 min", "2 d 3 h": two units at most.
[[nodiscard]] QString durationText(std::chrono::seconds duration);
/// "about 2 min left", or nothing for no time.
[[nodiscard]] QString timeLeftText(std::chrono::seconds left);
/// "3 s ago", "just now".
[[nodiscard]] QString agoText(std::chrono::seconds age);
/// "20,661/s"
[[nodiscard]] QString rateText(double perSecond);
/// "1,234,567"
[[nodiscard]] QString countText(qint64 count);
/// "16,233.0"
[[nodiscard]] QString dpsText(double dps);

/// Whether the node belongs to an account.
[[nodiscard]] QString accountText(node::Phase phase);
/// How it talks to the sentinel.
[[nodiscard]] QString connectionText(const node::NodeState &state);
/// "Online, seen by the beacon 3 s ago"
[[nodiscard]] QString presenceText(const node::NodeState &state);
/// An amount of time that is counted down: "12 min", rounded up; "1 h 20 min".
[[nodiscard]] QString countdownText(std::chrono::minutes left);
/// What "run now" would pass over, for the words of a button or menu entry.
[[nodiscard]] QString runNowText(const QVector<node::Limit> &ignored);

} // namespace wowlab::widgets
