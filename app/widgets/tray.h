#pragma once

#include "app/model/desk.h"

#include <QMenu>
#include <QObject>
#include <QSystemTrayIcon>
#include <QTimer>

#include <functional>

namespace wowlab::widgets {

/// The icon in the tray: an extra door, never the only one. It comes when a tray comes and goes with it.
/// `desk` outlives it.
class Tray final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Tray)

public:
    using IsAvailable = std::function<bool()>;

    explicit Tray(model::Desk &desk, IsAvailable isAvailable = &QSystemTrayIcon::isSystemTrayAvailable,
                  QObject *parent = nullptr);
    ~Tray() override;

    [[nodiscard]] bool isThere() const { return m_isThere; }
    /// The one-line truth.
    [[nodiscard]] QString tooltip() const;
    [[nodiscard]] QMenu &menu() { return m_menu; }
    void tell(const QString &title, const QString &text);
    /// Looks whether a tray has come or gone, as a timer does every few seconds.
    void look();

Q_SIGNALS:
    void appeared();
    void left();
    void openAsked();
    void settingsAsked();

private:
    void buildMenu();
    void refresh();
    void refreshMenu();

    model::Desk &m_desk;
    IsAvailable m_isAvailable;
    bool m_isThere = false;
    QString m_iconName;
    QMenu m_menu;
    QMenu *m_pauseMenu = nullptr;
    QAction *m_state = nullptr;
    QAction *m_resume = nullptr;
    QAction *m_runNow = nullptr;
    QAction *m_endRunNow = nullptr;
    QSystemTrayIcon m_icon;
    QTimer m_timer;
};

} // namespace wowlab::widgets
