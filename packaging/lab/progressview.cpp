#include "packaging/lab/progressview.h"

#include <QByteArray>

#include <algorithm>
#include <cstdio>
#include <utility>

#ifdef Q_OS_WIN
#    include <io.h>
#else
#    include <unistd.h>
#endif

namespace wowlab::lab {

namespace {

constexpr int kBarWidth = 40;

bool isTerminal()
{
#ifdef Q_OS_WIN
    return _isatty(_fileno(stdout)) != 0;
#else
    return ::isatty(STDOUT_FILENO) != 0;
#endif
}

} // namespace

ProgressView::ProgressView()
    : m_isTerminal(isTerminal())
{
}

void ProgressView::show(const State &state)
{
    // Publications may be late: what was shown once is not taken back.
    if (state.totalIterations <= 0 || state.completedIterations <= m_shown)
        return;
    m_shown = state.completedIterations;
    const double share = double(state.completedIterations) / double(state.totalIterations);
    QByteArray text = QByteArray::number(state.completedIterations) + " of " +
                      QByteArray::number(state.totalIterations) + " iterations";
    if (state.meanDps > 0)
        text += ", mean " + QByteArray::number(state.meanDps, 'f', 1) + " +- " +
                QByteArray::number(state.standardError, 'f', 1) + " DPS";
    if (m_isTerminal) {
        const int filled = std::clamp(int(share * kBarWidth), 0, kBarWidth);
        std::printf("\r\033[K[%s%s] %3.0f %%  %s", QByteArray(filled, '#').constData(),
                    QByteArray(kBarWidth - filled, '.').constData(), share * 100, text.constData());
        m_isDrawn = true;
    } else {
        std::printf("%3.0f %%  %s\n", share * 100, text.constData());
    }
    std::fflush(stdout);
}

void ProgressView::finish()
{
    if (std::exchange(m_isDrawn, false))
        std::printf("\n");
    std::fflush(stdout);
}

} // namespace wowlab::lab
