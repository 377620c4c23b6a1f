#include "core/stats/squareddeviations.h"

namespace wowlab::stats {

double squaredDeviations(std::uint64_t count, UInt128 sum, UInt128 sumSquares)
{
    // With floor f and remainder r of sum / n, the integer sumSquares - f * (sum + r) is the sum of (value - f)^2, and
    // the true mean takes r^2 / n off that. The product is at most sumSquares (Cauchy-Schwarz), so it fits.
    const Division floor = divide(sum, count);
    const auto product = multiplyChecked(sum + UInt128(floor.remainder), floor.quotient.low);
    const UInt128 aroundFloor = sumSquares - *product;
    const auto remainder = static_cast<double>(floor.remainder);
    return toDouble(aroundFloor) - remainder * (remainder / static_cast<double>(count));
}

} // namespace wowlab::stats
