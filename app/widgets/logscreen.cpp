#include "app/widgets/logscreen.h"

#include "app/widgets/emptystate.h"
#include "app/widgets/tables.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDate>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QStyle>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QUrl>

namespace wowlab::widgets {

namespace {

using model::LogFilter;
using model::LogLevel;
using model::LogModel;

/// Trouble carries a sign besides its word.
class LevelDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const auto level = LogLevel(index.data(LogModel::LevelRole).toInt());
        if (level < LogLevel::Warning)
            return;
        const QStyle *style = option->widget->style();
        option->icon = style->standardIcon(level == LogLevel::Error ? QStyle::SP_MessageBoxCritical
                                                                    : QStyle::SP_MessageBoxWarning);
        option->decorationSize = QSize(option->fontMetrics.height(), option->fontMetrics.height());
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->font.setBold(true);
    }
};

} // namespace

LogScreen::LogScreen(model::LogStore &store, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_model(store)
    , m_filter(m_model)
{
    makeFilters();
    makeTable();
    m_empty = new EmptyState(this);
    connect(m_empty, &EmptyState::clicked, this, [this] {
        m_text->clear();
        m_level->setCurrentIndex(0);
        m_text->setFocus();
    });
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_empty);
    layOut();

    connect(&m_model, &LogModel::aboutToUpdate, this, &LogScreen::notePlace);
    connect(&m_model, &LogModel::updated, this, &LogScreen::keepPlace);
    goToEnd();
}

QByteArray LogScreen::text() const
{
    QByteArray text;
    for (int row = 0; row < m_filter.rowCount(); ++row)
        text += m_filter.index(row, 0).data(LogModel::LineRole).toString().toUtf8() + '\n';
    return text;
}

void LogScreen::makeFilters()
{
    m_level = new QComboBox(this);
    m_level->setObjectName(QStringLiteral("logLevel"));
    m_level->setAccessibleName(tr("Level"));
    m_level->addItem(tr("All lines"), int(LogLevel::Debug));
    m_level->addItem(tr("Without details"), int(LogLevel::Info));
    m_level->addItem(tr("Warnings and errors"), int(LogLevel::Warning));
    m_level->addItem(tr("Errors"), int(LogLevel::Error));
    connect(m_level, &QComboBox::currentIndexChanged, this, &LogScreen::changeFilter);
    m_filter.setLevel(LogLevel::Debug);

    m_text = new QLineEdit(this);
    m_text->setObjectName(QStringLiteral("logText"));
    m_text->setAccessibleName(tr("Filter"));
    m_text->setPlaceholderText(tr("Filter by text"));
    m_text->setClearButtonEnabled(true);
    connect(m_text, &QLineEdit::textChanged, this, &LogScreen::changeFilter);
}

void LogScreen::makeTable()
{
    m_table = new QTableView(this);
    m_table->setObjectName(QStringLiteral("logLines"));
    m_table->setAccessibleName(tr("Log lines"));
    makeCalm(*m_table);
    m_table->setModel(&m_filter);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    m_table->setItemDelegateForColumn(LogModel::Level, new LevelDelegate(m_table));
    const QFontMetrics metrics = m_table->fontMetrics();
    const int margin = metrics.averageCharWidth() * 3;
    int widestLevel = 0;
    for (const LogLevel level : {LogLevel::Debug, LogLevel::Info, LogLevel::Warning, LogLevel::Error})
        widestLevel = std::max(widestLevel, metrics.horizontalAdvance(model::levelText(level)));
    m_table->setColumnWidth(LogModel::Time, metrics.horizontalAdvance(QStringLiteral("00:00:00")) + margin);
    m_table->setColumnWidth(LogModel::Level, widestLevel * 5 / 4 + metrics.height() + margin);
    m_table->setColumnWidth(LogModel::Source, metrics.averageCharWidth() * 18);

    auto *copy = new QAction(tr("Copy"), m_table);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &LogScreen::copyLines);
    m_table->addAction(copy);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &LogScreen::updateTexts);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        if (!m_isUpdating)
            updateTexts();
    });
}

void LogScreen::layOut()
{
    auto *filters = new QHBoxLayout;
    filters->addWidget(m_text, 1);
    filters->addWidget(m_level);

    m_status = new QLabel(this);
    m_status->setObjectName(QStringLiteral("logStatus"));
    m_status->setWordWrap(true);
    m_status->setTextFormat(Qt::PlainText);
    auto *footer = new QHBoxLayout;
    footer->addStretch(1);
    const auto addButton = [this, footer](const QString &text, const char *name, auto action) {
        auto *button = new QPushButton(text, this);
        button->setObjectName(QLatin1String(name));
        connect(button, &QPushButton::clicked, this, action);
        footer->addWidget(button);
        return button;
    };
    m_end = addButton(tr("&Newest lines"), "logEnd", &LogScreen::goToEnd);
    m_copy = addButton(tr("&Copy"), "logCopy", &LogScreen::copyLines);
    m_copy->setToolTip(tr("Copies the selected lines, or all that are listed."));
    m_save = addButton(tr("&Save…"), "logSave", [this] {
        const QString name = QStringLiteral("wowlab-log-%1.txt").arg(QDate::currentDate().toString(Qt::ISODate));
        saveAs(*this, tr("Save the log"), name, tr("Text (*.txt)"), text());
    });
    addButton(tr("&Open folder"), "logFolder",
              [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_store.folder())); });
    addButton(tr("C&lear view"), "logClear", [this] {
        m_model.clear();
        updateTexts();
    })->setToolTip(tr("Empties this list. The files keep everything."));

    auto *layout = new QVBoxLayout(this);
    layout->addLayout(filters);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_status);
    layout->addLayout(footer);
}

bool LogScreen::isAtEnd() const
{
    const QScrollBar *bar = m_table->verticalScrollBar();
    return bar->value() >= bar->maximum();
}

void LogScreen::notePlace()
{
    m_isUpdating = true;
    m_isFollowing = isAtEnd();
    m_top = m_table->indexAt(QPoint(0, 0));
}

void LogScreen::keepPlace()
{
    if (m_isFollowing)
        m_table->scrollToBottom();
    else if (m_top.isValid())
        m_table->scrollTo(m_top, QAbstractItemView::PositionAtTop);
    else
        m_table->scrollToTop(); // the line is gone; the oldest is nearest to it
    m_top = QPersistentModelIndex();
    m_isUpdating = false;
    updateTexts();
}

void LogScreen::changeFilter()
{
    notePlace();
    m_filter.setLevel(LogLevel(m_level->currentData().toInt()));
    m_filter.setText(m_text->text().trimmed());
    keepPlace();
}

void LogScreen::goToEnd()
{
    m_table->scrollToBottom();
    updateTexts();
}

void LogScreen::updateTexts()
{
    const bool isEmpty = m_filter.rowCount() == 0;
    if (isEmpty && m_model.rowCount() > 0)
        m_empty->setTexts(tr("Nothing matches the filter"), {}, tr("Show everything"));
    else if (isEmpty)
        m_empty->setTexts(tr("No lines yet"), tr("What the program does is written here as it happens."));
    m_pages->setCurrentIndex(isEmpty ? 1 : 0);

    const QString trouble = m_store.fileTrouble();
    if (!trouble.isEmpty())
        m_status->setText(tr("The log cannot be written to its file: %1").arg(trouble));
    else if (isEmpty)
        m_status->setText({});
    else if (isAtEnd())
        m_status->setText(tr("New lines appear at the end."));
    else
        m_status->setText(tr("The list stays where it is; new lines come in below."));
    m_end->setEnabled(!isEmpty && !isAtEnd());
    m_copy->setEnabled(!isEmpty);
    m_save->setEnabled(!isEmpty);
}

void LogScreen::copyLines()
{
    QString lines;
    if (m_table->selectionModel()->hasSelection()) {
        QModelIndexList rows = m_table->selectionModel()->selectedRows();
        std::sort(rows.begin(), rows.end());
        for (const QModelIndex &row : std::as_const(rows))
            lines += row.data(LogModel::LineRole).toString() + QLatin1Char('\n');
    } else {
        lines = QString::fromUtf8(text());
    }
    QGuiApplication::clipboard()->setText(lines);
}

} // namespace wowlab::widgets
