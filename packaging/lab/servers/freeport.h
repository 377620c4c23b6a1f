#pragma once

#include <QtGlobal>

namespace wowlab::lab {

/// A TCP port on 127.0.0.1 that nobody listens on at this moment; 0 if there is none. Somebody else may take it before
/// you do: start, look, and try another.
[[nodiscard]] quint16 freeLoopbackPort();

} // namespace wowlab::lab
