#include "core/identity/keyrules.h"

namespace wowlab::core {

namespace {

/// The keychain has no usable key, or does not say. A key file, if there is one, is the second best.
KeyDecision fallBack(const KeyFacts &facts, KeyTrouble trouble)
{
    if (facts.file == KeyFileState::Usable)
        return {.step = KeyStep::UseFile, .trouble = trouble};
    // Where the note says that the key was in the file, the missing file is what the person has to know about.
    return {.step = KeyStep::Wait, .trouble = facts.place == KeyPlace::File ? KeyTrouble::Lost : trouble};
}

/// No note and no file, not even a broken one: only then can the keychain's "there is none" be believed to mean "never".
bool isFirstStart(const KeyFacts &facts)
{
    return facts.place == KeyPlace::Unknown && facts.file == KeyFileState::Absent;
}

} // namespace

KeyDecision decideKey(const KeyFacts &facts)
{
    if (facts.place != KeyPlace::Keychain) {
        switch (facts.file) {
        case KeyFileState::Usable:
            return {.step = KeyStep::UseFile};
        case KeyFileState::Broken:
            return {.step = KeyStep::Wait, .trouble = KeyTrouble::FileBroken};
        case KeyFileState::Unreadable:
            return {.step = KeyStep::Wait, .trouble = KeyTrouble::FileUnreadable};
        case KeyFileState::Absent:
            break;
        }
    }
    switch (facts.keychain) {
    case KeychainState::NotAsked:
        return {.step = KeyStep::AskKeychain};
    case KeychainState::Found:
        return {.step = KeyStep::UseKeychain};
    case KeychainState::Broken:
        return fallBack(facts, KeyTrouble::KeychainBroken);
    case KeychainState::NoEntry:
        return isFirstStart(facts) ? KeyDecision{.step = KeyStep::MakeInKeychain} : fallBack(facts, KeyTrouble::Lost);
    case KeychainState::Locked:
        return fallBack(facts, KeyTrouble::KeychainLocked);
    case KeychainState::NoService:
        return isFirstStart(facts) ? KeyDecision{.step = KeyStep::MakeInFile}
                                   : fallBack(facts, KeyTrouble::KeychainAbsent);
    case KeychainState::NoAnswer:
        return fallBack(facts, KeyTrouble::KeychainSilent);
    case KeychainState::Failed:
        return fallBack(facts, KeyTrouble::KeychainFailed);
    }
    Q_UNREACHABLE();
}

KeychainState keychainStateOf(SecretTrouble trouble)
{
    switch (trouble) {
    case SecretTrouble::NoEntry:
        return KeychainState::NoEntry;
    case SecretTrouble::Locked:
        return KeychainState::Locked;
    case SecretTrouble::NoService:
        return KeychainState::NoService;
    case SecretTrouble::NoAnswer:
        return KeychainState::NoAnswer;
    case SecretTrouble::Failed:
        return KeychainState::Failed;
    }
    Q_UNREACHABLE();
}

bool isWorthAskingAgain(KeyTrouble trouble)
{
    switch (trouble) {
    case KeyTrouble::KeychainAbsent: // at login it may only be late
    case KeyTrouble::KeychainSilent:
    case KeyTrouble::KeychainFailed:
    case KeyTrouble::Lost: // some services do not say what they have while they are locked
    case KeyTrouble::InUse:
        return true;
    case KeyTrouble::FileBroken:
    case KeyTrouble::FileUnreadable:
    case KeyTrouble::KeychainBroken:
    case KeyTrouble::KeychainLocked: // each question may show a prompt
    case KeyTrouble::CannotStore:    // a new key may prompt too
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace wowlab::core
