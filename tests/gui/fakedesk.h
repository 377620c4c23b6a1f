#pragma once

#include "app/model/desk.h"

#include <QDateTime>
#include <QStringList>

namespace wowlab::test {

/// A desk without a program behind it: shows what the test says, and remembers what was asked for.
class FakeDesk final : public model::Desk
{
public:
    FakeDesk()
    {
        node::NodeState state;
        state.sentinel = QStringLiteral("https://sentinel.wowlab.gg");
        showState(state);
    }

    using Desk::showPreferences;
    using Desk::showState;
    using Desk::showThroughput;
    using Desk::showTotals;
    using Desk::showTrouble;

    [[nodiscard]] int usableCores() const override { return 8; }
    [[nodiscard]] QVector<node::Limit> ignoredByRunNow() const override { return ignored; }
    [[nodiscard]] QUrl sentinel() const override { return QUrl(QStringLiteral("https://sentinel.wowlab.gg")); }
    [[nodiscard]] QString diagnostics() const override { return QStringLiteral("facts"); }
    void setWatched(bool isWatched_) override { isWatched = isWatched_; }

    void changePreferences(const node::Preferences &preferences) override { showPreferences(preferences); }
    void allowComputing() override
    {
        asked.append(QStringLiteral("allow"));
        node::Preferences allowed = preferences();
        allowed.mayCompute = true;
        showPreferences(allowed);
    }
    void pause() override { asked.append(QStringLiteral("pause")); }
    void pauseFor(std::chrono::minutes span) override { asked.append(QStringLiteral("pause %1").arg(span.count())); }
    void pauseUntilTomorrow() override { asked.append(QStringLiteral("pause until tomorrow")); }
    void resume() override { asked.append(QStringLiteral("resume")); }
    void runNow() override { asked.append(QStringLiteral("run now")); }
    void endRunNow() override { asked.append(QStringLiteral("end run now")); }
    void unlink(std::function<void(const QString &)> answer) override
    {
        asked.append(QStringLiteral("unlink"));
        answer({});
    }
    void testConnection(const node::ProxyChoice &proxy, std::function<void(const QString &)> answer) override
    {
        asked.append(QStringLiteral("test ") + proxy.host);
        answer(QStringLiteral("The sentinel answers."));
    }
    void makeNewIdentity() override { asked.append(QStringLiteral("new identity")); }
    void restart() override { asked.append(QStringLiteral("restart")); }
    void quit() override { asked.append(QStringLiteral("quit")); }

    QStringList asked;
    QVector<node::Limit> ignored;
    bool isWatched = false;
};

/// A node that waits for its owner.
[[nodiscard]] inline node::NodeState claimingState()
{
    node::NodeState state;
    state.session.phase = node::Phase::Claiming;
    state.contact = node::Contact::Good;
    state.claimCode = "ABCDEF";
    state.sentinel = QStringLiteral("https://sentinel.wowlab.gg");
    state.isBeaconConnected = true;
    return state;
}

[[nodiscard]] inline node::ChunkState chunkState(const char *id, node::ChunkState::Stage stage, qint64 done, double dps)
{
    return {.id = {QUuid::fromString(QLatin1String(id))},
            .job = {QUuid::fromString(QLatin1String("5e11ab0d-93c1-4b6a-8b6e-1c2d3e4f5a6b"))},
            .stage = stage,
            .iterations = 20'000,
            .completedIterations = done,
            .meanDps = dps,
            .runningFor = std::chrono::milliseconds(done / 2)};
}

/// One that computes for its owner.
[[nodiscard]] inline node::NodeState workingState()
{
    using Stage = node::ChunkState::Stage;
    node::NodeState state;
    state.session.phase = node::Phase::Running;
    state.contact = node::Contact::Good;
    state.claimCode = "ABCDEF";
    state.nodeId = QStringLiteral("0d9f7c1e-6f0a-4c7b-9a55-3c4f7f5f1a11");
    state.name = QStringLiteral("Attic PC");
    state.sentinel = QStringLiteral("https://sentinel.wowlab.gg");
    state.isBeaconConnected = true;
    state.sinceSentinel = std::chrono::seconds(4);
    state.sinceBeacon = std::chrono::seconds(3);
    state.workers = 7;
    state.running = 3;
    state.waiting = 1;
    state.accepted = 412;
    state.unsent = 1;
    state.chunks = {chunkState("1a2b3c4d-0000-4000-8000-000000000001", Stage::Running, 14'300, 16'233.4),
                    chunkState("2b3c4d5e-0000-4000-8000-000000000002", Stage::Running, 9'020, 16'190.8),
                    chunkState("3c4d5e6f-0000-4000-8000-000000000003", Stage::Running, 1'250, 16'402.1),
                    chunkState("4d5e6f70-0000-4000-8000-000000000004", Stage::Sending, 20'000, 16'228.9),
                    chunkState("5e6f7081-0000-4000-8000-000000000005", Stage::Waiting, 0, 0)};
    return state;
}

} // namespace wowlab::test
