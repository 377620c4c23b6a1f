#pragma once

#include "app/model/localsimulation.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QListWidgetItem;

namespace wowlab::widgets {

class RotationEditor;

/// One rotation: the editor, where its text comes from, and the list of its faults, each of which leads to its place.
/// `simulation` and `draft`, which belongs to it, outlive it.
class RotationPane final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RotationPane)

public:
    /// `name` begins the object names: "rotationA".
    RotationPane(model::LocalSimulation &simulation, model::RotationDraft &draft, const QString &name,
                 QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *makeButtons(const QString &name);
    void takeText();
    void refreshTitle();
    void refreshFaults();
    void fitFaults();
    void goTo(const QListWidgetItem *item);
    void askForFile();
    void open(const QString &path);
    void say(const QString &text);

    model::LocalSimulation &m_simulation;
    model::RotationDraft &m_draft;
    RotationEditor *m_editor = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_said = nullptr;
    QListWidget *m_faults = nullptr;
};

} // namespace wowlab::widgets
