#include "sentinel/store/databaseconnection.h"

#include "sentinel/store/sqltext.h"

#include <QCryptographicHash>
#include <QHash>
#include <QLoggingCategory>

#include <pqxx/pqxx>

#include <string>
#include <utility>
#include <vector>

using namespace std::chrono_literals;

namespace wowlab::sentinel {

namespace {

Q_LOGGING_CATEGORY(lcDatabase, "wowlab.sentinel.store", QtInfoMsg)

/// A transaction that loses against others starts over this often before its caller hears of it.
constexpr int kMaxTries = 3;

/// A statement of sentinel/sql as one connection uses it.
struct Statement
{
    std::string text;
    /// Its name among prepared statements; says the text too, because behind a pooler sessions are shared with other versions of
    /// this program.
    std::string preparedName;
    bool isPrepared = false;
};

/// The statements that one connection has used.
class Statements
{
public:
    Statement &find(QLatin1String name)
    {
        auto it = m_statements.find(name);
        if (it == m_statements.end()) {
            const QByteArray text = sqlText(name);
            const QByteArray digest = QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().left(16);
            it = m_statements.insert(name, {.text = text.toStdString(),
                                            .preparedName = QByteArray(name.data() + ('_' + digest)).toStdString(),
                                            .isPrepared = false});
        }
        return *it;
    }

private:
    QHash<QLatin1String, Statement> m_statements;
};

Rows toRows(const pqxx::result &answer)
{
    auto columns = std::make_shared<QVector<QByteArray>>();
    for (pqxx::row::size_type i = 0; i < answer.columns(); ++i)
        columns->append(answer.column_name(i));
    Rows rows;
    rows.reserve(qsizetype(answer.size()));
    for (const pqxx::row &each : answer) {
        QVector<QByteArray> values;
        values.reserve(columns->size());
        for (const pqxx::field &field : each)
            values.append(field.is_null() ? QByteArray() : QByteArray(field.c_str(), qsizetype(field.size())));
        rows.append(Row(columns, std::move(values)));
    }
    return rows;
}

class OpenTransaction final : public Transaction
{
public:
    OpenTransaction(pqxx::work &work, Statements &statements, bool arePrepared)
        : m_work(work)
        , m_statements(statements)
        , m_arePrepared(arePrepared)
    {
    }

    Rows run(QLatin1String statement, std::initializer_list<Parameter> values) override
    {
        return toRows(execute(statement, values));
    }

    int change(QLatin1String statement, std::initializer_list<Parameter> values) override
    {
        return int(execute(statement, values).affected_rows());
    }

    void script(const QByteArray &text) override { m_work.exec(text.toStdString()); }

private:
    pqxx::result execute(QLatin1String statement, std::initializer_list<Parameter> values)
    {
        std::vector<const char *> texts;
        texts.reserve(values.size());
        for (const Parameter &value : values)
            texts.push_back(value.text());
        const auto parameters = pqxx::prepare::make_dynamic_params(texts);
        Statement &used = m_statements.find(statement);
        if (!m_arePrepared)
            return m_work.exec_params(used.text, parameters);
        if (!std::exchange(used.isPrepared, true))
            m_work.conn().prepare(used.preparedName, used.text);
        return m_work.exec_prepared(used.preparedName, parameters);
    }

    pqxx::work &m_work;
    Statements &m_statements;
    bool m_arePrepared;
};

/// The session is not the one that the statement was prepared in: there is a transaction pooler in between. SQLSTATE
/// invalid_sql_statement_name and duplicate_prepared_statement.
bool isLostPreparation(const pqxx::sql_error &error)
{
    return error.sqlstate() == "26000" || error.sqlstate() == "42P05";
}

core::Error unavailable(const char *why)
{
    return {core::ErrorKind::Retry, "database.unavailable", QString::fromUtf8(why).trimmed()};
}

/// What a caller does about a statement that failed on a healthy connection. SQLSTATE classes: PostgreSQL manual, appendix A.
core::Error toError(const pqxx::sql_error &error)
{
    const std::string &state = error.sqlstate();
    const QString detail = QString::fromUtf8(error.what()).trimmed();
    if (state == "23505")
        return {core::ErrorKind::Conflict, "database.unique_violation", detail};
    if (state.starts_with("22")) // a value that no text or column can hold: sent again, it is refused again
        return {core::ErrorKind::Refused, "data_refused", detail};
    if (state == "57014" || state == "55P03") // statement or lock timeout
        return {core::ErrorKind::Retry, "database.timeout", detail};
    // The role may not do this: the operator's business (see wowlab-sentinel doctor). libpqxx 6 gives no SQLSTATE here.
    if (dynamic_cast<const pqxx::insufficient_privilege *>(&error) != nullptr)
        return {core::ErrorKind::Refused, "database.forbidden", detail};
    if (state.starts_with("40")) // deadlock, serialization
        return {core::ErrorKind::Retry, "database.contention", detail};
    // Out of resources, shutting down, failing over to a read-only server: not the statement's fault.
    if (state.starts_with("53") || state.starts_with("57P") || state.starts_with("08") || state == "25006")
        return {core::ErrorKind::Retry, "database.unavailable", detail};
    return {core::ErrorKind::Bug, "database.statement", detail};
}

} // namespace

struct DatabaseConnection::Session
{
    explicit Session(const std::string &where)
        : connection(where)
        , quiet(connection)
    {
    }

    pqxx::connection connection;
    pqxx::quiet_errorhandler quiet; // notices are not for standard error
    Statements statements;
};

DatabaseConnection::DatabaseConnection(ConnectionString where)
    : m_where(std::move(where))
    , m_backoff({.base = 200ms, .cap = 5s, .floor = 50ms})
{
}

DatabaseConnection::~DatabaseConnection() = default;

core::Result<void> DatabaseConnection::connect()
{
    if (m_session)
        return {};
    if (std::chrono::steady_clock::now() < m_notBefore)
        return core::fail(unavailable("not connected; the next try is due in a moment"));
    try {
        m_session = std::make_unique<Session>(m_where.text());
    } catch (const std::exception &error) {
        m_notBefore = std::chrono::steady_clock::now() + m_backoff.next();
        drop(error.what());
        return core::fail(unavailable(error.what()));
    }
    m_backoff.reset();
    if (std::exchange(m_isLost, false))
        qCInfo(lcDatabase) << "The database is back" << m_where.described();
    return {};
}

void DatabaseConnection::drop(const char *why)
{
    m_session.reset();
    if (!std::exchange(m_isLost, true))
        qCWarning(lcDatabase).noquote() << "No connection to the database" << m_where.described() << '-'
                                        << QString::fromUtf8(why).trimmed();
}

core::Result<void> DatabaseConnection::runTransaction(QLatin1String opening,
                                                      const std::function<bool(Transaction &)> &body)
{
    core::Error error;
    for (int tries = 0; tries < kMaxTries; ++tries) {
        if (const auto connected = connect(); !connected)
            return connected;
        try {
            pqxx::work work(m_session->connection);
            OpenTransaction transaction(work, m_session->statements, m_arePrepared);
            work.exec(m_session->statements.find(opening).text);
            if (body(transaction))
                work.commit();
            else
                work.abort();
            return {};
        } catch (const pqxx::in_doubt_error &doubt) {
            drop(doubt.what());
            return core::fail(unavailable("the connection was lost during the commit"));
        } catch (const pqxx::broken_connection &broken) {
            error = unavailable(broken.what());
        } catch (const pqxx::sql_error &refused) {
            if (m_arePrepared && isLostPreparation(refused)) {
                qCInfo(lcDatabase) << "Behind a transaction pooler: statements are not prepared" << m_where.described();
                m_arePrepared = false;
                error = {core::ErrorKind::Retry, "database.contention", QString::fromUtf8(refused.what())};
            } else {
                error = toError(refused);
            }
        } catch (const std::exception &other) {
            error = {core::ErrorKind::Bug, "database.statement", QString::fromUtf8(other.what()).trimmed()};
        }
        if (error.code == "database.unavailable" || !m_session->connection.is_open()) {
            // Nothing was committed, so the work may start over on a fresh connection.
            drop(error.detail.toUtf8().constData());
            error = {core::ErrorKind::Retry, "database.unavailable", error.detail};
        } else if (error.code != "database.contention") {
            return core::fail(error);
        }
    }
    return core::fail(error);
}

} // namespace wowlab::sentinel
