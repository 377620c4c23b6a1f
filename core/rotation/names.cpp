#include "core/rotation/names.h"

#include <algorithm>
#include <numeric>

namespace wowlab::rotation {

namespace {

/// Longer words are not compared: nobody misspells a known name that far.
constexpr std::size_t kMaxCompared = 80;

} // namespace

std::size_t editDistance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row.back();
}

Suggestion::Suggestion(std::string_view written)
    : m_written(written)
    , m_bestDistance(written.size() > kMaxCompared ? 0 : std::max<std::size_t>(2, written.size() / 4) + 1)
{
}

void Suggestion::offer(std::string_view candidate)
{
    if (m_bestDistance == 0 || candidate.size() > kMaxCompared)
        return;
    const std::size_t distance = editDistance(m_written, candidate);
    if (distance < m_bestDistance && distance < candidate.size()) {
        m_bestDistance = distance;
        m_best = candidate;
    }
}

std::string Suggestion::hint() const
{
    return m_best.empty() ? std::string() : " (did you mean `" + m_best + "`?)";
}

} // namespace wowlab::rotation
