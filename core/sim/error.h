#pragma once

#include "core/json/document.h"

#include <optional>
#include <string>

namespace wowlab::sim {

enum class ErrorKind {
    Configuration, ///< the request is wrong as it stands
    Engine,        ///< the request is sound, but this engine cannot run it or its rotation
};

/// Why there is no result. Codes are stable words; the README of this folder lists them.
struct Error
{
    ErrorKind kind = ErrorKind::Engine;
    std::string code{};
    std::string message{};                    ///< English, for a person
    std::string pointer{};                    ///< JSON pointer into the faulty text
    std::optional<json::Position> position{}; ///< absent if no place in a text is to blame
};

} // namespace wowlab::sim
