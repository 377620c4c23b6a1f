#pragma once

#include <QVector>

#include <chrono>
#include <optional>

namespace wowlab::model {

/// Iterations per second over the last minutes, one figure per step, in fixed memory: what the plot shows. Steps in which
/// the node was paused and steps in which nobody looked (the machine slept) have no figure and are told apart. A value.
class Throughput
{
public:
    using Moment = std::chrono::milliseconds; ///< on a monotonic clock

    enum class Kind : quint8 {
        Measured,
        Paused,
        Unseen, ///< no sample was taken
    };
    struct Sample
    {
        Kind kind = Kind::Unseen;
        double perSecond = 0; ///< 0 unless measured

        bool operator==(const Sample &) const = default;
    };

    /// 150 steps of 2 s are five minutes.
    explicit Throughput(std::chrono::milliseconds step = std::chrono::seconds(2), int capacity = 150);

    /// `iterations` counts everything computed so far, running chunks included; where it falls (a chunk was taken away) it
    /// counts anew from there. To be called about once per step; more often only refreshes what the step will say.
    void sample(Moment now, qint64 iterations, bool isPaused);

    [[nodiscard]] std::chrono::milliseconds step() const { return m_step; }
    [[nodiscard]] int capacity() const { return int(m_ring.size()); }
    [[nodiscard]] int size() const { return m_size; }
    /// 0 is the oldest.
    [[nodiscard]] Sample at(int index) const;
    /// The mean of the last measured steps, ten seconds at most; nothing while paused or unknown.
    [[nodiscard]] std::optional<double> current() const;
    /// The highest figure that is kept; 0 if there is none.
    [[nodiscard]] double peak() const;

private:
    void push(Sample sample);

    std::chrono::milliseconds m_step;
    QVector<Sample> m_ring;
    int m_next = 0;
    int m_size = 0;
    std::optional<Moment> m_last;
    qint64 m_iterations = 0;
};

} // namespace wowlab::model
