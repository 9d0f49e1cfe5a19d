# Included by the preset `release` right after project(): libraries whose archive is installed beside them go into the
# binary, which then starts in a fifth less time. Their shared ones will do where there is no archive.
list(PREPEND CMAKE_FIND_LIBRARY_SUFFIXES .a)
