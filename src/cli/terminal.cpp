// See terminal.hpp.
#include "hwbplan/cli/terminal.hpp"

#ifdef _WIN32
#include <io.h>
#else
#include <csignal>

#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>
#endif

namespace hwbplan::cli {

#ifdef _WIN32
Terminal standard_output() {
  return {_isatty(1) != 0, 0, _isatty(2) != 0};
}
void ignore_closed_pipes() {}
bool reader_has_gone() {
  return false;
}
#else
Terminal standard_output() {
  Terminal terminal{::isatty(STDOUT_FILENO) == 1, 0, ::isatty(STDERR_FILENO) == 1};
  winsize size{};
  if (terminal.is_terminal && ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0)
    terminal.width = size.ws_col;
  return terminal;
}
void ignore_closed_pipes() {
  std::signal(SIGPIPE, SIG_IGN);
}
bool reader_has_gone() {
  pollfd output{STDOUT_FILENO, POLLOUT, 0};
  return ::poll(&output, 1, 0) == 1 && (output.revents & (POLLERR | POLLHUP)) != 0;
}
#endif

}  // namespace hwbplan::cli
