#pragma once

#include "packaging/lab/servers/centrifugoserver.h"

#include <QTest>

#include <memory>

namespace wowlab::test {

/// Without a server a test is skipped at a desk and fails where WOWLAB_REQUIRE_SERVERS=1 says that it must be there.
/// Starts a server into `server`; call it from a test function and return if it answers false.
inline bool startBeacon(std::unique_ptr<lab::CentrifugoServer> &server,
                        const lab::CentrifugoServer::Options &options = {})
{
    const bool isRequired = qEnvironmentVariableIntValue("WOWLAB_REQUIRE_SERVERS") != 0;
    if (lab::CentrifugoServer::findBinary().isEmpty()) {
        const char *reason = "no Centrifugo: put it into PATH or name it in CENTRIFUGO_BIN";
        if (isRequired)
            QTest::qFail(reason, __FILE__, __LINE__);
        else
            QTest::qSkip(reason, __FILE__, __LINE__);
        return false;
    }
    server = std::make_unique<lab::CentrifugoServer>(options);
    if (server->failure()) {
        QTest::qFail(qPrintable(server->failure()->detail), __FILE__, __LINE__);
        server.reset();
        return false;
    }
    return true;
}

/// For cleanup(): shows what the server had to say about a test that failed.
inline void explainFailure(const std::unique_ptr<lab::CentrifugoServer> &server)
{
    if (QTest::currentTestFailed() && server)
        qInfo("Centrifugo's log:\n%s", server->log().constData());
}

} // namespace wowlab::test
