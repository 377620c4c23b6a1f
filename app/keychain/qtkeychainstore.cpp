#include "app/keychain/qtkeychainstore.h"

#include "app/keychain/secretservice.h"

#include <algorithm>
#include <deque>
#include <functional>

#include <qt6keychain/keychain.h>

#include <QPromise>

namespace wowlab::keychain {

using core::Secret;
using core::SecretError;
using core::SecretResult;
using core::SecretTrouble;

namespace {

/// How long the end of the program waits for a call that is under way; a service that hangs does not hold it up for longer.
constexpr std::chrono::milliseconds kPatienceAtEnd{500};

template <class T>
using Promise = std::shared_ptr<QPromise<SecretResult<T>>>;

template <class T>
Promise<T> promise()
{
    auto made = std::make_shared<QPromise<SecretResult<T>>>();
    made->start();
    return made;
}

tl::unexpected<SecretError> trouble(SecretTrouble what, QString detail)
{
    return tl::unexpected<SecretError>(SecretError{what, std::move(detail)});
}

/// Overwrites the bytes that all copies of this array share, QtKeychain's among them.
void wipeShared(QByteArray &bytes)
{
    std::fill_n(const_cast<volatile char *>(bytes.constData()), bytes.size(), '\0');
    bytes.clear();
}

tl::unexpected<SecretError> troubleOf(const QKeychain::Job &job)
{
    const QString detail = QStringLiteral("%1 (error %2)").arg(job.errorString()).arg(int(job.error()));
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        switch (presenceOf(job.service(), job.key())) {
        case Presence::Absent:
            return trouble(SecretTrouble::NoEntry, detail);
        case Presence::Present:
            return trouble(SecretTrouble::Locked, QStringLiteral("the entry is there, but was not unlocked"));
        case Presence::NotKnown:
            return trouble(SecretTrouble::Failed, QStringLiteral("the service does not say whether there is an entry"));
        }
        break;
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return trouble(SecretTrouble::Locked, detail);
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return trouble(SecretTrouble::NoService, detail);
    case QKeychain::NoError:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError:
        break;
    }
    return trouble(isSecretServiceRunning() ? SecretTrouble::Failed : SecretTrouble::NoService, detail);
}

} // namespace

/// Runs the jobs one after the other, and none that nobody waits for any more. Lives in the store's thread.
class QtKeychainStore::Worker final : public QObject
{
    Q_DISABLE_COPY_MOVE(Worker)

public:
    Worker() = default;

    /// `make` makes the job, `answerOf` reads the finished one. Any thread.
    template <class T, class Job>
    QFuture<SecretResult<T>> run(std::function<Job *()> make, std::function<SecretResult<T>(Job &)> answerOf)
    {
        auto promised = promise<T>();
        auto future = promised->future();
        auto begin = [this, promised, make = std::move(make), answerOf = std::move(answerOf)] {
            if (promised->isCanceled()) {
                promised->finish();
                return false;
            }
            forgetSession();
            // QtKeychain calls back into a job whenever the service answers, so it is never deleted but by itself.
            Job *job = make();
            connect(job, &QKeychain::Job::finished, this, [this, job, promised, answerOf] {
                promised->addResult(answerOf(*job));
                promised->finish();
                m_isBusy = false;
                beginNext();
            });
            job->setAutoDelete(true);
            job->setInsecureFallback(false);
            job->start();
            return true;
        };
        QMetaObject::invokeMethod(this, [this, begin = std::move(begin)] {
            m_waiting.push_back(begin);
            beginNext();
        });
        return future;
    }

private:
    void beginNext()
    {
        while (!m_isBusy && !m_waiting.empty()) {
            const auto begin = std::move(m_waiting.front());
            m_waiting.pop_front();
            m_isBusy = begin();
        }
    }

    std::deque<std::function<bool()>> m_waiting; ///< each begins a job, or tells that it need not
    bool m_isBusy = false;
};

QtKeychainStore::QtKeychainStore(const QString &service)
    : m_service(service)
    , m_thread(std::make_unique<QThread>())
    , m_worker(new Worker)
{
    m_thread->setObjectName(QStringLiteral("keychain"));
    m_worker->moveToThread(m_thread.get());
    QObject::connect(m_thread.get(), &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread->start();
}

QtKeychainStore::~QtKeychainStore()
{
    m_thread->quit();
    if (!m_thread->wait(QDeadlineTimer(kPatienceAtEnd)))
        static_cast<void>(m_thread.release()); // blocked in a call that nobody can end; the process takes it along
}

QFuture<SecretResult<Secret>> QtKeychainStore::read(const QString &name)
{
    return m_worker->run<Secret, QKeychain::ReadPasswordJob>(
        [service = m_service, name] {
            auto *job = new QKeychain::ReadPasswordJob(service);
            job->setKey(name);
            return job;
        },
        [](QKeychain::ReadPasswordJob &job) -> SecretResult<Secret> {
            if (job.error() != QKeychain::NoError)
                return troubleOf(job);
            QByteArray bytes = job.binaryData();
            Secret secret{QByteArrayView(bytes)};
            wipeShared(bytes);
            return secret;
        });
}

QFuture<SecretResult<void>> QtKeychainStore::write(const QString &name, Secret secret)
{
    // Shared between the two halves of a copyable function; nobody else has it.
    auto shared = std::make_shared<Secret>(std::move(secret));
    auto bytes = std::make_shared<QByteArray>();
    return m_worker->run<void, QKeychain::WritePasswordJob>(
        [service = m_service, name, shared, bytes] {
            *bytes = QByteArray(reinterpret_cast<const char *>(shared->data()), qsizetype(shared->size()));
            auto *job = new QKeychain::WritePasswordJob(service);
            job->setKey(name);
            job->setBinaryData(*bytes);
            return job;
        },
        [bytes](QKeychain::WritePasswordJob &job) -> SecretResult<void> {
            wipeShared(*bytes);
            if (job.error() != QKeychain::NoError)
                return troubleOf(job);
            return {};
        });
}

QFuture<SecretResult<void>> QtKeychainStore::remove(const QString &name)
{
    return m_worker->run<void, QKeychain::DeletePasswordJob>(
        [service = m_service, name] {
            auto *job = new QKeychain::DeletePasswordJob(service);
            job->setKey(name);
            return job;
        },
        [](QKeychain::DeletePasswordJob &job) -> SecretResult<void> {
            if (job.error() != QKeychain::NoError && job.error() != QKeychain::EntryNotFound)
                return troubleOf(job);
            switch (presenceOf(job.service(), job.key())) {
            case Presence::Absent:
                return {};
            case Presence::Present:
                return trouble(SecretTrouble::Locked, QStringLiteral("the entry is still there: it was not unlocked"));
            case Presence::NotKnown:
                break;
            }
            return trouble(SecretTrouble::Failed, QStringLiteral("the service does not say whether the entry is gone"));
        });
}

} // namespace wowlab::keychain
