// The board's own templates in its plan directory: which there are, and what they say. Nothing
// outside the directory is read, through links neither.
#pragma once

#include "hwbplan/base/file_system.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

namespace hwbplan::cli {

// Of the plan directory, where the templates lie.
inline constexpr std::string_view kTemplatesFolder = "templates";

struct OwnTemplate {
  std::string path;        // absolute
  std::string_view paper;  // whose template it is by its name; empty for no paper's
  EntryKind kind = EntryKind::none;
};

struct OwnTemplates {
  bool leads_outside = false;    // the folder is a link, or no folder at all: nothing in it is read
  std::vector<OwnTemplate> all;  // by their names, without README.md and what is hidden
};

OwnTemplates own_templates(const FileSystem& files, const std::string& root);

struct UnreadTemplate {
  std::size_t line = 0;  // where the fault stands in the file; 0 where it is about the whole of it
  std::string what;      // after the name of the file: "is no file of the plan directory …"
};

// The text, in UTF-8.
tl::expected<std::string, UnreadTemplate> read_template(const FileSystem& files,
                                                        const std::string& root,
                                                        const OwnTemplate& one);

// The paper's file that was probably meant by the name of a template that is no paper's:
// "did you mean metrics.md?"; empty where none is near.
std::string meant_template(const OwnTemplate& stray);

}  // namespace hwbplan::cli
