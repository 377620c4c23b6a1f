#include "app/widgets/theme.h"

#include "app/widgets/housestyle.h"

#include <QApplication>
#include <QEvent>

#include <algorithm>
#include <cmath>

namespace wowlab::widgets {

namespace {

/// The colours of a palette by what they are for.
struct Colours
{
    QRgb window;     ///< behind cards
    QRgb card;       ///< cards, lists, input fields
    QRgb alternate;  ///< every second row, buttons
    QRgb text;       ///< on all three
    QRgb quiet;      ///< less important text, on all three
    QRgb line;       ///< around cards and fields
    QRgb accent;     ///< selection, progress, focus
    QRgb accentText; ///< on it
    QRgb link;
    QRgb visitedLink;
};

QPalette paletteOf(const Colours &colours)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, QRgb colour) { palette.setColor(role, QColor(colour)); };
    set(QPalette::Window, colours.window);
    set(QPalette::WindowText, colours.text);
    set(QPalette::Base, colours.card);
    set(QPalette::AlternateBase, colours.alternate);
    set(QPalette::Text, colours.text);
    set(QPalette::Button, colours.alternate);
    set(QPalette::ButtonText, colours.text);
    set(QPalette::BrightText, colours.text);
    set(QPalette::ToolTipBase, colours.card);
    set(QPalette::ToolTipText, colours.text);
    set(QPalette::PlaceholderText, colours.quiet);
    set(QPalette::Highlight, colours.accent);
    set(QPalette::HighlightedText, colours.accentText);
    set(QPalette::Link, colours.link);
    set(QPalette::LinkVisited, colours.visitedLink);
    set(QPalette::Light, colours.card);
    set(QPalette::Midlight, colours.alternate);
    set(QPalette::Mid, colours.line);
    set(QPalette::Dark, colours.quiet);
    set(QPalette::Shadow, colours.line);
    // What cannot be used now stays readable: it often says why.
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(colours.quiet));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor(colours.line));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, QColor(colours.text));
    return palette;
}

double luminance(const QColor &colour)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

} // namespace

QPalette lightPalette()
{
    return paletteOf({.window = 0xfff3f5f9,
                      .card = 0xffffffff,
                      .alternate = 0xffebeef4,
                      .text = 0xff1b2130,
                      .quiet = 0xff556074,
                      .line = 0xffd3d9e4,
                      .accent = 0xff3a5fd9,
                      .accentText = 0xffffffff,
                      .link = 0xff2c4fc4,
                      .visitedLink = 0xff6a3fb5});
}

QPalette darkPalette()
{
    return paletteOf({.window = 0xff14171d,
                      .card = 0xff1c2028,
                      .alternate = 0xff272c37,
                      .text = 0xffe8ebf2,
                      .quiet = 0xffa0a9ba,
                      .line = 0xff39404e,
                      .accent = 0xff86a5ff,
                      .accentText = 0xff0d1324,
                      .link = 0xff9db6ff,
                      .visitedLink = 0xffc4a8ff});
}

double contrastRatio(const QColor &a, const QColor &b)
{
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

bool isDark(const QPalette &palette)
{
    return luminance(palette.color(QPalette::Window)) < luminance(palette.color(QPalette::WindowText));
}

Theme::Theme(QObject *parent)
    : QObject(parent)
{
    QApplication::setStyle(new HouseStyle); // the application owns it
    qApp->installEventFilter(this);
    apply();
}

void Theme::choose(node::Theme choice)
{
    if (m_choice == choice)
        return;
    m_choice = choice;
    apply();
}

/// The desktop changed its own theme.
bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ThemeChange && m_choice == node::Theme::System)
        QMetaObject::invokeMethod(this, &Theme::apply, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

void Theme::apply()
{
    if (m_isApplying)
        return;
    m_isApplying = true;
    bool wantsDark = m_choice == node::Theme::Dark;
    if (m_choice == node::Theme::System) {
        QApplication::setPalette(QPalette()); // the desktop's shows through
        wantsDark = isDark(QApplication::palette());
    }
    QApplication::setPalette(wantsDark ? darkPalette() : lightPalette());
    m_isApplying = false;
}

} // namespace wowlab::widgets
