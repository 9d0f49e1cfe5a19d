// The scanner's view of colons that were forgotten: `lead Head of housing`. To YAML such a line is
// a text like any other, and what is wrong shows a line too late or not at all. With the keys that
// may stand in the record it can be said of the line itself.
//
// Only asked where the piece can't be read anyway, with one exception: `lead {partner: council}`
// is legal, and means nothing that anybody would want. The fast reader leaves such keys to us.
#include "yaml/extent.hpp"
#include "yaml/scanner.hpp"

namespace hwbplan::yaml {
namespace {

// No key of ours is longer, and neither is a slip of one.
constexpr std::uint32_t kLongestWord = 40;

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '-';
}

std::uint32_t end_of_word(std::string_view text, std::uint32_t begin) {
  std::uint32_t end = begin;
  while (end < text.size() && end - begin <= kLongestWord && is_word(text[end])) ++end;
  return end;
}

}  // namespace

// The keys that lead to the record at hand, or, as a value, to what stands behind its last key.
std::vector<std::string_view> Scanner::path(bool as_value) const {
  std::vector<std::string_view> keys;
  for (std::size_t i = 0; i < frames_.size(); ++i) {
    const Frame& frame = frames_[i];
    const bool is_record_at_hand = i + 1 == frames_.size() && !as_value;
    if (frame.sequence || frame.key_end == 0 || is_record_at_hand) continue;
    keys.push_back(text_.substr(frame.key_begin, frame.key_end - frame.key_begin));
  }
  return keys;
}

// Whether the text at `begin` starts with a key that lacks its colon. `as_value`: the text was
// taken for the value of the last key or dash, and is not yet known to belong to a record.
bool Scanner::lacks_colon(std::uint32_t begin, bool as_value) {
  if (keys_ == nullptr) return false;
  if (!as_value && (frames_.empty() || frames_.back().sequence)) return false;
  const std::uint32_t end = end_of_word(text_, begin);
  if (end == begin || end - begin > kLongestWord) return false;
  const bool is_apart =
      ends_word(end) || std::string_view("{[;=").find(at(end)) != std::string_view::npos;
  if (!is_apart) return false;
  const std::string_view meant = keys_->meant(path(as_value), text_.substr(begin, end - begin));
  if (meant.empty()) return false;
  fail(fault_.missing_colon(begin, end, meant));
  return true;
}

// `lead {partner: council, role: Chair}`: the bracket became part of the key that was just read.
bool Scanner::lacks_colon_before_bracket() {
  const Frame& record = frames_.back();
  std::uint32_t bracket = end_of_word(text_, record.key_begin);
  while (is_blank(at(bracket))) ++bracket;
  if (bracket >= record.key_end || (at(bracket) != '{' && at(bracket) != '[')) return false;
  // `notes [old]: text` has its colon, and an odd key.
  const std::string_view behind = text_.substr(bracket, record.key_end - bracket);
  if (behind.find_first_of("}]") != std::string_view::npos) return false;
  return lacks_colon(record.key_begin, false);
}

// A text behind which a key follows, at `key_below`, where only more of the text could stand.
bool Scanner::lacks_colon_in_text(const Scalar& scalar, std::uint32_t key_below) {
  // In one column with that key, it was meant as one.
  const bool lines_up = column_of(text_, scalar.begin) == column_of(text_, key_below);
  return lines_up && lacks_colon(scalar.begin, true);
}

}  // namespace hwbplan::yaml
