// read(): a file that is plain enough is read by plain_reader.hpp, and nothing can be found in it.
// Every other file goes through these stages, in order. Each stage is a file of its own, and what
// it found stands in `findings` before the next begins.
//
//   clean.hpp       bytes that must not reach yaml-cpp are replaced in a copy
//   document.hpp    git's marks are blanked out, and the one document is found between directives
//   and other documents pieces.hpp      the document is cut into sections and items by its layout
//   scanner.hpp     each piece is looked through for slips, and counted against the limits
//   yaml_cpp_reader the whole document is read, unless a slip was found
//   recover.hpp     otherwise, or where that failed, each piece is read alone
//   duplicates.hpp  second keys are taken out of the tree
#include "hwbplan/yaml/reader.hpp"

#include "hwbplan/yaml/known_keys.hpp"

#include "yaml/clean.hpp"
#include "yaml/document.hpp"
#include "yaml/duplicates.hpp"
#include "yaml/extent.hpp"
#include "yaml/pieces.hpp"
#include "yaml/plain_reader.hpp"
#include "yaml/recover.hpp"
#include "yaml/rule_names.hpp"
#include "yaml/salvage.hpp"
#include "yaml/scanner.hpp"
#include "yaml/yaml_cpp_reader.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace hwbplan::yaml {
namespace {

Diagnostic too_large(FileId file, std::string message) {
  Diagnostic finding;
  finding.rule = rule::kTooLarge;
  finding.span = {file, 0, 0};
  finding.message = std::move(message);
  finding.hint = "divide it into several files";
  return finding;
}

class Reading {
 public:
  Reading(const SourceFile& source, FileId file, const Limits& limits, const KnownKeys* keys)
      : file_(file), limits_(limits), keys_(keys), text_(source.text, file, result_.findings) {
    result_.tree.file = file;
    result_.tree.source = source.text;
  }

  ReadResult run() {
    find_parts();
    if (scan()) {
      if (!must_cut_ && read_whole()) {
        // The usual case: one pass over the text by yaml-cpp.
      } else {
        read_pieces(text_.view(), pieces_, conflicts_, limits_, result_);
      }
      take_out_duplicates();
    }
    std::stable_sort(result_.findings.begin(), result_.findings.end(), stands_before);
    name_records();
    return std::move(result_);
  }

 private:
  void find_parts() {
    std::vector<Span> marks;
    conflicts_ = find_conflicts(text_.view(), file_, result_.findings, marks);
    for (const Span& mark : marks) text_.blank(mark);
    document_ = find_document(text_.view(), file_, result_.findings);
    for (const Piece& piece : cut_into_pieces(text_.view(), document_.begin, document_.end)) {
      pieces_.push_back({piece, false});
    }
    must_cut_ = !conflicts_.empty();
  }

  // Whether the file is within the limits.
  bool scan() {
    ScanOutput out;
    Scanner scanner(text_.view(), file_, limits_, keys_, out);
    for (PieceState& state : pieces_) {
      state.broken = !scanner.scan(state.piece);
      if (state.piece.misplaced && !state.broken) report_misplaced(state.piece, out.findings);
      must_cut_ = must_cut_ || state.broken || state.piece.misplaced;
      if (out.nodes > limits_.nodes) {
        result_.findings.push_back(too_large(
            file_,
            fmt::format("this file holds more than {} values and is not read", limits_.nodes)));
        return false;
      }
    }
    auto& findings = result_.findings;
    findings.insert(findings.end(), std::make_move_iterator(out.findings.begin()),
                    std::make_move_iterator(out.findings.end()));
    for (const Span& blank : out.blanks) text_.blank(blank);
    for (const std::uint32_t question : out.questions) text_.put(question, kQuestionStandIn);
    for (const Span& alias : out.aliases) {
      text_.blank(alias);
      text_.put(alias.begin, '~');
    }
    return true;
  }

  void report_misplaced(const Piece& piece, Diagnostics& findings) const {
    const std::uint32_t dash = piece.begin + piece.column;
    findings.push_back(Faults(text_.view(), file_)
                           .syntax(dash, dash + 1,
                                   "this dash does not line up with the dashes of the other items",
                                   "indent all items of a list alike"));
  }

  bool read_whole() {
    const auto fault =
        read_with_yaml_cpp(text_.view(), document_.begin, document_.end, limits_, result_.tree);
    if (!fault) return true;
    result_.tree.nodes.clear();
    result_.tree.decoded.clear();
    const bool one_piece = pieces_.size() == 1;
    if (one_piece) {
      result_.findings.push_back(fault_finding(text_.view(), file_, document_.begin, document_.end,
                                               fault->offset, limits_, fault->too_large));
      pieces_[0].broken = true;
    }
    return false;
  }

  void take_out_duplicates() {
    for (const DroppedPair& pair : drop_duplicates(result_.tree)) {
      // The two sides of a conflict give the same keys, which is the conflict's fault and reported
      // with it.
      if (conflict_at(conflicts_, pair.key.begin) == nullptr && !is_cut_figure(pair)) {
        result_.findings.push_back(duplicate_finding(result_.tree, pair));
      }
      if (!pair.top_level && !pair.begins_record) continue;
      const std::string_view section =
          pair.top_level ? result_.tree.source.substr(pair.key.begin, pair.key.size())
                         : section_of(pair.key.begin);
      add_damaged_section(section, result_);
      salvage(text_.view(), pair.value.begin, pair.value.end, section, result_);
    }
  }

  // `{amount: 1,000,000}` has the key "000" twice; that is said of the figure.
  bool is_cut_figure(const DroppedPair& pair) const {
    const std::string_view key = result_.tree.source.substr(pair.key.begin, pair.key.size());
    return pair.value.size() == 0 && key.size() == 3 &&
           key.find_first_not_of("0123456789") == std::string_view::npos;
  }

  // The top-level key under which a place stands.
  std::string_view section_of(std::uint32_t place) const {
    const View top = root(result_.tree);
    std::string_view section;
    for (View key = top.is_mapping() ? top.first_child() : View(); key;) {
      if (key.span().begin > place) break;
      section = key.text();
      key = top.next_child(top.next_child(key));
    }
    return section;
  }

  // A finding in a list's item is about the record whose id stands there. Findings come in the
  // order of the text here, so that each item is looked through once.
  void name_records() {
    std::size_t next = 0;
    std::string id;
    for (Diagnostic& finding : result_.findings) {
      while (next < pieces_.size() && pieces_[next].piece.begin <= finding.span.begin) {
        const Piece& piece = pieces_[next++].piece;
        id.clear();
        if (piece.kind != Piece::Kind::item || finding.span.begin >= piece.end) continue;
        const std::vector<Span> ids = find_ids(text_.view(), file_, piece.begin, piece.end);
        if (!ids.empty()) id = text_.view().substr(ids[0].begin, ids[0].size());
      }
      const bool of_record = finding.rule == rule::kSyntax || finding.rule == rule::kAliasOrTag ||
                             finding.rule == rule::kCutText || finding.rule == rule::kDuplicateKey;
      if (of_record) finding.id = id;
    }
  }

  FileId file_;
  const Limits& limits_;
  const KnownKeys* keys_;
  ReadResult result_;
  CleanText text_;
  std::vector<Conflict> conflicts_;
  DocumentRange document_;
  std::vector<PieceState> pieces_;
  bool must_cut_ = false;  // the document cannot be read as a whole
};

ReadResult read_either_way(const SourceFile& source, FileId file, const Limits& limits, Way way,
                           const KnownKeys* keys) {
  ReadResult result;
  result.tree.file = file;
  result.tree.source = source.text;
  if (source.text.size() > limits.bytes) {
    result.findings.push_back(too_large(
        file, fmt::format("this file is larger than {} MiB and is not read", limits.bytes >> 20U)));
    return result;
  }
  if (way == Way::fastest && read_plain(source.text, limits, result.tree)) {
    result.plain = true;
    return result;
  }
  result.tree = {};
  return Reading(source, file, limits, keys).run();
}

}  // namespace

ReadResult read(const SourceFile& source, FileId file, const Limits& limits, Way way) {
  return read_either_way(source, file, limits, way, nullptr);
}

ReadResult read(const SourceFile& source, FileId file, const KnownKeys& keys, const Limits& limits,
                Way way) {
  return read_either_way(source, file, limits, way, &keys);
}

}  // namespace hwbplan::yaml
