#pragma once

#include "core/json/document.h"
#include "core/rotation/diagnostic.h"

#include <optional>
#include <string>

namespace wowlab::report {

/// One thing that is wrong with a text.
struct Fault
{
    rotation::Severity severity = rotation::Severity::Error;
    std::string code{};    ///< stable word
    std::string message{}; ///< English; with a suggestion where there is one
    std::string pointer{}; ///< JSON pointer
    std::optional<json::Position> position{};

    [[nodiscard]] static Fault of(const rotation::Diagnostic &diagnostic);
};

} // namespace wowlab::report
