#pragma once

#include "app/node/preferences.h"

#include <QObject>
#include <QPalette>

namespace wowlab::widgets {

/// Our own palettes: every text stands out from its ground by at least kReadableContrast, as WCAG 2.1, 1.4.3 asks.
[[nodiscard]] QPalette lightPalette();
[[nodiscard]] QPalette darkPalette();

inline constexpr double kReadableContrast = 4.5;
/// From 1 to 21, as WCAG 2.1 defines it. Transparency is ignored.
[[nodiscard]] double contrastRatio(const QColor &a, const QColor &b);
[[nodiscard]] bool isDark(const QPalette &palette);

/// Dresses the application: style and palette, changed live. Lives in the main thread; one per application.
class Theme final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Theme)

public:
    explicit Theme(QObject *parent = nullptr);

    void choose(node::Theme choice);

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void apply();

    node::Theme m_choice = node::Theme::System;
    bool m_isApplying = false;
};

} // namespace wowlab::widgets
