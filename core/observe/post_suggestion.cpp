// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/observe/post_suggestion.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "core/network/two_threads.h"

namespace zw::observe {
namespace {

/// A demand point: a cell that stands for what its block holds.
struct DemandPoint {
  int column = 0;
  int row = 0;
  double weight = 0;
};

/// What is demanded, joined in blocks of size × size cells. A block is told by the cell nearest to its centre
/// that has any of the demand.
std::vector<DemandPoint> inBlocks(const std::vector<CellAmount>& parts, int size, double weight) {
  struct Block {
    DemandPoint point;
    double offCentre = 0;
  };
  double total = 0;
  for (const CellAmount& part : parts) total += part.amount;
  std::map<std::pair<int, int>, Block> blocks;
  for (const CellAmount& part : parts) {
    const int across = part.column / size, down = part.row / size;
    const double middle = 0.5 * (size - 1);
    const double off = std::hypot(part.column - across * size - middle, part.row - down * size - middle);
    const auto [found, isNew] = blocks.try_emplace({down, across}, Block{{part.column, part.row, 0}, off});
    Block& block = found->second;
    if (off < block.offCentre) block = {{part.column, part.row, block.point.weight}, off};
    block.point.weight += weight * part.amount / total;
  }
  std::vector<DemandPoint> out;
  for (const auto& [place, block] : blocks)
    if (block.point.weight > 0) out.push_back(block.point);
  return out;
}

std::vector<CellAmount> areasOf(const ObservedZone& zone, const Terrain& terrain) {
  std::vector<CellAmount> out;
  zone.cells.forEach([&](int column, int row) {
    const CellSize cell = terrain.cellSize(row);
    out.push_back({column, row, cell.width * cell.height});
  });
  return out;
}

std::vector<DemandPoint> demandOf(const ObservedZone& zone, const Terrain& terrain,
                                  const SuggestionRules& rules) {
  // Nothing beyond the grid can be told to be seen; it is no demand.
  const auto inGrid = [&](std::vector<CellAmount> parts) {
    std::erase_if(parts, [&](const CellAmount& part) {
      return part.column < 0 || part.row < 0 || part.column >= terrain.columns() ||
             part.row >= terrain.rows();
    });
    return parts;
  };
  const std::pair<std::vector<CellAmount>, double> demands[] = {{areasOf(zone, terrain), rules.weights.area},
                                                                {inGrid(zone.border), rules.weights.border},
                                                                {inGrid(zone.roads), rules.weights.roads}};
  // Blocks hold at most size² cells: smaller ones would be too many.
  const double least =
      rules.weights.area > 0
          ? std::sqrt(static_cast<double>(zone.cells.count()) / static_cast<double>(rules.mostPoints))
          : 1;
  for (int size = std::max(1, static_cast<int>(least));; ++size) {
    std::vector<DemandPoint> out;
    for (const auto& [parts, weight] : demands) {
      if (!(weight > 0)) continue;
      const auto points = inBlocks(parts, size, weight);
      out.insert(out.end(), points.begin(), points.end());
    }
    if (out.size() <= rules.mostPoints || size >= std::max(terrain.columns(), terrain.rows())) {
      // What of a kind there is none of leaves its weight to the others.
      double sum = 0;
      for (const DemandPoint& point : out) sum += point.weight;
      for (DemandPoint& point : out) point.weight /= sum;
      return out;
    }
  }
}

}  // namespace

PostSuggester::PostSuggester(const Terrain& terrain, const ObservedZone& zone,
                             const ObservationFactors& factors, std::vector<PostCandidate> candidates,
                             const SuggestionRules& rules)
    : candidates_(std::move(candidates)) {
  const std::vector<DemandPoint> demand = demandOf(zone, terrain, rules);
  for (const DemandPoint& point : demand) problem_.weights.push_back(point.weight);
  const double range = rules.daylight == Daylight::Day ? factors.rangeDay.likely : factors.rangeNight.likely;
  problem_.covers.resize(candidates_.size());
  network::onTwoThreads(candidates_.size(), [&](std::size_t c) {
    const ObservingPost& post = candidates_[c].post;
    const Observer observer{post.place,
                            post.mast ? factors.mastHeight.likely : factors.observerHeight.likely};
    const auto view =
        viewshed(terrain, observer, {factors.targetHeight.likely, range, factors.refraction.likely});
    if (!view) return;
    for (std::uint32_t i = 0; i < demand.size(); ++i)
      if (view->seen.test(demand[i].column, demand[i].row)) problem_.covers[c].push_back(i);
  });
  for (std::uint32_t a = 0; a < candidates_.size(); ++a) {
    if (candidates_[a].kind == CandidateKind::Kept) problem_.kept.push_back(a);
    for (std::uint32_t b = a + 1; b < candidates_.size(); ++b) {
      const ProjectedPoint p = candidates_[a].post.place, q = candidates_[b].post.place;
      if (std::hypot(p.x - q.x, p.y - q.y) < rules.spacing) problem_.conflicts.emplace_back(a, b);
    }
  }
}

double PostSuggester::reachable() const {
  Choice all(candidates_.size());
  std::iota(all.begin(), all.end(), 0U);
  return coveredWeight(problem_, all);
}

std::vector<PostCandidate> PostSuggester::chosen(const Choice& choice) const {
  std::vector<PostCandidate> out;
  for (const std::uint32_t c : choice) out.push_back(candidates_[c]);
  return out;
}

PostSuggestion PostSuggester::mostObserved(std::size_t count, const CoverEffort& effort) const {
  const CoverResult found = maximalCover(problem_, count, effort);
  return {chosen(found.choice), found.covered, found.upper, found.proven, 0, true};
}

PostSuggestion PostSuggester::fewestPosts(double share, const CoverEffort& effort) const {
  const FewestResult found = fewestCover(problem_, share, effort);
  return {chosen(found.choice), found.covered, reachable(), found.proven(), found.atLeast, found.reachable};
}

}  // namespace zw::observe
