// After a slip of the pen, the rest of the file is still a plan: forty actions must not vanish
// because the forty-first has an unclosed quotation mark, and references to that one must not all
// be called broken. So the file is read in pieces (see pieces.hpp), each alone, which costs one
// more pass of yaml-cpp over the text in all, and the tree is put together from those that could be
// read: a root mapping, and under a section that is a list, a sequence of its items.
#include "yaml/recover.hpp"

#include "yaml/extent.hpp"
#include "yaml/faults.hpp"
#include "yaml/rule_names.hpp"
#include "yaml/salvage.hpp"
#include "yaml/tree_builder.hpp"
#include "yaml/yaml_cpp_reader.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

namespace hwbplan::yaml {
namespace {

class PieceReader {
 public:
  PieceReader(std::string_view text, const std::vector<Conflict>& conflicts, const Limits& limits,
              ReadResult& result)
      : text_(text),
        conflicts_(conflicts),
        limits_(limits),
        result_(result),
        builder_(result.tree) {}

  void read(const std::vector<PieceState>& pieces) {
    for (const PieceState& state : pieces) {
      switch (state.piece.kind) {
        case Piece::Kind::whole:
          read_whole(state);
          break;
        case Piece::Kind::section:
          read_section(state);
          break;
        case Piece::Kind::header:
          read_header(state);
          break;
        case Piece::Kind::item:
          read_item(state);
          break;
      }
    }
    close_section();
    if (builder_.depth() > 0) builder_.close(last_end_);
  }

 private:
  // Reads the piece into `part_`; false where it cannot be read, which has then been reported.
  bool read_part(const PieceState& state) {
    part_.file = result_.tree.file;
    part_.source = result_.tree.source;
    part_.nodes.clear();
    part_.decoded.clear();
    if (state.broken) return false;
    const Piece& piece = state.piece;
    const auto fault = read_with_yaml_cpp(text_, piece.begin, piece.end, limits_, part_);
    if (!fault) return true;
    result_.findings.push_back(fault_finding(text_, part_.file, piece.begin, piece.end,
                                             fault->offset, limits_, fault->too_large));
    return false;
  }

  void read_whole(const PieceState& state) {
    if (!read_part(state)) {
      salvage(text_, state.piece.begin, state.piece.end, {}, result_);
    } else if (!part_.nodes.empty()) {
      builder_.append(part_, 0);
    }
  }

  void read_section(const PieceState& state) {
    close_section();
    name_section(state.piece);
    if (!read_part(state) || part_.nodes.empty() || part_.nodes[0].kind != Kind::mapping) {
      lose(state.piece);
      return;
    }
    open_root(part_.nodes[0].begin);
    for (std::uint32_t child = 1; child < part_.nodes[0].after; child = part_.nodes[child].after) {
      append(child);
    }
  }

  void read_header(const PieceState& state) {
    close_section();
    name_section(state.piece);
    header_ = state.piece;
    if (read_part(state) && part_.nodes.size() > 2 && part_.nodes[0].kind == Kind::mapping) {
      open_root(part_.nodes[0].begin);
      append(1);
    } else {
      // The items are read although their key is not in order: its name can be made out.
      const Span key = key_at(text_, part_.file, content_of(state.piece));
      add_damaged_section(section_, result_);
      open_root(key.begin);
      builder_.scalar(Style::plain, key, key.begin, key.size());
      last_end_ = key.end;
    }
    in_list_ = true;
    list_open_ = false;
  }

  void read_item(const PieceState& state) {
    if (!read_part(state) || part_.nodes.empty() || part_.nodes[0].kind != Kind::sequence) {
      lose(state.piece);
      return;
    }
    if (is_repeated_by_conflict(state.piece)) return;
    open_list(part_.nodes[0].begin);
    for (std::uint32_t child = 1; child < part_.nodes[0].after; child = part_.nodes[child].after) {
      append(child);
    }
  }

  void append(std::uint32_t index) {
    last_end_ = part_.nodes[index].end;
    builder_.append(part_, index);
  }

  void open_root(std::uint32_t begin) {
    if (builder_.depth() == 0) builder_.open(Kind::mapping, Style::block, begin);
  }

  void open_list(std::uint32_t begin) {
    if (list_open_) return;
    builder_.open(Kind::sequence, Style::block, begin);
    list_open_ = true;
  }

  void close_section() {
    if (!in_list_) return;
    open_list(last_end_);  // a list of which no item could be read is empty
    builder_.close(last_end_);
    in_list_ = false;
  }

  std::uint32_t content_of(const Piece& piece) const {
    return skip_space_and_comments(text_, piece.begin);
  }

  void name_section(const Piece& piece) {
    const Span key = key_at(text_, part_.file, content_of(piece));
    section_ = text_.substr(key.begin, key.size());
  }

  // A piece that could not be read: its ids stay known, and its finding learns which record it is
  // about.
  void lose(const Piece& piece) {
    add_damaged_section(section_, result_);
    salvage(text_, piece.begin, piece.end, section_, result_);
  }

  // Of a record that both sides of a conflict have, the first is read; the second would only be
  // called a duplicate.
  bool is_repeated_by_conflict(const Piece& piece) {
    const Conflict* found = conflict_at(conflicts_, piece.begin);
    if (found == nullptr) return false;
    const Conflict& conflict = *found;
    if (conflict.begin != ours_of_) ours_.clear();
    ours_of_ = conflict.begin;
    const std::vector<Span> ids = find_ids(text_, part_.file, piece.begin, piece.end);
    if (ids.empty()) return false;
    const std::string_view id = text_.substr(ids[0].begin, ids[0].size());
    if (piece.begin < conflict.theirs) {
      ours_.insert(id);
      return false;
    }
    return ours_.count(id) != 0;
  }

  std::string_view text_;
  const std::vector<Conflict>& conflicts_;
  const Limits& limits_;
  ReadResult& result_;
  TreeBuilder builder_;
  Tree part_;
  Piece header_;
  std::string_view section_;
  std::uint32_t last_end_ = 0;
  std::uint32_t ours_of_ = 0;
  std::set<std::string_view> ours_;  // ids on the first side of the conflict that was met last
  bool in_list_ = false;
  bool list_open_ = false;
};

}  // namespace

void read_pieces(std::string_view text, const std::vector<PieceState>& pieces,
                 const std::vector<Conflict>& conflicts, const Limits& limits, ReadResult& result) {
  PieceReader(text, conflicts, limits, result).read(pieces);
}

void salvage(std::string_view text, std::uint32_t begin, std::uint32_t end,
             std::string_view section, ReadResult& result) {
  for (const Span& span : find_ids(text, result.tree.file, begin, end)) {
    result.salvaged.push_back(
        {std::string(section), std::string(text.substr(span.begin, span.size())), span});
  }
}

void add_damaged_section(std::string_view section, ReadResult& result) {
  if (section.empty()) return;
  // Sections come in the order of the text, so that a repetition is nearly always of the last.
  auto& sections = result.damaged_sections;
  if (!sections.empty() && sections.back() == section) return;
  sections.emplace_back(section);
}

Diagnostic fault_finding(std::string_view text, FileId file, std::uint32_t begin, std::uint32_t end,
                         std::uint32_t fault_offset, const Limits& limits, bool too_large) {
  const Faults faults(text, file);
  // yaml-cpp notices a fault when it meets the token behind it. The last visible text up to there
  // is the best guess.
  std::uint32_t at = std::min(fault_offset, end);
  if (at == end || is_space(text[at])) {
    while (at > begin && (at == end || is_space(text[at]))) --at;
  }
  std::uint32_t line = at - column_of(text, at);
  while (line < at && is_blank(text[line])) ++line;
  std::uint32_t stop = line;
  for (std::uint32_t i = line; i < end && !is_break(text[i]); ++i) {
    if (!is_blank(text[i])) stop = i + 1;
  }
  if (too_large) {
    return faults.finding(
        rule::kTooLarge, line, stop,
        fmt::format("this file holds more than {} values, or lists more than {} deep inside "
                    "one another, and is not read",
                    limits.nodes, limits.depth));
  }
  return faults.syntax(line, stop, "this line cannot be read as part of the text around it",
                       "compare its indentation, colons and quotation marks with its neighbours");
}

}  // namespace hwbplan::yaml
