// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstddef>
#include <future>

namespace zw::network {

/// Calls act(i) for each i below `count`, shared out between this thread and another, and waits for all.
template <class Act>
void onTwoThreads(std::size_t count, const Act& act) {
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t i = next++; i < count; i = next++) act(i);
  };
  auto other = std::async(std::launch::async, work);
  work();
  other.get();
}

}  // namespace zw::network
