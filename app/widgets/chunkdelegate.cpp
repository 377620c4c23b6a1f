#include "app/widgets/chunkdelegate.h"

#include "app/model/chunklistmodel.h"
#include "app/widgets/typography.h"
#include "app/widgets/wording.h"

#include <QApplication>
#include <QPainter>

namespace wowlab::widgets {

namespace {

using model::ChunkListModel;
using Stage = node::ChunkState::Stage;

QString progressText(const QModelIndex &index)
{
    switch (Stage(index.data(ChunkListModel::StageRole).toInt())) {
    case Stage::Waiting:
        return ChunkDelegate::tr("waiting for its turn");
    case Stage::Sending:
        return ChunkDelegate::tr("finished, sending the result");
    case Stage::Running:
        break;
    }
    QStringList parts{ChunkDelegate::tr("%1 %").arg(int(index.data(ChunkListModel::ProgressRole).toDouble() * 100))};
    if (const double rate = index.data(ChunkListModel::RateRole).toDouble(); rate > 0)
        parts.append(rateText(rate));
    if (const qint64 left = index.data(ChunkListModel::TimeLeftRole).toLongLong(); left > 0)
        parts.append(timeLeftText(std::chrono::seconds(left)));
    return parts.join(QStringLiteral(" · "));
}

} // namespace

ChunkDelegate::ChunkDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

void ChunkDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const int line = option.fontMetrics.height();
    const QRect room = option.rect.adjusted(2, line / 4, -2, -line / 4);
    const QRect upper(room.left(), room.top(), room.width(), line);
    const bool isMirrored = option.direction == Qt::RightToLeft;
    const auto leading = QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter);
    const auto trailing = QStyle::visualAlignment(option.direction, Qt::AlignRight | Qt::AlignVCenter);

    const QString dps =
        index.data(ChunkListModel::MeanDpsRole).toDouble() > 0
            ? ChunkDelegate::tr("%1 DPS").arg(dpsText(index.data(ChunkListModel::MeanDpsRole).toDouble()))
            : QString();
    const int dpsWidth = option.fontMetrics.horizontalAdvance(dps);
    QRect nameRoom = upper;
    isMirrored ? nameRoom.setLeft(upper.left() + dpsWidth + line) : nameRoom.setRight(upper.right() - dpsWidth - line);
    painter->setFont(option.font);
    painter->setPen(option.palette.color(QPalette::Text));
    const QString name =
        ChunkDelegate::tr("Chunk %1 of job %2")
            .arg(index.data(ChunkListModel::ChunkRole).toString(), index.data(ChunkListModel::JobRole).toString());
    painter->drawText(nameRoom, int(leading), option.fontMetrics.elidedText(name, Qt::ElideRight, nameRoom.width()));
    painter->drawText(upper, int(trailing), dps);

    const int thickness = qMax(4, line / 3);
    const QRectF groove(room.left(), upper.bottom() + line / 4.0, room.width(), thickness);
    painter->setPen(Qt::NoPen);
    painter->setBrush(option.palette.color(QPalette::AlternateBase));
    painter->drawRoundedRect(groove, thickness / 2.0, thickness / 2.0);
    QRectF filled = groove;
    filled.setWidth(groove.width() * index.data(ChunkListModel::ProgressRole).toDouble());
    if (isMirrored)
        filled.moveRight(groove.right());
    if (filled.width() > 0) {
        painter->setBrush(option.palette.color(QPalette::Highlight));
        painter->drawRoundedRect(filled, thickness / 2.0, thickness / 2.0);
    }

    const QFont small = scaled(option.font, TextSize::Small);
    const QRect lower(room.left(), int(groove.bottom()) + line / 6, room.width(), QFontMetrics(small).height());
    painter->setFont(small);
    painter->setPen(option.palette.color(QPalette::PlaceholderText));
    painter->drawText(lower, int(leading), progressText(index));

    if (option.state & QStyle::State_HasFocus) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(option);
        QApplication::style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, option.widget);
    }
    painter->restore();
}

QSize ChunkDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Q_UNUSED(index)
    const int line = option.fontMetrics.height();
    return {line * 16, line * 7 / 2};
}

} // namespace wowlab::widgets
