// See template.hpp.
#include "hwbplan/reports/template.hpp"

#include "hwbplan/base/edit_distance.hpp"
#include "hwbplan/base/trimmed.hpp"

#include <algorithm>
#include <cctype>
#include <map>
#include <optional>
#include <utility>

#include <fmt/format.h>

namespace hwbplan::reports {

namespace {

using Fault = TemplateFault;

struct Line {
  std::size_t number = 0;
  std::string_view text;
};

enum class Deed { labels, replace, add, remove };

struct Directive {
  Deed deed = Deed::labels;
  std::size_t line = 0;
  std::string id;     // of the section that is replaced, removed or new
  std::string after;  // of the one that a new section stands behind; empty for the end
  std::string title;
  std::vector<Line> body;
};

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

std::string nearest(std::string_view word, std::span<const std::string_view> known) {
  const auto near = closest(word, known);
  return near.empty() ? std::string() : fmt::format("did you mean \"{}\"?", near.front());
}

bool is_id(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

// What the names in one template may stand for: a short template could name a long title often.
constexpr std::size_t kMostFilled = std::size_t{16} << 20U;
constexpr std::string_view kHeadings =
    "a heading is `# labels`, `# replace ID: Title`, `# add ID after ID: Title` or `# remove ID`";

Fault wrong_heading(const Line& line) {
  return {line.number, fmt::format("\"{}\" says nothing to do", trimmed(line.text)),
          std::string(kHeadings)};
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

tl::expected<std::vector<Directive>, Fault> read_directives(std::string_view text) {
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

// Plain text as it may stand in Markdown.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (std::ispunct(static_cast<unsigned char>(c)) != 0) out.push_back('\\');
    out.push_back(c == '\n' ? ' ' : c);
  }
  return out;
}

std::string as_it_is(std::string_view text) {
  std::string out(text);
  std::replace(out.begin(), out.end(), '\n', ' ');
  return out;
}

class Applier {
 public:
  Applier(Document& document, std::span<const TemplateValue> values, const Plan* plan)
      : document_(document), values_(values), plan_(plan) {}

  tl::expected<void, Fault> apply(const Directive& directive) {
    if (directive.deed != Deed::labels) {
      const auto [at, is_new] = changed_.try_emplace(directive.id, directive.line);
      if (!is_new)
        return tl::unexpected(
            Fault{directive.line,
                  fmt::format("line {} says already what becomes of the section \"{}\"", at->second,
                              directive.id),
                  {}});
    }
    switch (directive.deed) {
      case Deed::labels:
        return read_labels(directive);
      case Deed::replace:
        return replace(directive);
      case Deed::add:
        return add(directive);
      case Deed::remove:
        break;
    }
    return remove(directive);
  }

  // Once all sections are there, so that labels reach into new ones too.
  void rename() {
    if (labels_.empty()) return;
    for (Fact& fact : document_.header) rename(fact.label);
    for (Section& section : document_.sections) rename(section);
    for (Table& table : document_.data) rename(table);
  }

 private:
  struct NewLabel {
    std::size_t line = 0;
    std::string text;
  };
  struct Place {
    std::vector<Section>* among = nullptr;
    std::size_t index = 0;
  };

  static std::optional<Place> find(std::vector<Section>& sections, std::string_view id) {
    for (std::size_t i = 0; i < sections.size(); ++i) {
      if (sections[i].id == id) return Place{&sections, i};
      if (auto below = find(sections[i].sections, id)) return below;
    }
    return std::nullopt;
  }

  // A section that this paper can have but has not today is passed over; any other is a slip.
  std::optional<Fault> unknown(std::size_t line, std::string_view id) const {
    const auto known = known_sections(document_.name);
    if (std::find(known.begin(), known.end(), id) != known.end()) return std::nullopt;
    if (plan_ != nullptr && is_section_of_record(document_.name, id, *plan_)) return std::nullopt;
    std::vector<std::string_view> ids(known.begin(), known.end());
    gather_ids(document_.sections, ids);
    std::string hint = nearest(id, ids);
    if (hint.empty()) hint = "`hwbplan explain templates` lists the sections of each paper";
    return Fault{line, fmt::format("this paper has no section \"{}\"", id), std::move(hint)};
  }

  static void gather_ids(const std::vector<Section>& sections, std::vector<std::string_view>& ids) {
    for (const Section& one : sections) {
      ids.push_back(one.id);
      gather_ids(one.sections, ids);
    }
  }

  tl::expected<void, Fault> read_labels(const Directive& directive) {
    for (const Line& line : directive.body) {
      if (trimmed(line.text).empty()) continue;
      const std::size_t equals = line.text.find('=');
      const std::string_view label = trimmed(line.text.substr(0, equals));
      const std::string_view becomes =
          equals == std::string_view::npos ? "" : trimmed(line.text.substr(equals + 1));
      if (label.empty() || equals == std::string_view::npos)
        return tl::unexpected(Fault{line.number, "a label is changed by a line `old = new`", {}});
      if (becomes.empty())
        return tl::unexpected(Fault{
            line.number, fmt::format("nothing stands behind the = of the label \"{}\"", label),
            "write its new words there, or leave the line out"});
      const auto known = known_labels();
      if (std::find(known.begin(), known.end(), label) == known.end())
        return tl::unexpected(Fault{line.number,
                                    fmt::format("no paper has the label \"{}\"", label),
                                    nearest(label, known)});
      auto filled = fill({line.number, becomes}, &as_it_is);
      if (!filled) return tl::unexpected(filled.error());
      const auto [at, is_new] =
          labels_.try_emplace(std::string(label), NewLabel{line.number, *std::move(filled)});
      if (!is_new)
        return tl::unexpected(
            Fault{line.number,
                  fmt::format("line {} changes the label \"{}\" already", at->second.line, label),
                  {}});
    }
    return {};
  }

  tl::expected<void, Fault> replace(const Directive& directive) {
    const auto place = find(document_.sections, directive.id);
    auto title = fill({directive.line, directive.title}, &as_it_is);
    if (!title) return tl::unexpected(title.error());
    if (!place) {
      if (auto fault = unknown(directive.line, directive.id)) return tl::unexpected(*fault);
      // Its text is read all the same: a slip in it is a slip on the day that the section is there.
      const std::vector<Block> none;
      if (auto blocks = blocks_of(directive, &none); !blocks) return tl::unexpected(blocks.error());
      return {};
    }
    Section& section = (*place->among)[place->index];
    auto blocks = blocks_of(directive, &section.blocks);
    if (!blocks) return tl::unexpected(blocks.error());
    const bool keeps = std::any_of(directive.body.begin(), directive.body.end(),
                                   [](const Line& line) { return is_original(line); });
    section.blocks = *std::move(blocks);
    if (!keeps) section.sections.clear();
    if (!title->empty()) section.title = *std::move(title);
    return {};
  }

  tl::expected<void, Fault> add(const Directive& directive) {
    // One about a record can be there on another day.
    const bool is_known =
        plan_ != nullptr && is_section_of_record(document_.name, directive.id, *plan_);
    if (is_known || find(document_.sections, directive.id))
      return tl::unexpected(Fault{
          directive.line, fmt::format("this paper has a section \"{}\" already", directive.id),
          "to change it, write `# replace`"});
    auto title = fill({directive.line, directive.title}, &as_it_is);
    if (!title) return tl::unexpected(title.error());
    Section section(directive.id, *std::move(title));
    auto blocks = blocks_of(directive, nullptr);
    if (!blocks) return tl::unexpected(blocks.error());
    section.blocks = *std::move(blocks);
    if (!directive.after.empty()) {
      if (const auto place = find(document_.sections, directive.after)) {
        place->among->insert(place->among->begin() + static_cast<std::ptrdiff_t>(place->index) + 1,
                             std::move(section));
        return {};
      }
      if (auto fault = unknown(directive.line, directive.after)) return tl::unexpected(*fault);
      if (const auto gone = changed_.find(directive.after); gone != changed_.end())
        return tl::unexpected(
            Fault{directive.line,
                  fmt::format("line {} removes the section \"{}\"", gone->second, directive.after),
                  "name another one behind `after`"});
    }
    document_.sections.push_back(std::move(section));
    return {};
  }

  tl::expected<void, Fault> remove(const Directive& directive) {
    if (const auto place = find(document_.sections, directive.id)) {
      place->among->erase(place->among->begin() + static_cast<std::ptrdiff_t>(place->index));
      return {};
    }
    if (auto fault = unknown(directive.line, directive.id)) return tl::unexpected(*fault);
    return {};
  }

  static bool is_original(const Line& line) {
    const std::string_view text = trimmed(line.text);
    if (!text.starts_with("{{") || !text.ends_with("}}")) return false;
    return trimmed(text.substr(2, text.size() - 4)) == "original";
  }

  // A list belongs to the paragraph above it, so that both stand under one number.
  static bool goes_on(std::string_view text) {
    const std::string_view line = trimmed(text);
    const bool bullet = line.starts_with("- ") || line.starts_with("* ") || line.starts_with("+ ");
    const std::size_t digits = line.find_first_not_of("0123456789");
    const bool number = digits != 0 && digits != std::string_view::npos &&
                        (line[digits] == '.' || line[digits] == ')');
    return bullet || number || text.starts_with("  ");
  }

  tl::expected<std::vector<Block>, Fault> blocks_of(const Directive& directive,
                                                    const std::vector<Block>* original) {
    std::vector<Block> blocks;
    std::string text;
    bool blank_before = false;
    bool has_original = false;
    const auto finish = [&] {
      if (!trimmed(text).empty()) blocks.push_back(OfficersText{text, document_.numbered, {}});
      text.clear();
    };
    for (const Line& line : directive.body) {
      if (is_original(line)) {
        if (original == nullptr)
          return tl::unexpected(Fault{line.number, "a new section has no original", {}});
        if (std::exchange(has_original, true))
          return tl::unexpected(
              Fault{line.number, "{{original}} stands in this section already", {}});
        finish();
        blocks.insert(blocks.end(), original->begin(), original->end());
        continue;
      }
      const bool blank = trimmed(line.text).empty();
      if (blank_before && !blank && !goes_on(line.text)) finish();
      blank_before = blank;
      auto filled = fill(line, &escaped);
      if (!filled) return tl::unexpected(filled.error());
      text += *filled + "\n";
    }
    finish();
    return blocks;
  }

  // `written` makes a value fit for where it stands: a title is plain text, a section Markdown.
  tl::expected<std::string, Fault> fill(const Line& line,
                                        std::string (*written)(std::string_view)) {
    std::string out;
    std::string_view rest = line.text;
    for (std::size_t open = rest.find("{{"); open != std::string_view::npos;
         open = rest.find("{{")) {
      out += rest.substr(0, open);
      const std::size_t close = rest.find("}}", open);
      if (close == std::string_view::npos)
        return tl::unexpected(
            Fault{line.number, "a name begins with {{ and does not end with }}", {}});
      const std::string_view name = trimmed(rest.substr(open + 2, close - open - 2));
      const auto found = std::find_if(values_.begin(), values_.end(),
                                      [&](const TemplateValue& one) { return one.name == name; });
      if (found == values_.end()) {
        std::vector<std::string_view> names;
        for (const TemplateValue& one : values_) names.push_back(one.name);
        std::string hint = nearest(name, names);
        if (hint.empty()) hint = fmt::format("it is one of {}", fmt::join(names, ", "));
        return tl::unexpected(
            Fault{line.number, fmt::format("nothing is called {{{{{}}}}}", name), std::move(hint)});
      }
      filled_ += found->value.size();
      if (filled_ > kMostFilled)
        return tl::unexpected(Fault{
            line.number,
            fmt::format("the names in double braces come to more than {} MiB", kMostFilled >> 20),
            {}});
      out += written(found->value);
      rest.remove_prefix(close + 2);
    }
    return out + std::string(rest);
  }

  void rename(std::string& label) const {
    const auto found = labels_.find(label);
    if (found != labels_.end()) label = found->second.text;
  }

  void rename(Table& table) const {
    rename(table.caption);
    for (Column& column : table.columns) rename(column.title);
  }

  void rename(Section& section) const {
    // What is called by a record's title is no label.
    if (!section.record.given()) rename(section.title);
    for (Block& block : section.blocks) {
      if (auto* table = std::get_if<Table>(&block)) rename(*table);
      if (auto* list = std::get_if<FactList>(&block)) {
        for (Fact& fact : list->facts) rename(fact.label);
      }
    }
    for (Section& below : section.sections) rename(below);
  }

  Document& document_;
  std::span<const TemplateValue> values_;
  const Plan* plan_ = nullptr;
  std::map<std::string, NewLabel, std::less<>> labels_;
  std::map<std::string, std::size_t, std::less<>> changed_;  // sections, and the line that does it
  std::size_t filled_ = 0;
};

}  // namespace

tl::expected<void, TemplateFault> apply_template(Document& document, std::string_view text,
                                                 std::span<const TemplateValue> values,
                                                 const Plan* plan) {
  const auto directives = read_directives(text);
  if (!directives) return tl::unexpected(directives.error());
  Document changed = document;
  Applier applier(changed, values, plan);
  for (const Directive& directive : *directives) {
    if (auto applied = applier.apply(directive); !applied) return applied;
  }
  applier.rename();
  document = std::move(changed);
  return {};
}

}  // namespace hwbplan::reports
