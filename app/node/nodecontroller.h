#pragma once

#include "app/node/beaconfeed.h"
#include "app/node/chunkreturns.h"
#include "app/node/configcache.h"
#include "app/node/configfetcher.h"
#include "app/node/drain.h"
#include "app/node/heartbeat.h"
#include "app/node/identity.h"
#include "app/node/nodesession.h"
#include "app/node/nodestate.h"
#include "app/node/pairing.h"
#include "app/node/postgrestconfigs.h"
#include "app/node/resultsender.h"
#include "app/node/resultspool.h"
#include "app/node/sentinelclient.h"
#include "app/node/wakedetector.h"
#include "app/node/workbench.h"
#include "app/node/workerpool.h"
#include "core/base/clock.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace wowlab::node {

/// The node: brings pairing, heartbeat, beacon and workbench together by the state machine, and leads it out again. Push is
/// a hint and pull is the truth: what is computed is what the sentinel's answers name; the beacon only makes it fast.
/// Lives in the main thread; one per data folder. `identity` outlives it.
class NodeController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NodeController)

public:
    struct Options
    {
        SentinelClient::Options sentinel;
        std::optional<QUrl> beacon; ///< else the sentinel names it
        std::optional<QUrl> api;    ///< second source of configs
        QByteArray anonKey;
        QString dataFolder;
        int coreLimit = 1; ///< what the machine and the user allow; the portal may allow less
        core::RegisterRequest about;
        std::chrono::milliseconds grace{30'000}; ///< from the first request to stop to the end
        Pairing::Pace pairing{};
        Heartbeat::Pace heartbeat{};
    };

    /// Opens the spool. Errors: Retry "spool.unusable".
    [[nodiscard]] static core::Result<std::unique_ptr<NodeController>>
    create(Options options, Identity &identity, const core::Clock &clock = core::systemClock());
    ~NodeController() override;

    void start();
    void pause();
    void resume();
    /// What the run policy says, as often as it changes. A hold cancels what runs at once and hands it back; results that are
    /// ready are still sent.
    void applyDecision(const Decision &decision);
    /// What the machine and the user allow. Fewer than run now lets those finish.
    void setCoreLimit(int cores);
    /// After a change of the network or its proxy, and after a sleep: what looks open may be dead.
    void reconnect();
    /// First: drain within the grace period. Second: cancel and hand back. Third: end.
    void requestStop();
    /// End at once; stored results stay in the spool, leases run out.
    void quit();
    /// Leaves the account; answers when the sentinel has, true if it agreed.
    void unlink(std::function<void(CallResult<bool>)> answer);

    /// As of now: the progress of chunks and the ages change without a signal, so ask anew as often as you show them.
    [[nodiscard]] NodeState state() const;

Q_SIGNALS:
    /// Some part of state() changed; bursts are one signal.
    void stateChanged();
    /// The session moved to another phase, or the claim code is another one.
    void phaseChanged(wowlab::node::Phase phase);
    /// A chunk was counted, refused, handed back or failed.
    void chunkEnded(const wowlab::node::ChunkRecord &record);
    /// The way out is at its end: leave the event loop.
    void ended();

private:
    NodeController(Options options, Identity &identity, ResultSpool spool, const core::Clock &clock);

    void wire();
    void apply(Event event);
    void enter(Phase before, Phase after);
    [[nodiscard]] core::NodeMode mode() const;
    void applyWorkMode();
    void applyDrain(DrainEvent event);
    void noteContact(const CallError &error);
    void noteGoodContact();
    void registered(const core::RegisterReply &reply);
    void limitsLearned(const QString &name, int maxParallel);
    void applyLimits();
    void heartbeatAnswered(const core::HeartbeatReply &reply, quint64 moment);
    void fetchAssigned();
    void identityReplaced();
    void restWasTold();
    void endIfReturned();
    void checkWake();
    void reportState();
    [[nodiscard]] static QString spoolFolder(const Options &options, const Identity &identity);

    Options m_options;
    Identity &m_identity;
    const core::Clock &m_clock;

    // In the order in which they need each other.
    ResultSpool m_spool;
    SentinelClient m_client;
    ConfigCache m_configCache;
    std::unique_ptr<PostgrestConfigs> m_postgrest;
    ConfigFetcher m_configs;
    WorkerPool m_workers;
    ResultSender m_sender;
    ChunkReturns m_returns;
    Workbench m_workbench;
    Pairing m_pairing;
    Heartbeat m_heartbeat;
    BeaconFeed m_beacon;

    Session m_session;
    DrainStage m_drain = DrainStage::Serving;
    core::NodeMode m_toldMode = core::NodeMode::Online; ///< by the last heartbeat
    bool m_isRestTold = false; ///< such a heartbeat that says "paused" is answered: nothing new is given to us any more
    Contact m_contact = Contact::None;
    core::NodeId m_nodeId;
    QString m_name;
    std::optional<int> m_maxParallel;                   ///< as the portal says
    std::optional<std::chrono::milliseconds> m_heardAt; ///< the sentinel's last own answer, on the monotonic clock
    Decision m_decision;
    std::optional<CallError> m_refusal; ///< the last one that made us unavailable
    bool m_isAskingAssigned = false;
    bool m_isAskedAgain = false; ///< a gap was found while the question was under way

    WakeDetector m_wake;
    QTimer m_wakeTimer;
    QTimer m_graceTimer;
    QTimer m_stateTimer;
};

} // namespace wowlab::node
