#pragma once

#include <QString>

namespace wowlab::platform {

/// Operating system and processor in one word, e.g. "linux-x86_64"; shown in the portal.
[[nodiscard]] QString platformName();

} // namespace wowlab::platform
