#pragma once

#include "core/contract/ids.h"
#include "core/identity/requestsignature.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QHostAddress>
#include <QMap>
#include <QMetaType>
#include <QVector>

#include <utility>

namespace wowlab::sentinel {

/// One HTTP request, complete and within the limits. A value: it travels to a database worker as it is.
struct Request
{
    QByteArray method; ///< upper case as sent, e.g. "POST"
    QByteArray path;   ///< begins with '/', without the query; not percent-decoded: that is what signatures cover
    QByteArray query;  ///< what follows '?', or empty
    QVector<std::pair<QByteArray, QByteArray>> headers; ///< names in lower case, in the order of arrival
    QByteArray body;
    QHostAddress client; ///< the peer, or what a trusted proxy says

    QMap<QByteArray, QByteArray> parameters; ///< what the route's pattern named, e.g. "jobId"
    QByteArray nodeKey; ///< base64 of the sender's public key, once its signature was verified; empty: not signed
    core::UserId user;  ///< the signed-in user, once its token was verified; null: none

    /// The header's value; several of one name are joined by commas (RFC 9110, 5.3). Empty if there is none.
    /// `lowerCaseName` as in "x-node-key".
    [[nodiscard]] QByteArray header(QByteArrayView lowerCaseName) const;
    [[nodiscard]] core::RequestSignature signature() const;
};

} // namespace wowlab::sentinel
