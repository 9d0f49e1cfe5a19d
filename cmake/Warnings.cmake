# One set of warnings for all of our own code, and errors in every build: a warning nobody sees is no warning.
function(hwbplan_warnings target)
  target_compile_options(${target} PRIVATE
    $<$<CXX_COMPILER_ID:GNU,Clang,AppleClang>:-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror>
    $<$<CXX_COMPILER_ID:MSVC>:/W4 /permissive- /utf-8>)
  # g++ 12 sees overflows inside its own std::string where there are none (GCC bugs 105329 and 105651).
  if(CMAKE_CXX_COMPILER_ID STREQUAL GNU AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    target_compile_options(${target} PRIVATE -Wno-restrict -Wno-array-bounds -Wno-stringop-overflow -Wno-stringop-overread)
  endif()
endfunction()
