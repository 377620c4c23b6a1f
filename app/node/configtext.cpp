#include "app/node/configtext.h"

#include "core/json/document.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <limits>

namespace wowlab::node {

namespace {

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), size_t(bytes.size())};
}

QByteArray quoted(std::string_view name)
{
    return QByteArray("\"").append(name.data(), qsizetype(name.size())).append("\":");
}

/// Puts `"name":value` into an object that stands at [object.begin, object.end) of the text.
void setIn(QByteArray &text, const json::Value &object, std::string_view name, const QByteArray &value)
{
    if (const json::Value *present = object.find(name)) {
        text.replace(qsizetype(present->begin), qsizetype(present->end - present->begin), value);
        return;
    }
    const QByteArray comma = object.members.empty() ? "" : ",";
    text.insert(qsizetype(object.end) - 1, comma + quoted(name) + value);
}

} // namespace

ConfigText ConfigText::forSpec(int gameSpecId)
{
    return ConfigText("{\"specId\":" + QByteArray::number(gameSpecId) + '}');
}

void ConfigText::setRules(const QString &rules)
{
    set("rules", '"' + rules.toUtf8() + '"');
}

void ConfigText::setDuration(double seconds)
{
    set("duration", QByteArray::number(seconds, 'g', 9)); // the engine calculates in single floats
}

void ConfigText::setTargets(int count)
{
    set("target/count", QByteArray::number(count));
}

void ConfigText::setTalents(const QStringList &talents)
{
    setChoice("talents", talents);
}

void ConfigText::setTierSets(const QStringList &tierSets)
{
    setChoice("tier_sets", tierSets);
}

void ConfigText::setChoice(const char *member, const QStringList &slugs)
{
    const QByteArray list = QJsonDocument(QJsonArray::fromStringList(slugs)).toJson(QJsonDocument::Compact);
    const auto root = json::parse(viewOf(m_text));
    const bool isFull = root && root->find("player");
    set(QByteArray(isFull ? "player/" : "").append(member).constData(), list);
}

void ConfigText::set(const char *path, const QByteArray &value)
{
    const auto root = json::parse(viewOf(m_text));
    if (!root || !root->isObject())
        return;
    const std::string_view whole(path);
    const std::size_t slash = whole.find('/');
    if (slash == std::string_view::npos) {
        setIn(m_text, *root, whole, value);
        return;
    }
    const std::string_view name = whole.substr(0, slash);
    const std::string_view member = whole.substr(slash + 1);
    const json::Value *object = root->find(name);
    if (!object)
        setIn(m_text, *root, name, '{' + quoted(member) + value + '}');
    else if (object->isObject())
        setIn(m_text, *object, member, value);
}

QByteArray ConfigText::rotation() const
{
    const auto root = json::parse(viewOf(m_text));
    const json::Value *rotation = root ? root->find("rotation") : nullptr;
    return rotation && rotation->isString() ? QByteArray::fromStdString(rotation->text) : QByteArray();
}

int ConfigText::targets() const
{
    const auto root = json::parse(viewOf(m_text));
    const json::Value *target = root ? root->find("target") : nullptr;
    const json::Value *count = target ? target->find("count") : nullptr;
    const bool isCount = count && count->kind == json::Kind::Integer && count->integer >= 1 &&
                         count->integer <= std::numeric_limits<int>::max();
    return isCount ? int(count->integer) : 1;
}

bool ConfigText::isConfig(const QByteArray &text)
{
    const auto root = json::parse(viewOf(text));
    return root && (root->find("player") || root->find("specId"));
}

} // namespace wowlab::node
