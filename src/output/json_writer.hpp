// Writes JSON piece by piece, so that two hundred thousand findings need no tree of values first.
// What comes out is pure, harmless UTF-8: bytes that are no UTF-8 become U+FFFD, and characters
// that can drive a terminal or hide in a line are written as \u escapes, which read back as the
// same text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hwbplan::output {

class JsonWriter {
 public:
  // How the entries of an object or an array lie: one a line, or all on one. What stands inside
  // something on one line is on that line too.
  enum class Layout : std::uint8_t { lines, one_line };

  void begin_object(Layout layout = Layout::lines) { begin('{', layout); }
  void end_object() { end('}'); }
  void begin_array(Layout layout = Layout::lines) { begin('[', layout); }
  void end_array() { end(']'); }

  // In an object, every value follows its key.
  JsonWriter& key(std::string_view name);
  void value(std::string_view text);
  void value(std::uint64_t number);
  // Rounded to so many decimals, without zeros at the end. What is no finite number becomes null.
  void decimal(double number, int decimals);
  void boolean(bool value);
  void null();
  // An empty text says that there is nothing, so it is written as null.
  void value_or_null(std::string_view text);

  // Moves out what has been written, with a new line at its end.
  std::string take();

 private:
  struct Level {
    Layout layout;
    bool empty = true;
  };

  void begin(char bracket, Layout layout);
  void end(char bracket);
  // Puts the comma, the line end and the indentation that come before an entry.
  void separate();
  void new_line();
  void append_string(std::string_view text);

  std::string out_;
  std::vector<Level> levels_;
  bool after_key_ = false;
};

}  // namespace hwbplan::output
