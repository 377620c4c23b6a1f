#include "app/widgets/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace wowlab;

namespace {

struct Message
{
    QString source;
    QStringList translations; ///< one, or the plural forms
    bool hasPlurals = false;
    bool isFinished = true;
};

QVector<Message> messagesOf(const QString &path)
{
    QFile file(path);
    QVector<Message> messages;
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("message"))
            messages.append({.source = {},
                             .translations = {},
                             .hasPlurals = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes")});
        else if (xml.name() == QLatin1String("source"))
            messages.last().source = xml.readElementText();
        else if (xml.name() == QLatin1String("translation")) {
            messages.last().isFinished = !xml.attributes().hasAttribute(QLatin1String("type"));
            if (!messages.last().hasPlurals)
                messages.last().translations = {xml.readElementText()};
        } else if (xml.name() == QLatin1String("numerusform"))
            messages.last().translations.append(xml.readElementText());
    }
    return messages;
}

/// "%1", "%n" and their kin, with how often each occurs.
QStringList placeholdersOf(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("%L?(?:\\d{1,2}|n)"));
    QStringList found;
    for (auto match = pattern.globalMatch(text); match.hasNext();)
        found.append(match.next().captured());
    found.sort();
    return found;
}

int pluralFormsOf(const QString &code)
{
    if (code == QLatin1String("ru"))
        return 3;
    return code == QLatin1String("ko") || code == QLatin1String("zh_CN") ? 1 : 2;
}

QString pathOf(const QString &code)
{
    return QStringLiteral(WOWLAB_TRANSLATIONS "/wowlab_%1.ts").arg(code);
}

} // namespace

class TranslationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextIsTranslated_data() { addLanguages(); }
    void everyTextIsTranslated();
    void placeholdersAreThoseOfTheSource_data() { addLanguages(); }
    void placeholdersAreThoseOfTheSource();
    void theProgramSpeaksIt_data() { addLanguages(); }
    void theProgramSpeaksIt();
    void whoseLanguageIsNotSpokenHearsEnglish();
    void filesAreThoseThatTheSourcesAskFor();

private:
    static void addLanguages();
};

void TranslationsTest::addLanguages()
{
    QTest::addColumn<QString>("code");
    for (const widgets::LanguageName &language : widgets::languages())
        QTest::newRow(qPrintable(language.code)) << language.code;
}

void TranslationsTest::everyTextIsTranslated()
{
    QFETCH(QString, code);
    const auto messages = messagesOf(pathOf(code));
    QVERIFY(!messages.isEmpty());
    for (const Message &message : messages) {
        QVERIFY2(message.isFinished, qPrintable(message.source));
        QCOMPARE(message.translations.size(), message.hasPlurals ? pluralFormsOf(code) : 1);
        for (const QString &translation : message.translations)
            QVERIFY2(!translation.trimmed().isEmpty(), qPrintable(message.source));
    }
}

void TranslationsTest::placeholdersAreThoseOfTheSource()
{
    QFETCH(QString, code);
    for (const Message &message : messagesOf(pathOf(code)))
        for (const QString &translation : message.translations) {
            // "one chunk" may do without the number, but only in a language whose first form means one and nothing else.
            QStringList expected = placeholdersOf(message.source);
            QVERIFY2(placeholdersOf(translation) == expected,
                     qPrintable(message.source + QStringLiteral(" -> ") + translation));
        }
}

void TranslationsTest::theProgramSpeaksIt()
{
    QFETCH(QString, code);
    widgets::Language language;
    language.choose(code);
    const QString spoken = QCoreApplication::translate("NodeState", "%n chunk(s) running.", nullptr, 1);
    QVERIFY2(!spoken.contains(QLatin1String("(s)")), qPrintable(spoken));
    QVERIFY(spoken.contains(QLatin1Char('1')));
}

void TranslationsTest::whoseLanguageIsNotSpokenHearsEnglish()
{
    for (const QString &code : {QStringLiteral("C"), QStringLiteral("is_IS")}) {
        widgets::Language language;
        language.choose(code);
        QCOMPARE(QCoreApplication::translate("NodeState", "%n chunk(s) running.", nullptr, 1),
                 QStringLiteral("1 chunk running."));
    }
}

void TranslationsTest::filesAreThoseThatTheSourcesAskFor()
{
    QTemporaryDir folder;
    const QStringList names = QDir(QStringLiteral(WOWLAB_TRANSLATIONS)).entryList({QStringLiteral("*.ts")});
    const auto contentOf = [](const QString &path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    for (const QString &name : names)
        QVERIFY(QFile::copy(QStringLiteral(WOWLAB_TRANSLATIONS "/") + name, folder.filePath(name)));
    QProcess update;
    update.start(QStringLiteral(WOWLAB_TRANSLATIONS "/update"), {folder.path()});
    if (!update.waitForStarted())
        QSKIP("translations/update cannot run here");
    QVERIFY(update.waitForFinished(60'000));
    QCOMPARE(update.exitCode(), 0);
    for (const QString &name : names)
        QVERIFY2(contentOf(folder.filePath(name)) == contentOf(QStringLiteral(WOWLAB_TRANSLATIONS "/") + name),
                 qPrintable(name + QStringLiteral(" is out of date: run translations/update")));
}

QTEST_GUILESS_MAIN(TranslationsTest)
#include "tst_translations.moc"
