#pragma once

#include "app/model/localsimulation.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTabWidget;

namespace wowlab::widgets {

class Card;
class ScenarioForm;

/// Simulates on this machine: what to simulate at the one side, what came out at the other. Ctrl+Return runs, Escape cancels.
/// All that is put in and found lives in `simulation`, which outlives the screen: a screen that is made anew goes on.
class SimulateScreen final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SimulateScreen)

public:
    explicit SimulateScreen(model::LocalSimulation &simulation, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    [[nodiscard]] QWidget *makeInput();
    [[nodiscard]] QWidget *makeSpecRow();
    [[nodiscard]] QWidget *makeRotations();
    [[nodiscard]] QWidget *makeRunRow();
    void refreshInput();
    void refreshTabs();
    void refreshPhase();
    void refreshProgress();
    void refreshMessage();

    model::LocalSimulation &m_simulation;
    QComboBox *m_spec = nullptr;
    QCheckBox *m_compare = nullptr;
    QTabWidget *m_rotations = nullptr;
    QWidget *m_paneOfB = nullptr;
    ScenarioForm *m_scenario = nullptr;
    QPushButton *m_run = nullptr;
    QPushButton *m_cancel = nullptr;
    QProgressBar *m_bar = nullptr;
    QLabel *m_message = nullptr;
    QTimer m_tick{this}; ///< runs while a simulation does and the screen is seen
};

} // namespace wowlab::widgets
