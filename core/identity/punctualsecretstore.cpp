#include "core/identity/punctualsecretstore.h"

#include "core/base/async.h"

#include <QPromise>
#include <QTimer>

namespace wowlab::core {

namespace {

/// One question under way. It ends itself with the first of answer and deadline; without it nobody hears the other.
template <class T>
class Wait : public QObject
{
public:
    Wait(QFuture<SecretResult<T>> asked, std::chrono::milliseconds deadline, QObject *parent)
        : QObject(parent)
    {
        m_promise.start();
        onFinished(asked, this, [this](SecretResult<T> answer) { end(std::move(answer)); });
        QTimer::singleShot(deadline, this, [this, asked, deadline]() mutable {
            asked.cancel();
            end(tl::unexpected<SecretError>(
                {SecretTrouble::NoAnswer, QStringLiteral("nothing came in %1 ms").arg(deadline.count())}));
        });
    }

    [[nodiscard]] QFuture<SecretResult<T>> answer() { return m_promise.future(); }

private:
    void end(SecretResult<T> answer)
    {
        if (m_hasEnded)
            return;
        m_hasEnded = true;
        m_promise.addResult(std::move(answer));
        m_promise.finish();
        deleteLater();
    }

    QPromise<SecretResult<T>> m_promise;
    bool m_hasEnded = false;
};

template <class T>
QFuture<SecretResult<T>> answerInTime(QFuture<SecretResult<T>> asked, std::chrono::milliseconds deadline,
                                      QObject &waits)
{
    auto *wait = new Wait<T>(std::move(asked), deadline, &waits);
    return wait->answer();
}

} // namespace

PunctualSecretStore::PunctualSecretStore(SecretStore &store, std::chrono::milliseconds deadline)
    : m_store(store)
    , m_deadline(deadline)
{
}

QFuture<SecretResult<Secret>> PunctualSecretStore::read(const QString &name)
{
    return answerInTime(m_store.read(name), m_deadline, m_waits);
}

QFuture<SecretResult<void>> PunctualSecretStore::write(const QString &name, Secret secret)
{
    return answerInTime(m_store.write(name, std::move(secret)), m_deadline, m_waits);
}

QFuture<SecretResult<void>> PunctualSecretStore::remove(const QString &name)
{
    return answerInTime(m_store.remove(name), m_deadline, m_waits);
}

} // namespace wowlab::core
