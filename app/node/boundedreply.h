#pragma once

#include "app/node/callresult.h"
#include "app/node/httpanswer.h"

#include <QNetworkReply>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace wowlab::node {

/// One exchange over HTTP with one deadline over its whole life, connecting included, and a bound on what comes back.
/// Lives in the main thread; its owner deletes it after `finished`, or before to give the exchange up.
class BoundedReply final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BoundedReply)

public:
    /// Takes the reply over.
    BoundedReply(QNetworkReply *reply, std::chrono::milliseconds deadline, qint64 maxBytes, QObject *parent = nullptr);
    ~BoundedReply() override;

Q_SIGNALS:
    /// Exactly once: an answer with any status, or Retry "http.timeout", "http.unreachable", "http.too_large".
    void finished(const wowlab::node::CallResult<wowlab::node::HttpAnswer> &answer);

private:
    void readMore();
    void replyFinished();
    void end(const CallResult<HttpAnswer> &answer);
    void giveUp(QByteArray code, QString detail);

    QNetworkReply *m_reply; ///< ours until end() or the destructor hands it to deleteLater()
    qint64 m_maxBytes;
    QByteArray m_body;
    QTimer m_deadline;
};

/// What every request of ours has in common.
[[nodiscard]] QNetworkRequest plainRequest(const QUrl &url, const QByteArray &userAgent);

} // namespace wowlab::node
