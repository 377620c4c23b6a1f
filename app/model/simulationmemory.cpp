#include "app/model/simulationmemory.h"

#include "core/base/atomicfile.h"

#include <QLoggingCategory>

namespace wowlab::model {

namespace {

Q_LOGGING_CATEGORY(lcMemory, "wowlab.model.simulationmemory", QtInfoMsg)

} // namespace

SimulationMemory::SimulationMemory(const QString &path)
    : m_path(path)
{
    m_thread.setMaxThreadCount(1); // files are written in the order in which they are kept
}

SimulationMemory::~SimulationMemory()
{
    m_thread.waitForDone();
}

std::optional<SimulationInput> SimulationMemory::recall() const
{
    if (m_path.isEmpty())
        return std::nullopt;
    const auto content = core::readFile(m_path, kMaxInputBytes);
    if (!content && content.error().kind == core::ErrorKind::NotFound)
        return std::nullopt;
    const auto input = content.and_then(fromFile);
    if (input)
        return *input;
    const auto aside = core::setFileAside(m_path);
    qCWarning(lcMemory) << "The last simulation's input cannot be read, it was set aside: reason=" << input.error().code
                        << "file=" << (aside ? *aside : m_path);
    return std::nullopt;
}

void SimulationMemory::keep(const SimulationInput &input)
{
    if (m_path.isEmpty())
        return;
    m_thread.start([path = m_path, input] {
        if (const auto written = core::writeFileAtomically(path, toFile(input)); !written)
            qCWarning(lcMemory) << "The simulation's input is not kept: " << written.error().detail;
    });
}

} // namespace wowlab::model
