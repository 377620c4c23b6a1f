#include "sentinel/store/connectionstring.h"

#include <string>
#include <string_view>
#include <utility>

#include <libpq-fe.h>

namespace wowlab::sentinel {

namespace {

/// What a connection string says where it leaves these out; libpq's own default is to wait for ever.
constexpr std::pair<std::string_view, const char *> kDefaults[] = {
    {"connect_timeout", "5"},
    {"keepalives_idle", "10"},
    {"keepalives_interval", "5"},
    {"keepalives_count", "3"},
    {"tcp_user_timeout", "20000"}, // ms
    {"application_name", "wowlab-sentinel"},
};

std::string quoted(std::string_view value)
{
    std::string text = "'";
    for (const char c : value) {
        if (c == '\'' || c == '\\')
            text += '\\';
        text += c;
    }
    return text + '\'';
}

} // namespace

core::Result<ConnectionString> ConnectionString::parse(const QByteArray &text)
{
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options(
        PQconninfoParse(text.constData(), nullptr), &PQconninfoFree);
    // libpq's own words would quote the part that it did not understand, which may be the password.
    if (!options || text.trimmed().isEmpty())
        return core::fail(
            core::ErrorKind::Refused, "database.url_malformed",
            QStringLiteral("not a PostgreSQL address: expected postgresql://user:password@host:port/name"));

    std::string complete;
    QString user;
    QString host;
    QString port;
    QString name;
    for (const PQconninfoOption *option = options.get(); option->keyword != nullptr; ++option) {
        const std::string_view keyword = option->keyword;
        const char *value = option->val;
        for (const auto &[defaulted, standard] : kDefaults) {
            if (value == nullptr && keyword == defaulted)
                value = standard;
        }
        if (value == nullptr)
            continue;
        complete.append(keyword).append("=").append(quoted(value)).append(" ");
        if (keyword == "user")
            user = QString::fromUtf8(value);
        else if (keyword == "host" || keyword == "hostaddr")
            host = QString::fromUtf8(value);
        else if (keyword == "port")
            port = QString::fromUtf8(value);
        else if (keyword == "dbname")
            name = QString::fromUtf8(value);
    }
    return ConnectionString(complete, QStringLiteral("%1@%2:%3/%4").arg(user, host, port, name));
}

ConnectionString::ConnectionString(const std::string &text, QString described)
    : m_text(std::make_shared<core::Secret>(QByteArrayView(text.data(), qsizetype(text.size()))))
    , m_described(std::move(described))
{
}

std::string ConnectionString::text() const
{
    return {reinterpret_cast<const char *>(m_text->data()), m_text->size()};
}

} // namespace wowlab::sentinel
