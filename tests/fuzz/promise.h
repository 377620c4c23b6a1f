#pragma once

#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace wowlab::fuzz {

/// Ends the program, which is how a fuzzer reports a finding, if a promise is broken. In every kind of build.
inline void promise(bool isKept, std::string_view what)
{
    if (isKept)
        return;
    std::fprintf(stderr, "broken promise: %.*s\n", static_cast<int>(what.size()), what.data());
    std::abort();
}

} // namespace wowlab::fuzz
