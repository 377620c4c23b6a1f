#include "app/node/identityopener.h"

#include "core/base/async.h"
#include "core/base/atomicfile.h"

#include <utility>

#include <QCoreApplication>
#include <QFileInfo>
#include <QLoggingCategory>

namespace wowlab::node {

using core::KeychainState;
using core::KeyFileState;
using core::KeyPlace;
using core::KeyStep;
using core::KeyTrouble;

namespace {

Q_LOGGING_CATEGORY(lcOpener, "wowlab.node.identity", QtInfoMsg)

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(wowlab::node::IdentityOpener)
};

} // namespace

IdentityOpener::IdentityOpener(Options options, core::SecretStore &keychain, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_keychain(keychain)
    , m_backoff(m_options.retry)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &IdentityOpener::open);
}

IdentityOpener::~IdentityOpener() = default;

void IdentityOpener::open()
{
    if (m_stage != Stage::Idle)
        return;
    m_stage = Stage::Asking;
    m_timer.stop();
    QTimer::singleShot(0, this, &IdentityOpener::begin);
}

void IdentityOpener::makeNew()
{
    if (!m_trouble || !canNewKeyEnd(*m_trouble))
        return;
    m_wantsNew = true;
    if (m_stage == Stage::Idle) {
        m_stage = Stage::Storing;
        m_timer.stop();
        QTimer::singleShot(0, this, &IdentityOpener::storeNew);
    }
}

std::unique_ptr<Identity> IdentityOpener::takeIdentity()
{
    return std::move(m_identity);
}

void IdentityOpener::begin()
{
    // All of it anew: a backup may have been put in place since the last time.
    m_facts = {};
    m_detail.clear();
    if (!takeHome())
        return;
    const auto noted = m_home->note.read();
    m_facts.place = noted.place;
    m_home->entry = noted.place == KeyPlace::Keychain ? noted.entry : m_home->base;
    loadFile();
    decide();
}

bool IdentityOpener::takeHome()
{
    if (m_home)
        return true;
    const QByteArray origin = originOf(m_options.sentinel);
    const auto path = core::keyPathForOrigin(m_options.configFolder, origin);
    if (!path) {
        m_detail = path.error().detail;
        wait(path.error().kind == core::ErrorKind::Corrupt ? KeyTrouble::FileUnreadable : KeyTrouble::CannotStore);
        return false;
    }
    auto lock = platform::FolderLock::takeFile(*path);
    if (!lock) {
        m_detail = lock.error().detail;
        wait(lock.error().kind == core::ErrorKind::Conflict ? KeyTrouble::InUse : KeyTrouble::CannotStore);
        return false;
    }
    m_lock = std::move(*lock);
    m_home.emplace(*path, origin);
    return true;
}

void IdentityOpener::loadFile()
{
    auto loaded = m_home->file.load();
    if (loaded) {
        m_fileKey = std::move(*loaded);
        m_facts.file = KeyFileState::Usable;
    } else if (loaded.error().kind == core::ErrorKind::NotFound) {
        m_facts.file = m_home->file.hasBrokenSibling() ? KeyFileState::Broken : KeyFileState::Absent;
    } else {
        m_detail = loaded.error().detail;
        m_facts.file = loaded.error().code == "key.broken" ? KeyFileState::Broken : KeyFileState::Unreadable;
    }
}

void IdentityOpener::decide()
{
    const core::KeyDecision decision = core::decideKey(m_facts);
    switch (decision.step) {
    case KeyStep::UseFile:
        if (decision.trouble)
            qCWarning(lcOpener).noquote().nospace()
                << "The key file is used because the keychain's key cannot be had reason=" << m_detail;
        else
            note({.place = KeyPlace::File});
        return finish(KeyPlace::File, std::move(*m_fileKey));
    case KeyStep::AskKeychain:
        return ask();
    case KeyStep::UseKeychain:
        note({.place = KeyPlace::Keychain, .entry = m_home->entry});
        return finish(KeyPlace::Keychain, std::move(*m_keychainKey));
    case KeyStep::MakeInKeychain:
        return storeInKeychain(m_home->base);
    case KeyStep::MakeInFile:
        return storeInFile(core::Keypair::generate());
    case KeyStep::Wait:
        return m_wantsNew && canNewKeyEnd(*decision.trouble) ? storeNew() : wait(*decision.trouble);
    }
}

void IdentityOpener::ask()
{
    core::onFinished(m_keychain.read(m_home->entry), this, [this](core::SecretResult<core::Secret> answer) {
        if (answer) {
            auto keypair = core::Keypair::fromSeed(*answer);
            m_facts.keychain = keypair ? KeychainState::Found : KeychainState::Broken;
            if (keypair)
                m_keychainKey = std::move(*keypair);
            else
                m_detail = keypair.error().detail;
        } else {
            m_facts.keychain = core::keychainStateOf(answer.error().trouble);
            m_detail = answer.error().detail;
        }
        decide();
    });
}

void IdentityOpener::storeNew()
{
    switch (m_facts.keychain) {
    case KeychainState::NotAsked:
    case KeychainState::Found:
    case KeychainState::Broken:
    case KeychainState::NoEntry:
        return storeInKeychain({});
    case KeychainState::Locked:
    case KeychainState::NoService:
    case KeychainState::NoAnswer:
    case KeychainState::Failed:
        return storeInFile(core::Keypair::generate());
    }
}

void IdentityOpener::storeInKeychain(const QString &entry)
{
    m_stage = Stage::Storing;
    auto fresh = std::make_shared<core::Keypair>(core::Keypair::generate());
    const QString name = entry.isEmpty() ? m_home->entryForNew(*fresh) : entry;
    core::onFinished(
        m_keychain.write(name, fresh->seed()), this, [this, fresh, name](const core::SecretResult<void> &written) {
            if (!written) {
                qCWarning(lcOpener).noquote().nospace()
                    << "The keychain does not take the new key; it goes into a file reason=" << written.error().detail;
                // The same key: should the keychain have it after all, both say the same.
                return storeInFile(std::move(*fresh));
            }
            m_home->entry = name;
            if (const auto noted = m_home->note.write({.place = KeyPlace::Keychain, .entry = name}); !noted) {
                m_detail = noted.error().detail;
                return wait(KeyTrouble::CannotStore);
            }
            finish(KeyPlace::Keychain, std::move(*fresh));
        });
}

void IdentityOpener::storeInFile(core::Keypair keypair)
{
    const QString path = m_home->file.path();
    if (QFileInfo::exists(path)) {
        if (const auto aside = core::setFileAside(path); !aside) {
            m_detail = aside.error().detail;
            return wait(KeyTrouble::CannotStore);
        }
    }
    if (const auto stored = m_home->file.store(keypair); !stored) {
        m_detail = stored.error().detail;
        return wait(KeyTrouble::CannotStore);
    }
    if (const auto noted = m_home->note.write({.place = KeyPlace::File}); !noted) {
        m_detail = noted.error().detail;
        return wait(KeyTrouble::CannotStore);
    }
    finish(KeyPlace::File, std::move(keypair));
}

void IdentityOpener::note(const core::KeyNote::Content &content)
{
    if (m_facts.place == content.place)
        return;
    if (const auto noted = m_home->note.write(content); !noted)
        qCWarning(lcOpener).noquote().nospace() << "Cannot note where the key is reason=" << noted.error().detail;
}

void IdentityOpener::finish(KeyPlace place, core::Keypair keypair)
{
    qCInfo(lcOpener).noquote().nospace() << "The identity is open store="
                                         << (place == KeyPlace::Keychain ? "keychain" : "file")
                                         << " path=" << m_home->file.path();
    m_stage = Stage::Open;
    m_wantsNew = false;
    m_trouble.reset();
    m_fileKey.reset();
    m_keychainKey.reset();
    m_identity =
        std::make_unique<Identity>(std::move(*m_lock), std::move(*m_home), place, m_keychain, std::move(keypair));
    Q_EMIT opened();
}

void IdentityOpener::wait(KeyTrouble trouble)
{
    qCWarning(lcOpener).noquote().nospace() << "There is no identity to work under reason=" << m_detail;
    m_stage = Stage::Idle;
    m_wantsNew = false;
    m_trouble = trouble;
    if (core::isWorthAskingAgain(trouble))
        m_timer.start(m_backoff.next());
    Q_EMIT troubled(trouble);
}

bool canNewKeyEnd(KeyTrouble trouble)
{
    switch (trouble) {
    case KeyTrouble::FileBroken:
    case KeyTrouble::FileUnreadable:
    case KeyTrouble::Lost:
    case KeyTrouble::KeychainBroken:
    case KeyTrouble::KeychainLocked:
    case KeyTrouble::KeychainAbsent:
    case KeyTrouble::KeychainSilent:
    case KeyTrouble::KeychainFailed:
        return true;
    case KeyTrouble::InUse:
    case KeyTrouble::CannotStore:
        return false;
    }
    Q_UNREACHABLE();
}

TroubleText describe(KeyTrouble trouble)
{
    const QString tryOrNew = Text::tr("Try again, or make a new identity and claim this computer again.");
    switch (trouble) {
    case KeyTrouble::FileBroken:
        return {.headline = Text::tr("The key of this node is broken"),
                .reason = Text::tr("The key file held no key and was set aside."),
                .action = Text::tr(
                    "Put a backup in its place and try again, or make a new identity and claim this computer again.")};
    case KeyTrouble::FileUnreadable:
        return {.headline = Text::tr("The key of this node cannot be read"),
                .reason = Text::tr("The system does not let the program read the key file."),
                .action = Text::tr(
                    "Make the file readable and try again, or make a new identity and claim this computer again.")};
    case KeyTrouble::Lost:
        return {.headline = Text::tr("The key of this node is gone"),
                .reason = Text::tr("This node had a key, and neither the keychain nor the key file has it now."),
                .action = Text::tr("Unlock the keychain or restore the file, or make a new identity and claim "
                                   "this computer again.")};
    case KeyTrouble::KeychainBroken:
        return {.headline = Text::tr("The key of this node is broken"),
                .reason = Text::tr("What the keychain keeps for this node is no key."),
                .action = Text::tr(
                    "Restore the keychain and try again, or make a new identity and claim this computer again.")};
    case KeyTrouble::KeychainLocked:
        return {.headline = Text::tr("The keychain is locked"),
                .reason = Text::tr("The key of this node is in the keychain, which was not unlocked."),
                .action = Text::tr("Try again and unlock it, or make a new identity and claim this computer again.")};
    case KeyTrouble::KeychainAbsent:
        return {.headline = Text::tr("The keychain is not there"),
                .reason = Text::tr(
                    "The key of this node is in the keychain, and the system's keychain service does not run."),
                .action = tryOrNew};
    case KeyTrouble::KeychainSilent:
        return {.headline = Text::tr("The keychain does not answer"),
                .reason = Text::tr("Perhaps it waits for its password. The node asks again from time to time."),
                .action = tryOrNew};
    case KeyTrouble::KeychainFailed:
        return {.headline = Text::tr("The keychain does not work"),
                .reason = Text::tr("It answers with an error; the log has it. The node asks again from time to time."),
                .action = tryOrNew};
    case KeyTrouble::InUse:
        return {.headline = Text::tr("Another program uses this node's key"),
                .reason = Text::tr("Two nodes under one key would take each other's work."),
                .action = Text::tr("End the other node; this one begins by itself.")};
    case KeyTrouble::CannotStore:
        return {.headline = Text::tr("The key of this node cannot be stored"),
                .reason = Text::tr("The disk is full, or the program may not write into its folder."),
                .action = Text::tr("Make room or allow it, and try again.")};
    }
    Q_UNREACHABLE();
}

} // namespace wowlab::node
