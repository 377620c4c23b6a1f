#pragma once

#include "app/report/fault.h"

#include <QString>

#include <vector>

namespace wowlab::model {

/// A fault with its place as editors count: in UTF-16 units from the text's begin. Lines and columns count from 1.
struct PlacedFault
{
    report::Fault fault{};
    QString message{}; ///< the fault's, safe to show; English
    qsizetype begin = 0;
    qsizetype length = 0; ///< 0: the fault has no place
    qsizetype line = 0;
    qsizetype column = 0;

    [[nodiscard]] bool hasPlace() const { return length > 0; }
    [[nodiscard]] bool isError() const { return fault.severity == rotation::Severity::Error; }
};

using RotationFaults = std::vector<PlacedFault>;

/// Everything an editor should show about a rotation of this spec, in the order of the text. A text without a letter has
/// no faults: it is not there yet. A config, which is easily mistaken for a rotation, has one that says so. Takes up to
/// half a second for a hostile text of a megabyte. Any thread.
[[nodiscard]] RotationFaults rotationFaults(const QString &text, const QString &spec);

} // namespace wowlab::model
