#pragma once

#include "core/base/result.h"
#include "core/contract/ids.h"
#include "packaging/lab/jobspec.h"
#include "packaging/lab/lab.h"

#include <QByteArray>
#include <QJsonObject>

namespace wowlab::test {

/// The lab's job with longer fights, so that a chunk of it takes long enough to be interrupted.
[[nodiscard]] QByteArray longFights(int seconds);

/// What one run of `wowlab-node-headless simulate` finds for the first `iterations` seeds of a config.
/// Errors: Retry "lab.command_failed".
[[nodiscard]] core::Result<QJsonObject> singleRun(lab::Lab &lab, const QByteArray &config, int iterations);

/// What has to be equal to the bit in two results of the same seeds, however they were cut: sums, mean, deviation, minimum,
/// maximum, histogram, abilities and rules, from a job's result as well as from a single run's.
[[nodiscard]] QJsonObject exactPart(const QJsonObject &result);

[[nodiscard]] bool isOver(const lab::JobView &view);

/// Fails the test (and gives false) unless the job is completed, each of its chunks was counted exactly once by the node that
/// the database names, nobody holds any of them still, and its result is to the bit that of a single run.
[[nodiscard]] bool verifyCountedOnce(lab::Lab &lab, core::JobId job, const QByteArray &config, int iterations);

} // namespace wowlab::test
