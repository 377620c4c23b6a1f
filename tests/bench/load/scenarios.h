#pragma once

#include "tests/bench/load/loadlab.h"

namespace wowlab::load {

struct Size
{
    int chunks = 0;
    int nodes = 0;
    int cores = 0;
    int seconds = 0;
};

// Each prints its figures and gives the program's exit code: 1 if something was not as it must be.

/// One request in flight per node, until the job is over.
[[nodiscard]] int complete(LoadLab &lab, const Size &size);
[[nodiscard]] int assign(LoadLab &lab, const Size &size);
[[nodiscard]] int heartbeat(LoadLab &lab, const Size &size);

} // namespace wowlab::load
