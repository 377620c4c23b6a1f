#include "sentinel/commands/finding.h"

#include <QJsonArray>

#include <algorithm>

namespace wowlab::sentinel {

namespace {

constexpr int kVerdictWidth = 4;
constexpr int kSubjectWidth = 12;

QString wordOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Ok:
        return QStringLiteral("ok");
    case Verdict::Warning:
        return QStringLiteral("warn");
    case Verdict::Failure:
        return QStringLiteral("fail");
    }
    return {};
}

qsizetype count(const Findings &findings, Verdict verdict)
{
    return std::count_if(findings.begin(), findings.end(),
                         [verdict](const Finding &finding) { return finding.verdict == verdict; });
}

} // namespace

Verdict worstOf(const Findings &findings)
{
    Verdict worst = Verdict::Ok;
    for (const Finding &finding : findings)
        worst = std::max(worst, finding.verdict);
    return worst;
}

QString toText(const Findings &findings)
{
    QString text;
    for (const Finding &finding : findings) {
        text += QStringLiteral("%1  %2  %3\n")
                    .arg(wordOf(finding.verdict).toUpper(), -kVerdictWidth)
                    .arg(finding.subject, -kSubjectWidth)
                    .arg(finding.text);
        if (!finding.remedy.isEmpty())
            text += QString(kVerdictWidth + kSubjectWidth + 4, QLatin1Char(' ')) + QStringLiteral("-> ") +
                    finding.remedy + QLatin1Char('\n');
    }
    return text + QStringLiteral("\n%1 ok, %2 to look at, %3 to mend\n")
                      .arg(count(findings, Verdict::Ok))
                      .arg(count(findings, Verdict::Warning))
                      .arg(count(findings, Verdict::Failure));
}

QJsonObject toJson(const Findings &findings)
{
    QJsonArray list;
    for (const Finding &finding : findings) {
        QJsonObject object{{QStringLiteral("verdict"), wordOf(finding.verdict)},
                           {QStringLiteral("subject"), finding.subject},
                           {QStringLiteral("text"), finding.text}};
        if (!finding.remedy.isEmpty())
            object.insert(QStringLiteral("remedy"), finding.remedy);
        list.append(object);
    }
    return {{QStringLiteral("verdict"), wordOf(worstOf(findings))}, {QStringLiteral("findings"), list}};
}

} // namespace wowlab::sentinel
