# cmake -DOUTPUT=file.cpp -DINPUTS=a.json;b.json -P EmbedSpecs.cmake
# Writes a C++ file that holds the bytes of the spec files, so that programs need no path to them.

set(arrays "")
set(texts "")
set(slugs "")
foreach(input IN LISTS INPUTS)
    get_filename_component(slug ${input} NAME_WE)
    file(READ ${input} bytes HEX)
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${bytes}")
    string(REGEX REPLACE "(................................................................................)" "\\1\n    " bytes "${bytes}")
    string(APPEND arrays "constexpr unsigned char k_${slug}[] = {\n    ${bytes}\n};\n\n")
    string(APPEND texts "    if (slug == \"${slug}\")\n        return {reinterpret_cast<const char *>(k_${slug}), sizeof k_${slug}};\n")
    list(APPEND slugs "\"${slug}\"")
endforeach()
list(JOIN slugs ", " slugs)

file(WRITE ${OUTPUT} "#include \"core/sim/speclibrary.h\"

namespace wowlab::sim {

namespace {

${arrays}} // namespace

std::string_view embeddedSpec(std::string_view slug)
{
${texts}    return {};
}

std::vector<std::string_view> embeddedSpecs()
{
    return {${slugs}};
}

} // namespace wowlab::sim
")
