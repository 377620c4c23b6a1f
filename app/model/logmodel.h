#pragma once

#include "app/model/logstore.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

#include <deque>

namespace wowlab::model {

/// What a person calls it.
enum class LogLevel {
    Debug,
    Info,
    Warning,
    Error,
};

[[nodiscard]] LogLevel levelOf(QtMsgType type);
[[nodiscard]] QString levelText(LogLevel level);

/// The lines in the memory of a LogStore, oldest first. Lives in the main thread; `store` outlives it.
class LogModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LogModel)

public:
    enum Column { Time, Level, Source, Message, ColumnCount };
    static constexpr int LevelRole = Qt::UserRole;    ///< LogLevel as an int
    static constexpr int LineRole = Qt::UserRole + 1; ///< the whole line, as in the file, without a line end

    explicit LogModel(LogStore &store, QObject *parent = nullptr);

    /// Hides what is there now; the store and the files keep it.
    void clear();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// Around a batch of changes: a view that wants to keep its place notes it, and goes back there.
    void aboutToUpdate();
    void updated();

private:
    void update();

    LogStore &m_store;
    std::deque<LogEntry> m_rows;
    quint64 m_first = 0; ///< number of row 0
};

/// The lines of at least a level that contain a text, whatever the case.
class LogFilter final : public QSortFilterProxyModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LogFilter)

public:
    explicit LogFilter(LogModel &model, QObject *parent = nullptr);

    void setLevel(LogLevel level);
    void setText(const QString &text);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    LogLevel m_level = LogLevel::Info;
    QString m_text;
};

} // namespace wowlab::model
