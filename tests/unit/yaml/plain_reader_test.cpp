// The fast reader answers to yaml-cpp: whatever it takes, the other way must read to the same tree
// and find nothing wrong with. Compared on plans, on made-up texts of every kind that it takes, on
// the YAML test suite where it is there, and on mutants of all of these.
#include "reading.hpp"
#include "support/both_ways.hpp"
#include "support/yaml_mutants.hpp"
#include "yaml/plain_characters.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <doctest/doctest.h>

namespace fs = std::filesystem;
using namespace hwbplan;
using namespace hwbplan::yaml;
using hwbplan::yaml::testing::BothWays;
using hwbplan::yaml::testing::Dice;
using hwbplan::yaml::testing::mutate;
using hwbplan::yaml::testing::read_both_ways;

namespace {

std::string slurp(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return decode_bytes({std::istreambuf_iterator<char>(in), {}}, 0).text;
}

std::vector<std::string> texts_below(const fs::path& folder, std::string_view ending) {
  std::vector<fs::path> paths;
  std::error_code error;
  for (const auto& entry : fs::recursive_directory_iterator(folder, error)) {
    if (entry.path().string().ends_with(ending)) paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> texts;
  for (const fs::path& path : paths) texts.push_back(slurp(path));
  return texts;
}

// Texts that the fast reader must take. Each shows one thing that plans contain.
std::vector<std::string> plain_texts() {
  return {
      "",
      "# nothing but a comment\n",
      "---\nhwbplan: 1\n",
      "# in front\n---\n\nactions:\n  - id: a1\n",
      "hwbplan: 1\ntitle: A plan\n",
      "title: no line end behind it",
      "actions:\n  - id: a1\n    title: Run classes\n  - id: a2\n    title: Train \"people\"\n",
      "actions:\n- id: a1\n  title: In the column of the key\n- id: a2\nmetrics:\n- id: m1\n",
      "actions:\n  -\n    id: a1\n  -\n    id: a2\n",
      "actions:\n  - id: a1\n    notes:\n    lead:\n  - id: a2\n    lead:\nmetrics:\n",
      "actions:\n  -\n  - id: a2\n",
      "priorities:\n  - falls\n  - 'it''s'\n  - \"in quotes\"\n  - [a, b]\n  - {id: c}\n  - -5\n",
      "lead: {partner: hinckley-bosworth, role: Head of community health}\n",
      "list: [a, \"b, c\", 'd''e', {f: g, h: [i, j]}, [], {}]\nempty: []\nnone: {}\n",
      "populations: [older people, carers,\n              children]\nplaces: [\n  a,\n  b\n]  # "
      "c\n",
      "progress:\n  - {date: 2025-07-10, text: 'Ten classes: six parishes', next: Why not?}\n",
      "description: >\n  Twenty weekly classes in village halls,\n  open to self-referral.\n\n  "
      "And more.\n",
      "notes: |\n  first\n    deeper\n\n  last  \n\nnext: x\n",
      "notes: |-\n  one line\nfolded: >-\n  one line\n",
      "notes: |\n  no line end",
      "notes: |\n  # no comment\n  - no dash\n# a comment\nnext: x\n",
      "actions:\n  - notes: |\n      text\n    id: a1\n  - >\n    text\n",
      "title: a text without quotes\n  that goes on below\n  and ends # here\nnext: x\n",
      "actions:\n  - a text\n    that goes on\n  - title: another\n      one\n    id: a1\n",
      "\"quoted key\": 1\n'another': 2\nBusiness as usual: on-track\n",
      "times: 10:30\nurl: https://example.org/a#b\namount: \xC2\xA3"
      "24,000\nname: caf\xC3\xA9\ndash: a \xE2\x80\x93 b\n",
      "hwbplan: 1\r\ntitle: Windows\r\nactions:\r\n  - id: a1\r\n    notes: >\r\n      one\r\n"
      "      two\r\n    list: [a,\r\n      b]\r\n    text: one\r\n      two\r\n",
      "a: 1   \nb:   2  # c\nc: [1]   # d\nd: \"e\" \n   \ne: f\n",
      "published_on: keys that begin alike\npublished_status: a\nu: {published_on: b, "
      "published_in: c}\n",
      "deeper:\n                 than:\n                   - two: times eight\n"
      "                     spaces: b\n                   - c\n                 d: e\n",
  };
}

void check_mutants(const std::vector<std::string>& seeds, std::uint64_t seed, std::size_t count) {
  Dice dice(seed);
  std::size_t plain = 0;
  for (std::size_t i = 0; i < count; ++i) {
    std::string text = seeds[dice.pick(seeds.size())];
    mutate(text, dice);
    const BothWays both = read_both_ways(text);
    plain += both.plain ? 1 : 0;
    if (both.difference.empty()) continue;
    CAPTURE(text);
    CAPTURE(both.difference);
    FAIL("the two ways differ");
  }
  CHECK(plain > count / 10);
}

// Pieces of a plan of a few lines: a mutant of a small text is read sooner, and more of its slips
// meet.
std::vector<std::string> pieces_of(const std::vector<std::string>& texts, std::size_t lines) {
  std::vector<std::string> pieces;
  for (const std::string& text : texts) {
    const std::vector<std::size_t> begins = testing::line_begins(text);
    for (std::size_t line = 0; line < begins.size(); line += lines) {
      const std::size_t end = line + lines < begins.size() ? begins[line + lines] : text.size();
      std::string piece = text.substr(begins[line], end - begins[line]);
      // What stood around it: a key for its first item.
      if (piece.starts_with("  - ")) piece.insert(0, "actions:\n");
      pieces.push_back(std::move(piece));
    }
  }
  return pieces;
}

// How many mutants a test makes; more where a long run asks for them.
std::size_t mutants(std::size_t usual) {
  const char* asked = std::getenv("HWBPLAN_MUTANTS");
  return asked == nullptr ? usual : static_cast<std::size_t>(std::strtoull(asked, nullptr, 10));
}

std::uint64_t first_seed() {
  const char* asked = std::getenv("HWBPLAN_MUTANTS_SEED");
  return asked == nullptr ? 1 : std::strtoull(asked, nullptr, 10);
}

}  // namespace

TEST_CASE("the fast reader takes what plans contain, and reads it as yaml-cpp does") {
  for (const std::string& text : plain_texts()) {
    CAPTURE(text);
    const BothWays both = read_both_ways(text);
    CHECK(both.plain);
    CHECK(both.difference == "");
  }
}

TEST_CASE("what ends a text without quotes ends it in each place of it") {
  for (const std::string_view end : {": c", ":", " # c", "#c", ":c", " #c", "\n", "\r\n", ""}) {
    for (std::size_t at = 1; at < 20; ++at) {
      for (const std::string_view key : {"a: ", "", "- ", "a: [b, "}) {
        std::string text(key);
        text.append(at, 'x').append(end).append(at % 3 == 0 ? "\n" : "\nd: e\n");
        CAPTURE(text);
        CHECK(read_both_ways(text).difference == "");
      }
    }
  }
}

TEST_CASE("the fast reader leaves to yaml-cpp what is rare, doubtful or wrong") {
  const std::vector<std::string> texts = {
      "a: 1\na: 2\n",
      "a: [b, c\n",
      "a: \"b\n",
      "a:1\n",
      "a: b: c\n",
      "a: {b: 1, b: 2}\n",
      "published_on: 1\npublished_at: 2\npublished_on: 3\n",
      "a: {published_on: 1, published_at: 2, published_on: 3}\n",
      "null: a\n",
      "a: {Null: b}\n",
      "a:\n  \xE2\x80\xA2 id: b\n",
      "a:\n  \xE2\x80\x93 id: b\n",
      "a:\n  -id: b\n",
      "a:\n  1. id: b\n",
      "a: two words #cut\n",
      "=======\n",
      "a:\tb\n",
      "- a\n b: c\n",
      "a: &x b\n",
      "a: *x\n",
      "a: !t b\n",
      "<<: b\n",
      "a: null\nb: ~\n",
      "a: \"b\\n\"\n",
      "a: [b]c\n",
      "a: \"b\"#c\n",
      "a: |\n b\n\x20\x20\nc: d\n",
      "a: |\n",
      "a: >\n  b\n   c\n",
      "a: b\n  c: d\n",
      "a: b\n# c\n  d\n",
      "- - a\n",
      "? a\n: b\n",
      "a: 1\n---\nb: 2\n",
      "a: 1\n...\n",
      "%YAML 1.2\n---\na: 1\n",
      "a: b\rc: d\n",
      "a: \xC2\xA0 b\n",
      "a: b \xE2\x80\xAE c\n",
      "a: b\x07\n",
      "a: \xFF\n",
      "<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> other\n",
  };
  for (const std::string& text : texts) {
    CAPTURE(text);
    CHECK_FALSE(read_both_ways(text).plain);
  }
}

TEST_CASE("characters that need a second look are told from those that do not") {
  CHECK(holds_only_plain_characters(""));
  CHECK(holds_only_plain_characters("abcdefgh ~\n\r\n ijklmnop"));
  CHECK(
      holds_only_plain_characters("\xC2\xA3 \xC3\xA9 \xE2\x80\x93 \xE2\x82\xAC \xF0\x9F\x98\x80"));
  for (const std::string_view bad :
       {"\t", "\x7F", "\x01", "\x1F", "\r", "\xC2\x85", "\xC2\xAD", "\xE2\x80\x8B", "\xE2\x80\xAE",
        "\xE2\x81\xA6", "\xEF\xBB\xBF", "\xFF", "\xC3", "\xED\xA0\x80", "\xF3\xA0\x81\x81"}) {
    // In each place of a block of bytes, and behind the last whole block.
    for (std::size_t at = 0; at < 150; ++at) {
      std::string text(150, 'a');
      text.insert(at, bad);
      CAPTURE(at);
      CHECK_FALSE(holds_only_plain_characters(text));
    }
  }
  for (std::size_t at = 0; at < 150; ++at) {
    std::string text(150, 'a');
    CHECK(holds_only_plain_characters(text.insert(at, "\r\n")));
    CHECK(holds_only_plain_characters(text.insert(at, "\xE2\x80\x93")));
    CHECK_FALSE(holds_only_plain_characters(text.insert(at, "\r")));
  }
  CHECK_FALSE(holds_only_plain_characters(std::string_view("a\0b", 3)));
}

TEST_CASE("the limits of the fast reader are those of yaml-cpp's way") {
  Limits limits;
  limits.depth = 6;
  std::string text = "a: ";
  for (int depth = 1; depth < 9; ++depth) {
    text = "a: " + std::string(static_cast<std::size_t>(depth), '[') + "b" +
           std::string(static_cast<std::size_t>(depth), ']') + "\n";
    CHECK(read_both_ways(text, limits).difference == "");
  }
  CHECK_FALSE(read_both_ways(text, limits).plain);
  limits = {};
  limits.flow_bytes = 16;
  CHECK_FALSE(read_both_ways("a: [bbbb, bbbb, bbbb, bbbb]\n", limits).plain);
  limits = {};
  limits.nodes = 30;
  CHECK_FALSE(
      read_both_ways("a:\n- b\n- b\n- b\n- b\n- b\n- b\n- b\n- b\n- b\n- b\n", limits).plain);
}

TEST_CASE("plans and examples are read the same both ways, nearly all of them by the fast reader") {
  std::size_t plain = 0;
  std::size_t files = 0;
  for (const std::string_view folder : {"plans", "examples"}) {
    for (const std::string& text : texts_below(fs::path(HWBPLAN_SOURCE_DIR) / folder, ".yaml")) {
      const BothWays both = read_both_ways(text);
      CHECK(both.difference == "");
      plain += both.plain ? 1 : 0;
      ++files;
    }
  }
  CHECK(files > 20);
  CHECK(plain * 10 > files * 8);
}

TEST_CASE("the YAML test suite is read the same both ways") {
  const char* shared = std::getenv("HWBPLAN_SHARED");
  const fs::path folder =
      fs::path(shared == nullptr ? HWBPLAN_SHARED_DIR : shared) / "data" / "yaml-test-suite";
  std::vector<std::string> texts = texts_below(folder, ".yaml");
  if (texts.empty()) {
    MESSAGE("skipped: the YAML test suite is not at " << folder.string());
    return;
  }
  for (const std::string& text : texts) {
    CAPTURE(text);
    CHECK(read_both_ways(text).difference == "");
  }
  // Too much of it is no plain YAML for one in ten of its mutants to be.
  Dice dice(first_seed());
  for (std::size_t i = 0; i < mutants(60'000); ++i) {
    std::string text = texts[dice.pick(texts.size())];
    mutate(text, dice);
    const BothWays both = read_both_ways(text);
    if (both.difference.empty()) continue;
    CAPTURE(text);
    CAPTURE(both.difference);
    FAIL("the two ways differ");
  }
}

TEST_CASE("mutants of plain texts are read the same both ways") {
  check_mutants(plain_texts(), first_seed(), mutants(150'000));
}

TEST_CASE("mutants of plans are read the same both ways") {
  const fs::path plans = fs::path(HWBPLAN_SOURCE_DIR) / "plans";
  check_mutants(pieces_of(texts_below(plans, ".yaml"), 6), first_seed(), mutants(40'000));
}
