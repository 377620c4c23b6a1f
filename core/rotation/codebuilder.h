#pragma once

#include "core/rotation/program.h"

#include <cstdint>
#include <map>
#include <string>
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
    void bind(Label label) { m_labels[label] = static_cast<std::uint32_t>(m_code.size()); }

    /// A register that holds the value for ever.
    [[nodiscard]] RegisterId number(double value);
    [[nodiscard]] RegisterId integer(std::int32_t value);
    /// The register of the variable with this index.
    [[nodiscard]] static RegisterId variable(std::size_t index);
    /// A register for a value on its way, until the next releaseTemporaries().
    [[nodiscard]] RegisterId temporary();
    void releaseTemporaries() { m_temporaries = 0; }

    void emit(Instruction instruction) { m_code.push_back(instruction); }
    /// Emits `op` on one operand; the register of its result.
    [[nodiscard]] RegisterId emitUnary(Op op, RegisterId operand);
    [[nodiscard]] std::size_t size() const { return m_code.size(); }
    /// Takes back every instruction from `size` on. No label that is bound there may be in use before.
    void truncate(std::size_t size) { m_code.resize(size); }

    /// Gives labels their places and registers their numbers. Ends the builder.
    [[nodiscard]] Program link(std::string name, std::size_t variableCount, std::size_t callDepth);

private:
    [[nodiscard]] RegisterId constant(std::uint64_t bits, Register value);

    std::vector<Instruction> m_code;
    std::vector<std::uint32_t> m_labels;
    std::vector<Register> m_constants;
    std::map<std::uint64_t, std::size_t> m_constantsByBits;
    std::uint32_t m_temporaries = 0;
    std::uint32_t m_mostTemporaries = 0;
};

} // namespace wowlab::rotation
