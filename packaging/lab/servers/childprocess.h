#pragma once

class QProcess;

namespace wowlab::lab {

/// Makes the child die with us, however we die (Linux only; elsewhere it outlives a killed parent). Call it before start(),
/// and start the child from a thread that lives as long as the program: the kernel watches the thread.
void tieToParent(QProcess &child);

} // namespace wowlab::lab
