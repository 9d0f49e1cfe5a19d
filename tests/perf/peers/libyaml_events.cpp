// libyaml by its events alone: no tree is built, nothing is checked.
#include "plan_files.hpp"

#include <string>

#include <yaml.h>

int main(int count, char** arguments) {
  return hwbplan::perf::for_each_plan_file(count, arguments, [](const std::string& bytes) {
    yaml_parser_t parser;
    yaml_parser_initialize(&parser);
    yaml_parser_set_input_string(&parser, reinterpret_cast<const unsigned char*>(bytes.data()),
                                 bytes.size());
    unsigned long long events = 0;
    bool more = true;
    while (more) {
      yaml_event_t event;
      if (yaml_parser_parse(&parser, &event) == 0) break;
      ++events;
      more = event.type != YAML_STREAM_END_EVENT;
      yaml_event_delete(&event);
    }
    yaml_parser_delete(&parser);
    return events;
  });
}
