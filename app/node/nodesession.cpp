#include "app/node/nodesession.h"

namespace wowlab::node {

namespace {

Session at(Session session, Phase phase)
{
    session.phase = phase;
    return session;
}

/// As somebody's node, at work or at rest as the user and the run policy wish.
Session asMember(Session session)
{
    session.wasUnlinked = false;
    return at(session, session.isPauseWanted || session.isHeld ? Phase::Paused : Phase::Running);
}

/// Nobody's node, which the user is told if it was somebody's a moment ago.
Session asNobodys(Session session)
{
    session.wasUnlinked = session.wasUnlinked || isMember(session.phase);
    return at(session, Phase::Claiming);
}

Session whileStarting(Session session, Event event)
{
    switch (event) {
    case Event::Started:
        return at(session, Phase::Registering);
    case Event::RegisteredUnclaimed:
    case Event::RegisteredClaimed:
    case Event::ClaimCodeTaken:
    case Event::ClaimAnnounced:
    case Event::Verified:
    case Event::NotClaimed:
    case Event::NodeUnknown:
    case Event::Refused:
    case Event::RetryDue:
    case Event::PauseAsked:
    case Event::ResumeAsked:
    case Event::HoldBegan:
    case Event::HoldEnded:
        return session;
    }
    return session;
}

Session whileRegistering(Session session, Event event)
{
    switch (event) {
    case Event::RegisteredUnclaimed:
        return at(session, Phase::Claiming);
    case Event::RegisteredClaimed:
        return at(session, Phase::Verifying);
    case Event::Refused:
        return at(session, Phase::Unavailable);
    case Event::Started:
    case Event::ClaimCodeTaken:
    case Event::ClaimAnnounced:
    case Event::Verified:
    case Event::NotClaimed:
    case Event::NodeUnknown:
    case Event::RetryDue:
    case Event::PauseAsked:
    case Event::ResumeAsked:
    case Event::HoldBegan:
    case Event::HoldEnded:
        return session;
    }
    return session;
}

Session whileClaiming(Session session, Event event)
{
    switch (event) {
    case Event::RegisteredClaimed:
    case Event::ClaimAnnounced:
        return at(session, Phase::Verifying);
    case Event::Verified:
        return asMember(session);
    case Event::ClaimCodeTaken:
    case Event::NodeUnknown:
        return at(session, Phase::Registering);
    case Event::Refused:
        return at(session, Phase::Unavailable);
    case Event::Started:
    case Event::RegisteredUnclaimed:
    case Event::NotClaimed:
    case Event::RetryDue:
    case Event::PauseAsked:
    case Event::ResumeAsked:
    case Event::HoldBegan:
    case Event::HoldEnded:
        return session;
    }
    return session;
}

Session whileVerifying(Session session, Event event)
{
    switch (event) {
    case Event::Verified:
        return asMember(session);
    case Event::RegisteredUnclaimed:
    case Event::NotClaimed:
        return asNobodys(session);
    case Event::NodeUnknown:
        return at(session, Phase::Registering);
    case Event::Refused:
        return at(session, Phase::Unavailable);
    case Event::Started:
    case Event::RegisteredClaimed:
    case Event::ClaimCodeTaken:
    case Event::ClaimAnnounced:
    case Event::RetryDue:
    case Event::PauseAsked:
    case Event::ResumeAsked:
    case Event::HoldBegan:
    case Event::HoldEnded:
        return session;
    }
    return session;
}

Session whileMember(Session session, Event event)
{
    switch (event) {
    case Event::RegisteredUnclaimed:
    case Event::NotClaimed:
        return asNobodys(session);
    case Event::NodeUnknown:
        session.wasUnlinked = true;
        return at(session, Phase::Registering);
    case Event::Refused:
        return at(session, Phase::Unavailable);
    case Event::PauseAsked:
    case Event::ResumeAsked:
    case Event::HoldBegan:
    case Event::HoldEnded:
        return asMember(session);
    case Event::Started:
    case Event::RegisteredClaimed:
    case Event::ClaimCodeTaken:
    case Event::ClaimAnnounced:
    case Event::Verified:
    case Event::RetryDue:
        return session;
    }
    return session;
}

Session whileUnavailable(Session session, Event event)
{
    switch (event) {
    case Event::RetryDue:
        return at(session, Phase::Registering);
    case Event::Started:
    case Event::RegisteredUnclaimed:
    case Event::RegisteredClaimed:
    case Event::ClaimCodeTaken:
    case Event::ClaimAnnounced:
    case Event::Verified:
    case Event::NotClaimed:
    case Event::NodeUnknown:
    case Event::Refused:
    case Event::PauseAsked:
    case Event::ResumeAsked:
    case Event::HoldBegan:
    case Event::HoldEnded:
        return session;
    }
    return session;
}

} // namespace

Session next(Session session, Event event)
{
    if (event == Event::PauseAsked || event == Event::ResumeAsked)
        session.isPauseWanted = event == Event::PauseAsked;
    if (event == Event::HoldBegan || event == Event::HoldEnded)
        session.isHeld = event == Event::HoldBegan;
    switch (session.phase) {
    case Phase::Starting:
        return whileStarting(session, event);
    case Phase::Registering:
        return whileRegistering(session, event);
    case Phase::Claiming:
        return whileClaiming(session, event);
    case Phase::Verifying:
        return whileVerifying(session, event);
    case Phase::Running:
    case Phase::Paused:
        return whileMember(session, event);
    case Phase::Unavailable:
        return whileUnavailable(session, event);
    }
    return session;
}

bool isMember(Phase phase)
{
    switch (phase) {
    case Phase::Running:
    case Phase::Paused:
        return true;
    case Phase::Starting:
    case Phase::Registering:
    case Phase::Claiming:
    case Phase::Verifying:
    case Phase::Unavailable:
        return false;
    }
    return false;
}

QString wordOf(Phase phase)
{
    switch (phase) {
    case Phase::Starting:
        return QStringLiteral("starting");
    case Phase::Registering:
        return QStringLiteral("registering");
    case Phase::Claiming:
        return QStringLiteral("claiming");
    case Phase::Verifying:
        return QStringLiteral("verifying");
    case Phase::Running:
        return QStringLiteral("running");
    case Phase::Paused:
        return QStringLiteral("paused");
    case Phase::Unavailable:
        return QStringLiteral("unavailable");
    }
    return {};
}

QString wordOf(Event event)
{
    switch (event) {
    case Event::Started:
        return QStringLiteral("started");
    case Event::RegisteredUnclaimed:
        return QStringLiteral("registered_unclaimed");
    case Event::RegisteredClaimed:
        return QStringLiteral("registered_claimed");
    case Event::ClaimCodeTaken:
        return QStringLiteral("claim_code_taken");
    case Event::ClaimAnnounced:
        return QStringLiteral("claim_announced");
    case Event::Verified:
        return QStringLiteral("verified");
    case Event::NotClaimed:
        return QStringLiteral("not_claimed");
    case Event::NodeUnknown:
        return QStringLiteral("node_unknown");
    case Event::Refused:
        return QStringLiteral("refused");
    case Event::RetryDue:
        return QStringLiteral("retry_due");
    case Event::PauseAsked:
        return QStringLiteral("pause_asked");
    case Event::ResumeAsked:
        return QStringLiteral("resume_asked");
    case Event::HoldBegan:
        return QStringLiteral("hold_began");
    case Event::HoldEnded:
        return QStringLiteral("hold_ended");
    }
    return {};
}

} // namespace wowlab::node
