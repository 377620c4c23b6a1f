#include "packaging/lab/portal.h"

#include <pqxx/pqxx>

#include <QFile>

#include <optional>
#include <string>
#include <utility>

namespace wowlab::lab {

namespace {

std::string statement(const char *name)
{
    QFile file(QStringLiteral(":/lab/sql/") + QLatin1String(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("missing resource %s", qPrintable(file.fileName()));
    return file.readAll().toStdString();
}

template <class T>
core::Id<T> idFrom(const pqxx::field &field)
{
    return {QUuid::fromString(QLatin1String(field.c_str()))};
}

} // namespace

struct Portal::Connection
{
    explicit Connection(std::string connectionString)
        : address(std::move(connectionString))
    {
    }
    std::string address;
    std::optional<pqxx::connection> database;

    /// Runs `work` in one transaction of the database's owner.
    template <class Work>
    auto asOwner(Work work) -> core::Result<decltype(work(std::declval<pqxx::work &>()))>
    {
        try {
            if (!database)
                database.emplace(address);
            pqxx::work transaction(*database);
            auto answer = work(transaction);
            transaction.commit();
            return answer;
        } catch (const pqxx::broken_connection &error) {
            database.reset();
            return core::fail(core::ErrorKind::Retry, "portal.cut_off", QString::fromUtf8(error.what()).trimmed());
        } catch (const pqxx::failure &error) {
            return core::fail(core::ErrorKind::Refused, "portal.refused", QString::fromUtf8(error.what()).trimmed());
        }
    }

    /// The same, with the rights of this user.
    template <class Work>
    auto asUser(core::UserId user, Work work) -> core::Result<decltype(work(std::declval<pqxx::work &>()))>
    {
        return asOwner([&](pqxx::work &transaction) {
            transaction.exec_params(statement("become_user.sql"), user.toString().toStdString());
            return work(transaction);
        });
    }
};

Portal::Portal(std::unique_ptr<Connection> connection, core::UserId user)
    : m_connection(std::move(connection))
    , m_user(user)
{
}

Portal::Portal(Portal &&) noexcept = default;
Portal &Portal::operator=(Portal &&) noexcept = default;
Portal::~Portal() = default;

core::Result<Portal> Portal::signUp(const QByteArray &connectionString)
{
    auto connection = std::make_unique<Connection>(connectionString.toStdString());
    const auto user = connection->asOwner([](pqxx::work &transaction) {
        const core::UserId id{QUuid::createUuid()};
        transaction.exec_params(statement("create_user.sql"), id.toString().toStdString());
        return id;
    });
    if (!user)
        return core::fail(user.error());
    return Portal(std::move(connection), *user);
}

core::UserId Portal::user() const
{
    return m_user;
}

core::Result<core::NodeId> Portal::claim(const QString &code, const QString &name, int maxParallel)
{
    return m_connection
        ->asUser(m_user,
                 [&](pqxx::work &transaction) {
                     return idFrom<core::NodeTag>(
                         transaction.exec_params1(statement("verify_claim_code.sql"), code.toStdString())[0]);
                 })
        .and_then([&](core::NodeId node) {
            return m_connection->asUser(m_user, [&](pqxx::work &transaction) {
                transaction.exec_params1(statement("claim_node.sql"), node.toString().toStdString(), name.toStdString(),
                                         maxParallel);
                return node;
            });
        });
}

core::Result<core::JobId> Portal::createJob(const QByteArray &configJson, int iterations)
{
    return m_connection->asUser(m_user, [&](pqxx::work &transaction) {
        return idFrom<core::JobTag>(
            transaction.exec_params1(statement("create_job.sql"), configJson.toStdString(), iterations)[0]);
    });
}

core::Result<JobView> Portal::job(core::JobId id)
{
    return m_connection->asUser(m_user, [&](pqxx::work &transaction) {
        const pqxx::row row = transaction.exec_params1(statement("read_job.sql"), id.toString().toStdString());
        JobView view;
        view.status = row[0].c_str();
        view.totalIterations = row[1].as<qint64>();
        view.completedIterations = row[2].as<qint64>();
        view.result = row[3].c_str();
        view.chunks = row[4].as<int>();
        view.completedChunks = row[5].as<int>();
        view.iterationsOfCompletedChunks = row[6].as<qint64>();
        view.nodes = row[7].as<int>();
        view.secondsToFirstChunk = row[8].as<double>();
        view.secondsToEnd = row[9].as<double>();
        return view;
    });
}

} // namespace wowlab::lab
