#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringList>

namespace wowlab::platform {

/// A program that starts when its user logs in: on Linux a file in `autostart`
/// (https://specifications.freedesktop.org/autostart-spec/), on Windows a value under the user's Run key, on macOS a
/// property list in LaunchAgents. What the user has set outside the program counts. A value; main thread.
class Autostart
{
public:
    struct Program
    {
        QString id;   ///< names the entry: "gg.wowlab.node"
        QString name; ///< for people
        QString executable;
        QStringList arguments{};
    };

    explicit Autostart(Program program);

    [[nodiscard]] bool isOn() const;
    /// Writes the entry anew even when it is on: the program may have moved. Errors: Retry "file.write_failed",
    /// "autostart.cannot_write".
    [[nodiscard]] core::Result<void> turnOn() const;
    /// Errors: Retry "autostart.cannot_write". Off already is no error.
    [[nodiscard]] core::Result<void> turnOff() const;

private:
    Program m_program;
};

} // namespace wowlab::platform
