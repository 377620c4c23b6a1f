#include "app/widgets/statusstrip.h"

#include "app/model/portaladdress.h"
#include "app/widgets/housestyle.h"
#include "app/widgets/icons.h"
#include "app/widgets/pausemenu.h"
#include "app/widgets/typography.h"
#include "core/identity/claimcode.h"

#include <QAccessible>
#include <QClipboard>
#include <QDesktopServices>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace wowlab::widgets {

namespace {

using model::Remedy;

struct Face
{
    QString objectName;
    QString text;
};

Face faceOf(Remedy remedy)
{
    switch (remedy) {
    case Remedy::Pause:
        return {QStringLiteral("pauseButton"), StatusStrip::tr("Pause")};
    case Remedy::Resume:
        return {QStringLiteral("resumeButton"), StatusStrip::tr("Resume")};
    case Remedy::EndRunNow:
        return {QStringLiteral("endRunNowButton"), StatusStrip::tr("Follow my settings again")};
    case Remedy::AllowComputing:
        return {QStringLiteral("allowButton"), StatusStrip::tr("Allow computing")};
    case Remedy::RunNow:
        return {QStringLiteral("runNowButton"), StatusStrip::tr("Run now for 1 hour")};
    case Remedy::OpenClaimPage:
        return {QStringLiteral("openClaimPageButton"), StatusStrip::tr("Open portal")};
    case Remedy::CopyCode:
        return {QStringLiteral("copyCodeButton"), StatusStrip::tr("Copy code")};
    case Remedy::OpenPortal:
        return {QStringLiteral("openPortalButton"), StatusStrip::tr("Open portal")};
    case Remedy::OpenSettings:
        return {QStringLiteral("openSettingsButton"), StatusStrip::tr("Settings")};
    case Remedy::MakeNewIdentity:
        return {QStringLiteral("newIdentityButton"), StatusStrip::tr("Begin as a new node")};
    }
    return {};
}

/// One suggestion at a time: the screens for claiming and consent make these themselves, and a pause is none.
bool isOfferedElsewhere(Remedy remedy)
{
    return remedy == Remedy::OpenClaimPage || remedy == Remedy::AllowComputing || remedy == Remedy::Pause;
}

} // namespace

StatusStrip::StatusStrip(model::Desk &desk, QWidget *parent)
    : QFrame(parent)
    , m_desk(desk)
    , m_icon(new QLabel)
    , m_headline(makeLabel({}, TextSize::Heading))
    , m_reason(makeLabel({}, TextSize::Body, TextTone::Quiet))
    , m_buttons(new QHBoxLayout)
{
    setObjectName(QStringLiteral("statusStrip"));
    m_headline->setObjectName(QStringLiteral("statusHeadline"));
    m_reason->setObjectName(QStringLiteral("statusReason"));
    m_headline->setWordWrap(false);
    const int line = lineHeight(*this);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(line / 8);
    texts->addWidget(m_headline);
    texts->addWidget(m_reason);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(line * 3 / 4);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    row->addLayout(m_buttons);
    connect(&desk, &model::Desk::stateChanged, this, &StatusStrip::refresh);
    connect(&desk, &model::Desk::progressed, this, &StatusStrip::refresh); // countdowns
    refresh();
}

void StatusStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        m_iconName.clear(); // drawn anew
    QFrame::changeEvent(event);
}

void StatusStrip::refresh()
{
    const node::Description &description = m_desk.description();
    if (const QString name = stateIconName(description); name != m_iconName) {
        m_iconName = name;
        const int side = lineHeight(*this) * 2;
        m_icon->setPixmap(stateIcon(description).pixmap(QSize(side, side), devicePixelRatioF()));
    }
    const bool isNews = m_headline->text() != description.headline;
    m_headline->setText(description.headline);
    QStringList sentences{description.reason, description.note, description.action};
    sentences.removeAll(QString());
    m_reason->setText(sentences.join(QLatin1Char(' ')));
    setAccessibleName(description.headline);
    setAccessibleDescription(m_reason->text());
    if (isNews) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
    refreshButtons();
}

void StatusStrip::refreshButtons()
{
    const QVector<Remedy> remedies = model::remediesFor(m_desk);
    if (remedies == m_remedies)
        return;
    m_remedies = remedies;
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // one of them may be the sender
        delete item;
    }
    for (const Remedy remedy : remedies) {
        const Face face = faceOf(remedy);
        auto *button = new QPushButton(face.text, this);
        button->setObjectName(face.objectName);
        button->setProperty(kProminent, remedy == remedies.first() && !isOfferedElsewhere(remedy));
        connect(button, &QPushButton::clicked, this, [this, remedy] { apply(remedy); });
        m_buttons->addWidget(button);
        if (remedy != Remedy::Pause)
            continue;
        auto *more = new QPushButton(tr("Pause for"), this);
        more->setObjectName(QStringLiteral("pauseForButton"));
        auto *menu = new QMenu(more);
        addPauses(*menu, m_desk);
        more->setMenu(menu);
        m_buttons->addWidget(more);
    }
}

void StatusStrip::apply(Remedy remedy)
{
    switch (remedy) {
    case Remedy::Pause:
        return m_desk.pause();
    case Remedy::Resume:
        return m_desk.resume();
    case Remedy::EndRunNow:
        return m_desk.endRunNow();
    case Remedy::AllowComputing:
        return m_desk.allowComputing();
    case Remedy::RunNow:
        return m_desk.runNow();
    case Remedy::OpenClaimPage:
        QDesktopServices::openUrl(model::claimAddress(m_desk.preferences().portal, m_desk.state().claimCode));
        return;
    case Remedy::CopyCode:
        QGuiApplication::clipboard()->setText(core::claimCodeForDisplay(m_desk.state().claimCode));
        return;
    case Remedy::OpenPortal:
        QDesktopServices::openUrl(model::nodesAddress(m_desk.preferences().portal));
        return;
    case Remedy::OpenSettings:
        Q_EMIT settingsAsked();
        return;
    case Remedy::MakeNewIdentity:
        return m_desk.makeNewIdentity();
    }
}

} // namespace wowlab::widgets
