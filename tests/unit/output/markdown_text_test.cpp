// No text of a plan can become markup in a paper: in Markdown as pandoc and GitHub read it, in HTML
// and in CSV.
#include "output/markdown_text.hpp"

#include "output/officers_markdown.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace hwbplan::output;

namespace {

std::string within_line(std::string_view text) {
  return markdown_text(text, MarkdownPlace::within_line);
}

}  // namespace

TEST_CASE("ordinary sentences stay as they are") {
  for (const std::string text :
       {"Run 12 classes (two a week), Monday to Friday: 9.30am!", "50% of 1,200 people - or more",
        "The CCG's \"front door\"; see HB-07 and snake_case", "£24,000 + 0.6 staff = enough?"}) {
    CHECK(within_line(text) == text);
  }
}

TEST_CASE("signs of markup are escaped wherever they stand") {
  CHECK(within_line("a *b* `c` [d](e) ~f~ ^g^ $h$ {i} |j| \\k") ==
        "a \\*b\\* \\`c\\` \\[d\\](e) \\~f\\~ \\^g\\^ \\$h\\$ \\{i\\} \\|j\\| \\\\k");
  CHECK(within_line("_emphasis_") == "\\_emphasis\\_");
  CHECK(within_line("<script>alert(1)</script>") == "&lt;script&gt;alert(1)&lt;/script&gt;");
  CHECK(within_line("&lt;") == "&amp;lt;");
  CHECK(within_line("@smith2020") == "&#64;smith2020");
  CHECK(within_line("see https://example.org and www.example.org") ==
        "see https\\://example.org and www\\.example.org");
  CHECK(within_line("WWW.example.org") == "WWW\\.example.org");
  CHECK(within_line("well done :smile:") == "well done \\:smile:");
}

TEST_CASE("what begins a line begins no list, heading, rule or caption") {
  CHECK(markdown_text("# not a heading") == "\\# not a heading");
  CHECK(markdown_text("- not a list") == "\\- not a list");
  CHECK(markdown_text("+ nor this") == "\\+ nor this");
  CHECK(markdown_text("1. nor this") == "1\\. nor this");
  CHECK(markdown_text("(a) nor this") == "\\(a\\) nor this");
  CHECK(markdown_text("iv) nor this") == "iv\\) nor this");
  CHECK(markdown_text("--- no rule") == "\\--- no rule");
  CHECK(markdown_text("=== no title") == "\\=== no title");
  CHECK(markdown_text(": no definition") == "\\: no definition");
  CHECK(markdown_text("Table: no caption") == "Table\\: no caption");
  CHECK(markdown_text("% no title block") == "\\% no title block");
  CHECK(markdown_text("e.g. classes") == "e.g. classes");
  CHECK(markdown_text("2026. A year") == "2026\\. A year");
  CHECK(markdown_text("   four blanks are no code") == "four blanks are no code");
}

TEST_CASE("lines are broken between words, and never before what would begin something else") {
  const std::string words(95, 'a');
  CHECK(markdown_lines(words + " one of both. And", 0, 2) == words + " one\n  of both. And");
  CHECK(markdown_lines(words + "aaaaa - dash", 0, 0) == words + "aaaaa -\ndash");
  CHECK(markdown_lines(words + " of 17. September", 0, 0) == words + " of 17.\nSeptember");
  CHECK(markdown_lines("short", 0, 0) == "short");
}

TEST_CASE("control characters and line ends are spelled out") {
  const std::string text = within_line(
      "a\nb\x1b[31mc\xe2\x80\xae"
      "d");
  CHECK(text.find('\n') == std::string::npos);
  CHECK(text.find('\x1b') == std::string::npos);
  CHECK(text.find("\xe2\x80\xae") == std::string::npos);
}

TEST_CASE("a link leads to a web page or a mailbox, or it is no link") {
  CHECK(markdown_url("https://example.org/a_b?c=1&d=2") == "https://example.org/a\\_b?c=1&amp;d=2");
  CHECK(markdown_url("mailto:board@example.org") == "mailto:board@example.org");
  CHECK(markdown_url("https://example.org/a b)(<\">") ==
        "https://example.org/a%20b%29%28%3C%22%3E");
  for (const char* bad : {"javascript:alert(1)", " javascript:alert(1)", "data:text/html,x",
                          "file:///etc/passwd", "//example.org", "vbscript:x", "JaVaScRiPt:1"}) {
    CHECK(markdown_url(bad).empty());
  }
}

TEST_CASE("officers' Markdown keeps lists, emphasis and links") {
  const auto blocks = read_officers_markdown(
      "Run *twelve* **classes**, see [the page](https://example.org).\n\n- one\n- two\n  1. in "
      "two\n");
  REQUIRE(blocks.size() == 2);
  CHECK(blocks[0].phrases[1].text == "twelve");
  CHECK(blocks[0].phrases[1].emphasised);
  CHECK(blocks[0].phrases[3].strong);
  CHECK(blocks[0].phrases[5].url == "https://example.org");
  CHECK(blocks[1].kind == OfficersBlockKind::bullet_list);
  REQUIRE(blocks[1].items.size() == 2);
  CHECK(blocks[1].items[1][1].kind == OfficersBlockKind::numbered_list);
}

TEST_CASE("of officers' Markdown nothing else comes through") {
  const auto blocks = read_officers_markdown(
      "# Heading\n\n<script>x</script>\n\n[bad](javascript:alert(1)) ![i](http://x/y.png)\n\n"
      "> quoted\n\n```\ncode\n```\n\ntext <b>bold</b>\n");
  for (const OfficersBlock& block : blocks) {
    CHECK(block.kind == OfficersBlockKind::paragraph);
    for (const OfficersPhrase& phrase : block.phrases) CHECK(phrase.url.empty());
  }
  REQUIRE(blocks.size() == 6);
  CHECK(blocks[0].phrases[0].strong);
  CHECK(blocks[1].phrases[0].text.find("<script>") != std::string::npos);  // as the text it is
  CHECK(blocks[5].phrases[1].text == "<b>");
}

TEST_CASE("deep and long texts are read in bounded depth") {
  std::string deep;
  for (int i = 0; i < 60; ++i) deep += std::string(static_cast<std::size_t>(i) * 2, ' ') + "- a\n";
  const auto blocks = read_officers_markdown(deep);
  std::size_t depth = 0;
  const std::vector<OfficersBlock>* level = &blocks;
  while (!level->empty() && level->back().kind != OfficersBlockKind::paragraph) {
    ++depth;
    level = &level->back().items.back();
  }
  CHECK(depth <= 5);
  const std::string huge(100'000, '*');
  REQUIRE(read_officers_markdown(huge).size() == 1);
  CHECK(read_officers_markdown(huge)[0].phrases[0].text == huge);
}
