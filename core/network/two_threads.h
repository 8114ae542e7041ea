// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstddef>
#include <future>

namespace zw::network {

/// Calls act(i, space) for each i below `count`, shared out between this thread and another, each of which
/// has a space of its own, and waits for all.
template <class Space, class Act>
void onTwoThreads(std::size_t count, const Act& act) {
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    Space space;
    for (std::size_t i = next++; i < count; i = next++) act(i, space);
  };
  auto other = std::async(std::launch::async, work);
  work();
  other.get();
}

/// Calls act(i) for each i below `count`, shared out in the same way.
template <class Act>
void onTwoThreads(std::size_t count, const Act& act) {
  struct None {};
  onTwoThreads<None>(count, [&](std::size_t i, None) { act(i); });
}

}  // namespace zw::network
