#pragma once

#include "core/sim/displaynames.h"
#include "core/sim/simulation.h"

#include <QString>

#include <chrono>
#include <optional>

namespace wowlab::report {

/// What was simulated and how: the head of every report.
struct Facts
{
    QString spec{};     ///< slug
    QString specName{}; ///< as players call it
    QString rules{};
    int engineVersion = 0;
    double durationSeconds = 0;
    int targets = 1;
    qint64 firstSeed = 0;
    quint64 askedIterations = 0;         ///< with a target error: at most
    std::optional<double> targetError{}; ///< standard error wanted, as a share of the mean
    bool isInterrupted = false;
    int threads = 1;
    std::chrono::milliseconds elapsed{};
    sim::DisplayNames names{};
};

/// What a simulation knows of itself. The rest of the facts is up to whoever runs it.
[[nodiscard]] Facts factsOf(const sim::Simulation &simulation);

/// The name of a spell, aura, ability or pet.
[[nodiscard]] QString nameOf(const Facts &facts, const std::string &slug);

} // namespace wowlab::report
