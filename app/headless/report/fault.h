#pragma once

#include "app/headless/report/style.h"
#include "core/json/document.h"
#include "core/rotation/diagnostic.h"

#include <QJsonObject>
#include <QString>

#include <optional>
#include <string>
#include <string_view>

namespace wowlab::headless {

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

/// The way compilers say it, which editors can follow: "file:line:column: error: message [code]", and below the line of
/// `text` with the place marked. Lines end with a newline, the last one too.
[[nodiscard]] QString faultText(const QString &file, std::string_view text, const Fault &fault, const Style &style);

[[nodiscard]] QJsonObject faultJson(const Fault &fault);

} // namespace wowlab::headless
