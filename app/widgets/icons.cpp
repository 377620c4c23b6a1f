#include "app/widgets/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace wowlab::widgets {

namespace {

QByteArray drawingOf(const QString &name)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Draws one SVG at any size; "currentColor" in it is the text colour of the application's palette.
class DrawingEngine final : public QIconEngine
{
public:
    explicit DrawingEngine(QString name)
        : m_name(std::move(name))
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        Q_UNUSED(state)
        render(*painter, rect, mode);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        Q_UNUSED(state)
        const QString key = QStringLiteral("wowlab/%1/%2x%3/%4")
                                .arg(m_name)
                                .arg(size.width())
                                .arg(size.height())
                                .arg(inkOf(mode).rgba(), 8, 16);
        QPixmap found;
        if (QPixmapCache::find(key, &found))
            return found;
        QPixmap drawn(size);
        drawn.fill(Qt::transparent);
        QPainter painter(&drawn);
        render(painter, QRect(QPoint(), size), mode);
        painter.end();
        QPixmapCache::insert(key, drawn);
        return drawn;
    }

    [[nodiscard]] QIconEngine *clone() const override { return new DrawingEngine(m_name); }
    QString key() const override { return QStringLiteral("wowlab"); }
    QString iconName() override { return m_name; }
    // Sizes that a tray may ask for: without them some hosts show nothing.
    QList<QSize> availableSizes(QIcon::Mode mode, QIcon::State state) override
    {
        Q_UNUSED(mode)
        Q_UNUSED(state)
        return {QSize(16, 16), QSize(22, 22), QSize(24, 24), QSize(32, 32), QSize(48, 48), QSize(64, 64)};
    }

private:
    static QColor inkOf(QIcon::Mode mode)
    {
        const QPalette palette = QGuiApplication::palette();
        switch (mode) {
        case QIcon::Disabled:
            return palette.color(QPalette::Disabled, QPalette::ButtonText);
        case QIcon::Selected:
            return palette.color(QPalette::HighlightedText);
        case QIcon::Normal:
        case QIcon::Active:
            break;
        }
        return palette.color(QPalette::ButtonText);
    }

    void render(QPainter &painter, const QRect &rect, QIcon::Mode mode) const
    {
        QByteArray drawing = drawingOf(m_name);
        drawing.replace("currentColor", inkOf(mode).name().toLatin1());
        QSvgRenderer renderer(drawing);
        const int side = qMin(rect.width(), rect.height());
        QRectF square(0, 0, side, side);
        square.moveCenter(QRectF(rect).center());
        renderer.render(&painter, square);
    }

    QString m_name;
};

} // namespace

QIcon drawnIcon(const QString &name)
{
    return QIcon(new DrawingEngine(name)); // the icon owns it
}

QIcon programIcon()
{
    return drawnIcon(QStringLiteral("wowlab"));
}

QString stateIconName(const node::Description &description)
{
    if (description.primary == node::Reason::Unclaimed || description.primary == node::Reason::Unlinked)
        return QStringLiteral("state-unclaimed");
    if (description.icon == QLatin1String("active"))
        return QStringLiteral("state-working");
    if (description.icon == QLatin1String("idle"))
        return QStringLiteral("state-waiting");
    return QStringLiteral("state-") + description.icon;
}

QIcon stateIcon(const node::Description &description)
{
    return drawnIcon(stateIconName(description));
}

} // namespace wowlab::widgets
