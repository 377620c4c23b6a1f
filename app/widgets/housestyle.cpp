#include "app/widgets/housestyle.h"

#include <QAbstractSpinBox>
#include <QGuiApplication>
#include <QPainter>
#include <QStyleOption>
#include <QVariant>
#include <QWidget>

namespace wowlab::widgets {

namespace {

constexpr qreal kRadius = 6;

QColor mixed(const QColor &a, const QColor &b, qreal share)
{
    const auto mix = [share](int from, int to) { return qRound(from + (to - from) * share); };
    return QColor(mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue()));
}

void drawSurface(QPainter &painter, const QRect &rect, const QColor &fill, const QColor &line, qreal width = 1)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill);
    painter.setPen(line.isValid() ? QPen(line, width) : QPen(Qt::NoPen));
    const qreal inset = width / 2;
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), kRadius, kRadius);
    painter.restore();
}

bool isProminent(const QWidget *widget)
{
    return widget && widget->property(kProminent).toBool();
}

QColor lineColour(const QStyleOption &option)
{
    const bool hasFocus = option.state & QStyle::State_HasFocus;
    return option.palette.color(hasFocus ? QPalette::Highlight : QPalette::Mid);
}

void drawButton(const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const bool isStrong = isEnabled && isProminent(widget);
    const bool isOn = option.state & (QStyle::State_Sunken | QStyle::State_On);
    QColor fill = option.palette.color(isStrong ? QPalette::Highlight : QPalette::Button);
    const QColor ink = option.palette.color(isStrong ? QPalette::HighlightedText : QPalette::ButtonText);
    // Towards the text's opposite, so that pressing never costs contrast.
    const QColor away = ink.lightness() > 127 ? QColor(Qt::black) : QColor(Qt::white);
    if (isOn)
        fill = mixed(fill, away, 0.25);
    else if (isEnabled && (option.state & QStyle::State_MouseOver))
        fill = mixed(fill, away, 0.12);
    const bool hasFocus = option.state & QStyle::State_HasFocus;
    const QColor line = hasFocus && isStrong ? option.palette.color(QPalette::WindowText)
                        : isStrong           ? fill
                                             : lineColour(option);
    drawSurface(painter, option.rect, fill, line, hasFocus ? 2 : 1);
}

} // namespace

HouseStyle::HouseStyle()
    : QProxyStyle(QStringLiteral("Fusion"))
{
}

void HouseStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        return drawButton(*option, *painter, widget);
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth <= 0)
            break; // part of something that draws its own frame
        return drawSurface(*painter, option->rect, option->palette.color(QPalette::Base), lineColour(*option),
                           option->state & State_HasFocus ? 2 : 1);
    case PE_Frame:
    case PE_FrameGroupBox:
        return drawSurface(*painter, option->rect, QColor(Qt::transparent), lineColour(*option));
    case PE_FrameFocusRect: {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(option->palette.color(QPalette::Highlight), 2));
        painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), kRadius / 2, kRadius / 2);
        painter->restore();
        return;
    }
    case PE_FrameDefaultButton:
        return;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void HouseStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    switch (element) {
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
            button && isProminent(widget) && (button->state & State_Enabled)) {
            QStyleOptionButton copy = *button;
            copy.palette.setColor(QPalette::ButtonText, copy.palette.color(QPalette::HighlightedText));
            return QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        break;
    case CE_ProgressBarGroove:
        return drawSurface(*painter, option->rect, option->palette.color(QPalette::AlternateBase), QColor());
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
            bar && bar->maximum > bar->minimum) {
            const qreal share = qreal(bar->progress - bar->minimum) / (bar->maximum - bar->minimum);
            QRect filled = bar->rect;
            filled.setWidth(qRound(filled.width() * qBound(0.0, share, 1.0)));
            if (filled.width() > 0)
                drawSurface(*painter, visualRect(bar->direction, bar->rect, filled),
                            bar->palette.color(QPalette::Highlight), QColor());
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void HouseStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                    const QWidget *widget) const
{
    if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option); bar && control == CC_ScrollBar) {
        if (bar->minimum == bar->maximum)
            return;
        const QRect handle = subControlRect(control, bar, SC_ScrollBarSlider, widget).adjusted(2, 2, -2, -2);
        const bool isHeld =
            bar->activeSubControls == SC_ScrollBarSlider && (bar->state & (State_Sunken | State_MouseOver));
        return drawSurface(*painter, handle, bar->palette.color(isHeld ? QPalette::Dark : QPalette::Mid), QColor());
    }
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    if (control != CC_SpinBox || !spin)
        return QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (spin->frame)
        drawSurface(*painter, spin->rect, spin->palette.color(QPalette::Base), lineColour(*spin),
                    spin->state & State_HasFocus ? 2 : 1);
    const auto arrow = [&](SubControl part, QAbstractSpinBox::StepEnabledFlag step, PrimitiveElement shape) {
        QStyleOption mark = *spin;
        mark.rect = subControlRect(CC_SpinBox, spin, part, widget);
        mark.state.setFlag(State_Enabled, (spin->state & State_Enabled) && (spin->stepEnabled & step));
        const bool isUnder = spin->activeSubControls == part && (spin->state & State_MouseOver);
        if (isUnder)
            painter->fillRect(mark.rect.adjusted(0, 1, -1, -1), spin->palette.color(QPalette::AlternateBase));
        drawPrimitive(shape, &mark, painter, widget);
    };
    arrow(SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, PE_IndicatorArrowUp);
    arrow(SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, PE_IndicatorArrowDown);
}

/// Scroll bars are their handle alone.
QRect HouseStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                 const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar)
        return QProxyStyle::subControlRect(control, option, part, widget);
    const bool isFlat = bar->orientation == Qt::Horizontal;
    const int length = isFlat ? bar->rect.width() : bar->rect.height();
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    const int handle =
        range > 0 ? qMax(int(qint64(length) * bar->pageStep / (range + bar->pageStep)), bar->fontMetrics.height() * 2)
                  : length;
    const int start =
        sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - handle, bar->upsideDown);
    const auto along = [&](int from, int size) {
        const QRect rect = isFlat ? QRect(from, 0, size, bar->rect.height()) : QRect(0, from, bar->rect.width(), size);
        return visualRect(bar->direction, bar->rect, rect);
    };
    switch (part) {
    case SC_ScrollBarGroove:
        return bar->rect;
    case SC_ScrollBarSlider:
        return along(start, handle);
    case SC_ScrollBarSubPage:
        return along(0, start);
    case SC_ScrollBarAddPage:
        return along(start + handle, length - start - handle);
    default:
        return {};
    }
}

int HouseStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_ScrollBarExtent:
        return QFontMetrics(QGuiApplication::font()).height() * 3 / 4;
    case PM_ScrollView_ScrollBarSpacing:
        return QFontMetrics(QGuiApplication::font()).height() / 3;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int HouseStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
        return 0;
    case SH_UnderlineShortcut:
    case SH_ScrollView_FrameOnlyAroundContents:
        return 1;
    case SH_Widget_Animation_Duration:
        return 0; // quiet: nothing moves by itself
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QSize HouseStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                   const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    const int line = option ? option->fontMetrics.height() : 0;
    switch (type) {
    case CT_PushButton:
        return {result.width() + line, qMax(result.height(), line * 2)};
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
        return {result.width() + line, qMax(result.height(), line * 9 / 5)};
    default:
        return result;
    }
}

QRect HouseStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_PushButtonFocusRect)
        return {}; // the button's own line shows the focus
    if (element == SE_LineEditContents) {
        const int padding = option->fontMetrics.height() / 3;
        return QProxyStyle::subElementRect(element, option, widget).adjusted(padding, 0, -padding, 0);
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

} // namespace wowlab::widgets
