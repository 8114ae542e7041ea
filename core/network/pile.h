// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace zw::network {

/// A stack on which things are laid on a condition without a branch: in a search along roads nobody can
/// foretell which neighbours are taken, and a wrong guess costs a processor more than the writing.
template <class T>
class Pile {
 public:
  [[nodiscard]] bool empty() const { return size_ == 0; }
  [[nodiscard]] std::size_t size() const { return size_; }
  void clear() { size_ = 0; }
  T pop() { return items_[--size_]; }
  [[nodiscard]] T& operator[](std::size_t i) { return items_[i]; }
  [[nodiscard]] const T* begin() const { return items_.data(); }
  [[nodiscard]] const T* end() const { return items_.data() + size_; }

  /// Has to be called before so many calls of pushIf.
  void makeRoomFor(std::size_t more) {
    if (size_ + more > items_.size()) items_.resize(std::max(2 * items_.size(), size_ + more));
  }
  void pushIf(bool wanted, const T& item) {
    items_[size_] = item;
    size_ += static_cast<std::size_t>(wanted);
  }
  void push(const T& item) {
    makeRoomFor(1);
    pushIf(true, item);
  }

 private:
  std::vector<T> items_;
  std::size_t size_ = 0;
};

}  // namespace zw::network
