// Measures general text similarity on a public set: reads a TSV of text, text, label, or of id,
// text, id, text, label, and prints Spearman's rank correlation (labels as grades) and average
// precision (labels above half of the greatest as matches): text_similarity FILE.
#include "hwbplan/overlaps/text_similarity.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <numeric>
#include <string>
#include <vector>

#include <fmt/format.h>

namespace {

struct Row {
  std::array<std::string, 5> cells;
};

std::vector<Row> read(const char* path) {
  std::vector<Row> rows;
  std::ifstream in(path);
  std::string line;
  while (std::getline(in, line)) {
    Row row;
    std::size_t at = 0;
    std::size_t cell = 0;
    for (; cell < row.cells.size() && at <= line.size(); ++cell) {
      const auto end = std::min(line.find('\t', at), line.size());
      row.cells[cell] = line.substr(at, end - at);
      at = end + 1;
    }
    if (cell == 3) row.cells = {"", row.cells[0], "", row.cells[1], row.cells[2]};
    if (cell == 3 || cell == row.cells.size()) rows.push_back(row);
  }
  return rows;
}

std::vector<double> ranks(const std::vector<double>& values) {
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
  std::vector<double> out(values.size());
  for (std::size_t i = 0; i < order.size();) {
    std::size_t end = i;
    while (end < order.size() && values[order[end]] == values[order[i]]) ++end;
    for (std::size_t k = i; k < end; ++k) out[order[k]] = static_cast<double>(i + end - 1) / 2;
    i = end;
  }
  return out;
}

double spearman(const std::vector<double>& a, const std::vector<double>& b) {
  const auto x = ranks(a);
  const auto y = ranks(b);
  const double middle = static_cast<double>(x.size() - 1) / 2;
  double both = 0;
  double of_x = 0;
  double of_y = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    both += (x[i] - middle) * (y[i] - middle);
    of_x += (x[i] - middle) * (x[i] - middle);
    of_y += (y[i] - middle) * (y[i] - middle);
  }
  return both / std::sqrt(of_x * of_y);
}

double average_precision(const std::vector<double>& scores, const std::vector<double>& labels) {
  const double half = *std::max_element(labels.begin(), labels.end()) / 2;
  std::vector<std::size_t> order(scores.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return scores[a] > scores[b]; });
  double hits = 0;
  double sum = 0;
  for (std::size_t i = 0; i < order.size(); ++i) {
    if (labels[order[i]] <= half) continue;
    hits += 1;
    sum += hits / static_cast<double>(i + 1);
  }
  return hits > 0 ? sum / hits : 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: text_similarity FILE.tsv\n";
    return 2;
  }
  const auto rows = read(argv[1]);
  if (rows.size() < 2) {
    std::cerr << "no rows of three or five cells in " << argv[1] << '\n';
    return 2;
  }
  std::vector<std::string_view> texts;
  for (const auto& row : rows) {
    texts.push_back(row.cells[1]);
    texts.push_back(row.cells[3]);
  }
  hwbplan::overlaps::TextSimilarity similarity(texts);
  std::vector<double> scores;
  std::vector<double> labels;
  for (const auto& row : rows) {
    scores.push_back(similarity.compare(row.cells[1], row.cells[3]));
    labels.push_back(std::strtod(row.cells[4].c_str(), nullptr));
  }
  std::cout << fmt::format("{} pairs: Spearman {:.4f}, average precision {:.4f}\n", rows.size(),
                           spearman(scores, labels), average_precision(scores, labels));
  return 0;
}
