# What every target of ours is compiled with, and the three functions that declare them.

add_library(wowlab_options INTERFACE)
target_compile_features(wowlab_options INTERFACE cxx_std_20)
target_include_directories(wowlab_options INTERFACE ${PROJECT_SOURCE_DIR})

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
    set(CMAKE_BUILD_TYPE RelWithDebInfo CACHE STRING "Build type" FORCE)
endif()

if(MSVC)
    target_compile_options(wowlab_options INTERFACE /W4 /permissive- /utf-8 /fp:strict)
    if(WOWLAB_WERROR)
        target_compile_options(wowlab_options INTERFACE /WX)
    endif()
else()
    # -ffp-contract=off: the engine gives the same bits on every machine.
    target_compile_options(wowlab_options INTERFACE
        -Wall -Wextra -Wpedantic -Wshadow -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual
        -ffp-contract=off -fstack-protector-strong)
    if(NOT WOWLAB_SANITIZE)
        target_compile_definitions(wowlab_options INTERFACE $<$<NOT:$<CONFIG:Debug>>:_FORTIFY_SOURCE=2>)
    endif()
    if(WOWLAB_WERROR)
        target_compile_options(wowlab_options INTERFACE -Werror)
    endif()
endif()

if(WOWLAB_SANITIZE)
    set(sanitizers ${WOWLAB_SANITIZE})
    if(sanitizers MATCHES "undefined")
        # Not a part of `undefined`. float-divide-by-zero stays out: dividing by zero is sound in IEEE floats, and used.
        string(APPEND sanitizers ",float-cast-overflow")
    endif()
    if(CMAKE_CXX_COMPILER_ID MATCHES "Clang")
        target_compile_options(wowlab_options INTERFACE -fsanitize-ignorelist=${CMAKE_CURRENT_LIST_DIR}/foreignfaults.txt)
    endif()
    target_compile_options(wowlab_options INTERFACE -fsanitize=${sanitizers} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(wowlab_options INTERFACE -fsanitize=${sanitizers})
endif()
if(WOWLAB_FUZZ)
    # Coverage and assertions in every target; the fuzzers among them bring libFuzzer's main (tests/fuzz).
    target_compile_options(wowlab_options INTERFACE -fsanitize=fuzzer-no-link -UNDEBUG)
    target_compile_definitions(wowlab_options INTERFACE _GLIBCXX_ASSERTIONS)
endif()

find_program(WOWLAB_MOLD mold)
if(WOWLAB_MOLD AND NOT CMAKE_CROSSCOMPILING AND CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang" AND NOT APPLE)
    target_link_options(wowlab_options INTERFACE -fuse-ld=mold)
endif()
find_program(WOWLAB_CCACHE ccache)
if(WOWLAB_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${WOWLAB_CCACHE})
endif()

# Qt strictness, for targets that use Qt.
add_library(wowlab_qt_options INTERFACE)
target_compile_definitions(wowlab_qt_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_NO_KEYWORDS QT_DISABLE_DEPRECATED_BEFORE=0x060400)

# wowlab_library(<name> SOURCES ... [PUBLIC libs...] [PRIVATE libs...] [STD_ONLY])
# One box of the architecture: a static library wowlab::<name> that sees only what it names here.
# STD_ONLY boxes know no Qt.
function(wowlab_library name)
    cmake_parse_arguments(arg "STD_ONLY" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
    add_library(wowlab_${name} STATIC ${arg_SOURCES})
    add_library(wowlab::${name} ALIAS wowlab_${name})
    target_link_libraries(wowlab_${name} PUBLIC wowlab_options ${arg_PUBLIC} PRIVATE ${arg_PRIVATE})
    if(arg_STD_ONLY)
        set_target_properties(wowlab_${name} PROPERTIES AUTOMOC OFF AUTORCC OFF)
    else()
        target_link_libraries(wowlab_${name} PUBLIC wowlab_qt_options)
    endif()
    if(CMAKE_CURRENT_SOURCE_DIR MATCHES "^${PROJECT_SOURCE_DIR}/core" AND NOT MSVC)
        target_compile_options(wowlab_${name} PRIVATE -Wconversion)
    endif()
endfunction()

# Everything that the sanitizer runs need.
add_custom_target(wowlab_unit_tests)
add_custom_target(wowlab_threaded_tests)

# wowlab_test(<layer> <unit> [LABEL labels...] [LIBS libs...] [SOURCES extra...] [TIMEOUT s])
# Builds tst_<unit>.cpp (a Qt Test class) and registers it as ctest "<layer>.<unit>". Labels: unit (no server; also run under
# AddressSanitizer), threaded (also run under ThreadSanitizer), integration (real servers), e2e (the whole system).
function(wowlab_test layer unit)
    cmake_parse_arguments(arg "" "TIMEOUT" "LABEL;LIBS;SOURCES" ${ARGN})
    if(NOT arg_LABEL)
        set(arg_LABEL unit)
    endif()
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    set(target tst_${layer}_${unit})
    add_executable(${target} tst_${unit}.cpp ${arg_SOURCES})
    target_link_libraries(${target} PRIVATE wowlab_options wowlab_qt_options Qt6::Test ${arg_LIBS})
    add_test(NAME ${layer}.${unit} COMMAND ${target})
    if(arg_LABEL MATCHES "unit")
        add_dependencies(wowlab_unit_tests ${target})
    endif()
    if(arg_LABEL MATCHES "threaded")
        add_dependencies(wowlab_threaded_tests ${target})
    endif()
    set_tests_properties(${layer}.${unit} PROPERTIES LABELS "${arg_LABEL}" TIMEOUT ${arg_TIMEOUT})
    if(layer STREQUAL "gui")
        set_tests_properties(${layer}.${unit} PROPERTIES ENVIRONMENT "QT_QPA_PLATFORM=offscreen")
    endif()
endfunction()
