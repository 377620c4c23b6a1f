#pragma once

#include "app/model/abilitytable.h"
#include "app/model/localsimulation.h"

#include <QSortFilterProxyModel>
#include <QWidget>

class QLabel;
class QStackedLayout;
class QTableView;

namespace wowlab::widgets {

class EmptyState;
class HistogramView;

/// What the last simulation found, and what to do with it. Before the first one it says how to get there.
/// `simulation` outlives it.
class ResultView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ResultView)

public:
    explicit ResultView(model::LocalSimulation &simulation, QWidget *parent = nullptr);

private:
    enum class Format { Json, Csv, Png };

    [[nodiscard]] QWidget *makeResult();
    [[nodiscard]] QWidget *makeButtons();
    void refresh();
    void refreshInvitation();
    void refreshAge();
    void copy();
    void save(Format format);
    [[nodiscard]] QByteArray content(Format format) const;

    model::LocalSimulation &m_simulation;
    model::AbilityTable m_abilities;
    QSortFilterProxyModel m_sorted;
    QStackedLayout *m_pages = nullptr;
    EmptyState *m_invitation = nullptr;
    QLabel *m_age = nullptr;
    QLabel *m_headline = nullptr;
    QLabel *m_certainty = nullptr;
    QLabel *m_spread = nullptr;
    QLabel *m_circumstances = nullptr;
    HistogramView *m_histogram = nullptr;
    QTableView *m_table = nullptr;
    QLabel *m_said = nullptr;
};

} // namespace wowlab::widgets
