#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace wowlab::lab {

/// What `up` leaves for `down`: which process keeps a lab of that name running, and what to tell the user about it.
struct LabState
{
    qint64 processId = 0;
    QByteArray text;

    /// Per name, in the user's folder for caches.
    [[nodiscard]] static QString path(const QString &name);
    /// Nothing if no lab of that name runs; what a lab that died left is removed.
    [[nodiscard]] static std::optional<LabState> find(const QString &name);
    /// Errors: Retry "file.write_failed".
    [[nodiscard]] core::Result<void> save(const QString &name) const;
    static void remove(const QString &name);
    /// What the lab of that name said while it started; removed with the rest when it ends well.
    [[nodiscard]] static QString logPath(const QString &name);
};

} // namespace wowlab::lab
