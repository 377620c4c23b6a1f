#pragma once

#include "app/model/desk.h"

class QMenu;

namespace wowlab::widgets {

/// The ways to pause, for the window and the tray alike: for 15 minutes, 1 hour, 4 hours, until tomorrow, until resumed.
/// `desk` outlives the menu.
void addPauses(QMenu &menu, model::Desk &desk);

} // namespace wowlab::widgets
