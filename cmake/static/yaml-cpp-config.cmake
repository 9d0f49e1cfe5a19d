# For the presets `static` and `release`: the package's own configuration offers the shared library only, though the archive lies
# beside it.
find_path(YAML_CPP_INCLUDE_DIR yaml-cpp/yaml.h)
find_library(YAML_CPP_LIBRARY yaml-cpp)
if(YAML_CPP_INCLUDE_DIR AND YAML_CPP_LIBRARY)
  add_library(yaml-cpp UNKNOWN IMPORTED)
  set_target_properties(yaml-cpp PROPERTIES
    IMPORTED_LOCATION ${YAML_CPP_LIBRARY} INTERFACE_INCLUDE_DIRECTORIES ${YAML_CPP_INCLUDE_DIR})
else()
  set(yaml-cpp_FOUND FALSE)
endif()
