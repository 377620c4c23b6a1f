#pragma once

#include "core/base/result.h"
#include "sentinel/http/outcome.h"
#include "sentinel/http/request.h"
#include "sentinel/http/response.h"

#include <QByteArray>
#include <QMap>
#include <QVector>

#include <functional>
#include <variant>
#include <vector>

namespace wowlab::sentinel {

class Store;

/// Who may call.
enum class Access {
    Anyone,
    Node, ///< whoever holds a node's key: the request is signed
    User, ///< a signed-in user: the request carries a bearer token
};

/// Whether a page of another origin may read the answer. Harmless where no cookie is looked at.
enum class CrossOrigin { Refused, Allowed };

/// Answers from memory, in the main thread.
using LocalHandler = std::function<Response(const Request &)>;
/// Asks the database, in a worker. Knows no socket.
using StoreHandler = std::function<core::Result<Outcome>(const Request &, Store &)>;

/// Asks the database for many requests of its route at once, in a worker. One outcome for each, in their order.
using GatheredHandler = std::function<QVector<core::Result<Outcome>>(const QVector<Request> &, Store &)>;

struct Route
{
    QByteArray method;  ///< GET serves HEAD as well
    QByteArray pattern; ///< "/jobs/{jobId}/config": a segment in braces takes any text and names it
    Access access = Access::Anyone;
    std::variant<LocalHandler, StoreHandler, GatheredHandler> handler;
    CrossOrigin crossOrigin = CrossOrigin::Refused;
};

/// Finds the route of a request. Paths are compared as sent, byte by byte: no decoding, no trailing slash, no dots.
class Router
{
public:
    struct Match
    {
        const Route *route; ///< lives as long as the router
        QMap<QByteArray, QByteArray> parameters;
    };
    struct NoSuchPath
    {
    };
    struct NoSuchMethod
    {
        QByteArray allow; ///< for the Allow header
        CrossOrigin crossOrigin = CrossOrigin::Refused;
    };

    explicit Router(std::vector<Route> routes);

    [[nodiscard]] std::variant<Match, NoSuchPath, NoSuchMethod> find(const QByteArray &method,
                                                                     const QByteArray &path) const;

private:
    std::vector<Route> m_routes;
};

} // namespace wowlab::sentinel
