#pragma once

#include <QStyledItemDelegate>

namespace wowlab::widgets {

/// Draws one chunk of a ChunkListModel: what it is, how far it is, and what it says so far.
class ChunkDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChunkDelegate)

public:
    explicit ChunkDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace wowlab::widgets
