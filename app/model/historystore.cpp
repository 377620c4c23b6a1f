#include "app/model/historystore.h"

#include "app/model/historysegment.h"

#include <QCoreApplication>

#include <algorithm>
#include <memory>
#include <utility>

namespace wowlab::model {

namespace {

/// How long records wait for company on their way to screen and disk.
constexpr std::chrono::seconds kPace{1};
constexpr qsizetype kMostWords = 1'000;

} // namespace

HistoryStore::HistoryStore(QString folder, QObject *parent)
    : HistoryStore(std::move(folder), core::systemClock(), Limits(), parent)
{
}

HistoryStore::HistoryStore(QString folder, const core::Clock &clock, Limits limits, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_limits(limits)
    , m_folder(std::move(folder))
{
    m_disk.setMaxThreadCount(1);
    m_timer.setSingleShot(true);
    m_timer.setInterval(kPace);
    connect(&m_timer, &QTimer::timeout, this, &HistoryStore::takeIn);
}

HistoryStore::~HistoryStore()
{
    settle();
}

void HistoryStore::open()
{
    m_disk.start([this] {
        const auto content = std::make_shared<HistoryFolder::Content>(m_folder.load());
        QMetaObject::invokeMethod(
            this, [this, content] { loaded(std::move(*content)); }, Qt::QueuedConnection);
    });
}

void HistoryStore::loaded(HistoryFolder::Content content)
{
    m_folded = std::move(content.folded);
    m_sums = std::move(content.sums);
    m_nextSegment = content.nextSegment;
    for (HistoryFolder::Segment &segment : content.segments) {
        for (node::ChunkRecord &record : segment.records)
            keep(std::move(record), segment.number);
    }
    m_isOpen = true;
    forgetOld();
    Q_EMIT opened();
    Q_EMIT totalsChanged();
    if (!content.trouble.isEmpty()) {
        m_trouble = std::move(content.trouble);
        Q_EMIT troubleChanged();
    }
    if (!m_incoming.isEmpty())
        m_timer.start();
}

void HistoryStore::add(const node::ChunkRecord &record)
{
    m_incoming.append(record);
    if (m_isOpen && !m_timer.isActive())
        m_timer.start();
}

void HistoryStore::settle()
{
    waitForDisk(); // it may still be reading
    if (!m_isOpen)
        return;
    takeIn();
    onDisk([](HistoryFolder &folder) { return folder.append(0, {}); }); // what an earlier call could not write
    waitForDisk();
}

WorkTotals HistoryStore::today() const
{
    return m_sums.onDay(localDay(m_clock.wall()));
}

void HistoryStore::takeIn()
{
    m_timer.stop();
    const QDate today = localDay(m_clock.wall());
    if (m_forgottenOn != today)
        forgetOld();
    if (m_incoming.isEmpty())
        return;
    const quint64 first = endNumber();
    if (m_words.size() > kMostWords)
        m_words.clear(); // only to share what is common
    QVector<core::JobId> helped;
    QByteArray frames;
    const auto write = [this, &frames] {
        if (!frames.isEmpty())
            onDisk([segment = m_segments.back().number, frames](HistoryFolder &folder) {
                return folder.append(segment, frames);
            });
        frames.clear();
    };
    for (node::ChunkRecord &record : std::exchange(m_incoming, {})) {
        record.spec = *m_words.insert(record.spec);
        record.reason = *m_words.insert(record.reason);
        const bool isFull = m_segments.empty() || m_segments.back().records >= m_limits.recordsPerSegment ||
                            m_segments.back().day != localDay(record.endedAt);
        if (isFull)
            write();
        m_sums.add(record);
        if (record.verdict == node::ChunkRecord::Verdict::Accepted &&
            m_sums.jobs().value(record.job).accepted.chunks == 1)
            helped.append(record.job);
        frames += historyFrame(record);
        keep(std::move(record), isFull ? m_nextSegment++ : m_segments.back().number);
    }
    write();
    Q_EMIT recordsAdded(first);
    Q_EMIT totalsChanged();
    for (const core::JobId &job : std::as_const(helped))
        Q_EMIT jobHelped(job);
    if (m_records.size() > size_t(m_limits.records))
        forgetOld();
}

void HistoryStore::keep(node::ChunkRecord record, quint32 segment)
{
    if (m_segments.empty() || m_segments.back().number != segment)
        m_segments.push_back(
            {.number = segment, .records = 0, .newest = record.endedAt, .day = localDay(record.endedAt)});
    Segment &last = m_segments.back();
    ++last.records;
    last.newest = std::max(last.newest, record.endedAt);
    m_records.push_back(std::move(record));
}

void HistoryStore::forgetOld()
{
    const auto now = m_clock.wall();
    const auto since = now - m_limits.age;
    m_forgottenOn = localDay(now);
    quint32 through = 0;
    while (!m_segments.empty() && (m_segments.front().newest < since ||
                                   (m_records.size() > size_t(m_limits.records) && m_segments.size() > 1))) {
        const auto end = m_records.begin() + m_segments.front().records;
        std::for_each(m_records.begin(), end, [this](const node::ChunkRecord &record) { m_folded.add(record); });
        m_records.erase(m_records.begin(), end);
        m_firstNumber += quint64(m_segments.front().records);
        through = m_segments.front().number;
        m_segments.pop_front();
    }
    m_sums.forget(since, m_limits.jobs);
    if (through == 0)
        return;
    m_folded.forget(since, m_limits.jobs);
    onDisk([folded = m_folded, through](HistoryFolder &folder) { return folder.fold(folded, through); });
    if (m_isOpen)
        Q_EMIT recordsForgotten();
}

void HistoryStore::onDisk(std::function<core::Result<void>(HistoryFolder &)> work)
{
    m_disk.start([this, work = std::move(work)] {
        const auto done = work(m_folder);
        const QString trouble = done ? QString() : done.error().detail;
        QMetaObject::invokeMethod(
            this,
            [this, trouble] {
                if (std::exchange(m_trouble.cannotWrite, trouble) != trouble)
                    Q_EMIT troubleChanged();
            },
            Qt::QueuedConnection);
    });
}

void HistoryStore::waitForDisk()
{
    m_disk.waitForDone();
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall); // what it had to say
}

} // namespace wowlab::model
