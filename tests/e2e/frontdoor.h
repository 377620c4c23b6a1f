#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QPair>
#include <QUrl>
#include <QVector>

namespace wowlab::test {

using HttpHeaders = QVector<QPair<QByteArray, QByteArray>>;

struct HttpAnswer
{
    int status = 0; ///< 0: there was none
    QByteArray body;

    [[nodiscard]] QJsonObject json() const;
    /// The stable word of a refusal.
    [[nodiscard]] QByteArray code() const;
};

/// Asks the sentinel what anybody can ask it, one request at a time. Waits for each answer with the event loop running.
class FrontDoor final
{
public:
    explicit FrontDoor(QUrl sentinel);

    /// `target` is a path, with a query if need be.
    HttpAnswer ask(const QByteArray &method, const QByteArray &target, const QByteArray &body = {},
                   const HttpHeaders &headers = {});
    [[nodiscard]] int statusOf(const QByteArray &path) { return ask("GET", path).status; }

private:
    QUrl m_sentinel;
    QNetworkAccessManager m_network;
};

} // namespace wowlab::test
