#include "app/report/verdict.h"

namespace wowlab::report {

Verdict verdictOn(const stats::PairedDifference &difference)
{
    if (difference.count() < stats::PairedDifference::kFewPairs)
        return Verdict::TooFew;
    if (difference.sumSquares() == stats::UInt128())
        return Verdict::Same;
    if (!difference.isSignificant())
        return Verdict::NotSeen;
    return difference.mean() > 0 ? Verdict::BBetter : Verdict::ABetter;
}

} // namespace wowlab::report
