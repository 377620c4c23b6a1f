#include "app/widgets/sidebar.h"

#include "app/widgets/icons.h"
#include "app/widgets/typography.h"

#include <QAbstractButton>
#include <QPainter>
#include <QVBoxLayout>

namespace wowlab::widgets {

namespace {

constexpr qreal kRadius = 8;

/// One entry: an icon and a word on a pill.
class Entry final : public QAbstractButton
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
        if (hasFocus()) {
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

private:
    [[nodiscard]] QFont boldFont() const
    {
        QFont bold = font();
        bold.setWeight(QFont::DemiBold);
        return bold;
    }
};

} // namespace

Sidebar::Sidebar(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("sidebar"));
    setAccessibleName(tr("Pages"));
    const int line = lineHeight(*this);
    m_layout->setContentsMargins(line * 3 / 4, line, line * 3 / 4, line);
    m_layout->setSpacing(line / 4);
    m_layout->addStretch();
    auto *quit = new Entry(this);
    quit->setObjectName(QStringLiteral("sidebarQuit"));
    quit->setText(tr("Quit"));
    quit->setAccessibleName(quit->text());
    quit->setToolTip(QKeySequence(QKeySequence::Quit).toString(QKeySequence::NativeText));
    quit->setIcon(drawnIcon(QStringLiteral("quit")));
    quit->setFocusPolicy(Qt::StrongFocus);
    m_layout->addWidget(quit);
    connect(quit, &QAbstractButton::clicked, this, &Sidebar::quitAsked);
    m_entries.setExclusive(true);
    // Arrow keys check an entry without clicking it.
    connect(&m_entries, &QButtonGroup::idToggled, this, [this](int id, bool isOn) {
        if (isOn)
            Q_EMIT chosen(id);
    });
}

void Sidebar::addEntry(const QString &objectName, const QString &icon, const QString &title)
{
    const int index = int(m_entries.buttons().size());
    auto *entry = new Entry(this);
    entry->setObjectName(objectName);
    entry->setText(title);
    entry->setIcon(drawnIcon(icon));
    entry->setCheckable(true);
    entry->setFocusPolicy(Qt::StrongFocus);
    entry->setAccessibleName(title);
    entry->setToolTip(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + index)).toString(QKeySequence::NativeText));
    m_entries.addButton(entry, index);
    m_layout->insertWidget(index, entry);
}

void Sidebar::setCurrent(int index)
{
    if (QAbstractButton *entry = m_entries.button(index))
        entry->setChecked(true);
}

} // namespace wowlab::widgets
