#include "app/model/logmodel.h"

#include "app/model/plaintooltip.h"

#include <QDateTime>
#include <QLocale>

namespace wowlab::model {

namespace {

QDateTime timeOf(const LogEntry &entry)
{
    return QDateTime::fromMSecsSinceEpoch(entry.line.time.count());
}

QString sourceOf(const LogEntry &entry)
{
    const QString category = QString::fromLatin1(entry.line.category);
    const QLatin1String ours("wowlab.");
    return category.startsWith(ours) ? category.mid(ours.size()) : category;
}

QString messageOf(const LogEntry &entry)
{
    QString message = entry.line.message;
    message.replace(QLatin1Char('\n'), QLatin1Char(' '));
    return entry.times > 1 ? QStringLiteral("%1  ×%2").arg(message, QLocale().toString(entry.times)) : message;
}

QString lineOf(const LogEntry &entry)
{
    QString line = QString::fromUtf8(core::toText(entry.line)).trimmed();
    if (entry.times > 1)
        line += QStringLiteral(" (times=%1)").arg(entry.times);
    return line;
}

} // namespace

LogLevel levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return LogLevel::Debug;
    case QtInfoMsg:
        return LogLevel::Info;
    case QtWarningMsg:
        return LogLevel::Warning;
    case QtCriticalMsg:
    case QtFatalMsg:
        return LogLevel::Error;
    }
    return LogLevel::Info;
}

QString levelText(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug:
        //: level of a log line
        return LogModel::tr("Detail");
    case LogLevel::Info:
        //: level of a log line
        return LogModel::tr("Info");
    case LogLevel::Warning:
        //: level of a log line
        return LogModel::tr("Warning");
    case LogLevel::Error:
        //: level of a log line
        return LogModel::tr("Error");
    }
    return {};
}

LogModel::LogModel(LogStore &store, QObject *parent)
    : QAbstractTableModel(parent)
    , m_store(store)
{
    connect(&store, &LogStore::changed, this, &LogModel::update);
    update();
}

void LogModel::clear()
{
    update(); // what is hidden is what is there now
    beginResetModel();
    m_first += m_rows.size();
    m_rows.clear();
    endResetModel();
}

int LogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int LogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LogEntry &entry = m_rows[size_t(index.row())];
    if (role == LevelRole)
        return int(levelOf(entry.line.type));
    if (role == LineRole)
        return lineOf(entry);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeading | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (Column(index.column())) {
    case Time:
        return role == Qt::DisplayRole ? timeOf(entry).toString(QStringLiteral("HH:mm:ss"))
                                       : QLocale().toString(timeOf(entry), QLocale::LongFormat);
    case Level:
        return levelText(levelOf(entry.line.type));
    case Source:
        return role == Qt::DisplayRole ? sourceOf(entry) : QString::fromLatin1(entry.line.category);
    case Message:
        return role == Qt::DisplayRole ? messageOf(entry) : plainToolTip(entry.line.message);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeading | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Time:
        return tr("Time");
    case Level:
        return tr("Level");
    case Source:
        return tr("Source");
    case Message:
        return tr("Message");
    case ColumnCount:
        break;
    }
    return {};
}

void LogModel::update()
{
    // The last one that is known may have counted up since.
    const LogStore::Excerpt news = m_store.since(m_rows.empty() ? m_first : m_first + m_rows.size() - 1);
    Q_EMIT aboutToUpdate();
    if (!m_rows.empty() && m_first < news.oldest) {
        const int gone = int(std::min<quint64>(news.oldest - m_first, m_rows.size()));
        beginRemoveRows({}, 0, gone - 1);
        m_rows.erase(m_rows.begin(), m_rows.begin() + gone);
        m_first += quint64(gone);
        endRemoveRows();
    }
    qsizetype known = 0;
    if (m_rows.empty()) {
        m_first = news.first;
    } else if (!news.entries.isEmpty()) {
        known = 1;
        LogEntry &last = m_rows.back();
        if (last.times != news.entries.first().times) {
            last.times = news.entries.first().times;
            const int row = int(m_rows.size()) - 1;
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        }
    }
    if (news.entries.size() > known) {
        const int row = int(m_rows.size());
        beginInsertRows({}, row, row + int(news.entries.size() - known) - 1);
        m_rows.insert(m_rows.end(), news.entries.begin() + known, news.entries.end());
        endInsertRows();
    }
    Q_EMIT updated();
}

LogFilter::LogFilter(LogModel &model, QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSourceModel(&model);
}

void LogFilter::setLevel(LogLevel level)
{
    m_level = level;
    invalidateRowsFilter();
}

void LogFilter::setText(const QString &text)
{
    m_text = text;
    invalidateRowsFilter();
}

bool LogFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, LogModel::Message, parent);
    if (index.data(LogModel::LevelRole).toInt() < int(m_level))
        return false;
    return m_text.isEmpty() || index.data(LogModel::LineRole).toString().contains(m_text, Qt::CaseInsensitive);
}

} // namespace wowlab::model
