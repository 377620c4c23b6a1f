#pragma once

#include "core/rotation/codebuilder.h"
#include "core/rotation/diagnostic.h"
#include "core/rotation/names.h"
#include "core/rotation/rules.h"
#include "core/rotation/syntax.h"
#include "core/rotation/variables.h"

#include <string>

namespace wowlab::rotation {

/// Makes the code of expressions: numbers into registers, conditions into jumps. Checks their types on the way.
class ExpressionCode
{
public:
    struct Operand
    {
        CodeBuilder::RegisterId reg = 0;
        Type type = Type::Float; ///< Int or Float
    };

    /// All of them outlive the object.
    ExpressionCode(CodeBuilder &builder, const Variables &variables, const Names &names, const Rules &rules,
                   DiagnosticSink &diagnostics)
        : m_builder(builder)
        , m_variables(variables)
        , m_names(names)
        , m_rules(rules)
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
    [[nodiscard]] CodeBuilder::RegisterId widened(Operand operand);
    /// Jumps to `label` if the expression comes out as `sense`, else goes on.
    void emitCondition(const Expression &expression, bool sense, CodeBuilder::Label label);
    /// Stores with the conversion that the variable's type asks for.
    void emitStore(const Declaration &variable, const Expression &value);
    void emitStore(const Declaration &variable, Operand value);
    void emitZero(const Declaration &variable);

private:
    [[nodiscard]] bool isBoolean(const Expression &expression) const;
    [[nodiscard]] CodeBuilder::RegisterId read(const Path &path);
    /// A register with 0 or 1.
    [[nodiscard]] CodeBuilder::RegisterId boolean(const Expression &expression);
    [[nodiscard]] Operand arithmetic(const Expression &expression, Op onIntegers, Op onNumbers);
    [[nodiscard]] Operand floatArithmetic(const Expression &expression, Op op);

    void emitNumberTest(Operand operand, bool sense, CodeBuilder::Label label);
    /// `or` is decided by the first operand that is true, `and` by the first that is false.
    void emitJunction(const Expression &expression, bool decider, bool sense, CodeBuilder::Label label);
    void emitComparison(const Expression &a, const Expression &b, Op onIntegers, Op onNumbers, bool sense,
                        CodeBuilder::Label label);
    void emitEquality(const Expression &expression, bool sense, CodeBuilder::Label label);
    void emitTest(Operand left, Operand right, Op onIntegers, Op onNumbers, bool sense, CodeBuilder::Label label);

    void typeError(std::string message, const Expression &expression);

    CodeBuilder &m_builder;
    const Variables &m_variables;
    const Names &m_names;
    const Rules &m_rules;
    DiagnosticSink &m_diagnostics;
};

} // namespace wowlab::rotation
