#include "sentinel/beacon/publisher.h"

#include "core/base/async.h"

#include <QLoggingCategory>

#include <algorithm>

namespace wowlab::sentinel {

namespace {

Q_LOGGING_CATEGORY(lcPublisher, "wowlab.sentinel.publisher", QtInfoMsg)

/// A batch stays well under a megabyte: our messages have some 300 bytes, progress with a result a few thousand.
constexpr std::size_t kMessagesPerCall = 200;
constexpr std::size_t kMaxWaiting = 20'000;

constexpr core::Backoff::Limits kRetry{
    .base = std::chrono::milliseconds(500), .cap = std::chrono::seconds(15), .floor = std::chrono::milliseconds(100)};

} // namespace

Publisher::Publisher(core::BeaconApi &api, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_backoff(kRetry)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Publisher::send);
}

void Publisher::publish(core::BeaconMessage message)
{
    if (m_queue.size() >= kMaxWaiting) {
        // What is in flight stays: its answer counts the messages at the front.
        m_queue.erase(m_queue.begin() + std::ptrdiff_t(m_inFlight));
        qCWarning(lcPublisher) << "Publications given up: the beacon does not take them";
    }
    m_queue.push_back(std::move(message));
    if (m_inFlight == 0 && !m_timer.isActive())
        m_timer.start(0);
}

void Publisher::send()
{
    if (m_inFlight > 0 || m_queue.empty())
        return;
    m_inFlight = std::min(m_queue.size(), kMessagesPerCall);
    const std::vector<core::BeaconMessage> batch(m_queue.begin(), m_queue.begin() + std::ptrdiff_t(m_inFlight));
    core::onFinished(m_api.batch(batch), this, [this](const auto &outcome) { finish(outcome); });
}

void Publisher::finish(const core::Result<std::vector<core::Result<core::StreamPosition>>> &outcome)
{
    const bool isRepeated = !outcome && outcome.error().kind == core::ErrorKind::Retry;
    const std::size_t sent = std::exchange(m_inFlight, 0);
    if (!isRepeated)
        m_queue.erase(m_queue.begin(), m_queue.begin() + std::ptrdiff_t(sent));
    if (outcome)
        m_backoff.reset();
    if (!m_queue.empty())
        m_timer.start(outcome ? std::chrono::milliseconds(0) : m_backoff.next());

    if (!outcome) {
        Q_EMIT failed(outcome.error());
        return;
    }
    int count = 0;
    for (const auto &message : *outcome) {
        if (message)
            ++count;
        else
            Q_EMIT failed(message.error());
    }
    Q_EMIT published(count);
}

} // namespace wowlab::sentinel
