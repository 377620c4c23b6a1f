#include "app/report/facts.h"

namespace wowlab::report {

QString nameOf(const Facts &facts, const std::string &slug)
{
    return QString::fromStdString(facts.names.of(slug));
}

} // namespace wowlab::report
