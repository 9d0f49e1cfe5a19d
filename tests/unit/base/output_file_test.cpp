// Writing where the user has said: through links, into pipes, and never over a device.
#include "hwbplan/base/output_file.hpp"

#include "support/temporary_folder.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <thread>

#include <doctest/doctest.h>

#ifndef _WIN32
#include <sys/stat.h>

using namespace hwbplan;
namespace fs = std::filesystem;

namespace {

class Folder {
 public:
  std::string at(const std::string& name) const { return (folder_.path() / name).string(); }

 private:
  TemporaryFolder folder_;
};

std::string text_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("a link that the user names leads to the file it names") {
  const Folder folder;
  std::ofstream(folder.at("old.md")) << "old";
  fs::create_symlink("old.md", folder.at("link.md"));
  fs::create_symlink("new.md", folder.at("ahead.md"));
  REQUIRE(write_output(*disk(), folder.at("link.md"), "new"));
  REQUIRE(write_output(*disk(), folder.at("ahead.md"), "first"));
  CHECK(fs::is_symlink(folder.at("link.md")));
  CHECK(text_of(folder.at("old.md")) == "new");
  CHECK(text_of(folder.at("new.md")) == "first");
  fs::create_symlink("round", folder.at("round"));
  (void)write_output(*disk(), folder.at("round"), "x");  // ends
}

TEST_CASE("a pipe is written into and stays one") {
  const Folder folder;
  REQUIRE(::mkfifo(folder.at("pipe").c_str(), 0600) == 0);
  std::string got;
  std::thread reader([&] { got = text_of(folder.at("pipe")); });
  CHECK(write_output(*disk(), folder.at("pipe"), "through"));
  reader.join();
  CHECK(got == "through");
  CHECK(fs::is_fifo(folder.at("pipe")));
}

TEST_CASE("a device takes what it takes") {
  CHECK(write_output(*disk(), "/dev/null", "x"));
  CHECK(fs::is_character_file("/dev/null"));
  if (fs::exists("/dev/full")) CHECK(!write_output(*disk(), "/dev/full", "x"));
}

TEST_CASE("a plan file is put in the place of a link, and never in that of a pipe") {
  const Folder folder;
  std::ofstream(folder.at("outside")) << "mine";
  fs::create_symlink("outside", folder.at("link.yaml"));
  REQUIRE(disk()->write(folder.at("link.yaml"), "new"));
  CHECK(text_of(folder.at("outside")) == "mine");
  CHECK(text_of(folder.at("link.yaml")) == "new");
  REQUIRE(::mkfifo(folder.at("pipe").c_str(), 0600) == 0);
  CHECK(!disk()->write(folder.at("pipe"), "x"));
  CHECK(fs::is_fifo(folder.at("pipe")));
}

#endif
