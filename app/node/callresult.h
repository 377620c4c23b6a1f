#pragma once

#include "core/base/result.h"

#include <chrono>
#include <optional>

namespace wowlab::node {

/// Why a call did not yield what it asked for.
struct CallError
{
    /// Retry: "http.unreachable", "http.timeout", "http.captive_portal", "http.redirected", "http.too_large",
    /// "http.not_json", and answers 429 and 5xx · Cancelled: "http.cancelled" · else by the sentinel's answer; the code is
    /// then the sentinel's own word.
    core::Error error;
    /// The HTTP status of the sentinel's own answer; 0 if there was none: an error page of something in between is none.
    int status = 0;
    std::optional<std::chrono::milliseconds> retryAfter{};

    [[nodiscard]] std::chrono::milliseconds waitAtLeast() const
    {
        return retryAfter.value_or(std::chrono::milliseconds{0});
    }

    bool operator==(const CallError &) const = default;
};

template <class T>
using CallResult = tl::expected<T, CallError>;

} // namespace wowlab::node
