# For the preset `static`: Debian's libfmt-dev has no archive, so its headers are compiled in instead.
find_path(FMT_INCLUDE_DIR fmt/format.h)
if(FMT_INCLUDE_DIR)
  add_library(fmt::fmt INTERFACE IMPORTED)
  set_target_properties(fmt::fmt PROPERTIES
    INTERFACE_INCLUDE_DIRECTORIES ${FMT_INCLUDE_DIR} INTERFACE_COMPILE_DEFINITIONS FMT_HEADER_ONLY=1)
else()
  set(fmt_FOUND FALSE)
endif()
