// The third step of reading a period: two points with something between them. Tried only where the
// text is no point as a whole, so that the hyphens of 2026-03-31 are never taken for "to".
#include "base/period_points.hpp"

#include <optional>
#include <string>
#include <vector>

namespace hwbplan::period {
namespace {

// What may stand between two points. A slash, "and" and "or" only join what follows on directly:
// "June/July 2013" is two months in a row, "June and September 2013" are two dates.
struct Joint {
  bool exists = false;
  bool follows_on = false;
};

Joint joint_of(TokenKind kind) {
  switch (kind) {
    case TokenKind::to:
    case TokenKind::hyphen:
      return {true, false};
    case TokenKind::both:
    case TokenKind::slash:
      return {true, true};
    default:
      return {};
  }
}

// The left side with what it leaves out taken from the right: "1 April to 30 June 2026" says "2026"
// once. It must leave out the end of what the right side says, in the same order. Nothing
// otherwise.
std::vector<Token> completed(Tokens left, Tokens right) {
  if (left.size() >= right.size()) return {};
  const auto alike = [](TokenKind kind) {
    return kind == TokenKind::ordinal ? TokenKind::number : kind;
  };
  for (std::size_t i = 0; i < left.size(); ++i) {
    if (alike(left[i].kind) != alike(right[i].kind)) return {};
  }
  std::vector<Token> tokens(left.begin(), left.end());
  tokens.insert(tokens.end(), right.begin() + static_cast<std::ptrdiff_t>(left.size()),
                right.end());
  return tokens;
}

Meanings read_left(Tokens left, Tokens right, FinancialYear financial_year) {
  Meanings alone = read_point(left, financial_year);
  if (alone.all_dated()) return alone;
  Meanings whole = read_point(completed(left, right), financial_year);
  return whole.all.empty() ? alone : whole;
}

bool orders_differ(const Meaning& a, const Meaning& b) {
  return a.order != b.order && a.order != NumberOrder::any && b.order != NumberOrder::any;
}

void join(Meanings& out, const Meaning& first, const Meaning& last, Joint joint,
          FinancialYear financial_year) {
  if (orders_differ(first, last)) return;
  Meaning whole;
  whole.granularity = Granularity::range;
  if (!first.dated() || !last.dated()) {
    const auto words = [financial_year](const Meaning& meaning) {
      return meaning.dated() ? to_words(meaning.period, financial_year) : meaning.undated;
    };
    whole.undated = words(first) + " to " + words(last);
  } else if (last.period.end < first.period.start) {
    return out.explain(kBackwards);
  } else if (joint.follows_on && last.period.start != first.period.end + 1) {
    return out.explain("it names more than one date");
  } else {
    whole.period = {first.period.start, last.period.end};
  }
  out.add(std::move(whole));
}

}  // namespace

Meanings read_range(Tokens tokens, FinancialYear financial_year) {
  Meanings out = read_point(tokens, financial_year);
  if (out.recognised) return out;
  for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
    const Joint joint = joint_of(tokens[i].kind);
    if (!joint.exists) continue;
    const Tokens right = tokens.subspan(i + 1);
    Meanings last = read_point(right, financial_year);
    if (last.all.empty()) {
      out.explain(std::move(last.why));
      continue;
    }
    Meanings first = read_left(tokens.first(i), right, financial_year);
    for (const Meaning& from : first.all) {
      for (const Meaning& to : last.all) join(out, from, to, joint, financial_year);
    }
    out.explain(std::move(first.why));
  }
  return out;
}

}  // namespace hwbplan::period
