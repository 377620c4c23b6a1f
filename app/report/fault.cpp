#include "app/report/fault.h"

namespace wowlab::report {

Fault Fault::of(const rotation::Diagnostic &diagnostic)
{
    return {.severity = diagnostic.severity,
            .code = diagnostic.code,
            .message = diagnostic.message,
            .pointer = diagnostic.pointer,
            .position = diagnostic.position};
}

} // namespace wowlab::report
