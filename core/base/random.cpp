#include "core/base/random.h"

#include <QRandomGenerator>

namespace wowlab::core {

namespace {

class SystemRandom final : public Random
{
public:
    [[nodiscard]] double uniform() override { return QRandomGenerator::global()->generateDouble(); }
};

} // namespace

Random &systemRandom()
{
    static SystemRandom random;
    return random;
}

} // namespace wowlab::core
