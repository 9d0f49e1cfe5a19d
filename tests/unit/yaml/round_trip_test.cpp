// Random trees, printed as YAML in random styles: reading gives back every text, every node's place
// re-reads to the same value, and a broken record behind them, which makes the file be read in
// pieces, changes nothing.
#include "reading.hpp"

#include <random>
#include <vector>

#include <doctest/doctest.h>

using namespace hwbplan;
using namespace hwbplan::yaml;
using hwbplan::yaml::testing::append_outline;
using hwbplan::yaml::testing::outline;
using hwbplan::yaml::testing::Reading;

namespace {

// Prints a random tree and, beside it, the outline that reading it must give.
class Printer {
 public:
  Printer(unsigned seed, std::string_view line_end) : random_(seed), line_end_(line_end) {}

  // A file of sections: lists of records, and single records.
  void file() {
    expected_ = "{";
    const std::size_t sections = 1 + pick(4);
    for (std::size_t i = 0; i < sections; ++i) {
      if (i != 0) expected_ += ", ";
      maybe_comment(0);
      key(i);
      if (pick(3) == 0) {
        block_mapping(2, 2, false);
      } else {
        block_sequence(pick(2) == 0 ? 0 : 2, 2);
      }
    }
    expected_ += "}";
  }

  std::string text_;
  std::string expected_;

 private:
  std::size_t pick(std::size_t n) { return random_() % n; }
  void end_line() {
    if (pick(12) == 0) text_ += "  # note: \"x";
    text_ += line_end_;
    if (pick(12) == 0) text_ += line_end_;
  }
  void maybe_comment(std::size_t indentation) {
    if (pick(8) != 0) return;
    text_ += std::string(indentation, ' ') + "# [not: 'read";
    text_ += line_end_;
  }
  void key(std::size_t number) {
    const std::string name = fmt::format("key_{}", number);
    text_ += pick(6) == 0 ? '"' + name + "\":" : name + ":";
    expected_ += '"' + name + "\": ";
  }

  void block_mapping(std::size_t indentation, int depth, bool after_dash) {
    expected_ += "{";
    if (!after_dash) end_line();
    const std::size_t count = 1 + pick(4);
    for (std::size_t i = 0; i < count; ++i) {
      if (i != 0) expected_ += ", ";
      if (i != 0 || !after_dash) {
        maybe_comment(indentation);
        text_ += std::string(indentation, ' ');
      }
      key(i);
      node(indentation, depth - 1);
    }
    expected_ += "}";
  }

  void block_sequence(std::size_t indentation, int depth) {
    expected_ += "[";
    end_line();
    const std::size_t count = 1 + pick(4);
    for (std::size_t i = 0; i < count; ++i) {
      if (i != 0) expected_ += ", ";
      maybe_comment(indentation);
      text_ += std::string(indentation, ' ') + "-";
      if (depth > 0 && pick(2) == 0) {
        text_ += " ";
        block_mapping(indentation + 2, depth, true);
      } else {
        node(indentation, 0);
      }
    }
    expected_ += "]";
  }

  // What stands behind a colon or a dash, with the end of its line.
  void node(std::size_t indentation, int depth) {
    const std::size_t kind = pick(10);
    if (depth > 0 && kind < 2) return block_mapping(indentation + 2 + pick(2), depth, false);
    if (depth > 0 && kind < 4) return block_sequence(indentation + 2, depth);
    if (kind == 4) {
      expected_ += "~";
      return end_line();
    }
    if (kind == 5) return block_scalar(indentation);
    text_ += std::string(1 + pick(2), ' ');
    if (kind < 8) {
      scalar(indentation, false);
    } else {
      flow(indentation, 2);
    }
    end_line();
  }

  std::string word() {
    static const std::vector<std::string> words = {"falls",
                                                   "no",
                                                   "010",
                                                   "it's",
                                                   "60%",
                                                   "caf\xC3\xA9",
                                                   "a-b",
                                                   "x:y",
                                                   "#5",
                                                   "\xE2\x82\xAC"
                                                   "9",
                                                   "(b)",
                                                   "&c",
                                                   "why?"};
    return words[pick(words.size())];
  }

  void scalar(std::size_t indentation, bool in_flow) {
    const std::size_t style = pick(3);
    const std::string mark = style == 0 ? "" : style == 1 ? "'" : "\"";
    text_ += mark;
    expected_ += '"';
    const std::size_t count = 1 + pick(4);
    for (std::size_t i = 0; i < count; ++i) {
      std::string next = word();
      if (style == 0 && (next[0] == '#' || next[0] == '&')) next = "plain";
      if (i != 0) {
        const bool new_line = pick(6) == 0;
        text_ += new_line ? line_end_ + std::string(indentation + 1 + pick(4), ' ') : " ";
        expected_ += ' ';
      }
      for (const char c : next) {
        if (style == 1 && c == '\'') text_ += c;
        text_ += c;
      }
      expected_ += next;
    }
    if (style == 2 && pick(3) == 0) {
      text_ += "\\x41";
      expected_ += "A";
    }
    if (!in_flow && style == 0 && pick(4) == 0) {
      text_ += " [b], {c}";
      expected_ += " [b], {c}";
    }
    text_ += mark;
    expected_ += '"';
  }

  void block_scalar(std::size_t indentation) {
    const bool folded = pick(2) == 0;
    text_ += folded ? " >" : " |";
    text_ += line_end_;
    expected_ += '"';
    const std::size_t count = 1 + pick(3);
    for (std::size_t i = 0; i < count; ++i) {
      const std::string line = word() + ": \"" + word();
      text_ += std::string(indentation + 2, ' ') + line + line_end_;
      expected_ += line;
      expected_ += folded && i + 1 < count ? ' ' : '\n';
    }
    expected_ += '"';
  }

  void flow(std::size_t indentation, int depth) {
    const bool mapping = pick(2) == 0;
    text_ += mapping ? '{' : '[';
    expected_ += mapping ? '{' : '[';
    const std::size_t count = pick(4);
    for (std::size_t i = 0; i < count; ++i) {
      if (i != 0) {
        text_ += pick(4) == 0 ? "," + line_end_ + std::string(indentation + 1, ' ') : ", ";
        expected_ += ", ";
      }
      if (mapping) {
        key(i);
        text_ += ' ';
      }
      if (depth > 0 && pick(4) == 0) {
        flow(indentation, depth - 1);
      } else {
        scalar(indentation, true);
      }
    }
    text_ += mapping ? '}' : ']';
    expected_ += mapping ? '}' : ']';
  }

  std::mt19937 random_;
  std::string line_end_;
};

// Every scalar and every bracketed collection, taken out of the file and read alone, gives the
// same.
void check_places(const Reading& reading) {
  for (std::uint32_t i = 0; i < reading.result.tree.nodes.size(); ++i) {
    const View node(reading.result.tree, i);
    if (node.style() == Style::block || node.is_null()) continue;
    std::string before;
    append_outline(node, before);
    const Reading alone("x: " + std::string(reading.text(node.span())) + "\n");
    CAPTURE(alone.source.text);
    CHECK(outline(alone.result.tree) == "{\"x\": " + before + "}");
  }
}

}  // namespace

TEST_CASE("what is printed is read back, with the right places, whole and in pieces") {
  for (unsigned seed = 1; seed <= 400; ++seed) {
    Printer printer(seed, seed % 2 == 0 ? "\n" : "\r\n");
    printer.file();
    CAPTURE(printer.text_);
    const Reading reading(printer.text_);
    CHECK(testing::findings(reading) == "");
    CHECK(outline(reading.result.tree) == printer.expected_);
    if (seed % 8 == 0) check_places(reading);

    const Reading pieces(printer.text_ + "broken:\n  - \"\n");
    CHECK(pieces.result.findings.size() == 1);
    std::string expected = printer.expected_;
    expected.back() = ',';
    CHECK(outline(pieces.result.tree) == expected + " \"broken\": []}");
    REQUIRE(pieces.result.tree.nodes.size() == reading.result.tree.nodes.size() + 2);
    for (std::size_t i = 1; i < reading.result.tree.nodes.size(); ++i) {
      const Node& a = reading.result.tree.nodes[i];
      const Node& b = pieces.result.tree.nodes[i];
      CHECK((a.begin == b.begin && a.end == b.end && a.after == b.after && a.style == b.style));
    }
  }
}
