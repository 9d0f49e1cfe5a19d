# Where the libraries come from: the system's packages first, and where one is not found, its own repository at the
# pinned version, so that macOS, Windows and other Linuxes build too. Include directories are marked as the system's, so
# that our warnings speak of our code only.
include(FetchContent)
set(FETCHCONTENT_QUIET ON)

enable_language(C)  # for the libraries that are fetched; it can't be done within a function
find_package(Threads REQUIRED)

# hwbplan_library(<package> <repository> <tag> <target>...): makes <target> available, and fails with the package's name
# where neither way works. FetchContent runs only where find_package found nothing.
function(hwbplan_library package repository tag target)
  find_package(${package} QUIET)
  if(NOT TARGET ${target})
    message(STATUS "${package} is not installed: fetching ${repository} ${tag}")
    FetchContent_Declare(${package} GIT_REPOSITORY ${repository} GIT_TAG ${tag} GIT_SHALLOW ON SYSTEM)
    FetchContent_MakeAvailable(${package})
  endif()
  if(NOT TARGET ${target})
    message(FATAL_ERROR "${package} has no target ${target}")
  endif()
  # A library that was fetched is known by an alias, which is global already and may not be given properties.
  get_target_property(imported ${target} IMPORTED)
  get_target_property(aliased ${target} ALIASED_TARGET)
  if(imported AND NOT aliased)
    set_target_properties(${target} PROPERTIES IMPORTED_GLOBAL TRUE)
  endif()
endfunction()

# hwbplan_c_library(<name> <header> <repository> <tag> <built target>): the same for C libraries without a CMake package
# of their own in Debian. They are known as hwbplan::<name>.
function(hwbplan_c_library name header repository tag built)
  string(TOUPPER ${name} upper)
  find_path(${upper}_INCLUDE_DIR ${header})
  find_library(${upper}_LIBRARY ${name})
  if(${upper}_INCLUDE_DIR AND ${upper}_LIBRARY)
    add_library(hwbplan::${name} UNKNOWN IMPORTED GLOBAL)
    set_target_properties(hwbplan::${name} PROPERTIES
      IMPORTED_LOCATION ${${upper}_LIBRARY} INTERFACE_INCLUDE_DIRECTORIES ${${upper}_INCLUDE_DIR})
  else()
    message(STATUS "${name} is not installed: fetching ${repository} ${tag}")
    # xxHash keeps its CMake project in a folder of its own; for the others the variable is empty.
    FetchContent_Declare(${name} GIT_REPOSITORY ${repository} GIT_TAG ${tag} GIT_SHALLOW ON SYSTEM
      SOURCE_SUBDIR "${ARGN}")
    FetchContent_MakeAvailable(${name})
    get_target_property(aliased ${built} ALIASED_TARGET)  # an alias of an alias is none
    if(aliased)
      set(built ${aliased})
    endif()
    add_library(hwbplan::${name} ALIAS ${built})
  endif()
endfunction()

# hwbplan_stemmer(): Snowball's repository holds no C sources and no CMake project: they are made from it for a release.
function(hwbplan_stemmer)
  find_path(STEMMER_INCLUDE_DIR libstemmer.h)
  find_library(STEMMER_LIBRARY stemmer)
  if(STEMMER_INCLUDE_DIR AND STEMMER_LIBRARY)
    add_library(hwbplan::stemmer UNKNOWN IMPORTED GLOBAL)
    set_target_properties(hwbplan::stemmer PROPERTIES
      IMPORTED_LOCATION ${STEMMER_LIBRARY} INTERFACE_INCLUDE_DIRECTORIES ${STEMMER_INCLUDE_DIR})
    return()
  endif()
  message(STATUS "libstemmer is not installed: fetching its release 2.2.0")
  FetchContent_Declare(stemmer URL https://snowballstem.org/dist/libstemmer_c-2.2.0.tar.gz
    URL_HASH SHA256=b941d9fe9cf36b4e2f8d3873cd4d8b8775bd94867a1df8d8c001bb8b688377c3)
  FetchContent_MakeAvailable(stemmer)
  file(GLOB sources ${stemmer_SOURCE_DIR}/src_c/*.c ${stemmer_SOURCE_DIR}/runtime/*.c)
  add_library(hwbplan_stemmer STATIC ${sources} ${stemmer_SOURCE_DIR}/libstemmer/libstemmer.c)
  target_include_directories(hwbplan_stemmer SYSTEM PUBLIC ${stemmer_SOURCE_DIR}/include)
  add_library(hwbplan::stemmer ALIAS hwbplan_stemmer)
endfunction()

# Versions are pinned by tags, which their owners could move: where that matters, install the system's packages.
hwbplan_library(fmt https://github.com/fmtlib/fmt.git 9.1.0 fmt::fmt)
hwbplan_library(tl-expected https://github.com/TartanLlama/expected.git v1.0.0 tl::expected)
hwbplan_library(nlohmann_json https://github.com/nlohmann/json.git v3.11.2 nlohmann_json::nlohmann_json)
hwbplan_library(CLI11 https://github.com/CLIUtils/CLI11.git v2.1.2 CLI11::CLI11)
# Debian's doctest 2.4.9 names its target doctest::doctest.
if(BUILD_TESTING OR NOT DEFINED BUILD_TESTING)
  hwbplan_library(doctest https://github.com/doctest/doctest.git v2.4.9 doctest::doctest)
endif()

set(YAML_CPP_BUILD_TESTS OFF)
set(YAML_CPP_BUILD_TOOLS OFF)
hwbplan_library(yaml-cpp https://github.com/jbeder/yaml-cpp.git yaml-cpp-0.7.0 yaml-cpp)
if(NOT TARGET yaml-cpp::yaml-cpp)  # 0.7 has no namespaced target, 0.8 has only that
  add_library(yaml-cpp::yaml-cpp ALIAS yaml-cpp)
endif()

hwbplan_c_library(utf8proc utf8proc.h https://github.com/JuliaStrings/utf8proc.git v2.8.0 utf8proc)
hwbplan_c_library(xxhash xxhash.h https://github.com/Cyan4973/xxHash.git v0.8.1 xxhash cmake_unofficial)
# An archive of it needs Kerberos, of which there is no archive; and few commands need it (see CMakeLists.txt).
set(suffixes ${CMAKE_FIND_LIBRARY_SUFFIXES})
if(".so" IN_LIST suffixes)
  list(REMOVE_ITEM CMAKE_FIND_LIBRARY_SUFFIXES .a)
endif()
hwbplan_c_library(git2 git2.h https://github.com/libgit2/libgit2.git v1.5.1 libgit2package)
set(CMAKE_FIND_LIBRARY_SUFFIXES ${suffixes})
hwbplan_stemmer()
hwbplan_c_library(cmark-gfm cmark-gfm.h https://github.com/github/cmark-gfm.git 0.29.0.gfm.6 libcmark-gfm_static)
