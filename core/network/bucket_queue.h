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

  void push(std::uint64_t key, NodeIndex node) {
    const std::uint64_t bucket = key / kWidth;
    if (count_++ == 0) now_ = bucket;
    place(std::max(bucket, now_), node);
  }

  /// A node with one of the least keys. Precondition: not empty.
  NodeIndex pop() {
    while (taken_ == buckets_[now_ % kBuckets].size()) advance();
    const NodeIndex node = buckets_[now_ % kBuckets][taken_++];
    if (--count_ == 0) clearTaken();
    return node;
  }

 private:
  static constexpr std::uint64_t kWidth = std::uint64_t{1} << 13U;  // ms
  static constexpr std::uint64_t kBuckets = 1024;

  void place(std::uint64_t bucket, NodeIndex node) {
    if (bucket - now_ < kBuckets)
      buckets_[bucket % kBuckets].push_back(node);
    else
      far_.emplace_back(bucket, node);
  }

  void clearTaken() {
    buckets_[now_ % kBuckets].clear();
    taken_ = 0;
  }

  /// To the next bucket, or when the whole round is empty to the first of those that are far off.
  void advance() {
    clearTaken();
    if (count_ == far_.size())
      now_ = std::min_element(far_.begin(), far_.end())->first;
    else
      ++now_;
    if (far_.empty() || (now_ % kBuckets != 0 && count_ > far_.size())) return;
    std::vector<std::pair<std::uint64_t, NodeIndex>> far;
    std::swap(far, far_);
    for (const auto& [bucket, node] : far) place(bucket, node);
  }

  std::vector<std::vector<NodeIndex>> buckets_{kBuckets};
  std::vector<std::pair<std::uint64_t, NodeIndex>> far_;  ///< a round later or more
  std::uint64_t now_ = 0;                                 ///< the bucket that is taken from
  std::size_t taken_ = 0;                                 ///< from its front
  std::size_t count_ = 0;
};

}  // namespace zw::network
