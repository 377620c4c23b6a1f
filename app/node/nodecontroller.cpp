#include "app/node/nodecontroller.h"

#include "core/base/async.h"
#include "core/identity/claimcode.h"

#include <QDir>
#include <QLoggingCategory>

#include <algorithm>

namespace wowlab::node {

namespace {

Q_LOGGING_CATEGORY(lcNode, "wowlab.node", QtInfoMsg)

constexpr std::chrono::milliseconds kWakeInterval{2'000};
/// How many chunks the sentinel gives a node for each one that it may run: one runs while the next is on its way.
constexpr int kChunksPerWorker = 2;
/// How long the sentinel has to take results and chunks back at the end, out of the grace period.
constexpr std::chrono::milliseconds kHandBackTime{5'000};
/// The same after a second request to stop.
constexpr std::chrono::milliseconds kHurriedTime{2'000};

const QString kPausedReason = QStringLiteral("paused");
const QString kStoppingReason = QStringLiteral("stopping");

} // namespace

core::Result<std::unique_ptr<NodeController>> NodeController::create(Options options, Identity &identity,
                                                                     const core::Clock &clock)
{
    auto spool = ResultSpool::open(spoolFolder(options, identity));
    if (!spool)
        return core::fail(spool.error());
    return std::unique_ptr<NodeController>(new NodeController(std::move(options), identity, std::move(*spool), clock));
}

NodeController::NodeController(Options options, Identity &identity, ResultSpool spool, const core::Clock &clock)
    : m_options(std::move(options))
    , m_identity(identity)
    , m_clock(clock)
    , m_spool(std::move(spool))
    , m_client(m_options.sentinel, identity, nullptr, clock)
    , m_configCache(QDir(m_options.dataFolder).filePath(QStringLiteral("configs")))
    , m_postgrest(m_options.api ? std::make_unique<PostgrestConfigs>(*m_options.api, m_options.anonKey) : nullptr)
    , m_configs(m_client, m_configCache, m_postgrest.get())
    , m_sender(m_client, m_spool)
    , m_returns(m_client)
    , m_workbench({.configs = m_configs, .workers = m_workers, .sender = m_sender, .returns = m_returns})
    , m_pairing(m_client, identity, m_options.about, m_options.pairing,
                // Results belong to the key that was given the chunks.
                [this] { return m_sender.pending() == 0; })
    , m_heartbeat(
          m_client,
          [this] {
              m_toldMode = mode();
              return Heartbeat::Beat{.request = {.mode = m_toldMode,
                                                 .engineVersion = sim::engineVersion,
                                                 .running = m_workbench.held(),
                                                 .freeSlots = m_workbench.freeSlots()},
                                     .moment = m_workbench.now()};
          },
          m_options.heartbeat)
    , m_beacon(m_client, m_options.beacon)
    , m_wake(kWakeInterval)
{
    wire();
}

NodeController::~NodeController() = default;

void NodeController::wire()
{
    connect(&m_pairing, &Pairing::happened, this, &NodeController::apply);
    connect(&m_pairing, &Pairing::registered, this, &NodeController::registered);
    connect(&m_pairing, &Pairing::verified, this, [this](const core::VerifyReply &reply) {
        noteGoodContact();
        limitsLearned(reply.name, reply.maxParallel);
    });
    connect(&m_pairing, &Pairing::identityReplaced, this, &NodeController::identityReplaced);
    connect(&m_pairing, &Pairing::failed, this, &NodeController::noteContact);

    connect(&m_heartbeat, &Heartbeat::answered, this, &NodeController::heartbeatAnswered);
    connect(&m_heartbeat, &Heartbeat::failed, this, [this](const CallError &error) {
        noteContact(error);
        if (const auto event = eventOf(error))
            apply(*event);
        restWasTold(); // or cannot be: leases will tell
    });

    connect(&m_beacon, &BeaconFeed::connectionChanged, this, &NodeController::reportState);
    connect(&m_beacon, &BeaconFeed::gapFound, this, [this] {
        if (m_session.phase == Phase::Claiming)
            m_pairing.retryNow(); // the claim may be among what was missed
        fetchAssigned();
    });
    connect(&m_beacon, &BeaconFeed::chunkOffered, this, [this](const core::Chunk &chunk) {
        if (isMember(m_session.phase))
            m_workbench.offer(chunk);
    });
    connect(&m_beacon, &BeaconFeed::nodeDeleted, &m_pairing, &Pairing::verifyMembership);
    connect(&m_beacon, &BeaconFeed::nodeConfigured, this, [this](const core::NodeConfig &config) {
        if (config.userId.isNull())
            m_pairing.verifyMembership();
        else
            apply(Event::ClaimAnnounced);
        m_heartbeat.beatSoon(); // its answer tells what changed
    });

    connect(&m_workbench, &Workbench::changed, this, [this] {
        m_heartbeat.beatSoon();
        reportState();
    });
    connect(&m_workbench, &Workbench::chunkEnded, this, [this](ChunkRecord record) {
        record.endedAt = m_clock.wall();
        Q_EMIT chunkEnded(record);
    });
    connect(&m_workbench, &Workbench::idle, this, [this] {
        // Not from inside whatever made it idle.
        QMetaObject::invokeMethod(
            this, [this] { applyDrain(DrainEvent::WorkDone); }, Qt::QueuedConnection);
        reportState();
    });
    connect(&m_sender, &ResultSender::accepted, this, &NodeController::noteGoodContact);
    connect(&m_sender, &ResultSender::failed, this, &NodeController::noteContact);
    const auto checkReturned = [this] {
        endIfReturned();
        reportState();
    };
    connect(&m_sender, &ResultSender::allSent, this, checkReturned);
    connect(&m_returns, &ChunkReturns::allReturned, this, checkReturned);
    connect(&m_client, &SentinelClient::clockOffsetChanged, this, &NodeController::reportState);

    connect(&m_wakeTimer, &QTimer::timeout, this, &NodeController::checkWake);
    m_graceTimer.setSingleShot(true);
    connect(&m_graceTimer, &QTimer::timeout, this,
            [this] { applyDrain(m_drain == DrainStage::Finishing ? DrainEvent::GraceOver : DrainEvent::GaveUp); });
    m_stateTimer.setSingleShot(true);
    connect(&m_stateTimer, &QTimer::timeout, this, &NodeController::stateChanged);
}

void NodeController::start()
{
    for (const ResultSpool::Key &key : m_spool.entries())
        m_workbench.restore(key.chunkId, key.attempt);
    m_sender.start();
    m_wakeTimer.start(kWakeInterval);
    apply(Event::Started);
}

void NodeController::pause()
{
    apply(Event::PauseAsked);
}

void NodeController::resume()
{
    apply(Event::ResumeAsked);
}

void NodeController::applyDecision(const Decision &decision)
{
    if (decision == m_decision)
        return;
    const bool mayCompute = decision.mayCompute();
    const bool isTurn = mayCompute != m_decision.mayCompute();
    m_decision = decision;
    reportState();
    if (!isTurn)
        return;
    if (mayCompute)
        qCInfo(lcNode) << "Nothing holds this node up";
    else
        qCInfo(lcNode).noquote().nospace() << "Held up limit=" << wordOf(decision.holds.first().limit);
    apply(mayCompute ? Event::HoldEnded : Event::HoldBegan);
}

void NodeController::setCoreLimit(int cores)
{
    m_options.coreLimit = std::max(cores, 1);
    m_pairing.setEnabledCores(m_options.coreLimit);
    applyLimits();
    reportState();
}

void NodeController::reconnect()
{
    m_client.forgetConnections();
    m_beacon.reconnectNow();
    m_heartbeat.beatNow();
    m_pairing.retryNow();
    m_sender.retryNow();
}

void NodeController::requestStop()
{
    applyDrain(DrainEvent::StopAsked);
}

void NodeController::quit()
{
    applyDrain(DrainEvent::QuitAsked);
}

void NodeController::unlink(std::function<void(CallResult<bool>)> answer)
{
    core::onFinished(m_client.unlink(), this, [this, answer = std::move(answer)](const CallResult<bool> &reply) {
        // Who is nobody's already has what he asked for.
        const bool isDone = reply || eventOf(reply.error()) == Event::NotClaimed;
        if (isDone)
            apply(Event::NotClaimed);
        answer(isDone ? CallResult<bool>(true) : reply);
    });
}

NodeState NodeController::state() const
{
    const bool isRefused = m_session.phase == Phase::Unavailable && m_refusal;
    return {.session = m_session,
            .contact = m_contact,
            .isBeaconConnected = m_beacon.isConnected(),
            .isStopping = m_drain != DrainStage::Serving,
            .decision = m_decision,
            .claimCode = m_identity.claimCode(),
            .nodeId = m_nodeId.isNull() ? QString() : m_nodeId.toString(),
            .name = m_name,
            .sentinel = m_options.sentinel.origin.toString(),
            .refusal = isRefused ? m_refusal->error.detail : QString(),
            .isVersionRefused = isRefused && m_refusal->status == 426,
            .clockOffset = m_client.clockOffset(),
            .sinceSentinel = m_heardAt ? std::optional(m_clock.monotonic() - *m_heardAt) : std::nullopt,
            .sinceBeacon = m_beacon.sinceHeard(),
            .workers = m_workbench.workers(),
            .chunks = m_workbench.chunks(),
            .running = m_workbench.running(),
            .waiting = m_workbench.waiting(),
            .iterationsDone = m_workbench.iterationsDone(),
            .unsent = m_sender.pending(),
            .accepted = m_sender.counts().accepted,
            .dropped = m_sender.counts().dropped,
            .broken = m_spool.brokenEntries()};
}

void NodeController::apply(Event event)
{
    const Session before = m_session;
    m_session = next(before, event);
    if (m_session == before)
        return;
    reportState();
    if (m_session.phase == before.phase)
        return;
    qCInfo(lcNode).noquote().nospace() << "Phase changed from=" << wordOf(before.phase)
                                       << " to=" << wordOf(m_session.phase) << " event=" << wordOf(event);
    enter(before.phase, m_session.phase);
    Q_EMIT phaseChanged(m_session.phase);
}

void NodeController::enter(Phase before, Phase after)
{
    if (before == Phase::Unavailable)
        m_refusal.reset();
    if (isMember(before) && !isMember(after)) {
        m_heartbeat.stop();
        m_isRestTold = false;
        m_returns.letGo();
        // A node that is refused ends what it has begun; one that is nobody's holds nothing.
        if (after == Phase::Unavailable)
            m_workbench.setMode(WorkMode::Finish, QStringLiteral("refused"));
        else
            m_workbench.abandonAll();
        // The sentinel is closing it too. Gone by then, it can come back at once, with the rights that are left.
        m_beacon.stop();
    }
    if (after == Phase::Unavailable)
        m_beacon.stop();
    m_pairing.enter(after);
    if (!isMember(after))
        return;
    applyWorkMode();
    if (!isMember(before)) {
        // The token of an unclaimed node does not carry the channel of its chunks.
        m_beacon.follow(m_nodeId);
        m_heartbeat.start();
    } else {
        m_heartbeat.beatNow();
    }
}

core::NodeMode NodeController::mode() const
{
    return m_session.phase == Phase::Running && m_drain == DrainStage::Serving ? core::NodeMode::Online
                                                                               : core::NodeMode::Paused;
}

void NodeController::applyWorkMode()
{
    if (mode() == core::NodeMode::Online) {
        m_isRestTold = false;
        m_returns.letGo();
    } else if (isMember(m_session.phase) && !m_isRestTold) {
        m_returns.hold();
        m_heartbeat.beatNow();
    }
    switch (m_drain) {
    case DrainStage::Serving:
        if (m_session.phase == Phase::Running)
            m_workbench.setMode(WorkMode::Take, {});
        else
            m_workbench.setMode(WorkMode::Rest, kPausedReason);
        return;
    case DrainStage::Finishing:
        return m_workbench.setMode(m_session.phase == Phase::Paused ? WorkMode::Rest : WorkMode::Finish,
                                   kStoppingReason);
    case DrainStage::HandingBack:
    case DrainStage::Ended:
        return m_workbench.setMode(WorkMode::Rest, kStoppingReason);
    }
}

void NodeController::applyDrain(DrainEvent event)
{
    const DrainStage before = m_drain;
    m_drain = next(before, event);
    if (m_drain == before)
        return;
    reportState();
    switch (m_drain) {
    case DrainStage::Serving:
        return;
    case DrainStage::Finishing: {
        qCInfo(lcNode).nospace() << "Stopping: running chunks are finished first running=" << m_workbench.running()
                                 << " graceMs=" << qint64(m_options.grace.count());
        m_graceTimer.start(m_options.grace - std::min(kHandBackTime, m_options.grace / 2));
        // First, because the scheduler gives back at once what a node returns that it takes for working.
        m_heartbeat.beatNow();
        applyWorkMode(); // says so when nothing runs
        return;
    }
    case DrainStage::HandingBack: {
        const bool isHurried = event == DrainEvent::StopAsked;
        m_graceTimer.start(std::min(isHurried ? kHurriedTime : kHandBackTime, m_options.grace / 2));
        applyWorkMode();
        m_sender.retryNow();
        endIfReturned();
        return;
    }
    case DrainStage::Ended:
        m_graceTimer.stop();
        m_heartbeat.stop();
        m_pairing.enter(Phase::Starting);
        m_beacon.stop();
        qCInfo(lcNode).nospace() << "Stopped unsent=" << m_sender.pending();
        Q_EMIT ended();
        return;
    }
}

void NodeController::noteContact(const CallError &error)
{
    const auto &code = error.error.code;
    if (code == "http.captive_portal" || code == "http.redirected")
        m_contact = Contact::CaptivePortal;
    else if (error.status == 0 || error.status >= 500)
        m_contact = Contact::Unreachable;
    else if (error.status == 401)
        m_contact = code == "clock_skew" ? Contact::ClockDoubted : Contact::NotAccepted;
    else
        m_contact = Contact::Good; // it answers, if only with a refusal
    if (error.status != 0)
        m_heardAt = m_clock.monotonic();
    if (eventOf(error) == Event::Refused)
        m_refusal = error;
    reportState();
}

void NodeController::noteGoodContact()
{
    m_contact = Contact::Good;
    m_heardAt = m_clock.monotonic();
    reportState();
}

void NodeController::registered(const core::RegisterReply &reply)
{
    noteGoodContact();
    const bool isNew = m_nodeId != reply.id;
    m_nodeId = reply.id;
    // An unclaimed node listens too: that is how it hears of its claim at once.
    if (!reply.isClaimed && (isNew || !m_beacon.isConnected()))
        m_beacon.follow(m_nodeId);
}

void NodeController::limitsLearned(const QString &name, int maxParallel)
{
    m_name = name;
    m_maxParallel = maxParallel;
    applyLimits();
}

void NodeController::applyLimits()
{
    if (!m_maxParallel)
        return;
    // By the portal's number alone, as the sentinel counts: what it takes for our due it would assign again at once.
    m_workbench.setLimits(
        {.workers = std::min(*m_maxParallel, m_options.coreLimit), .chunks = *m_maxParallel * kChunksPerWorker});
}

void NodeController::heartbeatAnswered(const core::HeartbeatReply &reply, quint64 moment)
{
    noteGoodContact();
    // What the portal calls a node that nobody has claimed.
    if (reply.status == "pending")
        m_pairing.verifyMembership();
    limitsLearned(reply.name, reply.maxParallel);
    // `assigned` is complete. `drop` says nothing besides, and what it names may have been assigned anew in this answer.
    m_workbench.reconcile(reply.assigned, moment);
    if (m_toldMode == core::NodeMode::Paused)
        restWasTold();
}

void NodeController::restWasTold()
{
    if (mode() == core::NodeMode::Online)
        return;
    m_isRestTold = true;
    m_returns.letGo();
    endIfReturned();
}

/// Before the sentinel knows that we stop it may still assign something.
void NodeController::endIfReturned()
{
    if (m_sender.pending() == 0 && m_returns.pending() == 0 && (m_isRestTold || !isMember(m_session.phase)))
        applyDrain(DrainEvent::AllReturned);
}

void NodeController::fetchAssigned()
{
    if (!isMember(m_session.phase))
        return;
    if (m_isAskingAssigned) {
        m_isAskedAgain = true;
        return;
    }
    m_isAskingAssigned = true;
    core::onFinished(m_client.assigned(), this,
                     [this, moment = m_workbench.now()](const CallResult<core::AssignedReply> &reply) {
                         m_isAskingAssigned = false;
                         if (reply && isMember(m_session.phase))
                             m_workbench.reconcile(reply->assigned, moment);
                         else if (!reply)
                             m_heartbeat.beatSoon(); // which asks the same, and repeats itself
                         if (std::exchange(m_isAskedAgain, false))
                             fetchAssigned();
                     });
}

void NodeController::identityReplaced()
{
    m_nodeId = {};
    m_beacon.stop();
    if (auto spool = ResultSpool::open(spoolFolder(m_options, m_identity)))
        m_spool = std::move(*spool);
    else
        qCCritical(lcNode).noquote().nospace() << "Cannot open a spool for the new key reason=" << spool.error().detail;
    reportState();
}

void NodeController::checkWake()
{
    if (!m_wake.observe(m_clock.wall(), m_clock.monotonic()))
        return;
    qCInfo(lcNode) << "Time jumped, as after a sleep: connecting anew";
    reconnect();
}

void NodeController::reportState()
{
    if (!m_stateTimer.isActive())
        m_stateTimer.start(0);
}

QString NodeController::spoolFolder(const Options &options, const Identity &identity)
{
    return QDir(options.dataFolder).filePath(QStringLiteral("spool/") + identity.fingerprint());
}

} // namespace wowlab::node
