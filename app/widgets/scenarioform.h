#pragma once

#include "app/model/simulationinput.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QSpinBox;
class QStackedLayout;

namespace wowlab::widgets {

/// The fight and how many of them, as fields that take nothing outside their bounds.
class ScenarioForm final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ScenarioForm)

public:
    explicit ScenarioForm(QWidget *parent = nullptr);

    void setScenario(const model::Scenario &scenario);
    [[nodiscard]] model::Scenario scenario() const;

Q_SIGNALS:
    /// By the person in front of it.
    void edited();

private:
    void showGoal();

    QDoubleSpinBox *m_seconds = nullptr;
    QSpinBox *m_targets = nullptr;
    QComboBox *m_goal = nullptr;
    QSpinBox *m_iterations = nullptr;
    QDoubleSpinBox *m_error = nullptr;
    QStackedLayout *m_amount = nullptr;
    QSpinBox *m_seed = nullptr;
    QSpinBox *m_threads = nullptr;
};

} // namespace wowlab::widgets
