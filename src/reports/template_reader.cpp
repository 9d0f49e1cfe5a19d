// See template_reader.hpp.
#include "reports/template_reader.hpp"

#include "hwbplan/base/edit_distance.hpp"
#include "hwbplan/base/trimmed.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace hwbplan::reports::templates {

namespace {

using Fault = TemplateFault;

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  // The mark that some editors put before the first line would hide a heading there.
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines.push_back({number, line});
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

bool is_id(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

constexpr std::string_view kHeadings =
    "a heading is `# labels`, `# replace ID: Title`, `# add ID after ID: Title` or `# remove ID`";

Fault wrong_heading(const Line& line) {
  const std::string_view text = trimmed(line.text);
  Fault fault{line.number, fmt::format("\"{}\" says nothing to do", text), std::string(kHeadings)};
  // "# Replace legal", "# remvoe legal": a word that is nearly the right one.
  const std::string_view rest = trimmed(text.substr(std::min<std::size_t>(1, text.size())));
  const std::string_view word = rest.substr(0, rest.find_first_of(" \t:"));
  constexpr std::array<std::string_view, 4> kDeeds = {"labels", "replace", "add", "remove"};
  const auto near = closest(word, kDeeds);
  if (near.size() == 1 && near.front() != word) {
    // Ids are in small letters too; a title behind the colon is the board's own.
    const std::size_t colon = std::min(rest.find(':'), rest.size());
    std::string heading(near.front());
    for (const char c : rest.substr(word.size(), colon - word.size()))
      heading.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
    fault.hint = fmt::format("did you mean \"# {}{}\"?", heading, rest.substr(colon));
  }
  return fault;
}

tl::expected<Directive, Fault> read_heading(const Line& line) {
  std::string_view rest = trimmed(trimmed(line.text).substr(1));
  Directive directive;
  directive.line = line.number;
  const std::size_t colon = rest.find(':');
  if (colon != std::string_view::npos)
    directive.title = std::string(trimmed(rest.substr(colon + 1)));
  std::vector<std::string_view> words;
  for (std::string_view left = trimmed(rest.substr(0, colon)); !left.empty();) {
    const std::size_t end = std::min(left.find(' '), left.size());
    words.push_back(left.substr(0, end));
    left = trimmed(left.substr(end));
  }
  if (words.empty()) return tl::unexpected(wrong_heading(line));
  const std::string_view deed = words.front();
  if (colon != std::string_view::npos && (deed == "labels" || deed == "remove"))
    return tl::unexpected(Fault{line.number, fmt::format("`# {}` takes no colon", deed),
                                deed == "labels"
                                    ? "each label stands on a line of its own below: old = new"
                                    : "to give the section another title, write `# replace`"});
  if (deed == "labels" && words.size() == 1) return directive;
  if (words.size() < 2) return tl::unexpected(wrong_heading(line));
  directive.id = std::string(words[1]);
  if (deed == "replace" && words.size() == 2) {
    directive.deed = Deed::replace;
  } else if (deed == "remove" && words.size() == 2) {
    directive.deed = Deed::remove;
  } else if (deed == "add" && words.size() == 4 && words[2] == "after") {
    directive.deed = Deed::add;
    directive.after = std::string(words[3]);
  } else if (deed == "add" && words.size() == 2) {
    directive.deed = Deed::add;
  } else {
    return tl::unexpected(wrong_heading(line));
  }
  if (directive.deed == Deed::add && directive.title.empty())
    return tl::unexpected(Fault{line.number, "a new section needs a title",
                                "write it behind a colon: # add ID after ID: Title"});
  if (directive.deed == Deed::add && !is_id(directive.id))
    return tl::unexpected(Fault{line.number,
                                fmt::format("\"{}\" can't be the id of a section", directive.id),
                                "small letters, digits and hyphens only"});
  return directive;
}

// How many hashes a line begins with, as a heading would; three blanks may stand before them.
std::size_t hashes_of(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(' '), text.size());
  if (begin > 3) return 0;
  return std::min(text.find_first_not_of('#', begin), text.size()) - begin;
}

// "##replace x" and "## replace x" say what to do, with a hash too many or a blank too few; "## Our
// view" in a section's text is a heading within it.
tl::expected<void, Fault> check_hashes(const Line& line, std::size_t hashes, bool in_body) {
  const std::string_view text = trimmed(line.text);
  const std::string_view rest = text.substr(hashes);
  const bool spaced = rest.empty() || rest.front() == ' ' || rest.front() == '\t';
  const std::string meant = fmt::format("# {}", trimmed(rest));
  const bool is_deed = read_heading({line.number, meant}).has_value();
  if (is_deed || !spaced) {
    return tl::unexpected(Fault{
        line.number, fmt::format("\"{}\" is no heading of a template", text),
        is_deed ? fmt::format("write \"{}\"", meant)
                : std::string("a blank stands behind the hashes of a heading; for a hash in a "
                              "text, write \\#")});
  }
  if (!in_body) return tl::unexpected(wrong_heading(line));
  return {};
}

// The sign of a fence around code, "```" or "~~~", which holds no headings; nothing elsewhere.
std::string_view fence_of(std::string_view text) {
  const std::string_view line = trimmed(text);
  for (const std::string_view fence : {"```", "~~~"}) {
    if (line.starts_with(fence)) return fence;
  }
  return {};
}

}  // namespace

tl::expected<std::vector<Directive>, TemplateFault> read_directives(std::string_view text) {
  std::vector<Directive> directives;
  std::string_view fence;
  std::size_t fenced_from = 0;
  for (const Line& line : lines_of(text)) {
    const std::string_view mark = fence_of(line.text);
    const bool in_code = !fence.empty();
    if (!mark.empty() && (!in_code || mark == fence)) {
      fence = in_code ? std::string_view() : mark;
      fenced_from = line.number;
    }
    const std::size_t hashes = in_code ? 0 : hashes_of(line.text);
    const bool is_spaced = trimmed(line.text).find_first_of(" \t") == 1;
    if (hashes == 1 && is_spaced) {
      auto heading = read_heading(line);
      if (!heading) return tl::unexpected(heading.error());
      directives.push_back(*std::move(heading));
      continue;
    }
    if (hashes > 0) {
      if (auto fits = check_hashes(line, hashes, !directives.empty()); !fits)
        return tl::unexpected(fits.error());
    }
    if (!directives.empty()) directives.back().body.push_back(line);
  }
  if (!fence.empty())
    return tl::unexpected(
        Fault{fenced_from, fmt::format("the code that begins with {} never ends", fence), {}});
  if (directives.empty())
    return tl::unexpected(
        Fault{1, "this template changes nothing: it has no heading", std::string(kHeadings)});
  return directives;
}

}  // namespace hwbplan::reports::templates
