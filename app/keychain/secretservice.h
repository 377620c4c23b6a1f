#pragma once

#include <QString>

/// What QtKeychain leaves open on systems with D-Bus: it reports an entry in a collection that the user does not unlock as "not
/// found", a removal that did nothing as done, and a missing service as "some error". These ask the bus itself
/// (https://specifications.freedesktop.org/secret-service-spec/latest/). They may block for two seconds.
namespace wowlab::keychain {

/// Whether a Secret Service or KWallet runs.
[[nodiscard]] bool isSecretServiceRunning();

/// libsecret, which QtKeychain uses where it is installed, keeps its session with the service even when the service was
/// restarted, and fails from then on. This makes it begin a new one. Only while no job runs.
void forgetSession();

enum class Presence {
    Absent,   ///< nothing is filed under that name, or there is no Secret Service that could have it
    Present,  ///< unlocked or not
    NotKnown, ///< the service did not say
};

/// Whether QtKeychain's entry `key` of `service` exists.
[[nodiscard]] Presence presenceOf(const QString &service, const QString &key);

} // namespace wowlab::keychain
