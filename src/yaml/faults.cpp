// The sentences.
#include "yaml/faults.hpp"

#include "hwbplan/base/curly_quotes.hpp"

#include "yaml/extent.hpp"
#include "yaml/rule_names.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace hwbplan::yaml {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

constexpr std::size_t kShownBytes = 40;

// `'twenty' and 'thirty'`: the marks are round words of the text, and no apostrophes. `behind` the
// first word; `'carers' groups'` has no other word in them.
bool begins_with_quoted_word(std::string_view text, std::size_t behind) {
  if (behind >= text.size() || is_letter(text[behind])) return false;
  for (std::size_t mark = text.find(" '", behind); mark != std::string_view::npos;
       mark = text.find(" '", mark + 1)) {
    if (mark + 2 < text.size() && is_letter(text[mark + 2])) return true;
  }
  return false;
}

}  // namespace

std::string Faults::shown(std::uint32_t begin, std::uint32_t end) const {
  std::string_view text = text_.substr(begin, end - begin);
  if (const std::size_t line_end = text.find_first_of("\r\n"); line_end != std::string_view::npos) {
    text = text.substr(0, line_end);
  }
  if (text.size() <= kShownBytes) return std::string(text);
  std::size_t size = kShownBytes;
  // A character of several bytes is not cut in half.
  while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) --size;
  return fmt::format("{}…", text.substr(0, size));
}

Diagnostic Faults::finding(std::string_view rule, std::uint32_t begin, std::uint32_t end,
                           std::string message, std::string hint) const {
  Diagnostic made;
  made.rule = rule;
  made.span = {file_, begin, end};
  made.message = std::move(message);
  made.hint = std::move(hint);
  made.value = shown(begin, end);
  return made;
}

Diagnostic Faults::syntax(std::uint32_t begin, std::uint32_t end, std::string message,
                          std::string hint) const {
  return finding(rule::kSyntax, begin, end, std::move(message), std::move(hint));
}

Related Faults::related(std::uint32_t begin, std::uint32_t end, std::string message) const {
  return {{file_, begin, end}, std::move(message)};
}

// What a word processor makes of quotation marks looks like quotes already, so that "put the text
// in quotes" says nothing. A text wholly between such marks gets straight ones in their place.
void Faults::replace_curly_quotes(Diagnostic& finding, std::uint32_t begin,
                                  std::uint32_t end) const {
  const std::string_view text = text_.substr(begin, end - begin);
  if (!text.starts_with(kCurlyOpen)) return;
  finding.hint = "put the text in straight quotes: curly quotes are no quotes to YAML";
  const std::string_view inner = text.substr(kCurlyOpen.size());
  const bool whole = inner.find(kCurlyClose) == inner.size() - kCurlyClose.size();
  if (!whole || inner.find_first_of("\"\\") != std::string_view::npos || !finding.fix) return;
  const auto open = static_cast<std::uint32_t>(kCurlyOpen.size());
  const auto close = static_cast<std::uint32_t>(kCurlyClose.size());
  finding.fix =
      Fix{"put the text in straight quotes",
          {Edit{{file_, begin, begin + open}, "\""}, Edit{{file_, end - close, end}, "\""}}};
}

void Faults::offer_quotes(Diagnostic& finding, std::uint32_t begin, std::uint32_t end) const {
  const std::string_view text = text_.substr(begin, end - begin);
  const bool double_fits = text.find_first_of("\"\\") == std::string_view::npos;
  if (!double_fits && text.find('\'') != std::string_view::npos) return;
  const std::string mark = double_fits ? "\"" : "'";
  finding.fix = Fix{"put the text in quotes",
                    {Edit{{file_, begin, begin}, mark}, Edit{{file_, end, end}, mark}}};
}

Diagnostic Faults::colon_in_text(std::uint32_t begin, std::uint32_t end, bool may_fix) const {
  Diagnostic made =
      syntax(begin, end,
             "a text with a colon and a space in it is taken for a second key on the same line",
             "put the text in quotes");
  if (may_fix) offer_quotes(made, begin, end);
  replace_curly_quotes(made, begin, end);
  return made;
}

Diagnostic Faults::reserved_start(std::uint32_t begin, std::uint32_t end) const {
  Diagnostic made =
      syntax(begin, end,
             fmt::format("a text cannot begin with \"{}\" unless it is in quotes", text_[begin]),
             "put the text in quotes");
  offer_quotes(made, begin, end);
  return made;
}

Diagnostic Faults::no_space_after_colon(std::uint32_t key, std::uint32_t colon) const {
  Diagnostic made = syntax(key, colon + 1, "there is no space behind the colon of this key",
                           fmt::format("write \"{} \"", shown(key, colon + 1)));
  made.fix = Fix{"put a space behind the colon", {Edit{{file_, colon + 1, colon + 1}, " "}}};
  return made;
}

Diagnostic Faults::no_space_after_dash(std::uint32_t dash) const {
  Diagnostic made =
      syntax(dash, dash + 1, "there is no space behind the dash of this item", "write \"- \"");
  made.fix = Fix{"put a space behind the dash", {Edit{{file_, dash + 1, dash + 1}, " "}}};
  return made;
}

Diagnostic Faults::list_behind_text(std::uint32_t begin, std::uint32_t end,
                                    std::uint32_t dash) const {
  Diagnostic made = syntax(
      dash, dash + 1, "this dash begins no item: the line would be joined to the text above it",
      "put the text above into the list too, or the whole in quotes");
  made.related.push_back(related(begin, end, "the text stands here"));
  return made;
}

Diagnostic Faults::no_colon(std::uint32_t begin, std::uint32_t end) const {
  const std::string_view line = text_.substr(begin, end - begin);
  const bool one_word =
      line.find(' ') == std::string_view::npos && line.find(':') == std::string_view::npos;
  std::string hint =
      "if it goes on with the text above, indent it further; if not, is a colon missing?";
  if (line.find(':') != std::string_view::npos) hint = "is a colon missing?";
  if (one_word && line.size() <= kShownBytes) hint = fmt::format("write \"{}:\"", line);
  return syntax(begin, end, "this line is neither a key with a colon nor part of the text above it",
                std::move(hint));
}

Diagnostic Faults::missing_colon(std::uint32_t begin, std::uint32_t end,
                                 std::string_view meant) const {
  std::uint32_t value = end;
  const auto skip_blanks = [&] {
    while (value < text_.size() && is_blank(text_[value])) ++value;
  };
  skip_blanks();
  // What some people write in place of a colon.
  const bool is_sign = value + 1 < text_.size() && is_blank(text_[value + 1]) &&
                       std::string_view("=;-").find(text_[value]) != std::string_view::npos;
  if (is_sign) ++value;
  skip_blanks();
  std::uint32_t line_end = value;
  while (line_end < text_.size() && !is_break(text_[line_end])) ++line_end;
  const std::string rest = shown(value, line_end);
  const std::string gap = rest.empty() ? "" : " ";
  const std::string_view word = text_.substr(begin, end - begin);
  Diagnostic made = syntax(begin, end, fmt::format("a colon is missing behind \"{}\"", word),
                           fmt::format("write \"{}:{}{}\"", meant, gap, rest));
  // A slip in the word as well: then it may be one of the text above, and that has to be said.
  if (word != meant) {
    made.message = fmt::format("\"{}\" is no key, and no colon stands behind it", word);
    made.hint = fmt::format("did you mean \"{}:{}{}\"?", meant, gap, rest);
  }
  return made;
}

Diagnostic Faults::bullet(std::uint32_t begin, std::uint32_t sign) const {
  const std::string_view mark = text_.substr(begin, sign);
  Diagnostic made =
      syntax(begin, begin + sign,
             mark == "-" ? std::string("there is no space behind the dash of this item")
                         : fmt::format("an item does not begin with \"{}\"", mark),
             "begin with a hyphen and a space");
  std::uint32_t end = begin + sign;
  while (end < text_.size() && (is_blank(text_[end]) || text_.substr(end, 2) == "\xC2\xA0")) {
    end += is_blank(text_[end]) ? 1 : 2;
  }
  made.fix = Fix{made.hint, {Edit{{file_, begin, end}, "- "}}};
  return made;
}

Diagnostic Faults::closer_in_comment(std::uint32_t hash, std::uint32_t bracket) const {
  std::uint32_t end = hash;
  while (end < text_.size() && !is_break(text_[end])) ++end;
  while (end > hash && is_blank(text_[end - 1])) --end;
  Diagnostic made = syntax(hash, end,
                           "a space and \"#\" begin a comment, so that what stands behind them, "
                           "and the closing bracket, is not read",
                           "put the text in quotes");
  made.related.push_back(related(bracket, bracket + 1, "the bracket opens here"));
  return made;
}

Diagnostic Faults::cut_text(std::uint32_t hash, std::uint32_t line_end) const {
  Diagnostic made =
      finding(rule::kCutText, hash, line_end,
              "a space and \"#\" begin a comment, so that the text ends in front of them",
              "put the text in quotes, or if it is a comment, write \"# \"");
  return made;
}

Diagnostic Faults::unclosed_quote(std::uint32_t quote) const {
  return syntax(quote, quote + 1, "this quotation mark is never closed");
}

Diagnostic Faults::unclosed_bracket(std::uint32_t bracket) const {
  return syntax(bracket, bracket + 1, "this bracket is never closed",
                text_[bracket] == '[' ? "a \"]\" is missing" : "a \"}\" is missing");
}

Diagnostic Faults::text_after_quote(std::uint32_t begin, std::uint32_t end,
                                    std::uint32_t line_end) const {
  const char quote = text_[begin];
  std::uint32_t rest = end;
  while (rest < line_end && is_blank(text_[rest])) ++rest;
  const std::string_view whole = text_.substr(begin, line_end - begin);
  if (quote == '\'' && (is_letter(text_[end]) || whole.back() == quote))
    return apostrophe(begin, end, whole.back() == quote ? line_end : end);
  Diagnostic made = syntax(rest, line_end, "text goes on behind the closing quotation mark");
  made.related.push_back(related(begin, begin + 1, "the text in quotes begins here"));
  // Where the line ends with the same mark, the one between was meant as part of the text, and the
  // other kind of mark around the whole says so, if nothing in the text forbids it.
  const bool clean =
      whole.find('\'') == std::string_view::npos && whole.find('\\') == std::string_view::npos;
  // Half a pair inside may be the whole's own closing mark, with another forgotten.
  const bool in_pairs = std::count(whole.begin(), whole.end(), quote) % 2 == 0;
  if (quote == '"' && whole.back() == quote && clean && in_pairs) {
    made.hint = "put the text in single quotes";
    made.fix =
        Fix{made.hint,
            {Edit{{file_, begin, begin + 1}, "'"}, Edit{{file_, line_end - 1, line_end}, "'"}}};
  }
  return made;
}

Diagnostic Faults::apostrophe(std::uint32_t begin, std::uint32_t end, std::uint32_t close) const {
  if (begins_with_quoted_word(text_.substr(begin, close - begin), end - begin)) {
    Diagnostic made = syntax(end, end + 1, "text goes on behind the closing quotation mark",
                             "put double quotes round all of it, with its own marks inside");
    made.related.push_back(related(begin, begin + 1, "the text in quotes begins here"));
    return made;
  }
  std::uint32_t word = end - 1;
  while (word > begin + 1 && is_letter(text_[word - 1])) --word;
  std::uint32_t word_end = end;
  while (word_end < text_.size() && is_letter(text_[word_end])) ++word_end;
  Diagnostic made =
      syntax(end - 1, end, "this apostrophe ends the text, which stands in single quotes",
             fmt::format("put the text in double quotes, or write the apostrophe twice: {}''{}",
                         shown(word, end - 1), shown(end, word_end)));
  made.related.push_back(related(begin, begin + 1, "the text in quotes begins here"));
  // An apostrophe that is written twice already would stay so between double quotes.
  const std::string_view whole = text_.substr(begin, close - begin);
  const bool clean = whole.substr(1).find("''") == std::string_view::npos &&
                     whole.find_first_of("\"\\\r\n") == std::string_view::npos;
  if (close > end && clean) {
    made.hint = "put the text in double quotes";
    made.fix = Fix{made.hint,
                   {Edit{{file_, begin, begin + 1}, "\""}, Edit{{file_, close - 1, close}, "\""}}};
  }
  return made;
}

Diagnostic Faults::bad_escape(std::uint32_t quote, std::uint32_t begin, std::uint32_t end) const {
  Diagnostic made = syntax(
      begin, end, "in double quotes a backslash has a meaning of its own, and this is none of them",
      "put the text in single quotes");
  const std::uint32_t close = end_of_quoted(text_, quote);
  const std::string_view inner = text_.substr(quote, close - quote);
  const bool one_line = inner.find('\n') == std::string_view::npos;
  const bool closed = inner.size() > 1 && inner.back() == '"';
  const bool plain = inner.find('\'') == std::string_view::npos &&
                     inner.find("\\\"") == std::string_view::npos &&
                     inner.find("\\\\") == std::string_view::npos;
  if (one_line && closed && plain) {
    made.fix = Fix{"put the text in single quotes",
                   {Edit{{file_, quote, quote + 1}, "'"}, Edit{{file_, close - 1, close}, "'"}}};
  }
  return made;
}

Diagnostic Faults::non_breaking_space(std::uint32_t begin, std::uint32_t end) const {
  Diagnostic made = syntax(
      begin, end, "there is a non-breaking space here where only an ordinary space is read as one",
      "type an ordinary space");
  made.fix = Fix{"replace it by an ordinary space", {}};
  for (std::uint32_t at = begin; at + 1 < end; ++at) {
    if (text_[at] != '\xC2') continue;
    made.fix->edits.push_back(Edit{{file_, at, at + 2}, " "});
  }
  return made;
}

Diagnostic Faults::tab(std::uint32_t begin, std::uint32_t end) const {
  return syntax(begin, end, "this line is indented with a tab, which is not read as indentation",
                "use spaces");
}

Diagnostic Faults::no_space_before_comment(std::uint32_t hash) const {
  Diagnostic made = syntax(hash, hash + 1, "there is no space in front of this comment",
                           "put a space before \"#\"");
  made.fix = Fix{"put a space before the comment", {Edit{{file_, hash, hash}, " "}}};
  return made;
}

Diagnostic Faults::anchor(std::uint32_t begin, std::uint32_t end) const {
  return finding(
      rule::kAliasOrTag, begin, end,
      fmt::format("\"{}\" marks a part to be repeated elsewhere, which plans do not allow: every "
                  "record must say what it means where it stands",
                  shown(begin, end)),
      "take it out, or put it in quotes if it is text");
}

Diagnostic Faults::alias(std::uint32_t begin, std::uint32_t end) const {
  return finding(
      rule::kAliasOrTag, begin, end,
      fmt::format("\"{}\" repeats a part given elsewhere, which plans do not allow: every record "
                  "must say what it means where it stands",
                  shown(begin, end)),
      "write it out, or put it in quotes if it is text");
}

Diagnostic Faults::tag(std::uint32_t begin, std::uint32_t end, std::uint32_t line_end) const {
  Diagnostic made = finding(
      rule::kAliasOrTag, begin, end,
      fmt::format("\"{}\" changes how a value is read, which plans do not allow: every value is "
                  "read as it is written",
                  shown(begin, end)),
      "take it out, or put it in quotes if it is text");
  // `!Important` begins a text; `!!str` was meant for a program.
  const bool is_text = line_end > end && text_.substr(begin, 2) != "!!";
  if (is_text) offer_quotes(made, begin, line_end);
  return made;
}

Diagnostic Faults::merge_key(std::uint32_t begin, std::uint32_t end) const {
  return finding(
      rule::kAliasOrTag, begin, end,
      "\"<<\" takes over the keys of another record, which plans do not allow: every record must "
      "say what it means where it stands",
      "write the keys out");
}

}  // namespace hwbplan::yaml
