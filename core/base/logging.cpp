#include "core/base/logging.h"

#include "core/base/redaction.h"

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

/// Guards the folding state and the observer, and keeps lines whole.
QMutex g_outputMutex;

std::function<void(const LogLine &)> &observer()
{
    static std::function<void(const LogLine &)> instance;
    return instance;
}

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

QString timeText(const LogLine &line)
{
    return QDateTime::fromMSecsSinceEpoch(line.time.count(), Qt::UTC).toString(Qt::ISODateWithMs);
}

QByteArray render(LogFormat format, const LogLine &line)
{
    if (format == LogFormat::Text)
        return toText(line);
    const QJsonObject object{{QStringLiteral("time"), timeText(line)},
                             {QStringLiteral("level"), QString::fromLatin1(levelName(line.type))},
                             {QStringLiteral("category"), QString::fromLatin1(line.category)},
                             {QStringLiteral("message"), line.message}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

void write(const QByteArray &line)
{
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stderr);
}

struct LastLine
{
    QtMsgType type = QtInfoMsg;
    QByteArray category;
    QString message;
    int repeats = 0;
};

void handleMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    static LastLine last;
    LogLine line{.time = std::chrono::milliseconds(QDateTime::currentMSecsSinceEpoch()),
                 .type = type,
                 .category = context.category ? QByteArray(context.category) : QByteArray("default"),
                 .message = {}};
    // qDebug() without a category does not land.
    if (type == QtDebugMsg && line.category == "default")
        return;
    line.message = redacted(message);
    const LogFormat format = g_format.load(std::memory_order_relaxed);

    const QMutexLocker lock(&g_outputMutex);
    if (observer())
        observer()(line);
    const bool isRepeated =
        type == last.type && line.category == last.category && line.message == last.message && type != QtFatalMsg;
    if (isRepeated) {
        ++last.repeats;
        return;
    }
    if (last.repeats > 0)
        write(render(format, {.time = line.time,
                              .type = QtInfoMsg,
                              .category = "wowlab.log",
                              .message = QStringLiteral("last line repeated times=%1").arg(last.repeats)}));
    last = {type, line.category, line.message, 0};
    write(render(format, line));
    std::fflush(stderr);
}

} // namespace

void installLogging(LogFormat format)
{
    g_format.store(format, std::memory_order_relaxed);
    qInstallMessageHandler(handleMessage);
}

QByteArray toText(const LogLine &line)
{
    QString oneLine = line.message;
    oneLine.replace(QLatin1Char('\n'), QLatin1String("\\n"));
    return timeText(line).toLatin1() + ' ' + levelName(line.type).leftJustified(8) + ' ' + line.category + ": " +
           oneLine.toUtf8() + '\n';
}

void setLogObserver(std::function<void(const LogLine &)> newObserver)
{
    const QMutexLocker lock(&g_outputMutex);
    observer() = std::move(newObserver);
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
