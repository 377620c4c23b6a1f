#pragma once

#include "app/model/desk.h"

#include <QMainWindow>
#include <QVector>

#include <functional>

class QStackedWidget;

namespace wowlab::widgets {

class Sidebar;
class StatusStrip;

/// The window: pages at the side, the state of the node always on top. Closing it keeps the node running if the user wants
/// that; it never disappears without a way back. `desk` outlives it.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)

public:
    /// A page is made when it is first looked at, and anew when the language changes.
    struct Page
    {
        QString name; ///< object name of its entry, and for openPage()
        QString icon;
        std::function<QString()> title;
        std::function<QWidget *()> make;
    };

    /// `morePages` stand between the overview and the settings. `stateFile` remembers where the window was; empty: nothing
    /// is remembered.
    MainWindow(model::Desk &desk, const QVector<Page> &morePages, const QString &stateFile, QWidget *parent = nullptr);
    ~MainWindow() override;

    void openPage(const QString &name);
    [[nodiscard]] QString currentPage() const;

    /// Shows the window and puts it in front, whatever state it is in.
    void raiseWindow();
    /// Whether there is a tray to come back from. When it goes while the window is hidden, the window comes back minimised.
    void setTrayThere(bool isThere);
    /// Lets the window close for good: the program ends.
    void letGo();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void showPage(int index);
    void goAway();
    void explainClosing();
    void confirmQuit();
    void watch();
    void remember();

    model::Desk &m_desk;
    QString m_stateFile;
    QVector<Page> m_pages;
    QVector<QWidget *> m_frames; ///< what holds each page; empty until it is looked at
    int m_current = 0;
    bool m_isTrayThere = false;
    bool m_isLetGo = false;

    Sidebar *m_sidebar = nullptr;
    StatusStrip *m_strip = nullptr;
    QStackedWidget *m_stack = nullptr;
};

inline const QString kHomePage = QStringLiteral("pageOverview");
inline const QString kSettingsPage = QStringLiteral("pageSettings");

} // namespace wowlab::widgets
