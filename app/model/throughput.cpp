#include "app/model/throughput.h"

#include <algorithm>

namespace wowlab::model {

namespace {

using std::chrono::duration;

/// What current() looks back on.
constexpr std::chrono::milliseconds kCurrent{10'000};

} // namespace

Throughput::Throughput(std::chrono::milliseconds step, int capacity)
    : m_step(step)
    , m_ring(capacity)
{
}

void Throughput::sample(Moment now, qint64 iterations, bool isPaused)
{
    if (!m_last || now < *m_last) {
        m_last = now;
        m_iterations = iterations;
        return;
    }
    const Moment elapsed = now - *m_last;
    // A timer that comes a little early still ends its step.
    if (elapsed < m_step * 3 / 4)
        return;
    const qint64 done = std::max<qint64>(iterations - m_iterations, 0);
    // A timer may be late; but whoever comes three steps late has slept.
    if (elapsed > m_step * 3) {
        const qint64 missed = std::min<qint64>(elapsed / m_step - 1, m_ring.size());
        for (qint64 i = 0; i < missed; ++i)
            push({});
        push({isPaused ? Kind::Paused : Kind::Unseen, 0});
    } else if (isPaused && done == 0) {
        push({Kind::Paused, 0});
    } else {
        push({Kind::Measured, double(done) / duration<double>(elapsed).count()});
    }
    m_last = now;
    m_iterations = iterations;
}

Throughput::Sample Throughput::at(int index) const
{
    Q_ASSERT(index >= 0 && index < m_size);
    const int capacity = int(m_ring.size());
    return m_ring[(m_next - m_size + index + capacity) % capacity];
}

std::optional<double> Throughput::current() const
{
    double sum = 0;
    int count = 0;
    const int steps = std::max(1, int(kCurrent / m_step));
    for (int i = m_size - 1; i >= 0 && count < steps && at(i).kind == Kind::Measured; --i) {
        sum += at(i).perSecond;
        ++count;
    }
    return count > 0 ? std::optional(sum / count) : std::nullopt;
}

double Throughput::peak() const
{
    double peak = 0;
    for (int i = 0; i < m_size; ++i)
        peak = std::max(peak, at(i).perSecond);
    return peak;
}

void Throughput::push(Sample sample)
{
    m_ring[m_next] = sample;
    m_next = (m_next + 1) % int(m_ring.size());
    m_size = std::min(m_size + 1, int(m_ring.size()));
}

} // namespace wowlab::model
