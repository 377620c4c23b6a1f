#pragma once

#include "app/headless/report/style.h"
#include "app/report/fault.h"

#include <QJsonObject>
#include <QString>

#include <string_view>

namespace wowlab::headless {

/// The way compilers say it, which editors can follow: "file:line:column: error: message [code]", and below the line of
/// `text` with the place marked. Lines end with a newline, the last one too.
[[nodiscard]] QString faultText(const QString &file, std::string_view text, const report::Fault &fault,
                                const Style &style);

[[nodiscard]] QJsonObject faultJson(const report::Fault &fault);

} // namespace wowlab::headless
