#include "app/widgets/rotationpane.h"

#include "app/widgets/rotationeditor.h"
#include "app/widgets/simulationwording.h"
#include "app/widgets/typography.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <algorithm>

namespace wowlab::widgets {

namespace {

constexpr int kRowsShown = 4;

} // namespace

RotationPane::RotationPane(model::LocalSimulation &simulation, model::RotationDraft &draft, const QString &name,
                           QWidget *parent)
    : QWidget(parent)
    , m_simulation(simulation)
    , m_draft(draft)
    , m_editor(new RotationEditor(this))
    , m_said(makeLabel({}, TextSize::Small, TextTone::Quiet))
    , m_faults(new QListWidget(this))
{
    setObjectName(name);
    m_editor->setObjectName(name + QStringLiteral("Editor"));
    m_editor->setAccessibleName(tr("Rotation"));
    m_said->setObjectName(name + QStringLiteral("Said"));
    m_said->setTextFormat(Qt::PlainText);
    m_faults->setObjectName(name + QStringLiteral("Faults"));
    m_faults->setAccessibleName(tr("Faults of the rotation"));
    m_faults->setTabKeyNavigation(false);
    m_faults->setWordWrap(true);
    m_faults->setFrameShape(QFrame::NoFrame);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(lineHeight(*this) / 3);
    column->addWidget(makeButtons(name));
    column->addWidget(m_editor, 1);
    column->addWidget(m_faults);
    column->addWidget(m_said);

    connect(m_editor, &QPlainTextEdit::textChanged, this, [this] { m_draft.edit(m_editor->toPlainText()); });
    connect(m_editor, &RotationEditor::fileDropped, this, &RotationPane::open);
    connect(m_editor, &RotationEditor::largeTextRefused, this,
            [this] { say(tr("The text is larger than a rotation may be (1 MiB); it was not pasted.")); });
    connect(m_faults, &QListWidget::itemActivated, this, &RotationPane::goTo);
    connect(m_faults, &QListWidget::itemClicked, this, &RotationPane::goTo);
    connect(&m_draft, &model::RotationDraft::replaced, this, &RotationPane::takeText);
    connect(&m_draft, &model::RotationDraft::changed, this, &RotationPane::refreshTitle);
    connect(&m_draft, &model::RotationDraft::checked, this, &RotationPane::refreshFaults);
    takeText();
    refreshFaults();
}

QWidget *RotationPane::makeButtons(const QString &name)
{
    auto *row = new QWidget; // the column takes it
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    m_title = makeLabel({}, TextSize::Body);
    m_title->setObjectName(name + QStringLiteral("Title"));
    m_title->setTextFormat(Qt::PlainText);
    layout->addWidget(m_title, 1);
    const auto add = [&](const QString &part, const QString &text, const QString &tip, auto act) {
        auto *button = new QPushButton(text);
        button->setObjectName(name + part);
        button->setToolTip(tip);
        connect(button, &QPushButton::clicked, this, act);
        layout->addWidget(button);
    };
    add(QStringLiteral("Open"), tr("&Open…"), tr("Opens a rotation from a file."), &RotationPane::askForFile);
    add(QStringLiteral("Paste"), tr("&Paste"), tr("Puts the text of the clipboard in place of the rotation."), [this] {
        m_editor->selectAll();
        m_editor->paste();
    });
    add(QStringLiteral("Default"), tr("Use &default"), tr("Puts the spec's own rotation in place of this one."),
        [this] { m_simulation.useDefaultRotation(m_draft); });
    return row;
}

void RotationPane::takeText()
{
    if (m_editor->toPlainText() != m_draft.text())
        m_editor->replaceText(m_draft.text());
    say({});
    refreshTitle();
}

void RotationPane::refreshTitle()
{
    m_title->setText(m_draft.title().isEmpty() ? tr("Rotation") : m_draft.title());
}

void RotationPane::refreshFaults()
{
    // What is being typed is not answered before the typing rests.
    if (!m_draft.isChecked())
        return;
    const model::RotationFaults &faults = m_draft.faults();
    m_editor->showFaults(faults);
    m_faults->clear();
    for (const model::PlacedFault &fault : faults)
        m_faults->addItem(faultText(fault));
    m_faults->setVisible(!faults.empty());
    fitFaults();

    if (m_draft.isEmpty()) {
        say({});
    } else if (faults.empty()) {
        say(tr("No faults."));
    } else {
        QStringList counts;
        if (m_draft.errorCount() > 0)
            counts << tr("%n error(s)", nullptr, m_draft.errorCount());
        if (m_draft.warningCount() > 0)
            counts << tr("%n warning(s)", nullptr, m_draft.warningCount());
        say(counts.join(QStringLiteral(", ")));
    }
}

/// The list is as high as its first rows, which wrap.
void RotationPane::fitFaults()
{
    const int room = width() - m_faults->verticalScrollBar()->sizeHint().width() - lineHeight(*m_faults) / 2;
    int height = 2 * m_faults->frameWidth();
    for (int row = 0; row < std::min(m_faults->count(), kRowsShown); ++row)
        height += m_faults->fontMetrics()
                      .boundingRect(0, 0, std::max(room, 1), 0, Qt::TextWordWrap, m_faults->item(row)->text())
                      .height() +
                  lineHeight(*m_faults) / 3;
    m_faults->setFixedHeight(std::min(height, this->height() / 3));
}

void RotationPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitFaults();
}

void RotationPane::goTo(const QListWidgetItem *item)
{
    const int row = m_faults->row(item);
    if (m_draft.isChecked() && row >= 0 && std::size_t(row) < m_draft.faults().size())
        m_editor->goTo(m_draft.faults()[std::size_t(row)]);
}

void RotationPane::askForFile()
{
    // Not exec(): the simulation and the window go on meanwhile.
    auto *dialog = new QFileDialog(this, tr("Open a rotation"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Rotations (*.json *.txt)"), tr("All files (*)")});
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    connect(dialog, &QFileDialog::fileSelected, this, &RotationPane::open);
    dialog->open();
}

void RotationPane::open(const QString &path)
{
    if (const auto opened = m_draft.open(path); !opened)
        say(openErrorText(opened.error()));
}

void RotationPane::say(const QString &text)
{
    m_said->setText(text);
}

} // namespace wowlab::widgets
