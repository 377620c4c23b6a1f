#include "app/node/verdict.h"

namespace wowlab::node {

Verdict verdictOn(const CallError &error)
{
    switch (error.status) {
    case 409:
        return Verdict::Done;
    case 400:
    case 404:
    case 410:
    case 413:
    case 422:
        return Verdict::Dropped;
    case 403:
        return error.error.code == "not_yours" ? Verdict::Dropped : Verdict::Kept;
    default:
        return Verdict::Kept;
    }
}

} // namespace wowlab::node
