// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/contour_lines.h"

#include <algorithm>
#include <array>
#include <limits>

namespace zw {

namespace {

constexpr int kUnknownStep = std::numeric_limits<int>::min();
constexpr std::int32_t kNone = -1;

/// How many whole intervals a height is above 0, rounded down.
int stepOf(int height, int interval) {
  const int towardsZero = height / interval;
  return height % interval < 0 ? towardsZero - 1 : towardsZero;
}

/// Where contours cross the lattice's edges, each tied to the next one on either side: first cell by cell,
/// then read out line by line.
class ContourTracer {
 public:
  ContourTracer(const HeightLattice& heights, int interval) : heights_(heights), interval_(interval) {}

  ContourLines trace() {
    if (heights_.columns < 2 || heights_.rows < 2) return {};
    steps_[0] = stepsOf(0);
    northern_ = edgesAlong(0, steps_[0]);
    for (int r = 0; r + 1 < heights_.rows; ++r) {
      steps_[1] = stepsOf(r + 1);
      southern_ = edgesAlong(r + 1, steps_[1]);
      cellsOf(r);
      std::swap(steps_[0], steps_[1]);
      std::swap(northern_, southern_);
    }
    for (std::size_t i = 0; i < crossings_.size(); ++i)
      if (crossings_[i].next[0] != kNone && crossings_[i].next[1] == kNone)
        readLine(static_cast<std::int32_t>(i), false);
    for (std::size_t i = 0; i < crossings_.size(); ++i)
      if (crossings_[i].next[0] != kNone) readLine(static_cast<std::int32_t>(i), true);
    return std::move(lines_);
  }

 private:
  struct Crossing {
    LatticePoint at;
    int step;
    std::array<std::int32_t, 2> next{kNone, kNone};
  };
  /// The crossings of one edge of the lattice: that of step s is first + s.
  struct Edge {
    std::int32_t first = 0;
  };
  struct Cell {
    std::array<int, 4> heights;  ///< north-west, north-east, south-east, south-west
    std::array<int, 4> steps;
    std::array<Edge, 4> edges;  ///< north, east, south, west
  };

  [[nodiscard]] std::vector<int> stepsOf(int r) const {
    std::vector<int> steps(static_cast<std::size_t>(heights_.columns));
    const std::int16_t* row = heights_.row(r);
    for (std::size_t c = 0; c < steps.size(); ++c)
      steps[c] = row[c] == heights_.unknown ? kUnknownStep : stepOf(row[c], interval_);
    return steps;
  }

  /// Adds the crossings of an edge from `a` on to `b`.
  template <class Place>
  Edge edge(int heightA, int heightB, int stepA, int stepB, const Place& place) {
    if (stepA == stepB || stepA == kUnknownStep || stepB == kUnknownStep) return {};
    const int lowest = std::min(stepA, stepB) + 1;
    const Edge edge{static_cast<std::int32_t>(crossings_.size()) - lowest};
    for (int step = lowest; step <= std::max(stepA, stepB); ++step)
      crossings_.push_back(
          {place(static_cast<float>(step * interval_ - heightA) / static_cast<float>(heightB - heightA)),
           step});
    return edge;
  }

  std::vector<Edge> edgesAlong(int r, const std::vector<int>& steps) {
    std::vector<Edge> edges(steps.size());
    const std::int16_t* row = heights_.row(r);
    for (std::size_t c = 0; c + 1 < steps.size(); ++c)
      edges[c] = edge(row[c], row[c + 1], steps[c], steps[c + 1], [&](float t) {
        return LatticePoint{static_cast<float>(c) + t, static_cast<float>(r)};
      });
    return edges;
  }

  Edge edgeDown(int r, std::size_t c) {
    return edge(heights_.row(r)[c], heights_.row(r + 1)[c], steps_[0][c], steps_[1][c], [&](float t) {
      return LatticePoint{static_cast<float>(c), static_cast<float>(r) + t};
    });
  }

  void cellsOf(int r) {
    const std::int16_t* north = heights_.row(r);
    const std::int16_t* south = heights_.row(r + 1);
    Edge west = edgeDown(r, 0);
    for (std::size_t c = 0; c + 1 < steps_[0].size(); ++c) {
      const Edge east = edgeDown(r, c + 1);
      const std::array<int, 4> steps{steps_[0][c], steps_[0][c + 1], steps_[1][c + 1], steps_[1][c]};
      const auto [low, high] = std::minmax_element(steps.begin(), steps.end());
      if (*low != *high && *low != kUnknownStep)
        linksIn({{north[c], north[c + 1], south[c + 1], south[c]},
                 steps,
                 {northern_[c], east, southern_[c], west}},
                *low, *high);
      west = east;
    }
  }

  void linksIn(const Cell& cell, int low, int high) {
    for (int step = low + 1; step <= high; ++step) {
      std::array<std::int32_t, 4> crossed{};
      std::size_t count = 0;
      for (std::size_t side = 0; side < 4; ++side)
        if ((cell.steps[side] >= step) != (cell.steps[(side + 1) % 4] >= step))
          crossed[count++] = cell.edges[side].first + step;
      if (count == 2) {
        tie(crossed[0], crossed[1]);
      } else if (cutsOffNorthEast(cell, step)) {
        tie(crossed[0], crossed[1]);
        tie(crossed[2], crossed[3]);
      } else {
        tie(crossed[0], crossed[3]);
        tie(crossed[1], crossed[2]);
      }
    }
  }

  /// Of a cell whose opposite corners are alike: whether the lines part the north-eastern and south-western
  /// corners from the middle, rather than the others.
  [[nodiscard]] bool cutsOffNorthEast(const Cell& cell, int step) const {
    const auto& [nw, ne, se, sw] = cell.heights;
    // The saddle's height is (nw se − ne sw) / (nw + se − ne − sw); compared without dividing.
    const auto over = static_cast<std::int64_t>(nw) * se - static_cast<std::int64_t>(ne) * sw;
    const std::int64_t under = nw + se - ne - sw;
    const std::int64_t level = std::int64_t{step} * interval_ * under;
    const bool middleIsHigher = under > 0 ? over >= level : over <= level;
    return (cell.steps[0] >= step) == middleIsHigher;
  }

  void tie(std::int32_t a, std::int32_t b) {
    const auto add = [this](std::int32_t from, std::int32_t to) {
      auto& next = crossings_[static_cast<std::size_t>(from)].next;
      next[next[0] == kNone ? 0 : 1] = to;
    };
    add(a, b);
    add(b, a);
  }

  /// Reads a line from a crossing on and unties its crossings, so that it is read once.
  void readLine(std::int32_t start, bool closed) {
    const auto first = static_cast<std::uint32_t>(lines_.points.size());
    const int step = crossings_[static_cast<std::size_t>(start)].step;
    std::int32_t before = kNone;
    for (std::int32_t at = start; at != kNone;) {
      Crossing& crossing = crossings_[static_cast<std::size_t>(at)];
      // Lines that touch a node at their height cross several edges in one place.
      if (lines_.points.size() == first || !(lines_.points.back() == crossing.at))
        lines_.points.push_back(crossing.at);
      const std::int32_t onward = crossing.next[crossing.next[0] == before ? 1 : 0];
      crossing.next = {kNone, kNone};
      before = at;
      at = closed && onward == start ? kNone : onward;
    }
    if (closed && lines_.points.back() == lines_.points[first]) lines_.points.pop_back();
    const auto count = static_cast<std::uint32_t>(lines_.points.size()) - first;
    if (count < (closed ? 3U : 2U))
      lines_.points.resize(first);
    else
      lines_.lines.push_back({step * interval_, closed, first, count});
  }

  const HeightLattice heights_;
  const int interval_;
  std::array<std::vector<int>, 2> steps_;  ///< of the nodes of two rows
  std::vector<Edge> northern_, southern_;  ///< edges along them
  std::vector<Crossing> crossings_;
  ContourLines lines_;
};

}  // namespace

ContourLines contourLines(const HeightLattice& heights, int interval) {
  return ContourTracer(heights, std::max(1, interval)).trace();
}

}  // namespace zw
