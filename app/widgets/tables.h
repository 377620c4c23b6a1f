#pragma once

#include <QByteArray>
#include <QString>

class QTableView;
class QWidget;

namespace wowlab::widgets {

// What the tables of the program have in common.

/// Whole rows, no grid, room to breathe.
void makeCalm(QTableView &table);
/// Every column as wide as what is in sight, with room between them.
void fitColumns(QTableView &table);
/// The selected rows in the order of the view, one line each; cells by that role, with tabs between them.
[[nodiscard]] QString selectedText(const QTableView &table, int role);
/// Asks for a file and writes it; says so when that fails. Returns at once.
void saveAs(QWidget &parent, const QString &title, const QString &suggestedName, const QString &fileType,
            const QByteArray &content);

} // namespace wowlab::widgets
