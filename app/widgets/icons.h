#pragma once

#include "app/node/nodestate.h"

#include <QIcon>
#include <QString>

namespace wowlab::widgets {

/// A drawing of resources/icons. Where it says "currentColor" it takes the colour of
/// text, and follows the palette while it is used.
[[nodiscard]] QIcon drawnIcon(const QString &name);

[[nodiscard]] QIcon programIcon();
/// Each state has a shape of its own: working, waiting, paused, attention, offline, unclaimed.
[[nodiscard]] QIcon stateIcon(const node::Description &description);
[[nodiscard]] QString stateIconName(const node::Description &description);

} // namespace wowlab::widgets
