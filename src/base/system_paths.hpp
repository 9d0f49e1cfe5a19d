// Paths as the standard library has them, made from ours and back.
#pragma once

#include <filesystem>
#include <string>

namespace hwbplan {

// From UTF-8, whatever the system writes names in.
std::filesystem::path to_path(const std::string& path);

// To UTF-8 with '/' between folders.
std::string to_utf8(const std::filesystem::path& path);

// Whether `path` is `folder` or lies below it, both resolved before. Nothing lies below an empty
// folder, which is what resolving gives where it fails.
bool lies_below(const std::filesystem::path& path, const std::filesystem::path& folder);

}  // namespace hwbplan
