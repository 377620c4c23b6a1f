#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace wowlab::lab {

/// The lab's job, and what an independent implementation of the same rules measured for it.
struct JobSpec
{
    QString title;
    QByteArray config; ///< JSON text
    int iterations = 0;
    double expectedMeanDps = 0;
    double expectedStandardError = 0;

    /// The job of packaging/lab/job.json, which this program carries in itself.
    [[nodiscard]] static JobSpec builtIn();
};

/// A completed job's result, as far as the lab looks at it.
struct JobResult
{
    double meanDps = 0;
    double standardError = 0;
    qint64 totalIterations = 0;
    int chunksCompleted = 0;
    bool isExact = false;

    /// Errors: Refused "json.invalid".
    [[nodiscard]] static core::Result<JobResult> fromJsonText(const QByteArray &text);

    /// How many standard errors of the difference lie between this mean and the measured one.
    [[nodiscard]] double distanceTo(const JobSpec &spec) const;
};

} // namespace wowlab::lab
