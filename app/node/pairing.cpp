#include "app/node/pairing.h"

#include "core/base/async.h"

#include <QLoggingCategory>

namespace wowlab::node {

namespace {

Q_LOGGING_CATEGORY(lcPairing, "wowlab.node.pairing", QtInfoMsg)

} // namespace

std::optional<Event> eventOf(const CallError &error)
{
    if (error.status == 0)
        return std::nullopt;
    if (error.error.code == "not_claimed")
        return Event::NotClaimed;
    if (error.error.code == "node_unknown")
        return Event::NodeUnknown;
    if (error.status == 426 || error.status == 403)
        return Event::Refused;
    return std::nullopt;
}

Pairing::Pairing(SentinelClient &client, Identity &identity, core::RegisterRequest about, Pace pace,
                 std::function<bool()> mayReplaceKey, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_identity(identity)
    , m_about(std::move(about))
    , m_pace(pace)
    , m_mayReplaceKey(std::move(mayReplaceKey))
    , m_backoff(pace.retry)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Pairing::perform);
}

void Pairing::enter(Phase phase)
{
    const Phase before = std::exchange(m_phase, phase);
    ++m_life;
    m_timer.stop();
    switch (phase) {
    case Phase::Starting:
    case Phase::Running:
    case Phase::Paused:
        m_backoff.reset();
        return;
    case Phase::Registering:
        // A new key, and a record that vanished, wait their turn: an endless quarrel with the sentinel stays slow.
        return schedule(Step::Register, before == Phase::Starting ? std::chrono::milliseconds{0} : m_backoff.next());
    case Phase::Claiming:
        m_backoff.reset();
        // Whoever was unlinked has to register again to get its code back.
        return before == Phase::Registering ? schedule(Step::Verify, m_pace.poll)
                                            : schedule(Step::Register, std::chrono::milliseconds{0});
    case Phase::Verifying:
        return schedule(Step::Verify, std::chrono::milliseconds{0});
    case Phase::Unavailable:
        return schedule(Step::LeaveUnavailable, m_pace.afterRefusal);
    }
}

void Pairing::verifyMembership()
{
    if (isMember(m_phase) && !m_timer.isActive())
        schedule(Step::Verify, std::chrono::milliseconds{0});
}

void Pairing::retryNow()
{
    if (m_timer.isActive() && m_phase != Phase::Unavailable)
        m_timer.start(0);
}

void Pairing::schedule(Step step, std::chrono::milliseconds delay)
{
    m_step = step;
    m_timer.start(delay);
}

void Pairing::perform()
{
    switch (m_step) {
    case Step::Register:
        return registerNode();
    case Step::Verify:
        return verify();
    case Step::LeaveUnavailable:
        Q_EMIT happened(Event::RetryDue);
        return;
    }
}

void Pairing::registerNode()
{
    core::onFinished(m_client.registerNode(m_about), this,
                     [this, life = m_life](const CallResult<core::RegisterReply> &reply) {
                         if (life != m_life)
                             return;
                         if (!reply) {
                             if (reply.error().status == 409 && reply.error().error.code == "claim_code_taken")
                                 return takeNewKey();
                             return callFailed(reply.error(), Step::Register);
                         }
                         m_backoff.reset();
                         m_pollsSinceRegistering = 0;
                         Q_EMIT registered(*reply);
                         if (m_phase == Phase::Claiming && !reply->isClaimed)
                             schedule(Step::Verify, m_pace.poll);
                         Q_EMIT happened(reply->isClaimed ? Event::RegisteredClaimed : Event::RegisteredUnclaimed);
                     });
}

void Pairing::verify()
{
    core::onFinished(m_client.verify(), this, [this, life = m_life](const CallResult<core::VerifyReply> &reply) {
        if (life != m_life)
            return;
        if (reply) {
            m_backoff.reset();
            Q_EMIT verified(*reply);
            Q_EMIT happened(Event::Verified);
            return;
        }
        if (m_phase == Phase::Claiming && eventOf(reply.error()) == Event::NotClaimed) {
            m_backoff.reset();
            const bool isDue = ++m_pollsSinceRegistering * m_pace.poll >= m_pace.registerAgain;
            schedule(isDue ? Step::Register : Step::Verify, m_pace.poll);
            return;
        }
        callFailed(reply.error(), Step::Verify);
    });
}

void Pairing::takeNewKey()
{
    if (!m_mayReplaceKey()) {
        qCWarning(lcPairing)
            << "Another unclaimed node shows the same claim code; this one keeps its key for the results "
               "that are still to be sent";
        return schedule(Step::Register, m_backoff.next());
    }
    qCWarning(lcPairing) << "Another unclaimed node shows the same claim code; this one takes a new key";
    m_identity.replace(this, [this, life = m_life](const core::Result<void> &replaced) {
        if (!replaced) {
            qCCritical(lcPairing).noquote().nospace() << "Cannot store a new key reason=" << replaced.error().detail;
            if (life == m_life)
                schedule(Step::Register, m_backoff.next());
            return;
        }
        Q_EMIT identityReplaced();
        if (life != m_life)
            return;
        schedule(Step::Register, m_backoff.next());
        Q_EMIT happened(Event::ClaimCodeTaken);
    });
}

void Pairing::callFailed(const CallError &error, Step step)
{
    schedule(step, m_backoff.nextAfter(error.waitAtLeast()));
    Q_EMIT failed(error);
    if (const auto event = eventOf(error))
        Q_EMIT happened(*event);
}

} // namespace wowlab::node
