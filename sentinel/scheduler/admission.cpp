#include "sentinel/scheduler/admission.h"

#include "core/base/json.h"
#include "core/identity/digest.h"
#include "core/sim/simulation.h"

#include <QJsonObject>

#include <string>

namespace wowlab::sentinel {

namespace {

constexpr QLatin1String kRules("rules");
constexpr QLatin1String kRotationId("rotationId");
constexpr QLatin1String kSpecId("specId");
constexpr QLatin1String kPlayer("player");
constexpr QLatin1String kSpec("spec");

tl::unexpected<core::Error> refuse(QByteArray code, QString why)
{
    return core::fail(core::ErrorKind::Refused, std::move(code), std::move(why));
}

/// The spec that a config names, in either of its forms; empty if it names none that we know.
std::string specNameOf(const QJsonObject &config)
{
    const QString name = config[kPlayer][kSpec].toString();
    if (!name.isEmpty())
        return name.toStdString();
    const auto spec = sim::SpecLibrary::builtIn().findById(config[kSpecId].toInteger());
    return spec ? spec->slug : std::string();
}

/// The first fault that keeps a script from running; empty if there is none, or if only an engine that knows the spec can
/// tell.
QString firstFault(const QByteArray &script, const QJsonObject &config, const QByteArray &rules)
{
    const auto faults = sim::checkRotation(
        sim::SpecLibrary::builtIn(), specNameOf(config), std::string_view(script.constData(), size_t(script.size())),
        rules == "baseline" ? rotation::baselineRules() : rotation::correctedRules());
    if (!faults || faults->empty())
        return {};
    const rotation::Diagnostic &fault = faults->front();
    return QStringLiteral("line %1, column %2: %3")
        .arg(fault.position.line)
        .arg(fault.position.column)
        .arg(QString::fromStdString(fault.message));
}

core::Result<core::StoredRotation> freeze(const NewJob &job, const QJsonObject &config, const QByteArray &rules)
{
    if (!job.rotation || (!job.rotation->isPublic && job.rotation->owner != job.owner))
        return refuse("rotation_forbidden",
                      QStringLiteral("The rotation does not exist, or is neither public nor yours."));
    const QString fault = firstFault(job.rotation->script, config, rules);
    if (!fault.isEmpty())
        return refuse("rotation_invalid", QStringLiteral("The rotation cannot be run: %1").arg(fault));
    return core::StoredRotation{job.rotation->id, core::sha256Hex(job.rotation->script), job.rotation->script};
}

} // namespace

core::Result<Admission> admit(const NewJob &job)
{
    const auto config = core::parseJsonObject(job.config);
    if (!config)
        return refuse("config_invalid", QStringLiteral("The config is not a JSON object."));

    Admission admission{.rules = "corrected", .rotation = std::nullopt};
    if (const QJsonValue rules = config->value(kRules); !rules.isUndefined() && !rules.isNull()) {
        admission.rules = rules.toString().toLatin1();
        if (admission.rules != "corrected" && admission.rules != "baseline")
            return refuse("config_invalid", QStringLiteral("rules: expected \"corrected\" or \"baseline\""));
    }
    // The portal sends null, or an empty text, for "no rotation chosen".
    const QJsonValue rotationId = config->value(kRotationId);
    if (rotationId.isUndefined() || rotationId.isNull() || rotationId == QJsonValue(QString()))
        return admission;
    auto rotation = freeze(job, *config, admission.rules);
    if (!rotation)
        return core::fail(rotation.error());
    admission.rotation = std::move(*rotation);
    return admission;
}

} // namespace wowlab::sentinel
