#pragma once

#include "app/model/rotationfaults.h"

#include <QPlainTextEdit>

namespace wowlab::widgets {

/// Where a rotation is written: line numbers at the side, faults underlined at their place, waves for errors and dashes for
/// warnings, with the message as a tooltip. Takes plain text up to the engine's limit; dropped files are handed on.
class RotationEditor final : public QPlainTextEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RotationEditor)

public:
    explicit RotationEditor(QWidget *parent = nullptr);

    /// Replaces the text in one step that can be undone.
    void replaceText(const QString &text);
    /// Those of the text as it is now.
    void showFaults(const model::RotationFaults &faults);
    /// Selects the word at fault and takes the keyboard there.
    void goTo(const model::PlacedFault &fault);

Q_SIGNALS:
    void fileDropped(const QString &path);
    void largeTextRefused();

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    class Gutter;

    [[nodiscard]] int gutterWidth() const;
    void placeGutter();
    void paintGutter(QPaintEvent *event);
    void useFixedFont();
    void underline();
    [[nodiscard]] const model::PlacedFault *faultAt(int position) const;

    Gutter *m_gutter = nullptr;
    model::RotationFaults m_faults;
};

} // namespace wowlab::widgets
