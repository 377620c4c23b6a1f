#pragma once

#include "core/rotation/program.h"

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace wowlab::rotation {

/// A program while it is made: its instructions, the places that jumps lead to, and registers that are numbered
/// within their space until link() lays the spaces side by side.
class CodeBuilder
{
public:
    using Label = std::uint32_t;
    using RegisterId = std::uint32_t;

    /// A place to jump to, not known yet.
    [[nodiscard]] Label newLabel();
    /// The label means the next instruction.
    void bind(Label label);
    /// The same for a label that may be jumped to from anywhere, before or after.
    void bindList(Label label);

    /// A register that holds the value for ever.
    [[nodiscard]] RegisterId number(double value);
    [[nodiscard]] RegisterId integer(std::int32_t value);
    /// The register of the variable with this index.
    [[nodiscard]] static RegisterId variable(std::size_t index);
    /// A register for a value on its way, until the next releaseTemporaries().
    [[nodiscard]] RegisterId temporary();
    void releaseTemporaries() { m_temporaries = 0; }

    [[nodiscard]] static bool isConstant(RegisterId reg);
    /// Of a constant.
    [[nodiscard]] Register valueOf(RegisterId reg) const;

    /// Emits the instruction, unless nothing can lead to it.
    void emit(Instruction instruction);
    /// Emits a calculation, or makes it if its operands are constant; the register of its result.
    [[nodiscard]] RegisterId compute(Op op, RegisterId b, RegisterId c);
    [[nodiscard]] RegisterId compute(Op op, RegisterId b) { return compute(op, b, integer(0)); }

    /// Puts a value into a variable. If it is a temporary's, that is not to be read any more.
    void emitStore(RegisterId variable, RegisterId value);

    /// A place to go back to.
    struct Mark
    {
        std::size_t size = 0;
        bool isReachable = true;
    };
    [[nodiscard]] Mark mark() const { return {m_code.size(), m_isReachable}; }
    /// Takes back every instruction since. No label that was bound since may be in use before.
    void rewind(const Mark &mark);

    /// Gives labels their places and registers their numbers. Ends the builder.
    [[nodiscard]] Program link(std::string name, std::size_t variableCount, std::size_t callDepth);

private:
    struct Place
    {
        std::uint32_t at = 0;
        bool isInUse = false; ///< something jumps there
    };

    [[nodiscard]] RegisterId constant(Type type, std::uint64_t bits, Register value);

    std::vector<Instruction> m_code;
    bool m_isReachable = true; ///< the next instruction
    std::vector<Place> m_labels;
    std::size_t m_lastBound = 0; ///< the latest place that a label means
    std::vector<Register> m_constants;
    std::map<std::pair<Type, std::uint64_t>, std::size_t> m_constantsByBits;
    std::uint32_t m_temporaries = 0;
    std::uint32_t m_mostTemporaries = 0;
};

} // namespace wowlab::rotation
