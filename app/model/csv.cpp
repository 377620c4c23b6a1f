#include "app/model/csv.h"

#include <QAbstractItemModel>

namespace wowlab::model {

namespace {

QByteArray field(const QVariant &value)
{
    QByteArray text = value.toString().toUtf8();
    if (!text.isEmpty() && QByteArrayView("=+-@\t").contains(text.front()))
        text.prepend('\'');
    const bool isPlain = !text.contains(',') && !text.contains('"') && !text.contains('\n') && !text.contains('\r');
    return isPlain ? text : '"' + text.replace("\"", "\"\"") + '"';
}

} // namespace

QByteArray toCsv(const QAbstractItemModel &model, int role)
{
    const int columns = model.columnCount();
    QByteArray csv;
    for (int column = 0; column < columns; ++column)
        csv += (column > 0 ? "," : "") + field(model.headerData(column, Qt::Horizontal, role));
    csv += "\r\n";
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < columns; ++column)
            csv += (column > 0 ? "," : "") + field(model.index(row, column).data(role));
        csv += "\r\n";
    }
    return csv;
}

} // namespace wowlab::model
