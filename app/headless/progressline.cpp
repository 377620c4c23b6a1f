#include "app/headless/progressline.h"

#include "app/headless/report/terminal.h"

#include <cstdio>

namespace wowlab::headless {

namespace {

constexpr std::chrono::milliseconds kRedraw{200};
constexpr char kEraseLine[] = "\r\033[K";

} // namespace

ProgressLine::ProgressLine(const node::SlicedRun &run, QObject *parent)
    : QObject(parent)
    , m_run(run)
{
    if (!canRedraw(Stream::Errors, QProcessEnvironment::systemEnvironment()))
        return;
    m_elapsed.start();
    connect(&m_timer, &QTimer::timeout, this, &ProgressLine::redraw);
    m_timer.start(kRedraw);
}

ProgressLine::~ProgressLine()
{
    if (!m_isDrawn)
        return;
    std::fputs(kEraseLine, stderr);
    std::fflush(stderr);
}

void ProgressLine::redraw()
{
    const std::uint64_t done = m_run.completedIterations();
    m_pace.note(done, std::chrono::milliseconds(m_elapsed.elapsed()));
    const Style style = styleOf(Stream::Errors, QProcessEnvironment::systemEnvironment());
    const QByteArray text = progressText(done, m_run.expectedIterations(), m_pace, style).toUtf8();
    std::fprintf(stderr, "%s%s", kEraseLine, text.constData());
    std::fflush(stderr);
    m_isDrawn = true;
}

} // namespace wowlab::headless
