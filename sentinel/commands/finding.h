#pragma once

#include <QJsonObject>
#include <QString>
#include <QVector>

namespace wowlab::sentinel {

enum class Verdict {
    Ok,
    Warning, ///< works, but not as it should
    Failure, ///< the sentinel cannot do its work
};

/// One thing that was looked at.
struct Finding
{
    Verdict verdict = Verdict::Ok;
    QString subject; ///< one word, e.g. "database"
    QString text;    ///< what was found, without secrets
    QString remedy;  ///< what to do about it; empty if nothing

    bool operator==(const Finding &) const = default;
};

using Findings = QVector<Finding>;

/// The worst of all; Ok if there is none.
[[nodiscard]] Verdict worstOf(const Findings &findings);

/// A line for each, the remedy on a line of its own, and a last line that counts them.
[[nodiscard]] QString toText(const Findings &findings);
/// {verdict: "ok"|"warn"|"fail", findings: [{verdict, subject, text, remedy?}]}
[[nodiscard]] QJsonObject toJson(const Findings &findings);

} // namespace wowlab::sentinel
