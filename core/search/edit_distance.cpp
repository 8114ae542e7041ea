// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/edit_distance.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace zw::search {

std::optional<int> typingErrors(std::u32string_view a, std::u32string_view b, int most) {
  const int m = static_cast<int>(a.size());
  const int n = static_cast<int>(b.size());
  if (std::abs(m - n) > most) return std::nullopt;
  // Three rows of the table; only the band that `most` errors can reach is filled, the rest stays too far.
  const int tooFar = most + 1;
  const auto width = static_cast<std::size_t>(n) + 1;
  std::vector<int> beforeLast(width, tooFar), last(width, tooFar), row(width, tooFar);
  for (int j = 0; j <= std::min(n, most); ++j) last[static_cast<std::size_t>(j)] = j;
  for (int i = 1; i <= m; ++i) {
    std::fill(row.begin(), row.end(), tooFar);
    int least = tooFar;
    for (int j = std::max(0, i - most); j <= std::min(n, i + most); ++j) {
      const auto y = static_cast<std::size_t>(j);
      const auto x = static_cast<std::size_t>(i);
      int errors = std::min(last[y] + 1, tooFar);
      if (j > 0) {
        errors = std::min({errors, row[y - 1] + 1, last[y - 1] + (a[x - 1] == b[y - 1] ? 0 : 1)});
        if (i > 1 && j > 1 && a[x - 1] == b[y - 2] && a[x - 2] == b[y - 1])
          errors = std::min(errors, beforeLast[y - 2] + 1);
      }
      row[y] = errors;
      least = std::min(least, errors);
    }
    if (least > most && *std::min_element(last.begin(), last.end()) > most) return std::nullopt;
    std::swap(beforeLast, last);
    std::swap(last, row);
  }
  const int errors = last.back();
  return errors <= most ? std::optional(errors) : std::nullopt;
}

}  // namespace zw::search
