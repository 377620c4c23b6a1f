#pragma once

#include <tl/expected.hpp>

#include <QByteArray>
#include <QString>

#include <utility>

namespace wowlab::core {

/// What the caller does next.
enum class ErrorKind {
    Retry,        ///< passing trouble: try again later (Backoff)
    Refused,      ///< the request is wrong as it stands; repeating it changes nothing
    Unauthorized, ///< we, or they, could not prove who we are
    NotFound,     ///< the thing does not exist
    Conflict,     ///< the thing exists, in another state than asked
    Corrupt,      ///< unreadable is not absent: set aside, keep the evidence
    Cancelled,    ///< somebody asked us to stop
    Bug,          ///< cannot happen; report it
};

struct Error
{
    ErrorKind kind = ErrorKind::Bug;
    QByteArray code; ///< stable word for tests, metrics and the window, e.g. "spool.disk_full"
    QString detail;  ///< English, for a log

    bool operator==(const Error &) const = default;
};

template <class T>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> fail(ErrorKind kind, QByteArray code, QString detail)
{
    return tl::unexpected<Error>(Error{kind, std::move(code), std::move(detail)});
}

[[nodiscard]] inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace wowlab::core
