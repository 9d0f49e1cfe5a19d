// The table of the ways in which a day, month, quarter or year is written, and what each says.
#include "base/period_points.hpp"

#include "base/period_point_reader.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace hwbplan::period {
namespace {

struct Row {
  std::string_view pattern;
  void (PointReader::*read)(const Values&);
};

// A pattern is a signature (see period_tokens.hpp) in which also: D is a number or an ordinal, ~ is
// any one of - / and . , and P is two years with a hyphen or a slash between them.
constexpr auto kRows = std::to_array<Row>({
    {"y~d~D", &PointReader::year_month_day},    // 2026-3-31
    {"y~m~D", &PointReader::year_month_day},    // 2026-Mar-31
    {"Dmy", &PointReader::day_month_year},      // 31st March 2026
    {"D~m~y", &PointReader::day_month_year},    // 31-Mar-2026
    {"Dmd", &PointReader::day_month_year},      // 31 Mar 26
    {"D~m~d", &PointReader::day_month_year},    // 31-Mar-26
    {"mDy", &PointReader::month_day_year},      // March 31, 2026
    {"d~d~y", &PointReader::three_numbers},     // 31/03/2026
    {"d~d~d", &PointReader::three_numbers},     // 31.3.26
    {"my", &PointReader::month_year},           // March 2026
    {"m~y", &PointReader::month_year},          // Mar-2026
    {"d~y", &PointReader::month_year},          // 03/2026
    {"ym", &PointReader::year_month},           // 2026 March
    {"y-d", &PointReader::year_hyphen_number},  // 2026-03, 2026-27, 2009-10, 2024-29
    {"y/d", &PointReader::year_slash_number},   // 2026/27
    {"y-y", &PointReader::year_hyphen_year},    // 2026-2027, 2022-2027
    {"y/y", &PointReader::year_slash_number},   // 2026/2027
    {"d-d", &PointReader::two_numbers},         // 26-27
    {"d/d", &PointReader::two_numbers},         // 26/27
    {"mD", &PointReader::month_number},         // August 17
    {"m~d", &PointReader::month_number},        // Aug-17
    {"Dm", &PointReader::day_month},            // 17 August
    {"D~m", &PointReader::day_month},           // 17-Aug
    {"m", &PointReader::month},                 // December
    {"y", &PointReader::year},                  // 2026
    {"cy", &PointReader::year},                 // the year 2026
    {"cP", &PointReader::financial_pair},       // the year 2026/27
    {"fP", &PointReader::financial_pair},       // FY26/27
    {"Pf", &PointReader::financial_pair},       // 2026/27 financial year
    {"fyty", &PointReader::financial_pair},     // financial year 2026 to 2027
    {"fy", &PointReader::financial_single},     // FY 2026
    {"fd", &PointReader::financial_single},     // FY26
    {"qd", &PointReader::quarter},              // Q2
    {"qdP", &PointReader::quarter_pair},        // Q2 2026/27
    {"qdfP", &PointReader::quarter_pair},       // Q2 FY 2026/27
    {"oqP", &PointReader::quarter_pair},        // 2nd quarter of 2026/27
    {"Pqd", &PointReader::pair_quarter},        // 2026/27 Q2
    {"fPqd", &PointReader::pair_quarter},       // FY26/27 Q2
    {"qdy", &PointReader::quarter_year},        // Q2 2026
    {"oqy", &PointReader::quarter_year},        // 2nd quarter of 2026
    {"yqd", &PointReader::year_quarter},        // 2026 Q2
});

bool is_year(char kind) {
  return kind == 'y' || kind == 'd';
}

bool kind_matches(char pattern, char kind) {
  if (pattern == 'D') return kind == 'd' || kind == 'o';
  if (pattern == '~') return kind == '-' || kind == '/' || kind == '.';
  return pattern == kind;
}

bool matches(std::string_view pattern, std::string_view signature) {
  for (const char part : pattern) {
    if (part == 'P') {
      if (signature.size() < 3 || !is_year(signature[0]) || !is_year(signature[2])) return false;
      if (signature[1] != '-' && signature[1] != '/') return false;
      signature.remove_prefix(3);
      continue;
    }
    if (signature.empty() || !kind_matches(part, signature.front())) return false;
    signature.remove_prefix(1);
  }
  return signature.empty();
}

Values values_of(Tokens tokens) {
  Values values;
  std::size_t count = 0;
  for (const Token& token : tokens) {
    const bool has_value = token.digits > 0 || token.kind == TokenKind::month;
    if (has_value && count < values.size()) values[count++] = {token.value, token.digits};
  }
  return values;
}

// "end of March 2026": the last day of whatever the rest means.
Meanings edge_of(Meanings meanings, bool last_day) {
  for (Meaning& meaning : meanings.all) {
    meaning.granularity = Granularity::day;
    if (meaning.dated()) {
      const Date day = last_day ? meaning.period.end : meaning.period.start;
      meaning.period = {day, day};
    } else {
      meaning.undated = (last_day ? "the end of " : "the start of ") + meaning.undated;
    }
  }
  return meanings;
}

// "Tuesday 31 March 2026": a day of the week that does not agree is a slip somewhere.
Meanings on_weekday(Meanings meanings, int weekday) {
  static constexpr std::array<std::string_view, 7> kNames = {
      "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
  Meanings kept;
  kept.why = std::move(meanings.why);
  kept.recognised = meanings.recognised;
  for (Meaning& meaning : meanings.all) {
    if (!meaning.dated()) {
      kept.add(std::move(meaning));
    } else if (meaning.granularity == Granularity::day) {
      const Date day = meaning.period.start;
      if (day.weekday() == weekday) {
        kept.add(std::move(meaning));
      } else {
        kept.explain(day.to_words() + " is a " +
                     std::string(kNames[static_cast<std::size_t>(day.weekday() - 1)]));
      }
    }
  }
  return kept;
}

}  // namespace

void Meanings::add(Meaning meaning) {
  const auto known = std::find_if(all.begin(), all.end(), [&](const Meaning& other) {
    return other.period == meaning.period && other.undated == meaning.undated;
  });
  if (known == all.end()) {
    all.push_back(std::move(meaning));
  } else if (known->order != meaning.order) {
    known->order = NumberOrder::any;
  }
}

void Meanings::explain(std::string reason) {
  if (why.empty()) why = std::move(reason);
}

bool Meanings::all_dated() const {
  return !all.empty() && std::all_of(all.begin(), all.end(),
                                     [](const Meaning& meaning) { return meaning.dated(); });
}

Meanings read_point(Tokens tokens, FinancialYear financial_year) {
  if (tokens.empty()) return {};
  const Token& first = tokens.front();
  if (first.kind == TokenKind::last_day || first.kind == TokenKind::first_day) {
    const bool last_day = first.kind == TokenKind::last_day;
    return edge_of(read_point(tokens.subspan(1), financial_year), last_day);
  }
  if (first.kind == TokenKind::weekday) {
    return on_weekday(read_point(tokens.subspan(1), financial_year), first.value);
  }
  const std::string signature = signature_of(tokens);
  const Values values = values_of(tokens);
  PointReader reader(financial_year);
  bool recognised = false;
  for (const Row& row : kRows) {
    if (!matches(row.pattern, signature)) continue;
    (reader.*row.read)(values);
    recognised = true;
  }
  Meanings meanings = reader.take();
  meanings.recognised = recognised;
  if (recognised && meanings.all.empty()) meanings.explain("there is no such date");
  return meanings;
}

}  // namespace hwbplan::period
