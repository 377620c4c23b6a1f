#include "app/widgets/icons.h"
#include "app/widgets/theme.h"

#include <QApplication>
#include <QTest>

#include <cmath>

using namespace wowlab;
using namespace wowlab::widgets;

namespace {

const QStringList kStates{QStringLiteral("state-working"), QStringLiteral("state-waiting"),
                          QStringLiteral("state-paused"),  QStringLiteral("state-attention"),
                          QStringLiteral("state-offline"), QStringLiteral("state-unclaimed")};

QImage drawn(const QString &name, int side)
{
    return drawnIcon(name).pixmap(side, side).toImage().convertToFormat(QImage::Format_ARGB32);
}

/// Without colour: the share of pixels that are covered in one and not in the other, or lighter by far.
double shapeDifference(const QImage &a, const QImage &b)
{
    int different = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QRgb first = a.pixel(x, y);
            const QRgb second = b.pixel(x, y);
            const bool isCovered = qAlpha(first) > 127;
            const bool isOtherCovered = qAlpha(second) > 127;
            if (isCovered != isOtherCovered || (isCovered && std::abs(qGray(first) - qGray(second)) > 80))
                ++different;
        }
    }
    return double(different) / (a.width() * a.height());
}

} // namespace

class ThemeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextIsReadable_data();
    void everyTextIsReadable();
    void aThemeIsChangedLive();
    void statesDifferInShapeInTheSizesOfTrays_data();
    void statesDifferInShapeInTheSizesOfTrays();
    void statesStandOutFromLightAndDarkPanels();
    void lineDrawingsFollowThePalette();
};

void ThemeTest::everyTextIsReadable_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << lightPalette();
    QTest::newRow("dark") << darkPalette();
}

void ThemeTest::everyTextIsReadable()
{
    QFETCH(QPalette, palette);
    struct Pair
    {
        QPalette::ColorRole text;
        QPalette::ColorRole ground;
    };
    QVector<Pair> pairs{{QPalette::HighlightedText, QPalette::Highlight},
                        {QPalette::ToolTipText, QPalette::ToolTipBase}};
    for (const auto ground : {QPalette::Window, QPalette::Base, QPalette::AlternateBase, QPalette::Button}) {
        for (const auto text : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::BrightText,
                                QPalette::PlaceholderText, QPalette::Link, QPalette::LinkVisited})
            pairs.append({text, ground});
    }
    for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
        for (const Pair &pair : pairs) {
            const double contrast = contrastRatio(palette.color(group, pair.text), palette.color(group, pair.ground));
            QVERIFY2(contrast >= kReadableContrast, qPrintable(QStringLiteral("group %1, role %2 on %3: %4")
                                                                   .arg(group)
                                                                   .arg(pair.text)
                                                                   .arg(pair.ground)
                                                                   .arg(contrast)));
        }
    }
    // Bars, selections and full cells of the hours stand out from cards (WCAG 2.1, 1.4.11).
    QVERIFY(contrastRatio(palette.color(QPalette::Highlight), palette.color(QPalette::Base)) >= 3);
}

void ThemeTest::aThemeIsChangedLive()
{
    Theme theme;
    theme.choose(node::Theme::Dark);
    QVERIFY(isDark(QApplication::palette()));
    theme.choose(node::Theme::Light);
    QVERIFY(!isDark(QApplication::palette()));
    theme.choose(node::Theme::System);
    QVERIFY(!isDark(QApplication::palette())); // as the platform's own is
}

void ThemeTest::statesDifferInShapeInTheSizesOfTrays_data()
{
    QTest::addColumn<int>("side");
    for (const int side : {16, 22, 24, 32})
        QTest::addRow("%d", side) << side;
}

void ThemeTest::statesDifferInShapeInTheSizesOfTrays()
{
    QFETCH(int, side);
    for (int i = 0; i < kStates.size(); ++i) {
        for (int j = i + 1; j < kStates.size(); ++j) {
            const double difference = shapeDifference(drawn(kStates.at(i), side), drawn(kStates.at(j), side));
            QVERIFY2(difference > 0.12,
                     qPrintable(QStringLiteral("%1 and %2: %3").arg(kStates.at(i), kStates.at(j)).arg(difference)));
        }
    }
}

void ThemeTest::statesStandOutFromLightAndDarkPanels()
{
    for (const QString &name : kStates) {
        const QImage image = drawn(name, 64);
        // The colour that covers most of it, white marks aside.
        QHash<QRgb, int> counts;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (qAlpha(image.pixel(x, y)) == 255 && image.pixel(x, y) != qRgb(255, 255, 255))
                    ++counts[image.pixel(x, y)];
            }
        }
        QRgb most = 0;
        for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
            if (it.value() > counts.value(most))
                most = it.key();
        }
        for (const QColor panel : {QColor(0xf0, 0xf0, 0xf0), QColor(0x20, 0x20, 0x20)}) {
            const double contrast = contrastRatio(QColor(most), panel);
            QVERIFY2(contrast >= 3, qPrintable(QStringLiteral("%1 on %2: %3").arg(name, panel.name()).arg(contrast)));
        }
    }
}

void ThemeTest::lineDrawingsFollowThePalette()
{
    Theme theme;
    theme.choose(node::Theme::Light);
    const QImage light = drawn(QStringLiteral("settings"), 32);
    theme.choose(node::Theme::Dark);
    QVERIFY(drawn(QStringLiteral("settings"), 32) != light);
}

QTEST_MAIN(ThemeTest)
#include "tst_theme.moc"
