#pragma once

#include "core/rotation/codebuilder.h"
#include "core/rotation/diagnostic.h"
#include "core/rotation/knownpaths.h"
#include "core/rotation/names.h"
#include "core/rotation/rules.h"
#include "core/rotation/syntax.h"
#include "core/rotation/variables.h"

#include <optional>
#include <string>

namespace wowlab::rotation {

/// Makes the code of expressions: numbers into registers, conditions into jumps. Checks their types on the way.
class ExpressionCode
{
public:
    /// A number: in a register, or a path that nobody has read yet.
    struct Operand
    {
        CodeBuilder::RegisterId reg = 0;
        Type type = Type::Float;    ///< Int or Float
        const Path *path = nullptr; ///< if it stands for the register
    };

    /// All of them outlive the object.
    ExpressionCode(CodeBuilder &builder, const Variables &variables, const Names &names, const Rules &rules,
                   const KnownPaths &known, DiagnosticSink &diagnostics)
        : m_builder(builder)
        , m_variables(variables)
        , m_names(names)
        , m_rules(rules)
        , m_known(known)
        , m_diagnostics(diagnostics)
    {
    }

    /// The declaration of a variable that is read or changed; null pointer, and an error, if there is none.
    [[nodiscard]] const Declaration *find(const std::string &name, std::size_t offset) const
    {
        return m_variables.find(name, offset, m_names, m_diagnostics);
    }

    [[nodiscard]] Operand numeric(const Expression &expression);
    /// Both as integers, or both as doubles.
    [[nodiscard]] Operand combine(Operand left, Operand right, Op onIntegers, Op onNumbers);
    [[nodiscard]] Operand widened(Operand operand);
    /// Jumps to `label` if the expression comes out as `sense`, else goes on.
    void emitCondition(const Expression &expression, bool sense, CodeBuilder::Label label);
    /// Stores with the conversion that the variable's type asks for.
    void emitStore(const Declaration &variable, const Expression &value);
    void emitStore(const Declaration &variable, Operand value);
    void emitZero(const Declaration &variable);

private:
    [[nodiscard]] bool isBoolean(const Expression &expression) const;
    /// What a path always comes to, where that is known; bools as integers.
    [[nodiscard]] std::optional<CodeBuilder::RegisterId> knownValue(const Path &path);
    [[nodiscard]] Operand unread(const Path &path);
    [[nodiscard]] CodeBuilder::RegisterId inRegister(Operand operand);
    /// A register with 0 or 1.
    [[nodiscard]] CodeBuilder::RegisterId boolean(const Expression &expression);
    /// A value in the form in which a variable of the type would hold it.
    [[nodiscard]] CodeBuilder::RegisterId converted(Type type, const Expression &value);
    [[nodiscard]] CodeBuilder::RegisterId converted(Type type, Operand value);
    [[nodiscard]] Operand arithmetic(const Expression &expression, Op onIntegers, Op onNumbers);
    [[nodiscard]] Operand floatArithmetic(const Expression &expression, Op op);

    void emitJumpIf(bool outcome, bool sense, CodeBuilder::Label label);
    void emitFlagTest(const Path &path, bool sense, CodeBuilder::Label label);
    void emitNumberTest(Operand operand, bool sense, CodeBuilder::Label label);
    /// `or` is decided by the first operand that is true, `and` by the first that is false.
    void emitJunction(const Expression &expression, bool decider, bool sense, CodeBuilder::Label label);
    void emitComparison(const Expression &expression, unsigned relation, bool sense, CodeBuilder::Label label);
    void emitEquality(const Expression &expression, bool sense, CodeBuilder::Label label);
    void emitRelation(Operand left, Operand right, unsigned relation, bool sense, CodeBuilder::Label label);
    void emitNearness(Operand left, Operand right, bool sense, CodeBuilder::Label label);
    /// One instruction that reads a path and compares it with a constant; false if this is not that.
    [[nodiscard]] bool emitPathRelation(Operand path, Operand other, unsigned relation, bool sense,
                                        CodeBuilder::Label label);

    void typeError(std::string message, const Expression &expression);

    CodeBuilder &m_builder;
    const Variables &m_variables;
    const Names &m_names;
    const Rules &m_rules;
    const KnownPaths &m_known;
    DiagnosticSink &m_diagnostics;
};

} // namespace wowlab::rotation
