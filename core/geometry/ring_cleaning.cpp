// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/ring_cleaning.h"

#include <cmath>

namespace zw {
namespace {

constexpr double kSpikeWidth = 0.01;  // m
constexpr double kMetresPerDegree = 6371008.8 * M_PI / 180;

struct Vector {
  double x = 0, y = 0;  // m
  [[nodiscard]] double length() const { return std::hypot(x, y); }
};

Vector from(LonLat a, LonLat b) {
  const double perLon = kMetresPerDegree * std::cos(a.lat * M_PI / 180);
  return {(b.lon - a.lon) * perLon, (b.lat - a.lat) * kMetresPerDegree};
}

/// Whether the way from `before` to `tip` is gone back towards `after`.
bool isSpike(LonLat before, LonLat tip, LonLat after) {
  const Vector out = from(tip, before), back = from(tip, after);
  const double shorter = std::min(out.length(), back.length());
  const double longer = std::max(out.length(), back.length());
  if (longer <= 0 || out.x * back.x + out.y * back.y <= 0) return false;
  // How far the end of the shorter way is beside the longer one; a corner that is merely short is no spike.
  const double beside = std::abs(out.x * back.y - out.y * back.x) / longer;
  return beside <= kSpikeWidth && beside <= 0.01 * shorter;
}

}  // namespace

void dropRepeated(Ring<LonLat>& ring, DroppedCorners& dropped) {
  Ring<LonLat> kept;
  kept.reserve(ring.size());
  for (const LonLat& corner : ring)
    if (!kept.empty() && kept.back() == corner)
      dropped.add(corner);
    else
      kept.push_back(corner);
  while (kept.size() > 1 && kept.front() == kept.back()) {
    dropped.add(kept.back());
    kept.pop_back();
  }
  ring = std::move(kept);
}

void dropSpikeTips(Ring<LonLat>& ring, DroppedCorners& dropped) {
  Ring<LonLat> kept;
  kept.reserve(ring.size());
  const auto push = [&](LonLat corner) {
    while (true) {
      if (!kept.empty() && kept.back() == corner) return;
      if (kept.size() < 2 || !isSpike(kept[kept.size() - 2], kept.back(), corner)) break;
      dropped.add(kept.back());
      kept.pop_back();
    }
    kept.push_back(corner);
  };
  for (const LonLat& corner : ring) push(corner);
  // The same across the seam.
  std::size_t first = 0;
  for (bool again = true; again && kept.size() - first > 2;) {
    again = false;
    const std::size_t last = kept.size() - 1;
    if (kept[last] == kept[first]) {
      kept.pop_back();
      again = true;
    } else if (isSpike(kept[last - 1], kept[last], kept[first])) {
      dropped.add(kept[last]);
      kept.pop_back();
      again = true;
    } else if (isSpike(kept[last], kept[first], kept[first + 1])) {
      dropped.add(kept[first]);
      ++first;
      again = true;
    }
  }
  kept.erase(kept.begin(), kept.begin() + static_cast<std::ptrdiff_t>(first));
  ring = std::move(kept);
}

bool runsCounterClockwise(const Ring<LonLat>& ring) {
  if (ring.empty()) return true;
  const LonLat origin = ring.front();
  double twice = 0;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const LonLat& a = ring[i];
    const LonLat& b = ring[(i + 1) % ring.size()];
    twice += (a.lon - origin.lon) * (b.lat - origin.lat) - (b.lon - origin.lon) * (a.lat - origin.lat);
  }
  return twice >= 0;
}

}  // namespace zw
