#include "core/rotation/dependencies.h"

#include <algorithm>
#include <cstdint>

namespace wowlab::rotation {

namespace {

class Walk
{
public:
    Walk(std::size_t count, const std::function<std::vector<std::size_t>(std::size_t)> &uses, std::size_t maxHeight)
        : m_uses(uses)
        , m_maxHeight(maxHeight)
        , m_states(count, State::Unseen)
        , m_heights(count, 0)
    {
    }

    void visit(std::size_t node, std::size_t depth)
    {
        if (m_states[node] != State::Unseen)
            return;
        if (depth > m_maxHeight) {
            m_result.isTooDeep = true;
            return;
        }
        m_states[node] = State::Open;
        std::size_t height = 1;
        for (const std::size_t used : m_uses(node)) {
            if (m_states[used] == State::Open) {
                m_result.cycleEdges.emplace_back(node, used);
                continue;
            }
            visit(used, depth + 1);
            height = std::max(height, m_heights[used] + 1);
        }
        m_states[node] = State::Done;
        m_heights[node] = height;
        m_result.height = std::max(m_result.height, height);
        m_result.isTooDeep = m_result.isTooDeep || height > m_maxHeight;
        m_result.order.push_back(node);
    }

    [[nodiscard]] DependencyOrder take() { return std::move(m_result); }

private:
    enum class State : std::uint8_t { Unseen, Open, Done };

    const std::function<std::vector<std::size_t>(std::size_t)> &m_uses;
    std::size_t m_maxHeight;
    std::vector<State> m_states;
    std::vector<std::size_t> m_heights;
    DependencyOrder m_result;
};

} // namespace

DependencyOrder orderByDependency(std::size_t count, const std::vector<std::size_t> &roots,
                                  const std::function<std::vector<std::size_t>(std::size_t)> &uses,
                                  std::size_t maxHeight)
{
    Walk walk(count, uses, maxHeight);
    for (const std::size_t root : roots)
        walk.visit(root, 1);
    return walk.take();
}

} // namespace wowlab::rotation
