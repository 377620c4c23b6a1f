#pragma once

#include "app/model/simulationresult.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace wowlab::model {

/// What each ability did, a row per ability, in the language and number format of the user; of a comparison what it did
/// for A, for B, and the difference. Rows come with the largest contribution (or difference) first. Sort by SortRole.
class AbilityTable final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AbilityTable)

public:
    static constexpr int SortRole = Qt::UserRole;
    /// A number from 0 to 1 that a bar may show, in the last column of a simulation.
    static constexpr int ShareRole = Qt::UserRole + 1;

    explicit AbilityTable(QObject *parent = nullptr);

    /// Or nothing.
    void show(const SimulationResult *result);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    /// A figure, and how it is written; an ability that never hits has no mean hit.
    struct Cell
    {
        std::optional<double> value{};
        QString text{};
    };
    struct Row
    {
        QString name{};
        std::vector<Cell> cells{}; ///< of the columns after the name
    };

    [[nodiscard]] static std::vector<Row> rowsOfSimulation(const SimulationResult &result);
    [[nodiscard]] static std::vector<Row> rowsOfComparison(const SimulationResult &result);
    [[nodiscard]] QString title(int column) const;

    bool m_isComparison = false;
    std::vector<Row> m_rows;
};

} // namespace wowlab::model
