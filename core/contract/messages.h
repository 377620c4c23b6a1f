#pragma once

#include "core/base/result.h"
#include "core/contract/chunk.h"
#include "core/contract/chunkresult.h"
#include "core/contract/ids.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QVector>

#include <chrono>
#include <optional>

/// The bodies of the sentinel's HTTP calls, one struct each, used by both sides: names on the wire are written once, in
/// messages.cpp. Unknown members are ignored. Every fromJson fails with Refused "json.invalid" naming the member.
namespace wowlab::core {

/// POST /nodes/register
struct RegisterRequest
{
    QString hostname;
    int totalCores = 0;
    int enabledCores = 0;
    QString platform;
    QString version;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<RegisterRequest> fromJson(const QJsonObject &object);
};

struct RegisterReply
{
    NodeId id;
    QByteArray claimCode; ///< empty once claimed
    bool isClaimed = false;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<RegisterReply> fromJson(const QJsonObject &object);
};

/// Answer of POST /nodes/verify
struct VerifyReply
{
    NodeId id;
    QString name;
    int maxParallel = 1;
    UserId userId;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<VerifyReply> fromJson(const QJsonObject &object);
};

/// Answer of POST /nodes/token
struct TokenReply
{
    QByteArray token;
    std::chrono::seconds expiresIn{0};
    QString url; ///< the beacon's WebSocket address

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<TokenReply> fromJson(const QJsonObject &object);
};

enum class NodeMode { Online, Paused };

/// What a node is computing now.
struct RunningChunk
{
    ChunkId chunkId;
    int attempt = 0;
    qint64 completedIterations = 0;
    std::optional<double> meanDps;
};

/// POST /nodes/heartbeat
struct HeartbeatRequest
{
    NodeMode mode = NodeMode::Online;
    int engineVersion = 0;
    QVector<RunningChunk> running;
    int freeSlots = 0;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<HeartbeatRequest> fromJson(const QJsonObject &object);
};

struct HeartbeatReply
{
    NodeId id;
    QString name;
    int maxParallel = 1;
    QByteArray status;     ///< as the portal shows it: pending, online, offline
    ChunkList assigned;    ///< the complete set that the node holds
    QVector<ChunkId> drop; ///< named as running, but no longer the node's

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<HeartbeatReply> fromJson(const QJsonObject &object);
};

/// Answer of GET /chunks/assigned
struct AssignedReply
{
    ChunkList assigned;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<AssignedReply> fromJson(const QJsonObject &object);
};

/// POST /chunks/complete
struct CompleteRequest
{
    ChunkId chunkId;
    std::optional<int> attempt; ///< an older node sends none
    ChunkResult result;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<CompleteRequest> fromJson(const QJsonObject &object);
};

struct CompleteReply
{
    bool isJobComplete = false;
    bool isAlreadyCompleted = false;
    ChunkList assigned;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<CompleteReply> fromJson(const QJsonObject &object);
};

/// POST /chunks/release
struct ReleaseRequest
{
    ChunkId chunkId;
    int attempt = 0;
    QString reason;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<ReleaseRequest> fromJson(const QJsonObject &object);
};

/// POST /chunks/fail
struct FailRequest
{
    ChunkId chunkId;
    int attempt = 0;
    QByteArray code; ///< stable word, e.g. "rules_unsupported"
    QString message;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<FailRequest> fromJson(const QJsonObject &object);
};

/// Body of every refusal.
struct ErrorReply
{
    QString error;                                  ///< for a person
    QByteArray code;                                ///< stable word
    std::optional<std::chrono::seconds> serverTime; ///< Unix time, with code "clock_skew"

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<ErrorReply> fromJson(const QJsonObject &object);
};

/// Payload of a publication on nodes:{id}, inside {type, payload} and beside it.
struct NodeConfig
{
    UserId userId; ///< null until claimed
    QString name;
    int totalCores = 0;
    int maxParallel = 1;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<NodeConfig> fromJson(const QJsonObject &object);
};

} // namespace wowlab::core
