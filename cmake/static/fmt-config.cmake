# For the presets `static` and `release`: Debian's libfmt-dev has no archive. What would be in it is compiled once, as
# fmt's own build does it; another version than the one that fmt.cpp knows is compiled into every file instead.
find_path(FMT_INCLUDE_DIR fmt/format.h)
if(NOT FMT_INCLUDE_DIR)
  set(fmt_FOUND FALSE)
  return()
endif()
file(STRINGS ${FMT_INCLUDE_DIR}/fmt/core.h fmt_version REGEX "define FMT_VERSION 90100$")
if(fmt_version)
  add_library(hwbplan_fmt STATIC ${CMAKE_CURRENT_LIST_DIR}/fmt.cpp)
  target_include_directories(hwbplan_fmt SYSTEM PUBLIC ${FMT_INCLUDE_DIR})
  add_library(fmt::fmt ALIAS hwbplan_fmt)
else()
  add_library(fmt::fmt INTERFACE IMPORTED)
  set_target_properties(fmt::fmt PROPERTIES
    INTERFACE_INCLUDE_DIRECTORIES ${FMT_INCLUDE_DIR} INTERFACE_COMPILE_DEFINITIONS FMT_HEADER_ONLY=1)
endif()
