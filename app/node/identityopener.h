#pragma once

#include "app/node/identity.h"
#include "core/base/backoff.h"
#include "core/identity/keyrules.h"
#include "core/identity/secretstore.h"

#include <QObject>
#include <QString>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>

namespace wowlab::node {

/// Opens the identity of the tray app without keeping anybody waiting: the window comes first, the key when the keychain has
/// answered. Follows core::decideKey; never makes a new key because of trouble.
/// Lives in the main thread. `keychain` answers in time (core::PunctualSecretStore) and outlives this and the identity.
class IdentityOpener final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(IdentityOpener)

public:
    struct Options
    {
        QString configFolder;
        QUrl sentinel;
        /// How often a keychain that is silent, or not there yet, is asked again by itself.
        core::Backoff::Limits retry{.base = std::chrono::milliseconds{10'000},
                                    .cap = std::chrono::milliseconds{300'000},
                                    .floor = std::chrono::milliseconds{5'000}};
    };

    IdentityOpener(Options options, core::SecretStore &keychain, QObject *parent = nullptr);
    ~IdentityOpener() override;

    /// Begins, or tries again at once. Does nothing while a question is under way or when the identity is open. What comes of
    /// this and of makeNew() is signalled, after they have returned.
    void open();
    /// The person wants a new identity, which must be claimed again, in place of one that cannot be had. Overwrites nothing:
    /// what is in the way is set aside, what the keychain holds stays there under its own name. Does nothing unless there is
    /// trouble that a new key would end; an old key that turns up after all while it was asked for is used.
    void makeNew();

    /// While there is no identity.
    [[nodiscard]] std::optional<core::KeyTrouble> trouble() const { return m_trouble; }
    /// Whether that trouble is looked into again by itself.
    [[nodiscard]] bool willAskAgain() const { return m_timer.isActive(); }
    /// English, for the log and for details: paths, and the system's words.
    [[nodiscard]] QString detail() const { return m_detail; }
    /// After opened(), once.
    [[nodiscard]] std::unique_ptr<Identity> takeIdentity();

Q_SIGNALS:
    void opened();
    /// The node has to wait; see describe(KeyTrouble).
    void troubled(wowlab::core::KeyTrouble trouble);

private:
    enum class Stage { Idle, Asking, Storing, Open };

    void begin();
    [[nodiscard]] bool takeHome();
    void loadFile();
    void decide();
    void ask();
    void storeInKeychain(const QString &entry);
    void storeInFile(core::Keypair keypair);
    void storeNew();
    void note(const core::KeyNote::Content &content);
    void finish(core::KeyPlace place, core::Keypair keypair);
    void wait(core::KeyTrouble trouble);

    Options m_options;
    core::SecretStore &m_keychain;
    core::Backoff m_backoff;
    QTimer m_timer;
    Stage m_stage = Stage::Idle;
    bool m_wantsNew = false;
    std::optional<core::KeyTrouble> m_trouble;
    QString m_detail;

    std::optional<platform::FolderLock> m_lock;
    std::optional<KeyHome> m_home;
    core::KeyFacts m_facts;
    std::optional<core::Keypair> m_fileKey;
    std::optional<core::Keypair> m_keychainKey;
    std::unique_ptr<Identity> m_identity;
};

/// Whether a new identity is a way out of this trouble.
[[nodiscard]] bool canNewKeyEnd(core::KeyTrouble trouble);

/// What a person is told while the node has no identity. Translated.
struct TroubleText
{
    QString headline;
    QString reason; ///< why, in a sentence or two
    QString action; ///< what the person can do
};
[[nodiscard]] TroubleText describe(core::KeyTrouble trouble);

} // namespace wowlab::node
