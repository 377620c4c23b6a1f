#include "app/widgets/typography.h"

#include <QFontMetrics>
#include <QLabel>

namespace wowlab::widgets {

namespace {

struct Step
{
    double scale = 1;
    QFont::Weight weight = QFont::Normal;
};

Step stepOf(TextSize size)
{
    switch (size) {
    case TextSize::Small:
        return {.scale = 0.92};
    case TextSize::Body:
        return {};
    case TextSize::Heading:
        return {.scale = 1.1, .weight = QFont::DemiBold};
    case TextSize::Title:
        return {.scale = 1.6, .weight = QFont::DemiBold};
    case TextSize::Figure:
        return {.scale = 1.75, .weight = QFont::DemiBold};
    case TextSize::Code:
        return {.scale = 2.6, .weight = QFont::DemiBold};
    }
    return {};
}

} // namespace

QFont scaled(const QFont &font, TextSize size)
{
    const Step step = stepOf(size);
    QFont result = font;
    // A font is given in points or in pixels, as the desktop likes.
    if (font.pointSizeF() > 0)
        result.setPointSizeF(font.pointSizeF() * step.scale);
    else
        result.setPixelSize(qRound(font.pixelSize() * step.scale));
    result.setWeight(step.weight);
    return result;
}

int lineHeight(const QWidget &widget)
{
    return widget.fontMetrics().height();
}

QLabel *makeLabel(const QString &text, TextSize size, TextTone tone)
{
    auto *label = new QLabel(text); // the layout's owner takes it
    label->setFont(scaled(label->font(), size));
    if (tone == TextTone::Quiet)
        label->setForegroundRole(QPalette::PlaceholderText);
    label->setWordWrap(true);
    return label;
}

} // namespace wowlab::widgets
