#include "core/base/logging.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageLogContext>
#include <QMutex>
#include <QMutexLocker>

#include <atomic>
#include <cstdio>

namespace wowlab::core {

namespace {

std::atomic<LogFormat> g_format{LogFormat::Text};

/// Guards the folding state and keeps lines whole.
QMutex g_outputMutex;

struct LastLine
{
    QByteArray text;
    int repeats = 0;
};

QByteArray levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug";
    case QtInfoMsg:
        return "info";
    case QtWarningMsg:
        return "warning";
    case QtCriticalMsg:
        return "critical";
    case QtFatalMsg:
        return "fatal";
    }
    return "info";
}

QByteArray render(LogFormat format, const QByteArray &level, const QByteArray &category, const QString &message)
{
    const QString time = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
    if (format == LogFormat::Json) {
        const QJsonObject object{{QStringLiteral("time"), time},
                                 {QStringLiteral("level"), QString::fromLatin1(level)},
                                 {QStringLiteral("category"), QString::fromLatin1(category)},
                                 {QStringLiteral("message"), message}};
        return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    }
    QString oneLine = message;
    oneLine.replace(QLatin1Char('\n'), QLatin1String("\\n"));
    return time.toLatin1() + ' ' + level.leftJustified(8) + ' ' + category + ": " + oneLine.toUtf8() + '\n';
}

void write(const QByteArray &line)
{
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stderr);
}

void handleMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    static LastLine last;
    const QByteArray category = context.category ? QByteArray(context.category) : QByteArray("default");
    // qDebug() without a category does not land.
    if (type == QtDebugMsg && category == "default")
        return;
    const QByteArray level = levelName(type);
    const QByteArray identity = level + category + message.toUtf8();
    const LogFormat format = g_format.load(std::memory_order_relaxed);

    const QMutexLocker lock(&g_outputMutex);
    if (identity == last.text && type != QtFatalMsg) {
        ++last.repeats;
        return;
    }
    if (last.repeats > 0)
        write(render(format, "info", "wowlab.log", QStringLiteral("last line repeated times=%1").arg(last.repeats)));
    last = {identity, 0};
    write(render(format, level, category, message));
    std::fflush(stderr);
}

} // namespace

void installLogging(LogFormat format)
{
    g_format.store(format, std::memory_order_relaxed);
    qInstallMessageHandler(handleMessage);
}

std::optional<LogFormat> parseLogFormat(const QString &text)
{
    if (text == QLatin1String("text"))
        return LogFormat::Text;
    if (text == QLatin1String("json"))
        return LogFormat::Json;
    return std::nullopt;
}

} // namespace wowlab::core
