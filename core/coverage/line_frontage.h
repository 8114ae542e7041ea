// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/coverage/zone_boundary.h"

namespace zw {

/// A line that a zone can front on, with its geodesic length known along it.
struct MeasuredLine {
  Line<ProjectedPoint> points;
  std::vector<double> scale;  ///< of each segment: geodesic metres per projected metre
};

/// Lines that end where another begins are joined to one.
[[nodiscard]] std::vector<MeasuredLine> measureLines(std::vector<Line<ProjectedPoint>> lines,
                                                     const Projection& projection);

/// How much of some lines (the border, the river main stem) a zone fronts on: the stretches inside the zone,
/// and those outside that run along its boundary. A place outside runs along the boundary when it lies within
/// `tolerance` of a boundary edge, abeam of it, and the edge is within 45° of the line's general direction
/// (the chord over ± tolerance); past an edge's end it does so as long as it is farther off the end than on
/// from it. A stretch outside that leaves the zone at one end and goes on beyond tolerance at the other is
/// a line that crosses the boundary at a slant; it counts only from four tolerances on. Each line segment's
/// intervals are in closed form and are kept until the boundary moves near it.
class LineFrontage {
 public:
  static constexpr double kSlantTolerances = 4;

  LineFrontage(const std::vector<MeasuredLine>& lines, double tolerance);

  /// `touched`: where the boundary changed since the last call.
  void update(const ZoneBoundary& boundary, const Box<ProjectedPoint>& touched);
  /// Geodesic metres.
  [[nodiscard]] double length() const;

  /// A straight part of a line.
  struct Stretch {
    ProjectedPoint a;
    ProjectedPoint b;
  };
  /// What length() counts, line by line.
  [[nodiscard]] std::vector<Stretch> stretches() const;

 private:
  enum class Relation : unsigned char { Off, Along, Inside };
  /// A part of a segment, up to parameter `to` of [0, 1], all of one relation.
  struct Part {
    double to = 1;
    Relation relation = Relation::Off;
  };
  struct Segment {
    ProjectedPoint a;
    ProjectedPoint b;
    ProjectedPoint direction;  ///< general, of length 1
    double length = 0;         ///< projected
    double scale = 1;
    std::vector<Part> parts;  ///< empty: all off
  };
  /// Consecutive parts of one relation, over segment ends.
  struct Run {
    Relation relation = Relation::Off;
    double projected = 0;
    double geodesic = 0;
    bool counts = false;  ///< as frontage
  };

  void relate(Segment& segment, const ZoneBoundary& boundary) const;
  [[nodiscard]] bool runsAlong(const Segment& segment, ProjectedPoint p,
                               const std::vector<ZoneBoundary::Segment>& edges) const;
  void addBreaks(const Segment& segment, const ZoneBoundary::Segment& edge,
                 std::vector<double>& breaks) const;
  template <class Visit>
  static void visitParts(const std::vector<Segment>& line, const Visit& visit);
  [[nodiscard]] static std::vector<Run> runsOf(const std::vector<Segment>& line);
  /// Marks the runs that count, and gives their geodesic length.
  double countRuns(std::vector<Run>& runs) const;
  double countAlong(std::vector<Run>& runs, std::size_t from, std::size_t to) const;

  double tolerance_;
  std::vector<std::vector<Segment>> lines_;
};

}  // namespace zw
