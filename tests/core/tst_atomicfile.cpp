#include "core/base/atomicfile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace wowlab::core;

class TestAtomicFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contentComesBack()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("deep/er/file"));
        QVERIFY(writeFileAtomically(path, QByteArray("a\0b", 3)));
        QCOMPARE(readFile(path, 100), Result<QByteArray>(QByteArray("a\0b", 3)));
    }

    void absentAndUnreadableAreDifferentAnswers()
    {
        const QTemporaryDir folder;
        QCOMPARE(readFile(folder.filePath(QStringLiteral("none")), 10).error().code, "file.absent");
        QCOMPARE(readFile(folder.path(), 10).error().code, "file.unreadable");
        const QString large = folder.filePath(QStringLiteral("large"));
        QVERIFY(writeFileAtomically(large, QByteArray(11, 'x')));
        QCOMPARE(readFile(large, 10).error().code, "file.unreadable");
    }

    void secretsAreTheirOwnersAlone()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("secret"));
        QVERIFY(writeFileAtomically(path, "s", FileAccess::OwnerOnly));
        QCOMPARE(QFile::permissions(path) & ~(QFileDevice::ReadUser | QFileDevice::WriteUser),
                 QFileDevice::Permissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner));
    }

    void aFailedWriteLeavesNothingBehind()
    {
        // A folder in the place of the file lets everything succeed but the last step, the rename.
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("occupied"));
        QVERIFY(QDir().mkpath(path + QStringLiteral("/child")));
        QCOMPARE(writeFileAtomically(path, "new").error().code, "file.write_failed");
        QVERIFY(QDir(path + QStringLiteral("/child")).exists());
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 0);
    }

    void aBrokenFileIsKeptBeside()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("broken"));
        QVERIFY(writeFileAtomically(path, "evidence"));
        const auto aside = setFileAside(path);
        QVERIFY(aside);
        QVERIFY(!QFile::exists(path));
        QCOMPARE(readFile(*aside, 100), Result<QByteArray>("evidence"));
        QCOMPARE(setFileAside(path).error().code, "file.cannot_set_aside");
    }
};

QTEST_GUILESS_MAIN(TestAtomicFile)
#include "tst_atomicfile.moc"
