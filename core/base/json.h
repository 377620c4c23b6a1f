#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QUuid>

#include <cstdint>
#include <optional>

namespace wowlab::core {

/// Parses a body that must be one JSON object. Errors: Refused "json.malformed" (with the offset), "json.not_object".
[[nodiscard]] Result<QJsonObject> parseJsonObject(const QByteArray &text);

/// Compact UTF-8 text of an object.
[[nodiscard]] QByteArray toJson(const QJsonObject &object);

/// True for a word that may be a code or a slug: 1 to 64 of a-z, 0-9, '_' and '.'.
[[nodiscard]] bool isWord(QStringView text);

/// Reads typed members of one JSON object and remembers the first fault, so that a decoder reads straight down and asks
/// once at its end. Members that nobody reads are ignored; a wrong type is an error, never a silent default.
class JsonReader
{
public:
    explicit JsonReader(QJsonObject object, QString path = {});

    /// A text without U+0000, which databases cannot keep.
    [[nodiscard]] QString string(QLatin1String name);
    /// A text of printable ASCII.
    [[nodiscard]] QByteArray latin1(QLatin1String name);
    /// An integer without fraction in [min, max].
    [[nodiscard]] std::int64_t integer(QLatin1String name, std::int64_t min, std::int64_t max);
    /// A finite number.
    [[nodiscard]] double number(QLatin1String name);
    [[nodiscard]] bool boolean(QLatin1String name);
    [[nodiscard]] QUuid uuid(QLatin1String name);
    [[nodiscard]] QJsonObject object(QLatin1String name);
    [[nodiscard]] QJsonArray array(QLatin1String name);

    /// True if the member is there and not null.
    [[nodiscard]] bool has(QLatin1String name) const;
    /// The member if it is there and not null; a wrong type is still an error.
    [[nodiscard]] std::optional<QString> optionalString(QLatin1String name);
    [[nodiscard]] std::optional<QByteArray> optionalLatin1(QLatin1String name);
    [[nodiscard]] std::optional<std::int64_t> optionalInteger(QLatin1String name, std::int64_t min, std::int64_t max);
    [[nodiscard]] std::optional<double> optionalNumber(QLatin1String name);
    [[nodiscard]] std::optional<QUuid> optionalUuid(QLatin1String name);

    /// Records a fault found by the caller, e.g. a value outside an enumeration.
    void refuse(QLatin1String name, const QString &expected);

    [[nodiscard]] bool isValid() const { return !m_error; }
    /// The value if every read was fine, else Refused "json.invalid" naming the member.
    template <class T>
    [[nodiscard]] Result<T> finish(T value) const
    {
        if (m_error)
            return fail(*m_error);
        return value;
    }

private:
    [[nodiscard]] QJsonValue require(QLatin1String name);

    QJsonObject m_object;
    QString m_path;
    std::optional<Error> m_error;
};

} // namespace wowlab::core
