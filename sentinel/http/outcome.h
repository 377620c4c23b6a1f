#pragma once

#include "core/base/result.h"
#include "core/contract/ids.h"
#include "sentinel/http/response.h"
#include "sentinel/publications/publication.h"

#include <QVector>

namespace wowlab::sentinel {

/// What is to be done in the main thread once a fact stands in the database.
struct Effects
{
    QVector<Publication> publications;
    QVector<core::NodeId> disconnects; ///< nodes whose beacon connections are to be closed
    bool wakesScheduler = false;       ///< chunks became pending

    [[nodiscard]] bool isEmpty() const { return publications.isEmpty() && disconnects.isEmpty() && !wakesScheduler; }
};

/// What a handler found: the answer, and what follows from it. The effects stand even if the answer is a refusal or nobody
/// waits for it any more.
struct Outcome
{
    Response response;
    Effects effects;
};

} // namespace wowlab::sentinel
