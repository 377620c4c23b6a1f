#include "core/contract/jobconfig.h"

#include "core/base/json.h"
#include "core/identity/digest.h"

#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

namespace wowlab::core {

namespace {

constexpr QLatin1String kHash("hash");
constexpr QLatin1String kRotation("rotation");
constexpr QLatin1String kId("id");
constexpr QLatin1String kChecksum("checksum");
constexpr QLatin1String kScript("script");

/// Watches a parse and notes where one top-level member's value begins and ends.
class MemberFinder : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, MemberFinder>
{
public:
    MemberFinder(rapidjson::MemoryStream &stream, QByteArrayView name)
        : m_stream(stream)
        , m_name(name)
    {
    }

    bool Default() { return value(); } // NOLINT: RapidJSON's names
    bool String(const char *, rapidjson::SizeType, bool) { return value(); }
    bool Key(const char *name, rapidjson::SizeType length, bool)
    {
        m_isNext = m_depth == 1 && QByteArrayView(name, qsizetype(length)) == m_name;
        if (m_isNext)
            m_begin = m_stream.Tell();
        return true;
    }
    bool StartObject() { return open(); }
    bool StartArray() { return open(); }
    bool EndObject(rapidjson::SizeType) { return close(); }
    bool EndArray(rapidjson::SizeType) { return close(); }

    [[nodiscard]] std::optional<std::pair<size_t, size_t>> found() const { return m_found; }

private:
    bool open()
    {
        if (m_isNext) {
            m_isNext = false;
            m_isInside = true;
        }
        ++m_depth;
        return true;
    }
    bool close()
    {
        --m_depth;
        if (m_isInside && m_depth == 1) {
            m_isInside = false;
            // The iterative parser reports an end before it takes the closing bracket.
            m_found = {m_begin, m_stream.Tell() + 1};
        }
        return true;
    }
    bool value()
    {
        if (m_isNext && m_depth == 1)
            m_found = {m_begin, m_stream.Tell()};
        m_isNext = false;
        return true;
    }

    rapidjson::MemoryStream &m_stream;
    QByteArrayView m_name;
    int m_depth = 0;
    bool m_isNext = false;
    bool m_isInside = false;
    size_t m_begin = 0;
    std::optional<std::pair<size_t, size_t>> m_found;
};

} // namespace

std::optional<QByteArray> rawMember(const QByteArray &text, QByteArrayView name)
{
    rapidjson::MemoryStream stream(text.constData(), size_t(text.size()));
    MemberFinder finder(stream, name);
    rapidjson::Reader reader;
    // Iterative: a deeply nested text must not exhaust the stack.
    reader.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag>(stream, finder);
    if (reader.HasParseError() || !finder.found())
        return std::nullopt;
    const auto [begin, end] = *finder.found();
    QByteArray raw = text.mid(qsizetype(begin), qsizetype(end - begin)).trimmed();
    // What lies between a key and its value is a colon.
    if (raw.startsWith(':'))
        raw = raw.mid(1).trimmed();
    return raw;
}

QByteArray JobConfig::toJsonText() const
{
    QJsonObject frame{{kHash, QString::fromLatin1(hash)}};
    if (rotation)
        frame.insert(kRotation, QJsonObject{{kId, rotation->id.toString()},
                                            {kChecksum, QString::fromLatin1(rotation->checksum)},
                                            {kScript, QString::fromUtf8(rotation->script)}});
    else
        frame.insert(kRotation, QJsonValue::Null);
    QByteArray text = toJson(frame);
    text.chop(1);
    return text + ",\"config\":" + config + '}';
}

Result<JobConfig> JobConfig::fromJsonText(const QByteArray &text)
{
    const auto parsed = parseJsonObject(text);
    if (!parsed)
        return fail(parsed.error());
    JsonReader read(*parsed);
    JobConfig result;
    result.hash = read.latin1(kHash);
    (void)read.object(QLatin1String("config"));
    if (read.has(kRotation)) {
        JsonReader member(read.object(kRotation), QStringLiteral("rotation."));
        StoredRotation rotation;
        rotation.id.value = member.uuid(kId);
        rotation.checksum = member.latin1(kChecksum);
        rotation.script = member.string(kScript).toUtf8();
        auto finished = member.finish(std::move(rotation));
        if (!finished)
            return fail(finished.error());
        result.rotation = std::move(*finished);
    }
    if (const auto valid = read.finish(true); !valid)
        return fail(valid.error());
    result.config = rawMember(text, "config").value_or(QByteArray());

    if (sha256Hex(result.config) != result.hash)
        return fail(ErrorKind::Corrupt, "config.hash_mismatch",
                    QStringLiteral("the config is not the one its hash names"));
    if (result.rotation && sha256Hex(result.rotation->script) != result.rotation->checksum)
        return fail(ErrorKind::Corrupt, "config.rotation_mismatch",
                    QStringLiteral("the rotation is not the one its checksum names"));
    return result;
}

} // namespace wowlab::core
