#pragma once

#include <QFont>
#include <QString>

class QLabel;
class QWidget;

namespace wowlab::widgets {

/// The steps of our type scale, each a multiple of the user's own font size.
enum class TextSize {
    Small,
    Body,
    Heading, ///< of a card
    Title,   ///< of a screen
    Figure,  ///< one number that matters
    Code,    ///< the claim code
};

enum class TextTone {
    Plain,
    Quiet, ///< what one need not read
};

[[nodiscard]] QFont scaled(const QFont &font, TextSize size);
/// The height of a line of body text: what margins and spaces are multiples of.
[[nodiscard]] int lineHeight(const QWidget &widget);

/// A label of that kind; long text wraps. Parented by the layout that takes it.
[[nodiscard]] QLabel *makeLabel(const QString &text, TextSize size, TextTone tone = TextTone::Plain);

} // namespace wowlab::widgets
