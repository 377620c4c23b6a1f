#include "app/headless/specchoice.h"

#include "core/rotation/names.h"

#include <QStringList>

#include <algorithm>

namespace wowlab::headless {

tl::expected<std::shared_ptr<const sim::SpecTable>, QString> chooseSpec(const QString &name)
{
    const sim::SpecLibrary &library = sim::SpecLibrary::builtIn();
    const std::string written = name.toLower().toStdString();
    if (auto spec = library.findByName(written))
        return spec;
    rotation::Suggestion suggestion(written);
    for (const auto &spec : library.specs()) {
        suggestion.offer(spec->slug);
        for (const std::string &alias : spec->aliases)
            suggestion.offer(alias);
    }
    return tl::unexpected(QStringLiteral("There is no spec \"%1\"%2. Known: %3.")
                              .arg(name, QString::fromStdString(suggestion.hint()), knownSpecs()));
}

QString knownSpecs()
{
    QStringList known;
    for (const auto &spec : sim::SpecLibrary::builtIn().specs()) {
        // The shortest name is the one to type.
        const auto shortest = std::min_element(spec->aliases.begin(), spec->aliases.end(),
                                               [](const auto &a, const auto &b) { return a.size() < b.size(); });
        const QString slug = QString::fromStdString(spec->slug);
        known << (shortest == spec->aliases.end() || shortest->size() >= spec->slug.size()
                      ? slug
                      : QStringLiteral("%1 (%2)").arg(slug, QString::fromStdString(*shortest)));
    }
    return known.join(QStringLiteral(", "));
}

} // namespace wowlab::headless
