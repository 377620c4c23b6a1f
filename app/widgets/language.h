#pragma once

#include <QObject>
#include <QString>
#include <QTranslator>
#include <QVector>

#include <optional>

namespace wowlab::widgets {

struct LanguageName
{
    QString code; ///< "de", "pt_BR"
    QString name; ///< as its speakers call it
};

/// Those that the program speaks, English first.
[[nodiscard]] const QVector<LanguageName> &languages();

/// The language of the program, changed live. Lives in the main thread; one per application.
class Language final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Language)

public:
    explicit Language(QObject *parent = nullptr);

    /// Empty: the system's, or English if the program does not speak that.
    void choose(const QString &code);

private:
    std::optional<QString> m_code; ///< none was chosen yet
    QTranslator m_ours;
    QTranslator m_qts; ///< for the words that Qt itself says
};

} // namespace wowlab::widgets
