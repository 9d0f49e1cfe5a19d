# Included by the preset `static` right after project(): only archives count as libraries, since a shared one can't go
# into a binary that is linked with -static.
set(CMAKE_FIND_LIBRARY_SUFFIXES .a)
