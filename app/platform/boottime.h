#pragma once

#include <chrono>

namespace wowlab::platform {

/// Time since the machine was started, sleep included; nobody can set it. Any thread.
[[nodiscard]] std::chrono::milliseconds timeSinceBoot();

} // namespace wowlab::platform
