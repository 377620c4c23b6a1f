#pragma once

#include <QString>
#include <QStringList>

namespace wowlab::headless {

// Each takes the arguments behind its own name and gives the exit code.
[[nodiscard]] int runCommand(const QStringList &arguments);
[[nodiscard]] int statusCommand(const QStringList &arguments);
[[nodiscard]] int pauseCommand(const QStringList &arguments);
[[nodiscard]] int resumeCommand(const QStringList &arguments);
[[nodiscard]] int unlinkCommand(const QStringList &arguments);
[[nodiscard]] int simulateCommand(const QStringList &arguments);
[[nodiscard]] int validateCommand(const QStringList &arguments);

} // namespace wowlab::headless
