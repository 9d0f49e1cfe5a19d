// What a file that the program makes may be used for: what the user's mask says, whatever links lie
// in its place and however many threads write; and as before where it replaces a file.
#include "hwbplan/base/fenced_folder.hpp"
#include "hwbplan/base/parallel.hpp"

#include "support/temporary_folder.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>
#include <fmt/format.h>

#ifndef _WIN32
#include <sys/stat.h>

using namespace hwbplan;
namespace fs = std::filesystem;

namespace {

// The mask is the whole process's, so it is put back for the tests that follow.
class Masked {
 public:
  explicit Masked(mode_t mask) : mask_(mask), before_(::umask(mask)) {}
  ~Masked() { ::umask(before_); }
  Masked(const Masked&) = delete;
  Masked& operator=(const Masked&) = delete;

  std::string at(const std::string& name) const { return (folder_.path() / name).string(); }
  mode_t mode(const std::string& name) const {
    struct stat about {};
    REQUIRE(::lstat(at(name).c_str(), &about) == 0);
    REQUIRE(S_ISREG(about.st_mode));
    return about.st_mode & 07777;
  }
  bool mask_is_as_set() const {
    const mode_t now = ::umask(mask_);
    return now == mask_;
  }
  std::unique_ptr<FencedFolder> fenced() const { return files->fence(folder_.path().string()); }

  std::unique_ptr<FileSystem> files = disk();

 private:
  mode_t mask_;
  mode_t before_;
  TemporaryFolder folder_;
};

}  // namespace

TEST_CASE("files that many threads write at once have the user's mask, and it stays as it was") {
  constexpr std::size_t kFiles = 2000;
  const Masked on(027);
  const auto folder = on.fenced();
  parallel_for(kFiles, 8, [&](std::size_t i) {
    const std::string path = on.at(fmt::format("{}.md", i));
    const auto done = i % 2 == 0 ? folder->write(path, "x") : on.files->write(path, "x");
    if (!done) std::abort();
  });
  CHECK(on.mask_is_as_set());
  std::size_t wrong = 0;
  for (std::size_t i = 0; i < kFiles; ++i)
    if (on.mode(fmt::format("{}.md", i)) != 0640) ++wrong;
  CHECK(wrong == 0);
}

TEST_CASE("a file in the place of a link has nothing of what the link leads to") {
  const Masked on(077);
  on.files->write(on.at("open.md"), "x");
  REQUIRE(::chmod(on.at("open.md").c_str(), 0666) == 0);
  for (const std::string& target : {std::string("/dev/null"), std::string("open.md")}) {
    for (const bool is_fenced : {true, false}) {
      CAPTURE(target);
      CAPTURE(is_fenced);
      fs::remove(on.at("link.md"));
      fs::create_symlink(target, on.at("link.md"));
      const auto done = is_fenced ? on.fenced()->write(on.at("link.md"), "new")
                                  : on.files->write(on.at("link.md"), "new");
      REQUIRE(done.has_value());
      CHECK(on.mode("link.md") == 0600);
    }
  }
  CHECK(on.mode("open.md") == 0666);
}

TEST_CASE("a file that is replaced keeps its rights, wider or narrower than the mask") {
  const Masked on(027);
  for (const mode_t mode : {mode_t{0600}, mode_t{0644}, mode_t{0755}, mode_t{0444}}) {
    CAPTURE(mode);
    REQUIRE(on.files->write(on.at("a.yaml"), "old").has_value());
    REQUIRE(::chmod(on.at("a.yaml").c_str(), mode) == 0);
    REQUIRE(on.fenced()->write(on.at("a.yaml"), "new").has_value());
    CHECK(on.mode("a.yaml") == mode);
  }
}
#endif
