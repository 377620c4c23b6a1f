#pragma once

#include "app/model/desk.h"

#include <QWidget>

class QLabel;
class QSpinBox;

namespace wowlab::widgets {

/// Asks once, after the node has been claimed: may this computer compute now? `desk` outlives it.
class ConsentScreen final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConsentScreen)

public:
    explicit ConsentScreen(model::Desk &desk, QWidget *parent = nullptr);

Q_SIGNALS:
    /// "Not now."
    void putOff();
    void settingsAsked();

private:
    void refresh();

    model::Desk &m_desk;
    QLabel *m_claimed = nullptr;
    QSpinBox *m_cores = nullptr;
};

} // namespace wowlab::widgets
