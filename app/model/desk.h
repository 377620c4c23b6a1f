#pragma once

#include "app/model/historysums.h"
#include "app/model/throughput.h"
#include "app/node/nodestate.h"
#include "app/node/preferences.h"

#include <QObject>
#include <QString>
#include <QVector>

#include <chrono>
#include <functional>
#include <optional>

namespace wowlab::model {

/// Trouble that keeps the node from beginning at all, e.g. with its key, in words for a person.
struct StartTrouble
{
    QString headline;
    QString reason;
    QString action;
    bool canMakeNewIdentity = false;

    bool operator==(const StartTrouble &) const = default;
};

/// Everything that the screens need of the program behind them: what they show, and what a person may ask for. Screens
/// know no node; the program and the tests stand behind the same desk. Lives in the main thread.
class Desk : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Desk)

public:
    ~Desk() override;

    [[nodiscard]] const node::NodeState &state() const { return m_state; }
    /// What a person sees of the state, or of the trouble that keeps it from beginning.
    [[nodiscard]] const node::Description &description() const { return m_description; }
    [[nodiscard]] const std::optional<StartTrouble> &trouble() const { return m_trouble; }
    [[nodiscard]] const node::Preferences &preferences() const { return m_preferences; }
    [[nodiscard]] const WorkTotals &today() const { return m_today; }
    [[nodiscard]] const WorkTotals &ever() const { return m_ever; }
    [[nodiscard]] const Throughput &throughput() const { return m_throughput; }

    /// Cores that this machine lets us use.
    [[nodiscard]] virtual int usableCores() const = 0;
    /// What "run now" would ignore if it began at this moment.
    [[nodiscard]] virtual QVector<node::Limit> ignoredByRunNow() const = 0;
    /// The sentinel in force, as settings and preferences name it.
    [[nodiscard]] virtual QUrl sentinel() const = 0;
    /// Facts for a bug report; secrets are not in it.
    [[nodiscard]] virtual QString diagnostics() const = 0;

    /// Whether somebody looks: without, nothing is kept fresh that is only looked at.
    virtual void setWatched(bool isWatched) = 0;

    virtual void changePreferences(const node::Preferences &preferences) = 0;
    virtual void allowComputing() = 0;
    /// Until resume().
    virtual void pause() = 0;
    virtual void pauseFor(std::chrono::minutes span) = 0;
    virtual void pauseUntilTomorrow() = 0;
    virtual void resume() = 0;
    virtual void runNow() = 0;
    virtual void endRunNow() = 0;
    /// Leaves the account and wipes the key. Answers with nothing, or with what went wrong, in a sentence.
    virtual void unlink(std::function<void(const QString &fault)> answer) = 0;
    /// Answers with one sentence: whether the sentinel can be reached that way.
    virtual void testConnection(const node::ProxyChoice &proxy, std::function<void(const QString &outcome)> answer) = 0;
    virtual void makeNewIdentity() = 0;
    /// Begins anew with the present preferences: server addresses are read at the start.
    virtual void restart() = 0;
    /// First: what runs is finished within the grace period. Again: ends at once.
    virtual void quit() = 0;

Q_SIGNALS:
    /// State, description or trouble are different, chunks and ages aside.
    void stateChanged();
    /// What moves all the time is different: chunks, ages, countdowns; once a second at most, and only while watched.
    void progressed();
    void preferencesChanged();
    void totalsChanged();
    void throughputChanged();

protected:
    explicit Desk(QObject *parent = nullptr);

    // For who stands behind the desk. What is equal to what is shown is not announced.
    void showState(const node::NodeState &state);
    void showTrouble(const std::optional<StartTrouble> &trouble);
    void showPreferences(const node::Preferences &preferences);
    void showTotals(const WorkTotals &today, const WorkTotals &ever);
    void showThroughput(const Throughput &throughput);
    /// The same without telling anybody, while nobody looks.
    void keepThroughput(const Throughput &throughput) { m_throughput = throughput; }

private:
    node::NodeState m_state;
    node::Description m_description;
    std::optional<StartTrouble> m_trouble;
    node::Preferences m_preferences;
    WorkTotals m_today;
    WorkTotals m_ever;
    Throughput m_throughput;
};

} // namespace wowlab::model
