#include "app/tray/desktopnode.h"

#include "app/model/diagnostics.h"
#include "app/platform/platformname.h"
#include "app/platform/usablecores.h"

#include <QCoreApplication>
#include <QDir>
#include <QLoggingCategory>
#include <QSysInfo>

#include <algorithm>

namespace wowlab::tray {

namespace {

Q_LOGGING_CATEGORY(lcDesktop, "wowlab.tray", QtInfoMsg)

constexpr std::chrono::seconds kPace{1};
constexpr std::chrono::seconds kSampleInterval{2};
constexpr int kDiagnosticLines = 200;

/// Between chunks a busy node has no work for a moment, thousands of times a day: that can wait for a second.
bool isRoutine(node::Reason reason)
{
    return reason == node::Reason::Working || reason == node::Reason::NoWork;
}

platform::Autostart::Program autostartProgram()
{
    return {.id = QStringLiteral("gg.wowlab.node"),
            .name = QStringLiteral("wowlab"),
            .executable = QCoreApplication::applicationFilePath(),
            .arguments = {QStringLiteral("--at-login")}};
}

qint64 iterationsIn(const node::NodeState &state)
{
    qint64 iterations = state.iterationsDone;
    for (const node::ChunkState &chunk : state.chunks) {
        if (chunk.stage == node::ChunkState::Stage::Running)
            iterations += chunk.completedIterations;
    }
    return iterations;
}

} // namespace

DesktopNode::DesktopNode(node::Settings settings, node::PreferencesStore &store, model::LogStore &log)
    : m_settings(std::move(settings))
    , m_store(store)
    , m_log(log)
    , m_history(QDir(m_settings.dataFolder).filePath(QStringLiteral("history")))
    , m_policy(store)
    , m_autostart(autostartProgram())
    , m_punctual(m_keychain)
{
    m_clock.start();
    connect(&store, &node::PreferencesStore::changed, this, &DesktopNode::applyPreferences);
    connect(&m_policy, &node::RunPolicy::decided, this, [this](const node::Decision &decision) {
        if (m_controller)
            m_controller->applyDecision(decision);
        publish();
    });
    connect(&m_policy, &node::RunPolicy::interestChanged, &m_watcher, &platform::SurroundingsWatcher::watch);
    connect(&m_watcher, &platform::SurroundingsWatcher::changed, &m_policy, &node::RunPolicy::setSurroundings);
    connect(&m_sleep, &platform::SleepSignal::wokenUp, this, [this] {
        m_policy.refresh();
        m_watcher.lookNow();
        if (m_route)
            m_route->refresh();
        if (m_controller)
            m_controller->reconnect();
    });
    connect(&m_connectionTest, &node::ConnectionTest::finished, this, [this](node::ConnectionTest::Outcome outcome) {
        if (const auto answer = std::exchange(m_testAnswer, {}))
            answer(node::describe(outcome));
    });
    connect(&m_history, &model::HistoryStore::totalsChanged, this,
            [this] { showTotals(m_history.today(), m_history.ever()); });
    connect(&m_history, &model::HistoryStore::opened, this, [this] {
        for (auto job = m_history.jobs().keyBegin(); job != m_history.jobs().keyEnd(); ++job)
            m_helped.insert(*job);
        showTotals(m_history.today(), m_history.ever());
    });
    m_pace.setSingleShot(true);
    m_pace.setInterval(kPace);
    m_tick.setInterval(kPace);
    m_tick.setTimerType(Qt::CoarseTimer);
    m_sample.setInterval(kSampleInterval);
    m_sample.setTimerType(Qt::CoarseTimer);
    connect(&m_pace, &QTimer::timeout, this, &DesktopNode::publish);
    connect(&m_tick, &QTimer::timeout, this, &DesktopNode::publish);
    connect(&m_sample, &QTimer::timeout, this, &DesktopNode::sample);
    showPreferences(store.preferences());
    publish();
}

DesktopNode::~DesktopNode()
{
    m_controller.reset(); // needs the identity to the end
}

void DesktopNode::start()
{
    m_history.open();
    m_watcher.watch(m_policy.interest());
    applyPreferences(m_store.preferences());
    openIdentity();
}

void DesktopNode::stop()
{
    if (m_controller)
        m_controller->requestStop();
    else
        Q_EMIT ended();
}

int DesktopNode::usableCores() const
{
    const int usable = platform::usableCores();
    return m_settings.maxWorkers > 0 ? std::min(m_settings.maxWorkers, usable) : usable;
}

QUrl DesktopNode::sentinel() const
{
    return m_store.preferences().sentinel.isEmpty() ? m_settings.sentinel : m_store.preferences().sentinel;
}

QString DesktopNode::diagnostics() const
{
    model::ProgramFacts facts{.version = QCoreApplication::applicationVersion(),
                              .system =
                                  QSysInfo::prettyProductName() + QLatin1Char(' ') + QSysInfo::currentCpuArchitecture(),
                              .qt = QString::fromLatin1(qVersion()),
                              .configFolder = m_settings.configFolder,
                              .dataFolder = m_settings.dataFolder,
                              .lastLog = {}};
    const auto entries = m_log.since(0).entries;
    for (const model::LogEntry &entry : entries.mid(std::max<qsizetype>(0, entries.size() - kDiagnosticLines)))
        facts.lastLog.append(QString::fromUtf8(core::toText(entry.line)).trimmed());
    return model::diagnosticsText(facts, state(), preferences());
}

void DesktopNode::setWatched(bool isWatched)
{
    if (m_isWatched == isWatched)
        return;
    m_isWatched = isWatched;
    if (!isWatched)
        return m_tick.stop();
    m_tick.start();
    publish();
    showThroughput(throughput());
}

void DesktopNode::changePreferences(const node::Preferences &preferences)
{
    if (const auto set = m_store.set(preferences); !set)
        qCWarning(lcDesktop).noquote() << "Preferences are not stored:" << set.error().detail;
}

void DesktopNode::unlink(std::function<void(const QString &)> answer)
{
    if (!m_controller)
        return answer(tr("There is no account to leave yet."));
    m_controller->unlink([this, answer = std::move(answer)](const node::CallResult<bool> &reply) {
        if (!reply)
            return answer(tr("The sentinel did not agree: %1").arg(reply.error().error.detail));
        // The next owner is asked anew.
        node::Preferences preferences = m_store.preferences();
        preferences.mayCompute = false;
        changePreferences(preferences);
        m_unlinkAnswer = answer;
        m_afterEnd = AfterEnd::WipeAndBeginAnew;
        // Not from inside its answer.
        QMetaObject::invokeMethod(m_controller.get(), &node::NodeController::quit, Qt::QueuedConnection);
    });
}

void DesktopNode::testConnection(const node::ProxyChoice &proxy, std::function<void(const QString &)> answer)
{
    m_testAnswer = std::move(answer);
    m_connectionTest.start(sentinel(), proxy);
}

void DesktopNode::makeNewIdentity()
{
    if (m_opener)
        m_opener->makeNew();
}

void DesktopNode::restart()
{
    if (!m_controller) {
        openIdentity();
        return;
    }
    m_afterEnd = AfterEnd::BeginAnew;
    m_controller->requestStop();
}

void DesktopNode::quit()
{
    m_afterEnd = AfterEnd::Leave;
    if (!m_controller) {
        Q_EMIT ended();
        return;
    }
    if (state().isStopping)
        m_controller->quit();
    else
        m_controller->requestStop();
}

void DesktopNode::openIdentity()
{
    const QUrl url = sentinel();
    m_route = std::make_unique<node::ProxyRoute>(url);
    connect(m_route.get(), &node::ProxyRoute::changed, this, [this] {
        if (m_controller)
            m_controller->reconnect();
    });
    m_route->use(m_store.preferences().proxy);
    m_opener = std::make_unique<node::IdentityOpener>(
        node::IdentityOpener::Options{.configFolder = m_settings.configFolder, .sentinel = url}, m_punctual);
    connect(m_opener.get(), &node::IdentityOpener::opened, this, &DesktopNode::begin);
    connect(m_opener.get(), &node::IdentityOpener::troubled, this, [this](core::KeyTrouble trouble) {
        const node::TroubleText text = node::describe(trouble);
        qCWarning(lcDesktop).noquote().nospace() << text.headline << ": " << m_opener->detail();
        showTrouble(model::StartTrouble{.headline = text.headline,
                                        .reason = text.reason,
                                        .action = text.action,
                                        .canMakeNewIdentity = node::canNewKeyEnd(trouble)});
    });
    m_opener->open();
    publish();
}

void DesktopNode::begin()
{
    m_identity = m_opener->takeIdentity();
    auto controller = node::NodeController::create(controllerOptions(), *m_identity);
    if (!controller) {
        qCCritical(lcDesktop).noquote().nospace() << controller.error().detail << " code=" << controller.error().code;
        return showTrouble(model::StartTrouble{.headline = tr("The data folder cannot be used"),
                                               .reason = controller.error().detail,
                                               .action = tr("Mend the folder and start wowlab again."),
                                               .canMakeNewIdentity = false});
    }
    showTrouble(std::nullopt);
    m_controller = std::move(*controller);
    connect(m_controller.get(), &node::NodeController::stateChanged, this, &DesktopNode::changed);
    connect(m_controller.get(), &node::NodeController::chunkEnded, this, &DesktopNode::noteEnded);
    // Queued: it is replaced there.
    connect(m_controller.get(), &node::NodeController::ended, this, &DesktopNode::controllerEnded,
            Qt::QueuedConnection);
    m_controller->applyDecision(m_policy.decision());
    m_controller->start();
    m_sample.start();
    publish();
}

void DesktopNode::controllerEnded()
{
    publish();
    switch (std::exchange(m_afterEnd, AfterEnd::Leave)) {
    case AfterEnd::Leave:
        m_history.settle();
        Q_EMIT ended();
        return;
    case AfterEnd::BeginAnew:
        closeIdentity();
        return openIdentity();
    case AfterEnd::WipeAndBeginAnew:
        m_identity->wipe(this, [this](const core::Result<void> &wiped) {
            if (!wiped)
                qCWarning(lcDesktop).noquote() << "The key is not wiped everywhere:" << wiped.error().detail;
            closeIdentity();
            openIdentity();
            if (const auto answer = std::exchange(m_unlinkAnswer, {}))
                answer(wiped ? QString() : tr("The account is left, but the old key could not be removed everywhere."));
        });
        return;
    }
}

void DesktopNode::closeIdentity()
{
    m_sample.stop();
    m_controller.reset();
    m_identity.reset();
}

void DesktopNode::applyPreferences(const node::Preferences &preferences)
{
    const node::Preferences before = this->preferences();
    showPreferences(preferences);
    if (m_controller)
        m_controller->setCoreLimit(coreLimit());
    if (m_route)
        m_route->use(preferences.proxy);
    if (preferences.startAtLogin != before.startAtLogin)
        applyAutostart(preferences.startAtLogin);
}

void DesktopNode::applyAutostart(bool isWanted)
{
    if (const auto turned = isWanted ? m_autostart.turnOn() : m_autostart.turnOff(); !turned)
        qCWarning(lcDesktop).noquote() << "Starting at login cannot be set:" << turned.error().detail;
}

/// What a person waits for is shown at once; what flickers is shown once a second.
void DesktopNode::changed()
{
    const node::Reason now = node::describe(m_controller->state()).primary;
    if (isRoutine(now) && isRoutine(description().primary)) {
        if (!m_pace.isActive())
            m_pace.start();
        return;
    }
    publish();
}

void DesktopNode::publish()
{
    m_pace.stop();
    node::NodeState state;
    if (m_controller) {
        state = m_controller->state();
    } else {
        state.sentinel = sentinel().toString();
        state.decision = m_policy.decision();
    }
    showState(state);
    observeForNotices();
}

void DesktopNode::sample()
{
    const node::NodeState now = m_controller->state();
    model::Throughput measured = throughput();
    measured.sample(std::chrono::milliseconds(m_clock.elapsed()), iterationsIn(now),
                    now.session.phase != node::Phase::Running);
    if (m_isWatched)
        showThroughput(measured);
    else
        keepThroughput(measured);
    observeForNotices(); // what had to wait comes then
}

void DesktopNode::noteEnded(const node::ChunkRecord &record)
{
    m_history.add(record);
    if (record.verdict != node::ChunkRecord::Verdict::Accepted || record.job.isNull() || m_helped.contains(record.job))
        return;
    m_helped.insert(record.job);
    m_notices.jobHelped();
}

void DesktopNode::observeForNotices()
{
    const auto notices = m_notices.observe(model::seenIn(state(), description()), preferences().notices,
                                           std::chrono::milliseconds(m_clock.elapsed()));
    for (const model::Notice &notice : notices)
        Q_EMIT noticed(notice.title, notice.text);
}

int DesktopNode::coreLimit() const
{
    const int wanted = m_store.preferences().cores;
    // By default the user keeps one for himself.
    return std::clamp(wanted > 0 ? wanted : usableCores() - 1, 1, usableCores());
}

node::NodeController::Options DesktopNode::controllerOptions() const
{
    const QString version = QCoreApplication::applicationVersion();
    node::NodeController::Options options;
    options.sentinel.origin = sentinel();
    options.sentinel.userAgent = "wowlab-node/" + version.toLatin1();
    options.beacon = m_settings.beacon;
    options.api = m_settings.api;
    options.anonKey = m_settings.anonKey;
    options.dataFolder = m_settings.dataFolder;
    options.coreLimit = coreLimit();
    options.about = {.hostname = QSysInfo::machineHostName(),
                     .totalCores = platform::totalCores(),
                     .enabledCores = coreLimit(),
                     .platform = platform::platformName(),
                     .version = version};
    options.grace = m_settings.grace;
    return options;
}

} // namespace wowlab::tray
