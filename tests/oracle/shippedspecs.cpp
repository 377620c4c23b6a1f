#include "tests/oracle/shippedspecs.h"

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace wowlab::oracle {

std::string contentOf(const std::string &fileName)
{
    std::ifstream file(fileName, std::ios::binary);
    if (!file)
        throw std::runtime_error("cannot read " + fileName);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<SpecData> shippedSpecs()
{
    std::vector<SpecData> specs;
    for (const char *name : {"beast_mastery", "marksmanship"})
        specs.push_back(readSpecData(contentOf(std::string(WOWLAB_SPECS) + "/" + name + ".json")));
    return specs;
}

} // namespace wowlab::oracle
