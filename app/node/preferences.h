#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <bitset>
#include <chrono>

namespace wowlab::node {

/// The hours of a week in which the node may compute, in local time. Bit 0 is Monday from 0:00 to 0:59.
using WeekHours = std::bitset<7 * 24>;

enum class When {
    Always,
    WhenIdle, ///< nobody has used keyboard or mouse for `idleFor`
    ByHours,
};

enum class Theme {
    System,
    Light,
    Dark,
};

/// How the node reaches the network.
struct ProxyChoice
{
    enum class Kind {
        None,
        System,
        Http,
        Socks5,
    };
    Kind kind = Kind::System;
    QString host{};
    int port = 0;
    QString user{};
    QString password{};

    bool operator==(const ProxyChoice &) const = default;
};

/// What a person is told by a notification of the desktop.
struct Notices
{
    bool whenClaimed = true;
    bool whenAttentionNeeded = true; ///< something only the person can mend
    bool whenJobHelped = false;

    bool operator==(const Notices &) const = default;
};

/// What the user of the tray app decides, with the defaults of a guest who behaves. A value.
struct Preferences
{
    bool mayCompute = false; ///< the user has said yes, after pairing
    // The next two are RunPolicy's: say pause(), snooze() and resume() to it.
    bool isPaused = false;    ///< by hand, until resumed
    QDateTime snoozedUntil{}; ///< by hand; UTC, invalid if not
    int cores = 0;            ///< 0: all but one
    When when = When::Always;
    std::chrono::minutes idleFor{10};
    WeekHours hours = WeekHours().set();
    bool onBattery = false;
    bool pauseForGame = true; ///< World of Warcraft
    bool pauseForFullScreen = true;
    QStringList pauseForPrograms{}; ///< names of executables, compared without case and ".exe"
    bool startAtLogin = false;
    bool startHidden = false;
    bool closeKeepsRunning = true;
    bool wasCloseExplained = false; ///< that closing the window keeps the node running
    Notices notices{};
    Theme theme = Theme::System;
    QString language{}; ///< "de", "pt_BR"; empty: the system's
    ProxyChoice proxy{};
    QUrl sentinel{}; ///< empty: what the environment says, or the default
    QUrl portal{};   ///< the same

    bool operator==(const Preferences &) const = default;
};

} // namespace wowlab::node
