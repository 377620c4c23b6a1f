#include "app/model/rotationdraft.h"

#include "app/node/simulations.h"
#include "core/base/atomicfile.h"
#include "core/rotation/rotation.h"

#include <QFileInfo>
#include <QStringDecoder>

#include <algorithm>

namespace wowlab::model {

namespace {

constexpr std::chrono::milliseconds kRest{250};
static_assert(RotationDraft::kMaxBytes == qsizetype(rotation::kMaxTextSize));

/// The text of a file; nothing if it is not text.
std::optional<QString> decoded(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringConverter::encodingForData(bytes).value_or(QStringConverter::Utf8));
    const QString text = decoder(bytes);
    if (decoder.hasError() || text.contains(QChar(QChar::Null)))
        return std::nullopt;
    return text;
}

} // namespace

RotationDraft::RotationDraft(QObject *parent)
    : QObject(parent)
{
    m_thread.setMaxThreadCount(1);
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRest);
    connect(&m_rest, &QTimer::timeout, this, &RotationDraft::check);
}

RotationDraft::~RotationDraft()
{
    m_thread.waitForDone();
}

void RotationDraft::setSpec(const QString &slug)
{
    if (slug == m_spec)
        return;
    m_spec = slug;
    changeText(m_text);
}

void RotationDraft::setText(const QString &text, const QString &title)
{
    m_title = title;
    changeText(text);
    Q_EMIT replaced();
    Q_EMIT changed();
}

void RotationDraft::edit(const QString &text)
{
    if (text == m_text)
        return;
    changeText(text);
    Q_EMIT changed();
}

core::Result<void> RotationDraft::open(const QString &path)
{
    const QFileInfo info(path);
    if (info.exists() && !info.isFile())
        return core::fail(core::ErrorKind::Corrupt, "file.unreadable", QStringLiteral("%1 is not a file").arg(path));
    if (info.size() > kMaxBytes)
        return core::fail(core::ErrorKind::Corrupt, "rotation.too_large",
                          QStringLiteral("%1 is larger than %2 bytes").arg(path).arg(kMaxBytes));
    const auto bytes = core::readFile(path, kMaxBytes);
    if (!bytes)
        return core::fail(bytes.error());
    const auto text = decoded(*bytes);
    if (!text)
        return core::fail(core::ErrorKind::Corrupt, "rotation.not_text", QStringLiteral("%1 is not a text").arg(path));
    setText(*text, info.fileName());
    return {};
}

int RotationDraft::errorCount() const
{
    return int(std::count_if(m_faults.begin(), m_faults.end(), [](const PlacedFault &each) { return each.isError(); }));
}

void RotationDraft::changeText(const QString &text)
{
    m_text = text;
    m_isEmpty = text.trimmed().isEmpty();
    m_isChecked = false;
    m_rest.start();
}

void RotationDraft::check()
{
    if (m_isChecking)
        return; // take() comes back to it
    m_isChecking = true;
    m_thread.start([this, text = m_text, spec = m_spec] {
        auto found =
            node::withoutExceptions([&]() -> core::Result<RotationFaults> { return rotationFaults(text, spec); });
        auto faults = found ? std::move(*found) : RotationFaults{{.message = found.error().detail}};
        // `this` waits for its thread, so it is there; the call itself dies with it.
        QMetaObject::invokeMethod(
            this, [this, text, spec, faults = std::move(faults)] { take(text, spec, faults); }, Qt::QueuedConnection);
    });
}

void RotationDraft::take(const QString &text, const QString &spec, RotationFaults faults)
{
    m_isChecking = false;
    if (text != m_text || spec != m_spec) {
        if (!m_rest.isActive())
            check();
        return;
    }
    m_faults = std::move(faults);
    m_isChecked = true;
    Q_EMIT checked();
}

} // namespace wowlab::model
