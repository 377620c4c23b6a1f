#include "core/base/json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonParseError>
#include <QJsonValue>

#include <algorithm>
#include <cmath>

namespace wowlab::core {

Result<QJsonObject> parseJsonObject(const QByteArray &text)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError)
        return fail(ErrorKind::Refused, "json.malformed",
                    QStringLiteral("not JSON: %1 at byte %2").arg(error.errorString()).arg(error.offset));
    if (!document.isObject())
        return fail(ErrorKind::Refused, "json.not_object", QStringLiteral("expected a JSON object"));
    return document.object();
}

QByteArray toJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

bool isWord(QStringView text)
{
    return !text.isEmpty() && text.size() <= 64 && std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_' || c == u'.';
    });
}

JsonReader::JsonReader(QJsonObject object, QString path)
    : m_object(std::move(object))
    , m_path(std::move(path))
{
}

QString JsonReader::string(QLatin1String name)
{
    const auto value = require(name);
    const QString text = value.toString();
    if (!value.isString())
        refuse(name, QStringLiteral("a string"));
    else if (text.contains(QChar(QChar::Null)))
        refuse(name, QStringLiteral("a string without U+0000"));
    return text;
}

QByteArray JsonReader::latin1(QLatin1String name)
{
    const QString text = string(name);
    if (std::any_of(text.begin(), text.end(), [](QChar c) { return c < u' ' || c > u'~'; }))
        refuse(name, QStringLiteral("printable ASCII"));
    return text.toLatin1();
}

std::int64_t JsonReader::integer(QLatin1String name, std::int64_t min, std::int64_t max)
{
    const auto value = require(name);
    const double asDouble = value.toDouble(std::nan(""));
    const bool isWhole = value.isDouble() && std::isfinite(asDouble) && std::floor(asDouble) == asDouble;
    if (!isWhole || asDouble < static_cast<double>(min) || asDouble > static_cast<double>(max)) {
        refuse(name, QStringLiteral("an integer from %1 to %2").arg(min).arg(max));
        return min;
    }
    return value.toInteger(min);
}

double JsonReader::number(QLatin1String name)
{
    const auto value = require(name);
    if (!value.isDouble() || !std::isfinite(value.toDouble()))
        refuse(name, QStringLiteral("a number"));
    return value.toDouble();
}

bool JsonReader::boolean(QLatin1String name)
{
    const auto value = require(name);
    if (!value.isBool())
        refuse(name, QStringLiteral("true or false"));
    return value.toBool();
}

QUuid JsonReader::uuid(QLatin1String name)
{
    const auto uuid = QUuid::fromString(string(name));
    if (uuid.isNull())
        refuse(name, QStringLiteral("a UUID"));
    return uuid;
}

QJsonObject JsonReader::object(QLatin1String name)
{
    const auto value = require(name);
    if (!value.isObject())
        refuse(name, QStringLiteral("an object"));
    return value.toObject();
}

QJsonArray JsonReader::array(QLatin1String name)
{
    const auto value = require(name);
    if (!value.isArray())
        refuse(name, QStringLiteral("an array"));
    return value.toArray();
}

bool JsonReader::has(QLatin1String name) const
{
    const auto value = m_object.value(name);
    return !value.isUndefined() && !value.isNull();
}

std::optional<QString> JsonReader::optionalString(QLatin1String name)
{
    return has(name) ? std::optional(string(name)) : std::nullopt;
}

std::optional<QByteArray> JsonReader::optionalLatin1(QLatin1String name)
{
    return has(name) ? std::optional(latin1(name)) : std::nullopt;
}

std::optional<std::int64_t> JsonReader::optionalInteger(QLatin1String name, std::int64_t min, std::int64_t max)
{
    return has(name) ? std::optional(integer(name, min, max)) : std::nullopt;
}

std::optional<double> JsonReader::optionalNumber(QLatin1String name)
{
    return has(name) ? std::optional(number(name)) : std::nullopt;
}

std::optional<QUuid> JsonReader::optionalUuid(QLatin1String name)
{
    return has(name) ? std::optional(uuid(name)) : std::nullopt;
}

void JsonReader::refuse(QLatin1String name, const QString &expected)
{
    if (!m_error)
        m_error =
            Error{ErrorKind::Refused, "json.invalid", QStringLiteral("%1%2: expected %3").arg(m_path, name, expected)};
}

QJsonValue JsonReader::require(QLatin1String name)
{
    return m_object.value(name);
}

} // namespace wowlab::core
