// The cutter: one walk over the lines.
#include "yaml/pieces.hpp"

#include "yaml/extent.hpp"

#include <algorithm>
#include <span>

namespace hwbplan::yaml {
namespace {

// A line that holds something other than a comment.
struct Line {
  std::uint32_t begin = 0;
  std::uint32_t content = 0;  // the first byte that is no space
  std::uint32_t end = 0;      // the beginning of the next line
  std::uint32_t column() const { return content - begin; }
};

class Cutter {
 public:
  Cutter(std::string_view text, std::uint32_t begin, std::uint32_t end)
      : text_(text.substr(0, end)), at_(begin), end_(end) {}

  std::vector<Piece> cut() {
    const std::uint32_t begin = at_;
    Line line;
    if (!next(line) || !root_is_mapping(line)) return {whole(begin)};
    base_ = line.column();
    do {
      take(line);
    } while (next(line));
    pieces_.front().begin = begin;
    for (std::size_t i = 0; i + 1 < pieces_.size(); ++i) pieces_[i].end = pieces_[i + 1].begin;
    pieces_.back().end = end_;
    find_misplaced();
    return std::move(pieces_);
  }

 private:
  // The dashes of a list line up where most of them stand; where as many stand in two columns, in
  // the one further to the left.
  void find_misplaced() {
    for (std::size_t i = 0; i < pieces_.size();) {
      std::size_t end = i + 1;
      while (end < pieces_.size() && pieces_[end].section == pieces_[i].section) ++end;
      const std::span<Piece> section(pieces_.data() + i, end - i);
      const std::uint32_t column = column_of_most(section);
      for (Piece& piece : section) {
        piece.misplaced = piece.kind == Piece::Kind::item && piece.column != column;
      }
      i = end;
    }
  }

  static std::uint32_t column_of_most(std::span<const Piece> section) {
    std::vector<std::uint32_t> columns;
    for (const Piece& piece : section) {
      if (piece.kind == Piece::Kind::item) columns.push_back(piece.column);
    }
    std::sort(columns.begin(), columns.end());
    std::size_t most = 0;
    std::uint32_t best = 0;
    for (std::size_t i = 0; i < columns.size();) {
      const auto behind = std::upper_bound(columns.begin(), columns.end(), columns[i]);
      const auto count = static_cast<std::size_t>(behind - columns.begin()) - i;
      if (count > most) best = columns[i];
      most = std::max(most, count);
      i += count;
    }
    return best;
  }

  Piece whole(std::uint32_t begin) const {
    Piece piece;
    piece.begin = begin;
    piece.end = end_;
    return piece;
  }

  char at(std::uint32_t index) const { return index < text_.size() ? text_[index] : '\n'; }
  bool is_indicator(std::uint32_t index, char c) const {
    return at(index) == c && is_space(at(index + 1));
  }

  bool next(Line& line) {
    while (at_ < end_) {
      line.begin = at_;
      line.content = at_;
      while (at(line.content) == ' ') ++line.content;
      std::uint32_t visible = line.content;
      while (is_blank(at(visible))) ++visible;
      at_ = line.end = next_line(text_, visible);
      if (!is_break(at(visible)) && at(visible) != '#') return true;
    }
    return false;
  }

  // Behind the key's colon, where a key and a colon begin at `index`; otherwise 0.
  std::uint32_t behind_key(std::uint32_t index) const {
    const char first = at(index);
    if (first == '"' || first == '\'') {
      for (++index; !is_break(at(index)) && at(index) != first; ++index) {
        if (first == '"' && at(index) == '\\') ++index;
      }
      if (is_break(at(index))) return 0;
    }
    for (; !is_break(at(index)); ++index) {
      if (at(index) == '#' && is_blank(at(index - 1))) return 0;
      if (is_indicator(index, ':')) return index + 1;
    }
    return 0;
  }

  bool starts_with_one_of(std::uint32_t index, std::string_view set) const {
    return set.find(at(index)) != std::string_view::npos;
  }

  // Whether the line in the file's first column opens a mapping. A lone word counts where what
  // comes next is indented or a key: then its colon was forgotten.
  bool root_is_mapping(const Line& line) {
    if (is_indicator(line.content, '-') || is_indicator(line.content, '?')) return false;
    if (is_indicator(line.content, ':')) return false;
    if (text_.substr(line.content, 3) == "---" && is_space(at(line.content + 3))) return false;
    if (starts_with_one_of(line.content, "[{|>&!*%\t")) return false;
    return begins_key(line) || lacks_its_colon(line);
  }

  // The file's first line, where it is a word with more behind it, and a key stands below in the
  // same column: no legal text goes on with that.
  bool lacks_its_colon(const Line& line) {
    std::uint32_t word = line.content;
    while (at(word) == '_' || (at(word) >= 'a' && at(word) <= 'z')) ++word;
    if (word == line.content || !is_blank(at(word))) return false;
    const std::uint32_t resume = at_;
    Line following;
    const bool any = next(following);
    at_ = resume;
    return any && following.column() == line.column() && behind_key(following.content) != 0;
  }

  // A key with its colon; or a lone word where what comes next is a dash or a key, because then its
  // colon was forgotten.
  bool begins_key(const Line& line) {
    if (behind_key(line.content) != 0) return true;
    std::uint32_t word = line.content;
    while (at(word) == '_' || (at(word) >= 'a' && at(word) <= 'z')) ++word;
    if (word == line.content || !is_break(at(word))) return false;
    const std::uint32_t resume = at_;
    Line following;
    const bool any = next(following);
    at_ = resume;
    return any && (is_indicator(following.content, '-') || behind_key(following.content) != 0);
  }

  // Whether a line in the first column opens a section. A line that is no key belongs to what is
  // above it, whether it is a bracket that closes or a slip; so does a line that is indented with
  // something other than spaces.
  bool opens_section(const Line& line) {
    if (is_indicator(line.content, '-') || starts_with_one_of(line.content, "]}\t")) return false;
    if (text_.substr(line.content, 2) == "\xC2\xA0" || is_indicator(line.content, ':'))
      return false;
    return is_indicator(line.content, '?') || begins_key(line);
  }

  void take(const Line& line) {
    const bool dash = is_indicator(line.content, '-');
    const bool section = pieces_.empty() || (line.column() <= base_ && opens_section(line));
    if (section && is_moved(line)) {
      Piece& piece = pieces_.back();
      if (piece.moved == Piece::kNoLine) piece.moved = line.begin;
    } else if (section) {
      begin_section(line);
    } else if (undecided_) {
      undecided_ = false;
      if (dash) {
        begin_list(line);
      } else {
        section_column_ = line.column();
      }
    } else if (dash && is_item(line)) {
      begin_item(line);
    }
  }

  // Whether the value behind a key is known to end on its line, so that nothing may be indented
  // below it. The empty value is not.
  bool ends_on_line(std::uint32_t value, std::uint32_t line_end) const {
    std::uint32_t last = line_end;
    while (last > value && is_space(at(last - 1))) --last;
    if (last == value || starts_with_one_of(value, "#|>&!*?")) return false;
    const char first = at(value);
    if (!starts_with_one_of(value, "\"'[{")) return true;
    const char closer = first == '[' ? ']' : first == '{' ? '}' : first;
    const std::string_view inside = text_.substr(value + 1, last - value - 1);
    return !inside.empty() && inside.find(closer) + 1 == inside.size() &&
           inside.find('\\') == inside.npos;
  }

  // Whether a line that looks like a section was pushed to the margin out of the record above it:
  // no legal text has a key with its value in front of a line that is indented further, and no
  // list of a section stands deeper than the keys of the record above it and ends in their column.
  bool is_moved(const Line& line) {
    if (pieces_.empty() || undecided_ || pieces_.back().kind == Piece::Kind::whole) return false;
    std::uint32_t value = behind_key(line.content);
    if (value == 0) return false;
    while (is_blank(at(value))) ++value;
    const bool empty = is_break(at(value)) || at(value) == '#';
    if (!empty && !ends_on_line(value, line.end)) return false;
    const std::uint32_t resume = at_;
    const bool moved = empty ? ends_in_the_item(line) : belongs_to_what_follows(line);
    at_ = resume;
    return moved;
  }

  bool belongs_to_what_follows(const Line& line) {
    Line following;
    if (!next(following)) return false;
    if (is_indicator(following.content, '-'))
      return in_list_ && content_column_ != 0 && following.column() == item_column_;
    // Less deep than the record above, it is the line below that stands wrong.
    const std::uint32_t least = in_list_ ? content_column_ : section_column_;
    return least > line.column() && following.column() >= least &&
           !starts_with_one_of(following.content, "\"'[{#?:\t") &&
           behind_key(following.content) != 0;
  }

  bool ends_in_the_item(const Line& line) {
    // Only in the sections' own column, so that no line is looked at twice.
    if (!in_list_ || content_column_ == 0 || line.column() != base_) return false;
    Line following;
    bool first = true;
    while (next(following) && following.column() > line.column()) {
      const std::uint32_t column = following.column();
      if (first && column <= content_column_) return false;
      first = false;
      if (is_indicator(following.content, '-') && column == item_column_) return true;
      if (column == content_column_ && behind_key(following.content) != 0) return true;
    }
    return false;
  }

  void begin_section(const Line& line) {
    Piece piece;
    piece.kind = Piece::Kind::section;
    piece.begin = line.begin;
    piece.column = line.column();
    piece.root_column = base_;
    piece.section = sections_++;
    pieces_.push_back(piece);
    undecided_ = has_no_value(line);
    in_list_ = false;
    section_column_ = 0;
  }

  // Whether the key's line ends behind the key, so that a list may follow.
  bool has_no_value(const Line& line) const {
    std::uint32_t index = behind_key(line.content);
    if (index == 0) {  // a lone word: its colon may have been forgotten
      for (index = line.content; !is_space(at(index)); ++index) {
      }
    }
    const std::uint32_t word = index;
    while (is_blank(at(index))) ++index;
    return is_break(at(index)) || (at(index) == '#' && index > word);
  }

  void begin_list(const Line& line) {
    pieces_.back().kind = Piece::Kind::header;
    item_column_ = line.column();
    in_list_ = true;
    begin_item(line);
  }

  // A dash in the column of the others begins an item. So does one in a column where no legal text
  // could have a dash: to the left of the others, or between the dash and the keys of the item
  // before it.
  bool is_item(const Line& line) const {
    if (!in_list_) return false;
    const std::uint32_t column = line.column();
    return column <= item_column_ || (content_column_ != 0 && column < content_column_);
  }

  void begin_item(const Line& line) {
    Piece piece;
    piece.kind = Piece::Kind::item;
    piece.begin = line.begin;
    piece.column = line.column();
    piece.root_column = base_;
    piece.section = sections_ - 1;
    pieces_.push_back(piece);
    std::uint32_t content = line.content + 1;
    while (at(content) == ' ') ++content;
    const bool keyed = !starts_with_one_of(content, "\"'[{|>&!*-?\t") && behind_key(content) != 0;
    std::uint32_t last = line.end;
    while (last > content && is_space(at(last - 1))) --last;
    // Behind a line that ends with a closing bracket no legal text goes on with a dash either.
    const bool closed = starts_with_one_of(content, "[{") && starts_with_one_of(last - 1, "]}");
    content_column_ = keyed || closed ? content - line.begin : 0;
  }

  std::string_view text_;
  std::uint32_t at_;
  std::uint32_t end_;
  std::uint32_t base_ = 0;
  std::uint32_t sections_ = 0;
  std::uint32_t item_column_ = 0;
  std::uint32_t section_column_ = 0;  // of the keys of a section that is one record
  std::uint32_t content_column_ = 0;  // of the keys of the item, where it is a mapping
  bool undecided_ = false;            // behind a key without a value on its line
  bool in_list_ = false;
  std::vector<Piece> pieces_;
};

}  // namespace

std::vector<Piece> cut_into_pieces(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  return Cutter(text, begin, end).cut();
}

}  // namespace hwbplan::yaml
