#pragma once

#include "app/widgets/language.h"
#include "app/widgets/mainwindow.h"
#include "app/widgets/theme.h"
#include "app/widgets/tray.h"

#include <QObject>

namespace wowlab::widgets {

/// The program as a person sees it: window, tray, theme and language over one desk. Lives in the main thread; one per
/// application. `desk` outlives it.
class Desktop final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Desktop)

public:
    struct Options
    {
        bool isHidden = false; ///< begin in the tray, if there is one
        QVector<MainWindow::Page> morePages{};
        QString stateFile{};
        Tray::IsAvailable isTrayAvailable = &QSystemTrayIcon::isSystemTrayAvailable;
    };

    Desktop(model::Desk &desk, Options options, QObject *parent = nullptr);
    ~Desktop() override;

    [[nodiscard]] MainWindow &window() { return m_window; }
    [[nodiscard]] Tray &tray() { return m_tray; }

private:
    void applyPreferences();

    model::Desk &m_desk;
    Theme m_theme;
    Language m_language;
    MainWindow m_window;
    Tray m_tray;
};

} // namespace wowlab::widgets
