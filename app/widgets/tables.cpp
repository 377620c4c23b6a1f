#include "app/widgets/tables.h"

#include "core/base/atomicfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QHeaderView>
#include <QMessageBox>
#include <QStandardPaths>
#include <QTableView>

#include <algorithm>

namespace wowlab::widgets {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Tables)
};

} // namespace

void makeCalm(QTableView &table)
{
    table.setShowGrid(false);
    table.setAlternatingRowColors(true);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::ExtendedSelection);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setWordWrap(false);
    table.setTextElideMode(Qt::ElideRight);
    table.setTabKeyNavigation(false); // Tab leaves the table, the arrows move in it
    table.setContextMenuPolicy(Qt::ActionsContextMenu);
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);

    table.verticalHeader()->hide();
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.verticalHeader()->setDefaultSectionSize(table.fontMetrics().height() * 8 / 5);
    QHeaderView *header = table.horizontalHeader();
    header->setHighlightSections(false);
    header->setStretchLastSection(true);
    header->setResizeContentsPrecision(50); // rows in sight, not a hundred thousand
}

void fitColumns(QTableView &table)
{
    table.resizeColumnsToContents();
    const int gap = table.fontMetrics().averageCharWidth() * 2;
    for (int column = 0; column < table.model()->columnCount(); ++column) {
        if (table.horizontalHeader()->sectionResizeMode(column) != QHeaderView::Stretch)
            table.setColumnWidth(column, table.columnWidth(column) + gap);
    }
}

QString selectedText(const QTableView &table, int role)
{
    QModelIndexList rows = table.selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    const int columns = table.model()->columnCount();
    QStringList lines;
    for (const QModelIndex &row : std::as_const(rows)) {
        QStringList cells;
        for (int column = 0; column < columns; ++column)
            cells.append(row.siblingAtColumn(column).data(role).toString());
        lines.append(cells.join(QLatin1Char('\t')));
    }
    return lines.join(QLatin1Char('\n'));
}

void saveAs(QWidget &parent, const QString &title, const QString &suggestedName, const QString &fileType,
            const QByteArray &content)
{
    const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    auto *dialog = new QFileDialog(&parent, title, documents.filePath(suggestedName), fileType);
    dialog->setObjectName(QStringLiteral("saveDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    QObject::connect(dialog, &QFileDialog::fileSelected, &parent, [&parent, title, content](const QString &path) {
        const auto saved = core::writeFileAtomically(path, content);
        if (saved)
            return;
        auto *message =
            new QMessageBox(QMessageBox::Warning, title, Text::tr("The file could not be written."), {}, &parent);
        message->setAttribute(Qt::WA_DeleteOnClose);
        message->setInformativeText(saved.error().detail);
        message->open();
    });
    dialog->open();
}

} // namespace wowlab::widgets
