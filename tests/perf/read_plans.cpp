// hwbplan's own reader alone, for script/bench: takes every file of a plan directory into memory
// and reads it into a tree, and keeps the trees, as its peers among the libraries do.
//
//   hwbplan_read_plans [--yaml-cpp] [--jobs N] DIR
//
// `--yaml-cpp` leaves the fast reader out, so that the two can be compared in one program.
#include "hwbplan/base/parallel.hpp"
#include "hwbplan/yaml/reader.hpp"

#include "peers/plan_files.hpp"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

using namespace hwbplan;

namespace {

struct Request {
  std::string folder;
  yaml::Way way = yaml::Way::fastest;
  unsigned jobs = 1;
};

Request request_of(int count, char** arguments) {
  Request request;
  for (int i = 1; i < count; ++i) {
    const std::string_view word = arguments[i];
    if (word == "--yaml-cpp") {
      request.way = yaml::Way::yaml_cpp;
    } else if (word == "--jobs" && i + 1 < count) {
      request.jobs = static_cast<unsigned>(std::strtoul(arguments[++i], nullptr, 10));
    } else {
      request.folder = word;
    }
  }
  return request;
}

}  // namespace

int main(int count, char** arguments) {
  const Request request = request_of(count, arguments);
  if (request.folder.empty() || request.jobs == 0) {
    std::fprintf(stderr, "usage: %s [--yaml-cpp] [--jobs N] PLAN_DIRECTORY\n", arguments[0]);
    return 2;
  }
  const std::vector<std::filesystem::path> paths = perf::plan_files(request.folder);
  std::vector<SourceFile> sources(paths.size());
  std::vector<yaml::ReadResult> results(paths.size());
  parallel_for(paths.size(), request.jobs, [&](std::size_t i) {
    std::string bytes(std::filesystem::file_size(paths[i]), '\0');
    std::ifstream stream(paths[i], std::ios::binary);
    stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    const auto file = static_cast<FileId>(i);
    sources[i].text = yaml::decode_bytes(std::move(bytes), file).text;
    results[i] = yaml::read(sources[i], file, {}, request.way);
  });
  std::size_t nodes = 0;
  std::size_t plain = 0;
  for (const yaml::ReadResult& result : results) {
    nodes += result.tree.nodes.size();
    plain += result.plain ? 1 : 0;
  }
  std::printf("%zu nodes in %zu files, %zu of them read by the fast reader\n", nodes, paths.size(),
              plain);
  return 0;
}
