#pragma once

#include "app/model/logmodel.h"

#include <QPersistentModelIndex>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace wowlab::widgets {

/// The log as it grows. It follows only while its end is in sight; otherwise it keeps its place. `store` outlives it.
class LogScreen final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LogScreen)

public:
    explicit LogScreen(model::LogStore &store, QWidget *parent = nullptr);

    /// The lines that are shown, as in the files.
    [[nodiscard]] QByteArray text() const;

private:
    void build();
    void notePlace();
    void keepPlace();
    void goToEnd();
    void updateTexts();
    void copyLines();
    void save();

    model::LogStore &m_store;
    model::LogModel m_model;
    model::LogFilter m_filter;
    bool m_isFollowing = true;
    QPersistentModelIndex m_top; ///< first line in sight, while not following

    QComboBox *m_level = nullptr;
    QLineEdit *m_text = nullptr;
    QTableView *m_table = nullptr;
    QLabel *m_empty = nullptr;
    QLabel *m_status = nullptr;
    QPushButton *m_end = nullptr;
    QPushButton *m_copy = nullptr;
};

} // namespace wowlab::widgets
