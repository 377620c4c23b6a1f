#pragma once

#include "app/headless/simulateoptions.h"
#include "app/node/configtext.h"
#include "app/report/facts.h"
#include "core/sim/simulation.h"

#include <tl/expected.hpp>

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

namespace wowlab::headless {

/// A rotation as it was read, and from where.
struct RotationFile
{
    QString name{};
    QByteArray text{};
};

/// What the options and the files they name ask the engine for. Whatever is wrong is said on standard error, with the
/// place and what to do next; the error is then the exit code.
class Scenario
{
public:
    [[nodiscard]] static tl::expected<Scenario, int> read(const SimulateOptions &options);
    [[nodiscard]] static tl::expected<RotationFile, int> readRotation(const QString &file);

    /// With this rotation, or else with that of the options, the config or the spec.
    [[nodiscard]] tl::expected<std::shared_ptr<const sim::Simulation>, int>
    prepare(const std::optional<RotationFile> &rotation = {}) const;

    /// All but what a run finds out: interruption and time.
    [[nodiscard]] report::Facts facts(const sim::Simulation &simulation) const;

private:
    explicit Scenario(const SimulateOptions &options, node::ConfigText config)
        : m_options(options)
        , m_config(std::move(config))
    {
    }

    void printRefusal(const sim::Error &error, const std::optional<RotationFile> &rotation) const;
    [[nodiscard]] QString guiltyOption(const sim::Error &error) const;

    SimulateOptions m_options;
    node::ConfigText m_config;
    std::optional<RotationFile> m_rotation;
};

} // namespace wowlab::headless
