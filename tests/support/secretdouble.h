#pragma once

#include "core/identity/secretstore.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include <QByteArray>
#include <QPromise>

namespace wowlab::test {

/// A keychain of which the test decides how it behaves.
class SecretDouble final : public core::SecretStore
{
public:
    /// What every call answers; none: it does what is asked.
    std::optional<core::SecretTrouble> trouble;
    /// What write() answers all the same.
    std::optional<core::SecretTrouble> writeTrouble;
    /// Calls answer only when release() is called, which may be never.
    bool isSilent = false;
    /// The same for write() alone.
    bool isSilentToWrites = false;

    std::map<QString, QByteArray> entries;
    int reads = 0;
    int writes = 0;

    /// Does now what was asked while it was silent, and answers, late as that is.
    void release()
    {
        for (const auto &answer : std::exchange(m_held, {}))
            answer();
    }

    QFuture<core::SecretResult<core::Secret>> read(const QString &name) override
    {
        ++reads;
        return answered<core::Secret>([this, name]() -> core::SecretResult<core::Secret> {
            if (trouble)
                return refusal(*trouble);
            const auto found = entries.find(name);
            if (found == entries.end())
                return refusal(core::SecretTrouble::NoEntry);
            return core::Secret(QByteArrayView(found->second));
        });
    }

    QFuture<core::SecretResult<void>> write(const QString &name, core::Secret secret) override
    {
        ++writes;
        const QByteArray bytes(reinterpret_cast<const char *>(secret.data()), qsizetype(secret.size()));
        return answered<void>(
            [this, name, bytes]() -> core::SecretResult<void> {
                if (trouble || writeTrouble)
                    return refusal(trouble ? *trouble : *writeTrouble);
                entries[name] = bytes;
                return {};
            },
            isSilentToWrites);
    }

    QFuture<core::SecretResult<void>> remove(const QString &name) override
    {
        return answered<void>([this, name]() -> core::SecretResult<void> {
            if (trouble)
                return refusal(*trouble);
            entries.erase(name);
            return {};
        });
    }

private:
    static tl::unexpected<core::SecretError> refusal(core::SecretTrouble what)
    {
        return tl::unexpected<core::SecretError>({what, QStringLiteral("as the test wants it")});
    }

    template <class T>
    QFuture<core::SecretResult<T>> answered(std::function<core::SecretResult<T>()> act, bool isHeld = false)
    {
        auto promise = std::make_shared<QPromise<core::SecretResult<T>>>();
        promise->start();
        const auto answer = [promise, act = std::move(act)] {
            promise->addResult(act());
            promise->finish();
        };
        if (isSilent || isHeld)
            m_held.push_back(answer);
        else
            answer();
        return promise->future();
    }

    std::vector<std::function<void()>> m_held;
};

} // namespace wowlab::test
