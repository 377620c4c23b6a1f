#include "app/widgets/sidebar.h"

#include "app/widgets/icons.h"
#include "app/widgets/typography.h"

#include <QAbstractButton>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace wowlab::widgets {

namespace {

constexpr qreal kRadius = 8;

/// One entry: an icon and a word on a pill.
class EntryButton final : public QAbstractButton
{
public:
    using QAbstractButton::QAbstractButton;

    [[nodiscard]] QSize sizeHint() const override
    {
        const int line = lineHeight(*this);
        const int text = QFontMetrics(boldFont()).horizontalAdvance(this->text());
        return {text + line * 4, line * 2 + line / 4};
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        Q_UNUSED(event)
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF pill = QRectF(rect()).adjusted(1, 1, -1, -1);
        const auto ink = isChecked() ? QPalette::HighlightedText : QPalette::WindowText;
        painter.setPen(Qt::NoPen);
        if (isChecked() || underMouse()) {
            painter.setBrush(palette().color(isChecked() ? QPalette::Highlight : QPalette::AlternateBase));
            painter.drawRoundedRect(pill, kRadius, kRadius);
        }
        if (hasFocus() && m_isFocusShown) {
            // Apart from the pill's edge, so that it is seen on it.
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(palette().color(ink), 1.5, Qt::DotLine));
            painter.drawRoundedRect(pill.adjusted(3, 3, -3, -3), kRadius - 2, kRadius - 2);
        }
        const int line = lineHeight(*this);
        const bool isMirrored = layoutDirection() == Qt::RightToLeft;
        QRect iconRoom(line * 3 / 4, (height() - line * 5 / 4) / 2, line * 5 / 4, line * 5 / 4);
        QRect textRoom(line * 5 / 2, 0, width() - line * 3, height());
        if (isMirrored) {
            iconRoom.moveRight(width() - iconRoom.left());
            textRoom.moveLeft(width() - textRoom.right());
        }
        icon().paint(&painter, iconRoom, Qt::AlignCenter, isChecked() ? QIcon::Selected : QIcon::Normal);
        painter.setPen(palette().color(ink));
        painter.setFont(isChecked() ? boldFont() : font());
        painter.drawText(textRoom, int(Qt::AlignVCenter | (isMirrored ? Qt::AlignRight : Qt::AlignLeft)), text());
    }

    void enterEvent(QEnterEvent *event) override
    {
        QAbstractButton::enterEvent(event);
        update();
    }

    void leaveEvent(QEvent *event) override
    {
        QAbstractButton::leaveEvent(event);
        update();
    }

    /// Who clicks knows where he is.
    void focusInEvent(QFocusEvent *event) override
    {
        m_isFocusShown = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
        QAbstractButton::focusInEvent(event);
    }

private:
    bool m_isFocusShown = false;

    [[nodiscard]] QFont boldFont() const
    {
        QFont bold = font();
        bold.setWeight(QFont::DemiBold);
        return bold;
    }
};

/// Whose window this is.
QLayout *makeHead(int line)
{
    auto *picture = new QLabel;
    picture->setPixmap(programIcon().pixmap(QSize(line * 2, line * 2)));
    QLabel *name = makeLabel(QStringLiteral("wowlab"), TextSize::Heading);
    name->setWordWrap(false);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(line / 2, 0, 0, 0);
    head->setSpacing(line / 2);
    head->addWidget(picture);
    head->addWidget(name, 1);
    return head;
}

} // namespace

Sidebar::Sidebar(const QVector<Entry> &entries, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("sidebar"));
    setAccessibleName(tr("Pages"));
    const int line = lineHeight(*this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(line * 3 / 4, line, line * 3 / 4, line);
    layout->setSpacing(line / 4);
    layout->addLayout(makeHead(line));
    layout->addSpacing(line / 2);

    const auto add = [this, layout](const Entry &entry, const QKeySequence &keys) {
        auto *button = new EntryButton(this);
        button->setObjectName(entry.objectName);
        button->setText(entry.title);
        button->setAccessibleName(entry.title);
        button->setIcon(drawnIcon(entry.icon));
        button->setFocusPolicy(Qt::StrongFocus);
        button->setToolTip(keys.toString(QKeySequence::NativeText));
        layout->addWidget(button);
        return button;
    };
    m_entries.setExclusive(true);
    for (int i = 0; i < entries.size(); ++i) {
        EntryButton *button = add(entries.at(i), QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + i)));
        button->setCheckable(true);
        m_entries.addButton(button, i);
    }
    layout->addStretch();
    EntryButton *quit =
        add({.objectName = QStringLiteral("sidebarQuit"), .icon = QStringLiteral("quit"), .title = tr("Quit")},
            QKeySequence(Qt::CTRL | Qt::Key_Q));
    connect(quit, &QAbstractButton::clicked, this, &Sidebar::quitAsked);
    // Arrow keys check an entry without clicking it.
    connect(&m_entries, &QButtonGroup::idToggled, this, [this](int id, bool isOn) {
        if (isOn)
            Q_EMIT chosen(id);
    });
}

void Sidebar::setCurrent(int index)
{
    if (QAbstractButton *entry = m_entries.button(index))
        entry->setChecked(true);
}

void Sidebar::focusCurrent()
{
    if (QAbstractButton *entry = m_entries.checkedButton())
        entry->setFocus();
}

} // namespace wowlab::widgets
