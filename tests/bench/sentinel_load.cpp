// Loads a real sentinel on a real PostgreSQL and Centrifugo and says how it bears it. --help has the scenarios.
#include "tests/bench/load/loadlab.h"
#include "tests/bench/load/scenarios.h"

#include "core/identity/keypair.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

using namespace wowlab;

namespace {

int number(const QCommandLineParser &parser, const char *option)
{
    return parser.value(QString::fromLatin1(option)).toInt();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Measures the sentinel in a lab of its own.\n\n"
                       "  complete    nodes complete the chunks of one job as fast as they are answered\n"
                       "  assign      from create_job to the last assignment in the database, nodes being idle\n"
                       "  heartbeat   nodes beat every 15 seconds; CPU and memory of the sentinel"));
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("scenario"), QStringLiteral("complete, assign or heartbeat"));
    parser.addOption(
        {QStringLiteral("chunks"), QStringLiteral("Chunks of the job"), QStringLiteral("N"), QStringLiteral("10000")});
    parser.addOption({QStringLiteral("nodes"), QStringLiteral("Nodes"), QStringLiteral("N"), QStringLiteral("32")});
    parser.addOption(
        {QStringLiteral("cores"), QStringLiteral("Cores of each node"), QStringLiteral("N"), QStringLiteral("4")});
    parser.addOption(
        {QStringLiteral("seconds"), QStringLiteral("How long to beat"), QStringLiteral("S"), QStringLiteral("60")});
    parser.process(application);
    if (parser.positionalArguments().size() != 1)
        parser.showHelp(2);

    core::initialiseCrypto();
    const load::Size size{.chunks = number(parser, "chunks"),
                          .nodes = number(parser, "nodes"),
                          .cores = number(parser, "cores"),
                          .seconds = number(parser, "seconds")};
    const QString scenario = parser.positionalArguments().constFirst();
    load::LoadLab lab;
    if (const auto started = lab.start(size.nodes, size.cores); !started) {
        std::fprintf(stderr, "%s\n", qPrintable(started.error().detail));
        return 1;
    }
    if (scenario == QLatin1String("complete"))
        return load::complete(lab, size);
    if (scenario == QLatin1String("assign"))
        return load::assign(lab, size);
    if (scenario == QLatin1String("heartbeat"))
        return load::heartbeat(lab, size);
    parser.showHelp(2);
}
