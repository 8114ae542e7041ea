// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/observe/observed_figures.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "core/network/two_threads.h"
#include "core/units/propagate.h"

namespace zw::observe {
namespace {

/// Sums of a quantity by how its cells are seen.
class Tally {
 public:
  Tally(const CellCounts& seen, const CellCounts& possible, const Terrain& terrain, bool anyPost)
      : seen_(seen), possible_(possible), terrain_(terrain), anyPost_(anyPost) {}

  [[nodiscard]] ObservedAmount of(const std::vector<CellAmount>& parts) const {
    ObservedAmount out;
    for (const CellAmount& part : parts) {
      out.total += part.amount;
      const bool inGrid =
          part.column >= 0 && part.row >= 0 && part.column < terrain_.columns() && part.row < terrain_.rows();
      const auto add = [&](const CellBits& certain, const CellBits& perhaps, double& sure, double& unknown) {
        if (certain.test(part.column, part.row))
          sure += part.amount;
        else if (inGrid ? perhaps.test(part.column, part.row) : anyPost_)
          unknown += part.amount;
      };
      add(seen_.byOne(), possible_.byOne(), out.byOne, out.unknownByOne);
      add(seen_.byTwo(), possible_.byTwo(), out.byTwo, out.unknownByTwo);
    }
    return out;
  }

  [[nodiscard]] ObservedAmount area(const ObservedZone& zone) const {
    ObservedAmount out;
    for (int row = zone.cells.firstRow(); row < zone.cells.endRow(); ++row) {
      std::size_t inside = 0, one = 0, two = 0, perhapsOne = 0, perhapsTwo = 0;
      for (int w = zone.cells.firstWord(); w < zone.cells.endWord(); ++w) {
        const std::uint64_t cells = zone.cells.word(w, row);
        if (cells == 0) continue;
        const auto count = [&](const CellBits& bits) {
          return static_cast<std::size_t>(std::popcount(cells & bits.word(w, row)));
        };
        inside += static_cast<std::size_t>(std::popcount(cells));
        one += count(seen_.byOne());
        two += count(seen_.byTwo());
        perhapsOne += count(possible_.byOne());
        perhapsTwo += count(possible_.byTwo());
      }
      const CellSize size = terrain_.cellSize(row);
      const double area = size.width * size.height;
      out.total += static_cast<double>(inside) * area;
      out.byOne += static_cast<double>(one) * area;
      out.byTwo += static_cast<double>(two) * area;
      out.unknownByOne += static_cast<double>(perhapsOne - one) * area;
      out.unknownByTwo += static_cast<double>(perhapsTwo - two) * area;
    }
    out.total += zone.outsideArea;
    if (anyPost_) {
      out.unknownByOne += zone.outsideArea;
      out.unknownByTwo += zone.outsideArea;
    }
    return out;
  }

 private:
  const CellCounts& seen_;
  const CellCounts& possible_;
  const Terrain& terrain_;
  bool anyPost_;
};

/// The rectangle that holds the zone's cells and those that its lines pass.
CellBits windowOf(const ObservedZone& zone, const Terrain& terrain) {
  Box<ProjectedPoint> box;
  if (!zone.cells.words().empty()) {
    box.add(zone.cells.firstColumn(), zone.cells.firstRow());
    box.add(zone.cells.endColumn(), zone.cells.endRow());
  }
  for (const auto* parts : {&zone.boundary, &zone.border, &zone.roads, &zone.crossings})
    for (const CellAmount& part : *parts) box.add(part.column, part.row);
  if (box.empty()) return {};
  const auto bounded = [](double v, int count) {
    return static_cast<int>(std::clamp(v, 0.0, static_cast<double>(count)));
  };
  return {bounded(box.minX, terrain.columns()), bounded(box.minY, terrain.rows()),
          bounded(box.maxX + 1, terrain.columns()), bounded(box.maxY + 1, terrain.rows())};
}

CellBits common(CellBits a, const CellBits& b) {
  for (int row = a.firstRow(); row < a.endRow(); ++row)
    for (int w = a.firstWord(); w < a.endWord(); ++w) a.word(w, row) &= b.wordOr0(w, row);
  return a;
}
CellBits less(CellBits a, const CellBits& b) {
  for (int row = a.firstRow(); row < a.endRow(); ++row)
    for (int w = a.firstWord(); w < a.endWord(); ++w) a.word(w, row) &= ~b.wordOr0(w, row);
  return a;
}

}  // namespace

ObservationFactors observationFactors(const Plan& plan) {
  ObservationFactors factors;
  const auto band = [&](const char* id, Estimate& estimate) {
    const auto found = plan.factors.find(id);
    if (found != plan.factors.end()) estimate = {found->second.low, found->second.value, found->second.high};
  };
  band("observation.observer_height", factors.observerHeight);
  band("observation.mast_height", factors.mastHeight);
  band("observation.target_height", factors.targetHeight);
  band("observation.range_day", factors.rangeDay);
  band("observation.range_night", factors.rangeNight);
  band("observation.refraction", factors.refraction);
  return factors;
}

ObservedPosts::ObservedPosts(std::shared_ptr<const Terrain> terrain, ObservationFactors factors)
    : terrain_(std::move(terrain)), factors_(factors) {}

void ObservedPosts::set(const std::vector<ObservingPost>& posts) {
  std::vector<View> views(posts.size());
  std::vector<std::size_t> anew;
  std::vector<bool> taken(posts_.size(), false);
  for (std::size_t i = 0; i < posts.size(); ++i) {
    std::size_t same = 0;
    while (same < posts_.size() && (taken[same] || posts_[same] != posts[i])) ++same;
    if (same == posts_.size()) {
      anew.push_back(i);
    } else {
      taken[same] = true;
      views[i] = std::move(views_[same]);
    }
  }
  if (anew.size() == 1)
    views[anew.front()] = look(posts[anew.front()]);
  else if (!anew.empty())
    network::onTwoThreads(anew.size(), [&](std::size_t i) { views[anew[i]] = look(posts[anew[i]]); });
  posts_ = posts;
  views_ = std::move(views);
}

int ObservedPosts::unplaced() const {
  return static_cast<int>(
      std::count_if(views_.begin(), views_.end(), [](const View& v) { return !v.known; }));
}

ObservedPosts::View ObservedPosts::look(const ObservingPost& post) const {
  View out;
  const Estimate eyes = post.mast ? factors_.mastHeight : factors_.observerHeight;
  const Estimate& target = factors_.targetHeight;
  const Estimate& air = factors_.refraction;
  const double often = std::max(factors_.rangeDay.likely, factors_.rangeNight.likely);
  // At the likely values all ranges are cut from the same viewshed.
  const double farthest = std::max({often, factors_.rangeDay.low, factors_.rangeDay.high,
                                    factors_.rangeNight.low, factors_.rangeNight.high});
  for (std::size_t v = 0; v < kVariants; ++v) {
    Observer observer{post.place, v == EyesLow ? eyes.low : v == EyesHigh ? eyes.high : eyes.likely};
    const Sight sight{v == TargetLow    ? target.low
                      : v == TargetHigh ? target.high
                                        : target.likely,
                      v == Likely ? farthest : often,
                      v == AirLow    ? air.low
                      : v == AirHigh ? air.high
                                     : air.likely};
    auto found = viewshed(*terrain_, observer, sight);
    out.known = found.has_value();
    out.variants[v] = found ? *std::move(found) : unknownViewshed(*terrain_, observer, sight.range);
  }
  return out;
}

ObservedPosts::Counts ObservedPosts::count(const CellBits& window, Variant variant, double range) const {
  Counts out{CellCounts(window), CellCounts(window), window};
  for (const View& view : views_) {
    const Viewshed& viewshed = view.variants[variant];
    const int firstRow = std::max(window.firstRow(), viewshed.seen.firstRow());
    const int endRow = std::min(window.endRow(), viewshed.seen.endRow());
    const int firstWord = std::max(window.firstWord(), viewshed.seen.firstWord());
    const int endWord = std::min(window.endWord(), viewshed.seen.endWord());
    for (int row = firstRow; row < endRow; ++row) {
      const auto [from, to] = viewshed.columnsWithin(range, row);
      const int end = std::min(to, viewshed.seen.endColumn());
      for (int w = firstWord; w < endWord; ++w) {
        const std::uint64_t inRange =
            bitsBetween(std::clamp(from - w * 64, 0, 64), std::clamp(end - w * 64, 0, 64));
        if (inRange == 0) continue;
        const std::uint64_t seen = viewshed.seen.word(w, row) & inRange;
        out.inRange.word(w, row) |= inRange;
        out.seen.add(w, row, seen);
        out.possible.add(w, row, seen | (viewshed.unknown.word(w, row) & inRange));
      }
    }
  }
  return out;
}

ObservedFigures ObservedPosts::figures(const ObservedZone& zone, Daylight daylight) const {
  const double range = daylight == Daylight::Day ? factors_.rangeDay.likely : factors_.rangeNight.likely;
  const Counts counts = count(windowOf(zone, *terrain_), Likely, range);
  const Tally tally(counts.seen, counts.possible, *terrain_, !posts_.empty());
  ObservedFigures out;
  out.area = tally.area(zone);
  out.boundary = tally.of(zone.boundary);
  out.border = tally.of(zone.border);
  out.roads = tally.of(zone.roads);
  out.roads.total += zone.tunnels;
  out.crossings = tally.of(zone.crossings);
  out.beyond = less(zone.cells, counts.inRange);
  out.unknown = less(common(zone.cells, counts.possible.byOne()), counts.seen.byOne());
  out.dead = less(common(zone.cells, counts.inRange), counts.possible.byOne());
  return out;
}

ObservedPosts::PostView ObservedPosts::view(std::size_t post, Daylight daylight) const {
  const Viewshed& all = views_[post].variants[Likely];
  const double range = daylight == Daylight::Day ? factors_.rangeDay.likely : factors_.rangeNight.likely;
  const CellBits inRange = all.within(range);
  return {common(inRange, all.seen), common(inRange, all.unknown)};
}

CellCounts ObservedPosts::seen(Daylight daylight) const {
  const double range = daylight == Daylight::Day ? factors_.rangeDay.likely : factors_.rangeNight.likely;
  return count(CellBits(0, 0, terrain_->columns(), terrain_->rows()), Likely, range).seen;
}

bool ObservedPosts::unplacedInRange(const ObservedZone& zone, double range) const {
  const CellBits window = windowOf(zone, *terrain_);
  return std::any_of(views_.begin(), views_.end(), [&](const View& view) {
    if (view.known) return false;
    const GridPlace at = view.variants[Likely].observer;
    if (!std::isfinite(at.column) || !std::isfinite(at.row)) return true;
    const CellSize cell = terrain_->cellSize(at.row);
    return at.column + range / cell.width >= window.firstColumn() &&
           at.column - range / cell.width <= window.endColumn() &&
           at.row + range / cell.height >= window.firstRow() &&
           at.row - range / cell.height <= window.endRow();
  });
}

Metric ObservedPosts::share(const char* id, const char* method, const ObservedZone& zone,
                            const std::vector<CellAmount>* lines) const {
  Metric out{id, Unknown{}, Unit::Share, method};
  const CellBits window = windowOf(zone, *terrain_);
  const auto amount = [&](Variant variant, double range) {
    const Counts counts = count(window, variant, range);
    const Tally tally(counts.seen, counts.possible, *terrain_, true);
    return lines ? tally.of(*lines) : tally.area(zone);
  };
  const ObservedAmount likely = amount(Likely, factors_.rangeDay.likely);
  const double known = likely.total - likely.unknownByOne;
  if (!(known > 1e-9 * likely.total)) {
    out.value = Unknown{UnknownReason::NoHeightInside};
    return out;
  }
  // propagate() moves one factor at a time; 0, 1 and 2 stand for its low, likely and high end.
  enum Factor : std::uint8_t { Range, Eyes, Target, Air, Factors };
  const auto at = [&](const std::vector<double>& ends) {
    Variant variant = Likely;
    if (ends[Eyes] != 1) variant = ends[Eyes] < 1 ? EyesLow : EyesHigh;
    if (ends[Target] != 1) variant = ends[Target] < 1 ? TargetLow : TargetHigh;
    if (ends[Air] != 1) variant = ends[Air] < 1 ? AirLow : AirHigh;
    const double range = ends[Range] == 1  ? factors_.rangeDay.likely
                         : ends[Range] < 1 ? factors_.rangeDay.low
                                           : factors_.rangeDay.high;
    const ObservedAmount seen = amount(variant, range);
    const double part = seen.total - seen.unknownByOne;
    return part > 0 ? seen.byOne / part : 0;
  };
  Estimate band = propagate(std::vector<Estimate>(Factors, Estimate{0, 1, 2}), at);
  band.high = std::min(1.0, band.high + likely.unknownByOne / likely.total);
  out.value = band;
  return out;
}

MetricSet ObservedPosts::metrics(const ObservedZone& zone) const {
  constexpr const char *kShare = "coverage.observed_share", *kBorder = "coverage.observed_border_share";
  constexpr const char* kMethod = "observed-share";
  const auto unknown = [&](UnknownReason reason, int count) {
    return MetricSet{{kShare, Unknown{reason, count}, Unit::Share, kMethod},
                     {kBorder, Unknown{reason, count}, Unit::Share, kMethod}};
  };
  if (terrain_->empty()) return unknown(UnknownReason::NoElevation, 0);
  if (posts_.empty()) return unknown(UnknownReason::NoPosts, 0);
  const double farthest = std::max(factors_.rangeDay.likely, factors_.rangeDay.high);
  if (unplacedInRange(zone, farthest)) return unknown(UnknownReason::NoGroundHeight, unplaced());
  if (zone.boundary.empty()) return unknown(UnknownReason::EmptyShape, 0);
  MetricSet out = {share(kShare, kMethod, zone, nullptr)};
  if (terrain_->region().border.empty())
    out.push_back({kBorder, Unknown{UnknownReason::NoBorderLine}, Unit::Share, kMethod});
  else if (zone.border.empty())
    out.push_back({kBorder, Unknown{UnknownReason::NoFrontage}, Unit::Share, kMethod});
  else
    out.push_back(share(kBorder, kMethod, zone, &zone.border));
  return out;
}

}  // namespace zw::observe
