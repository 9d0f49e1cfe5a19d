// See template.hpp.
#include "hwbplan/reports/template.hpp"

#include "hwbplan/base/edit_distance.hpp"
#include "hwbplan/base/trimmed.hpp"

#include "reports/template_reader.hpp"

#include <algorithm>
#include <cctype>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include <fmt/format.h>

namespace hwbplan::reports {

namespace {

using Fault = TemplateFault;

using templates::Deed;
using templates::Directive;
using templates::Line;

// Each is looked for among all sections of the paper, and no board changes as many.
constexpr std::size_t kMostDirectives = 1000;

std::string nearest(std::string_view word, std::span<const std::string_view> known) {
  const auto near = closest(word, known);
  return near.empty() ? std::string() : fmt::format("did you mean \"{}\"?", near.front());
}

// What the names in one template may stand for: a short template could name a long title often.
constexpr std::size_t kMostFilled = std::size_t{16} << 20U;
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

  tl::expected<void, Fault> apply(Directive directive) {
    directive.id = as_called(std::move(directive.id));
    directive.after = as_called(std::move(directive.after));
    if (directive.deed != Deed::labels) {
      const auto [at, is_new] = changed_.try_emplace(directive.id, directive.line);
      if (!is_new)
        return tl::unexpected(
            Fault{directive.line,
                  fmt::format("line {} says already what becomes of the section \"{}\"", at->second,
                              directive.id),
                  {}});
      if (changed_.size() > kMostDirectives)
        return tl::unexpected(Fault{
            directive.line,
            fmt::format("a template may change {} sections, and this is one more", kMostDirectives),
            "write one longer section in place of several"});
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

  // Once all directives are read: each walk through a long paper is taken once.
  void take_out() {
    if (removed_.empty()) return;
    take_out(document_.sections);
    for (Fact& fact : document_.header) {
      for (RichText& value : fact.values) unsay(value);
      std::erase_if(fact.values, [](const RichText& value) { return value.empty(); });
    }
    std::erase_if(document_.header, [](const Fact& fact) { return fact.values.empty(); });
    for (Section& section : document_.sections) unsay(section);
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

  bool is_of_record(std::string_view id) const {
    return plan_ != nullptr && section_of_record(document_.name, id, *plan_);
  }

  // Of a section about a record, the id as the paper writes it.
  std::string as_called(std::string id) const {
    if (plan_ == nullptr) return id;
    return section_of_record(document_.name, id, *plan_).value_or(id);
  }

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
    if (is_of_record(id)) return std::nullopt;
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

  // "Who leads: Boss" with the sign that belongs there; empty where no label stands before a colon.
  static std::string meant_by(std::string_view line) {
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) return {};
    const auto near = closest(trimmed(line.substr(0, colon)), known_labels());
    const std::string_view becomes = trimmed(line.substr(colon + 1));
    if (near.size() != 1 || becomes.empty()) return {};
    return fmt::format("did you mean \"{} = {}\"?", near.front(), becomes);
  }

  tl::expected<void, Fault> read_labels(const Directive& directive) {
    for (const Line& line : directive.body) {
      if (trimmed(line.text).empty()) continue;
      const std::size_t equals = line.text.find('=');
      const std::string_view label = trimmed(line.text.substr(0, equals));
      const std::string_view becomes =
          equals == std::string_view::npos ? "" : trimmed(line.text.substr(equals + 1));
      if (label.empty() || equals == std::string_view::npos)
        return tl::unexpected(
            Fault{line.number, "a label is changed by a line `old = new`", meant_by(line.text)});
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
    if (is_of_record(directive.id) || find(document_.sections, directive.id))
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
      const bool is_gone = removed_.count(directive.after) != 0;
      if (const auto place = find(document_.sections, directive.after); place && !is_gone) {
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
    if (find(document_.sections, directive.id)) {
      removed_.insert(directive.id);
      return {};
    }
    if (auto fault = unknown(directive.line, directive.id)) return tl::unexpected(*fault);
    return {};
  }

  void take_out(std::vector<Section>& sections) const {
    std::erase_if(sections, [this](const Section& one) { return removed_.count(one.id) != 0; });
    for (Section& section : sections) take_out(section.sections);
  }

  // Takes out what points to a section that is gone.
  void unsay(RichText& text) const {
    std::erase_if(text.phrases, [this](const Phrase& one) {
      return !one.points_to.empty() && removed_.count(one.points_to) != 0;
    });
  }

  void unsay(Section& section) const {
    for (Block& block : section.blocks) {
      if (auto* paragraph = std::get_if<Paragraph>(&block)) unsay(paragraph->text);
      if (auto* list = std::get_if<LetteredList>(&block)) {
        for (RichText& item : list->items) unsay(item);
      }
    }
    std::erase_if(section.blocks, [](const Block& block) {
      const auto* paragraph = std::get_if<Paragraph>(&block);
      return paragraph != nullptr && paragraph->text.empty();
    });
    for (Section& below : section.sections) unsay(below);
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
        if (name == "original") hint = "it stands alone on its line, under `# replace`";
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
  std::set<std::string, std::less<>> removed_;
  std::map<std::string, std::size_t, std::less<>> changed_;  // sections, and the line that does it
  std::size_t filled_ = 0;
};

}  // namespace

tl::expected<void, TemplateFault> apply_template(Document& document, std::string_view text,
                                                 std::span<const TemplateValue> values,
                                                 const Plan* plan) {
  const auto directives = templates::read_directives(text);
  if (!directives) return tl::unexpected(directives.error());
  Document changed = document;
  Applier applier(changed, values, plan);
  for (const Directive& directive : *directives) {
    if (auto applied = applier.apply(directive); !applied) return applied;
  }
  applier.take_out();
  applier.rename();
  document = std::move(changed);
  return {};
}

}  // namespace hwbplan::reports
