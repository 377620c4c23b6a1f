#include "app/widgets/desktop.h"

#include <QApplication>

namespace wowlab::widgets {

Desktop::Desktop(model::Desk &desk, Options options, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_window(desk, options.morePages, options.stateFile)
    , m_tray(desk, std::move(options.isTrayAvailable))
{
    QApplication::setQuitOnLastWindowClosed(false);
    connect(&desk, &model::Desk::preferencesChanged, this, &Desktop::applyPreferences);
    connect(&m_tray, &Tray::appeared, this, [this] { m_window.setTrayThere(true); });
    connect(&m_tray, &Tray::left, this, [this] { m_window.setTrayThere(false); });
    connect(&m_tray, &Tray::openAsked, &m_window, &MainWindow::raiseWindow);
    connect(&m_tray, &Tray::settingsAsked, this, [this] {
        m_window.openPage(kSettingsPage);
        m_window.raiseWindow();
    });
    applyPreferences();
    m_window.setTrayThere(m_tray.isThere());
    if (!options.isHidden || !m_tray.isThere())
        m_window.show();
}

Desktop::~Desktop() = default;

void Desktop::applyPreferences()
{
    m_theme.choose(m_desk.preferences().theme);
    m_language.choose(m_desk.preferences().language);
}

} // namespace wowlab::widgets
