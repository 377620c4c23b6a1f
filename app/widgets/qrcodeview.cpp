#include "app/widgets/qrcodeview.h"

#include "app/widgets/typography.h"

#include <qrencode.h>

#include <QPainter>

#include <cmath>
#include <memory>

namespace wowlab::widgets {

namespace {

constexpr int kQuietZone = 4;
constexpr int kLinesHigh = 11;

} // namespace

QrCodeView::QrCodeView(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void QrCodeView::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    m_modules = 0;
    const QByteArray bytes = text.toUtf8();
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        bytes.isEmpty() ? nullptr : QRcode_encodeString8bit(bytes.constData(), 0, QR_ECLEVEL_M), &QRcode_free);
    if (code) {
        m_modules = code->width;
        m_dark.resize(m_modules * m_modules);
        for (int i = 0; i < m_modules * m_modules; ++i)
            m_dark.setBit(i, code->data[i] & 1);
    }
    update();
}

QSize QrCodeView::sizeHint() const
{
    const int side = lineHeight(*this) * kLinesHigh;
    return {side, side};
}

void QrCodeView::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    if (m_modules == 0)
        return;
    QPainter painter(this);
    // Whole device pixels per module keep the edges sharp.
    const qreal ratio = devicePixelRatioF();
    const int all = m_modules + 2 * kQuietZone;
    const qreal module = qMax(1.0, std::floor(qMin(width(), height()) * ratio / all)) / ratio;
    const qreal side = module * all;
    const QPointF corner(std::round((width() - side) / 2 * ratio) / ratio,
                         std::round((height() - side) / 2 * ratio) / ratio);
    painter.fillRect(QRectF(corner, QSizeF(side, side)), Qt::white);
    for (int row = 0; row < m_modules; ++row) {
        for (int column = 0; column < m_modules; ++column) {
            if (m_dark.testBit(row * m_modules + column))
                painter.fillRect(QRectF(corner.x() + (column + kQuietZone) * module,
                                        corner.y() + (row + kQuietZone) * module, module, module),
                                 Qt::black);
        }
    }
}

} // namespace wowlab::widgets
