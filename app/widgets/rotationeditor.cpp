#include "app/widgets/rotationeditor.h"

#include "app/model/rotationdraft.h"

#include <QFontDatabase>
#include <QHelpEvent>
#include <QMimeData>
#include <QPainter>
#include <QTextBlock>
#include <QToolTip>

#include <algorithm>

namespace wowlab::widgets {

class RotationEditor::Gutter final : public QWidget
{
public:
    explicit Gutter(RotationEditor &editor)
        : QWidget(&editor)
        , m_editor(editor)
    {
    }
    [[nodiscard]] QSize sizeHint() const override { return {m_editor.gutterWidth(), 0}; }

protected:
    void paintEvent(QPaintEvent *event) override { m_editor.paintGutter(event); }

private:
    RotationEditor &m_editor;
};

RotationEditor::RotationEditor(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_gutter(new Gutter(*this))
{
    // Tab leads on to the next control, as everywhere else in the window.
    setTabChangesFocus(true);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setPlaceholderText(tr("Paste a rotation here, or drop a file."));
    useFixedFont();
    connect(this, &QPlainTextEdit::blockCountChanged, this, &RotationEditor::placeGutter);
    connect(this, &QPlainTextEdit::updateRequest, m_gutter, [this](const QRect &rect, int dy) {
        if (dy != 0)
            m_gutter->scroll(0, dy);
        else
            m_gutter->update(0, rect.y(), m_gutter->width(), rect.height());
    });
    placeGutter();
}

void RotationEditor::replaceText(const QString &text)
{
    QTextCursor cursor(document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(text);
    moveCursor(QTextCursor::Start);
}

void RotationEditor::showFaults(const model::RotationFaults &faults)
{
    m_faults = faults;
    underline();
    m_gutter->update();
}

void RotationEditor::goTo(const model::PlacedFault &fault)
{
    QTextCursor cursor(document());
    const int last = document()->characterCount() - 1;
    cursor.setPosition(int(std::min<qsizetype>(fault.begin, last)));
    cursor.setPosition(int(std::min<qsizetype>(fault.begin + fault.length, last)), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    centerCursor();
    setFocus(Qt::OtherFocusReason);
}

bool RotationEditor::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QPlainTextEdit::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QPoint inside = viewport()->mapFrom(this, help->pos());
    const model::PlacedFault *fault = faultAt(cursorForPosition(inside).position());
    if (!fault)
        fault = faultAt(cursorForPosition(inside).position() - 1); // the right half of a word's last letter
    if (fault)
        QToolTip::showText(help->globalPos(), QStringLiteral("<qt>%1</qt>").arg(fault->message.toHtmlEscaped()), this);
    else
        QToolTip::hideText();
    return true;
}

void RotationEditor::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    switch (event->type()) {
    case QEvent::ApplicationFontChange:
    case QEvent::StyleChange:
        useFixedFont();
        break;
    case QEvent::PaletteChange:
        underline();
        break;
    default:
        break;
    }
    placeGutter();
}

void RotationEditor::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    placeGutter();
}

bool RotationEditor::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText() || source->hasUrls();
}

void RotationEditor::insertFromMimeData(const QMimeData *source)
{
    const auto urls = source->urls();
    if (!urls.isEmpty() && urls.front().isLocalFile()) {
        Q_EMIT fileDropped(urls.front().toLocalFile());
        return;
    }
    const QString text = source->text();
    if (text.size() > model::RotationDraft::kMaxBytes) {
        Q_EMIT largeTextRefused();
        return;
    }
    textCursor().insertText(text);
}

int RotationEditor::gutterWidth() const
{
    if (!m_gutter)
        return 0;
    const int digits = std::max(2, int(QString::number(blockCount()).size()));
    return fontMetrics().horizontalAdvance(QLatin1Char('0')) * (digits + 3);
}

void RotationEditor::placeGutter()
{
    const int width = gutterWidth();
    const bool isLeftToRight = layoutDirection() == Qt::LeftToRight;
    setViewportMargins(isLeftToRight ? width : 0, 0, isLeftToRight ? 0 : width, 0);
    const QRect inside = contentsRect();
    m_gutter->setGeometry(isLeftToRight ? inside.left() : inside.right() + 1 - width, inside.top(), width,
                          inside.height());
}

void RotationEditor::paintGutter(QPaintEvent *event)
{
    QPainter painter(m_gutter);
    painter.fillRect(event->rect(), palette().color(QPalette::AlternateBase));
    painter.setFont(font());
    const int line = fontMetrics().height();
    const int margin = fontMetrics().horizontalAdvance(QLatin1Char('0'));
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > event->rect().bottom())
            break;
        if (!block.isVisible() || place.bottom() < event->rect().top())
            continue;
        const int number = block.blockNumber() + 1;
        const bool isFaulty = std::any_of(m_faults.begin(), m_faults.end(), [number](const model::PlacedFault &fault) {
            return fault.hasPlace() && fault.line == number && fault.isError();
        });
        QFont numberFont = font();
        numberFont.setBold(isFaulty);
        painter.setFont(numberFont);
        painter.setPen(palette().color(isFaulty ? QPalette::Text : QPalette::PlaceholderText));
        const QRect cell(0, int(place.top()), m_gutter->width() - margin, line);
        painter.drawText(cell, Qt::AlignRight | Qt::AlignVCenter, QString::number(number));
        if (isFaulty)
            painter.drawText(cell.adjusted(margin / 2, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, QStringLiteral("!"));
    }
}

void RotationEditor::useFixedFont()
{
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setStyleHint(QFont::Monospace);
    // As large as the text around it.
    const QFont around = parentWidget() ? parentWidget()->font() : fixed;
    if (around.pointSizeF() > 0)
        fixed.setPointSizeF(around.pointSizeF());
    if (fixed != font())
        setFont(fixed);
}

void RotationEditor::underline()
{
    QList<QTextEdit::ExtraSelection> marks;
    const int last = document()->characterCount() - 1;
    for (const model::PlacedFault &fault : m_faults) {
        if (!fault.hasPlace() || fault.begin >= last)
            continue;
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(document());
        mark.cursor.setPosition(int(fault.begin));
        mark.cursor.setPosition(int(std::min<qsizetype>(fault.begin + fault.length, last)), QTextCursor::KeepAnchor);
        const QColor colour = palette().color(QPalette::Text);
        mark.format.setUnderlineColor(colour);
        mark.format.setUnderlineStyle(fault.isError() ? QTextCharFormat::WaveUnderline
                                                      : QTextCharFormat::DashUnderline);
        if (fault.isError()) {
            QColor ground = palette().color(QPalette::Highlight);
            ground.setAlphaF(0.25F);
            mark.format.setBackground(ground);
        }
        marks.append(mark);
    }
    setExtraSelections(marks);
}

const model::PlacedFault *RotationEditor::faultAt(int position) const
{
    const auto found = std::find_if(m_faults.begin(), m_faults.end(), [position](const model::PlacedFault &fault) {
        return fault.hasPlace() && position >= fault.begin && position < fault.begin + fault.length;
    });
    return found == m_faults.end() ? nullptr : &*found;
}

} // namespace wowlab::widgets
