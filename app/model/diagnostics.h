#pragma once

#include "app/node/nodestate.h"
#include "app/node/preferences.h"

#include <QString>
#include <QStringList>

namespace wowlab::model {

/// Where a bug report comes from.
struct ProgramFacts
{
    QString version{};
    QString system{};
    QString qt{};
    QString configFolder{};
    QString dataFolder{};
    QStringList lastLog{}; ///< oldest first
};

/// What a person copies into a bug report, in English. Whatever looks like a secret is blanked out, and the proxy's password
/// and user are not in it at all. A pure function.
[[nodiscard]] QString diagnosticsText(const ProgramFacts &facts, const node::NodeState &state,
                                      const node::Preferences &preferences);

} // namespace wowlab::model
