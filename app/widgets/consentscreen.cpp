#include "app/widgets/consentscreen.h"

#include "app/widgets/card.h"
#include "app/widgets/housestyle.h"
#include "app/widgets/icons.h"
#include "app/widgets/typography.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace wowlab::widgets {

namespace {

QWidget *promise(const QString &text, int line)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(line / 2);
    auto *tick = new QLabel;
    tick->setPixmap(drawnIcon(QStringLiteral("check")).pixmap(QSize(line, line)));
    layout->addWidget(tick, 0, Qt::AlignTop);
    layout->addWidget(makeLabel(text, TextSize::Body), 1);
    return row;
}

} // namespace

ConsentScreen::ConsentScreen(model::Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_claimed(makeLabel({}, TextSize::Body))
    , m_cores(new QSpinBox)
{
    setObjectName(QStringLiteral("consentScreen"));
    const int line = lineHeight(*this);
    const int usable = desk.usableCores();
    m_cores->setObjectName(QStringLiteral("consentCores"));
    m_cores->setRange(1, usable);

    auto *coresLabel = new QLabel(tr("Use &up to"));
    coresLabel->setBuddy(m_cores);
    m_cores->setAccessibleName(tr("Cores to use"));
    auto *coresRow = new QHBoxLayout;
    coresRow->addWidget(coresLabel);
    coresRow->addWidget(m_cores);
    coresRow->addWidget(new QLabel(tr("of %n core(s)", nullptr, usable)));
    coresRow->addStretch();

    auto *yes = new QPushButton(tr("&Yes, compute"));
    yes->setObjectName(QStringLiteral("consentYes"));
    yes->setProperty(kProminent, true);
    auto *no = new QPushButton(tr("&Not now"));
    no->setObjectName(QStringLiteral("consentNo"));
    auto *settings = new QPushButton(tr("More &settings"));
    settings->setObjectName(QStringLiteral("consentSettings"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(yes);
    buttons->addWidget(no);
    buttons->addStretch();
    buttons->addWidget(settings);

    auto *card = new Card({});
    card->body().setSpacing(line / 2);
    card->body().addLayout(coresRow);
    card->body().addSpacing(line / 4);
    for (const QString &text : {tr("At the lowest priority: whatever you do comes first."),
                                tr("It rests while World of Warcraft or a full-screen program runs."),
                                tr("It rests while this computer runs on battery."),
                                tr("You can pause it at any time, here and in the tray.")})
        card->body().addWidget(promise(text, line));
    card->body().addSpacing(line / 2);
    card->body().addLayout(buttons);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(line * 3 / 4);
    layout->addWidget(makeLabel(tr("May this computer compute now?"), TextSize::Title));
    layout->addWidget(m_claimed);
    layout->addSpacing(line / 4);
    layout->addWidget(card);
    layout->addStretch();

    connect(yes, &QPushButton::clicked, this, [this] {
        node::Preferences preferences = m_desk.preferences();
        // The default stays a default: all but one, also after the machine has got more cores.
        const bool isDefault = m_cores->value() == qMax(1, m_desk.usableCores() - 1);
        preferences.cores = isDefault ? 0 : m_cores->value();
        m_desk.changePreferences(preferences);
        m_desk.allowComputing();
    });
    connect(no, &QPushButton::clicked, this, &ConsentScreen::putOff);
    connect(settings, &QPushButton::clicked, this, &ConsentScreen::settingsAsked);
    connect(&desk, &model::Desk::stateChanged, this, &ConsentScreen::refresh);
    connect(&desk, &model::Desk::preferencesChanged, this, &ConsentScreen::refresh);
    refresh();
}

void ConsentScreen::refresh()
{
    const QString &name = m_desk.state().name;
    m_claimed->setText(name.isEmpty() ? tr("This node belongs to your account now.")
                                      : tr("This node belongs to your account now, under the name %1.").arg(name));
    const QSignalBlocker blocker(m_cores);
    const int cores = m_desk.preferences().cores;
    m_cores->setValue(cores > 0 ? cores : qMax(1, m_desk.usableCores() - 1));
}

} // namespace wowlab::widgets
