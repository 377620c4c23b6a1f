#pragma once

namespace wowlab::platform {

/// Puts the calling thread behind everything else that wants to run, as far as the system lets an ordinary user. It stays
/// eligible for every core: on systems that keep "background" threads on slow cores we ask for less than that class.
/// Calling it again changes nothing; a refusal by the system is ignored, since computing goes on all the same.
void lowerThreadPriority();

} // namespace wowlab::platform
