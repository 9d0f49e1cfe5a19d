// See apply_edits.hpp.
#include "hwbplan/text/apply_edits.hpp"

#include "hwbplan/base/utf8.hpp"
#include "hwbplan/text/line_index.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

namespace hwbplan {

namespace {

constexpr std::uint32_t kContext = 3;

bool before(const Edit& a, const Edit& b) {
  return a.span < b.span;
}

bool collide(const Edit& a, const Edit& b) {
  if (a.span.begin == b.span.begin) return true;
  return a.span.begin < b.span.end && b.span.begin < a.span.end;
}

// Whether the edit touches one of those taken, which are sorted and apart: only its neighbours can.
bool is_free(const std::vector<Edit>& taken, const Edit& edit) {
  const auto next = std::lower_bound(taken.begin(), taken.end(), edit, before);
  if (next != taken.end() && collide(*next, edit)) return false;
  return next == taken.begin() || !collide(*std::prev(next), edit);
}

// Lines that edits touch, as a half-open range counted from 1.
struct Block {
  std::uint32_t first = 0;
  std::uint32_t behind = 0;
  std::vector<Edit> edits;
};

// Whole lines that are put between two others touch neither.
bool adds_lines_only(const LineIndex& lines, const Edit& edit, std::uint32_t line) {
  return edit.span.size() == 0 && edit.text.ends_with('\n') &&
         lines.line_start(line) == edit.span.begin;
}

std::vector<Block> blocks_of(const LineIndex& lines, std::span<const Edit> edits) {
  std::vector<Block> blocks;
  for (const Edit& edit : edits) {
    const std::uint32_t first = lines.position(edit.span.begin).line;
    const std::uint32_t behind =
        adds_lines_only(lines, edit, first) ? first : lines.position(edit.span.end).line + 1;
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
  DiffWriter(std::string_view text, const LineIndex& lines) : text_(text), lines_(lines) {}

  // One hunk of blocks whose context meets. `shift` is how many lines the hunks before have added.
  void hunk(std::span<const Block> blocks, std::string& out) {
    const std::uint32_t first =
        blocks.front().first > kContext ? blocks.front().first - kContext : 1;
    const std::uint32_t behind = std::min(blocks.back().behind + kContext, last_line() + 1);
    std::string body;
    std::uint32_t added = 0;
    std::uint32_t at = first;
    for (const Block& block : blocks) {
      for (; at < block.first; ++at) line(' ', lines_.line(at), body);
      for (; at < block.behind; ++at) line('-', lines_.line(at), body);
      added += replacement(block, body) - (block.behind - block.first);
    }
    for (; at < behind; ++at) line(' ', lines_.line(at), body);
    const std::uint32_t count = behind - first;
    out +=
        fmt::format("@@ -{},{} +{},{} @@\n{}", first, count, first + shift_, count + added, body);
    shift_ += added;
  }

 private:
  // A text that ends with a line end has one more, empty, line by the index, which is none for a
  // diff.
  std::uint32_t last_line() const {
    const std::uint32_t count = lines_.line_count();
    return count > 1 && lines_.line(count).empty() ? count - 1 : count;
  }

  static void line(char mark, std::string_view text, std::string& out) {
    out.push_back(mark);
    out.append(text);
    out.push_back('\n');
  }

  std::uint32_t replacement(const Block& block, std::string& out) const {
    const std::uint32_t begin = lines_.line_start(block.first);
    const std::uint32_t end = block.behind > lines_.line_count()
                                  ? static_cast<std::uint32_t>(text_.size())
                                  : lines_.line_start(block.behind);
    std::vector<Edit> edits = block.edits;
    for (Edit& edit : edits) {
      edit.span.begin -= begin;
      edit.span.end -= begin;
    }
    const std::string mended = with_edits(text_.substr(begin, end - begin), edits);
    const LineIndex index(mended);
    const bool ends = !mended.empty() && mended.back() == '\n';
    const std::uint32_t count = index.line_count() - (ends ? 1 : 0);
    for (std::uint32_t i = 1; i <= count; ++i) line('+', index.line(i), out);
    return count;
  }

  std::string_view text_;
  const LineIndex& lines_;
  std::uint32_t shift_ = 0;  // wraps around where lines are taken away, and back when it is added
};

void append_utf16(std::string& out, std::string_view text, bool little) {
  const auto unit = [&](std::uint32_t value) {
    const char low = static_cast<char>(value & 0xFF);
    const char high = static_cast<char>(value >> 8 & 0xFF);
    out.push_back(little ? low : high);
    out.push_back(little ? high : low);
  };
  unit(0xFEFF);
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Decoded one = utf8::decode(text, at);
    const auto code = static_cast<std::uint32_t>(one.code_point);
    if (code >= 0x10000) {
      unit(0xD800 + ((code - 0x10000) >> 10));
      unit(0xDC00 + ((code - 0x10000) & 0x3FF));
    } else {
      unit(code);
    }
    at += one.size;
  }
}

}  // namespace

std::vector<Edit> edits_of(std::span<const Diagnostic> findings, FileId file) {
  std::vector<Edit> taken;
  for (const Diagnostic& finding : findings) {
    if (!finding.fix || finding.span.file != file) continue;
    const std::vector<Edit>& edits = finding.fix->edits;
    const bool fits = std::all_of(edits.begin(), edits.end(), [&](const Edit& edit) {
      return edit.span.file == file && is_free(taken, edit);
    });
    if (!fits) continue;
    for (const Edit& edit : edits)
      taken.insert(std::lower_bound(taken.begin(), taken.end(), edit, before), edit);
  }
  return taken;
}

std::string with_edits(std::string_view text, std::span<const Edit> edits) {
  std::string out;
  std::size_t at = 0;
  for (const Edit& edit : edits) {
    out.append(text.substr(at, edit.span.begin - at)).append(edit.text);
    at = edit.span.end;
  }
  return out.append(text.substr(at));
}

std::string unified_diff(std::string_view name, std::string_view before_text,
                         std::span<const Edit> edits) {
  if (edits.empty()) return {};
  const LineIndex lines(before_text);
  const std::vector<Block> blocks = blocks_of(lines, edits);
  std::string out = fmt::format("--- {}\n+++ {}\n", name, name);
  DiffWriter writer(before_text, lines);
  std::size_t first = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const bool last = i + 1 == blocks.size();
    if (!last && blocks[i + 1].first <= blocks[i].behind + 2 * kContext) continue;
    writer.hunk(std::span(blocks).subspan(first, i + 1 - first), out);
    first = i + 1;
  }
  return out;
}

std::string encoded(std::string_view text, Encoding encoding) {
  std::string out;
  switch (encoding) {
    case Encoding::utf8:
    case Encoding::windows_1252:
      return std::string(text);
    case Encoding::utf8_with_mark:
      return std::string("\xEF\xBB\xBF").append(text);
    case Encoding::utf16_le:
      append_utf16(out, text, true);
      return out;
    case Encoding::utf16_be:
      append_utf16(out, text, false);
      return out;
  }
  return out;
}

}  // namespace hwbplan
