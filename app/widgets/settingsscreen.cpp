#include "app/widgets/settingsscreen.h"

#include "app/model/addressentry.h"
#include "app/model/portaladdress.h"
#include "app/widgets/card.h"
#include "app/widgets/housestyle.h"
#include "app/widgets/icons.h"
#include "app/widgets/language.h"
#include "app/widgets/schedulegrid.h"
#include "app/widgets/typography.h"
#include "core/identity/claimcode.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSpinBox>
#include <QVBoxLayout>
#include <QWheelEvent>

namespace wowlab::widgets {

namespace {

constexpr int kLongestIdleMinutes = 240;
constexpr int kLastPort = 65'535;

/// Choosing is deliberate: scrolling a page changes nothing on the way.
class CalmComboBox final : public QComboBox
{
public:
    using QComboBox::QComboBox;

protected:
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
};

class CalmSpinBox final : public QSpinBox
{
public:
    using QSpinBox::QSpinBox;

protected:
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
};

QFormLayout *addForm(Card &card, int line)
{
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(line);
    form->setVerticalSpacing(line / 2);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    card.body().addLayout(form);
    return form;
}

QLabel *addNote(Card &card, const QString &text)
{
    auto *note = makeLabel(text, TextSize::Small, TextTone::Quiet);
    card.body().addWidget(note);
    return note;
}

QCheckBox *addCheck(Card &card, const QString &text, const QString &objectName)
{
    auto *check = new QCheckBox(text);
    check->setObjectName(objectName);
    card.body().addWidget(check);
    return check;
}

void addButton(Card &card, QPushButton *button)
{
    card.body().addWidget(button, 0, Qt::AlignLeading);
}

template <class Value>
void addChoice(QComboBox *box, const QString &text, Value value)
{
    box->addItem(text, int(value));
}

void choose(QComboBox *box, const QVariant &value)
{
    box->setCurrentIndex(qMax(0, box->findData(value)));
}

} // namespace

SettingsScreen::SettingsScreen(model::Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
{
    setObjectName(QStringLiteral("settingsScreen"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(lineHeight(*this) * 3 / 4);
    layout->addWidget(makeComputingCard());
    layout->addWidget(makeRestCard());
    layout->addWidget(makeProgramCard());
    layout->addWidget(makeNoticesCard());
    layout->addWidget(makeNetworkCard());
    layout->addWidget(makeServersCard());
    layout->addWidget(makeNodeCard());
    layout->addStretch();
    connect(&desk, &model::Desk::preferencesChanged, this, &SettingsScreen::refresh);
    connect(&desk, &model::Desk::stateChanged, this,
            [this] { m_unlink->setEnabled(node::isMember(m_desk.state().session.phase)); });
    m_unlink->setEnabled(node::isMember(desk.state().session.phase));
    refresh();
}

QWidget *SettingsScreen::makeComputingCard()
{
    auto *card = new Card(tr("Computing"));
    const int line = lineHeight(*this);
    m_mayCompute = addCheck(*card, tr("This computer &may compute"), QStringLiteral("settingsMayCompute"));
    m_computing = addForm(*card, line);
    m_cores = new CalmSpinBox;
    m_cores->setObjectName(QStringLiteral("settingsCores"));
    m_cores->setRange(0, m_desk.usableCores());
    //: how many cores may be used, of a machine that has %1
    m_cores->setSpecialValueText(tr("all but one (%1)").arg(qMax(1, m_desk.usableCores() - 1)));
    m_computing->addRow(tr("&Cores in use"), m_cores);
    m_when = new CalmComboBox;
    m_when->setObjectName(QStringLiteral("settingsWhen"));
    addChoice(m_when, tr("Always"), node::When::Always);
    addChoice(m_when, tr("When nobody uses this computer"), node::When::WhenIdle);
    addChoice(m_when, tr("At certain hours"), node::When::ByHours);
    m_computing->addRow(tr("&When"), m_when);
    m_idleFor = new CalmSpinBox;
    m_idleFor->setObjectName(QStringLiteral("settingsIdleFor"));
    m_idleFor->setRange(1, kLongestIdleMinutes);
    m_idleFor->setSuffix(tr(" min"));
    m_computing->addRow(tr("&Unused for"), m_idleFor);
    m_hours = new ScheduleGrid;
    m_hours->setObjectName(QStringLiteral("settingsHours"));
    m_computing->addRow(tr("&Hours"), m_hours);
    m_hoursText = makeLabel({}, TextSize::Small, TextTone::Quiet);
    m_computing->addRow(m_hoursText);

    connect(m_mayCompute, &QCheckBox::toggled, this,
            [this](bool isOn) { change([isOn](auto &p) { p.mayCompute = isOn; }); });
    connect(m_cores, &QSpinBox::valueChanged, this,
            [this](int cores) { change([cores](auto &p) { p.cores = cores; }); });
    connect(m_when, &QComboBox::currentIndexChanged, this,
            [this] { change([this](auto &p) { p.when = node::When(m_when->currentData().toInt()); }); });
    connect(m_idleFor, &QSpinBox::valueChanged, this,
            [this](int minutes) { change([minutes](auto &p) { p.idleFor = std::chrono::minutes(minutes); }); });
    connect(m_hours, &ScheduleGrid::edited, this,
            [this](const node::WeekHours &hours) { change([&hours](auto &p) { p.hours = hours; }); });
    return card;
}

QWidget *SettingsScreen::makeRestCard()
{
    auto *card = new Card(tr("Rest"));
    m_restOnBattery = addCheck(*card, tr("Rest on &battery"), QStringLiteral("settingsBattery"));
    m_pauseForGame = addCheck(*card, tr("Rest while World of &Warcraft runs"), QStringLiteral("settingsGame"));
    m_pauseForFullScreen =
        addCheck(*card, tr("Rest while a &full-screen program runs"), QStringLiteral("settingsFullScreen"));
    auto *form = addForm(*card, lineHeight(*this));
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_programs = new QLineEdit;
    m_programs->setObjectName(QStringLiteral("settingsPrograms"));
    //: names of programs, as an example
    m_programs->setPlaceholderText(tr("for example: obs, blender"));
    form->addRow(tr("Rest while these &programs run"), m_programs);

    connect(m_restOnBattery, &QCheckBox::toggled, this,
            [this](bool isOn) { change([isOn](auto &p) { p.onBattery = !isOn; }); });
    connect(m_pauseForGame, &QCheckBox::toggled, this,
            [this](bool isOn) { change([isOn](auto &p) { p.pauseForGame = isOn; }); });
    connect(m_pauseForFullScreen, &QCheckBox::toggled, this,
            [this](bool isOn) { change([isOn](auto &p) { p.pauseForFullScreen = isOn; }); });
    connect(m_programs, &QLineEdit::editingFinished, this, [this] {
        QStringList names;
        for (const QString &name : m_programs->text().split(QLatin1Char(','))) {
            if (!name.trimmed().isEmpty())
                names.append(name.trimmed());
        }
        change([&names](auto &p) { p.pauseForPrograms = names; });
    });
    return card;
}

QWidget *SettingsScreen::makeProgramCard()
{
    auto *card = new Card(tr("This program"));
    auto *form = addForm(*card, lineHeight(*this));
    m_theme = new CalmComboBox;
    m_theme->setObjectName(QStringLiteral("settingsTheme"));
    addChoice(m_theme, tr("As the system"), node::Theme::System);
    addChoice(m_theme, tr("Light"), node::Theme::Light);
    addChoice(m_theme, tr("Dark"), node::Theme::Dark);
    form->addRow(tr("&Appearance"), m_theme);
    m_language = new CalmComboBox;
    m_language->setObjectName(QStringLiteral("settingsLanguage"));
    m_language->addItem(tr("As the system"), QString());
    for (const LanguageName &language : languages())
        m_language->addItem(language.name, language.code);
    form->addRow(tr("&Language"), m_language);
    m_startAtLogin = addCheck(*card, tr("Start when I &log in"), QStringLiteral("settingsStartAtLogin"));
    m_startHidden = addCheck(*card, tr("Start &hidden, in the tray"), QStringLiteral("settingsStartHidden"));
    m_closeKeepsRunning =
        addCheck(*card, tr("&Keep running when the window is closed"), QStringLiteral("settingsCloseKeeps"));

    connect(m_theme, &QComboBox::currentIndexChanged, this,
            [this] { change([this](auto &p) { p.theme = node::Theme(m_theme->currentData().toInt()); }); });
    connect(m_language, &QComboBox::currentIndexChanged, this,
            [this] { change([this](auto &p) { p.language = m_language->currentData().toString(); }); });
    connect(m_startAtLogin, &QCheckBox::toggled, this,
            [this](bool isOn) { change([isOn](auto &p) { p.startAtLogin = isOn; }); });
    connect(m_startHidden, &QCheckBox::toggled, this,
            [this](bool isOn) { change([isOn](auto &p) { p.startHidden = isOn; }); });
    connect(m_closeKeepsRunning, &QCheckBox::toggled, this,
            [this](bool isOn) { change([isOn](auto &p) { p.closeKeepsRunning = isOn; }); });
    return card;
}

QWidget *SettingsScreen::makeNoticesCard()
{
    auto *card = new Card(tr("Notifications"));
    m_tellClaimed = addCheck(*card, tr("When this node has been c&laimed"), QStringLiteral("settingsTellClaimed"));
    m_tellAttention = addCheck(*card, tr("When something needs &me"), QStringLiteral("settingsTellAttention"));
    m_tellHelped = addCheck(*card, tr("When this node has helped a &job"), QStringLiteral("settingsTellHelped"));
    connect(m_tellClaimed, &QCheckBox::toggled, this,
            [this](bool isOn) { change([isOn](auto &p) { p.notices.whenClaimed = isOn; }); });
    connect(m_tellAttention, &QCheckBox::toggled, this,
            [this](bool isOn) { change([isOn](auto &p) { p.notices.whenAttentionNeeded = isOn; }); });
    connect(m_tellHelped, &QCheckBox::toggled, this,
            [this](bool isOn) { change([isOn](auto &p) { p.notices.whenJobHelped = isOn; }); });
    return card;
}

QWidget *SettingsScreen::makeNetworkCard()
{
    using Kind = node::ProxyChoice::Kind;
    auto *card = new Card(tr("Network"));
    m_network = addForm(*card, lineHeight(*this));
    m_network->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_proxyKind = new CalmComboBox;
    m_proxyKind->setObjectName(QStringLiteral("settingsProxyKind"));
    addChoice(m_proxyKind, tr("No proxy"), Kind::None);
    addChoice(m_proxyKind, tr("As the system"), Kind::System);
    addChoice(m_proxyKind, tr("HTTP"), Kind::Http);
    addChoice(m_proxyKind, tr("SOCKS 5"), Kind::Socks5);
    m_network->addRow(tr("Pro&xy"), m_proxyKind);
    m_proxyHost = new QLineEdit;
    m_proxyHost->setObjectName(QStringLiteral("settingsProxyHost"));
    m_network->addRow(tr("Proxy &host"), m_proxyHost);
    m_proxyPort = new CalmSpinBox;
    m_proxyPort->setObjectName(QStringLiteral("settingsProxyPort"));
    m_proxyPort->setRange(1, kLastPort);
    m_proxyPort->setGroupSeparatorShown(false);
    m_network->addRow(tr("Proxy p&ort"), m_proxyPort);
    m_proxyUser = new QLineEdit;
    m_proxyUser->setObjectName(QStringLiteral("settingsProxyUser"));
    m_network->addRow(tr("User &name"), m_proxyUser);
    m_proxyPassword = new QLineEdit;
    m_proxyPassword->setObjectName(QStringLiteral("settingsProxyPassword"));
    m_proxyPassword->setEchoMode(QLineEdit::Password);
    m_network->addRow(tr("Passwor&d"), m_proxyPassword);
    m_proxyTest = new QPushButton(tr("&Test the connection"));
    m_proxyTest->setObjectName(QStringLiteral("settingsProxyTest"));
    addButton(*card, m_proxyTest);
    m_proxyOutcome = addNote(*card, {});
    m_proxyOutcome->setObjectName(QStringLiteral("settingsProxyOutcome"));
    m_proxyOutcome->hide();

    connect(m_proxyKind, &QComboBox::currentIndexChanged, this,
            [this] { change([this](auto &p) { p.proxy.kind = Kind(m_proxyKind->currentData().toInt()); }); });
    connect(m_proxyHost, &QLineEdit::editingFinished, this,
            [this] { change([this](auto &p) { p.proxy.host = m_proxyHost->text().trimmed(); }); });
    connect(m_proxyPort, &QSpinBox::valueChanged, this,
            [this](int port) { change([port](auto &p) { p.proxy.port = port; }); });
    connect(m_proxyUser, &QLineEdit::editingFinished, this,
            [this] { change([this](auto &p) { p.proxy.user = m_proxyUser->text(); }); });
    connect(m_proxyPassword, &QLineEdit::editingFinished, this,
            [this] { change([this](auto &p) { p.proxy.password = m_proxyPassword->text(); }); });
    connect(m_proxyTest, &QPushButton::clicked, this, &SettingsScreen::testProxy);
    return card;
}

QWidget *SettingsScreen::makeServersCard()
{
    auto *card = new Card(tr("Servers"));
    auto *addresses = addForm(*card, lineHeight(*this));
    addresses->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_sentinel = new QLineEdit;
    m_sentinel->setObjectName(QStringLiteral("settingsSentinel"));
    m_sentinel->setPlaceholderText(m_desk.sentinel().toString());
    addresses->addRow(tr("&Sentinel"), m_sentinel);
    m_portal = new QLineEdit;
    m_portal->setObjectName(QStringLiteral("settingsPortal"));
    m_portal->setPlaceholderText(model::defaultPortal().toString());
    addresses->addRow(tr("Po&rtal"), m_portal);
    m_useAddresses = new QPushButton(tr("Use these addr&esses"));
    m_useAddresses->setObjectName(QStringLiteral("settingsUseAddresses"));
    addButton(*card, m_useAddresses);
    m_addressFault = addNote(*card, tr("Another sentinel means a restart of the connection, with a key of its own."));
    m_addressFault->setObjectName(QStringLiteral("settingsAddressFault"));

    connect(m_useAddresses, &QPushButton::clicked, this, &SettingsScreen::useAddresses);
    connect(m_sentinel, &QLineEdit::returnPressed, this, &SettingsScreen::useAddresses);
    connect(m_portal, &QLineEdit::returnPressed, this, &SettingsScreen::useAddresses);
    return card;
}

QWidget *SettingsScreen::makeNodeCard()
{
    auto *card = new Card(tr("This node"));
    m_diagnostics = new QPushButton(drawnIcon(QStringLiteral("copy")), tr("Copy dia&gnostics"));
    m_diagnostics->setObjectName(QStringLiteral("settingsDiagnostics"));
    addButton(*card, m_diagnostics);
    addNote(*card, tr("Facts for a bug report. Keys, passwords and addresses' secrets are left out."));
    m_unlink = new QPushButton(tr("Leave the acco&unt…"));
    m_unlink->setObjectName(QStringLiteral("settingsUnlink"));
    addButton(*card, m_unlink);
    m_unlinkOutcome =
        addNote(*card, tr("Takes this node out of its account and wipes its key. What it has computed stays "
                          "counted. It can be claimed again, as a new node."));
    m_unlinkOutcome->setObjectName(QStringLiteral("settingsUnlinkOutcome"));
    connect(m_diagnostics, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_desk.diagnostics());
        m_diagnostics->setText(tr("Copied"));
    });
    connect(m_unlink, &QPushButton::clicked, this, &SettingsScreen::askUnlink);
    return card;
}

template <class Change>
void SettingsScreen::change(Change change)
{
    if (m_isRefreshing)
        return;
    node::Preferences preferences = m_desk.preferences();
    change(preferences);
    m_desk.changePreferences(preferences);
}

void SettingsScreen::refresh()
{
    const QScopedValueRollback guard(m_isRefreshing, true);
    const node::Preferences &preferences = m_desk.preferences();
    m_mayCompute->setChecked(preferences.mayCompute);
    m_cores->setValue(preferences.cores);
    choose(m_when, int(preferences.when));
    m_idleFor->setValue(int(preferences.idleFor.count()));
    m_hours->setHours(preferences.hours);
    m_hoursText->setText(hoursText(preferences.hours));
    m_restOnBattery->setChecked(!preferences.onBattery);
    m_pauseForGame->setChecked(preferences.pauseForGame);
    m_pauseForFullScreen->setChecked(preferences.pauseForFullScreen);
    m_programs->setText(preferences.pauseForPrograms.join(QStringLiteral(", ")));
    choose(m_theme, int(preferences.theme));
    choose(m_language, preferences.language);
    m_startAtLogin->setChecked(preferences.startAtLogin);
    m_startHidden->setChecked(preferences.startHidden);
    m_closeKeepsRunning->setChecked(preferences.closeKeepsRunning);
    m_tellClaimed->setChecked(preferences.notices.whenClaimed);
    m_tellAttention->setChecked(preferences.notices.whenAttentionNeeded);
    m_tellHelped->setChecked(preferences.notices.whenJobHelped);
    choose(m_proxyKind, int(preferences.proxy.kind));
    m_proxyHost->setText(preferences.proxy.host);
    m_proxyPort->setValue(preferences.proxy.port > 0 ? preferences.proxy.port : m_proxyPort->minimum());
    m_proxyUser->setText(preferences.proxy.user);
    m_proxyPassword->setText(preferences.proxy.password);
    m_sentinel->setText(preferences.sentinel.toString());
    m_portal->setText(preferences.portal.toString());
    refreshWhen();
    refreshProxy();
}

/// Only what the choice needs is shown.
void SettingsScreen::refreshWhen()
{
    const auto when = m_desk.preferences().when;
    const auto show = [this](QWidget *field, bool isShown) {
        field->setVisible(isShown);
        if (QWidget *label = m_computing->labelForField(field))
            label->setVisible(isShown);
    };
    show(m_idleFor, when == node::When::WhenIdle);
    show(m_hours, when == node::When::ByHours);
    show(m_hoursText, when == node::When::ByHours);
}

void SettingsScreen::refreshProxy()
{
    using Kind = node::ProxyChoice::Kind;
    const auto kind = m_desk.preferences().proxy.kind;
    const bool isManual = kind == Kind::Http || kind == Kind::Socks5;
    for (QWidget *field : QVector<QWidget *>{m_proxyHost, m_proxyPort, m_proxyUser, m_proxyPassword}) {
        field->setVisible(isManual);
        m_network->labelForField(field)->setVisible(isManual);
    }
}

void SettingsScreen::useAddresses()
{
    const auto sentinel = model::readSentinelAddress(m_sentinel->text());
    const auto portal = model::readPortalAddress(m_portal->text());
    if (!sentinel || !portal) {
        m_addressFault->setText(!sentinel ? sentinel.error() : portal.error());
        (!sentinel ? m_sentinel : m_portal)->setFocus();
        return;
    }
    const bool isOtherSentinel = *sentinel != m_desk.preferences().sentinel;
    change([&](auto &p) {
        p.sentinel = *sentinel;
        p.portal = *portal;
    });
    m_addressFault->setText(isOtherSentinel ? tr("Saved. The connection starts anew.") : tr("Saved."));
    if (isOtherSentinel)
        m_desk.restart();
}

void SettingsScreen::testProxy()
{
    m_proxyTest->setEnabled(false);
    m_proxyOutcome->setText(tr("Trying…"));
    m_proxyOutcome->show();
    m_desk.testConnection(m_desk.preferences().proxy, [self = QPointer(this)](const QString &outcome) {
        if (!self)
            return;
        self->m_proxyTest->setEnabled(true);
        self->m_proxyOutcome->setText(outcome);
    });
}

void SettingsScreen::askUnlink()
{
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Leave the account?"),
                                tr("This node leaves your account and forgets its key."), QMessageBox::NoButton, this);
    box->setObjectName(QStringLiteral("unlinkQuestion"));
    box->setInformativeText(tr("It stops computing for you at once. To use it again you claim it as a new node."));
    box->setAttribute(Qt::WA_DeleteOnClose);
    auto *leave = box->addButton(tr("&Leave"), QMessageBox::DestructiveRole);
    auto *stay = box->addButton(tr("&Stay"), QMessageBox::RejectRole);
    leave->setObjectName(QStringLiteral("unlinkYes"));
    stay->setObjectName(QStringLiteral("unlinkNo"));
    box->setDefaultButton(stay);
    box->setEscapeButton(stay);
    connect(box, &QMessageBox::finished, this, [this, box, leave] {
        if (box->clickedButton() != leave)
            return;
        m_unlink->setEnabled(false);
        m_unlinkOutcome->setText(tr("Telling the sentinel…"));
        m_desk.unlink([self = QPointer(this)](const QString &fault) {
            if (!self)
                return;
            self->m_unlink->setEnabled(node::isMember(self->m_desk.state().session.phase));
            self->m_unlinkOutcome->setText(fault.isEmpty() ? tr("This node has left its account.") : fault);
        });
    });
    box->open();
}

} // namespace wowlab::widgets
