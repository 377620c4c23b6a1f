#include "sentinel/http/request.h"

namespace wowlab::sentinel {

QByteArray Request::header(QByteArrayView lowerCaseName) const
{
    QByteArray value;
    bool isFirst = true;
    for (const auto &[name, content] : headers) {
        if (name != lowerCaseName)
            continue;
        if (!isFirst)
            value += ", ";
        value += content;
        isFirst = false;
    }
    return value;
}

core::RequestSignature Request::signature() const
{
    core::RequestSignature signature;
    signature.key = header(QByteArray(core::kHeaderNodeKey).toLower());
    signature.signature = header(QByteArray(core::kHeaderNodeSig).toLower());
    signature.timestamp = header(QByteArray(core::kHeaderNodeTs).toLower());
    return signature;
}

} // namespace wowlab::sentinel
