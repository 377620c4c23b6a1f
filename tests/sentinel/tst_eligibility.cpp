#include "sentinel/access/eligibility.h"

#include <QTest>

using namespace wowlab;
using namespace wowlab::sentinel;

namespace {

const core::UserId kAnna{QUuid(QStringLiteral("aaaaaaaa-0000-4000-8000-000000000001"))};
const core::UserId kBert{QUuid(QStringLiteral("bbbbbbbb-0000-4000-8000-000000000002"))};
const QByteArray kAnnaId = "aaaaaaaa-0000-4000-8000-000000000001";
const QByteArray kBertId = "bbbbbbbb-0000-4000-8000-000000000002";

/// Anna and Bert are both in guild 7.
class GuildSeven final : public Guilds
{
public:
    bool isMember(const QByteArray &guildId, core::UserId) const override { return guildId == "7"; }
    bool shareAny(core::UserId, core::UserId) const override { return true; }
};

} // namespace

class TestEligibility : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Anna owns the job, Bert the node.
    void bothSidesMustAgree_data()
    {
        QTest::addColumn<QByteArray>("access");
        QTest::addColumn<QVector<Permission>>("permissions");
        QTest::addColumn<bool>("guildsKnown");
        QTest::addColumn<bool>("may");
        const QVector<Permission> none;
        const QVector<Permission> owner{{"owner", {}}};
        const QVector<Permission> open{{"public", {}}};
        const QVector<Permission> forAnna{{"user", kAnnaId}};
        const QVector<Permission> forBert{{"user", kBertId}};
        const QVector<Permission> forFriends{{"user", {}}};
        const QVector<Permission> forGuild7{{"guild", "7"}};
        const QVector<Permission> forGuild8{{"guild", "8"}};
        const QVector<Permission> forAnyGuild{{"guild", {}}};
        const QVector<Permission> unknownWord{{"everyone", {}}};

        QTest::newRow("public job, no row: own jobs only") << QByteArray("public") << none << false << false;
        QTest::newRow("public job, owner row") << QByteArray("public") << owner << false << false;
        QTest::newRow("public job, open node") << QByteArray("public") << open << false << true;
        QTest::newRow("public job, node open to its owner's jobs and all")
            << QByteArray("public") << owner + open << false << true;
        QTest::newRow("public job, node for Anna") << QByteArray("public") << forAnna << false << true;
        QTest::newRow("public job, node for somebody else") << QByteArray("public") << forBert << false << false;
        QTest::newRow("public job, node for friends") << QByteArray("public") << forFriends << false << false;
        QTest::newRow("public job, unknown word") << QByteArray("public") << unknownWord << false << false;
        QTest::newRow("private job, open node") << QByteArray("private") << open << false << false;
        QTest::newRow("unknown access, open node") << QByteArray("world") << open << false << false;
        QTest::newRow("user job, node names Anna") << QByteArray("user") << forAnna << false << true;
        QTest::newRow("user job, open node does not name Anna") << QByteArray("user") << open << false << false;
        QTest::newRow("user job, node for friends") << QByteArray("user") << forFriends << false << false;
        QTest::newRow("guild job, guilds unknown") << QByteArray("discord") << open << false << false;
        QTest::newRow("guild job, open node of a member") << QByteArray("discord") << open << true << true;
        QTest::newRow("guild job, node for that guild") << QByteArray("discord") << forGuild7 << true << true;
        QTest::newRow("guild job, node for another guild") << QByteArray("discord") << forGuild8 << true << false;
        QTest::newRow("guild job, node for any shared guild") << QByteArray("discord") << forAnyGuild << true << true;
        QTest::newRow("public job, node for a guild of Anna's") << QByteArray("public") << forGuild7 << true << true;
    }
    void bothSidesMustAgree()
    {
        QFETCH(QByteArray, access);
        QFETCH(QVector<Permission>, permissions);
        QFETCH(bool, guildsKnown);
        QFETCH(bool, may);
        const QByteArray guild = "7";
        const GuildSeven seven;
        const NoGuilds noGuilds;
        const Guilds &guilds = guildsKnown ? static_cast<const Guilds &>(seven) : noGuilds;
        QCOMPARE(mayRun({kBert, permissions}, {kAnna, access, guild}, RowlessNodes::OwnJobsOnly, guilds), may);
    }

    void anOwnersNodesAlwaysMay()
    {
        for (const QByteArray access : {"private", "public", "user", "discord"})
            QVERIFY(mayRun({kAnna, {}}, {kAnna, access, {}}, RowlessNodes::OwnJobsOnly, NoGuilds()));
    }

    void oneSettingOpensNodesWithoutRowsToWhatAdmitsThem()
    {
        const QByteArray open = "public";
        const QByteArray closed = "private";
        const QVector<Permission> none;
        const QVector<Permission> owner{{"owner", {}}};
        QVERIFY(mayRun({kBert, none}, {kAnna, open, {}}, RowlessNodes::Public, NoGuilds()));
        QVERIFY(!mayRun({kBert, none}, {kAnna, closed, {}}, RowlessNodes::Public, NoGuilds()));
        QVERIFY(!mayRun({kBert, owner}, {kAnna, open, {}}, RowlessNodes::Public, NoGuilds()));
    }

    void anUnclaimedNodeMayNothing()
    {
        const QVector<Permission> open{{"public", {}}};
        const QByteArray access = "public";
        QVERIFY(!mayRun({{}, open}, {kAnna, access, {}}, RowlessNodes::Public, NoGuilds()));
        QVERIFY(!mayRun({{}, open}, {{}, access, {}}, RowlessNodes::Public, NoGuilds()));
    }
};

QTEST_GUILESS_MAIN(TestEligibility)
#include "tst_eligibility.moc"
