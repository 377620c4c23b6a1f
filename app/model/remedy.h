#pragma once

#include "app/model/desk.h"

#include <QVector>

namespace wowlab::model {

/// What a person can do about a state with one click.
enum class Remedy {
    Pause, ///< nothing is wrong, but a person may want quiet
    Resume,
    EndRunNow,
    AllowComputing,
    RunNow,
    OpenClaimPage,
    CopyCode,
    OpenPortal,
    OpenSettings,
    MakeNewIdentity,
};

/// The one that clears the state first; empty when nothing needs to be done.
[[nodiscard]] QVector<Remedy> remediesFor(const Desk &desk);

/// What the home page shows.
enum class Home {
    Claim,    ///< how this node gets an owner
    Consent,  ///< whether it may compute; asked once it has one
    Overview, ///< what it does
};
/// `isConsentPutOff`: the user has said "not now" since the program began.
[[nodiscard]] Home homeFor(const Desk &desk, bool isConsentPutOff);

} // namespace wowlab::model
