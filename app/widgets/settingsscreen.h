#pragma once

#include "app/model/desk.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace wowlab::widgets {

class ScheduleGrid;

/// Everything that the user decides, in force as soon as it is chosen. `desk` outlives it.
class SettingsScreen final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SettingsScreen)

public:
    explicit SettingsScreen(model::Desk &desk, QWidget *parent = nullptr);

private:
    [[nodiscard]] QWidget *makeComputingCard();
    [[nodiscard]] QWidget *makeRestCard();
    [[nodiscard]] QWidget *makeProgramCard();
    [[nodiscard]] QWidget *makeNoticesCard();
    [[nodiscard]] QWidget *makeNetworkCard();
    [[nodiscard]] QWidget *makeServersCard();
    [[nodiscard]] QWidget *makeNodeCard();

    template <class Change>
    void change(Change change);
    void refresh();
    void refreshWhen();
    void refreshProxy();
    void useAddresses();
    void testProxy();
    void askUnlink();

    model::Desk &m_desk;
    bool m_isRefreshing = false;

    QCheckBox *m_mayCompute = nullptr;
    QSpinBox *m_cores = nullptr;
    QComboBox *m_when = nullptr;
    QFormLayout *m_computing = nullptr;
    QSpinBox *m_idleFor = nullptr;
    ScheduleGrid *m_hours = nullptr;
    QLabel *m_hoursText = nullptr;

    QCheckBox *m_restOnBattery = nullptr;
    QCheckBox *m_pauseForGame = nullptr;
    QCheckBox *m_pauseForFullScreen = nullptr;
    QLineEdit *m_programs = nullptr;

    QComboBox *m_theme = nullptr;
    QComboBox *m_language = nullptr;
    QCheckBox *m_startAtLogin = nullptr;
    QCheckBox *m_startHidden = nullptr;
    QCheckBox *m_closeKeepsRunning = nullptr;

    QCheckBox *m_tellClaimed = nullptr;
    QCheckBox *m_tellAttention = nullptr;
    QCheckBox *m_tellHelped = nullptr;

    QFormLayout *m_network = nullptr;
    QComboBox *m_proxyKind = nullptr;
    QLineEdit *m_proxyHost = nullptr;
    QSpinBox *m_proxyPort = nullptr;
    QLineEdit *m_proxyUser = nullptr;
    QLineEdit *m_proxyPassword = nullptr;
    QPushButton *m_proxyTest = nullptr;
    QLabel *m_proxyOutcome = nullptr;
    QLineEdit *m_sentinel = nullptr;
    QLineEdit *m_portal = nullptr;
    QPushButton *m_useAddresses = nullptr;
    QLabel *m_addressFault = nullptr;

    QPushButton *m_unlink = nullptr;
    QLabel *m_unlinkOutcome = nullptr;
    QPushButton *m_diagnostics = nullptr;
};

} // namespace wowlab::widgets
