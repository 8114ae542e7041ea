// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coverage/line_frontage.h"

#include <algorithm>
#include <cmath>

#include "core/geometry/geodesic.h"

namespace zw {
namespace {

double dot(ProjectedPoint a, ProjectedPoint b) {
  return a.x * b.x + a.y * b.y;
}
double cross(ProjectedPoint a, ProjectedPoint b) {
  return a.x * b.y - a.y * b.x;
}
ProjectedPoint minus(ProjectedPoint a, ProjectedPoint b) {
  return {a.x - b.x, a.y - b.y};
}
ProjectedPoint between(ProjectedPoint a, ProjectedPoint b, double t) {
  return {a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)};
}

void addBreak(double t, std::vector<double>& breaks) {
  if (t > 0 && t < 1) breaks.push_back(t);
}

/// Where the quadratic a·t² + b·t + c is zero.
void addRoots(double a, double b, double c, std::vector<double>& breaks) {
  if (a == 0) {
    if (b != 0) addBreak(-c / b, breaks);
    return;
  }
  const double d = b * b - 4 * a * c;
  if (d < 0) return;
  const double q = -0.5 * (b + std::copysign(std::sqrt(d), b));
  addBreak(q / a, breaks);
  if (q != 0) addBreak(c / q, breaks);
}

/// Joins lines end to end where they meet.
void join(std::vector<Line<ProjectedPoint>>& lines) {
  std::erase_if(lines, [](const auto& line) { return line.size() < 2; });
  for (std::size_t i = 0; i < lines.size(); ++i)
    for (std::size_t k = 0; k < lines.size(); ++k) {
      if (k == i || lines[i].back() == lines[i].front()) continue;
      if (lines[k].back() == lines[i].back()) std::reverse(lines[k].begin(), lines[k].end());
      if (lines[k].front() != lines[i].back()) continue;
      lines[i].insert(lines[i].end(), lines[k].begin() + 1, lines[k].end());
      lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(k));
      if (k < i) --i;
      k = static_cast<std::size_t>(-1);  // the new end may meet any of them
    }
}

/// The place `distance` along the line from its vertex `from`, backwards when negative.
ProjectedPoint along(const Line<ProjectedPoint>& line, std::size_t from, double distance) {
  const bool forward = distance > 0;
  double left = std::abs(distance);
  std::size_t i = from;
  while (forward ? i + 1 < line.size() : i > 0) {
    const std::size_t next = forward ? i + 1 : i - 1;
    const double step = std::hypot(line[next].x - line[i].x, line[next].y - line[i].y);
    if (step >= left) return between(line[i], line[next], step > 0 ? left / step : 0);
    left -= step;
    i = next;
  }
  return line[i];
}

}  // namespace

std::vector<MeasuredLine> measureLines(std::vector<Line<ProjectedPoint>> lines,
                                       const Projection& projection) {
  join(lines);
  std::vector<MeasuredLine> out;
  for (auto& line : lines) {
    MeasuredLine measured{std::move(line), {}};
    const Line<LonLat> lonLat = projection.inverse(measured.points);
    for (std::size_t i = 1; i < lonLat.size(); ++i) {
      const double projected = std::hypot(measured.points[i].x - measured.points[i - 1].x,
                                          measured.points[i].y - measured.points[i - 1].y);
      measured.scale.push_back(projected > 0 ? geodesicDistance(lonLat[i - 1], lonLat[i]).value() / projected
                                             : 1);
    }
    out.push_back(std::move(measured));
  }
  return out;
}

LineFrontage::LineFrontage(const std::vector<MeasuredLine>& lines, double tolerance) : tolerance_(tolerance) {
  for (const MeasuredLine& line : lines) {
    std::vector<Segment> segments;
    for (std::size_t i = 1; i < line.points.size(); ++i) {
      Segment s;
      s.a = line.points[i - 1];
      s.b = line.points[i];
      s.length = std::hypot(s.b.x - s.a.x, s.b.y - s.a.y);
      s.scale = line.scale[i - 1];
      const ProjectedPoint chord =
          minus(along(line.points, i, tolerance), along(line.points, i - 1, -tolerance));
      const double length = std::hypot(chord.x, chord.y);
      s.direction = length > 0 ? ProjectedPoint{chord.x / length, chord.y / length} : ProjectedPoint{1, 0};
      segments.push_back(std::move(s));
    }
    lines_.push_back(std::move(segments));
  }
}

void LineFrontage::update(const ZoneBoundary& boundary, const Box<ProjectedPoint>& touched) {
  if (touched.empty()) return;
  const Box<ProjectedPoint> reach = touched.grownBy(tolerance_);
  for (auto& line : lines_)
    for (Segment& s : line) {
      Box<ProjectedPoint> box;
      box.add(s.a);
      box.add(s.b);
      if (box.intersects(reach)) relate(s, boundary);
    }
}

void LineFrontage::relate(Segment& segment, const ZoneBoundary& boundary) const {
  segment.parts.clear();
  Box<ProjectedPoint> box;
  box.add(segment.a);
  box.add(segment.b);
  box = box.grownBy(tolerance_);
  if (boundary.empty() || !box.intersects(boundary.box())) return;

  const ProjectedPoint s = minus(segment.b, segment.a);
  std::vector<double> breaks;
  std::vector<ZoneBoundary::Segment> alongEdges;
  boundary.visit(box, [&](const ZoneBoundary::Segment& edge) {
    const ProjectedPoint e = minus(edge.b, edge.a);
    const double turn = cross(s, e);
    if (turn != 0) {
      const ProjectedPoint w = minus(edge.a, segment.a);
      const double onEdge = cross(w, s) / turn;
      if (onEdge >= 0 && onEdge <= 1) addBreak(cross(w, e) / turn, breaks);
    }
    if (std::abs(dot(segment.direction, e)) >= std::abs(cross(segment.direction, e)) &&
        (e.x != 0 || e.y != 0)) {
      alongEdges.push_back(edge);
      addBreaks(segment, edge, breaks);
    }
  });
  std::sort(breaks.begin(), breaks.end());
  breaks.push_back(1);

  double from = 0;
  for (const double to : breaks) {
    if (to <= from) continue;
    const ProjectedPoint middle = between(segment.a, segment.b, 0.5 * (from + to));
    const Relation relation = boundary.contains(middle)                ? Relation::Inside
                              : runsAlong(segment, middle, alongEdges) ? Relation::Along
                                                                       : Relation::Off;
    if (!segment.parts.empty() && segment.parts.back().relation == relation)
      segment.parts.back().to = to;
    else
      segment.parts.push_back({to, relation});
    from = to;
  }
}

void LineFrontage::addBreaks(const Segment& segment, const ZoneBoundary::Segment& edge,
                             std::vector<double>& breaks) const {
  const ProjectedPoint s = minus(segment.b, segment.a);
  const ProjectedPoint e = minus(edge.b, edge.a);
  const double length = std::hypot(e.x, e.y);
  // Abeam of either end; at the tolerance on either side.
  const double onward = dot(s, e);
  const double outward = cross(e, s);
  if (onward != 0) {
    addBreak(dot(minus(edge.a, segment.a), e) / onward, breaks);
    addBreak(dot(minus(edge.b, segment.a), e) / onward, breaks);
  }
  if (outward != 0)
    for (const double side : {-1.0, 1.0})
      addBreak((side * tolerance_ * length - cross(e, minus(segment.a, edge.a))) / outward, breaks);
  // At the tolerance from either end; as far off it as on from it.
  const double sOn = dot(s, segment.direction);
  const double sOff = cross(s, segment.direction);
  for (const ProjectedPoint end : {edge.a, edge.b}) {
    const ProjectedPoint w = minus(segment.a, end);
    addRoots(dot(s, s), 2 * dot(w, s), dot(w, w) - tolerance_ * tolerance_, breaks);
    const double on = dot(w, segment.direction);
    const double off = cross(w, segment.direction);
    addRoots(sOn * sOn - sOff * sOff, 2 * (on * sOn - off * sOff), on * on - off * off, breaks);
  }
}

bool LineFrontage::runsAlong(const Segment& segment, ProjectedPoint p,
                             const std::vector<ZoneBoundary::Segment>& edges) const {
  for (const ZoneBoundary::Segment& edge : edges) {
    const ProjectedPoint e = minus(edge.b, edge.a);
    const ProjectedPoint w = minus(p, edge.a);
    const double square = dot(e, e);
    const double foot = dot(w, e);
    if (foot >= 0 && foot <= square && std::abs(cross(e, w)) <= tolerance_ * std::sqrt(square)) return true;
    for (const ProjectedPoint end : {edge.a, edge.b}) {
      const ProjectedPoint v = minus(p, end);
      if (dot(v, v) <= tolerance_ * tolerance_ &&
          std::abs(dot(v, segment.direction)) <= std::abs(cross(v, segment.direction)))
        return true;
    }
  }
  return false;
}

double LineFrontage::length() const {
  double total = 0;
  for (const auto& line : lines_) {
    std::vector<Run> runs = runsOf(line);
    total += countRuns(runs);
  }
  return total;
}

std::vector<LineFrontage::Stretch> LineFrontage::stretches() const {
  std::vector<Stretch> out;
  for (const auto& line : lines_) {
    std::vector<Run> runs = runsOf(line);
    countRuns(runs);
    std::size_t run = 0;
    visitParts(line, [&](const Segment& s, double from, double to, Relation relation) {
      if (runs[run].relation != relation) ++run;
      if (runs[run].counts) out.push_back({between(s.a, s.b, from), between(s.a, s.b, to)});
    });
  }
  return out;
}

/// Calls visit(segment, from, to, relation) for each part of each segment, in order.
template <class Visit>
void LineFrontage::visitParts(const std::vector<Segment>& line, const Visit& visit) {
  for (const Segment& s : line) {
    if (s.parts.empty()) visit(s, 0.0, 1.0, Relation::Off);
    double from = 0;
    for (const Part& part : s.parts) {
      visit(s, from, part.to, part.relation);
      from = part.to;
    }
  }
}

std::vector<LineFrontage::Run> LineFrontage::runsOf(const std::vector<Segment>& line) {
  std::vector<Run> runs;
  visitParts(line, [&](const Segment& s, double from, double to, Relation relation) {
    if (runs.empty() || runs.back().relation != relation) runs.push_back({relation, 0, 0});
    runs.back().projected += (to - from) * s.length;
    runs.back().geodesic += (to - from) * s.length * s.scale;
  });
  return runs;
}

double LineFrontage::countRuns(std::vector<Run>& runs) const {
  double total = 0;
  std::size_t gap = 0;
  for (std::size_t i = 0; i <= runs.size(); ++i) {
    if (i < runs.size() && runs[i].relation != Relation::Inside) continue;
    total += countAlong(runs, gap, i);
    if (i < runs.size()) {
      total += runs[i].geodesic;
      runs[i].counts = true;
    }
    gap = i + 1;
  }
  return total;
}

double LineFrontage::countAlong(std::vector<Run>& runs, std::size_t from, std::size_t to) const {
  // Between two stretches inside: the stretches along fall into groups parted by more than the tolerance.
  double total = 0;
  const auto parts = [&](std::size_t i) {
    return runs[i].relation == Relation::Off && runs[i].projected > tolerance_;
  };
  for (std::size_t i = from; i < to;) {
    if (parts(i)) {
      ++i;
      continue;
    }
    Run group;
    const std::size_t first = i;
    for (; i < to && !parts(i); ++i)
      if (runs[i].relation == Relation::Along) {
        group.projected += runs[i].projected;
        group.geodesic += runs[i].geodesic;
      }
    const bool leaves = first == from && from > 0;
    const bool comesBack = i == to && to < runs.size();
    if (leaves != comesBack && group.projected < kSlantTolerances * tolerance_) continue;
    total += group.geodesic;
    for (std::size_t k = first; k < i; ++k) runs[k].counts = runs[k].relation == Relation::Along;
  }
  return total;
}

}  // namespace zw
