#pragma once

#include "app/model/simulationinput.h"
#include "app/report/facts.h"
#include "app/report/verdict.h"
#include "core/sim/comparison.h"
#include "core/stats/summary.h"

#include <QByteArray>

#include <variant>

namespace wowlab::model {

/// What a run found, about at least one fight. A value.
struct SimulationResult
{
    SimulationInput input{};
    report::Facts facts{};
    std::variant<stats::Summary, sim::Comparison> found{};

    [[nodiscard]] bool isComparison() const { return std::holds_alternative<sim::Comparison>(found); }
    /// Of a simulation; of a comparison that of A.
    [[nodiscard]] const stats::Summary &summary() const;
    /// Of comparisons only.
    [[nodiscard]] const sim::Comparison &comparison() const { return std::get<sim::Comparison>(found); }
    /// Fights, or pairs of them.
    [[nodiscard]] quint64 count() const { return summary().count(); }
    [[nodiscard]] double relativeError() const;
    /// The files that A and B come from, else "A" and "B".
    [[nodiscard]] report::Sides sides() const;

    /// As `wowlab-node-headless simulate --format json` and `csv` write them; the same under every locale.
    [[nodiscard]] QByteArray toJson() const;
    [[nodiscard]] QByteArray toCsv() const;
};

} // namespace wowlab::model
