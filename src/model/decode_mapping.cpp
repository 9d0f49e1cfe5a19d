// Reading a mapping by its table: the heart of the decoder, and the three things that can be wrong
// with keys.
#include "hwbplan/base/curly_quotes.hpp"
#include "hwbplan/base/edit_distance.hpp"
#include "hwbplan/base/utf8.hpp"

#include "model/decoder.hpp"
#include "model/expectation.hpp"
#include "model/officers_slips.hpp"

#include <bit>
#include <utility>

#include <fmt/format.h>

namespace hwbplan {

namespace {

// Keys mostly come in the order of the table, so the search begins behind the row that matched
// last.
std::size_t row_of(std::span<const Field> fields, std::string_view key, std::size_t first) {
  for (std::size_t row = first; row < fields.size(); ++row) {
    if (fields[row].name == key) return row;
  }
  for (std::size_t row = 0; row < first; ++row) {
    if (fields[row].name == key) return row;
  }
  return fields.size();
}

// A key that is not in the table, where it is plain which one was meant. It is reported, and then
// read as if it were spelt rightly: one slip must not bring "has no title" and "nobody leads this"
// as well.
struct Misspelt {
  std::size_t row = 0;
  yaml::View key;
  yaml::View value;
};

// Whether the value became part of the key: `id:falls`, or `due 31 March` between brackets.
bool holds_its_value(const Misspelt& one, const Schema& schema) {
  const std::string_view meant = schema.fields[one.row].name;
  const std::string_view key = one.key.text();
  return one.value.is_null() && key.size() > meant.size() && key.starts_with(meant) &&
         std::string_view(" :{[").find(key[meant.size()]) != std::string_view::npos;
}

// Marks the row as answered, unless nothing stands there.
inline std::uint64_t bit_of(std::size_t row, yaml::View value) {
  const bool answered = !is_blank(value) || is_refused_alias(value);
  return answered ? std::uint64_t{1} << row : 0;
}

// A sentence of help in the middle of another: "the day it meets".
std::string as_clause(std::string_view help) {
  std::string clause(help);
  if (clause.ends_with('.')) clause.pop_back();
  if (!clause.empty()) clause.front() = utf8::lower_ascii(clause.front());
  return clause;
}

// Where a key that stands in the wrong place belongs: under another key of the same record.
std::string home_of(std::string_view key, const Schema& schema) {
  std::vector<std::string> homes;
  bool in_file = false;
  for (const Field& field : schema.fields) {
    if (field.shape != Shape::record || field.record().find(key) == nullptr) continue;
    homes.push_back(fmt::format("{}:", field.name));
    // A plan file has one strategy, and of everything else lists.
    const bool in_a_list = field.name != "strategy" && field.record().find("id") != nullptr;
    in_file = in_file || field.name == "actions" || in_a_list;
  }
  if (homes.empty()) return {};
  if (in_file) return "if it belongs to the record above it, indent it like the lines there";
  if (homes.size() > 2) return {};
  return fmt::format("put it under {}", fmt::join(homes, " or "));
}

// Short, and without what would end or change a text in double quotes.
std::string as_quotable(std::string_view text) {
  std::string quotable = shortened(text);
  std::erase_if(quotable, [](char c) { return c == '"' || c == '\\'; });
  return quotable;
}

std::vector<std::string_view> names(const Schema& schema) {
  std::vector<std::string_view> all;
  for (const Field& field : schema.fields) all.push_back(field.name);
  return all;
}

// Between brackets a figure in curly quotes is cut at its comma too.
Span with_curly_quotes(std::string_view source, Span figure) {
  if (!source.substr(0, figure.begin).ends_with(kCurlyOpen)) return figure;
  if (!source.substr(figure.end).starts_with(kCurlyClose)) return figure;
  return {figure.file, figure.begin - static_cast<std::uint32_t>(kCurlyOpen.size()),
          figure.end + static_cast<std::uint32_t>(kCurlyClose.size())};
}

// A word between commas, without a colon behind it.
bool is_bare(yaml::View key, yaml::View value) {
  const std::string_view behind_key = key.tree().source.substr(key.span().end, 1);
  return value.is_null() && value.span().size() == 0 && behind_key != ":";
}

// `000` of `{amount: £24,000}`, which stands as a key of its own.
bool is_rest_of_figure(yaml::View key, yaml::View mapping) {
  if (!key || key.text().empty() || key.text().front() < '0' || key.text().front() > '9')
    return false;
  return is_bare(key, mapping.next_child(key)) &&
         split_figure(key.tree().source, key.span()).has_value();
}

// A key in curly quotes, or a part of a text in them that was cut at a comma: says so in `finding`,
// with a fix. Gives the row of the key that was meant, or a row behind the last.
std::size_t curly_key(const Schema& schema, yaml::View key, Diagnostic& finding) {
  const std::size_t none = schema.fields.size();
  if (key.style() != yaml::Style::plain) return none;
  const std::string_view bare = without_curly_quotes(key.text());
  const std::size_t row = bare.size() == key.text().size() ? none : row_of(schema.fields, bare, 0);
  if (row != none) {
    finding.hint = without_curly_hint(bare);
    finding.fix = Fix{fmt::format("write {}", bare), {{key.span(), std::string(bare)}}};
    return row;
  }
  const std::string_view source = key.tree().source;
  if (const auto quotes = curly_quotes_round(source, key.span())) {
    finding.hint =
        "curly quotes are no quotes to YAML, and the text ends at the comma: write straight ones";
    const std::string_view inside =
        source.substr(quotes->open.end, quotes->close.begin - quotes->open.end);
    if (inside.find_first_of("\"\\") == std::string_view::npos)
      finding.fix = Fix{"put straight quotation marks in place of the curly ones",
                        {{quotes->open, "\""}, {quotes->close, "\""}}};
  }
  return none;
}

// Where an action's status, or its colour, belongs.
std::string home_of_status(const Schema& schema, std::string_view key) {
  const bool in_action = schema.find("published_status") != nullptr;
  if (in_action && (is_name_of_status(key) || utf8::equal_ignoring_case(key, "status"))) {
    return fmt::format("say it in an entry under progress:, as status: {}", kStatusesWithColours);
  }
  const Field* status = is_name_of_status(key) ? schema.find("status") : nullptr;
  if (status == nullptr || status->choices.data() != kStatusNames.data()) return {};
  return fmt::format("write status: with {}", kStatusesWithColours);
}

// What to do about a key that is near to none. `bare`: no colon stands behind it. `begins_with`:
// the key that it begins with, if there is one.
std::string hint_for(const Schema& schema, std::string_view name,
                     const std::vector<std::string_view>& near, bool bare,
                     std::string_view begins_with) {
  if (std::string home = home_of_status(schema, name); !home.empty()) return home;
  if (!near.empty()) return fmt::format("did you mean {}?", any_of(near));
  if (!begins_with.empty()) return fmt::format("a colon is missing behind \"{}\"", begins_with);
  // `{text: Tipton, Smethwick and Oldbury}`: words behind a comma between brackets.
  if (bare) return "if it belongs to the text before the comma, put that text in quotes";
  std::string home = home_of(name, schema);
  return home.empty() ? fmt::format("its keys are {}", fmt::join(names(schema), ", ")) : home;
}

}  // namespace

bool Decoder::decode_mapping(void* object, const Schema& schema, yaml::View value) {
  if (value.is_mapping()) {
    const bool outer = std::exchange(run_together_, false);
    const std::uint64_t seen = read_keys(object, schema, value);
    const bool run_together = std::exchange(run_together_, outer);
    report_missing_keys(schema, value, seen);
    // What was left out is not known, unless it is a record that others refer to.
    return !run_together || schema.find("id") != nullptr;
  }
  if (lacks_colon(schema, value)) return false;
  if (const Field* bare = value.is_scalar() ? schema.find(schema.shorthand) : nullptr) {
    bare->decode(object, value, *this, *bare);
    return true;
  }
  const std::vector<std::string_view> keys = names(schema);
  Diagnostic& finding = report(
      "wrong-type", value.span(),
      fmt::format("{} {} must be written with keys such as {}, but {} here", article(schema.name),
                  schema.name, any_of(std::span(keys).first(std::min<std::size_t>(keys.size(), 3))),
                  stands(value)));
  const bool is_lead = !path_.empty() && path_.back() == "lead";
  if (value.is_sequence() && !schema.shorthand.empty()) {
    finding.hint = is_lead ? "write one lead; the others go under partners:" : "write one of them";
  }
  if (finding.hint.empty() && schema.find("date") != nullptr && schema.find("text") != nullptr &&
      value.is_scalar()) {
    finding.hint = fmt::format("write it with its day: {{date: {}, text: \"{}\"}}",
                               schema.find("date")->example, as_quotable(value.text()));
  }
  return false;
}

bool Decoder::lacks_colon(const Schema& schema, yaml::View value) {
  if (!value.is_scalar() || value.style() != yaml::Style::plain) return false;
  // On the line of its key a text can begin with any word.
  const std::string_view before = value.tree().source.substr(0, value.span().begin);
  const std::size_t last = before.find_last_not_of(' ');
  if (last == std::string_view::npos || (before[last] != '\n' && before[last] != '-')) return false;
  const std::string_view text = value.text();
  const std::size_t gap = text.find(' ');
  if (gap == std::string_view::npos || schema.find(text.substr(0, gap)) == nullptr) return false;
  // In place of the record a text may stand, and may begin with any word.
  const Field* bare = schema.find(schema.shorthand);
  if (bare != nullptr && bare->shape != Shape::reference) return false;
  Diagnostic& finding = report("wrong-type", value.span(),
                               fmt::format("{} {} must be written with keys, but {} here",
                                           article(schema.name), schema.name, stands(value)));
  finding.value = text;
  finding.hint = fmt::format("a colon is missing behind \"{}\"", text.substr(0, gap));
  return true;
}

std::uint64_t Decoder::read_keys(void* object, const Schema& schema, yaml::View mapping) {
  std::uint64_t seen = 0;
  std::size_t next = 0;
  std::vector<Misspelt> misspelt;
  // Outside of brackets a comma ends nothing.
  const bool in_brackets = mapping.style() == yaml::Style::flow;
  // A mapping may have many keys, and has a value for each; so they are walked over by their
  // places.
  const yaml::Tree& tree = mapping.tree();
  const std::uint32_t end = tree.nodes[mapping.index()].after;
  for (std::uint32_t at = mapping.index() + 1; at < end;) {
    const yaml::View key(tree, at);
    const yaml::View value(tree, tree.nodes[at].after);
    at = tree.nodes[value.index()].after;
    const std::size_t row = row_of(schema.fields, key.text(), next);
    if (row == schema.fields.size()) [[unlikely]] {
      const std::size_t meant = unknown_key(schema, key, value);
      if (meant != row) misspelt.push_back({meant, key, value});
    } else {
      cut_in_two_ =
          in_brackets && value.is_scalar() && is_rest_of_figure(mapping.next_child(value), mapping);
      key_ = key.span();
      read_value(object, schema.fields[row], value);
      cut_in_two_ = false;
      seen |= bit_of(row, value);
      next = row + 1;
    }
  }
  for (const Misspelt& one : misspelt) {
    if ((seen & (std::uint64_t{1} << one.row)) != 0) continue;
    if (holds_its_value(one, schema)) {
      seen |= std::uint64_t{1} << one.row;
      continue;
    }
    key_ = one.key.span();
    read_value(object, schema.fields[one.row], one.value);
    seen |= bit_of(one.row, one.value);
  }
  return seen;
}

void Decoder::read_value(void* object, const Field& field, yaml::View value) {
  path_.push_back(field.name);
  field.decode(object, value, *this, field);
  path_.pop_back();
}

std::size_t Decoder::unknown_key(const Schema& schema, yaml::View key, yaml::View value) {
  const std::string_view name = key.text();
  const std::size_t none = schema.fields.size();
  const bool bare = is_bare(key, value);
  const auto figure = bare ? split_figure(key.tree().source, key.span()) : std::nullopt;
  if (figure && figure->is_later_part) return none;
  const std::vector<std::string_view> permitted = names(schema);
  const std::vector<std::string_view> near = closest(name, permitted);
  Diagnostic& finding = report(
      "unknown-key", key.span(),
      fmt::format("{} {} has no key \"{}\"", article(schema.name), schema.name, shortened(name)));
  finding.value = name;
  if (figure) {
    const Span whole = with_curly_quotes(key.tree().source, figure->span);
    finding.hint = fmt::format("write the figure without a comma: {}", figure->digits);
    finding.fix = Fix{fmt::format("write {}", figure->digits), {{whole, figure->digits}}};
    return none;
  }
  if (const std::size_t row = curly_key(schema, key, finding); row != none) return row;
  if (finding.fix) return none;
  const std::size_t gap = name.find_first_of(" {[:");
  const std::size_t meant =
      gap == std::string_view::npos ? none : row_of(schema.fields, name.substr(0, gap), 0);
  if (meant != none && name[gap] == ':' && bare) {
    finding.hint = fmt::format("put a space behind the colon of \"{}:\"", name.substr(0, gap));
    if (key.style() == yaml::Style::plain) {
      const auto behind = key.span().begin + static_cast<std::uint32_t>(gap) + 1;
      finding.fix = Fix{"put a space behind the colon", {{{key.span().file, behind, behind}, " "}}};
    }
    run_together_ = true;
    return meant;
  }
  if (near.size() == 1) {
    finding.hint = fmt::format("did you mean \"{}\"?", near.front());
    finding.fix = Fix{fmt::format("rename the key to {}", near.front()),
                      {{key.span(), std::string(near.front())}}};
    return row_of(schema.fields, near.front(), 0);
  }
  finding.hint = hint_for(schema, name, near, bare, meant != none ? name.substr(0, gap) : "");
  if (!bare || meant == none || !near.empty()) return none;
  run_together_ = true;
  return meant;
}

void Decoder::report_missing_keys(const Schema& schema, yaml::View mapping, std::uint64_t seen) {
  for (std::uint64_t rows = schema.required & ~seen; rows != 0; rows &= rows - 1) {
    const Field& field = schema.fields[static_cast<std::size_t>(std::countr_zero(rows))];
    const yaml::View first = mapping.first_child();
    const Span place = first ? first.span() : mapping.span();
    path_.push_back(field.name);
    report("missing-key", place, fmt::format("this {} has no \"{}\"", schema.name, field.name))
        .hint = fmt::format("add \"{}\": {}", field.name, as_clause(field.help));
    path_.pop_back();
  }
}

}  // namespace hwbplan
