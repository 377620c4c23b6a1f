#pragma once

#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace wowlab::widgets {

/// A rounded surface that holds what belongs together, with a heading of its own.
class Card final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Card)

public:
    /// An empty heading takes no room.
    explicit Card(const QString &heading, QWidget *parent = nullptr);

    [[nodiscard]] QVBoxLayout &body() { return *m_body; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_body = nullptr;
};

} // namespace wowlab::widgets
