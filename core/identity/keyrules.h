#pragma once

#include "core/identity/secretstore.h"

#include <optional>

/// Which store holds a node's key, and when a new one may be made: pure rules, any thread.
/// A key that is lost means claiming the node again, so nothing but a start without any trace of an earlier key makes a new
/// one by itself. All else is told to the person, who may mend it, try again, or ask for a new identity.
namespace wowlab::core {

/// What the note beside the key file says about where the key was put.
enum class KeyPlace {
    Unknown,    ///< no note: nobody has put a key anywhere, or an older node did, into the file
    File,       ///< in the key file
    Keychain,   ///< in the system's keychain
    Unreadable, ///< there is a note, and it cannot be read
};

enum class KeyFileState {
    Absent,
    Usable,
    Broken,     ///< it could not be a key and was set aside, now or earlier
    Unreadable, ///< it is there and cannot be read
};

/// What the keychain said.
enum class KeychainState {
    NotAsked,
    Found,
    Broken, ///< it holds something under our name that cannot be a key
    NoEntry,
    Locked,
    NoService,
    NoAnswer,
    Failed,
};

/// Why there is no identity.
enum class KeyTrouble {
    FileBroken,
    FileUnreadable,
    Lost,           ///< there was a key, and neither store has it
    KeychainBroken, ///< the keychain's entry cannot be a key
    KeychainLocked,
    KeychainAbsent, ///< the key is in the keychain of a service that does not run
    KeychainSilent, ///< no answer within the deadline
    KeychainFailed,
    InUse,       ///< another process works under this key (not from decideKey)
    CannotStore, ///< no store took the new key, or its note (not from decideKey)
};

enum class KeyStep {
    UseFile,
    AskKeychain, ///< and decide again
    UseKeychain,
    MakeInKeychain, ///< in the file if the keychain does not take it
    MakeInFile,
    Wait, ///< for the person, or for better times: see the trouble
};

struct KeyFacts
{
    KeyPlace place = KeyPlace::Unknown;
    KeyFileState file = KeyFileState::Absent;
    KeychainState keychain = KeychainState::NotAsked;
};

struct KeyDecision
{
    KeyStep step = KeyStep::Wait;
    std::optional<KeyTrouble> trouble{}; ///< with Wait; with UseFile: why the keychain's key is not the one in use

    bool operator==(const KeyDecision &) const = default;
};

[[nodiscard]] KeyDecision decideKey(const KeyFacts &facts);

[[nodiscard]] KeychainState keychainStateOf(SecretTrouble trouble);

/// Trouble that may pass by itself and whose repeated question bothers nobody with a prompt.
[[nodiscard]] bool isWorthAskingAgain(KeyTrouble trouble);

} // namespace wowlab::core
