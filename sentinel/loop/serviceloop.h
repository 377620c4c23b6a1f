#pragma once

#include "core/base/backoff.h"
#include "core/base/random.h"
#include "core/base/result.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>

namespace wowlab::sentinel {

/// Does one piece of work again and again, for as long as the program lives: on a timer, sooner when woken, later and later
/// while it fails. One round runs at a time; any number of wake-ups during a round make one more round.
/// This is how every service of the sentinel restarts itself. Lives in the main thread.
class ServiceLoop final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ServiceLoop)
public:
    struct Timing
    {
        std::chrono::milliseconds wakeJitter{50}; ///< a wake-up waits this long at most, so that a burst is one round
        double intervalJitter = 0.2;              ///< share by which an interval varies either way
        core::Backoff::Limits retry{
            .base = std::chrono::seconds(1), .cap = std::chrono::seconds(30), .floor = std::chrono::milliseconds(200)};
    };

    /// Call it once per round, in the main thread: with the time until the next round, or with what went wrong.
    using Done = std::function<void(core::Result<std::chrono::milliseconds>)>;
    using Work = std::function<void(Done)>;

    ServiceLoop(Timing timing, Work work, QObject *parent = nullptr, core::Random &random = core::systemRandom());

    /// The first round comes after `delay`.
    void start(std::chrono::milliseconds delay = {});
    /// No round starts any more; one that runs may finish unheard.
    void stop();
    void wake();

    /// Nothing while a round runs or none is to come.
    [[nodiscard]] std::optional<std::chrono::milliseconds> nextRoundIn() const;

Q_SIGNALS:
    void succeeded();
    void failed(const wowlab::core::Error &error);

private:
    void runRound();
    void finishRound(quint64 round, const core::Result<std::chrono::milliseconds> &outcome);
    [[nodiscard]] std::chrono::milliseconds jittered(std::chrono::milliseconds interval);

    Timing m_timing;
    Work m_work;
    core::Random *m_random;
    core::Backoff m_backoff;
    QTimer m_timer;
    quint64 m_round = 0;
    bool m_isStarted = false;
    bool m_isRunning = false;
    bool m_isWakePending = false;
};

} // namespace wowlab::sentinel
