// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace zw::observe {

/// A rectangle of a grid's cells, a bit for each. It starts at a column that is a multiple of 64, so that the
/// words of any two rectangles of one grid lie over each other. Cells outside count as not set.
class CellBits {
 public:
  CellBits() = default;
  /// From `firstColumn` and `firstRow` up to, not including, `endColumn` and `endRow`; none set.
  CellBits(int firstColumn, int firstRow, int endColumn, int endRow);

  [[nodiscard]] int firstRow() const { return firstRow_; }
  [[nodiscard]] int endRow() const { return firstRow_ + rows_; }
  [[nodiscard]] int firstColumn() const { return firstWord_ * 64; }
  [[nodiscard]] int endColumn() const { return endColumn_; }
  [[nodiscard]] int firstWord() const { return firstWord_; }  ///< of the grid's words of 64 columns
  [[nodiscard]] int endWord() const { return firstWord_ + words_; }

  [[nodiscard]] bool has(int column, int row) const {
    const int word = column >> 6;
    return row >= firstRow_ && row < endRow() && word >= firstWord_ && word < endWord();
  }
  [[nodiscard]] bool test(int column, int row) const {
    return has(column, row) && ((word(column >> 6, row) >> (column & 63)) & 1) != 0;
  }
  /// Precondition: has(column, row).
  void set(int column, int row) { word(column >> 6, row) |= std::uint64_t{1} << (column & 63); }

  /// Word `word` of the grid, in this rectangle's row.
  [[nodiscard]] std::uint64_t word(int word, int row) const { return bits_[index(word, row)]; }
  [[nodiscard]] std::uint64_t& word(int word, int row) { return bits_[index(word, row)]; }
  [[nodiscard]] std::uint64_t wordOr0(int word, int row) const {
    return has(word * 64, row) ? bits_[index(word, row)] : 0;
  }
  [[nodiscard]] std::span<const std::uint64_t> words() const { return bits_; }
  [[nodiscard]] std::span<std::uint64_t> words() { return bits_; }

  [[nodiscard]] std::size_t count() const;
  void clear() { std::fill(bits_.begin(), bits_.end(), 0); }

  /// Sets the cells that the other has set; what lies outside this rectangle is left out.
  void add(const CellBits& other);

  /// Calls visit(column, row) for each cell that is set, row by row.
  template <class Visit>
  void forEach(const Visit& visit) const {
    for (int row = firstRow_; row < endRow(); ++row)
      for (int w = firstWord_; w < endWord(); ++w)
        for (std::uint64_t left = word(w, row); left != 0; left &= left - 1)
          visit(w * 64 + std::countr_zero(left), row);
  }

  friend bool operator==(const CellBits&, const CellBits&) = default;

 private:
  [[nodiscard]] std::size_t index(int word, int row) const {
    return static_cast<std::size_t>(row - firstRow_) * static_cast<std::size_t>(words_) +
           static_cast<std::size_t>(word - firstWord_);
  }

  int firstWord_ = 0;
  int endColumn_ = 0;
  int firstRow_ = 0;
  int words_ = 0;
  int rows_ = 0;
  std::vector<std::uint64_t> bits_;
};

/// The bits of a word from `from` up to, not including, `to`, each within 0 to 64.
[[nodiscard]] inline std::uint64_t bitsBetween(int from, int to) {
  if (to <= from) return 0;
  return (~std::uint64_t{0} >> (64 - (to - from))) << from;
}

/// How many of some rectangles hold each cell: none, one, or two and more.
class CellCounts {
 public:
  CellCounts() = default;
  /// Over the whole of a grid.
  CellCounts(int columns, int rows) : once_(0, 0, columns, rows), twice_(0, 0, columns, rows) {}
  /// Over a rectangle in which nothing is set.
  explicit CellCounts(const CellBits& window) : once_(window), twice_(window) {}

  void add(const CellBits& bits);
  void add(int word, int row, std::uint64_t cells) {
    std::uint64_t& once = once_.word(word, row);
    twice_.word(word, row) |= once & cells;
    once |= cells;
  }
  void clear() {
    once_.clear();
    twice_.clear();
  }
  [[nodiscard]] const CellBits& byOne() const { return once_; }   ///< in one or more
  [[nodiscard]] const CellBits& byTwo() const { return twice_; }  ///< in two or more

 private:
  CellBits once_, twice_;
};

}  // namespace zw::observe
