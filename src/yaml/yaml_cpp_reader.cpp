// yaml-cpp's events, turned into a tree.
//
// Only the event interface is used: the Node interface loses duplicate keys and lets an alias refer
// to itself, and as<T>() reads `010` as 8. An event brings the place where a node begins (of the
// first anchor or tag before it, if there is one) and a scalar's value. What it does not bring is
// worked out here: the end of every node from the text (see extent.hpp), and the place of an empty
// value, for which yaml-cpp gives the place of whatever comes next. For that a cursor follows the
// events and always stands behind the last thing that was placed; an empty value is behind the next
// colon or dash from there.
//
// Not chosen: changing yaml-cpp to keep end marks (it comes from the system), and its token scanner
// (not public).
#include "yaml/yaml_cpp_reader.hpp"

#include "yaml/extent.hpp"
#include "yaml/tree_builder.hpp"

#include <algorithm>
#include <istream>
#include <streambuf>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

namespace hwbplan::yaml {
namespace {

// Thrown through yaml-cpp, which has no other way to be stopped, and caught in this file.
struct LimitReached {
  std::uint32_t offset;
};

// Lets yaml-cpp read from where the text is, without a copy.
class ViewBuffer : public std::streambuf {
 public:
  explicit ViewBuffer(std::string_view text) {
    char* begin = const_cast<char*>(text.data());  // the get area is never written to
    setg(begin, begin, begin + text.size());
  }
};

class Handler : public YAML::EventHandler {
 public:
  Handler(std::string_view text, std::uint32_t base, const Limits& limits, Tree& tree)
      : text_(text), base_(base), limits_(limits), tree_(tree), builder_(tree), cursor_(base) {}

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t) override { add_null(offset(mark)); }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override { add_null(offset(mark)); }
  void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                const std::string& value) override {
    add_scalar(offset(mark), value);
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value style) override {
    open(Kind::sequence, offset(mark), style == YAML::EmitterStyle::Flow);
  }
  void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                  YAML::EmitterStyle::value style) override {
    open(Kind::mapping, offset(mark), style == YAML::EmitterStyle::Flow);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapEnd() override { close(); }

 private:
  struct Frame {
    bool mapping = false;
    bool bracketed = false;  // a flow collection with brackets of its own
    bool flow = false;
    std::uint32_t column = 0;    // of a block collection's first key or dash
    std::uint32_t children = 0;  // so far
  };

  std::uint32_t offset(const YAML::Mark& mark) const {
    const auto pos = static_cast<std::uint32_t>(std::max(mark.pos, 0));
    return std::min(base_ + pos, static_cast<std::uint32_t>(text_.size()));
  }

  // Every node passes here once, before it is added.
  void count_child(std::uint32_t at) {
    if (tree_.nodes.size() >= limits_.nodes || frames_.size() > limits_.depth) {
      throw LimitReached{at};
    }
    if (!frames_.empty()) ++frames_.back().children;
  }

  Span place(std::uint32_t begin, std::uint32_t end) const { return {tree_.file, begin, end}; }

  char at(std::uint32_t index) const { return index < text_.size() ? text_[index] : '\0'; }

  // Where the node's own text begins, behind anchors and tags. Never before the last node ended,
  // even where a tag with nothing behind it has led the cursor astray.
  std::uint32_t content_begin(std::uint32_t mark) const {
    return skip_properties(text_, std::max(mark, cursor_));
  }

  void open(Kind kind, std::uint32_t mark, bool flow) {
    count_child(mark);
    Frame frame;
    frame.mapping = kind == Kind::mapping;
    frame.flow = flow;
    const std::uint32_t begin = content_begin(mark);
    // A single pair inside square brackets is a mapping without brackets of its own.
    frame.bracketed = flow && at(begin) == (frame.mapping ? '{' : '[');
    frame.column = flow ? 0 : column_of(text_, begin);
    builder_.open(kind, flow ? Style::flow : Style::block, begin);
    frames_.push_back(frame);
    cursor_ = begin + (frame.bracketed ? 1 : 0);
  }

  void close() {
    if (frames_.back().bracketed) cursor_ = end_of_flow();
    frames_.pop_back();
    builder_.close(cursor_);
  }

  // Behind the closing bracket; between the last child and it there is nothing but commas, space
  // and comments, and where the last value is empty, its colon.
  std::uint32_t end_of_flow() const {
    std::uint32_t index = cursor_;
    while (true) {
      index = skip_space_and_comments(text_, index);
      const char c = at(index);
      if (c == ']' || c == '}') return index + 1;
      if (c != ',' && c != ':' && c != '?') return cursor_;
      ++index;
    }
  }

  // An indicator is a character with a blank, a line end or, between brackets, a bracket or comma
  // behind it.
  bool is_indicator(std::uint32_t index, char c) const {
    if (at(index) != c) return false;
    if (index + 1 >= text_.size() || is_space(text_[index + 1])) return true;
    return frames_.back().flow &&
           std::string_view(",[]{}").find(text_[index + 1]) != std::string_view::npos;
  }

  // Where the empty value stands that comes next: right behind the colon or the dash that announces
  // it.
  std::uint32_t place_of_nothing() const {
    if (frames_.empty()) return cursor_;
    const Frame& frame = frames_.back();
    const bool is_value = frame.mapping && frame.children % 2 == 1;
    std::uint32_t index = skip_space_and_comments(text_, cursor_);
    if (is_value) return is_indicator(index, ':') ? index + 1 : cursor_;
    if (frame.flow && frame.children > 0 && at(index) == ',') {
      index = skip_space_and_comments(text_, index + 1);
    }
    const bool dash = !frame.mapping && !frame.flow && is_indicator(index, '-');
    if (dash || is_indicator(index, '?')) return index + 1;
    return is_indicator(index, ':') ? index : cursor_;
  }

  // The word that stands for nothing (`~`, `null`) behind `from`, or an empty place right there. A
  // word on a later line is the value only if it is indented further than the collection; otherwise
  // it is the next key.
  Span place_of_null(std::uint32_t from) const {
    const std::uint32_t index = skip_properties(text_, skip_space_and_comments(text_, from));
    std::uint32_t end = index;
    while (end < text_.size() && (text_[end] == '~' || (text_[end] | 0x20) >= 'a') &&
           text_[end] <= '~' && end - index < 5) {
      ++end;
    }
    const std::string_view word = text_.substr(index, end - index);
    if (word != "~" && word != "null" && word != "Null" && word != "NULL") return place(from, from);
    const bool same_line = text_.substr(from, index - from).find('\n') == std::string_view::npos;
    const bool inside =
        frames_.empty() || frames_.back().flow || column_of(text_, index) > frames_.back().column;
    return same_line || inside ? place(index, end) : place(from, from);
  }

  void add_null(std::uint32_t mark) {
    Span span = place_of_null(place_of_nothing());
    if (frames_.empty() && span.size() == 0) return;
    count_child(mark);
    builder_.null(span);
    cursor_ = span.end;
  }

  void add_scalar(std::uint32_t mark, const std::string& value) {
    const std::uint32_t begin = content_begin(mark);
    const char c = at(begin);
    if (c == '"' || c == '\'') {
      add_quoted(begin, value);
    } else if ((c == '|' || c == '>') && (frames_.empty() || !frames_.back().flow)) {
      add_block_scalar(begin, value);
    } else if (value.empty()) {
      add_null(mark);  // a tag with nothing behind it
    } else {
      count_child(begin);
      const std::uint32_t end = end_of_folded(text_, begin, value);
      if (value.find(kQuestionStandIn) == std::string::npos) {
        add_text(Style::plain, place(begin, end), begin, value);
      } else {
        std::string restored = value;
        std::replace(restored.begin(), restored.end(), kQuestionStandIn, '?');
        add_text(Style::plain, place(begin, end), begin, restored);
      }
    }
  }

  void add_quoted(std::uint32_t begin, const std::string& value) {
    count_child(begin);
    const Style style = text_[begin] == '"' ? Style::double_quoted : Style::single_quoted;
    add_text(style, place(begin, end_of_quoted(text_, begin)), begin + 1, value);
  }

  void add_block_scalar(std::uint32_t begin, const std::string& value) {
    count_child(begin);
    const Style style = text_[begin] == '|' ? Style::literal : Style::folded;
    const std::uint32_t header = end_of_block_header(text_, begin);
    const std::uint32_t content = skip_blank(next_line(text_, header));
    std::uint32_t end = end_of_folded(text_, content, value);
    if (end == content) end = header;
    add_text(style, place(begin, end), content, value);
  }

  std::uint32_t skip_blank(std::uint32_t index) const {
    while (is_blank(at(index))) ++index;
    return index;
  }

  // Keeps a view into the source where the value stands there byte for byte from `text_begin`.
  void add_text(Style style, Span span, std::uint32_t text_begin, const std::string& value) {
    if (tree_.source.substr(std::min<std::size_t>(text_begin, tree_.source.size()), value.size()) ==
        value) {
      builder_.scalar(style, span, text_begin, static_cast<std::uint32_t>(value.size()));
    } else {
      builder_.decoded_scalar(style, span, value);
    }
    cursor_ = span.end;
  }

  std::string_view text_;
  std::uint32_t base_;
  const Limits& limits_;
  Tree& tree_;
  TreeBuilder builder_;
  std::uint32_t cursor_;
  std::vector<Frame> frames_;
};

}  // namespace

std::optional<YamlCppFault> read_with_yaml_cpp(std::string_view text, std::uint32_t begin,
                                               std::uint32_t end, const Limits& limits,
                                               Tree& tree) {
  const std::string_view part = text.substr(0, end);
  ViewBuffer buffer(part.substr(begin));
  std::istream stream(&buffer);
  try {
    YAML::Parser parser(stream);
    Handler handler(part, begin, limits, tree);
    parser.HandleNextDocument(handler);
    return std::nullopt;
  } catch (const LimitReached& limit) {
    return YamlCppFault{limit.offset, "", true};
  } catch (const YAML::Exception& fault) {
    const auto pos = static_cast<std::uint32_t>(std::max(fault.mark.pos, 0));
    return YamlCppFault{std::min(begin + pos, end), fault.msg, false};
  }
}

}  // namespace hwbplan::yaml
