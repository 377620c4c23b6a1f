#include "app/widgets/claimscreen.h"

#include "app/model/portaladdress.h"
#include "app/widgets/card.h"
#include "app/widgets/claimcodeview.h"
#include "app/widgets/housestyle.h"
#include "app/widgets/icons.h"
#include "app/widgets/qrcodeview.h"
#include "app/widgets/typography.h"
#include "core/identity/claimcode.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace wowlab::widgets {

ClaimScreen::ClaimScreen(model::Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_title(makeLabel({}, TextSize::Title))
    , m_code(new ClaimCodeView)
    , m_qr(new QrCodeView)
    , m_life(makeLabel({}, TextSize::Small, TextTone::Quiet))
    , m_copy(new QPushButton(drawnIcon(QStringLiteral("copy")), tr("&Copy code")))
    , m_open(new QPushButton(tr("Open &portal")))
{
    setObjectName(QStringLiteral("claimScreen"));
    m_copy->setObjectName(QStringLiteral("claimCopy"));
    m_open->setObjectName(QStringLiteral("claimOpen"));
    m_code->setObjectName(QStringLiteral("claimCode"));
    m_qr->setObjectName(QStringLiteral("claimQr"));
    m_open->setProperty(kProminent, true);
    const int line = lineHeight(*this);

    auto *card = new Card({});
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_open);
    buttons->addWidget(m_copy);
    buttons->addStretch();
    auto *left = new QVBoxLayout;
    left->setSpacing(line / 2);
    left->addWidget(makeLabel(tr("Your claim code"), TextSize::Heading));
    left->addWidget(
        makeLabel(tr("Enter it in the portal, or scan the picture with your phone. You need to do this once."),
                  TextSize::Body, TextTone::Quiet));
    left->addSpacing(line / 4);
    left->addWidget(m_code);
    left->addSpacing(line / 4);
    left->addLayout(buttons);
    left->addStretch();
    left->addWidget(m_life);
    auto *right = new QVBoxLayout;
    right->addWidget(m_qr, 0, Qt::AlignTop | Qt::AlignHCenter);
    right->addStretch();
    auto *columns = new QHBoxLayout;
    columns->setSpacing(line * 3 / 2);
    columns->addLayout(left, 1);
    columns->addLayout(right);
    card->body().addLayout(columns);

    auto *next = new Card(tr("What happens next"));
    for (const QString &step :
         {tr("1.  You sign in to the portal and claim this node. This window notices it by itself."),
          tr("2.  You say whether this computer may compute, and with how many cores. Nothing runs before that."),
          tr("3.  It works quietly at the lowest priority, and rests while you play.")})
        next->body().addWidget(makeLabel(step, TextSize::Body));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(line * 3 / 4);
    layout->addWidget(m_title);
    layout->addWidget(makeLabel(
        tr("wowlab answers which rotation, gear or talents deal more damage, by simulating thousands of fights on "
           "the computers of players. This node lends the cores that you do not need, and simulates for you too."),
        TextSize::Body));
    layout->addSpacing(line / 4);
    layout->addWidget(card);
    layout->addWidget(next);
    layout->addStretch();

    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(core::claimCodeForDisplay(m_desk.state().claimCode));
        m_copy->setText(tr("Copied"));
    });
    connect(m_open, &QPushButton::clicked, this, [this] {
        QDesktopServices::openUrl(model::claimAddress(m_desk.preferences().portal, m_desk.state().claimCode));
    });
    connect(&desk, &model::Desk::stateChanged, this, &ClaimScreen::refresh);
    connect(&desk, &model::Desk::preferencesChanged, this, &ClaimScreen::refresh);
    refresh();
}

void ClaimScreen::refresh()
{
    const node::NodeState &state = m_desk.state();
    const QByteArray &code = state.claimCode;
    m_title->setText(state.session.wasUnlinked ? tr("This node left its account") : tr("Welcome to wowlab"));
    if (code != m_code->code())
        m_copy->setText(tr("&Copy code")); // what was copied is another one
    m_code->setCode(code);
    const bool hasCode = !code.isEmpty();
    m_copy->setEnabled(hasCode);
    m_open->setEnabled(hasCode);
    m_qr->setVisible(hasCode);
    if (hasCode) {
        const QString address = model::claimAddress(m_desk.preferences().portal, code).toString();
        m_qr->setText(address);
        m_qr->setAccessibleName(tr("QR code of %1").arg(address));
        m_qr->setToolTip(address);
    }
    m_life->setText(hasCode ? tr("The code stays valid while this program runs. If it ever has to change, the new one "
                                 "appears here by itself.")
                            : tr("The code appears in a moment."));
}

} // namespace wowlab::widgets
