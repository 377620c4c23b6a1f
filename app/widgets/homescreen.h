#pragma once

#include "app/model/remedy.h"

#include <QStackedWidget>

namespace wowlab::widgets {

/// The first page of the window: how to claim the node, whether it may compute, and then what it does. It moves on by
/// itself. `desk` outlives it.
class HomeScreen final : public QStackedWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HomeScreen)

public:
    explicit HomeScreen(model::Desk &desk, QWidget *parent = nullptr);

    [[nodiscard]] model::Home home() const { return m_home; }

Q_SIGNALS:
    void settingsAsked();

private:
    void refresh();
    [[nodiscard]] QWidget *make(model::Home home);

    model::Desk &m_desk;
    model::Home m_home = model::Home::Claim;
    bool m_isConsentPutOff = false;
};

} // namespace wowlab::widgets
