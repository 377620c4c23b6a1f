// Runs inputs through a fuzz target in builds without libFuzzer: replay <file or folder>...

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace {

namespace fs = std::filesystem;

[[nodiscard]] std::vector<fs::path> filesIn(const fs::path &place)
{
    if (!fs::is_directory(place))
        return {place};
    std::vector<fs::path> files;
    for (const fs::directory_entry &entry : fs::directory_iterator(place)) {
        if (entry.is_regular_file())
            files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

[[nodiscard]] bool replay(const fs::path &file)
{
    std::ifstream stream(file, std::ios::binary);
    const std::vector<char> bytes{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    if (!stream.good() && !stream.eof())
        return false;
    // Named before it runs: whatever ends the program was about this file.
    std::printf("%s, %zu bytes\n", file.filename().string().c_str(), bytes.size());
    std::fflush(stdout);
    // A copy of the exact size, so that a read beyond its end is seen.
    const std::vector<std::uint8_t> input(bytes.begin(), bytes.end());
    static_cast<void>(LLVMFuzzerTestOneInput(input.data(), input.size()));
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    std::size_t count = 0;
    for (int i = 1; i < argc; ++i) {
        for (const fs::path &file : filesIn(argv[i])) {
            if (!replay(file)) {
                std::fprintf(stderr, "cannot read %s\n", file.string().c_str());
                return 2;
            }
            ++count;
        }
    }
    std::printf("%zu inputs\n", count);
    return count > 0 ? 0 : 2;
}
