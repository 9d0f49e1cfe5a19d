// Runs inputs that once were interesting through a fuzz target, without libFuzzer: every file of
// the folders given. An input that breaks the target ends the program, and the last line printed
// names it.
#include <chrono>
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

// Inputs are small, so one that takes this long is a hang, even under sanitizers on a busy machine.
constexpr double kSecondsPerInput = 10.0;

std::vector<std::filesystem::path> files_below(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  if (!std::filesystem::is_directory(folder)) return files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  return files;
}

// Gives the seconds that the input took.
double replay(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(stream), {}};
  const std::vector<std::uint8_t> bytes(text.begin(), text.end());
  const auto start = std::chrono::steady_clock::now();
  LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace

int main(int count, char** arguments) {
  int files = 0;
  int slow = 0;
  for (int index = 1; index < count; ++index) {
    for (const std::filesystem::path& file : files_below(arguments[index])) {
      std::printf("%s\n", file.string().c_str());
      std::fflush(stdout);
      ++files;
      if (const double seconds = replay(file); seconds > kSecondsPerInput) {
        std::printf("took %.1f seconds\n", seconds);
        ++slow;
      }
    }
  }
  std::printf("%d inputs replayed, %d too slow\n", files, slow);
  // A corpus that is not found must not pass for one that holds.
  return files == 0 || slow != 0 ? 1 : 0;
}
