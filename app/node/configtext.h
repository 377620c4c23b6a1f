#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace wowlab::node {

/// A config as text, with the members that options of the command line set. What the options do not mention stays as it
/// was written, byte for byte.
class ConfigText
{
public:
    /// A short config that names nothing but its spec.
    [[nodiscard]] static ConfigText forSpec(int gameSpecId);
    /// As read from a file. If it is no JSON object, nothing can be set in it and the engine says what is wrong.
    explicit ConfigText(QByteArray text)
        : m_text(std::move(text))
    {
    }

    void setRules(const QString &rules);
    void setDuration(double seconds);
    void setTargets(int count);
    void setTalents(const QStringList &talents);
    void setTierSets(const QStringList &tierSets);

    [[nodiscard]] const QByteArray &text() const { return m_text; }
    /// The rotation that is written in it as a text; empty if there is none.
    [[nodiscard]] QByteArray rotation() const;
    /// `target.count`, else 1.
    [[nodiscard]] int targets() const;
    /// Looks like one, unlike a rotation: it has `player` or `specId`.
    [[nodiscard]] static bool isConfig(const QByteArray &text);

private:
    /// `path` as "member" or "object/member"; an object that is not there is made.
    void set(const char *path, const QByteArray &value);
    /// Short configs have the player's choices at the top.
    void setChoice(const char *member, const QStringList &slugs);

    QByteArray m_text;
};

} // namespace wowlab::node
