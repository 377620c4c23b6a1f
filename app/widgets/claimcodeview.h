#pragma once

#include <QByteArray>
#include <QWidget>

namespace wowlab::widgets {

/// The claim code in large characters, each in a box of its own, so that it can be read across a room and typed without
/// guessing. Before there is a code the boxes are empty.
class ClaimCodeView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ClaimCodeView)

public:
    explicit ClaimCodeView(QWidget *parent = nullptr);

    /// Six characters, or none.
    void setCode(const QByteArray &code);
    [[nodiscard]] const QByteArray &code() const { return m_code; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Measure
    {
        qreal boxWidth = 0;
        qreal boxHeight = 0;
        qreal gap = 0;
    };
    [[nodiscard]] Measure measure() const;
    void name();

    QByteArray m_code;
};

} // namespace wowlab::widgets
