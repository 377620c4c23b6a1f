#pragma once

#include <QStyledItemDelegate>

namespace wowlab::widgets {

/// Draws a share as a bar behind its figure.
class ShareDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ShareDelegate)

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace wowlab::widgets
