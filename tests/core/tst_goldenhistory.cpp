#include "core/json/document.h"
#include "core/sim/simulation.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTest>

using namespace wowlab;

namespace {

[[nodiscard]] QByteArray contentOf(const char *name)
{
    QFile file(QStringLiteral(WOWLAB_TEST_DATA "/") + QString::fromUtf8(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

[[nodiscard]] json::Value parsed(const QByteArray &text)
{
    const auto root = json::parse(text.toStdString());
    return root ? *root : json::Value();
}

/// SHA-256 of the bits alone, whatever the layout of the file: a line "preset case sum squares" for each case.
[[nodiscard]] QByteArray digestOf(const json::Value &golden)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const char *preset : {"baseline", "corrected"}) {
        const json::Value *cases = golden.find(preset);
        if (!cases)
            return {};
        for (const json::Member &entry : cases->members) {
            const std::string line = std::string(preset) + ' ' + entry.name + ' ' + entry.value.find("sum")->text +
                                     ' ' + entry.value.find("sumSquares")->text + '\n';
            hash.addData(QByteArray::fromStdString(line));
        }
    }
    return hash.result().toHex();
}

/// What is wrong with these bits for an engine of that version, and what to do about it; empty if nothing is.
[[nodiscard]] QByteArray complaint(const QByteArray &goldenText, const QByteArray &historyText, int engineVersion)
{
    const json::Value golden = parsed(goldenText);
    const json::Value history = parsed(historyText);
    const QByteArray digest = digestOf(golden);
    if (digest.isEmpty() || history.elements.empty())
        return "golden.json or goldenhistory.json cannot be read";
    std::int64_t last = 0;
    for (const json::Value &entry : history.elements) {
        if (entry.find("engineVersion")->integer <= last)
            return "in goldenhistory.json each version must be greater than the one before";
        last = entry.find("engineVersion")->integer;
    }
    const QByteArray recorded = QByteArray::fromStdString(history.elements.back().find("sha256")->text);
    if (golden.find("engineVersion")->integer == engineVersion && last == engineVersion && recorded == digest)
        return {};
    return "The golden bits are not those that engine version " + QByteArray::number(last) +
           " has in goldenhistory.json. If they are meant to change: raise engineVersion in core/sim/simulation.h, "
           "record "
           "golden.json anew (golden_runs tests/core/data --print), and append to goldenhistory.json, leaving the "
           "other "
           "lines alone: {\"engineVersion\": " +
           QByteArray::number(std::max<std::int64_t>(engineVersion, recorded == digest ? last : last + 1)) +
           ", \"sha256\": \"" + digest + "\"}";
}

} // namespace

/// Nodes of one engine version must agree to the bit, so other bits are another version. The history is append only.
class GoldenHistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void thisVersionHasItsRecordedBits();
    void otherBitsNeedANewVersion();
    void aNewVersionNeedsARecord();
    void versionsOnlyGoUp();

private:
    QByteArray m_golden;
    QByteArray m_history;
};

void GoldenHistoryTest::initTestCase()
{
    m_golden = contentOf("golden.json");
    m_history = contentOf("goldenhistory.json");
    QVERIFY(!m_golden.isEmpty() && !m_history.isEmpty());
}

void GoldenHistoryTest::thisVersionHasItsRecordedBits()
{
    const QByteArray wrong = complaint(m_golden, m_history, sim::engineVersion);
    QVERIFY2(wrong.isEmpty(), wrong.constData());
}

void GoldenHistoryTest::otherBitsNeedANewVersion()
{
    QByteArray other = m_golden;
    const qsizetype digit = other.indexOf("\"sum\": \"") + 8;
    other[digit] = other[digit] == '1' ? '2' : '1';
    const QByteArray wrong = complaint(other, m_history, sim::engineVersion);
    QVERIFY(wrong.contains("raise engineVersion"));
    QVERIFY(wrong.contains("{\"engineVersion\": " + QByteArray::number(sim::engineVersion + 1)));
}

void GoldenHistoryTest::aNewVersionNeedsARecord()
{
    const QByteArray wrong = complaint(m_golden, m_history, sim::engineVersion + 1);
    QVERIFY(wrong.contains("{\"engineVersion\": " + QByteArray::number(sim::engineVersion + 1)));
}

void GoldenHistoryTest::versionsOnlyGoUp()
{
    QByteArray twice = m_history;
    const QByteArray entry = m_history.mid(m_history.indexOf('{'), m_history.indexOf('}') - m_history.indexOf('{') + 1);
    twice.insert(twice.indexOf('{'), entry + ",\n");
    QVERIFY(complaint(m_golden, twice, sim::engineVersion).contains("greater than the one before"));
}

QTEST_APPLESS_MAIN(GoldenHistoryTest)
#include "tst_goldenhistory.moc"
