#include "app/model/diagnostics.h"

#include "app/node/preferencesstore.h"
#include "core/base/redaction.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace wowlab::model {

namespace {

QString section(const QString &title, const QString &text)
{
    return title + QLatin1Char('\n') + text + QLatin1Char('\n');
}

QString jsonText(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Indented)).trimmed();
}

} // namespace

QString diagnosticsText(const ProgramFacts &facts, const node::NodeState &state, const node::Preferences &preferences)
{
    node::Preferences shown = preferences;
    const auto blank = [](QString &text) {
        if (!text.isEmpty())
            text = QStringLiteral("[hidden]");
    };
    blank(shown.proxy.user);
    blank(shown.proxy.password);
    const QString text =
        section(QStringLiteral("wowlab %1, Qt %2, %3").arg(facts.version, facts.qt, facts.system),
                QStringLiteral("configuration %1\ndata %2").arg(facts.configFolder, facts.dataFolder)) +
        section(QStringLiteral("\nState"), jsonText(node::toJson(state))) +
        section(QStringLiteral("\nPreferences"), jsonText(node::toJson(shown))) +
        section(QStringLiteral("\nLog"), facts.lastLog.join(QLatin1Char('\n')));
    return core::redacted(text);
}

} // namespace wowlab::model
