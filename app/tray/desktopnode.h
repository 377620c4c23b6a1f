#pragma once

#include "app/keychain/qtkeychainstore.h"
#include "app/model/desk.h"
#include "app/model/historystore.h"
#include "app/model/logstore.h"
#include "app/model/notices.h"
#include "app/node/identityopener.h"
#include "app/node/nodecontroller.h"
#include "app/node/preferencesstore.h"
#include "app/node/proxy.h"
#include "app/node/runpolicy.h"
#include "app/node/settings.h"
#include "app/platform/autostart.h"
#include "app/platform/sleepsignal.h"
#include "app/platform/surroundingswatcher.h"
#include "core/identity/punctualsecretstore.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTimer>

#include <memory>
#include <optional>

namespace wowlab::tray {

/// The node behind the desk: opens the identity when the keychain has answered, runs the controller under it, tells it what
/// the user and the machine allow, and shows what comes of it. Lives in the main thread; one per data folder.
class DesktopNode final : public model::Desk
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DesktopNode)

public:
    /// `store` and `log` outlive it. Nothing is asked and nothing runs before start().
    DesktopNode(node::Settings settings, node::PreferencesStore &store, model::LogStore &log);
    ~DesktopNode() override;

    void start();
    /// SIGTERM, the end of the session: as NodeController::requestStop().
    void stop();

    [[nodiscard]] model::HistoryStore &history() { return m_history; }
    /// The sentinel wanted a newer version when the program ended.
    [[nodiscard]] bool wasVersionRefused() const { return state().isVersionRefused; }

    [[nodiscard]] int usableCores() const override;
    [[nodiscard]] QVector<node::Limit> ignoredByRunNow() const override { return m_policy.ignoredByRunNow(); }
    [[nodiscard]] QUrl sentinel() const override;
    [[nodiscard]] QString diagnostics() const override;
    void setWatched(bool isWatched) override;

    void changePreferences(const node::Preferences &preferences) override;
    void allowComputing() override { m_policy.allow(); }
    void pause() override { m_policy.pause(); }
    void pauseFor(std::chrono::minutes span) override { m_policy.snooze(span); }
    void pauseUntilTomorrow() override { m_policy.snoozeUntilTomorrow(); }
    void resume() override { m_policy.resume(); }
    void runNow() override { m_policy.runNow(); }
    void endRunNow() override { m_policy.endRunNow(); }
    void unlink(std::function<void(const QString &fault)> answer) override;
    void testConnection(const node::ProxyChoice &proxy, std::function<void(const QString &outcome)> answer) override;
    void makeNewIdentity() override;
    void restart() override;
    void quit() override;

Q_SIGNALS:
    /// Everything is handed in or given back: leave the event loop.
    void ended();
    /// For a notification of the desktop.
    void noticed(const QString &title, const QString &text);

private:
    /// What follows when the controller has come to its end.
    enum class AfterEnd {
        Leave,
        BeginAnew,
        WipeAndBeginAnew,
    };

    void openIdentity();
    void begin();
    void controllerEnded();
    void closeIdentity();
    void applyPreferences(const node::Preferences &preferences);
    void applyAutostart(bool isWanted);
    void changed();
    void publish();
    void sample();
    void noteEnded(const node::ChunkRecord &record);
    void observeForNotices();
    [[nodiscard]] int coreLimit() const;
    [[nodiscard]] node::NodeController::Options controllerOptions() const;

    node::Settings m_settings;
    node::PreferencesStore &m_store;
    model::LogStore &m_log;
    model::HistoryStore m_history;
    model::NoticeBoard m_notices;
    QSet<core::JobId> m_helped;
    QElapsedTimer m_clock;

    node::RunPolicy m_policy;
    platform::SurroundingsWatcher m_watcher;
    platform::SleepSignal m_sleep;
    platform::Autostart m_autostart;
    std::unique_ptr<node::ProxyRoute> m_route;
    node::ConnectionTest m_connectionTest;
    std::function<void(const QString &)> m_testAnswer;

    keychain::QtKeychainStore m_keychain;
    core::PunctualSecretStore m_punctual;
    std::unique_ptr<node::IdentityOpener> m_opener;
    std::unique_ptr<node::Identity> m_identity;
    std::unique_ptr<node::NodeController> m_controller;
    AfterEnd m_afterEnd = AfterEnd::Leave;
    std::function<void(const QString &)> m_unlinkAnswer;

    bool m_isWatched = false;
    QTimer m_pace;   ///< single shot: a change that can wait for a second
    QTimer m_tick;   ///< while watched: what moves all the time
    QTimer m_sample; ///< while it computes: throughput
};

} // namespace wowlab::tray
