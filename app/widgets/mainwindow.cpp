#include "app/widgets/mainwindow.h"

#include "app/widgets/homescreen.h"
#include "app/widgets/housestyle.h"
#include "app/widgets/icons.h"
#include "app/widgets/settingsscreen.h"
#include "app/widgets/sidebar.h"
#include "app/widgets/statusstrip.h"
#include "app/widgets/typography.h"

#include <QAction>
#include <QCloseEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace wowlab::widgets {

namespace {

const QString kGeometry = QStringLiteral("window/geometry");
constexpr int kShortcuts = 9; ///< Ctrl+1 to Ctrl+9

/// Pages of any height are reachable in any window: what does not fit is scrolled.
QScrollArea *scrolling(QWidget *page)
{
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    page->setAutoFillBackground(false);
    area->setWidget(page);
    return area;
}

} // namespace

MainWindow::MainWindow(model::Desk &desk, const QVector<Page> &morePages, const QString &stateFile, QWidget *parent)
    : QMainWindow(parent)
    , m_desk(desk)
    , m_stateFile(stateFile)
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(QStringLiteral("wowlab"));
    setWindowIcon(programIcon());
    m_pages.append({.name = kHomePage,
                    .icon = QStringLiteral("overview"),
                    .title = [] { return tr("Overview"); },
                    .make =
                        [this] {
                            auto *home = new HomeScreen(m_desk);
                            connect(home, &HomeScreen::settingsAsked, this, [this] { openPage(kSettingsPage); });
                            return home;
                        }});
    m_pages.append(morePages);
    m_pages.append({.name = kSettingsPage,
                    .icon = QStringLiteral("settings"),
                    .title = [] { return tr("Settings"); },
                    .make = [this] { return new SettingsScreen(m_desk); }});
    for (int i = 0; i < kShortcuts; ++i) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + i)), this);
        connect(shortcut, &QShortcut::activated, this, [this, i] { showPage(i); });
    }
    auto *quit = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q), this);
    connect(quit, &QShortcut::activated, &desk, &model::Desk::quit);
    build();

    const int line = lineHeight(*this);
    resize(QSize(line * 76, line * 48).boundedTo(screen()->availableSize()));
    if (!m_stateFile.isEmpty())
        restoreGeometry(QSettings(m_stateFile, QSettings::IniFormat).value(kGeometry).toByteArray());
}

MainWindow::~MainWindow()
{
    remember();
}

void MainWindow::openPage(const QString &name)
{
    for (int i = 0; i < m_pages.size(); ++i) {
        if (m_pages.at(i).name == name)
            return showPage(i);
    }
}

QString MainWindow::currentPage() const
{
    return m_pages.at(m_current).name;
}

void MainWindow::raiseWindow()
{
    if (isMinimized())
        setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::setTrayThere(bool isThere)
{
    const bool isLeaving = m_isTrayThere && !isThere;
    m_isTrayThere = isThere;
    if (isLeaving && !isVisible())
        showMinimized();
}

void MainWindow::letGo()
{
    m_isLetGo = true;
    close();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_isLetGo)
        return event->accept();
    event->ignore();
    if (m_desk.state().isStopping)
        return goAway();
    if (m_desk.preferences().closeKeepsRunning)
        return m_desk.preferences().wasCloseExplained ? goAway() : explainClosing();
    if (m_desk.state().running > 0)
        return confirmQuit();
    m_desk.quit();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        // Later: the choice was made on a page that is about to be replaced.
        QMetaObject::invokeMethod(this, &MainWindow::build, Qt::QueuedConnection);
    if (event->type() == QEvent::WindowStateChange)
        watch();
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    watch();
}

void MainWindow::hideEvent(QHideEvent *event)
{
    QMainWindow::hideEvent(event);
    watch();
    remember();
}

void MainWindow::build()
{
    const int line = lineHeight(*this);
    m_frames = QVector<QWidget *>(m_pages.size(), nullptr);
    QVector<Sidebar::Entry> entries;
    for (const Page &page : std::as_const(m_pages))
        entries.append({.objectName = page.name, .icon = page.icon, .title = page.title()});
    m_sidebar = new Sidebar(entries);
    m_strip = new StatusStrip(m_desk);
    m_stack = new QStackedWidget;

    auto *content = new QVBoxLayout;
    content->setContentsMargins(line * 5 / 4, line, line * 5 / 4, line);
    content->setSpacing(line);
    content->addWidget(m_strip);
    content->addWidget(m_stack, 1);
    auto *edge = new QFrame;
    edge->setFixedWidth(1);
    edge->setAutoFillBackground(true);
    edge->setBackgroundRole(QPalette::Mid);
    auto *central = new QWidget;
    auto *row = new QHBoxLayout(central);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_sidebar);
    row->addWidget(edge);
    row->addLayout(content, 1);
    setCentralWidget(central); // deletes the one before

    connect(m_sidebar, &Sidebar::chosen, this, &MainWindow::showPage);
    connect(m_sidebar, &Sidebar::quitAsked, &m_desk, &model::Desk::quit);
    connect(m_strip, &StatusStrip::settingsAsked, this, [this] { openPage(kSettingsPage); });
    showPage(m_current);
    m_sidebar->focusCurrent();
}

void MainWindow::showPage(int index)
{
    if (index < 0 || index >= m_pages.size())
        return;
    m_current = index;
    if (!m_frames.at(index)) {
        m_frames[index] = scrolling(m_pages.at(index).make());
        m_stack->addWidget(m_frames.at(index));
    }
    m_stack->setCurrentWidget(m_frames.at(index));
    m_sidebar->setCurrent(index);
}

/// Out of the way, but not out of reach.
void MainWindow::goAway()
{
    if (m_isTrayThere)
        hide();
    else
        showMinimized();
}

void MainWindow::explainClosing()
{
    auto *box = new QMessageBox(QMessageBox::Information, tr("wowlab keeps running"),
                                m_isTrayThere ? tr("The window goes, the node stays: you find it in the tray.")
                                              : tr("The window goes, the node stays. Start wowlab again to see it."),
                                QMessageBox::NoButton, this);
    box->setObjectName(QStringLiteral("closeExplanation"));
    box->setInformativeText(tr("This can be changed in the settings."));
    box->setAttribute(Qt::WA_DeleteOnClose);
    auto *keep = box->addButton(tr("&Keep running"), QMessageBox::AcceptRole);
    auto *quit = box->addButton(tr("&Quit instead"), QMessageBox::DestructiveRole);
    keep->setObjectName(QStringLiteral("closeKeep"));
    keep->setProperty(kProminent, true);
    quit->setObjectName(QStringLiteral("closeQuit"));
    box->setDefaultButton(keep);
    box->setEscapeButton(keep);
    connect(box, &QMessageBox::finished, this, [this, box, quit] {
        node::Preferences preferences = m_desk.preferences();
        preferences.wasCloseExplained = true;
        m_desk.changePreferences(preferences);
        if (box->clickedButton() == quit)
            m_desk.quit();
        else
            goAway();
    });
    box->open();
}

void MainWindow::confirmQuit()
{
    auto *box = new QMessageBox(QMessageBox::Question, tr("Quit wowlab?"),
                                tr("%n chunk(s) are being computed.", nullptr, m_desk.state().running),
                                QMessageBox::NoButton, this);
    box->setObjectName(QStringLiteral("quitQuestion"));
    box->setInformativeText(tr("They are finished first, which takes half a minute at most. Nothing is lost."));
    box->setAttribute(Qt::WA_DeleteOnClose);
    auto *quit = box->addButton(tr("&Quit"), QMessageBox::AcceptRole);
    auto *stay = box->addButton(tr("&Stay"), QMessageBox::RejectRole);
    quit->setObjectName(QStringLiteral("quitYes"));
    stay->setObjectName(QStringLiteral("quitNo"));
    box->setDefaultButton(stay);
    connect(box, &QMessageBox::finished, this, [this, box, quit] {
        if (box->clickedButton() == quit)
            m_desk.quit();
    });
    box->open();
}

void MainWindow::watch()
{
    m_desk.setWatched(isVisible() && !isMinimized());
}

void MainWindow::remember()
{
    if (!m_stateFile.isEmpty())
        QSettings(m_stateFile, QSettings::IniFormat).setValue(kGeometry, saveGeometry());
}

} // namespace wowlab::widgets
