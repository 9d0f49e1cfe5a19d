// What every reader that hwbplan is measured against does alike: it takes one file of the directory
// after the other into memory.
#pragma once

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace hwbplan::perf {

inline std::vector<std::filesystem::path> plan_files(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() == ".yaml") paths.push_back(entry.path());
  }
  return paths;
}

// Calls `read` with the bytes of each .yaml file below the folder that the command line names, and
// prints the sum of what it gives. Returns the exit status.
template <class Read>
int for_each_plan_file(int count, char** arguments, const Read& read) {
  if (count != 2) {
    std::fprintf(stderr, "usage: %s PLAN_DIRECTORY\n", arguments[0]);
    return 2;
  }
  unsigned long long sum = 0;
  std::string bytes;
  for (const std::filesystem::path& path : plan_files(arguments[1])) {
    bytes.resize(std::filesystem::file_size(path));
    std::ifstream stream(path, std::ios::binary);
    stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    sum += read(bytes);
  }
  std::printf("%llu\n", sum);
  return 0;
}

}  // namespace hwbplan::perf
