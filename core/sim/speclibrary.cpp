#include "core/sim/speclibrary.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace wowlab::sim {

namespace {

[[nodiscard]] bool equalIgnoringCase(std::string_view a, std::string_view b)
{
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [&lower](char x, char y) { return lower(x) == lower(y); });
}

} // namespace

const SpecLibrary &SpecLibrary::builtIn()
{
    static const SpecLibrary library = [] {
        SpecLibrary made;
        for (const std::string_view slug : embeddedSpecs()) {
            auto spec = readSpecTable(embeddedSpec(slug));
            assert(spec); // our own data; a test reads every file
            if (spec)
                made.add(std::move(*spec));
        }
        return made;
    }();
    return library;
}

void SpecLibrary::add(SpecTable spec)
{
    m_specs.push_back(std::make_shared<const SpecTable>(std::move(spec)));
}

std::shared_ptr<const SpecTable> SpecLibrary::findByName(std::string_view name) const
{
    for (const auto &spec : m_specs) {
        if (equalIgnoringCase(spec->slug, name))
            return spec;
        for (const std::string &alias : spec->aliases) {
            if (equalIgnoringCase(alias, name))
                return spec;
        }
    }
    return nullptr;
}

std::shared_ptr<const SpecTable> SpecLibrary::findById(std::int64_t gameSpecId) const
{
    for (const auto &spec : m_specs) {
        if (spec->gameSpecId == gameSpecId)
            return spec;
    }
    return nullptr;
}

} // namespace wowlab::sim
