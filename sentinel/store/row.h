#pragma once

#include "core/contract/ids.h"

#include <QByteArray>
#include <QString>
#include <QUuid>
#include <QVector>

#include <memory>
#include <optional>
#include <string>
#include <type_traits>

namespace wowlab::sentinel {

/// A value bound to a statement, as text; PostgreSQL converts it to the type that the statement casts it to.
class Parameter
{
public:
    Parameter(std::nullopt_t) {}
    Parameter(const QByteArray &text)
        : m_text(text.toStdString())
    {
    }
    Parameter(const QString &text)
        : m_text(text.toStdString())
    {
    }
    Parameter(bool value)
        : m_text(value ? "true" : "false")
    {
    }
    template <class T>
    requires(std::is_integral_v<T> && !std::is_same_v<T, bool>) Parameter(T value)
        : m_text(std::to_string(value))
    {
    }
    template <class Tag>
    Parameter(core::Id<Tag> id)
        : m_text(id.toString().toStdString())
    {
    }
    template <class T>
    Parameter(const std::optional<T> &value)
    {
        if (value)
            *this = Parameter(*value);
    }

    /// Null for SQL's null; lives as long as this.
    [[nodiscard]] const char *text() const { return m_text ? m_text->c_str() : nullptr; }

private:
    std::optional<std::string> m_text;
};

/// An array of ids, integers or base64 in PostgreSQL's notation. Their text needs no quoting.
template <class Values, class ToText>
[[nodiscard]] Parameter arrayParameter(const Values &values, ToText toText)
{
    QByteArray text = "{";
    for (const auto &value : values) {
        if (text.size() > 1)
            text += ',';
        text += toText(value);
    }
    return text + '}';
}

/// The same for ids.
template <class Ids>
[[nodiscard]] Parameter idsParameter(const Ids &ids)
{
    return arrayParameter(ids, [](const auto &id) { return id.toString().toLatin1(); });
}

/// One row of an answer. Columns are asked for by name; a name that the statement does not give, or a value of another
/// type, is a mistake of ours and ends the program. SQL's null reads as empty, 0, false or the null id.
class Row
{
public:
    using Columns = std::shared_ptr<const QVector<QByteArray>>; // shared by the rows of one answer

    Row(Columns columns, QVector<QByteArray> values);

    [[nodiscard]] bool isNull(const char *column) const;
    [[nodiscard]] QByteArray bytes(const char *column) const;
    [[nodiscard]] QString text(const char *column) const;
    [[nodiscard]] qint64 integer(const char *column) const;
    [[nodiscard]] int number(const char *column) const { return int(integer(column)); }
    [[nodiscard]] bool boolean(const char *column) const;
    template <class Id>
    [[nodiscard]] Id id(const char *column) const
    {
        return Id{QUuid::fromString(QLatin1String(bytes(column)))};
    }

private:
    [[nodiscard]] const QByteArray &value(const char *column) const;

    Columns m_columns;
    QVector<QByteArray> m_values;
};

using Rows = QVector<Row>;

} // namespace wowlab::sentinel
