// Renders every screen, filled with a plausible state, into PNG files to look at:
//   QT_QPA_PLATFORM=offscreen render_screens FOLDER [--scale 1.5] [--dark] [--language de] [--rtl] [--only NAME]
// The scale of a process is fixed at its start; tests/gui/render_all.sh calls this for all combinations.

#include "tests/gui/chunkrecords.h"
#include "tests/gui/fakedesk.h"

#include "app/model/historystore.h"
#include "app/model/localsimulation.h"
#include "app/model/logstore.h"
#include "app/widgets/desktop.h"
#include "app/widgets/icons.h"
#include "app/widgets/morepages.h"
#include "core/base/logging.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QEventLoop>
#include <QPainter>
#include <QTemporaryDir>

#include <cmath>
#include <cstdio>

using namespace wowlab;
using namespace std::chrono_literals;

namespace {

model::Throughput plausibleThroughput()
{
    model::Throughput throughput;
    qint64 done = 0;
    for (int i = 0; i < 150; ++i) {
        const bool isPaused = i > 52 && i < 64;
        done += isPaused ? 0 : qint64(2 * (62'000 + 9'000 * std::sin(i / 9.0) + 4'000 * std::sin(i * 1.7)));
        throughput.sample(2s * i, done, isPaused);
    }
    return throughput;
}

/// A desk whose chunks have been running for a while, so that rates are known.
void fill(test::FakeDesk &desk)
{
    node::Preferences preferences = desk.preferences();
    preferences.mayCompute = true;
    desk.showPreferences(preferences);
    const node::NodeState last = test::workingState();
    for (int i = 1; i <= 8; ++i) {
        node::NodeState state = last;
        for (node::ChunkState &chunk : state.chunks) {
            if (chunk.stage != node::ChunkState::Stage::Running)
                continue;
            chunk.completedIterations = chunk.completedIterations * i / 8;
            chunk.runningFor = chunk.runningFor * i / 8;
        }
        desk.showState(state);
        QCoreApplication::processEvents();
    }
    desk.showThroughput(plausibleThroughput());
    desk.showTotals({.chunks = 412, .iterations = 8'240'000}, {.chunks = 18'731, .iterations = 374'620'000});
}

/// Some weeks of a node that helps.
void fill(model::HistoryStore &history)
{
    QEventLoop loop;
    QObject::connect(&history, &model::HistoryStore::opened, &loop, &QEventLoop::quit);
    history.open();
    loop.exec();
    const auto now = core::systemClock().wall();
    for (int i = 0; i < 400; ++i) {
        const auto endedAt = now - std::chrono::minutes(90) * (400 - i);
        if (i % 37 == 5)
            history.add(test::chunkRecord(i, endedAt, node::ChunkRecord::Verdict::Refused, QStringLiteral("job_over")));
        else
            history.add(test::chunkRecord(i, endedAt));
    }
    history.settle();
}

void fill(model::LogStore &log)
{
    struct Line
    {
        QtMsgType type;
        const char *category;
        const char *message;
    };
    static constexpr Line kLines[] = {
        {QtInfoMsg, "wowlab.tray", "Starting version=0.1.0"},
        {QtInfoMsg, "wowlab.node.identity", "The identity is open store=keychain"},
        {QtInfoMsg, "wowlab.node", "Phase changed from=verifying to=running event=verified"},
        {QtWarningMsg, "wowlab.node.sentinelclient", "The sentinel does not answer; it is asked again attempt=2"},
        {QtInfoMsg, "wowlab.node.beaconfeed", "Connected to the beacon"},
        {QtInfoMsg, "wowlab.node.resultsender", "A result was accepted chunk=1a2b3c4d"},
        {QtCriticalMsg, "wowlab.node.resultspool", "A stored result cannot be read; it was set aside"},
    };
    auto time = core::systemClock().wall() - 30min;
    for (int i = 0; i < 60; ++i) {
        const Line &line = kLines[i % std::size(kLines)];
        log.add({.time = time += 27s,
                 .type = line.type,
                 .category = line.category,
                 .message = QString::fromLatin1(line.message)});
    }
    log.flush();
}

void run(model::LocalSimulation &simulation)
{
    model::Scenario scenario;
    scenario.iterations = 5'000;
    simulation.setScenario(scenario);
    QEventLoop loop;
    QObject::connect(&simulation, &model::LocalSimulation::ended, &loop, &QEventLoop::quit);
    QObject::connect(&simulation, &model::LocalSimulation::inputChanged, &loop, [&simulation] {
        if (!simulation.isBusy() && !simulation.result())
            simulation.start();
    });
    simulation.start();
    loop.exec();
}

class Gallery
{
public:
    Gallery(QString folder, QString suffix, QString only)
        : m_folder(std::move(folder))
        , m_suffix(std::move(suffix))
        , m_only(std::move(only))
    {
    }

    void take(QWidget &widget, const QString &name)
    {
        if (!m_only.isEmpty() && name != m_only)
            return;
        for (int i = 0; i < 5; ++i)
            QCoreApplication::processEvents();
        const QString path = QDir(m_folder).filePath(name + m_suffix + QStringLiteral(".png"));
        if (!widget.grab().save(path))
            std::fprintf(stderr, "cannot write %s\n", qPrintable(path));
    }

    void take(const QImage &image, const QString &name)
    {
        image.save(QDir(m_folder).filePath(name + m_suffix + QStringLiteral(".png")));
    }

private:
    QString m_folder;
    QString m_suffix;
    QString m_only;
};

/// Every state's icon on a light and a dark panel, in the sizes of trays.
QImage iconSheet()
{
    const QStringList names{QStringLiteral("state-working"), QStringLiteral("state-waiting"),
                            QStringLiteral("state-paused"),  QStringLiteral("state-attention"),
                            QStringLiteral("state-offline"), QStringLiteral("state-unclaimed"),
                            QStringLiteral("wowlab")};
    QImage sheet(int(names.size()) * 80, 4 * 80, QImage::Format_RGB32);
    QPainter painter(&sheet);
    painter.fillRect(0, 0, sheet.width(), 160, QColor(0xee, 0xee, 0xee));
    painter.fillRect(0, 160, sheet.width(), 160, QColor(0x22, 0x22, 0x22));
    for (int i = 0; i < names.size(); ++i) {
        const QIcon icon = widgets::drawnIcon(names.at(i));
        for (int half = 0; half < 2; ++half) {
            int x = i * 80;
            for (const int side : {16, 22, 32}) {
                painter.drawPixmap(x + 2, half * 160 + 10, icon.pixmap(side, side));
                x += side + 3;
            }
            painter.drawPixmap(i * 80 + 8, half * 160 + 60, icon.pixmap(64, 64));
        }
    }
    return sheet;
}

} // namespace

int main(int argc, char *argv[])
{
    for (int i = 1; i + 1 < argc; ++i) {
        if (qstrcmp(argv[i], "--scale") == 0)
            qputenv("QT_SCALE_FACTOR", argv[i + 1]);
    }
    QApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{QStringLiteral("scale"), QString(), QStringLiteral("factor"), QStringLiteral("1")},
                       {QStringLiteral("language"), QString(), QStringLiteral("code"), QStringLiteral("en")},
                       {QStringLiteral("only"), QString(), QStringLiteral("name")},
                       {QStringLiteral("dark"), QString()},
                       {QStringLiteral("rtl"), QString()}});
    parser.addPositionalArgument(QStringLiteral("folder"), QString());
    parser.process(app);
    const QString folder = parser.positionalArguments().value(0, QStringLiteral("."));
    QDir().mkpath(folder);
    if (parser.isSet(QStringLiteral("rtl")))
        QApplication::setLayoutDirection(Qt::RightToLeft);

    QString suffix = parser.isSet(QStringLiteral("dark")) ? QStringLiteral("-dark") : QStringLiteral("-light");
    if (const QString scale = parser.value(QStringLiteral("scale")); scale != QLatin1String("1"))
        suffix += QStringLiteral("-%1").arg(qRound(scale.toDouble() * 100));
    if (const QString language = parser.value(QStringLiteral("language")); language != QLatin1String("en"))
        suffix += QLatin1Char('-') + language;
    if (parser.isSet(QStringLiteral("rtl")))
        suffix += QStringLiteral("-rtl");
    Gallery gallery(folder, suffix, parser.value(QStringLiteral("only")));

    test::FakeDesk desk;
    node::Preferences preferences;
    preferences.theme = parser.isSet(QStringLiteral("dark")) ? node::Theme::Dark : node::Theme::Light;
    preferences.language = parser.value(QStringLiteral("language"));
    desk.showPreferences(preferences);
    QTemporaryDir data;
    model::HistoryStore history(data.filePath(QStringLiteral("history")));
    model::LogStore log(data.filePath(QStringLiteral("logs")));
    model::LocalSimulation simulation{QString()};
    fill(history);
    fill(log);
    widgets::Desktop desktop(
        desk, {.morePages = widgets::morePages(history, simulation, log), .isTrayAvailable = [] { return false; }});
    widgets::MainWindow &window = desktop.window();
    window.resize(1120, 700); // the platform's screen is smaller than a desk's

    gallery.take(window, QStringLiteral("01-start"));
    desk.showState(test::claimingState());
    gallery.take(window, QStringLiteral("02-claim"));
    node::NodeState claimed = test::workingState();
    claimed.session.phase = node::Phase::Paused;
    claimed.session.isHeld = true;
    claimed.decision.holds = {{.limit = node::Limit::Consent}};
    claimed.running = 0;
    claimed.chunks.clear();
    desk.showState(claimed);
    gallery.take(window, QStringLiteral("03-consent"));
    fill(desk);
    gallery.take(window, QStringLiteral("04-overview"));
    node::NodeState game = claimed;
    game.decision.holds = {{.limit = node::Limit::Game, .program = QStringLiteral("Wow.exe")},
                           {.limit = node::Limit::Battery}};
    desk.ignored = {node::Limit::Game, node::Limit::Battery};
    desk.showState(game);
    gallery.take(window, QStringLiteral("05-game"));
    node::NodeState offline = test::workingState();
    offline.contact = node::Contact::Unreachable;
    offline.isBeaconConnected = false;
    desk.showState(offline);
    gallery.take(window, QStringLiteral("06-offline"));
    gallery.take(desktop.tray().menu(), QStringLiteral("07-traymenu"));
    desk.showState(test::workingState());
    window.openPage(widgets::kSettingsPage);
    preferences = desk.preferences();
    preferences.when = node::When::ByHours;
    for (size_t hour = 0; hour < preferences.hours.size(); ++hour)
        preferences.hours.set(hour, hour % 24 >= 22 || hour % 24 < 7 || hour >= 5 * 24);
    preferences.proxy.kind = node::ProxyChoice::Kind::Http;
    preferences.proxy.host = QStringLiteral("proxy.example.org");
    preferences.proxy.port = 3128;
    desk.showPreferences(preferences);
    gallery.take(window, QStringLiteral("08-settings"));
    window.openPage(QStringLiteral("pageHistory"));
    gallery.take(window, QStringLiteral("11-history"));
    window.openPage(QStringLiteral("pageSimulate"));
    gallery.take(window, QStringLiteral("12-simulate-empty"));
    run(simulation);
    gallery.take(window, QStringLiteral("13-simulate"));
    window.openPage(QStringLiteral("pageLog"));
    gallery.take(window, QStringLiteral("14-log"));
    window.openPage(widgets::kSettingsPage);
    window.resize(window.width(), window.height() * 5 / 2);
    gallery.take(window, QStringLiteral("09-settings-all"));
    gallery.take(iconSheet(), QStringLiteral("10-icons"));
    return 0;
}
