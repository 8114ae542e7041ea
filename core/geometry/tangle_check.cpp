// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/tangle_check.h"

#include <algorithm>
#include <boost/function_output_iterator.hpp>
#include <boost/geometry.hpp>
#include <boost/geometry/index/rtree.hpp>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/geometry/interruptible.h"

namespace zw {
namespace {

using Corner = boost::geometry::model::point<double, 2, boost::geometry::cs::cartesian>;
using Entry = std::pair<boost::geometry::model::box<Corner>, std::uint32_t>;

/// Edges of a ring, one after another, that all go the same way: their box is that of both ends.
struct Run {
  const Ring<LonLat>* ring;
  std::size_t first, last;  ///< corners; the one after the ring's last is its first again
};

/// Quarter into which an edge goes.
int quarterOf(LonLat a, LonLat b) {
  return (b.lon >= a.lon ? 0 : 1) + (b.lat >= a.lat ? 0 : 2);
}

LonLat cornerOf(const Ring<LonLat>& ring, std::size_t i) {
  return ring[i < ring.size() ? i : i - ring.size()];
}

Box<LonLat> boxOf(LonLat a, LonLat b) {
  return {std::min(a.lon, b.lon), std::min(a.lat, b.lat), std::max(a.lon, b.lon), std::max(a.lat, b.lat)};
}

/// Positive where a, b, c turn left; coordinates are taken from `a`, so that near places keep their digits.
double turn(LonLat a, LonLat b, LonLat c) {
  return (b.lon - a.lon) * (c.lat - a.lat) - (b.lat - a.lat) * (c.lon - a.lon);
}

/// Whether two edges cross at a place inside both.
bool cross(LonLat a, LonLat b, LonLat c, LonLat d) {
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

bool isFinite(const Ring<LonLat>& ring) {
  return std::all_of(ring.begin(), ring.end(),
                     [](const LonLat& p) { return std::isfinite(p.lon) && std::isfinite(p.lat); });
}

std::string withSeparators(std::size_t number) {
  std::string text = std::to_string(number);
  for (auto i = static_cast<std::ptrdiff_t>(text.size()) - 3; i > 0; i -= 3)
    text.insert(static_cast<std::size_t>(i), ",");
  return text;
}

class TangleCheck {
 public:
  explicit TangleCheck(const MultiPolygon<LonLat>& shape) {
    for (const auto& polygon : shape) {
      addRuns(polygon.outer);
      for (const auto& hole : polygon.holes) addRuns(hole);
      finding_ += polygon.holes.size() * polygon.outer.size() / kCornersPerComparison;
    }
    finding_ += static_cast<std::size_t>(kMetresPerDegree * degrees_ / kMetresPerComparison);
  }

  Result<void> run(double from, double to) {
    std::vector<Entry> entries;
    entries.reserve(runs_.size());
    for (std::size_t i = 0; i < runs_.size(); ++i) {
      const Box<LonLat> box = boxOf(runs_[i]);
      entries.push_back({{{box.minX, box.minY}, {box.maxX, box.maxY}}, static_cast<std::uint32_t>(i)});
    }
    const boost::geometry::index::rtree<Entry, boost::geometry::index::quadratic<16>> places(entries);
    const double all = static_cast<double>(entries.size());
    for (const Entry& entry : entries) {
      if (entry.second % 1024 == 0) reached(from + (to - from) * entry.second / all);
      if (isOver() || isGivenUp_()) break;
      const auto compare = [&](const Entry& other) {
        if (other.second > entry.second) compareRuns(runs_[entry.second], runs_[other.second]);
      };
      places.query(boost::geometry::index::intersects(entry.first),
                   boost::make_function_output_iterator(compare));
    }
    // Only now: of what crosses itself, that is what should be told.
    comparisons_ += finding_;
    return outcome();
  }

 private:
  void addRuns(const Ring<LonLat>& ring) {
    if (ring.size() < 3) return;
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const LonLat next = cornerOf(ring, i + 1);
      degrees_ += std::hypot(next.lon - ring[i].lon, next.lat - ring[i].lat);
    }
    std::size_t first = 0;
    int quarter = quarterOf(ring[0], ring[1]);
    for (std::size_t i = 1; i < ring.size(); ++i) {
      const int next = quarterOf(ring[i], cornerOf(ring, i + 1));
      if (next == quarter) continue;
      runs_.push_back({&ring, first, i});
      first = i;
      quarter = next;
    }
    runs_.push_back({&ring, first, ring.size()});
  }

  static Box<LonLat> boxOf(const Run& run) {
    return zw::boxOf(cornerOf(*run.ring, run.first), cornerOf(*run.ring, run.last));
  }

  [[nodiscard]] bool isOver() const { return crossings_ > kMostCrossings || comparisons_ > kMostComparisons; }

  /// Halves both until an edge of each is left, or their boxes lie apart.
  void compareRuns(const Run& a, const Run& b) {
    if (isOver() || isGivenUp_()) return;
    ++comparisons_;
    if (!boxOf(a).intersects(boxOf(b))) return;
    if (a.last - a.first == 1 && b.last - b.first == 1) return compareEdges(a, b);
    last_ = cornerOf(*a.ring, a.first);
    const std::size_t halfA = (a.first + a.last) / 2, halfB = (b.first + b.last) / 2;
    for (const Run& partA : {Run{a.ring, a.first, halfA}, Run{a.ring, halfA, a.last}})
      for (const Run& partB : {Run{b.ring, b.first, halfB}, Run{b.ring, halfB, b.last}})
        if (partA.first < partA.last && partB.first < partB.last) compareRuns(partA, partB);
  }

  void compareEdges(const Run& a, const Run& b) {
    const LonLat from = cornerOf(*a.ring, a.first);
    if (!cross(from, cornerOf(*a.ring, a.last), cornerOf(*b.ring, b.first), cornerOf(*b.ring, b.last)))
      return;
    ++crossings_;
    if (!crossing_) crossing_ = from;
  }

  [[nodiscard]] Result<void> outcome() const {
    if (!isOver()) return {};
    const bool crosses = crossings_ > kMostCrossings;
    Error error{crosses ? ErrorCode::TooManyCrossings : ErrorCode::TooTangled, {}, {}, {}, {}};
    error.place = crosses ? crossing_ : last_;
    error.detail = "more than " + withSeparators(crosses ? kMostCrossings : kMostComparisons) +
                   (crosses ? " places" : " pairs");
    if (error.place) {
      char at[64];
      std::snprintf(at, sizeof at, ", %s at %.5f, %.5f", crosses ? "the first" : "some", error.place->lat,
                    error.place->lon);
      error.detail += at;
    }
    return fail(std::move(error));
  }

  static constexpr double kMetresPerDegree = 111'000;

  std::vector<Run> runs_;
  double degrees_ = 0;  ///< of all boundaries
  std::size_t comparisons_ = 0, crossings_ = 0;
  std::size_t finding_ = 0;  ///< what finding holes and long edges costs, in comparisons
  std::optional<LonLat> crossing_, last_;
  GivingUpPoll isGivenUp_;
};

}  // namespace

Result<void> checkTangle(const MultiPolygon<LonLat>& shape, double from, double to) {
  for (const auto& polygon : shape) {
    if (!isFinite(polygon.outer)) return {};
    for (const auto& hole : polygon.holes)
      if (!isFinite(hole)) return {};
  }
  return TangleCheck(shape).run(from, to);
}

}  // namespace zw
