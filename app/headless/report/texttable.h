#pragma once

#include <QStringList>

#include <vector>

namespace wowlab::headless {

enum class Align { Left, Right };

enum class Room { Always, IfWide };

/// Rows of cells as lines with columns that stand in line. If the lines get too long, columns that need a wide page go, the
/// last one first, and then the first column gives way.
class TextTable
{
public:
    struct Column
    {
        QString title{};
        Align align = Align::Right;
        Room room = Room::Always;
    };

    explicit TextTable(std::vector<Column> columns)
        : m_columns(std::move(columns))
    {
    }

    /// As many cells as there are columns.
    void add(const QStringList &cells) { m_rows.push_back(cells); }

    [[nodiscard]] bool isEmpty() const { return m_rows.empty(); }
    /// A line of titles, unless all are empty, and one per row.
    [[nodiscard]] QStringList lines(int width) const;

private:
    void dropColumnsFor(qsizetype tooMuch, std::vector<qsizetype> &widths) const;

    std::vector<Column> m_columns;
    std::vector<QStringList> m_rows;
};

} // namespace wowlab::headless
