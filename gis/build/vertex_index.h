// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "core/geometry/points.h"

namespace zw::pack {

/// Numbers places in the order in which they are first met; equal coordinates are one place.
class VertexIndex {
 public:
  [[nodiscard]] std::uint32_t idOf(const LonLat& p) {
    const auto [at, isNew] = ids_.try_emplace(p, static_cast<std::uint32_t>(places_.size()));
    if (isNew) places_.push_back(p);
    return at->second;
  }
  [[nodiscard]] std::size_t size() const { return places_.size(); }
  [[nodiscard]] const LonLat& place(std::uint32_t id) const { return places_[id]; }

 private:
  struct Hash {
    std::size_t operator()(const LonLat& p) const {
      // + 0.0 makes one zero of the two that compare equal.
      const std::uint64_t x = std::bit_cast<std::uint64_t>(p.lon + 0.0) * 0x9E3779B97F4A7C15u;
      const std::uint64_t y = std::bit_cast<std::uint64_t>(p.lat + 0.0) * 0xC2B2AE3D27D4EB4Fu;
      const std::uint64_t mixed = x ^ (y >> 29) ^ (y << 35);
      return static_cast<std::size_t>(mixed ^ (mixed >> 32));
    }
  };
  std::unordered_map<LonLat, std::uint32_t, Hash> ids_;
  std::vector<LonLat> places_;
};

}  // namespace zw::pack
