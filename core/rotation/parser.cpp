#include "core/rotation/parser.h"

#include <array>
#include <limits>
#include <unordered_map>
#include <utility>

namespace wowlab::rotation {

namespace {

enum class Operands : std::uint8_t { One, OneOrFirst, Two, TwoOrMore };

struct OperatorForm
{
    std::string_view word;
    ExpressionKind kind;
    Operands operands;
};

constexpr OperatorForm kOperators[] = {
    {"and", ExpressionKind::And, Operands::TwoOrMore},     {"or", ExpressionKind::Or, Operands::TwoOrMore},
    {"not", ExpressionKind::Not, Operands::OneOrFirst},    {">", ExpressionKind::Greater, Operands::Two},
    {">=", ExpressionKind::GreaterOrEqual, Operands::Two}, {"<", ExpressionKind::Less, Operands::Two},
    {"<=", ExpressionKind::LessOrEqual, Operands::Two},    {"==", ExpressionKind::Equal, Operands::Two},
    {"!=", ExpressionKind::NotEqual, Operands::Two},       {"+", ExpressionKind::Add, Operands::Two},
    {"-", ExpressionKind::Subtract, Operands::Two},        {"*", ExpressionKind::Multiply, Operands::Two},
    {"/", ExpressionKind::Divide, Operands::Two},          {"%", ExpressionKind::Modulo, Operands::Two},
    {"floor", ExpressionKind::Floor, Operands::One},       {"ceil", ExpressionKind::Ceil, Operands::One},
    {"abs", ExpressionKind::Abs, Operands::One},           {"min", ExpressionKind::Min, Operands::Two},
    {"max", ExpressionKind::Max, Operands::Two},
};

constexpr std::pair<std::string_view, ModifyOp> kModifyOps[] = {
    {"set", ModifyOp::Set},    {"add", ModifyOp::Add}, {"sub", ModifyOp::Subtract}, {"mul", ModifyOp::Multiply},
    {"div", ModifyOp::Divide}, {"min", ModifyOp::Min}, {"max", ModifyOp::Max},      {"reset", ModifyOp::Reset},
};

/// Whether the value of the deciding key must be a string for the key to count.
struct ActionForm
{
    std::string_view key;
    ActionKind kind;
    bool needsString;
};

/// In the order in which the keys decide.
constexpr ActionForm kActions[] = {
    {"cast", ActionKind::Cast, true},
    {"call", ActionKind::Call, true},
    {"run", ActionKind::Run, true},
    {"set", ActionKind::Set, true},
    {"modify", ActionKind::Modify, true},
    {"wait", ActionKind::Wait, false},
    {"wait_until", ActionKind::WaitUntil, false},
    {"pool", ActionKind::Pool, false},
    {"use_trinket", ActionKind::UseTrinket, false},
    {"use_item", ActionKind::UseItem, true},
};

[[nodiscard]] std::string quoted(std::string_view word)
{
    return "`" + std::string(word) + "`";
}

/// An object's members in the order of the text; of those with one name only the last, which is the one that counts.
/// In linear time: a text of a megabyte may be nothing but members.
[[nodiscard]] std::vector<const json::Member *> lastOfEachName(const json::Value &object)
{
    std::unordered_map<std::string_view, const json::Member *> last;
    last.reserve(object.members.size());
    for (const json::Member &member : object.members)
        last[member.name] = &member;
    std::vector<const json::Member *> members;
    members.reserve(last.size());
    for (const json::Member &member : object.members)
        if (last.find(member.name)->second == &member)
            members.push_back(&member);
    return members;
}

class Parser
{
public:
    Parser(const Names &names, const Rules &rules, DiagnosticSink &diagnostics)
        : m_names(names)
        , m_rules(rules)
        , m_diagnostics(diagnostics)
    {
    }

    [[nodiscard]] Syntax rotation(const json::Value &root)
    {
        Syntax syntax;
        if (!root.isObject()) {
            m_diagnostics.error("rotation_not_an_object", "a rotation is a JSON object", root.begin);
            return syntax;
        }
        const json::Value *name = root.find("name");
        syntax.name = name && name->isString() ? name->text : "Unnamed";
        if (const json::Value *variables = part(root, "variables", json::Kind::Object)) {
            for (const json::Member *member : lastOfEachName(*variables)) {
                if (auto value = expression(member->value, 1))
                    syntax.variables.push_back({member->name, std::move(*value), member->nameBegin});
            }
        }
        if (const json::Value *lists = part(root, "lists", json::Kind::Object)) {
            for (const json::Member *member : lastOfEachName(*lists)) {
                if (!member->value.isArray()) {
                    m_diagnostics.error("rotation_bad_list", "list " + quoted(member->name) + " is no array of actions",
                                        member->value.begin);
                    continue;
                }
                syntax.lists.push_back({member->name, actions(member->value), member->nameBegin});
            }
        }
        if (const json::Value *entry = part(root, "actions", json::Kind::Array)) {
            syntax.actions = actions(*entry);
            syntax.actionsOffset = entry->begin;
        }
        return syntax;
    }

private:
    /// A member of the rotation if it has the right kind; another kind counts as absent where dead code may be faulty.
    [[nodiscard]] const json::Value *part(const json::Value &root, std::string_view name, json::Kind kind)
    {
        const json::Value *value = root.find(name);
        if (!value || value->kind == kind)
            return value;
        if (m_rules.deadCodeIsChecked) {
            m_diagnostics.error("rotation_bad_member", quoted(name) + " must be " + std::string(json::describe(kind)),
                                value->begin);
        }
        return nullptr;
    }

    [[nodiscard]] std::vector<Action> actions(const json::Value &array)
    {
        std::vector<Action> list;
        list.reserve(array.elements.size());
        for (const json::Value &element : array.elements) {
            if (auto parsed = action(element))
                list.push_back(std::move(*parsed));
        }
        return list;
    }

    std::nullopt_t badAction(std::string message, std::size_t offset)
    {
        m_diagnostics.error("rotation_bad_action", std::move(message), offset);
        return std::nullopt;
    }

    [[nodiscard]] std::optional<Action> action(const json::Value &value)
    {
        if (!value.isObject())
            return badAction("an action is an object, not " + std::string(json::describe(value.kind)), value.begin);
        for (const ActionForm &form : kActions) {
            const json::Value *decider = value.find(form.key);
            if (decider && (!form.needsString || decider->isString()))
                return actionOf(form.kind, value, *decider);
        }
        return badAction("unknown action" + actionHint(value), value.begin);
    }

    [[nodiscard]] std::string actionHint(const json::Value &value) const
    {
        if (m_diagnostics.isFull())
            return {};
        for (const json::Member &member : value.members) {
            if (member.name == "if")
                continue;
            Suggestion suggestion(member.name);
            for (const ActionForm &form : kActions)
                suggestion.offer(form.key);
            return " " + quoted(member.name) + suggestion.hint();
        }
        return {};
    }

    [[nodiscard]] std::optional<Action> actionOf(ActionKind kind, const json::Value &object, const json::Value &decider)
    {
        Action action{.kind = kind, .offset = object.begin, .nameOffset = decider.begin};
        switch (kind) {
        case ActionKind::Cast:
            if (!resolveSpell(decider, action.spell))
                return std::nullopt;
            break;
        case ActionKind::Call:
        case ActionKind::Run:
            action.name = decider.text;
            break;
        case ActionKind::Set:
        case ActionKind::Modify: {
            action.name = decider.text;
            if (kind == ActionKind::Modify && !resolveOp(object, action.op))
                return std::nullopt;
            const json::Value *operand = object.find("value");
            const bool mayLack = action.op == ModifyOp::Reset && m_rules.deadCodeIsChecked;
            if (!operand && !mayLack)
                return badAction("`value` is missing", object.begin);
            if (operand && !(action.value = expression(*operand, 1)))
                return std::nullopt;
            break;
        }
        case ActionKind::Wait:
            if (!decider.isNumber())
                return badAction("`wait` takes a number of seconds", decider.begin);
            action.number = decider.number;
            break;
        case ActionKind::WaitUntil:
            if (!(action.value = expression(decider, 1)))
                return std::nullopt;
            break;
        case ActionKind::Pool:
            if (const json::Value *extra = object.find("extra"); extra && extra->isNumber())
                action.number = extra->number;
            break;
        case ActionKind::UseTrinket:
            if (decider.kind != json::Kind::Integer || decider.integer < 0)
                return badAction("`use_trinket` takes a slot, a number from 0", decider.begin);
            break;
        case ActionKind::UseItem:
            break;
        }
        if (const json::Value *condition = object.find("if")) {
            auto parsed = expression(*condition, 1);
            if (!parsed)
                return std::nullopt;
            if (kind != ActionKind::WaitUntil) // there it is read and has no effect
                action.condition = std::move(parsed);
        }
        return action;
    }

    [[nodiscard]] bool resolveSpell(const json::Value &word, std::uint16_t &spell)
    {
        for (const Name &name : m_names.spells) {
            if (name.slug == word.text) {
                spell = name.id;
                return true;
            }
        }
        std::string hint;
        if (!m_diagnostics.isFull()) {
            Suggestion suggestion(word.text);
            for (const Name &name : m_names.spells)
                suggestion.offer(name.slug);
            hint = suggestion.hint();
        }
        m_diagnostics.error("rotation_unknown_name", "unknown spell " + quoted(word.text) + hint, word.begin);
        return false;
    }

    [[nodiscard]] bool resolveOp(const json::Value &object, ModifyOp &op)
    {
        const json::Value *word = object.find("op");
        if (!word || !word->isString()) {
            badAction("`op` is missing", object.begin);
            return false;
        }
        for (const auto &[name, known] : kModifyOps) {
            if (name == word->text) {
                op = known;
                return true;
            }
        }
        Suggestion suggestion(word->text);
        for (const auto &[name, known] : kModifyOps)
            suggestion.offer(name);
        badAction("unknown `op` " + quoted(word->text) + suggestion.hint(), word->begin);
        return false;
    }

    std::nullopt_t badExpression(std::string message, std::size_t offset)
    {
        m_diagnostics.error("rotation_bad_expression", std::move(message), offset);
        return std::nullopt;
    }

    [[nodiscard]] std::optional<Expression> expression(const json::Value &value, std::size_t depth)
    {
        if (depth > kMaxNesting) {
            m_diagnostics.error("rotation_too_deep",
                                "expressions nest deeper than " + std::to_string(kMaxNesting) + " levels", value.begin);
            return std::nullopt;
        }
        Expression result{.offset = value.begin};
        switch (value.kind) {
        case json::Kind::Boolean:
            result.kind = ExpressionKind::Boolean;
            result.boolean = value.boolean;
            return result;
        case json::Kind::Integer:
            if (value.integer >= std::numeric_limits<std::int32_t>::min() &&
                value.integer <= std::numeric_limits<std::int32_t>::max()) {
                result.kind = ExpressionKind::Integer;
                result.integer = static_cast<std::int32_t>(value.integer);
                return result;
            }
            [[fallthrough]]; // what 32 bits cannot hold is a float
        case json::Kind::Decimal:
            result.kind = ExpressionKind::Decimal;
            result.decimal = value.number;
            return result;
        case json::Kind::String:
            return word(value);
        case json::Kind::Object:
            return operation(value, depth);
        case json::Kind::Null:
        case json::Kind::Array:
            break;
        }
        return badExpression(std::string(json::describe(value.kind)) + " is no expression", value.begin);
    }

    [[nodiscard]] std::optional<Expression> word(const json::Value &value)
    {
        Expression result{.offset = value.begin};
        const auto path = parsePath(value.text, m_names);
        if (const auto *bad = std::get_if<BadPath>(&path)) {
            m_diagnostics.error("rotation_unknown_name", bad->message + " in " + quoted(value.text), value.begin);
            return std::nullopt;
        }
        if (const auto *known = std::get_if<Path>(&path)) {
            if (!m_rules.everyPathCompiles &&
                (known->kind == PathKind::EnemySpellTargetsHit || known->kind == PathKind::TalentRank ||
                 known->kind == PathKind::TalentMaxRank || known->kind == PathKind::Equipped)) {
                m_diagnostics.error("rotation_unsupported_path",
                                    quoted(value.text) + " cannot be asked under these rules", value.begin);
                return std::nullopt;
            }
            result.kind = ExpressionKind::Path;
            result.path = *known;
            return result;
        }
        result.kind = ExpressionKind::Variable;
        result.variable = value.text;
        return result;
    }

    [[nodiscard]] std::optional<Expression> operation(const json::Value &value, std::size_t depth)
    {
        if (value.members.size() != 1)
            return badExpression("an operation has exactly one operator", value.begin);
        const json::Member &member = value.members.front();
        const OperatorForm *form = nullptr;
        for (const OperatorForm &known : kOperators) {
            if (known.word == member.name)
                form = &known;
        }
        if (!form) {
            Suggestion suggestion(member.name);
            for (const OperatorForm &known : kOperators)
                suggestion.offer(known.word);
            return badExpression("unknown operator " + quoted(member.name) + suggestion.hint(), member.nameBegin);
        }
        const auto operands = operandsOf(*form, member.value);
        if (!operands)
            return std::nullopt;
        Expression result{.kind = form->kind, .offset = value.begin};
        result.operands.reserve(operands->size());
        bool isWhole = true;
        for (const json::Value *operand : *operands) {
            auto parsed = expression(*operand, depth + 1);
            if (parsed)
                result.operands.push_back(std::move(*parsed));
            else
                isWhole = false;
        }
        if (!isWhole)
            return std::nullopt;
        return result;
    }

    [[nodiscard]] std::optional<std::vector<const json::Value *>> operandsOf(const OperatorForm &form,
                                                                             const json::Value &value)
    {
        const auto complain = [&](std::string_view count) {
            return badExpression(quoted(form.word) + " takes " + std::string(count), value.begin);
        };
        std::vector<const json::Value *> operands;
        if (form.operands == Operands::One || (form.operands == Operands::OneOrFirst && !value.isArray())) {
            if (value.isArray())
                return complain("one operand, not an array");
            operands.push_back(&value);
            return operands;
        }
        if (!value.isArray())
            return complain("an array of operands");
        for (const json::Value &element : value.elements)
            operands.push_back(&element);
        switch (form.operands) {
        case Operands::OneOrFirst:
            if (operands.empty())
                return complain("an operand");
            operands.resize(1);
            break;
        case Operands::Two:
            if (operands.size() != 2)
                return complain("exactly 2 operands");
            break;
        case Operands::TwoOrMore:
            if (operands.size() < 2)
                return complain("at least 2 operands");
            break;
        case Operands::One:
            break;
        }
        return operands;
    }

    const Names &m_names;
    const Rules &m_rules;
    DiagnosticSink &m_diagnostics;
};

} // namespace

Syntax parseSyntax(const json::Value &root, const Names &names, const Rules &rules, DiagnosticSink &diagnostics)
{
    return Parser(names, rules, diagnostics).rotation(root);
}

} // namespace wowlab::rotation
