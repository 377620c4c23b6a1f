#include "tests/e2e/labfixture.h"

#include "core/base/secret.h"
#include "tests/support/migrateddatabases.h"

#include <QTest>

#include <stdexcept>
#include <utility>

namespace wowlab::test {

namespace {

const char *missingServer()
{
    if (lab::PostgresServer::findBinaries().isEmpty())
        return "no PostgreSQL: put initdb into PATH or install Debian's postgresql";
    if (lab::CentrifugoServer::findBinary().isEmpty())
        return "no Centrifugo: put it into PATH or name it in CENTRIFUGO_BIN";
    return nullptr;
}

} // namespace

bool startLab(std::unique_ptr<lab::Lab> &lab, int nodes, const QMap<QString, QString> &settings)
{
    if (const char *missing = missingServer()) {
        if (areServersRequired())
            QTest::qFail(missing, __FILE__, __LINE__);
        else
            QTest::qSkip(missing, __FILE__, __LINE__);
        return false;
    }
    core::initialiseCrypto();
    lab::Lab::Options options;
    options.nodes = nodes;
    options.sentinelSettings = settings;
    lab = std::make_unique<lab::Lab>(std::move(options));
    const auto started = lab->start().and_then([&lab] { return lab->claimNodes(); });
    if (!started)
        QTest::qFail(qPrintable(started.error().detail), __FILE__, __LINE__);
    return started.has_value();
}

void explainFailure(const std::unique_ptr<lab::Lab> &lab)
{
    if (!QTest::currentTestFailed() || !lab)
        return;
    const auto show = [](const QString &name, const QByteArray &log) {
        qInfo("--- the end of the log of %s ---\n%s", qPrintable(name), log.right(20'000).constData());
    };
    show(lab->sentinel().name(), lab->sentinel().log());
    for (int i = 0; i < lab->nodeCount(); ++i)
        show(lab->node(i).name(), lab->node(i).log());
    show(QStringLiteral("Centrifugo"), lab->beacon().log());
    lab->postgres().printLog();
}

QByteArray query(lab::Lab &lab, const QByteArray &sql)
{
    const auto answer = lab.postgres().psql("wowlab", sql);
    if (!answer)
        throw std::runtime_error(answer.error().detail.toStdString());
    return answer->trimmed();
}

} // namespace wowlab::test
