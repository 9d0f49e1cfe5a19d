# Included by the preset `release` right after project(): libraries whose archive is installed beside them go into the
# binary, and so do the compiler's own, whose symbols would otherwise be looked up at every start. It then starts in half
# of the time. Shared ones will do where there is no archive.
include(CheckLinkerFlag)
list(PREPEND CMAKE_FIND_LIBRARY_SUFFIXES .a)
foreach(flag -static-libstdc++ -static-libgcc)
  string(MAKE_C_IDENTIFIER "HWBPLAN_HAS${flag}" known)
  check_linker_flag(CXX ${flag} ${known})
  if(${known})
    add_link_options(${flag})
  endif()
endforeach()
