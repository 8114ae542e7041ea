// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/observe/cell_bits.h"

#include <algorithm>

namespace zw::observe {
namespace {

/// Calls act(word of a, word of b) for each word that both hold.
template <class A, class Act>
void onCommonWords(A& a, const CellBits& b, const Act& act) {
  const int firstWord = std::max(a.firstWord(), b.firstWord()), endWord = std::min(a.endWord(), b.endWord());
  const int firstRow = std::max(a.firstRow(), b.firstRow()), endRow = std::min(a.endRow(), b.endRow());
  for (int row = firstRow; row < endRow; ++row)
    for (int w = firstWord; w < endWord; ++w) act(w, row);
}

}  // namespace

CellBits::CellBits(int firstColumn, int firstRow, int endColumn, int endRow)
    : firstWord_(firstColumn >> 6),
      endColumn_(endColumn),
      firstRow_(firstRow),
      words_(std::max(0, ((endColumn + 63) >> 6) - firstWord_)),
      rows_(std::max(0, endRow - firstRow)),
      bits_(static_cast<std::size_t>(words_) * static_cast<std::size_t>(rows_), 0) {}

std::size_t CellBits::count() const {
  std::size_t set = 0;
  for (const std::uint64_t word : bits_) set += static_cast<std::size_t>(std::popcount(word));
  return set;
}

void CellBits::add(const CellBits& other) {
  onCommonWords(*this, other, [&](int w, int row) { word(w, row) |= other.word(w, row); });
}

void CellCounts::add(const CellBits& bits) {
  onCommonWords(once_, bits, [&](int w, int row) { add(w, row, bits.word(w, row)); });
}

}  // namespace zw::observe
