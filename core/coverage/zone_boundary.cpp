// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coverage/zone_boundary.h"

#include <cmath>

namespace zw {
namespace {

bool finite(const LonLat& p) {
  return std::isfinite(p.lon) && std::isfinite(p.lat) && std::abs(p.lat) <= 90 && std::abs(p.lon) <= 540;
}
bool finite(const ProjectedPoint& p) {
  return std::isfinite(p.x) && std::isfinite(p.y);
}

bool crossesLevel(const ZoneBoundary::Segment& s, double y) {
  return (s.a.y <= y) != (s.b.y <= y);
}

double xAt(const ZoneBoundary::Segment& s, double y) {
  // From the lower end, so that both directions of an edge give the same number.
  const auto& [low, high] = s.a.y < s.b.y ? std::pair(s.a, s.b) : std::pair(s.b, s.a);
  return low.x + (high.x - low.x) * ((y - low.y) / (high.y - low.y));
}

double squaredDistance(ProjectedPoint p, const ZoneBoundary::Segment& s) {
  const double dx = s.b.x - s.a.x;
  const double dy = s.b.y - s.a.y;
  const double length = dx * dx + dy * dy;
  const double t = length > 0 ? std::clamp(((p.x - s.a.x) * dx + (p.y - s.a.y) * dy) / length, 0.0, 1.0) : 0;
  const double ex = p.x - (s.a.x + t * dx);
  const double ey = p.y - (s.a.y + t * dy);
  return ex * ex + ey * ey;
}

/// Into how many parts an edge is divided. An edge round the world is no zone's; it must not exhaust the
/// memory.
int partsOf(double length) {
  if (!(length > ZoneBoundary::kLongestStep)) return 1;
  return static_cast<int>(std::ceil(std::min(length / ZoneBoundary::kLongestStep, 1000.0)));
}

/// How many corners two rings have in common at the start and, past those, at the end.
struct CommonEnds {
  std::size_t head = 0;
  std::size_t tail = 0;

  CommonEnds(const Ring<LonLat>& before, const Ring<LonLat>& after) {
    const std::size_t shorter = std::min(before.size(), after.size());
    while (head < shorter && before[head] == after[head]) ++head;
    while (tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
      ++tail;
  }
  /// Whether edge `i` of either ring, of `size` corners, is in the other too: both its corners must be.
  [[nodiscard]] bool keepsEdge(std::size_t i, std::size_t size) const {
    if (i + 1 < head) return true;
    return i >= size - tail && (i + 1 < size || head > 0);
  }
};

}  // namespace

MultiPolygon<ProjectedPoint> projectDivided(const Projection& projection, const MultiPolygon<LonLat>& shape) {
  const auto divided = [](const Ring<LonLat>& ring) {
    Ring<LonLat> out;
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const LonLat next = ring[i + 1 == ring.size() ? 0 : i + 1];
      out.push_back(ring[i]);
      divideGeodesic(ring[i], next, partsOf(geodesicDistance(ring[i], next).value()), out);
    }
    return out;
  };
  MultiPolygon<ProjectedPoint> out;
  for (const auto& polygon : shape) {
    Polygon<ProjectedPoint> projected{projection.forward(divided(polygon.outer)), {}};
    for (const auto& hole : polygon.holes) projected.holes.push_back(projection.forward(divided(hole)));
    out.push_back(std::move(projected));
  }
  return out;
}

ZoneBoundary::Edge ZoneBoundary::measure(LonLat a, LonLat b) const {
  Edge edge;
  edge.start = projection_->forward(a);
  edge.measure = geodesicEdge(a, b);
  if (const int parts = partsOf(edge.measure.length); parts > 1) {
    divideGeodesic(a, b, parts, edge.between);
    edge.projectedBetween = projection_->forward(edge.between);
  }
  return edge;
}

void ZoneBoundary::touch(const MeasuredRing& ring, std::size_t i, Touched& touched) {
  const std::size_t next = i + 1 == ring.corners.size() ? 0 : i + 1;
  touched.lonLat.add(ring.corners[i]);
  touched.lonLat.add(ring.corners[next]);
  touched.projected.add(ring.edges[i].start);
  touched.projected.add(ring.edges[next].start);
  for (const LonLat& p : ring.edges[i].between) touched.lonLat.add(p);
  for (const ProjectedPoint& p : ring.edges[i].projectedBetween) touched.projected.add(p);
}

void ZoneBoundary::addUp(MeasuredRing& ring) {
  ring.length = 0;
  long double area = 0;
  for (const Edge& e : ring.edges) {
    ring.length += e.measure.length;
    area += e.measure.equatorArea;
  }
  ring.area = std::abs(static_cast<double>(area));
}

void ZoneBoundary::remeasure(MeasuredRing& ring, const Ring<LonLat>& corners, Touched& touched) const {
  const CommonEnds same(ring.corners, corners);
  const std::size_t before = ring.corners.size();
  const std::size_t after = corners.size();
  if (same.head == before && before == after) return;

  for (std::size_t i = 0; i < before; ++i)
    if (!same.keepsEdge(i, before)) touch(ring, i, touched);
  std::vector<Edge> edges;
  edges.reserve(after);
  for (std::size_t i = 0; i < after; ++i)
    if (same.keepsEdge(i, after))
      edges.push_back(std::move(ring.edges[i < same.head ? i : before - (after - i)]));
    else
      edges.push_back(measure(corners[i], corners[i + 1 == after ? 0 : i + 1]));
  ring.corners = corners;
  ring.edges = std::move(edges);
  for (std::size_t i = 0; i < after; ++i)
    if (!same.keepsEdge(i, after)) touch(ring, i, touched);
  addUp(ring);
}

ZoneBoundary::Touched ZoneBoundary::update(const MultiPolygon<LonLat>& shape) {
  std::vector<std::pair<const Ring<LonLat>*, bool>> given;
  bool usable = true;
  for (const auto& polygon : shape) {
    if (polygon.outer.size() < 3) continue;
    given.emplace_back(&polygon.outer, false);
    for (const auto& hole : polygon.holes) given.emplace_back(&hole, true);
  }
  std::erase_if(given, [](const auto& ring) { return ring.first->size() < 3; });
  for (const auto& [ring, hole] : given)
    for (const LonLat& p : *ring) usable = usable && finite(p);
  if (!usable) given.clear();

  Touched touched;
  while (rings_.size() > given.size()) {
    for (std::size_t i = 0; i < rings_.back().edges.size(); ++i) touch(rings_.back(), i, touched);
    rings_.pop_back();
  }
  rings_.resize(given.size());
  for (std::size_t i = 0; i < given.size(); ++i) {
    rings_[i].hole = given[i].second;
    remeasure(rings_[i], *given[i].first, touched);
  }
  flatten();
  const bool projected = std::all_of(segments_.begin(), segments_.end(),
                                     [](const Segment& s) { return finite(s.a) && finite(s.b); });
  if (!projected) {
    const Touched cleared = update({});
    touched.projected.add(cleared.projected);
    touched.lonLat.add(cleared.lonLat);
  }
  return touched;
}

void ZoneBoundary::set(const MultiPolygon<ProjectedPoint>& shape) {
  rings_.clear();
  segments_.clear();
  lonLatSegments_.clear();
  const auto add = [this](const Ring<ProjectedPoint>& ring) {
    for (std::size_t i = 0; i < ring.size(); ++i)
      segments_.push_back({ring[i], ring[i + 1 == ring.size() ? 0 : i + 1]});
  };
  for (const auto& polygon : shape) {
    add(polygon.outer);
    for (const auto& hole : polygon.holes) add(hole);
  }
  index();
}

void ZoneBoundary::flatten() {
  segments_.clear();
  lonLatSegments_.clear();
  for (const MeasuredRing& ring : rings_)
    for (std::size_t i = 0; i < ring.edges.size(); ++i) {
      const std::size_t next = i + 1 == ring.edges.size() ? 0 : i + 1;
      const Edge& edge = ring.edges[i];
      ProjectedPoint from = edge.start;
      LonLat fromLonLat = ring.corners[i];
      for (std::size_t k = 0; k < edge.between.size(); ++k) {
        segments_.push_back({from, edge.projectedBetween[k]});
        lonLatSegments_.push_back({fromLonLat, edge.between[k]});
        from = edge.projectedBetween[k];
        fromLonLat = edge.between[k];
      }
      segments_.push_back({from, ring.edges[next].start});
      lonLatSegments_.push_back({fromLonLat, ring.corners[next]});
    }
  index();
}

void ZoneBoundary::index() {
  box_ = {};
  for (const Segment& s : segments_) box_.add(s.a);
  rowStart_.clear();
  rowSegments_.clear();
  if (segments_.empty()) return;
  firstRow_ = std::max(0, grid_.row(box_.minY));
  const int lastRow = std::min(grid_.rows - 1, grid_.row(box_.maxY));
  if (lastRow < firstRow_) return;
  const auto rows = [&](const Segment& s, const auto& act) {
    const int from = std::max(firstRow_, grid_.row(std::min(s.a.y, s.b.y)));
    const int to = std::min(lastRow, grid_.row(std::max(s.a.y, s.b.y)));
    for (int r = from; r <= to; ++r) act(static_cast<std::size_t>(r - firstRow_));
  };
  // A counting sort: first how many, then where.
  rowStart_.assign(static_cast<std::size_t>(lastRow - firstRow_) + 2, 0);
  for (const Segment& s : segments_) rows(s, [&](std::size_t r) { ++rowStart_[r + 1]; });
  for (std::size_t r = 1; r < rowStart_.size(); ++r) rowStart_[r] += rowStart_[r - 1];
  rowSegments_.resize(rowStart_.back());
  std::vector<std::uint32_t> next(rowStart_.begin(), rowStart_.end() - 1);
  for (std::uint32_t i = 0; i < segments_.size(); ++i)
    rows(segments_[i], [&](std::size_t r) { rowSegments_[next[r]++] = i; });
}

std::span<const std::uint32_t> ZoneBoundary::row(int row) const {
  const std::ptrdiff_t r = row - firstRow_;
  if (rowStart_.empty() || r < 0 || r + 1 >= static_cast<std::ptrdiff_t>(rowStart_.size())) return {};
  return std::span(rowSegments_).subspan(rowStart_[r], rowStart_[r + 1] - rowStart_[r]);
}

bool ZoneBoundary::contains(ProjectedPoint p) const {
  if (!box_.contains(p)) return false;
  bool inside = false;
  const auto consider = [&](const Segment& s) {
    if (crossesLevel(s, p.y) && xAt(s, p.y) <= p.x) inside = !inside;
  };
  const int r = grid_.row(p.y);
  if (r < 0 || r >= grid_.rows)
    for (const Segment& s : segments_) consider(s);
  else
    for (const std::uint32_t i : row(r)) consider(segments_[i]);
  return inside;
}

bool ZoneBoundary::near(ProjectedPoint p, double tolerance) const {
  bool found = false;
  visit(Box<ProjectedPoint>{p.x, p.y, p.x, p.y}.grownBy(tolerance),
        [&](const Segment& s) { found = found || squaredDistance(p, s) <= tolerance * tolerance; });
  return found;
}

double ZoneBoundary::perimeter() const {
  double total = 0;
  for (const MeasuredRing& ring : rings_) total += ring.length;
  return total;
}

double ZoneBoundary::area() const {
  double total = 0;
  for (const MeasuredRing& ring : rings_) total += ring.hole ? -ring.area : ring.area;
  return std::max(0.0, total);
}

}  // namespace zw
