#pragma once

#include "core/base/backoff.h"
#include "core/base/result.h"
#include "sentinel/store/connectionstring.h"
#include "sentinel/store/row.h"

#include <QLatin1String>

#include <chrono>
#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <type_traits>

namespace wowlab::sentinel {

/// An open transaction, given to the body of DatabaseConnection::transact and valid inside it only. Its calls throw what
/// libpqxx throws; transact() catches it.
class Transaction
{
public:
    virtual ~Transaction() = default;
    /// Runs the statement of that name with its values.
    virtual Rows run(QLatin1String statement, std::initializer_list<Parameter> values = {}) = 0;
    /// As run(), for statements that answer with nothing: gives the number of rows that changed.
    virtual int change(QLatin1String statement, std::initializer_list<Parameter> values = {}) = 0;
    /// Runs several statements without values.
    virtual void script(const QByteArray &text) = 0;
};

/// One connection to PostgreSQL that comes back by itself: it connects on first use, and anew on the next use after it was
/// lost, not before a backoff has passed. Belongs to one thread. Works through a transaction pooler too: settings are local to
/// their transaction, and statements are prepared only until one is found missing in what should be its session.
class DatabaseConnection final
{
public:
    explicit DatabaseConnection(ConnectionString where);
    ~DatabaseConnection();
    Q_DISABLE_COPY_MOVE(DatabaseConnection)

    /// Runs `body` (Result<T> (Transaction &)) inside one transaction: committed when it gives a value, rolled back when it
    /// gives an error. The body may run more than once: after a deadlock, or when the connection was found dead before the
    /// commit, it starts over. `opening` names the statements that every transaction begins with.
    /// Errors: the body's · Retry "database.unavailable" (after the commit was sent: it may have happened),
    /// "database.timeout", "database.contention" · Conflict "database.unique_violation"
    /// · Refused "data_refused" (a value that PostgreSQL cannot take), "database.forbidden" (the role may not)
    /// · Bug "database.statement".
    template <class Body>
    [[nodiscard]] auto transact(Body body, QLatin1String opening = QLatin1String("begin_work"))
        -> std::invoke_result_t<Body &, Transaction &>
    {
        std::optional<std::invoke_result_t<Body &, Transaction &>> answer;
        const auto outcome = runTransaction(opening, [&](Transaction &transaction) {
            answer = body(transaction);
            return answer->has_value();
        });
        if (!outcome)
            return core::fail(outcome.error());
        return std::move(*answer);
    }

private:
    struct Session;

    /// `body` says whether to commit.
    [[nodiscard]] core::Result<void> runTransaction(QLatin1String opening,
                                                    const std::function<bool(Transaction &)> &body);
    [[nodiscard]] core::Result<void> connect();
    void drop(const char *why);

    ConnectionString m_where;
    std::unique_ptr<Session> m_session; ///< null: not connected
    core::Backoff m_backoff;
    std::chrono::steady_clock::time_point m_notBefore{};
    bool m_isLost = false; ///< said in the log
    bool m_arePrepared = true;
};

} // namespace wowlab::sentinel
