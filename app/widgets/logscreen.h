#pragma once

#include "app/model/logmodel.h"

#include <QPersistentModelIndex>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace wowlab::widgets {

class EmptyState;

/// The log as it grows. It follows only while its end is in sight; otherwise it keeps its place. `store` outlives it.
class LogScreen final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LogScreen)

public:
    explicit LogScreen(model::LogStore &store, QWidget *parent = nullptr);

    /// The lines that are listed, as in the files.
    [[nodiscard]] QByteArray text() const;

private:
    void makeFilters();
    void makeTable();
    void layOut();
    [[nodiscard]] bool isAtEnd() const;
    void notePlace();
    void keepPlace();
    void changeFilter();
    void goToEnd();
    void updateTexts();
    void copyLines();

    model::LogStore &m_store;
    model::LogModel m_model;
    model::LogFilter m_filter;
    bool m_isUpdating = false;
    bool m_isFollowing = true;
    QPersistentModelIndex m_top; ///< during an update: the first line in sight

    QComboBox *m_level = nullptr;
    QLineEdit *m_text = nullptr;
    QStackedWidget *m_pages = nullptr;
    QTableView *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    QLabel *m_status = nullptr;
    QPushButton *m_end = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace wowlab::widgets
