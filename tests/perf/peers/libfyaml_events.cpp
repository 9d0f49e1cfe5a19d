// libfyaml by its events alone: no tree is built, nothing is checked.
#include "plan_files.hpp"

#include <string>

#include <libfyaml.h>

int main(int count, char** arguments) {
  return hwbplan::perf::for_each_plan_file(count, arguments, [](const std::string& bytes) {
    fy_parse_cfg settings{};
    settings.flags = FYPCF_QUIET;
    fy_parser* parser = fy_parser_create(&settings);
    fy_parser_set_string(parser, bytes.data(), bytes.size());
    unsigned long long events = 0;
    while (fy_event* event = fy_parser_parse(parser)) {
      ++events;
      fy_parser_event_free(parser, event);
    }
    fy_parser_destroy(parser);
    return events;
  });
}
