#include "app/widgets/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace wowlab::widgets {

const QVector<LanguageName> &languages()
{
    static const QVector<LanguageName> all{
        {QStringLiteral("en"), QStringLiteral("English")},
        {QStringLiteral("de"), QStringLiteral("Deutsch")},
        {QStringLiteral("es"), QStringLiteral("Español")},
        {QStringLiteral("fr"), QStringLiteral("Français")},
        {QStringLiteral("pt_BR"), QStringLiteral("Português (Brasil)")},
        {QStringLiteral("ru"), QStringLiteral("Русский")},
        {QStringLiteral("ko"), QStringLiteral("한국어")},
        {QStringLiteral("zh_CN"), QStringLiteral("简体中文")},
    };
    return all;
}

Language::Language(QObject *parent)
    : QObject(parent)
{
}

void Language::choose(const QString &code)
{
    const QLocale locale = code.isEmpty() ? QLocale::system() : QLocale(code);
    const QString name = code.isEmpty() ? locale.uiLanguages().value(0) : code;
    if (m_code == name)
        return;
    m_code = name;
    QLocale::setDefault(locale); // figures and dates; what machines read knows no locale
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qts);
    const QString qts = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    if (m_qts.load(locale, QStringLiteral("qtbase"), QStringLiteral("_"), qts))
        QCoreApplication::installTranslator(&m_qts);
    // English has a file too: its plurals.
    if (m_ours.load(locale, QStringLiteral("wowlab"), QStringLiteral("_"), QStringLiteral(":/i18n")) ||
        m_ours.load(QStringLiteral(":/i18n/wowlab_en")))
        QCoreApplication::installTranslator(&m_ours);
}

} // namespace wowlab::widgets
