#pragma once

#include "core/sim/speclibrary.h"

#include <QString>

#include <memory>

namespace wowlab::headless {

/// A spec by the name a person typed. The error says what names there are, and which one was probably meant.
[[nodiscard]] tl::expected<std::shared_ptr<const sim::SpecTable>, QString> chooseSpec(const QString &name);

/// "beast_mastery (bm), ..."
[[nodiscard]] QString knownSpecs();

} // namespace wowlab::headless
