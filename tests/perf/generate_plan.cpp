// hwbplan_generate_plan: writes a plan directory of any size, for measuring.
//
//   hwbplan_generate_plan --actions N --files-of 1|40 --seed S --out DIR
//
// DIR must not be there yet. A plan directory of the same N, files and seed is the same to the byte
// everywhere.
#include "made_up_plan.hpp"

#include <charconv>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace {

using hwbplan::perf::MadeUpFile;
using hwbplan::perf::Shape;

constexpr int kUsage = 2;

struct Request {
  Shape shape;
  std::filesystem::path out;
};

template <class Number>
bool read_number(std::string_view text, Number& number) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size();
}

bool read_option(std::string_view name, std::string_view value, Request& request) {
  Shape& shape = request.shape;
  if (name == "--actions") {
    return read_number(value, shape.actions) && shape.actions >= 1 &&
           shape.actions <= hwbplan::perf::kMostActions;
  }
  if (name == "--files-of") {
    shape.one_action_a_file = value == "1";
    return value == "1" || value == "40";
  }
  if (name == "--seed") return read_number(value, shape.seed);
  if (name == "--out") {
    request.out = value;
    return true;
  }
  return false;
}

// False where a file can't be written.
bool write(const std::filesystem::path& folder, const MadeUpFile& file) {
  const std::filesystem::path path = folder / file.path;
  std::filesystem::create_directories(path.parent_path());
  std::ofstream stream(path, std::ios::binary);
  stream << file.text;
  return static_cast<bool>(stream.flush());
}

bool write_plan(const Request& request) {
  for (const MadeUpFile& file : hwbplan::perf::framework_files(request.shape)) {
    if (!write(request.out, file)) return false;
  }
  for (int partner = 0; partner < request.shape.partners(); ++partner) {
    for (const MadeUpFile& file : hwbplan::perf::partner_files(request.shape, partner)) {
      if (!write(request.out, file)) return false;
    }
  }
  return true;
}

}  // namespace

int main(int count, char** arguments) {
  Request request;
  bool understood = count % 2 == 1;
  for (int index = 1; understood && index + 1 < count; index += 2) {
    understood = read_option(arguments[index], arguments[index + 1], request);
  }
  if (!understood || request.out.empty()) {
    std::fprintf(stderr,
                 "usage: hwbplan_generate_plan --actions 1-%d --files-of 1|40 --seed S --out DIR\n",
                 hwbplan::perf::kMostActions);
    return kUsage;
  }
  if (std::filesystem::exists(request.out)) {
    std::fprintf(stderr, "%s is there already; name a folder that is not\n",
                 request.out.string().c_str());
    return kUsage;
  }
  if (!write_plan(request)) {
    std::fprintf(stderr, "could not write below %s: is the disk full?\n",
                 request.out.string().c_str());
    return 1;
  }
  return 0;
}
