#pragma once

#include <QObject>

namespace wowlab::platform {

/// Tells when the machine goes to sleep and when it is back, where the system says so (Linux: PrepareForSleep of logind).
/// Elsewhere it says nothing, and a look at the clocks must do. Lives in the main thread.
class SleepSignal final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SleepSignal)

public:
    explicit SleepSignal(QObject *parent = nullptr);

Q_SIGNALS:
    void fallingAsleep();
    void wokenUp();

private Q_SLOTS:
    void prepareForSleep(bool isBefore);
};

} // namespace wowlab::platform
