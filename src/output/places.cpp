// See places.hpp.
#include "output/places.hpp"

#include "hwbplan/base/parallel.hpp"

#include <algorithm>
#include <vector>

namespace hwbplan::output {

Places::Places(const Sources* sources)
    : sources_(sources), indexes_(sources == nullptr ? 0 : sources->size()) {}

void Places::prepare(std::span<const Diagnostic> findings, unsigned jobs) {
  std::vector<bool> wanted(indexes_.size());
  const auto want = [&](const Span& span) {
    if (span.file < wanted.size()) wanted[span.file] = true;
  };
  for (const Diagnostic& finding : findings) {
    want(finding.span);
    for (const Related& related : finding.related) want(related.span);
  }
  std::vector<FileId> each;
  for (FileId file = 0; file < wanted.size(); ++file)
    if (wanted[file]) each.push_back(file);
  // A board's own files are read through before another thread has begun.
  constexpr std::size_t kTogether = 16;
  parallel_for(
      each.size(), jobs, [&](std::size_t i) { lines(each[i]); }, kTogether);
}

Place Places::of(const Span& span) {
  const LineIndex* index = lines(span.file);
  if (index == nullptr) return {};
  const Position begin = index->position(span.begin);
  const std::uint32_t end = std::max(span.begin, span.end);
  return {file_name(span.file), begin, index->position_behind(begin, span.begin, end)};
}

const LineIndex* Places::lines(FileId file) {
  if (file >= indexes_.size()) return nullptr;
  std::unique_ptr<LineIndex>& index = indexes_[file];
  if (index == nullptr) index = std::make_unique<LineIndex>((*sources_)[file].text);
  return index.get();
}

std::string_view Places::file_name(FileId file) const {
  return file < indexes_.size() ? std::string_view((*sources_)[file].name) : std::string_view();
}

}  // namespace hwbplan::output
