// Runs inputs that once were interesting through a fuzz target, without libFuzzer: every file of
// the folders given. An input that breaks the target ends the program, and the last line printed
// names it; so does the last line of one that hangs, which ctest ends (TIMEOUT in CMakeLists.txt).
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

std::vector<std::filesystem::path> files_below(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  if (!std::filesystem::is_directory(folder)) return files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  return files;
}

void replay(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(stream), {}};
  const std::vector<std::uint8_t> bytes(text.begin(), text.end());
  LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
}

}  // namespace

int main(int count, char** arguments) {
  int files = 0;
  for (int index = 1; index < count; ++index) {
    for (const std::filesystem::path& file : files_below(arguments[index])) {
      std::printf("%s\n", file.string().c_str());
      std::fflush(stdout);
      ++files;
      replay(file);
    }
  }
  std::printf("%d inputs replayed\n", files);
  // A corpus that is not found must not pass for one that holds.
  return files == 0 ? 1 : 0;
}
