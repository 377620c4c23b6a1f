#pragma once

#include "app/headless/report/style.h"
#include "app/report/facts.h"
#include "core/sim/trace.h"

#include <QString>

#include <cstdint>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

namespace wowlab::headless {

/// The beginning of one fight as lines that a person reads: when, what, to whom and how much.
class Timeline
{
public:
    /// `facts` outlive the timeline.
    explicit Timeline(const report::Facts &facts);

    /// In the order of time; the arguments are as sim::Telling has them.
    void add(const sim::TraceEvent &event, std::string_view slug);

    /// Everything added, and how much damage it was in `seconds` of time. Lines end with a newline, the last one too.
    [[nodiscard]] QString text(double seconds, const Style &style) const;

private:
    struct Row
    {
        std::uint32_t timeMs = 0;
        QString what{};
        QString name{};
        QString amount{};
        QString remark{};
    };

    [[nodiscard]] QString onTarget(const sim::TraceEvent &event) const;
    void addAura(const sim::TraceEvent &event, Row &row);

    const report::Facts &m_facts;
    std::vector<Row> m_rows;
    std::map<std::pair<std::uint16_t, std::uint16_t>, std::uint32_t> m_auraEnds; ///< by aura and target
    double m_damage = 0;
};

} // namespace wowlab::headless
