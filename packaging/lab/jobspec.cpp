#include "packaging/lab/jobspec.h"

#include "core/base/json.h"

#include <QFile>

#include <cmath>
#include <limits>

namespace wowlab::lab {

JobSpec JobSpec::builtIn()
{
    QFile file(QStringLiteral(":/lab/job.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("missing resource %s", qPrintable(file.fileName()));
    const auto object = core::parseJsonObject(file.readAll());
    if (!object)
        qFatal("%s: %s", qPrintable(file.fileName()), qPrintable(object.error().detail));
    JobSpec spec;
    spec.title = object->value(QLatin1String("title")).toString();
    spec.config = core::toJson(object->value(QLatin1String("config")).toObject());
    spec.iterations = object->value(QLatin1String("iterations")).toInt();
    const QJsonValue expected = object->value(QLatin1String("expected"));
    spec.expectedMeanDps = expected[QLatin1String("meanDps")].toDouble();
    spec.expectedStandardError = expected[QLatin1String("standardError")].toDouble();
    return spec;
}

core::Result<JobResult> JobResult::fromJsonText(const QByteArray &text)
{
    const auto object = core::parseJsonObject(text);
    if (!object)
        return core::fail(object.error());
    core::JsonReader read(*object, QStringLiteral("result."));
    JobResult result;
    result.meanDps = read.number(QLatin1String("meanDps"));
    result.standardError = read.number(QLatin1String("standardError"));
    result.totalIterations = read.integer(QLatin1String("totalIterations"), 0, std::numeric_limits<qint32>::max());
    result.chunksCompleted = int(read.integer(QLatin1String("chunksCompleted"), 0, std::numeric_limits<qint32>::max()));
    result.isExact = read.boolean(QLatin1String("exact"));
    return read.finish(std::move(result));
}

double JobResult::distanceTo(const JobSpec &spec) const
{
    return std::abs(meanDps - spec.expectedMeanDps) / std::hypot(standardError, spec.expectedStandardError);
}

} // namespace wowlab::lab
