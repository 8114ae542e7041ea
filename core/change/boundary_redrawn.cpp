// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "core/change/boundary_edits.h"
#include "core/change/command_parts.h"
#include "core/geometry/shape_check.h"
#include "core/partition/boundary_index.h"
#include "core/partition/ground.h"

namespace zw {
namespace {

using Shape = MultiPolygon<LonLat>;

/// Where a line meets a ring.
struct Meeting {
  double alongLine = 0;  ///< number of the line's segment, and the share of it
  double alongRing = 0;  ///< number of the ring's edge, and the share of it
  LonLat place;
};

/// The line meets a corner twice, and a boundary that was drawn along it before a hair beside it.
bool isSamePlace(const Meeting& a, const Meeting& b) {
  constexpr double kHair = 1e-9;  // degrees: 0.1 mm
  return std::abs(a.place.lon - b.place.lon) < kHair && std::abs(a.place.lat - b.place.lat) < kHair;
}

/// Shares of two segments, in longitude and latitude; nothing where they do not meet or run alongside.
std::optional<std::pair<double, double>> meetingOf(LonLat a, LonLat b, LonLat c, LonLat d) {
  const double ux = b.lon - a.lon, uy = b.lat - a.lat, vx = d.lon - c.lon, vy = d.lat - c.lat;
  const double turn = ux * vy - uy * vx;
  if (turn == 0) return std::nullopt;
  const double s = ((c.lon - a.lon) * vy - (c.lat - a.lat) * vx) / turn;
  const double t = ((c.lon - a.lon) * uy - (c.lat - a.lat) * ux) / turn;
  if (s < 0 || s > 1 || t < 0 || t >= 1) return std::nullopt;
  return std::pair(s, t);
}

std::vector<Meeting> meetingsOf(const Line<LonLat>& line, const Ring<LonLat>& ring) {
  std::vector<Meeting> found;
  for (std::size_t i = 0; i + 1 < line.size(); ++i) {
    Box<LonLat> reach;
    reach.add(line[i]);
    reach.add(line[i + 1]);
    for (std::size_t k = 0; k < ring.size(); ++k) {
      const LonLat from = ring[k], to = ring[(k + 1) % ring.size()];
      Box<LonLat> edge;
      edge.add(from);
      edge.add(to);
      if (!edge.intersects(reach)) continue;
      const auto shares = meetingOf(line[i], line[i + 1], from, to);
      if (!shares) continue;
      const double t = shares->second;
      found.push_back({static_cast<double>(i) + shares->first, static_cast<double>(k) + t,
                       t == 0 ? from : between(from, to, t)});
    }
  }
  std::sort(found.begin(), found.end(),
            [](const Meeting& a, const Meeting& b) { return a.alongLine < b.alongLine; });
  found.erase(std::unique(found.begin(), found.end(), isSamePlace), found.end());
  return found;
}

/// The line from one meeting to the next.
Line<LonLat> detourOf(const Line<LonLat>& line, const Meeting& from, const Meeting& to) {
  Line<LonLat> out{from.place};
  for (auto i = static_cast<std::size_t>(std::floor(from.alongLine)) + 1;
       i < line.size() && static_cast<double>(i) < to.alongLine; ++i)
    if (static_cast<double>(i) > from.alongLine) out.push_back(line[i]);
  out.push_back(to.place);
  return out;
}

/// The ring's corners strictly between two meetings, in its direction.
Line<LonLat> cornersBetween(const Ring<LonLat>& ring, const Meeting& from, const Meeting& to) {
  Line<LonLat> out;
  const double count = static_cast<double>(ring.size());
  const double end = to.alongRing <= from.alongRing ? to.alongRing + count : to.alongRing;
  for (double k = std::floor(from.alongRing) + 1; k < end; ++k)
    out.push_back(ring[static_cast<std::size_t>(k) % ring.size()]);
  return out;
}

double planeArea(const Ring<LonLat>& ring) {
  double twice = 0;
  for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++)
    twice += (ring[j].lon - ring[0].lon) * (ring[i].lat - ring[0].lat) -
             (ring[i].lon - ring[0].lon) * (ring[j].lat - ring[0].lat);
  return std::abs(twice / 2);
}

/// A ring after a detour, and the stretch of boundary that it lost.
struct Redrawn {
  Ring<LonLat> ring;
  Line<LonLat> lost;  ///< both meetings included
};

Redrawn redrawn(const Ring<LonLat>& ring, const Line<LonLat>& detour, const Meeting& from,
                const Meeting& to) {
  Line<LonLat> there = cornersBetween(ring, from, to), back = cornersBetween(ring, to, from);
  Ring<LonLat> keepsBack = detour, keepsThere = detour;
  keepsBack.insert(keepsBack.end(), back.begin(), back.end());
  keepsThere.insert(keepsThere.end(), there.rbegin(), there.rend());
  const bool isBack = planeArea(keepsBack) >= planeArea(keepsThere);
  Line<LonLat> lost{from.place};
  if (isBack)
    lost.insert(lost.end(), there.begin(), there.end());
  else
    lost.insert(lost.end(), back.rbegin(), back.rend());
  lost.push_back(to.place);
  return {isBack ? std::move(keepsBack) : std::move(keepsThere), std::move(lost)};
}

/// Whether a zone has all of the stretch in its boundary too.
bool isBoundaryOf(const Line<LonLat>& stretch, const Shape& shape) {
  const LocalPlane plane = LocalPlane(stretch.front().lat);
  BoundaryIndex index(plane);
  index.add(shape, plane.grown(boundsOf(stretch), 2 * kKnitTolerance.value()));
  if (index.empty()) return false;
  const auto isOn = [&](LonLat place) {
    return index.nearestOnEdge(place, kKnitTolerance.value()).has_value() ||
           index.nearestCorner(place, kKnitTolerance.value()).has_value();
  };
  for (std::size_t i = 0; i + 1 < stretch.size(); ++i) {
    const LonLat a = stretch[i], b = stretch[i + 1];
    for (const double share : {0.0, 0.5, 1.0})
      if (!isOn(between(a, b, share))) return false;
  }
  return true;
}

/// Redraws a zone detour by detour, and with it the zones beside.
class Redrawing {
 public:
  Redrawing(const Plan& plan, const Zone& zone) : zone_(zone), shape_(zone.shape) {
    for (const Zone* other : plan.zonesOf(zone.scenario))
      if (other->id != zone.id) others_.push_back({{other->id, other->shape}, false});
  }

  void along(const Line<LonLat>& line) {
    for (auto& polygon : shape_) {
      along(line, polygon.outer, false);
      for (auto& hole : polygon.holes) along(line, hole, true);
    }
  }

  [[nodiscard]] bool done() const { return done_; }
  [[nodiscard]] std::vector<NewShape> shapes() && {
    std::vector<NewShape> out{{zone_.id, std::move(shape_)}};
    for (Other& other : others_)
      if (other.altered) out.push_back(std::move(other.shape));
    return out;
  }

 private:
  struct Other {
    NewShape shape;
    bool altered;
  };

  void along(Line<LonLat> line, Ring<LonLat>& ring, bool isHole) {
    for (auto meetings = meetingsOf(line, ring); meetings.size() > 1; meetings = meetingsOf(line, ring)) {
      const Meeting &from = meetings[0], &to = meetings[1];
      Redrawn made = redrawn(ring, detourOf(line, from, to), from, to);
      // What is left of the line, to be met with the ring as it is now.
      Line<LonLat> rest{to.place};
      for (auto i = static_cast<std::size_t>(std::floor(to.alongLine)) + 1; i < line.size(); ++i)
        rest.push_back(line[i]);
      line = std::move(rest);
      if (made.ring.size() < 3) continue;
      settleBeside(ring, made, isHole);
      ring = std::move(made.ring);
      done_ = true;
    }
  }

  /// The zone that has the lost stretch in its boundary too loses what is gained, or gains what is lost.
  void settleBeside(const Ring<LonLat>& before, const Redrawn& made, bool isHole) {
    const Shape old{{before, {}}}, fresh{{made.ring, {}}};
    const Shape grown = leftOf(fresh, old), shrunk = leftOf(old, fresh);
    for (Other& other : others_) {
      if (!isBoundaryOf(made.lost, other.shape.shape)) continue;
      other.shape.shape = leftOf(other.shape.shape, isHole ? shrunk : grown);
      other.shape.shape = joined(other.shape.shape, isHole ? grown : shrunk);
      other.altered = true;
      return;
    }
  }

  const Zone& zone_;
  Shape shape_;
  std::vector<Other> others_;
  bool done_ = false;
};

}  // namespace

AlteredShapes boundaryRedrawn(const Plan& plan, const Uuid& id, const Line<LonLat>& line) {
  const auto zone = find(plan.zones, id);
  if (!zone) return fail(zone.error());
  if (auto checked = checkLine(line); !checked) return fail(std::move(checked.error()));
  Redrawing redrawing(plan, **zone);
  redrawing.along(line);
  if (!redrawing.done()) return fail(Error{ErrorCode::NotRedrawn, {}, {}, (*zone)->name, {}});
  return std::move(redrawing).shapes();
}

}  // namespace zw
