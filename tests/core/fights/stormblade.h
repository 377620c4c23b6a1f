#pragma once

#include "core/sim/speclibrary.h"

#include <QtGlobal>

#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

namespace wowlab::fights {

/// The spec file that only the tests have.
[[nodiscard]] inline std::string stormbladeText()
{
    std::ifstream file(WOWLAB_TEST_DATA "/specs/stormblade.json", std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(file), {}};
    if (text.empty())
        qFatal("stormblade.json cannot be read");
    return text;
}

/// A table with one passage replaced, to see what a member does.
[[nodiscard]] inline std::string altered(std::string text, std::string_view passage, std::string_view replacement)
{
    const std::size_t at = text.find(passage);
    if (at == std::string::npos)
        qFatal("the passage is not in the spec file");
    return text.replace(at, passage.size(), replacement);
}

/// What the programs know, and a spec that was added to it as data.
[[nodiscard]] inline sim::SpecLibrary libraryWith(std::string_view specText)
{
    sim::SpecLibrary library = sim::SpecLibrary::builtIn();
    auto spec = sim::readSpecTable(specText);
    if (!spec)
        qFatal("%s at %s", spec.error().message.c_str(), spec.error().pointer.c_str());
    library.add(std::move(*spec));
    return library;
}

} // namespace wowlab::fights
