#pragma once

#include "packaging/lab/lab.h"

#include <QByteArray>

#include <memory>

namespace wowlab::test {

/// Starts a lab and claims its nodes, one worker each; call it from a test function and return if it answers false. Where PostgreSQL or
/// Centrifugo are missing the test is skipped at a desk, and fails where WOWLAB_REQUIRE_SERVERS=1 says that they must be there.
/// `settings` are the sentinel's, beyond the lab's own.
[[nodiscard]] bool startLab(std::unique_ptr<lab::Lab> &lab, int nodes, const QMap<QString, QString> &settings = {});

/// For cleanup(): shows what the programs and servers had to say about a test that failed.
void explainFailure(const std::unique_ptr<lab::Lab> &lab);

/// Asks the lab's database as its owner; throws std::runtime_error with the database's words if it does not answer.
[[nodiscard]] QByteArray query(lab::Lab &lab, const QByteArray &sql);

} // namespace wowlab::test
