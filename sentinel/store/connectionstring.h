#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <string>

namespace wowlab::sentinel {

/// Where the database is and how to get in: a postgresql:// address or libpq's keyword=value form, checked once, with
/// our deadlines filled in where it names none (connecting 5 s, a silent peer noticed within about 30 s).
/// A value; any thread. Holds a password: only described() may be shown.
class ConnectionString
{
public:
    /// Errors: Refused "database.url_malformed"; the error never repeats the text.
    [[nodiscard]] static core::Result<ConnectionString> parse(const QByteArray &text);

    /// For libpq. A secret.
    [[nodiscard]] std::string text() const;
    /// "user@host:port/database", for logs.
    [[nodiscard]] QString described() const { return m_described; }

private:
    ConnectionString(const std::string &text, QString described);

    std::shared_ptr<const core::Secret> m_text; // shared: every worker connects with it, and a copy would be one more
    QString m_described;
};

} // namespace wowlab::sentinel
