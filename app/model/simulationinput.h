#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace wowlab::model {

/// A rotation's text and where it comes from: a file's name, or empty.
struct TitledRotation
{
    QString title{};
    QString text{};

    bool operator==(const TitledRotation &) const = default;
};

/// The fight, and how many of them.
struct Scenario
{
    enum class Goal { Iterations, TargetError };

    static constexpr double kMinSeconds = 1;
    static constexpr double kMaxSeconds = 3600;
    static constexpr int kMaxTargets = 1000;
    static constexpr int kMaxIterations = 10'000'000;
    static constexpr double kMinErrorPercent = 0.01;
    static constexpr double kMaxErrorPercent = 10;
    /// With a target error: no more than this.
    static constexpr int kMostForTargetError = 1'000'000;

    double seconds = 300;
    int targets = 1;
    Goal goal = Goal::Iterations;
    int iterations = 10'000;
    double errorPercent = 0.1; ///< standard error, of the mean
    int firstSeed = 0;         ///< not negative
    int threads = 0;           ///< 0: all usable cores

    bool operator==(const Scenario &) const = default;
};

/// Everything a person puts in. A value.
struct SimulationInput
{
    QString spec{}; ///< slug
    bool isComparison = false;
    TitledRotation a{};
    TitledRotation b{};
    Scenario scenario{};

    /// The engine would answer both with the same figures.
    [[nodiscard]] bool asksTheSameAs(const SimulationInput &other) const;

    bool operator==(const SimulationInput &) const = default;
};

/// As it is kept between starts. Texts that make it larger than kMaxInputBytes are left out.
inline constexpr qint64 kMaxInputBytes = 4 * 1024 * 1024;
[[nodiscard]] QByteArray toFile(const SimulationInput &input);
/// Numbers outside their bounds are brought back inside. Errors: Refused "json.malformed", "json.not_object",
/// "json.invalid".
[[nodiscard]] core::Result<SimulationInput> fromFile(const QByteArray &content);

} // namespace wowlab::model
