#include "app/model/historytext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace wowlab::model {

namespace {

using node::ChunkRecord;
using Verdict = ChunkRecord::Verdict;

class Text
{
    Q_DECLARE_TR_FUNCTIONS(HistoryText)
};

/// The codes of ours and of the sentinel; another one speaks for itself.
QString reasonText(const QString &code)
{
    if (code == QLatin1String("paused"))
        return Text::tr("the node was paused");
    if (code == QLatin1String("stopping"))
        return Text::tr("the node was stopping");
    if (code == QLatin1String("too_many"))
        return Text::tr("the node may hold fewer now");
    if (code == QLatin1String("refused"))
        return Text::tr("the sentinel refused the node");
    if (code == QLatin1String("config_unavailable"))
        return Text::tr("its config could not be fetched");
    if (code == QLatin1String("config_invalid"))
        return Text::tr("its config is damaged");
    if (code == QLatin1String("rules_unsupported"))
        return Text::tr("this version does not know its rules");
    if (code == QLatin1String("job_over"))
        return Text::tr("the job was over");
    if (code == QLatin1String("job_unknown") || code == QLatin1String("chunk_unknown"))
        return Text::tr("the job was deleted");
    if (code == QLatin1String("not_yours"))
        return Text::tr("it belonged to another node");
    if (code == QLatin1String("result_impossible"))
        return Text::tr("the result cannot be right");
    return code;
}

} // namespace

Cell textCell(const QString &text)
{
    return {.text = text, .plain = text};
}

Cell countCell(qint64 count)
{
    return {.text = QLocale().toString(count), .plain = QString::number(count)};
}

Cell dpsCell(double dps)
{
    return {.text = QLocale().toString(dps, 'f', 1), .plain = QString::number(dps, 'f', 3)};
}

Cell durationCell(std::chrono::milliseconds duration)
{
    const double seconds = double(duration.count()) / 1000;
    const QLocale locale;
    //: seconds
    const QString text = seconds < 60 ? Text::tr("%1 s").arg(locale.toString(seconds, 'f', seconds < 10 ? 2 : 1))
                         : seconds < 3600
                             //: minutes
                             ? Text::tr("%1 min").arg(locale.toString(seconds / 60, 'f', 1))
                             //: hours
                             : Text::tr("%1 h").arg(locale.toString(seconds / 3600, 'f', 1));
    return {.text = text, .plain = QString::number(seconds, 'f', 3)};
}

Cell timeCell(std::chrono::milliseconds sinceEpoch)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(sinceEpoch.count());
    const QLocale locale;
    return {.text = locale.toString(time, QLocale::ShortFormat),
            .plain = time.toUTC().toString(Qt::ISODateWithMs),
            .more = locale.toString(time, QLocale::LongFormat)};
}

Cell idCell(const QUuid &id)
{
    if (id.isNull())
        return {.text = Text::tr("unknown"),
                .plain = {},
                .more = Text::tr("Computed before the program was started anew; only its result was kept.")};
    const QString whole = id.toString(QUuid::WithoutBraces);
    return {.text = whole.left(8), .plain = whole, .more = whole};
}

Cell verdictCell(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Accepted:
        //: what became of a chunk
        return {.text = Text::tr("Accepted"), .plain = QStringLiteral("accepted")};
    case Verdict::Refused:
        //: what became of a chunk
        return {.text = Text::tr("Refused"), .plain = QStringLiteral("refused")};
    case Verdict::HandedBack:
        //: what became of a chunk
        return {.text = Text::tr("Handed back"), .plain = QStringLiteral("handed_back")};
    case Verdict::Failed:
        //: what became of a chunk
        return {.text = Text::tr("Failed"), .plain = QStringLiteral("failed")};
    }
    return {};
}

Cell verdictCell(const ChunkRecord &record)
{
    Cell cell = verdictCell(record.verdict);
    if (record.reason.isEmpty())
        return cell;
    //: %1 is a verdict such as "Handed back", %2 why
    cell.text = Text::tr("%1: %2").arg(cell.text, reasonText(record.reason));
    cell.plain += QLatin1Char(':') + record.reason;
    cell.more = cell.text;
    return cell;
}

} // namespace wowlab::model
