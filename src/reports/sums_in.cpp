// See sums_in.hpp. A sum is taken apart as officers write one: pounds, a scale such as "million",
// how often it is paid, and a second end where it is a range.
#include "reports/sums_in.hpp"

#include "hwbplan/base/number.hpp"
#include "hwbplan/base/utf8.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace hwbplan::reports {

namespace {

constexpr std::string_view kPound = "£";

struct Scale {
  std::string_view word;
  double times;
};
constexpr auto kScales = std::to_array<Scale>({{"hundred", 1e2},
                                               {"thousand", 1e3},
                                               {"thousands", 1e3},
                                               {"thou", 1e3},
                                               {"k", 1e3},
                                               {"million", 1e6},
                                               {"millions", 1e6},
                                               {"mill", 1e6},
                                               {"mil", 1e6},
                                               {"mn", 1e6},
                                               {"mln", 1e6},
                                               {"m", 1e6},
                                               {"billion", 1e9},
                                               {"billions", 1e9},
                                               {"bn", 1e9},
                                               {"b", 1e9},
                                               {"trillion", 1e12},
                                               {"tn", 1e12}});
constexpr auto kAbbreviatedTimes = std::to_array<std::string_view>(
    {"p.a", "p. a", "pa", "p/a", "p.c.m", "pcm", "p.m", "pm", "p/m", "p.w", "pw", "p/w", "each",
     "annually", "yearly", "quarterly", "monthly", "weekly", "daily"});
// Behind "a", "an", "each" and "every"; behind "per" any word is one.
constexpr auto kSpans = std::to_array<std::string_view>(
    {"year",  "annum",     "quarter", "term",   "month",   "fortnight", "week", "day",
     "night", "hour",      "session", "class",  "visit",   "place",     "head", "person",
     "child", "household", "home",    "family", "journey", "trip",      "time", "yr"});
constexpr auto kDashes = std::to_array<std::string_view>({"-", "‐", "‑", "–", "—", "−"});

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_letter(char c) {
  const char small = utf8::lower_ascii(c);
  return small >= 'a' && small <= 'z';
}

// A reader of the text behind a place; a failed `take` leaves it where it was.
class Cursor {
 public:
  Cursor(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  std::size_t at() const { return at_; }
  bool ends() const { return at_ >= text_.size(); }
  std::string_view rest() const { return text_.substr(at_); }

  bool take(std::string_view word) {
    if (!utf8::equal_ignoring_case(rest().substr(0, word.size()), word)) return false;
    at_ += word.size();
    return true;
  }
  // The same where no letter and no digit follows, so that the word is whole.
  bool take_word(std::string_view word) {
    Cursor next = *this;
    if (!next.take(word) || next.is_in_word()) return false;
    *this = next;
    return true;
  }
  bool take_blank() { return take(" ") || take("\u00A0") || take("\u2009") || take("\u202F"); }
  bool take_dash() {
    return std::any_of(kDashes.begin(), kDashes.end(),
                       [this](std::string_view dash) { return take(dash); });
  }
  std::string_view take_letters() {
    const std::size_t begin = at_;
    while (!ends() && is_letter(text_[at_])) ++at_;
    return text_.substr(begin, at_ - begin);
  }
  bool digit_follows() const { return !ends() && is_digit(text_[at_]); }
  bool is_in_word() const { return !ends() && (is_letter(text_[at_]) || digit_follows()); }

  // "40,000" and "1.2"; nothing where commas and points make no number of the digits.
  std::optional<double> take_number() {
    std::size_t end = at_;
    while (end < text_.size() &&
           (is_digit(text_[end]) || ((text_[end] == ',' || text_[end] == '.') && end > at_ &&
                                     end + 1 < text_.size() && is_digit(text_[end + 1]))))
      ++end;
    const auto number = read_number(text_.substr(at_, end - at_));
    if (end == at_ || !number) return std::nullopt;
    at_ = end;
    return number->value;
  }

 private:
  std::string_view text_;
  std::size_t at_;
};

struct Amount {
  double value = 0;   // with its scale
  double digits = 0;  // without
  bool has_scale = false;
};

bool take_scale(Cursor& cursor, Amount& amount) {
  Cursor next = cursor;
  next.take_blank();
  for (const Scale& scale : kScales) {
    if (!next.take_word(scale.word)) continue;
    amount.value *= scale.times;
    amount.has_scale = true;
    cursor = next;
    return true;
  }
  return false;
}

std::optional<Amount> take_amount(Cursor& cursor) {
  const std::optional<double> number = cursor.take_number();
  if (!number) return std::nullopt;
  Amount amount{*number, *number, false};
  // "2 hundred thousand"
  if (take_scale(cursor, amount)) take_scale(cursor, amount);
  return amount;
}

bool is_span(std::string_view word) {
  return std::any_of(kSpans.begin(), kSpans.end(), [word](std::string_view span) {
    return utf8::equal_ignoring_case(span, word);
  });
}

// "a year", "per head", "p.a."; false where "a" leads to a word that might be how often it is paid.
bool take_times(Cursor& cursor) {
  Cursor next = cursor;
  const bool is_apart = next.take_blank() || next.take("/");
  for (const std::string_view word : kAbbreviatedTimes) {
    Cursor behind = next;
    if (!behind.take_word(word)) continue;
    if (word.find('.') != std::string_view::npos) behind.take(".");
    if (word == "each") {  // "each year"
      Cursor longer = behind;
      if (longer.take_blank() && is_span(longer.take_letters())) behind = longer;
    }
    cursor = behind;
    return true;
  }
  if (!is_apart) return true;
  const bool is_slash = cursor.rest().starts_with('/');
  const bool is_per = next.take_word("per");
  const bool is_one = next.take_word("a") || next.take_word("an") || next.take_word("every");
  if (!is_slash && !is_per && !is_one) return true;
  if (is_per || is_one) next.take_blank();
  const std::string_view word = next.take_letters();
  if (word.empty() || (!is_per && !is_span(word))) return false;
  cursor = next;
  return true;
}

// Nothing that stands here can belong to the sum before it.
bool is_over(Cursor cursor) {
  if (cursor.ends()) return true;
  if (cursor.take("—")) return !cursor.digit_follows() && !cursor.take(kPound);
  constexpr auto kMarks =
      std::to_array<std::string_view>({".", ",",  ";", ":", "!", "?",  "(", ")", "[", "]", "}",
                                       "'", "\"", "*", "_", "&", "\n", "’", "”", "…", "‘", "“"});
  const bool is_mark =
      cursor.take_blank() || std::any_of(kMarks.begin(), kMarks.end(),
                                         [&](std::string_view mark) { return cursor.take(mark); });
  return is_mark && !cursor.digit_follows();  // "£10 000" and "£10'000" are more than £10
}

// A scale among the next few words may be that of a small figure too: "£2, £3 or £4 million".
bool scale_is_to_come(Cursor cursor) {
  constexpr int kWordsAhead = 5;
  cursor.take(",");
  for (int i = 0; i < kWordsAhead && cursor.take_blank(); ++i) {
    cursor.take(kPound);
    Amount amount;
    cursor.take_number();
    if (take_scale(cursor, amount)) return true;
    constexpr std::size_t kLongest = 40;
    const std::string_view near = cursor.rest().substr(0, kLongest);
    const std::size_t size = near.find_first_of(" .;:(");
    if (size == std::string_view::npos || near[size] != ' ') return false;
    cursor.take(near.substr(0, size));
  }
  return false;
}

// What may stand behind "to 30,000" for that to be money: "to 300 families" may be none.
bool is_second_end(Cursor cursor) {
  if (!cursor.take_blank()) return is_over(cursor);
  constexpr auto kAfter = std::to_array<std::string_view>(
      {"for",       "if",      "in",   "to", "and",   "or",   "from", "of",
       "depending", "towards", "over", "by", "is",    "as",   "with", "when",
       "where",     "so",      "on",   "at", "until", "this", "next"});
  return std::any_of(kAfter.begin(), kAfter.end(),
                     [&](std::string_view word) { return Cursor(cursor).take_word(word); });
}

enum class Second { none, taken, unclear };

// " to £15,000", "-5 million" and, behind "between", " and £20,000".
Second take_second_end(Cursor& cursor, const Amount first, bool is_between, Amount& second) {
  Cursor next = cursor;
  const bool is_apart = next.take_blank();
  const bool is_dash = next.take_dash();
  const bool is_joined =
      is_dash || (is_apart && (next.take_word("to") || (is_between && next.take_word("and"))));
  const bool is_blank = next.take_blank();
  if (!is_joined || (!is_dash && !is_blank)) return Second::none;
  const bool has_pound = next.take(kPound);
  if (has_pound) next.take_blank();
  if (!has_pound && !next.digit_follows()) return Second::none;
  const std::optional<Amount> amount = take_amount(next);
  if (!amount) return Second::unclear;
  const Cursor behind = next;
  if (!take_times(next)) return Second::unclear;
  const bool is_paid_often = next.at() != behind.at();
  const bool shares_scale = amount->has_scale && !first.has_scale && first.digits <= amount->digits;
  if (!has_pound && !shares_scale && !is_paid_often) {
    // "£5,000 to 3 schools" is no range.
    const bool is_smaller = amount->value < first.value;
    if (is_smaller && !is_dash) return Second::none;
    if (is_smaller || !is_second_end(next)) return Second::unclear;
  }
  cursor = next;
  second = *amount;
  return Second::taken;
}

struct Found {
  std::size_t end = 0;    // how far the text was read
  bool is_sum = false;    // there are digits behind the sign
  bool is_clear = false;  // and what they are is understood
  bool is_range = false;
};

Found read_sum(std::string_view text, std::size_t at, bool is_between) {
  constexpr double kSmall = 1000;
  constexpr std::string_view kAsWord = "-pound";  // "a £40 million-pound bid"
  Cursor cursor(text, at + kPound.size());
  cursor.take_blank();
  if (!cursor.digit_follows()) return {cursor.at(), false, false, false};
  const std::optional<Amount> first = take_amount(cursor);
  if (!first) return {cursor.at(), true, false, false};
  if (Cursor behind = cursor; behind.take_word(kAsWord))
    return {cursor.at(), true, is_over(behind), false};
  Amount last = *first;
  const std::size_t end = cursor.at();
  bool is_clear = take_times(cursor);
  bool is_small = end == cursor.at();
  bool is_range = false;
  for (Second second = Second::taken; is_clear && second == Second::taken;) {
    second = take_second_end(cursor, last, is_between, last);
    is_clear = second == Second::none || (second == Second::taken && !is_range);
    is_range = is_range || second == Second::taken;
  }
  cursor.take("+");
  is_small = is_small && !last.has_scale && last.digits < kSmall;
  is_clear = is_clear && is_over(cursor) && !(is_small && scale_is_to_come(cursor));
  return {cursor.at(), true, is_clear, is_range};
}

}  // namespace

std::vector<std::string> sums_in(std::string_view text, std::size_t most) {
  constexpr std::string_view kBetween = "between ";
  std::vector<std::string> sums;
  bool has_others = false;
  for (std::size_t at = text.find(kPound); at != std::string_view::npos;) {
    const std::size_t before = std::min(at, kBetween.size());
    const bool is_between = utf8::equal_ignoring_case(text.substr(at - before, before), kBetween);
    const std::size_t lead = is_between ? kBetween.size() : 0;
    const Found found = read_sum(text, at, is_between);
    const std::size_t begin = found.is_range ? at - lead : at;
    const std::string_view sum = text.substr(begin, found.end - begin);
    if (found.is_sum && !found.is_clear) {
      has_others = true;
    } else if (found.is_sum && std::find(sums.begin(), sums.end(), sum) == sums.end()) {
      has_others = has_others || sums.size() == most;
      if (sums.size() < most) sums.emplace_back(sum);
    }
    at = text.find(kPound, found.end);
  }
  if (has_others && !sums.empty()) sums.emplace_back("others");
  return sums;
}

}  // namespace hwbplan::reports
