#include "app/headless/report/progressbar.h"

#include "app/headless/report/numbers.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace wowlab::headless {

namespace {

constexpr double kSmoothing = 0.3; ///< weight of the newest speed
constexpr int kNotesBeforeAGuess = 3;
constexpr int kBarWidth = 24;

QString barText(double share, const Style &style)
{
    const int filled = std::clamp(int(share * kBarWidth), 0, kBarWidth);
    const QString full(filled, style.isUnicode ? QChar(u'\u2588') : QLatin1Char('#'));
    const QString empty(kBarWidth - filled, style.isUnicode ? QChar(u'\u2591') : QLatin1Char('.'));
    return style.hasColour ? QStringLiteral("\033[32m%1\033[0m%2").arg(full, empty)
                           : QStringLiteral("[%1%2]").arg(full, empty);
}

} // namespace

void ProgressPace::note(std::uint64_t done, std::chrono::milliseconds elapsed)
{
    const auto span = elapsed - m_elapsed;
    if (span.count() <= 0)
        return;
    const double speed = double(done - std::min(m_done, done)) * 1000 / double(span.count());
    m_perSecond = m_notes == 0 ? speed : kSmoothing * speed + (1 - kSmoothing) * m_perSecond;
    m_done = done;
    m_elapsed = elapsed;
    ++m_notes;
}

std::optional<double> ProgressPace::perSecond() const
{
    return m_notes == 0 ? std::nullopt : std::optional(m_perSecond);
}

std::optional<std::chrono::seconds> ProgressPace::remaining(std::uint64_t total) const
{
    constexpr double kTooFarAway = 100 * 3600.0;
    if (m_notes < kNotesBeforeAGuess || m_perSecond <= 0)
        return std::nullopt;
    const double left = double(total - std::min(m_done, total)) / m_perSecond;
    return left < kTooFarAway ? std::optional(std::chrono::seconds(std::llround(left))) : std::nullopt;
}

QString remainingText(std::chrono::seconds remaining)
{
    const qint64 left = remaining.count();
    if (left <= 10)
        return QStringLiteral("about %1 s left").arg(std::max<qint64>(left, 1));
    if (left <= 90)
        return QStringLiteral("about %1 s left").arg((left + 2) / 5 * 5);
    const qint64 minutes = (left + 30) / 60;
    if (minutes < 60)
        return QStringLiteral("about %1 min left").arg(minutes);
    return QStringLiteral("about %1 h %2 min left").arg(minutes / 60).arg(minutes % 60);
}

QString progressText(std::uint64_t done, std::optional<std::uint64_t> total, const ProgressPace &pace,
                     const Style &style)
{
    QStringList parts;
    if (total && *total > 0) {
        const double share = std::min(double(done) / double(*total), 1.0);
        parts << QStringLiteral("%1 %2 %").arg(barText(share, style)).arg(int(100 * share), 3);
        parts << QStringLiteral("%1 of %2").arg(grouped(quint64(done)), grouped(quint64(*total)));
    } else {
        parts << QStringLiteral("%1 iterations").arg(grouped(quint64(done)));
    }
    if (const auto left = total ? pace.remaining(*total) : std::nullopt)
        parts << remainingText(*left);
    if (const auto speed = pace.perSecond())
        parts << QStringLiteral("%1/s").arg(grouped(*speed, 0));
    // What does not fit goes, from the end; colour takes no room.
    const auto size = [&parts, &style] {
        return parts.join(QStringLiteral("  ")).size() -
               (style.hasColour && parts.first().contains(QChar(0x1b)) ? 9 : 0);
    };
    while (parts.size() > 1 && size() >= style.width)
        parts.removeLast();
    return parts.join(QStringLiteral("  "));
}

} // namespace wowlab::headless
