#pragma once

#include <QBitArray>
#include <QString>
#include <QWidget>

namespace wowlab::widgets {

/// A QR code of a text, dark on light in every theme because scanners expect that, with the quiet zone that
/// ISO/IEC 18004 asks for: four modules on each side.
class QrCodeView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QrCodeView)

public:
    explicit QrCodeView(QWidget *parent = nullptr);

    /// Empty, or too long for a QR code: nothing is drawn.
    void setText(const QString &text);
    [[nodiscard]] const QString &text() const { return m_text; }
    /// Modules on a side, without the quiet zone; 0 for none.
    [[nodiscard]] int modules() const { return m_modules; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override { return width; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    int m_modules = 0;
    QBitArray m_dark; ///< row by row
};

} // namespace wowlab::widgets
