#include "core/identity/digest.h"
#include "sentinel/scheduler/admission.h"

#include <QTest>

using namespace wowlab;
using namespace wowlab::sentinel;

namespace {

const core::UserId kAnna{QUuid(QStringLiteral("aaaaaaaa-0000-4000-8000-000000000001"))};
const core::UserId kBert{QUuid(QStringLiteral("bbbbbbbb-0000-4000-8000-000000000002"))};
const core::RotationId kRotation{QUuid(QStringLiteral("cccccccc-0000-4000-8000-000000000003"))};
const QByteArray kScript = R"({"actions":[{"cast":"kill_command","if":"cd.kill_command.ready"}]})";
const QByteArray kNamesRotation = R"({"specId":253,"rotationId":"cccccccc-0000-4000-8000-000000000003"})";

NewJob job(QByteArray config)
{
    NewJob job;
    job.id.value = QUuid::createUuid();
    job.owner = kAnna;
    job.config = std::move(config);
    return job;
}

NewJob jobWithRotation(core::UserId rotationOwner, bool isPublic, QByteArray script = kScript)
{
    NewJob withRotation = job(kNamesRotation);
    withRotation.rotation = NewJob::Rotation{kRotation, rotationOwner, isPublic, std::move(script)};
    return withRotation;
}

} // namespace

class TestAdmission : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void correctedRulesAreTheDefault()
    {
        QCOMPARE(admit(job("{}"))->rules, "corrected");
        QCOMPARE(admit(job(R"({"rules":null})"))->rules, "corrected");
        QCOMPARE(admit(job(R"({"rules":"baseline"})"))->rules, "baseline");
    }

    void unknownRulesEndTheJob()
    {
        QCOMPARE(admit(job(R"({"rules":"loose"})")).error().code, "config_invalid");
        QCOMPARE(admit(job(R"({"rules":1})")).error().code, "config_invalid");
        QCOMPARE(admit(job("[]")).error().code, "config_invalid");
    }

    void noRotationChosenIsNoRotation()
    {
        for (const QByteArray config : {R"({})", R"({"rotationId":null})", R"({"rotationId":""})"}) {
            const auto admission = admit(job(config));
            QVERIFY(admission);
            QVERIFY(!admission->rotation);
        }
    }

    void aRotationIsFrozenWithItsChecksum()
    {
        const auto admission = admit(jobWithRotation(kAnna, false));
        QVERIFY(admission);
        QCOMPARE(admission->rotation,
                 std::optional(core::StoredRotation{kRotation, core::sha256Hex(kScript), kScript}));
        QVERIFY(admit(jobWithRotation(kBert, true)));
    }

    void aStrangersPrivateRotationIsForbiddenLikeOneThatDoesNotExist()
    {
        const auto foreign = admit(jobWithRotation(kBert, false));
        const auto absent = admit(job(kNamesRotation));
        QCOMPARE(foreign.error().code, "rotation_forbidden");
        QCOMPARE(absent.error(), foreign.error());
    }

    void aScriptInAnotherLanguageIsNeverRunAsNoRotation_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::newRow("an old script") << QByteArray("actions=/kill_command\nactions+=/cobra_shot");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("not an object") << QByteArray("[]");
        QTest::newRow("an unknown spell") << QByteArray(R"({"actions":[{"cast":"fireball"}]})");
        QTest::newRow("half a text") << kScript.chopped(1);
    }
    void aScriptInAnotherLanguageIsNeverRunAsNoRotation()
    {
        QFETCH(QByteArray, script);
        const auto admission = admit(jobWithRotation(kAnna, false, script));
        QVERIFY(!admission);
        QCOMPARE(admission.error().code, "rotation_invalid");
    }

    void whatAnEditorWouldComplainOfStillRuns()
    {
        const QByteArray script = R"({"lists":{"opener":[]},"actions":[{"cast":"kill_command"}]})";
        QVERIFY(admit(jobWithRotation(kAnna, false, script)));
    }

    void theFaultIsNamedWithItsPlace()
    {
        const auto admission = admit(jobWithRotation(kAnna, false, R"({"actions":[{"cast":"kill_comand"}]})"));
        QVERIFY(!admission);
        QVERIFY2(admission.error().detail.contains(QLatin1String("line 1")), qPrintable(admission.error().detail));
        QVERIFY2(admission.error().detail.contains(QLatin1String("kill_command")),
                 qPrintable(admission.error().detail));
    }
};

QTEST_GUILESS_MAIN(TestAdmission)
#include "tst_admission.moc"
