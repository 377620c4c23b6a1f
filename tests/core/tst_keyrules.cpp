#include "core/identity/keyrules.h"

#include <QTest>

using namespace wowlab::core;

namespace {

constexpr KeyPlace kPlaces[]{KeyPlace::Unknown, KeyPlace::File, KeyPlace::Keychain, KeyPlace::Unreadable};
constexpr KeyFileState kFiles[]{KeyFileState::Absent, KeyFileState::Usable, KeyFileState::Broken,
                                KeyFileState::Unreadable};
constexpr KeychainState kAnswers[]{KeychainState::NotAsked, KeychainState::Found,  KeychainState::Broken,
                                   KeychainState::NoEntry,  KeychainState::Locked, KeychainState::NoService,
                                   KeychainState::NoAnswer, KeychainState::Failed};

template <class Check>
void forAllFacts(Check check)
{
    for (const KeyPlace place : kPlaces) {
        for (const KeyFileState file : kFiles) {
            for (const KeychainState keychain : kAnswers)
                check(KeyFacts{.place = place, .file = file, .keychain = keychain});
        }
    }
}

bool makesKey(KeyStep step)
{
    return step == KeyStep::MakeInFile || step == KeyStep::MakeInKeychain;
}

QByteArray textOf(const KeyFacts &facts)
{
    return QStringLiteral("place %1, file %2, keychain %3")
        .arg(int(facts.place))
        .arg(int(facts.file))
        .arg(int(facts.keychain))
        .toUtf8();
}

} // namespace

Q_DECLARE_METATYPE(wowlab::core::KeyFacts)
Q_DECLARE_METATYPE(wowlab::core::KeyDecision)

class TestKeyRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTable_data()
    {
        using P = KeyPlace;
        using F = KeyFileState;
        using K = KeychainState;
        QTest::addColumn<KeyFacts>("facts");
        QTest::addColumn<KeyDecision>("expected");
        const auto row = [](const char *name, P place, F file, K keychain, KeyStep step,
                            std::optional<KeyTrouble> trouble = {}) {
            QTest::newRow(name) << KeyFacts{place, file, keychain} << KeyDecision{step, trouble};
        };
        row("first start asks before it makes", P::Unknown, F::Absent, K::NotAsked, KeyStep::AskKeychain);
        row("first start, the keychain has none", P::Unknown, F::Absent, K::NoEntry, KeyStep::MakeInKeychain);
        row("first start, no keychain on this machine", P::Unknown, F::Absent, K::NoService, KeyStep::MakeInFile);
        row("first start, locked", P::Unknown, F::Absent, K::Locked, KeyStep::Wait, KeyTrouble::KeychainLocked);
        row("first start, no answer", P::Unknown, F::Absent, K::NoAnswer, KeyStep::Wait, KeyTrouble::KeychainSilent);
        row("first start, an error", P::Unknown, F::Absent, K::Failed, KeyStep::Wait, KeyTrouble::KeychainFailed);
        row("the note is lost, the key is not", P::Unknown, F::Absent, K::Found, KeyStep::UseKeychain);
        row("an older node's file", P::Unknown, F::Usable, K::NotAsked, KeyStep::UseFile);
        row("an older node's file, broken", P::Unknown, F::Broken, K::NoEntry, KeyStep::Wait, KeyTrouble::FileBroken);
        row("an older node's file, unreadable", P::Unknown, F::Unreadable, K::NoService, KeyStep::Wait,
            KeyTrouble::FileUnreadable);
        row("in the file, and there it is", P::File, F::Usable, K::NotAsked, KeyStep::UseFile);
        row("in the file, which is gone", P::File, F::Absent, K::NoEntry, KeyStep::Wait, KeyTrouble::Lost);
        row("in the file, which is gone, no keychain", P::File, F::Absent, K::NoService, KeyStep::Wait,
            KeyTrouble::Lost);
        row("in the file, which is gone, yet the keychain has it", P::File, F::Absent, K::Found, KeyStep::UseKeychain);
        row("in the keychain asks it even beside a file", P::Keychain, F::Usable, K::NotAsked, KeyStep::AskKeychain);
        row("in the keychain, and there it is", P::Keychain, F::Usable, K::Found, KeyStep::UseKeychain);
        row("in the keychain, which has it no more", P::Keychain, F::Absent, K::NoEntry, KeyStep::Wait,
            KeyTrouble::Lost);
        row("in the keychain, locked", P::Keychain, F::Absent, K::Locked, KeyStep::Wait, KeyTrouble::KeychainLocked);
        row("in the keychain, locked, a file", P::Keychain, F::Usable, K::Locked, KeyStep::UseFile,
            KeyTrouble::KeychainLocked);
        row("in the keychain, no service", P::Keychain, F::Absent, K::NoService, KeyStep::Wait,
            KeyTrouble::KeychainAbsent);
        row("in the keychain, no service, a file", P::Keychain, F::Usable, K::NoService, KeyStep::UseFile,
            KeyTrouble::KeychainAbsent);
        row("in the keychain, no answer", P::Keychain, F::Absent, K::NoAnswer, KeyStep::Wait,
            KeyTrouble::KeychainSilent);
        row("in the keychain, no answer, a file", P::Keychain, F::Usable, K::NoAnswer, KeyStep::UseFile,
            KeyTrouble::KeychainSilent);
        row("in the keychain, no answer, a broken file", P::Keychain, F::Broken, K::NoAnswer, KeyStep::Wait,
            KeyTrouble::KeychainSilent);
        row("in the keychain, broken", P::Keychain, F::Absent, K::Broken, KeyStep::Wait, KeyTrouble::KeychainBroken);
        row("the note is unreadable, no entry", P::Unreadable, F::Absent, K::NoEntry, KeyStep::Wait, KeyTrouble::Lost);
        row("the note is unreadable, no service", P::Unreadable, F::Absent, K::NoService, KeyStep::Wait,
            KeyTrouble::KeychainAbsent);
        row("the note is unreadable, a file", P::Unreadable, F::Usable, K::NotAsked, KeyStep::UseFile);
    }
    void theTable()
    {
        QFETCH(KeyFacts, facts);
        QFETCH(KeyDecision, expected);
        QCOMPARE(decideKey(facts), expected);
    }

    void aNewKeyIsMadeOnlyWhereThereIsNoTraceOfAnEarlierOne()
    {
        forAllFacts([](const KeyFacts &facts) {
            const bool isFirst = facts.place == KeyPlace::Unknown && facts.file == KeyFileState::Absent;
            const bool isTrulyNone =
                facts.keychain == KeychainState::NoEntry || facts.keychain == KeychainState::NoService;
            QVERIFY2(makesKey(decideKey(facts).step) == (isFirst && isTrulyNone), textOf(facts).constData());
        });
    }

    void onlyAKeyThatIsThereIsUsed()
    {
        forAllFacts([](const KeyFacts &facts) {
            const KeyStep step = decideKey(facts).step;
            QVERIFY2(step != KeyStep::UseFile || facts.file == KeyFileState::Usable, textOf(facts).constData());
            QVERIFY2(step != KeyStep::UseKeychain || facts.keychain == KeychainState::Found, textOf(facts).constData());
        });
    }

    void waitingAlwaysSaysWhyAndAskingHappensOnce()
    {
        forAllFacts([](const KeyFacts &facts) {
            const KeyDecision decision = decideKey(facts);
            QVERIFY2(decision.step != KeyStep::Wait || decision.trouble, textOf(facts).constData());
            QVERIFY2(decision.step != KeyStep::AskKeychain || facts.keychain == KeychainState::NotAsked,
                     textOf(facts).constData());
        });
    }

    void aQuestionThatMayPromptIsNotRepeatedByItself()
    {
        QVERIFY(!isWorthAskingAgain(KeyTrouble::KeychainLocked));
        QVERIFY(isWorthAskingAgain(KeyTrouble::KeychainSilent));
        QVERIFY(isWorthAskingAgain(KeyTrouble::KeychainAbsent));
    }
};

QTEST_GUILESS_MAIN(TestKeyRules)
#include "tst_keyrules.moc"
