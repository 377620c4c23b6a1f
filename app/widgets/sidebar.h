#pragma once

#include <QButtonGroup>
#include <QWidget>

class QVBoxLayout;

namespace wowlab::widgets {

/// The list of pages at the edge of the window. One Tab stop; arrow keys move between its entries.
class Sidebar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Sidebar)

public:
    explicit Sidebar(QWidget *parent = nullptr);

    void addEntry(const QString &objectName, const QString &icon, const QString &title);
    void setCurrent(int index);

Q_SIGNALS:
    void chosen(int index);
    void quitAsked();

private:
    QVBoxLayout *m_layout = nullptr;
    QButtonGroup m_entries;
};

} // namespace wowlab::widgets
