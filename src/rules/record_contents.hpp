// What the records of a file say, as text that can be compared: two ways of writing the same thing
// are the same, and what is only reported as time goes by is left out.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace hwbplan::rules {

struct RecordContent {
  std::string id;                           // as written
  std::map<std::string, std::string> says;  // by key; what a key says, in one spelling
};

struct FileContent {
  // By top-level key ("actions") and id in lower case. Of two records with one id, the first.
  std::map<std::pair<std::string, std::string>, RecordContent> records;
  bool damaged = false;  // some part could not be read, so that a record may be there unseen
};

// Reads the text of one plan file. Only what a board signs off is kept: the strategy with its
// framework, plans, actions and metrics, without progress, barriers, observations, notes and what
// says that a thing is done by now. Takes time in proportion to the text.
FileContent content_of(std::string_view text);

// How the strategy in the text stands to being signed off, in one spelling; empty where there is no
// strategy in it, or none that says.
std::string sign_off_of(std::string_view text);

}  // namespace hwbplan::rules
