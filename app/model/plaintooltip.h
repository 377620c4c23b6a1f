#pragma once

#include <QString>

namespace wowlab::model {

/// A text for Qt::ToolTipRole. Tool tips take for HTML what looks like it, and ours show words that come from elsewhere.
[[nodiscard]] inline QString plainToolTip(const QString &text)
{
    return text.isEmpty() ? QString() : QStringLiteral("<span>%1</span>").arg(text.toHtmlEscaped());
}

} // namespace wowlab::model
