# Puts what `hwbplan init --ci` writes (ci/*.yml, which are also there to be taken as they are) into the binary.
function(hwbplan_generate_ci_files target)
  set(entries "")
  foreach(service github gitlab azure)
    set(file ${PROJECT_SOURCE_DIR}/ci/${service}.yml)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
    file(READ ${file} text)
    string(APPEND entries "    {\"${service}\", R\"workflow(${text})workflow\"},\n")
  endforeach()
  configure_file(${PROJECT_SOURCE_DIR}/cmake/ci_files.cpp.in
                 ${PROJECT_BINARY_DIR}/generated/ci_files.cpp @ONLY)
  target_sources(${target} PRIVATE ${PROJECT_BINARY_DIR}/generated/ci_files.cpp)
endfunction()
