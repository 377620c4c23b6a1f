#include "app/headless/report/terminal.h"

#include <algorithm>
#include <cstdio>

#ifdef Q_OS_UNIX
#    include <sys/ioctl.h>
#    include <unistd.h>
#endif

namespace wowlab::headless {

namespace {

constexpr int kUnknownWidth = 80;
constexpr int kMinWidth = 40;
constexpr int kMaxWidth = 200;

int columnsOf(Stream stream)
{
#ifdef Q_OS_UNIX
    winsize size{};
    if (::ioctl(stream == Stream::Output ? STDOUT_FILENO : STDERR_FILENO, TIOCGWINSZ, &size) == 0)
        return size.ws_col;
#else
    Q_UNUSED(stream);
#endif
    return 0;
}

/// The environment is asked, not the C library: Qt replaces a locale that is not UTF-8 by one that is.
bool isUtf8(const QProcessEnvironment &environment)
{
    for (const char *name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
        const QString locale = environment.value(QString::fromLatin1(name));
        if (!locale.isEmpty())
            return locale.contains(QLatin1String("utf-8"), Qt::CaseInsensitive) ||
                   locale.contains(QLatin1String("utf8"), Qt::CaseInsensitive);
    }
    return false;
}

} // namespace

bool isTerminal(Stream stream)
{
#ifdef Q_OS_UNIX
    return ::isatty(stream == Stream::Output ? STDOUT_FILENO : STDERR_FILENO) == 1;
#else
    Q_UNUSED(stream);
    return false;
#endif
}

bool canRedraw(Stream stream, const QProcessEnvironment &environment)
{
    const QString terminal = environment.value(QStringLiteral("TERM"));
    return isTerminal(stream) && !terminal.isEmpty() && terminal != QLatin1String("dumb");
}

Style styleOf(Stream stream, const QProcessEnvironment &environment)
{
    int width = environment.value(QStringLiteral("COLUMNS")).toInt();
    if (width <= 0)
        width = columnsOf(stream);
    return {.width = width <= 0 ? kUnknownWidth : std::clamp(width, kMinWidth, kMaxWidth),
            .isUnicode = isUtf8(environment),
            .hasColour = canRedraw(stream, environment) && environment.value(QStringLiteral("NO_COLOR")).isEmpty()};
}

} // namespace wowlab::headless
