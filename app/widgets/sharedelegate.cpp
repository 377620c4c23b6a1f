#include "app/widgets/sharedelegate.h"

#include "app/model/abilitytable.h"

#include <QPainter>

namespace wowlab::widgets {

void ShareDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QVariant share = index.data(model::AbilityTable::ShareRole);
    if (share.isValid() && !(option.state & QStyle::State_Selected)) {
        QColor colour = option.palette.color(QPalette::Highlight);
        colour.setAlphaF(0.22F);
        QRectF bar = QRectF(option.rect).adjusted(1, 2, -1, -2);
        const qreal width = bar.width() * qBound(0.0, share.toDouble(), 1.0);
        // It grows towards the figures, which stand at the far end.
        if (option.direction == Qt::LeftToRight)
            bar.setLeft(bar.right() - width);
        else
            bar.setRight(bar.left() + width);
        painter->fillRect(bar, colour);
    }
    QStyledItemDelegate::paint(painter, option, index);
}

} // namespace wowlab::widgets
