#include "core/rotation/compiler.h"

#include "core/rotation/dependencies.h"
#include "core/rotation/parser.h"

#include <bit>
#include <map>
#include <utility>

namespace wowlab::rotation {

namespace {

// While code is made, registers are numbered within their space; link() lays the spaces side by side.
constexpr std::uint32_t kSpaceShift = 30;
constexpr std::uint32_t kConstantSpace = 0;
constexpr std::uint32_t kVariableSpace = 1;
constexpr std::uint32_t kTemporarySpace = 2;

[[nodiscard]] constexpr std::uint32_t inSpace(std::uint32_t space, std::size_t index)
{
    return (space << kSpaceShift) | static_cast<std::uint32_t>(index);
}

[[nodiscard]] bool hasTarget(Op op)
{
    return (op >= Op::Jump && op <= Op::Call);
}

[[nodiscard]] std::string quoted(std::string_view word)
{
    return "`" + std::string(word) + "`";
}

struct Declaration
{
    Type type = Type::Float;
    const Variable *entry = nullptr; ///< null if only `set` introduces the name
    bool hasSet = false;
    bool isMixed = false; ///< its `set` values are neither all bool nor all numbers
    bool isUsed = false;
};

struct Operand
{
    std::uint32_t reg = 0;
    Type type = Type::Float; ///< Int or Float
};

/// The type that a value gives the variable it is stored in: everything calculated counts as a float.
[[nodiscard]] Type declaredType(const Expression &value)
{
    switch (value.kind) {
    case ExpressionKind::Boolean:
    case ExpressionKind::And:
    case ExpressionKind::Or:
    case ExpressionKind::Not:
    case ExpressionKind::Greater:
    case ExpressionKind::GreaterOrEqual:
    case ExpressionKind::Less:
    case ExpressionKind::LessOrEqual:
    case ExpressionKind::Equal:
    case ExpressionKind::NotEqual:
        return Type::Bool;
    case ExpressionKind::Integer:
        return Type::Int;
    case ExpressionKind::Path:
        return value.path.type;
    case ExpressionKind::Decimal:
    case ExpressionKind::Variable:
    case ExpressionKind::Add:
    case ExpressionKind::Subtract:
    case ExpressionKind::Multiply:
    case ExpressionKind::Divide:
    case ExpressionKind::Modulo:
    case ExpressionKind::Floor:
    case ExpressionKind::Ceil:
    case ExpressionKind::Abs:
    case ExpressionKind::Min:
    case ExpressionKind::Max:
        return Type::Float;
    }
    return Type::Float;
}

template <class Visit>
void forEachVariable(const Expression &expression, const Visit &visit)
{
    if (expression.kind == ExpressionKind::Variable)
        visit(expression.variable);
    for (const Expression &operand : expression.operands)
        forEachVariable(operand, visit);
}

class Compiler
{
public:
    Compiler(const Syntax &syntax, const Names &names, const Rules &rules, DiagnosticSink &diagnostics)
        : m_syntax(syntax)
        , m_names(names)
        , m_rules(rules)
        , m_diagnostics(diagnostics)
    {
    }

    [[nodiscard]] Program compile()
    {
        declareVariables();
        indexLists();
        findReachableLists();
        markUsedVariables();

        emitVariables();
        emitActions(m_syntax.actions);
        for (std::size_t i = 0; i < m_syntax.lists.size(); ++i) {
            if (!m_isReachable[i] && !m_rules.deadCodeIsChecked)
                continue;
            const std::size_t begin = m_code.size();
            bind(m_listLabels[i]);
            emitActions(m_syntax.lists[i].actions);
            if (!m_isReachable[i])
                m_code.resize(begin);
        }
        return link();
    }

private:
    // Names

    void declareVariables()
    {
        for (const Variable &variable : m_syntax.variables)
            m_variables[variable.name] = {.type = declaredType(variable.value), .entry = &variable};
        const auto declareSets = [this](const std::vector<Action> &actions) {
            for (const Action &action : actions) {
                if (action.kind == ActionKind::Set && action.value)
                    declareSet(action.name, declaredType(*action.value));
            }
        };
        declareSets(m_syntax.actions);
        for (const List &list : m_syntax.lists)
            declareSets(list.actions);
        std::size_t index = 0;
        for (auto &[name, declaration] : m_variables)
            m_registers[name] = inSpace(kVariableSpace, index++);
    }

    void declareSet(const std::string &name, Type type)
    {
        Declaration &declaration = m_variables[name];
        if (!declaration.hasSet) {
            declaration.type = type;
            declaration.hasSet = true;
        } else if (declaration.type != type) {
            declaration.isMixed = declaration.isMixed || declaration.type == Type::Bool || type == Type::Bool;
            declaration.type = Type::Float;
        }
    }

    void indexLists()
    {
        for (std::size_t i = 0; i < m_syntax.lists.size(); ++i) {
            m_lists[m_syntax.lists[i].name] = i;
            m_listLabels.push_back(newLabel());
        }
        m_isReachable.assign(m_syntax.lists.size(), false);
    }

    [[nodiscard]] std::vector<std::size_t> listsCalledBy(const std::vector<Action> &actions) const
    {
        std::vector<std::size_t> called;
        for (const Action &action : actions) {
            if (action.kind != ActionKind::Call && action.kind != ActionKind::Run)
                continue;
            if (const auto list = m_lists.find(action.name); list != m_lists.end())
                called.push_back(list->second);
        }
        return called;
    }

    void findReachableLists()
    {
        const auto calls = [this](std::size_t list) { return listsCalledBy(m_syntax.lists[list].actions); };
        const auto reached =
            orderByDependency(m_syntax.lists.size(), listsCalledBy(m_syntax.actions), calls, kMaxNesting);
        for (const std::size_t list : reached.order)
            m_isReachable[list] = true;
        m_callDepth = reached.height;
        std::vector<std::size_t> all(m_syntax.lists.size());
        for (std::size_t i = 0; i < all.size(); ++i)
            all[i] = i;
        const auto checked =
            m_rules.deadCodeIsChecked ? orderByDependency(all.size(), all, calls, kMaxNesting) : reached;
        for (const auto &[caller, called] : checked.cycleEdges) {
            const List &list = m_syntax.lists[caller];
            m_diagnostics.error("rotation_recursive_list",
                                "list " + quoted(list.name) + " calls " + quoted(m_syntax.lists[called].name) +
                                    ", which leads back to it",
                                list.offset);
        }
        if (checked.isTooDeep) {
            m_diagnostics.error("rotation_too_deep",
                                "lists call each other deeper than " + std::to_string(kMaxNesting) + " levels",
                                m_syntax.actionsOffset);
        }
    }

    void markUsed(const std::string &name)
    {
        const auto variable = m_variables.find(name);
        if (variable == m_variables.end() || variable->second.isUsed)
            return;
        variable->second.isUsed = true;
        m_usedQueue.push_back(&variable->second);
    }

    void markUsedVariables()
    {
        const auto markIn = [this](const std::vector<Action> &actions) {
            for (const Action &action : actions) {
                const auto mark = [this](const std::string &name) { markUsed(name); };
                if (action.condition)
                    forEachVariable(*action.condition, mark);
                if (action.value)
                    forEachVariable(*action.value, mark);
                if (action.kind == ActionKind::Set || action.kind == ActionKind::Modify)
                    markUsed(action.name);
            }
        };
        markIn(m_syntax.actions);
        for (std::size_t i = 0; i < m_syntax.lists.size(); ++i) {
            if (m_isReachable[i])
                markIn(m_syntax.lists[i].actions);
        }
        while (!m_usedQueue.empty()) {
            const Declaration *declaration = m_usedQueue.back();
            m_usedQueue.pop_back();
            if (declaration->entry)
                forEachVariable(declaration->entry->value, [this](const std::string &name) { markUsed(name); });
        }
    }

    // Code

    [[nodiscard]] std::uint32_t newLabel()
    {
        m_labels.push_back(0);
        return static_cast<std::uint32_t>(m_labels.size() - 1);
    }

    void bind(std::uint32_t label) { m_labels[label] = static_cast<std::uint32_t>(m_code.size()); }

    [[nodiscard]] std::uint32_t temporary()
    {
        const std::uint32_t index = m_temporaries++;
        m_mostTemporaries = std::max(m_mostTemporaries, m_temporaries);
        return inSpace(kTemporarySpace, index);
    }

    [[nodiscard]] std::uint32_t constant(std::uint64_t bits, Register value)
    {
        const auto [place, isNew] = m_constantsByBits.try_emplace(bits, m_constants.size());
        if (isNew)
            m_constants.push_back(value);
        return inSpace(kConstantSpace, place->second);
    }

    [[nodiscard]] std::uint32_t number(double value)
    {
        return constant(std::bit_cast<std::uint64_t>(value), {.number = value});
    }

    [[nodiscard]] std::uint32_t integer(std::int32_t value)
    {
        // Integers share the pool with doubles; these bits are a NaN, which no literal is.
        constexpr std::uint64_t kIntegerTag = 0xfff8'0000'0000'0000;
        Register constantRegister{};
        constantRegister.integer = value;
        return constant(kIntegerTag | static_cast<std::uint32_t>(value), constantRegister);
    }

    void emit(Instruction instruction) { m_code.push_back(instruction); }

    [[nodiscard]] std::uint32_t emitUnary(Op op, std::uint32_t operand)
    {
        const std::uint32_t result = temporary();
        emit({.op = op, .a = result, .b = operand});
        return result;
    }

    [[nodiscard]] std::uint32_t read(const Path &path)
    {
        const std::uint32_t result = temporary();
        const Op op = path.type == Type::Bool  ? Op::ReadFlag
                      : path.type == Type::Int ? Op::ReadInteger
                                               : Op::ReadNumber;
        emit({.op = op, .path = path.kind, .id = path.id, .a = result});
        return result;
    }

    void typeError(std::string message, const Expression &expression)
    {
        m_diagnostics.error("rotation_type_error", std::move(message), expression.offset);
    }

    /// The declaration of a variable that is read or changed; null pointer, and an error, if there is none.
    [[nodiscard]] const Declaration *declarationOf(const std::string &name, std::size_t offset)
    {
        const auto found = m_variables.find(name);
        if (found == m_variables.end()) {
            if (m_diagnostics.isFull())
                return nullptr;
            Suggestion suggestion(name);
            for (const auto &[known, declaration] : m_variables)
                suggestion.offer(known);
            offerPaths(suggestion, name, m_names);
            m_diagnostics.error("rotation_unknown_variable",
                                "unknown variable or path " + quoted(name) + suggestion.hint(), offset);
            return nullptr;
        }
        if (found->second.isMixed) {
            m_diagnostics.error(
                "rotation_type_error",
                "variable " + quoted(name) + " is set to a bool in one place and to a number in another", offset);
        }
        return &found->second;
    }

    [[nodiscard]] bool isBoolean(const Expression &expression) const
    {
        if (expression.kind != ExpressionKind::Variable)
            return declaredType(expression) == Type::Bool;
        const auto variable = m_variables.find(expression.variable);
        return variable != m_variables.end() && variable->second.type == Type::Bool;
    }

    /// A register with 0 or 1.
    [[nodiscard]] std::uint32_t boolean(const Expression &expression)
    {
        switch (expression.kind) {
        case ExpressionKind::Boolean:
            return integer(expression.boolean ? 1 : 0);
        case ExpressionKind::Path:
            return read(expression.path);
        case ExpressionKind::Variable:
            return m_registers[expression.variable];
        default: {
            const std::uint32_t result = temporary();
            const std::uint32_t done = newLabel();
            emit({.op = Op::Copy, .a = result, .b = integer(0)});
            emitCondition(expression, false, done);
            emit({.op = Op::Copy, .a = result, .b = integer(1)});
            bind(done);
            return result;
        }
        }
    }

    [[nodiscard]] std::uint32_t widened(Operand operand)
    {
        return operand.type == Type::Float ? operand.reg : emitUnary(Op::Widen, operand.reg);
    }

    [[nodiscard]] Operand numeric(const Expression &expression)
    {
        switch (expression.kind) {
        case ExpressionKind::Integer:
            return {integer(expression.integer), Type::Int};
        case ExpressionKind::Decimal:
            return {number(expression.decimal), Type::Float};
        case ExpressionKind::Path: {
            const bool isTalent = expression.path.kind == PathKind::TalentEnabled;
            if (isTalent && !m_rules.everyPathCompiles)
                typeError("a talent is no number under these rules", expression);
            return {read(expression.path), expression.path.type == Type::Float ? Type::Float : Type::Int};
        }
        case ExpressionKind::Variable: {
            const Declaration *declaration = declarationOf(expression.variable, expression.offset);
            if (!declaration)
                return {number(0), Type::Float};
            return {m_registers[expression.variable], declaration->type == Type::Float ? Type::Float : Type::Int};
        }
        case ExpressionKind::Boolean:
        case ExpressionKind::And:
        case ExpressionKind::Or:
        case ExpressionKind::Not:
        case ExpressionKind::Greater:
        case ExpressionKind::GreaterOrEqual:
        case ExpressionKind::Less:
        case ExpressionKind::LessOrEqual:
        case ExpressionKind::Equal:
        case ExpressionKind::NotEqual:
            typeError("a condition is no number", expression);
            return {number(0), Type::Float};
        case ExpressionKind::Add:
            return arithmetic(expression, Op::AddI, Op::AddF);
        case ExpressionKind::Subtract:
            return arithmetic(expression, Op::SubtractI, Op::SubtractF);
        case ExpressionKind::Multiply:
            return arithmetic(expression, Op::MultiplyI, Op::MultiplyF);
        case ExpressionKind::Min:
            return arithmetic(expression, Op::MinI, Op::MinF);
        case ExpressionKind::Max:
            return arithmetic(expression, Op::MaxI, Op::MaxF);
        case ExpressionKind::Divide:
            return floatArithmetic(expression, Op::DivideF);
        case ExpressionKind::Modulo:
            return floatArithmetic(expression, Op::ModuloF);
        case ExpressionKind::Floor:
            return {emitUnary(Op::FloorF, widened(numeric(expression.operands[0]))), Type::Float};
        case ExpressionKind::Ceil:
            return {emitUnary(Op::CeilF, widened(numeric(expression.operands[0]))), Type::Float};
        case ExpressionKind::Abs: {
            const Operand operand = numeric(expression.operands[0]);
            return {emitUnary(operand.type == Type::Int ? Op::AbsI : Op::AbsF, operand.reg), operand.type};
        }
        }
        return {number(0), Type::Float};
    }

    [[nodiscard]] Operand combine(Operand left, Operand right, Op onIntegers, Op onNumbers)
    {
        if (left.type == Type::Int && right.type == Type::Int) {
            const std::uint32_t result = temporary();
            emit({.op = onIntegers, .a = result, .b = left.reg, .c = right.reg});
            return {result, Type::Int};
        }
        const std::uint32_t leftNumber = widened(left);
        const std::uint32_t rightNumber = widened(right);
        const std::uint32_t result = temporary();
        emit({.op = onNumbers, .a = result, .b = leftNumber, .c = rightNumber});
        return {result, Type::Float};
    }

    [[nodiscard]] Operand arithmetic(const Expression &expression, Op onIntegers, Op onNumbers)
    {
        const Operand left = numeric(expression.operands[0]);
        const Operand right = numeric(expression.operands[1]);
        return combine(left, right, onIntegers, onNumbers);
    }

    [[nodiscard]] Operand floatArithmetic(const Expression &expression, Op op)
    {
        const Operand left{widened(numeric(expression.operands[0])), Type::Float};
        const Operand right{widened(numeric(expression.operands[1])), Type::Float};
        return combine(left, right, op, op);
    }

    /// Jumps to `label` if the expression comes out as `sense`, else goes on.
    void emitCondition(const Expression &expression, bool sense, std::uint32_t label)
    {
        switch (expression.kind) {
        case ExpressionKind::Boolean:
            if (expression.boolean == sense)
                emit({.op = Op::Jump, .c = label});
            return;
        case ExpressionKind::Path:
            if (expression.path.type == Type::Bool) {
                emit({.op = Op::JumpFlag,
                      .sense = sense,
                      .path = expression.path.kind,
                      .id = expression.path.id,
                      .c = label});
            } else {
                emitNumberTest({read(expression.path), expression.path.type}, sense, label);
            }
            return;
        case ExpressionKind::Variable:
            if (const Declaration *declaration = declarationOf(expression.variable, expression.offset)) {
                const std::uint32_t variable = m_registers[expression.variable];
                if (declaration->type == Type::Bool)
                    emit({.op = Op::JumpNotZeroI, .sense = sense, .a = variable, .c = label});
                else
                    emitNumberTest({variable, declaration->type}, sense, label);
            }
            return;
        case ExpressionKind::And:
            emitJunction(expression, false, sense, label);
            return;
        case ExpressionKind::Or:
            emitJunction(expression, true, sense, label);
            return;
        case ExpressionKind::Not:
            emitCondition(expression.operands[0], !sense, label);
            return;
        case ExpressionKind::Greater:
            emitComparison(expression.operands[1], expression.operands[0], Op::JumpLessI, Op::JumpLessF, sense, label);
            return;
        case ExpressionKind::GreaterOrEqual:
            emitComparison(expression.operands[1], expression.operands[0], Op::JumpLessOrEqualI, Op::JumpLessOrEqualF,
                           sense, label);
            return;
        case ExpressionKind::Less:
            emitComparison(expression.operands[0], expression.operands[1], Op::JumpLessI, Op::JumpLessF, sense, label);
            return;
        case ExpressionKind::LessOrEqual:
            emitComparison(expression.operands[0], expression.operands[1], Op::JumpLessOrEqualI, Op::JumpLessOrEqualF,
                           sense, label);
            return;
        case ExpressionKind::Equal:
            emitEquality(expression, sense, label);
            return;
        case ExpressionKind::NotEqual:
            emitEquality(expression, !sense, label);
            return;
        case ExpressionKind::Integer:
        case ExpressionKind::Decimal:
        case ExpressionKind::Add:
        case ExpressionKind::Subtract:
        case ExpressionKind::Multiply:
        case ExpressionKind::Divide:
        case ExpressionKind::Modulo:
        case ExpressionKind::Floor:
        case ExpressionKind::Ceil:
        case ExpressionKind::Abs:
        case ExpressionKind::Min:
        case ExpressionKind::Max: {
            const Operand operand = numeric(expression);
            if (!m_rules.numbersAreTrueUnlessZero)
                typeError("a number is no condition under these rules", expression);
            emitNumberTest(operand, sense, label);
            return;
        }
        }
    }

    void emitNumberTest(Operand operand, bool sense, std::uint32_t label)
    {
        const bool isInteger = operand.type == Type::Int;
        const Op op = m_rules.numbersAreTrueUnlessZero ? (isInteger ? Op::JumpNotZeroI : Op::JumpNotZeroF)
                                                       : (isInteger ? Op::JumpLowByteI : Op::JumpLowByteF);
        emit({.op = op, .sense = sense, .a = operand.reg, .c = label});
    }

    /// `or` is decided by the first operand that is true, `and` by the first that is false.
    void emitJunction(const Expression &expression, bool decider, bool sense, std::uint32_t label)
    {
        if (sense == decider) {
            for (const Expression &operand : expression.operands)
                emitCondition(operand, decider, label);
            return;
        }
        const std::uint32_t decided = newLabel();
        for (std::size_t i = 0; i + 1 < expression.operands.size(); ++i)
            emitCondition(expression.operands[i], decider, decided);
        emitCondition(expression.operands.back(), sense, label);
        bind(decided);
    }

    void emitComparison(const Expression &a, const Expression &b, Op onIntegers, Op onNumbers, bool sense,
                        std::uint32_t label)
    {
        const Operand left = numeric(a);
        const Operand right = numeric(b);
        emitTest(left, right, onIntegers, onNumbers, sense, label);
    }

    void emitEquality(const Expression &expression, bool sense, std::uint32_t label)
    {
        const Expression &a = expression.operands[0];
        const Expression &b = expression.operands[1];
        if (isBoolean(a) && isBoolean(b)) {
            const std::uint32_t left = boolean(a);
            const std::uint32_t right = boolean(b);
            emit({.op = Op::JumpEqualI, .sense = sense, .a = left, .b = right, .c = label});
            return;
        }
        emitComparison(a, b, Op::JumpEqualI, Op::JumpNearF, sense, label);
    }

    void emitTest(Operand left, Operand right, Op onIntegers, Op onNumbers, bool sense, std::uint32_t label)
    {
        if (left.type == Type::Int && right.type == Type::Int) {
            emit({.op = onIntegers, .sense = sense, .a = left.reg, .b = right.reg, .c = label});
            return;
        }
        const std::uint32_t leftNumber = widened(left);
        const std::uint32_t rightNumber = widened(right);
        emit({.op = onNumbers, .sense = sense, .a = leftNumber, .b = rightNumber, .c = label});
    }

    void emitStore(std::uint32_t variable, Type type, const Expression &value)
    {
        if (value.kind == ExpressionKind::Variable && !declarationOf(value.variable, value.offset))
            return;
        if (isBoolean(value)) {
            emit({.op = type == Type::Float ? Op::Widen : Op::Copy, .a = variable, .b = boolean(value)});
            return;
        }
        emitStore(variable, type, numeric(value));
    }

    void emitStore(std::uint32_t variable, Type type, Operand value)
    {
        Op op = Op::Copy;
        switch (type) {
        case Type::Float:
            op = value.type == Type::Float ? Op::Copy : Op::Widen;
            break;
        case Type::Int:
            op = value.type == Type::Float ? Op::Truncate : Op::Copy;
            break;
        case Type::Bool:
            op = value.type == Type::Float          ? Op::IsNotZeroF
                 : m_rules.numbersAreTrueUnlessZero ? Op::IsNotZeroI
                                                    : Op::LowByteI;
            break;
        }
        emit({.op = op, .a = variable, .b = value.reg});
    }

    void emitZero(std::uint32_t variable, Type type)
    {
        emit({.op = Op::Copy, .a = variable, .b = type == Type::Float ? number(0) : integer(0)});
    }

    /// Gives every variable its value of this decision: entries after those they refer to, other names 0.
    void emitVariables()
    {
        std::vector<std::size_t> all(m_syntax.variables.size());
        std::map<std::string, std::size_t, std::less<>> indexes;
        for (std::size_t i = 0; i < all.size(); ++i) {
            all[i] = i;
            indexes[m_syntax.variables[i].name] = i;
        }
        const auto uses = [&](std::size_t entry) {
            std::vector<std::size_t> used;
            forEachVariable(m_syntax.variables[entry].value, [&](const std::string &name) {
                if (const auto index = indexes.find(name); index != indexes.end())
                    used.push_back(index->second);
            });
            return used;
        };
        const auto entries = orderByDependency(all.size(), all, uses, kMaxNesting);
        if (entries.isTooDeep) {
            m_diagnostics.error("rotation_too_deep",
                                "variables refer to each other deeper than " + std::to_string(kMaxNesting) + " levels",
                                m_syntax.variables.front().offset);
        }
        for (const auto &[name, declaration] : m_variables) {
            if (declaration.isUsed && !declaration.entry)
                emitZero(m_registers[name], declaration.type);
        }
        for (const auto &[user, used] : entries.cycleEdges) {
            const std::string &name = m_syntax.variables[used].name;
            if (m_rules.variableCyclesAreErrors) {
                m_diagnostics.error("rotation_variable_cycle",
                                    "variable " + quoted(m_syntax.variables[user].name) + " refers to " + quoted(name) +
                                        ", which refers back to it",
                                    m_syntax.variables[user].offset);
            }
            emitZero(m_registers[name], m_variables[name].type);
        }
        for (const std::size_t entry : entries.order) {
            const Variable &variable = m_syntax.variables[entry];
            const Declaration &declaration = m_variables[variable.name];
            const std::size_t begin = m_code.size();
            m_temporaries = 0;
            emitStore(m_registers[variable.name], declaration.type, variable.value);
            if (!declaration.isUsed)
                m_code.resize(begin);
        }
    }

    void emitActions(const std::vector<Action> &actions)
    {
        for (const Action &action : actions) {
            m_temporaries = 0;
            const std::uint32_t next = newLabel();
            const std::size_t begin = m_code.size();
            if (action.condition)
                emitCondition(*action.condition, false, next);
            if (!emitAction(action))
                m_code.resize(begin); // nothing to do, whether the condition holds or not
            bind(next);
        }
        emit({.op = Op::Return});
    }

    /// False for an action without an effect.
    [[nodiscard]] bool emitAction(const Action &action)
    {
        switch (action.kind) {
        case ActionKind::Cast:
            emit({.op = Op::YieldCast, .id = action.spell});
            return true;
        case ActionKind::Call:
        case ActionKind::Run:
            emitCall(action);
            return true;
        case ActionKind::Set:
            if (const Declaration *declaration = declarationOf(action.name, action.nameOffset))
                emitStore(m_registers[action.name], declaration->type, *action.value);
            return true;
        case ActionKind::Modify:
            emitModify(action);
            return true;
        case ActionKind::Wait:
            emit({.op = Op::YieldWait, .a = number(action.number)});
            return true;
        case ActionKind::WaitUntil: {
            constexpr double kRetrySeconds = 0.1;
            const std::uint32_t holds = newLabel();
            emitCondition(*action.value, true, holds);
            emit({.op = Op::YieldWait, .a = number(kRetrySeconds)});
            bind(holds);
            return true;
        }
        case ActionKind::Pool:
            emit({.op = Op::YieldPool, .a = number(action.number)});
            return true;
        case ActionKind::UseTrinket:
        case ActionKind::UseItem:
            return false;
        }
        return false;
    }

    void emitCall(const Action &action)
    {
        const auto list = m_lists.find(action.name);
        if (list == m_lists.end()) {
            Suggestion suggestion(action.name);
            if (!m_diagnostics.isFull()) {
                for (const auto &[name, index] : m_lists)
                    suggestion.offer(name);
            }
            m_diagnostics.error("rotation_unknown_list", "unknown list " + quoted(action.name) + suggestion.hint(),
                                action.nameOffset);
            return;
        }
        emit({.op = Op::Call, .c = m_listLabels[list->second]});
        if (action.kind == ActionKind::Run)
            emit({.op = Op::Return}); // what the list did not yield, nothing after it will
    }

    void emitModify(const Action &action)
    {
        const Declaration *declaration = declarationOf(action.name, action.nameOffset);
        if (!declaration)
            return;
        const std::uint32_t variable = m_registers[action.name];
        if (action.op == ModifyOp::Reset) {
            emitZero(variable, declaration->type);
            return;
        }
        const bool isArithmetic = action.op != ModifyOp::Set;
        if (isArithmetic && declaration->type == Type::Bool && m_rules.deadCodeIsChecked) {
            m_diagnostics.error("rotation_type_error", "arithmetic on the bool variable " + quoted(action.name),
                                action.nameOffset);
        }
        if (!isArithmetic || declaration->type == Type::Bool) {
            emitStore(variable, declaration->type, *action.value);
            return;
        }
        const Operand present{variable, declaration->type};
        const Operand operand = numeric(*action.value);
        emitStore(variable, declaration->type, modified(action.op, present, operand));
    }

    [[nodiscard]] Operand modified(ModifyOp op, Operand present, Operand operand)
    {
        switch (op) {
        case ModifyOp::Add:
            return combine(present, operand, Op::AddI, Op::AddF);
        case ModifyOp::Subtract:
            return combine(present, operand, Op::SubtractI, Op::SubtractF);
        case ModifyOp::Multiply:
            return combine(present, operand, Op::MultiplyI, Op::MultiplyF);
        case ModifyOp::Min:
            return combine(present, operand, Op::MinI, Op::MinF);
        case ModifyOp::Max:
            return combine(present, operand, Op::MaxI, Op::MaxF);
        case ModifyOp::Divide: {
            const Op divide = m_rules.divisionByZeroIsZero ? Op::DivideF : Op::DivideFPlainly;
            const Operand dividend{widened(present), Type::Float};
            return combine(dividend, {widened(operand), Type::Float}, divide, divide);
        }
        case ModifyOp::Set:
        case ModifyOp::Reset:
            break;
        }
        return operand;
    }

    /// Gives labels their places and registers their numbers.
    [[nodiscard]] Program link()
    {
        const auto constants = static_cast<std::uint32_t>(m_constants.size());
        const auto variables = static_cast<std::uint32_t>(m_variables.size());
        const std::uint32_t bases[] = {0, constants, constants + variables};
        const auto place = [&bases](std::uint32_t reg) {
            return bases[reg >> kSpaceShift] + (reg & ((std::uint32_t{1} << kSpaceShift) - 1));
        };
        Program program{.name = m_syntax.name,
                        .code = std::move(m_code),
                        .constants = std::move(m_constants),
                        .registerCount = constants + variables + m_mostTemporaries,
                        .callDepth = static_cast<std::uint32_t>(m_callDepth)};
        for (Instruction &instruction : program.code) {
            instruction.a = place(instruction.a);
            instruction.b = place(instruction.b);
            instruction.c = hasTarget(instruction.op) ? m_labels[instruction.c] : place(instruction.c);
        }
        return program;
    }

    const Syntax &m_syntax;
    const Names &m_names;
    const Rules &m_rules;
    DiagnosticSink &m_diagnostics;

    std::map<std::string, Declaration, std::less<>> m_variables;
    std::map<std::string, std::uint32_t, std::less<>> m_registers;
    std::vector<const Declaration *> m_usedQueue;
    std::map<std::string, std::size_t, std::less<>> m_lists;
    std::vector<std::uint32_t> m_listLabels;
    std::vector<bool> m_isReachable;
    std::size_t m_callDepth = 0;

    std::vector<Instruction> m_code;
    std::vector<std::uint32_t> m_labels;
    std::vector<Register> m_constants;
    std::map<std::uint64_t, std::size_t> m_constantsByBits;
    std::uint32_t m_temporaries = 0;
    std::uint32_t m_mostTemporaries = 0;
};

} // namespace

Program compileSyntax(const Syntax &syntax, const Names &names, const Rules &rules, DiagnosticSink &diagnostics)
{
    return Compiler(syntax, names, rules, diagnostics).compile();
}

} // namespace wowlab::rotation
