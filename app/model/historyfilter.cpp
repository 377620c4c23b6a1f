#include "app/model/historyfilter.h"

#include <QDateTime>

namespace wowlab::model {

bool HistoryFilter::accepts(const node::ChunkRecord &record) const
{
    if (record.endedAt < since || (verdict && record.verdict != *verdict))
        return false;
    return text.isEmpty() || record.spec.contains(text, Qt::CaseInsensitive) ||
           record.reason.contains(text, Qt::CaseInsensitive) ||
           record.job.toString().contains(text, Qt::CaseInsensitive) ||
           record.chunk.toString().contains(text, Qt::CaseInsensitive);
}

std::chrono::milliseconds beginOf(HistoryPeriod period, std::chrono::milliseconds now)
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(now.count()).date();
    const auto daysAgo = [&today](int days) {
        return std::chrono::milliseconds(today.addDays(-days).startOfDay().toMSecsSinceEpoch());
    };
    switch (period) {
    case HistoryPeriod::Today:
        return daysAgo(0);
    case HistoryPeriod::Week:
        return daysAgo(6);
    case HistoryPeriod::Month:
        return daysAgo(29);
    case HistoryPeriod::All:
        break;
    }
    return std::chrono::milliseconds(0);
}

} // namespace wowlab::model
