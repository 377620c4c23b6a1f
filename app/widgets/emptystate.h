#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace wowlab::widgets {

/// What stands where a list would be while it has nothing to show: why, and what to do about it.
class EmptyState final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EmptyState)

public:
    explicit EmptyState(QWidget *parent = nullptr);

    /// Without a word for the button there is none.
    void setTexts(const QString &title, const QString &text, const QString &button = {});

Q_SIGNALS:
    void clicked();

private:
    QLabel *m_title = nullptr;
    QLabel *m_text = nullptr;
    QPushButton *m_button = nullptr;
};

} // namespace wowlab::widgets
