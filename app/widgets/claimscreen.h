#pragma once

#include "app/model/desk.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace wowlab::widgets {

class ClaimCodeView;
class QrCodeView;

/// The first thing a person sees: what this program does, and the code that gives this node an owner. `desk` outlives it.
class ClaimScreen final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ClaimScreen)

public:
    explicit ClaimScreen(model::Desk &desk, QWidget *parent = nullptr);

private:
    void refresh();

    model::Desk &m_desk;
    QLabel *m_title = nullptr;
    ClaimCodeView *m_code = nullptr;
    QrCodeView *m_qr = nullptr;
    QLabel *m_life = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_open = nullptr;
};

} // namespace wowlab::widgets
