#pragma once

#include <QObject>

#include <memory>

class QSocketNotifier;

namespace wowlab::core {

/// Turns the system's requests to stop into Qt signals: SIGTERM, SIGINT and SIGHUP, and on Windows Ctrl-C and the closing of
/// the console, are `stopRequested`; SIGQUIT and Ctrl-Break are `quitRequested`. The signal handler itself only writes a byte
/// to a pipe. Lives in the main thread; one per process, which its destructor ends: the former handlers come back.
class StopSignals final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StopSignals)

public:
    explicit StopSignals(QObject *parent = nullptr);
    ~StopSignals() override;

Q_SIGNALS:
    void stopRequested();
    void quitRequested();

private:
    struct Impl;
    void readPipe();

    std::unique_ptr<Impl> m_impl;
};

} // namespace wowlab::core
