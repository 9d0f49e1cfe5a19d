// Markdown that officers write in descriptions, read into plain values: paragraphs, lists, emphasis
// and links are kept, and nothing else of it can reach a paper. HTML is shown as the text it is.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hwbplan::output {

struct OfficersPhrase {
  std::string text;
  bool strong = false;
  bool emphasised = false;
  bool code = false;
  std::string url;  // only http, https and mailto; empty for no link
};

enum class OfficersBlockKind : unsigned char { paragraph, bullet_list, numbered_list };

struct OfficersBlock {
  OfficersBlockKind kind = OfficersBlockKind::paragraph;
  std::vector<OfficersPhrase> phrases;            // of a paragraph
  std::vector<std::vector<OfficersBlock>> items;  // of a list
  int first = 1;                                  // number of a numbered list's first item
};

// Longer texts than this are taken as plain paragraphs: the parser's time can grow with the square
// of what a stranger writes.
inline constexpr std::size_t kLongestOfficersMarkdown = 8192;

std::vector<OfficersBlock> read_officers_markdown(std::string_view text);

// Whether a link may lead there: http, https and mailto only.
bool is_safe_url(std::string_view url);

// The address with everything percent-encoded that has no place in one.
std::string encoded_url(std::string_view url);

}  // namespace hwbplan::output
