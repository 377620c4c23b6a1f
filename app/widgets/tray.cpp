#include "app/widgets/tray.h"

#include "app/widgets/icons.h"
#include "app/widgets/pausemenu.h"
#include "app/widgets/wording.h"

#include <algorithm>

namespace wowlab::widgets {

namespace {

/// No desktop tells us in a portable way that its tray has come or gone.
constexpr std::chrono::seconds kLookInterval{5};

bool isByHand(const node::Hold &hold)
{
    return hold.limit == node::Limit::Pause || hold.limit == node::Limit::Snooze;
}

} // namespace

Tray::Tray(model::Desk &desk, IsAvailable isAvailable, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_isAvailable(std::move(isAvailable))
{
    m_menu.setObjectName(QStringLiteral("trayMenu"));
    buildMenu();
    m_icon.setContextMenu(&m_menu);
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            Q_EMIT openAsked();
    });
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, &Tray::openAsked);
    connect(&m_menu, &QMenu::aboutToShow, this, &Tray::refreshMenu); // countdowns
    connect(&desk, &model::Desk::stateChanged, this, &Tray::refresh);
    connect(&m_timer, &QTimer::timeout, this, &Tray::look);
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    m_timer.start(kLookInterval);
    refresh();
    look();
}

Tray::~Tray() = default;

QString Tray::tooltip() const
{
    const node::Description &description = m_desk.description();
    //: %1 is what the node does, %2 why
    return tr("wowlab: %1. %2").arg(description.headline, description.reason);
}

void Tray::tell(const QString &title, const QString &text)
{
    if (m_isThere && QSystemTrayIcon::supportsMessages())
        m_icon.showMessage(title, text, programIcon());
}

void Tray::look()
{
    const bool isThere = m_isAvailable();
    if (isThere == m_isThere)
        return;
    m_isThere = isThere;
    m_icon.setVisible(isThere);
    if (isThere)
        Q_EMIT appeared();
    else
        Q_EMIT left();
}

void Tray::buildMenu()
{
    m_state = m_menu.addAction(QString());
    m_state->setObjectName(QStringLiteral("trayState"));
    m_state->setEnabled(false);
    m_menu.addSeparator();
    m_resume = m_menu.addAction(QString());
    m_resume->setObjectName(QStringLiteral("trayResume"));
    m_pauseMenu = m_menu.addMenu(tr("Pause for"));
    m_pauseMenu->setObjectName(QStringLiteral("trayPause"));
    addPauses(*m_pauseMenu, m_desk);
    m_runNow = m_menu.addAction(QString());
    m_runNow->setObjectName(QStringLiteral("trayRunNow"));
    m_endRunNow = m_menu.addAction(QString());
    m_endRunNow->setObjectName(QStringLiteral("trayEndRunNow"));
    m_menu.addSeparator();
    QAction *open = m_menu.addAction(tr("Open wowlab"));
    open->setObjectName(QStringLiteral("trayOpen"));
    m_menu.setDefaultAction(open);
    QAction *settings = m_menu.addAction(tr("Settings"));
    settings->setObjectName(QStringLiteral("traySettings"));
    m_menu.addSeparator();
    QAction *quit = m_menu.addAction(tr("Quit"));
    quit->setObjectName(QStringLiteral("trayQuit"));
    connect(m_resume, &QAction::triggered, &m_desk, &model::Desk::resume);
    connect(m_runNow, &QAction::triggered, &m_desk, &model::Desk::runNow);
    connect(m_endRunNow, &QAction::triggered, &m_desk, &model::Desk::endRunNow);
    connect(open, &QAction::triggered, this, &Tray::openAsked);
    connect(settings, &QAction::triggered, this, &Tray::settingsAsked);
    connect(quit, &QAction::triggered, &m_desk, &model::Desk::quit);
}

void Tray::refresh()
{
    const node::Description &description = m_desk.description();
    if (const QString name = stateIconName(description); name != m_iconName) {
        m_iconName = name;
        m_icon.setIcon(stateIcon(description));
    }
    if (const QString text = tooltip(); text != m_icon.toolTip())
        m_icon.setToolTip(text);
    refreshMenu();
}

void Tray::refreshMenu()
{
    const node::Decision &decision = m_desk.state().decision;
    m_state->setText(m_desk.description().headline);
    const auto hold = std::find_if(decision.holds.begin(), decision.holds.end(), isByHand);
    const bool isPaused = hold != decision.holds.end();
    m_resume->setVisible(isPaused);
    //: %1 is a length of time that counts down
    m_resume->setText(isPaused && hold->timeLeft
                          ? tr("Resume (paused for another %1)").arg(countdownText(*hold->timeLeft))
                          : tr("Resume"));
    const auto ignored = m_desk.ignoredByRunNow();
    m_runNow->setVisible(!decision.runNow && !ignored.isEmpty());
    m_runNow->setText(runNowText(ignored));
    m_endRunNow->setVisible(decision.runNow.has_value());
    if (decision.runNow)
        //: %1 is a length of time that counts down
        m_endRunNow->setText(
            tr("Follow my settings again (in %1 by itself)").arg(countdownText(decision.runNow->timeLeft)));
}

} // namespace wowlab::widgets
