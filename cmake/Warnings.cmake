# One set of warnings for all of our own code, and errors in every build: a warning nobody sees is no warning.
function(hwbplan_warnings target)
  target_compile_options(${target} PRIVATE
    $<$<CXX_COMPILER_ID:GNU,Clang,AppleClang>:-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror>
    $<$<CXX_COMPILER_ID:MSVC>:/W4 /permissive- /utf-8>)
endfunction()
