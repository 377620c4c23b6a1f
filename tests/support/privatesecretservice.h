#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace wowlab::test {

/// A session bus of the test's own, and a gnome-keyring on it that keeps its secrets in a temporary folder. Nothing of the
/// user's session is touched. One per process: libraries connect to the session bus once.
/// The bus has no services to activate, so there is a Secret Service only between start() and stop(), and nobody who could
/// show a prompt: a question to the user is answered as if he had dismissed it.
class PrivateSecretService
{
public:
    /// Starts the bus and points this process to it. isUsable() is false if a program is missing.
    PrivateSecretService();
    ~PrivateSecretService();

    [[nodiscard]] static bool isUsable();

    enum class Collection { Unlocked, Locked };
    /// Starts the daemon; the default collection is made the first time. False if it does not come up.
    [[nodiscard]] bool start(Collection collection = Collection::Unlocked);
    void stop();
    /// Not dead, but it answers nothing (SIGSTOP), until thaw().
    void freeze();
    void thaw();

private:
    QTemporaryDir m_dir;
    QProcess m_bus;
    QProcess m_daemon;
};

} // namespace wowlab::test
