#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

namespace wowlab::model {

/// A log file that is renamed when it is full: "node.log", before that "node.1.log" and so on, the oldest is deleted.
/// Buffers until flush(). While the disk does not take it, lines are lost and trouble() says why. A thing for one thread.
class RotatingLog
{
public:
    struct Limits
    {
        int files = 5;
        qint64 bytesPerFile = 2 * 1024 * 1024;
    };

    RotatingLog(QString folder, Limits limits);
    ~RotatingLog();

    /// `line` with its line end.
    void write(const QByteArray &line);
    void flush();

    [[nodiscard]] const QString &trouble() const { return m_trouble; }
    [[nodiscard]] QString pathOf(int age) const; ///< 0: the one that is written

private:
    /// So many lines are lost before a disk that failed is asked again.
    static constexpr int kTryAgainAfter = 100;

    [[nodiscard]] bool open();
    void rotate();

    const QString m_folder;
    const Limits m_limits;
    QFile m_file;
    qint64 m_bytes = 0;
    int m_lost = 0; ///< lines since the last try to open it
    QString m_trouble;
};

} // namespace wowlab::model
