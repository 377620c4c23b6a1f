#include "app/widgets/homescreen.h"

#include "app/widgets/claimscreen.h"
#include "app/widgets/consentscreen.h"
#include "app/widgets/overviewscreen.h"

namespace wowlab::widgets {

HomeScreen::HomeScreen(model::Desk &desk, QWidget *parent)
    : QStackedWidget(parent)
    , m_desk(desk)
{
    setObjectName(QStringLiteral("homeScreen"));
    connect(&desk, &model::Desk::stateChanged, this, &HomeScreen::refresh);
    connect(&desk, &model::Desk::preferencesChanged, this, &HomeScreen::refresh);
    refresh();
}

void HomeScreen::refresh()
{
    const model::Home home = model::homeFor(m_desk, m_isConsentPutOff);
    if (count() > 0 && home == m_home)
        return;
    m_home = home;
    QWidget *old = currentWidget();
    setCurrentIndex(addWidget(make(home)));
    if (old) {
        removeWidget(old);
        old->deleteLater(); // its button may have asked for this
    }
}

QWidget *HomeScreen::make(model::Home home)
{
    switch (home) {
    case model::Home::Claim:
        return new ClaimScreen(m_desk);
    case model::Home::Consent: {
        auto *screen = new ConsentScreen(m_desk);
        connect(screen, &ConsentScreen::settingsAsked, this, &HomeScreen::settingsAsked);
        connect(screen, &ConsentScreen::putOff, this, [this] {
            m_isConsentPutOff = true;
            refresh();
        });
        return screen;
    }
    case model::Home::Overview:
        return new OverviewScreen(m_desk);
    }
    return nullptr;
}

} // namespace wowlab::widgets
