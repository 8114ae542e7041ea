// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "core/network/road_graph.h"

namespace zw::network {

/// Nodes roughly in the order of their keys: a round of buckets, each for keys of about eight seconds, in
/// which they wait in turn (Denardo and Fox, "Shortest-route methods: 1. Reaching, pruning, and buckets",
/// Operations Research 27, 1979). A search that takes a node up again when its time falls again is exact with
/// it, and seldom has to: most roads take longer than that. Keys are milliseconds.
class BucketQueue {
 public:
  [[nodiscard]] bool empty() const { return count_ == 0; }

  /// No key to come is less than this one. Precondition: empty.
  void startAt(std::uint64_t key) { now_ = key / kWidth; }

  void push(std::uint64_t key, NodeIndex node) {
    ++count_;
    place(std::max(key / kWidth, now_), node);
  }

  /// A node with one of the least keys. Precondition: not empty.
  NodeIndex pop() {
    while (buckets_[now_ % kBuckets].first == kNone) advance();
    Bucket& bucket = buckets_[now_ % kBuckets];
    const std::uint32_t taken = bucket.first;
    bucket.first = entries_[taken].next;
    entries_[taken].next = std::exchange(free_, taken);
    --count_;
    return entries_[taken].node;
  }

 private:
  static constexpr std::uint64_t kWidth = std::uint64_t{1} << 13U;  // ms
  static constexpr std::uint64_t kBuckets = 1024;

  struct Entry {
    NodeIndex node = 0;
    std::uint32_t next = kNone;  ///< in its bucket, or of the free ones
  };
  struct Bucket {
    std::uint32_t first = kNone;
    std::uint32_t last = kNone;  ///< of no meaning in an empty bucket
  };

  void place(std::uint64_t number, NodeIndex node) {
    if (number - now_ >= kBuckets) {
      far_.emplace_back(number, node);
      return;
    }
    std::uint32_t entry = free_;
    if (entry != kNone) {
      free_ = entries_[entry].next;
      entries_[entry] = {node, kNone};
    } else {
      entry = static_cast<std::uint32_t>(entries_.size());
      entries_.push_back({node, kNone});
    }
    Bucket& bucket = buckets_[number % kBuckets];
    (bucket.first == kNone ? bucket.first : entries_[bucket.last].next) = entry;
    bucket.last = entry;
  }

  /// To the next bucket, or when the whole round is empty to the first of those that are far off.
  void advance() {
    if (count_ == far_.size())
      now_ = std::min_element(far_.begin(), far_.end())->first;
    else
      ++now_;
    if (far_.empty() || (now_ % kBuckets != 0 && count_ > far_.size())) return;
    std::vector<std::pair<std::uint64_t, NodeIndex>> far;
    std::swap(far, far_);
    for (const auto& [number, node] : far) place(number, node);
  }

  std::vector<Bucket> buckets_{kBuckets};
  std::vector<Entry> entries_;  ///< in lists
  std::uint32_t free_ = kNone;
  std::vector<std::pair<std::uint64_t, NodeIndex>> far_;  ///< a round later or more
  std::uint64_t now_ = 0;                                 ///< the bucket that is taken from
  std::size_t count_ = 0;
};

}  // namespace zw::network
