#include "core/sim/simulation.h"

#include "core/rotation/rotation.h"
#include "core/sim/fixedpaths.h"

#include <algorithm>
#include <utility>

namespace wowlab::sim {

namespace {

struct KnownSpec
{
    std::string_view name;
    std::int64_t gameSpecId;
};

/// Names that are right but that no spec file stands for yet.
constexpr KnownSpec kWithoutFile[] = {
    {"survival", 255},
    {"sv", 255},
    {"sv_hunter", 255},
};

constexpr std::string_view kEmptyRotation = R"({"name":"default","actions":[]})";

[[nodiscard]] std::string lowerCase(std::string_view text)
{
    std::string lower(text);
    for (char &c : lower)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return lower;
}

[[nodiscard]] Error engineError(std::string code, std::string message)
{
    return {.kind = ErrorKind::Engine, .code = std::move(code), .message = std::move(message)};
}

[[nodiscard]] tl::expected<std::shared_ptr<const SpecTable>, Error> specByName(const SpecLibrary &library,
                                                                               std::string_view name)
{
    if (auto spec = library.findByName(name))
        return spec;
    const std::string lower = lowerCase(name);
    for (const KnownSpec &known : kWithoutFile) {
        if (known.name == lower)
            return tl::unexpected(engineError("spec_unsupported", "spec not implemented: " + std::string(name)));
    }
    return tl::unexpected(
        configurationError("spec_unknown", "unknown spec \"" + std::string(name) + "\"", "/player/spec"));
}

[[nodiscard]] tl::expected<std::shared_ptr<const SpecTable>, Error> specById(const SpecLibrary &library,
                                                                             std::int64_t id)
{
    if (auto spec = library.findById(id))
        return spec;
    for (const KnownSpec &known : kWithoutFile) {
        if (known.gameSpecId == id)
            return tl::unexpected(engineError("spec_unsupported", "spec not implemented: " + std::string(known.name)));
    }
    return tl::unexpected(configurationError("spec_unknown", "unknown spec id " + std::to_string(id), "/specId"));
}

/// The text to compile: what was given, else what the form of the request stands for.
[[nodiscard]] std::string_view rotationText(std::optional<std::string_view> given, const Request &request,
                                            const SpecTable &spec)
{
    if (!given && request.rotation)
        given = *request.rotation;
    if (given && given->find_first_not_of(" \t\r\n") != std::string_view::npos)
        return *given;
    return request.isShort() ? std::string_view(spec.defaultRotation) : kEmptyRotation;
}

[[nodiscard]] Error rotationError(const std::vector<rotation::Diagnostic> &faults)
{
    const auto isError = [](const rotation::Diagnostic &fault) { return fault.severity == rotation::Severity::Error; };
    const auto first = std::find_if(faults.begin(), faults.end(), isError);
    return {.kind = ErrorKind::Engine,
            .code = first->code,
            .message = first->message,
            .pointer = first->pointer,
            .position = first->position};
}

} // namespace

std::string_view Simulation::rules() const
{
    if (m_plan.rules == rotation::correctedRules())
        return "corrected";
    return m_plan.rules == rotation::baselineRules() ? "baseline" : "mixed";
}

tl::expected<std::shared_ptr<const Simulation>, Error> prepare(const SpecLibrary &library, std::string_view config,
                                                               std::optional<std::string_view> rotation,
                                                               const std::optional<Rules> &rules)
{
    auto request = readRequest(config, rules);
    if (!request)
        return tl::unexpected(std::move(request.error()));
    auto spec = request->isShort() ? specById(library, *request->specId) : specByName(library, request->specName);
    if (!spec)
        return tl::unexpected(std::move(spec.error()));
    auto plan = planFight(**spec, *request);
    if (!plan)
        return tl::unexpected(std::move(plan.error()));
    auto program = rotation::compile(rotationText(rotation, *request, **spec), (*spec)->rotationNames, request->rules,
                                     fixedPaths(*plan));
    if (!program)
        return tl::unexpected(rotationError(program.error()));

    // Simulation's constructor is private, so std::make_shared cannot reach it.
    const std::shared_ptr<Simulation> simulation(new Simulation);
    simulation->m_spec = std::move(*spec);
    simulation->m_request = std::move(*request);
    simulation->m_plan = std::move(*plan);
    simulation->m_program = std::move(*program);
    return simulation;
}

tl::expected<std::vector<rotation::Diagnostic>, Error>
validateRotation(const SpecLibrary &library, std::string_view specName, std::string_view rotation)
{
    const auto spec = specByName(library, specName);
    if (!spec)
        return tl::unexpected(spec.error());
    return rotation::validate(rotation, (*spec)->rotationNames);
}

tl::expected<std::vector<rotation::Diagnostic>, Error> checkRotation(const SpecLibrary &library,
                                                                     std::string_view specName,
                                                                     std::string_view rotation,
                                                                     const rotation::Rules &rules)
{
    const auto spec = specByName(library, specName);
    if (!spec)
        return tl::unexpected(spec.error());
    const auto program = rotation::compile(rotation, (*spec)->rotationNames, rules);
    return program ? std::vector<rotation::Diagnostic>() : program.error();
}

} // namespace wowlab::sim
