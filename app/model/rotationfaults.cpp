#include "app/model/rotationfaults.h"

#include "app/node/configtext.h"
#include "app/report/plaintext.h"
#include "core/rotation/rotation.h"
#include "core/sim/simulation.h"

#include <algorithm>

namespace wowlab::model {

namespace {

/// Turns places in UTF-8 into places in the editor's text, from front to back.
class Places
{
public:
    explicit Places(const QByteArray &utf8)
        : m_text(utf8.constData(), size_t(utf8.size()))
    {
    }

    /// Offsets do not fall from call to call.
    void put(PlacedFault &placed, const json::Position &position)
    {
        const std::size_t offset = std::min(position.offset, m_text.size());
        m_units += units(m_text.substr(m_offset, offset - m_offset));
        m_offset = offset;
        const std::size_t lineBegin = offset - std::min(position.column - 1, offset);
        const std::string_view line = m_text.substr(lineBegin, m_text.find('\n', lineBegin) - lineBegin);
        const std::size_t inLine = std::min(offset - lineBegin, line.size());
        placed.begin = m_units;
        placed.length = std::max<qsizetype>(units(line.substr(inLine, report::wordSize(line, inLine))), 1);
        placed.line = qsizetype(position.line);
        placed.column = units(line.substr(0, inLine)) + 1;
    }

private:
    [[nodiscard]] static qsizetype units(std::string_view utf8)
    {
        return QString::fromUtf8(utf8.data(), qsizetype(utf8.size())).size();
    }

    std::string_view m_text;
    std::size_t m_offset = 0;
    qsizetype m_units = 0;
};

std::vector<report::Fault> faultsOf(const QByteArray &text, const QString &spec)
{
    const bool isSmall = std::size_t(text.size()) <= rotation::kMaxTextSize;
    if (isSmall && node::ConfigText::isConfig(text))
        return {{.code = "rotation_is_config",
                 .message = "this is a config, not a rotation; a rotation is an object with `actions`",
                 .position = json::Position()}};
    const auto found = sim::validateRotation(sim::SpecLibrary::builtIn(), spec.toStdString(),
                                             {text.constData(), std::size_t(text.size())});
    if (!found)
        return {{.code = found.error().code, .message = found.error().message}};
    std::vector<report::Fault> faults;
    std::transform(found->begin(), found->end(), std::back_inserter(faults), report::Fault::of);
    return faults;
}

} // namespace

RotationFaults rotationFaults(const QString &text, const QString &spec)
{
    if (text.trimmed().isEmpty())
        return {};
    const QByteArray utf8 = text.toUtf8();
    Places places(utf8);
    RotationFaults placed;
    for (report::Fault &fault : faultsOf(utf8, spec)) {
        PlacedFault each{.fault = std::move(fault)};
        each.message = report::printable(each.fault.message);
        if (each.fault.position)
            places.put(each, *each.fault.position);
        placed.push_back(std::move(each));
    }
    return placed;
}

} // namespace wowlab::model
