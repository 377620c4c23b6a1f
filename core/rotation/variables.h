#pragma once

#include "core/rotation/codebuilder.h"
#include "core/rotation/dependencies.h"
#include "core/rotation/diagnostic.h"
#include "core/rotation/names.h"
#include "core/rotation/syntax.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace wowlab::rotation {

/// One name that a `variables` entry or a `set` introduces.
struct Declaration
{
    Type type = Type::Float;
    const Variable *entry = nullptr; ///< null if only `set` introduces the name
    CodeBuilder::RegisterId reg = 0;
    bool hasSet = false;
    bool isMixed = false;     ///< its `set` values are neither all bool nor all numbers
    bool isChanged = false;   ///< by a `set` or `modify` that can be reached
    std::size_t useCount = 0; ///< places where it is used and that can be reached
    /// Its entry is worked out where it is used and not before: there, it comes to the same.
    bool isInPlace = false;

    [[nodiscard]] bool isUsed() const { return useCount > 0; }
};

/// The type that a value gives the variable it is stored in: everything calculated counts as a float.
[[nodiscard]] Type declaredType(const Expression &value);

/// Calls `visit` with each name of a variable in the expression.
void forEachVariable(const Expression &expression, const std::function<void(const std::string &)> &visit);

/// The variables of one rotation: their types, registers and order.
class Variables
{
public:
    /// Declares what the rotation introduces anywhere. `syntax` outlives the table.
    explicit Variables(const Syntax &syntax);

    /// Notes that these actions use what they name, and everything that those entries refer to.
    void markUsedIn(const std::vector<Action> &actions);

    /// Decides which entries are worked out in place. When all uses are marked.
    void placeEntries();

    /// The declaration of a variable that is read or changed; null pointer, and an error, if there is none.
    [[nodiscard]] const Declaration *find(const std::string &name, std::size_t offset, const Names &names,
                                          DiagnosticSink &diagnostics) const;
    /// Null pointer if nothing introduces the name.
    [[nodiscard]] const Declaration *find(std::string_view name) const;
    /// By name.
    [[nodiscard]] const std::map<std::string, Declaration, std::less<>> &all() const { return m_declarations; }
    /// The order of the entries, by their index in the syntax.
    [[nodiscard]] const DependencyOrder &entryOrder() const { return m_entryOrder; }

private:
    void declareSets(const std::vector<Action> &actions);
    void markUsed(const std::string &name);
    [[nodiscard]] DependencyOrder orderEntries() const;

    const Syntax &m_syntax;
    std::map<std::string, Declaration, std::less<>> m_declarations;
    DependencyOrder m_entryOrder;
    std::vector<const Declaration *> m_pending; ///< used, but what they refer to is not marked yet
};

} // namespace wowlab::rotation
