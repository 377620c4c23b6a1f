#include "tests/oracle/specfiles.h"

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

std::string madeUpSpec()
{
    return contentOf(WOWLAB_TEST_SPECS "/stormblade.json");
}

std::vector<SpecData> allSpecs()
{
    std::vector<SpecData> specs;
    for (const char *name : {"beast_mastery", "marksmanship"})
        specs.push_back(readSpecData(contentOf(std::string(WOWLAB_SPECS) + "/" + name + ".json")));
    specs.push_back(readSpecData(madeUpSpec()));
    return specs;
}

} // namespace wowlab::oracle
