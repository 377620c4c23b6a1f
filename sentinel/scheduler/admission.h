#pragma once

#include "core/base/result.h"
#include "core/contract/jobconfig.h"
#include "sentinel/store/store.h"

#include <QByteArray>

#include <optional>

namespace wowlab::sentinel {

/// What is fixed for a job before its first chunk runs, so that an edit of a rotation never mixes versions.
struct Admission
{
    QByteArray rules; ///< "corrected" unless the config says otherwise
    std::optional<core::StoredRotation> rotation;
};

/// Reads a new job's config and decides what its chunks will run.
/// Errors, all Refused, whose code and text end the job: "config_invalid", "rotation_forbidden" (the rotation is neither
/// public nor the job owner's, or does not exist: the two look alike on purpose), "rotation_invalid" (too large, or not in our language;
/// never simulated as "no rotation").
[[nodiscard]] core::Result<Admission> admit(const NewJob &job);

} // namespace wowlab::sentinel
