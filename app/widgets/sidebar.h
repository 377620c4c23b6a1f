#pragma once

#include <QButtonGroup>
#include <QString>
#include <QVector>
#include <QWidget>

namespace wowlab::widgets {

/// The list of pages at the edge of the window. One Tab stop; arrow keys move between its entries.
class Sidebar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Sidebar)

public:
    struct Entry
    {
        QString objectName;
        QString icon;
        QString title;
    };

    explicit Sidebar(const QVector<Entry> &entries, QWidget *parent = nullptr);

    void setCurrent(int index);
    void focusCurrent();

Q_SIGNALS:
    void chosen(int index);
    void quitAsked();

private:
    QButtonGroup m_entries;
};

} // namespace wowlab::widgets
