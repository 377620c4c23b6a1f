#include "sentinel/http/router.h"

#include <optional>
#include <utility>

namespace wowlab::sentinel {

namespace {

std::optional<QMap<QByteArray, QByteArray>> matchPath(const QByteArray &pattern, const QByteArray &path)
{
    const QList<QByteArray> wanted = pattern.split('/');
    const QList<QByteArray> found = path.split('/');
    if (wanted.size() != found.size())
        return std::nullopt;
    QMap<QByteArray, QByteArray> parameters;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (wanted[i].startsWith('{') && !found[i].isEmpty())
            parameters.insert(wanted[i].mid(1, wanted[i].size() - 2), found[i]);
        else if (wanted[i] != found[i])
            return std::nullopt;
    }
    return parameters;
}

} // namespace

Router::Router(std::vector<Route> routes)
    : m_routes(std::move(routes))
{
}

std::variant<Router::Match, Router::NoSuchPath, Router::NoSuchMethod> Router::find(const QByteArray &method,
                                                                                   const QByteArray &path) const
{
    const QByteArray served = method == "HEAD" ? QByteArray("GET") : method;
    NoSuchMethod others;
    for (const Route &route : m_routes) {
        auto parameters = matchPath(route.pattern, path);
        if (!parameters)
            continue;
        if (route.method == served)
            return Match{&route, std::move(*parameters)};
        others.allow += (others.allow.isEmpty() ? "" : ", ") + route.method;
        if (route.method == "GET")
            others.allow += ", HEAD";
        if (route.crossOrigin == CrossOrigin::Allowed)
            others.crossOrigin = CrossOrigin::Allowed;
    }
    if (others.allow.isEmpty())
        return NoSuchPath{};
    return others;
}

} // namespace wowlab::sentinel
