// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <set>
#include <utility>
#include <vector>

#include "core/geometry/shapes.h"
#include "core/network/near_ends.h"

namespace zw::pack {

/// Road lines on a grid of 1e-7° (1 cm, the grain of OpenStreetMap), where it can be told exactly whether two
/// segments meet, and a place that is put into two lines is the same in both. Segments must be shorter than
/// 90°, so that products of coordinates fit 64 bits.
class NodedLines {
 public:
  /// Rounds the line to the grid. Lines are numbered as they are added.
  void add(const Line<LonLat>& line, bool onGround);
  [[nodiscard]] Line<LonLat> line(std::size_t index) const;
  [[nodiscard]] std::size_t size() const { return lines_.size(); }

  /// Whether two lines, by number, are to meet where they cross. A line may cross itself.
  using MayMeet = std::function<bool(std::uint32_t, std::uint32_t)>;
  /// Puts a vertex into both lines wherever two on the ground have a place in common that is not a vertex of
  /// both: crossings, ends on the other line, and the ends of stretches that they share. Returns the number
  /// of places. A vertex is rounded to the grid, which may make its lines meet others beside it: those are
  /// found too, so that doing it again changes nothing.
  std::size_t nodeCrossings(const MayMeet& mayMeet);

  struct Joined {
    std::size_t ends = 0;
    double metres = 0;
  };
  /// Prolongs near ends to the road that they nearly touch, which gets a vertex there.
  Joined joinEnds(const network::NearEndRule& rule, const Projection& projection);

  /// Number of ends, of the lines that `counts` names, at a place where no other line has a vertex.
  [[nodiscard]] std::size_t deadEnds(const std::function<bool(std::uint32_t)>& counts) const;

 private:
  struct GridPoint {
    std::int64_t x = 0, y = 0;
    friend auto operator<=>(const GridPoint&, const GridPoint&) = default;
  };
  struct GridLine {
    std::vector<GridPoint> points;
    bool onGround = true;
  };
  /// Places to put into segments: line, index of the segment's first point, place.
  struct Insertion {
    std::uint32_t line = 0, segment = 0;
    GridPoint point;
    friend auto operator<=>(const Insertion&, const Insertion&) = default;
  };
  struct Segment {
    GridPoint a, b;
    std::uint32_t line = 0, index = 0;
  };
  using Insertions = std::set<Insertion>;

  [[nodiscard]] static GridPoint toGrid(LonLat p);
  [[nodiscard]] static LonLat toLonLat(GridPoint p);
  static std::int64_t side(GridPoint a, GridPoint b, GridPoint p);
  static bool isInside(GridPoint a, GridPoint b, GridPoint p);
  static GridPoint crossing(const Segment& first, const Segment& second);
  static void meet(const Segment& first, const Segment& second, Insertions& out);
  [[nodiscard]] std::vector<Segment> segmentsOnGround() const;
  [[nodiscard]] Insertions findCrossings(const MayMeet& mayMeet) const;
  void insert(const Insertions& insertions);
  /// Moves vertices of bridges and tunnels, between their ends, by a grain where one of `places`, which roads
  /// on the ground just got, is the same: they must not meet there.
  void keepApart(const std::set<GridPoint>& places);

  std::vector<GridLine> lines_;
};

}  // namespace zw::pack
