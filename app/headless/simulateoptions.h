#pragma once

#include "core/sim/speclibrary.h"

#include <tl/expected.hpp>

#include <QString>
#include <QStringList>

#include <cstdint>
#include <memory>
#include <optional>

namespace wowlab::headless {

/// What the arguments of `simulate` ask for, checked against each other.
struct SimulateOptions
{
    enum class Task { Simulate, Compare, Explain };
    enum class Format { Text, Json, Csv };

    static constexpr quint64 kDefaultIterations = 10'000;
    static constexpr quint64 kMaxIterations = 1'000'000'000;
    /// With a target error and no --iterations.
    static constexpr quint64 kDefaultCap = 1'000'000;

    Task task = Task::Simulate;
    std::shared_ptr<const sim::SpecTable> spec{}; ///< given without a config
    QString configFile{};                         ///< empty: none
    QString rotationFile{};                       ///< empty: none
    QString fileOfA{};                            ///< of Compare, as the next
    QString fileOfB{};
    double explainSeconds = 0; ///< of Explain

    QString rules{}; ///< empty: the config's
    std::optional<double> durationSeconds{};
    std::optional<int> targets{};
    std::optional<QStringList> talents{};
    std::optional<QStringList> tierSets{};

    std::optional<quint64> iterations{};
    std::optional<double> targetError{}; ///< a share of the mean
    qint64 seed = 0;
    int threads = 1;

    Format format = Format::Text;
    QString outputFile{}; ///< empty: standard output

    /// Or an exit code: help was shown, or the arguments were refused with a message.
    [[nodiscard]] static tl::expected<SimulateOptions, int> read(const QStringList &arguments);
};

} // namespace wowlab::headless
