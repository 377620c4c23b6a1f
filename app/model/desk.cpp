#include "app/model/desk.h"

namespace wowlab::model {

namespace {

node::Description describeTrouble(const StartTrouble &trouble)
{
    node::Description description;
    description.primary = node::Reason::Connecting;
    description.icon = QStringLiteral("attention");
    description.headline = trouble.headline;
    description.reason = trouble.reason;
    description.action = trouble.action;
    return description;
}

bool isSame(const node::Description &a, const node::Description &b)
{
    return a.primary == b.primary && a.others == b.others && a.icon == b.icon && a.headline == b.headline &&
           a.reason == b.reason && a.action == b.action && a.note == b.note;
}

/// What screens show of a state besides its description and what moves all the time.
bool isSame(const node::NodeState &a, const node::NodeState &b)
{
    return a.session == b.session && a.contact == b.contact && a.isBeaconConnected == b.isBeaconConnected &&
           a.isStopping == b.isStopping && a.decision == b.decision && a.claimCode == b.claimCode &&
           a.nodeId == b.nodeId && a.name == b.name && a.sentinel == b.sentinel && a.workers == b.workers &&
           a.unsent == b.unsent && a.dropped == b.dropped && a.broken == b.broken;
}

} // namespace

Desk::Desk(QObject *parent)
    : QObject(parent)
    , m_description(node::describe(m_state))
{
}

Desk::~Desk() = default;

void Desk::showState(const node::NodeState &state)
{
    const node::Description description = m_trouble ? m_description : node::describe(state);
    const bool isNews = !isSame(state, m_state) || !isSame(description, m_description);
    m_state = state;
    m_description = description;
    if (isNews)
        Q_EMIT stateChanged();
    Q_EMIT progressed();
}

void Desk::showTrouble(const std::optional<StartTrouble> &trouble)
{
    if (m_trouble == trouble)
        return;
    m_trouble = trouble;
    m_description = trouble ? describeTrouble(*trouble) : node::describe(m_state);
    Q_EMIT stateChanged();
}

void Desk::showPreferences(const node::Preferences &preferences)
{
    if (m_preferences == preferences)
        return;
    m_preferences = preferences;
    Q_EMIT preferencesChanged();
}

void Desk::showTotals(const WorkTotals &today, const WorkTotals &ever)
{
    if (m_today == today && m_ever == ever)
        return;
    m_today = today;
    m_ever = ever;
    Q_EMIT totalsChanged();
}

void Desk::showThroughput(const Throughput &throughput)
{
    m_throughput = throughput;
    Q_EMIT throughputChanged();
}

} // namespace wowlab::model
