#pragma once

#include "app/node/identity.h"
#include "app/node/nodesession.h"
#include "app/node/sentinelclient.h"
#include "core/base/backoff.h"
#include "core/contract/messages.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>

namespace wowlab::node {

/// The way to an owner: registers the key, keeps the claim code alive while nobody has claimed it, and asks whose the node
/// is. It reports events and acts on the phase it is told; the transitions are Session's. No answer of the sentinel makes
/// it give up the key, with one exception: an unclaimed node whose code another one shows gets a new key.
/// Lives in the main thread; `client` and `identity` outlive it.
class Pairing final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Pairing)

public:
    struct Pace
    {
        std::chrono::milliseconds poll{10'000}; ///< asks whether somebody claimed us
        std::chrono::milliseconds registerAgain{
            300'000}; ///< a pending node that is not heard of for an hour is removed
        std::chrono::milliseconds afterRefusal{300'000};
        core::Backoff::Limits retry{.base = std::chrono::milliseconds{1'000},
                                    .cap = std::chrono::milliseconds{60'000},
                                    .floor = std::chrono::milliseconds{500}};
    };

    /// `mayReplaceKey` is asked before a new key is made, and again later if not.
    Pairing(SentinelClient &client, Identity &identity, core::RegisterRequest about, Pace pace,
            std::function<bool()> mayReplaceKey, QObject *parent = nullptr);

    /// What the sentinel is told at the next registration.
    void setEnabledCores(int cores) { m_about.enabledCores = cores; }
    void enter(Phase phase);
    /// Somebody hinted that a member's claim changed: asks the sentinel whose the node is, without leaving the phase.
    void verifyMembership();
    /// After a wake-up or when the network is back: do not wait any longer.
    void retryNow();

Q_SIGNALS:
    void happened(wowlab::node::Event event);
    void registered(const wowlab::core::RegisterReply &reply);
    void verified(const wowlab::core::VerifyReply &reply);
    void identityReplaced();
    /// Tried again by itself, unless it is a refusal.
    void failed(const wowlab::node::CallError &error);

private:
    enum class Step { Register, Verify, LeaveUnavailable };

    void schedule(Step step, std::chrono::milliseconds delay);
    void perform();
    void registerNode();
    void verify();
    void takeNewKey();
    void callFailed(const CallError &error, Step step);

    SentinelClient &m_client;
    Identity &m_identity;
    core::RegisterRequest m_about;
    Pace m_pace;
    std::function<bool()> m_mayReplaceKey;
    core::Backoff m_backoff;
    QTimer m_timer;
    Phase m_phase = Phase::Starting;
    Step m_step = Step::Register;
    quint64 m_life = 0; ///< answers to what an earlier phase asked do not count
    int m_pollsSinceRegistering = 0;
};

/// What a refusal of the sentinel means to the session, if anything: "not_claimed" and "node_unknown" speak of the node's
/// record, 426 and any other 403 refuse this program or node.
[[nodiscard]] std::optional<Event> eventOf(const CallError &error);

} // namespace wowlab::node
