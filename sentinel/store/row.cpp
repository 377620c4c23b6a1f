#include "sentinel/store/row.h"

#include <utility>

namespace wowlab::sentinel {

Row::Row(Columns columns, QVector<QByteArray> values)
    : m_columns(std::move(columns))
    , m_values(std::move(values))
{
}

const QByteArray &Row::value(const char *column) const
{
    const qsizetype index = m_columns->indexOf(QByteArrayView(column));
    if (index < 0)
        qFatal("The statement gives no column %s", column);
    return m_values.at(index);
}

bool Row::isNull(const char *column) const
{
    return value(column).isNull();
}

QByteArray Row::bytes(const char *column) const
{
    return value(column);
}

QString Row::text(const char *column) const
{
    return QString::fromUtf8(value(column));
}

qint64 Row::integer(const char *column) const
{
    if (isNull(column))
        return 0;
    bool isNumber = false;
    const qint64 number = value(column).toLongLong(&isNumber);
    if (!isNumber)
        qFatal("Column %s is no integer", column);
    return number;
}

bool Row::boolean(const char *column) const
{
    return value(column) == "t";
}

} // namespace wowlab::sentinel
