#pragma once

#include <QHashFunctions>
#include <QString>
#include <QUuid>

namespace wowlab::core {

/// A UUID that knows what it names, so that a node's id never passes for a job's.
template <class Tag>
struct Id
{
    QUuid value;

    /// Lower case, with dashes, without braces: as PostgreSQL and channel names write it.
    [[nodiscard]] QString toString() const { return value.toString(QUuid::WithoutBraces); }
    [[nodiscard]] bool isNull() const { return value.isNull(); }

    friend bool operator==(const Id &a, const Id &b) { return a.value == b.value; }
    friend bool operator!=(const Id &a, const Id &b) { return !(a == b); }
    friend bool operator<(const Id &a, const Id &b) { return a.value < b.value; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.value, seed); }
};

using NodeId = Id<struct NodeTag>;
using JobId = Id<struct JobTag>;
using ChunkId = Id<struct ChunkTag>;
using UserId = Id<struct UserTag>;
using RotationId = Id<struct RotationTag>;

} // namespace wowlab::core
