#include "core/sim/displaynames.h"

#include "core/json/document.h"

namespace wowlab::sim {

namespace {

constexpr std::string_view kTick = ".tick";

[[nodiscard]] std::string wordsOf(std::string_view slug)
{
    std::string words;
    bool isStart = true;
    for (const char c : slug) {
        const bool isLower = c >= 'a' && c <= 'z';
        words += c == '_' ? ' ' : isStart && isLower ? static_cast<char>(c - 'a' + 'A') : c;
        isStart = c == '_';
    }
    return words;
}

} // namespace

DisplayNames::DisplayNames(std::string_view specFile)
{
    const auto root = json::parse(specFile);
    if (!root)
        return;
    const json::Value *resource = root->find("resource");
    const json::Value *type = resource ? resource->find("type") : nullptr;
    if (type && type->isString())
        m_resource = type->text;
    // Of a spell and an aura with one slug the spell's name counts.
    for (const std::string_view list : {"spells", "auras"}) {
        const json::Value *entries = root->find(list);
        if (!entries)
            continue;
        for (const json::Value &entry : entries->elements) {
            const json::Value *slug = entry.find("slug");
            const json::Value *name = entry.find("name");
            if (slug && name && slug->isString() && name->isString())
                m_names.emplace(slug->text, name->text);
        }
    }
}

std::string DisplayNames::of(std::string_view slug) const
{
    if (slug.ends_with(kTick))
        return of(slug.substr(0, slug.size() - kTick.size())) + " (ticks)";
    const auto place = m_names.find(slug);
    return place == m_names.end() ? wordsOf(slug) : place->second;
}

} // namespace wowlab::sim
