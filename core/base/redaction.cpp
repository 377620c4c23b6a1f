#include "core/base/redaction.h"

#include <QRegularExpression>

#include <array>

namespace wowlab::core {

namespace {

struct Pattern
{
    QRegularExpression what;
    QString instead;
};

const std::array<Pattern, 4> &patterns()
{
    static const std::array<Pattern, 4> all{{
        {QRegularExpression(
             QStringLiteral(R"(\b((?:proxy-)?authorization|password|passwd|secret|token|api[-_]?key|x-node-sig)\b)"
                            R"((["']?\s*[:=]\s*["']?)(?:(?:bearer|basic)\s+)?[^\s"',;&}]+)"),
             QRegularExpression::CaseInsensitiveOption),
         QStringLiteral("\\1\\2[hidden]")},
        {QRegularExpression(QStringLiteral(R"(\beyJ[\w-]+\.[\w-]+\.[\w-]*)")), QStringLiteral("[hidden]")},
        {QRegularExpression(QStringLiteral(R"(://[^/\s:@]*:[^/\s@]+@)")), QStringLiteral("://[hidden]@")},
        {QRegularExpression(QStringLiteral(R"((?<![A-Za-z0-9+/])[A-Za-z0-9+/]{42,}={1,2})")),
         QStringLiteral("[hidden]")},
    }};
    return all;
}

} // namespace

QString redacted(const QString &text)
{
    QString result = text;
    for (const Pattern &pattern : patterns())
        result.replace(pattern.what, pattern.instead);
    return result;
}

} // namespace wowlab::core
