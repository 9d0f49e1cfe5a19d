# Included by the preset `static` right after project(): only archives count as libraries, since a shared one can't go
# into a binary that is linked with -static. The preset has libgit2 fetched and built without Kerberos, TLS and SSH, which
# reading a local repository does not need: Debian's archive of it needs Kerberos, and there is no archive of that.
set(CMAKE_FIND_LIBRARY_SUFFIXES .a)
