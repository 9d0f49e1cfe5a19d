// See unified_diff.hpp. Programs that apply a diff count lines by LF alone and compare them to the
// byte, so this has an index of lines of its own: LineIndex takes a lone CR for a line end too, and
// its lines have lost their ends.
#include "hwbplan/text/unified_diff.hpp"

#include "hwbplan/text/apply_edits.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

namespace hwbplan {

namespace {

constexpr std::uint32_t kContext = 3;

// Lines are counted from 1. A text that ends with a line end has no other line behind it.
class Lines {
 public:
  explicit Lines(std::string_view text) : text_(text) {
    for (std::size_t at = 0; at < text.size();) {
      starts_.push_back(static_cast<std::uint32_t>(at));
      const std::size_t end = text.find('\n', at);
      at = end == std::string_view::npos ? text.size() : end + 1;
    }
  }

  std::uint32_t count() const { return static_cast<std::uint32_t>(starts_.size()); }
  // The end of the text lies on its last line, or behind that where it is ended.
  std::uint32_t line_of(std::uint32_t offset) const {
    const bool is_behind = text_.empty() || (offset >= text_.size() && text_.back() == '\n');
    if (is_behind) return count() + 1;
    const auto next = std::upper_bound(starts_.begin(), starts_.end(), offset);
    return static_cast<std::uint32_t>(next - starts_.begin());
  }
  std::uint32_t start(std::uint32_t line) const {
    return line <= count() ? starts_[line - 1] : static_cast<std::uint32_t>(text_.size());
  }
  // With its end.
  std::string_view text(std::uint32_t line) const {
    return text_.substr(start(line), start(line + 1) - start(line));
  }

 private:
  std::string_view text_;
  std::vector<std::uint32_t> starts_;
};

// Lines that edits touch, as a half-open range.
struct Block {
  std::uint32_t first = 0;
  std::uint32_t behind = 0;
  std::vector<Edit> edits;
};

// Whole lines that are put between two others touch neither.
bool adds_lines_only(const Lines& lines, const Edit& edit, std::uint32_t line) {
  return edit.span.size() == 0 && edit.text.ends_with('\n') && lines.start(line) == edit.span.begin;
}

std::vector<Block> blocks_of(const Lines& lines, std::span<const Edit> edits) {
  std::vector<Block> blocks;
  for (const Edit& edit : edits) {
    const std::uint32_t first = lines.line_of(edit.span.begin);
    const std::uint32_t touched =
        adds_lines_only(lines, edit, first) ? first : lines.line_of(edit.span.end) + 1;
    const std::uint32_t behind = std::min(touched, lines.count() + 1);
    if (!blocks.empty() && first <= blocks.back().behind) {
      blocks.back().behind = std::max(blocks.back().behind, behind);
      blocks.back().edits.push_back(edit);
    } else {
      blocks.push_back({first, behind, {edit}});
    }
  }
  return blocks;
}

class DiffWriter {
 public:
  DiffWriter(std::string_view text, const Lines& lines, std::string_view mark)
      : text_(text), lines_(lines), mark_(mark) {}

  // One hunk of blocks whose context meets. `shift_` is how many lines the hunks before have added.
  void hunk(std::span<const Block> blocks, std::string& out) {
    const std::uint32_t first =
        blocks.front().first > kContext ? blocks.front().first - kContext : 1;
    const std::uint32_t behind = std::min(blocks.back().behind + kContext, lines_.count() + 1);
    std::string body;
    std::uint32_t added = 0;
    std::uint32_t at = first;
    for (const Block& block : blocks) {
      for (; at < block.first; ++at) line(' ', lines_, at, at == 1, body);
      for (; at < block.behind; ++at) line('-', lines_, at, at == 1, body);
      added += replacement(block, body) - (block.behind - block.first);
    }
    for (; at < behind; ++at) line(' ', lines_, at, at == 1, body);
    const std::uint32_t count = behind - first;
    // Of no lines, it is the line before them that is named.
    out +=
        fmt::format("@@ -{},{} +{},{} @@\n{}", count == 0 ? first - 1 : first, count,
                    count + added == 0 ? first + shift_ - 1 : first + shift_, count + added, body);
    shift_ += added;
  }

 private:
  void line(char sign, const Lines& lines, std::uint32_t number, bool opens_file,
            std::string& out) const {
    const std::string_view text = lines.text(number);
    out.push_back(sign);
    if (opens_file) out.append(mark_);
    out.append(text);
    if (!text.ends_with('\n')) out.append("\n\\ No newline at end of file\n");
  }

  std::uint32_t replacement(const Block& block, std::string& out) const {
    const std::uint32_t begin = lines_.start(block.first);
    std::vector<Edit> edits = block.edits;
    for (Edit& edit : edits) {
      edit.span.begin -= begin;
      edit.span.end -= begin;
    }
    const std::string mended =
        with_edits(text_.substr(begin, lines_.start(block.behind) - begin), edits);
    const Lines index(mended);
    for (std::uint32_t i = 1; i <= index.count(); ++i)
      line('+', index, i, i == 1 && block.first == 1, out);
    return index.count();
  }

  std::string_view text_;
  const Lines& lines_;
  std::string_view mark_;
  std::uint32_t shift_ = 0;  // wraps around where lines are taken away, and back when it is added
};

// A file's name as git writes it: in quotes where it holds what would end the line or the name, and
// with a tab behind it where it has blanks.
std::string shown_name(std::string_view name) {
  const auto is_plain = [](char c) {
    return static_cast<unsigned char>(c) >= 0x20 && c != '\x7F' && c != '"' && c != '\\';
  };
  if (std::all_of(name.begin(), name.end(), is_plain)) {
    return std::string(name).append(name.find(' ') == std::string_view::npos ? "" : "\t");
  }
  std::string out = "\"";
  for (const char c : name) {
    if (is_plain(c)) {
      out.push_back(c);
    } else {
      out += fmt::format("\\{:03o}", static_cast<unsigned char>(c));
    }
  }
  return out + '"';
}

std::string hunks(std::string_view before, std::span<const Edit> edits, std::string_view mark) {
  const Lines lines(before);
  const std::vector<Block> blocks = blocks_of(lines, edits);
  DiffWriter writer(before, lines, mark);
  std::string out;
  std::size_t first = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const bool last = i + 1 == blocks.size();
    if (!last && blocks[i + 1].first <= blocks[i].behind + 2 * kContext) continue;
    writer.hunk(std::span(blocks).subspan(first, i + 1 - first), out);
    first = i + 1;
  }
  return out;
}

}  // namespace

std::string unified_diff(std::string_view name, std::string_view before,
                         std::span<const Edit> edits, std::string_view mark) {
  if (edits.empty()) return {};
  const std::string shown = shown_name(name);
  return fmt::format("--- {}\n+++ {}\n{}", shown, shown, hunks(before, edits, mark));
}

std::string diff_of_new_file(std::string_view name, std::string_view text) {
  const Edit whole{{0, 0, 0}, std::string(text)};
  return fmt::format("--- /dev/null\n+++ {}\n{}", shown_name(name),
                     hunks({}, std::span(&whole, 1), {}));
}

}  // namespace hwbplan
