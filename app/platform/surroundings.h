#pragma once

#include <QMetaType>
#include <QStringList>

#include <chrono>
#include <optional>

namespace wowlab::platform {

/// What a system may also fail to tell.
enum class Fact {
    Unknown,
    No,
    Yes,
};

/// What goes on around the node on its machine, as far as the system tells. A value.
struct Surroundings
{
    Fact isOnBattery = Fact::Unknown;
    std::optional<std::chrono::milliseconds> idleFor{}; ///< since somebody last used keyboard or mouse
    std::optional<QStringList> programs{};              ///< names of executables that run, as the system writes them
    Fact isFullScreen = Fact::Unknown;                  ///< the window in use fills its screen

    bool operator==(const Surroundings &) const = default;
};

/// How often to look.
enum class Pace {
    Relaxed,   ///< nothing depends on it at present
    Attentive, ///< it decides whether the node computes
};

/// Which of them somebody needs; the others are not looked at.
struct Interest
{
    bool battery = false;
    bool idle = false;
    bool programs = false;
    bool fullScreen = false;
    Pace pace = Pace::Relaxed;

    [[nodiscard]] bool isAny() const { return battery || idle || programs || fullScreen; }
    bool operator==(const Interest &) const = default;
};

} // namespace wowlab::platform

Q_DECLARE_METATYPE(wowlab::platform::Surroundings)
Q_DECLARE_METATYPE(wowlab::platform::Interest)
