#pragma once

#include "app/node/preferences.h"
#include "core/base/result.h"

#include <QJsonObject>
#include <QObject>
#include <QString>

#include <memory>
#include <optional>

namespace wowlab::node {

/// The preferences on disk: `preferences.json` in the configuration folder, for its owner only, with the generation before
/// it in `preferences.json.previous`. Replaced as a whole or not at all. A file that cannot be understood is set aside and
/// told, never overwritten; the previous generation is used then. Members that this version does not know, and values it
/// does not understand, stay as they are. Lives in the main thread.
class PreferencesStore final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PreferencesStore)

public:
    /// What was wrong with the file at the start.
    struct Trouble
    {
        QString reason{};   ///< English, for the log
        QString setAside{}; ///< where the broken file is now; empty: it could not be moved, and nothing will be written
        bool isPreviousUsed = false; ///< else the defaults
    };

    /// Reads what is there; absent files are the defaults.
    explicit PreferencesStore(const QString &configFolder, QObject *parent = nullptr);
    ~PreferencesStore() override;

    [[nodiscard]] const Preferences &preferences() const { return m_preferences; }
    [[nodiscard]] const std::optional<Trouble> &trouble() const { return m_trouble; }
    [[nodiscard]] QString path() const { return m_path; }

    /// Durable when it returns. Equal preferences write nothing. The preferences are in force
    /// even when they cannot be written. Errors: Retry "file.write_failed" · Corrupt "preferences.unreadable" (a broken
    /// file is in the way).
    [[nodiscard]] core::Result<void> set(const Preferences &preferences);
    /// Changes the present ones: `store.change([](Preferences &p) { p.cores = 2; })`.
    template <class Change>
    [[nodiscard]] core::Result<void> change(Change change)
    {
        Preferences preferences = m_preferences;
        change(preferences);
        return set(preferences);
    }

Q_SIGNALS:
    void changed(const wowlab::node::Preferences &preferences);

private:
    void load();
    [[nodiscard]] core::Result<void> write(const QJsonObject &document);

    QString m_path;
    QString m_previousPath;
    QJsonObject m_document; ///< as read, with what we do not know
    Preferences m_preferences;
    std::optional<Trouble> m_trouble;
};

/// As the file has them; each member that is absent or not understood has its default.
[[nodiscard]] Preferences preferencesFrom(const QJsonObject &document);
[[nodiscard]] QJsonObject toJson(const Preferences &preferences);

} // namespace wowlab::node
