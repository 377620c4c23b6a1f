#include "app/model/remedy.h"

namespace wowlab::model {

QVector<Remedy> remediesFor(const Desk &desk)
{
    using node::Reason;
    if (desk.trouble())
        return desk.trouble()->canMakeNewIdentity ? QVector{Remedy::MakeNewIdentity} : QVector<Remedy>();
    switch (desk.description().primary) {
    case Reason::UserPause:
    case Reason::Snoozed:
        return {Remedy::Resume};
    case Reason::Unlinked:
    case Reason::Unclaimed:
        return {Remedy::OpenClaimPage, Remedy::CopyCode};
    case Reason::AwaitingConsent:
        return {Remedy::AllowComputing};
    case Reason::GameRuns:
    case Reason::ProgramRuns:
    case Reason::FullScreen:
    case Reason::OnBattery:
    case Reason::InUse:
    case Reason::OutsideHours:
        return {Remedy::RunNow, Remedy::OpenSettings};
    case Reason::VersionRefused:
    case Reason::Refused:
    case Reason::CaptivePortal: // any page makes the network show its log-in
    case Reason::NoWorkers:
        return {Remedy::OpenPortal};
    case Reason::Working:
    case Reason::NoWork:
        return desk.state().decision.runNow ? QVector{Remedy::EndRunNow, Remedy::Pause} : QVector{Remedy::Pause};
    case Reason::Offline:
        return {Remedy::Pause}; // it may be computing meanwhile
    case Reason::Stopping:
    case Reason::ClockWrong:
    case Reason::NotAccepted:
    case Reason::Connecting:
        return {};
    }
    return {};
}

Home homeFor(const Desk &desk, bool isConsentPutOff)
{
    const node::Preferences &preferences = desk.preferences();
    switch (desk.state().session.phase) {
    case node::Phase::Claiming:
        return Home::Claim;
    case node::Phase::Starting:
    case node::Phase::Registering:
    case node::Phase::Verifying:
        // Who has been through all this sees the overview from the start.
        return preferences.mayCompute || desk.trouble() || !desk.state().name.isEmpty() ? Home::Overview : Home::Claim;
    case node::Phase::Running:
    case node::Phase::Paused:
        return preferences.mayCompute || isConsentPutOff ? Home::Overview : Home::Consent;
    case node::Phase::Unavailable:
        return Home::Overview;
    }
    return Home::Overview;
}

} // namespace wowlab::model
