#pragma once

#include "app/model/remedy.h"

#include <QFrame>
#include <QVector>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace wowlab::widgets {

/// The one true line about the node, always in sight: icon, headline, reason, and the buttons that clear it.
/// `desk` outlives it.
class StatusStrip final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StatusStrip)

public:
    explicit StatusStrip(model::Desk &desk, QWidget *parent = nullptr);

Q_SIGNALS:
    void settingsAsked();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void refreshButtons();
    void apply(model::Remedy remedy);

    model::Desk &m_desk;
    QString m_iconName;
    QLabel *m_icon = nullptr;
    QLabel *m_headline = nullptr;
    QLabel *m_reason = nullptr;
    QHBoxLayout *m_buttons = nullptr;
    QVector<model::Remedy> m_remedies;
};

} // namespace wowlab::widgets
