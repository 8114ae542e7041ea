// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coverage/residual_depth.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>

#include "core/geometry/geodesic.h"

namespace zw {
namespace {

constexpr double kChord = 1000;       // m to either side of a station
constexpr double kProbe = 500;        // m off the border, to see which side is planned territory
constexpr double kLeastDepth = 1;     // m: less is a seam between shapes that should coincide
constexpr double kLeastSpacing = 10;  // m

/// Places along a line, by projected distance from its start.
class Ruler {
 public:
  explicit Ruler(const Line<ProjectedPoint>& line) : line_(line) {
    from_.push_back(0);
    for (std::size_t i = 1; i < line.size(); ++i)
      from_.push_back(from_.back() + std::hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y));
  }
  [[nodiscard]] double length() const { return from_.back(); }
  [[nodiscard]] ProjectedPoint at(double distance) const {
    distance = std::clamp(distance, 0.0, length());
    const auto next = std::upper_bound(from_.begin(), from_.end() - 1, distance);
    const auto i = static_cast<std::size_t>(next - from_.begin());
    if (i == 0) return line_.front();
    const double step = from_[i] - from_[i - 1];
    const double t = step > 0 ? (distance - from_[i - 1]) / step : 0;
    return {line_[i - 1].x + t * (line_[i].x - line_[i - 1].x),
            line_[i - 1].y + t * (line_[i].y - line_[i - 1].y)};
  }

 private:
  std::span<const ProjectedPoint> line_;
  std::vector<double> from_;
};

struct Station {
  ProjectedPoint place;
  ProjectedPoint leftward;  ///< of length 1, at a right angle to the general direction
};

std::vector<Station> stationsAlong(const Line<ProjectedPoint>& line, double spacing) {
  std::vector<Station> stations;
  const Ruler ruler(line);
  for (double s = spacing / 2; s < ruler.length(); s += spacing) {
    const ProjectedPoint a = ruler.at(s - kChord);
    const ProjectedPoint b = ruler.at(s + kChord);
    const double length = std::hypot(b.x - a.x, b.y - a.y);
    if (length > 0) stations.push_back({ruler.at(s), {-(b.y - a.y) / length, (b.x - a.x) / length}});
  }
  return stations;
}

ProjectedPoint onward(const Station& station, double distance) {
  return {station.place.x + distance * station.leftward.x, station.place.y + distance * station.leftward.y};
}

/// 1 where the planned territory lies to the line's left, -1 to its right, 0 undecided: the vote of all
/// stations.
int inlandSide(const std::vector<Station>& stations, const ZoneBoundary& territory) {
  int vote = 0;
  for (const Station& station : stations) {
    vote += territory.contains(onward(station, kProbe)) ? 1 : 0;
    vote -= territory.contains(onward(station, -kProbe)) ? 1 : 0;
  }
  return vote > 0 ? 1 : vote < 0 ? -1 : 0;
}

/// Where, as distances inland, the residual begins and ends.
struct Stretch {
  double from = 0;
  double to = 0;
};
std::optional<Stretch> strip(const Station& station, const ZoneBoundary& residual, double tolerance,
                             double reach) {
  const ProjectedPoint start = onward(station, -tolerance);
  Box<ProjectedPoint> box;
  box.add(start);
  box.add(onward(station, reach));
  std::vector<double> crossings;
  residual.visit(box, [&](const ZoneBoundary::Segment& s) {
    const auto side = [&](ProjectedPoint p) {
      return station.leftward.x * (p.y - start.y) - station.leftward.y * (p.x - start.x);
    };
    const double a = side(s.a);
    const double b = side(s.b);
    if ((a < 0) == (b < 0)) return;
    const double t = a / (a - b);
    const ProjectedPoint p{s.a.x + t * (s.b.x - s.a.x), s.a.y + t * (s.b.y - s.a.y)};
    const double distance = (p.x - start.x) * station.leftward.x + (p.y - start.y) * station.leftward.y;
    if (distance >= 0 && distance <= reach + tolerance) crossings.push_back(distance - tolerance);
  });
  std::sort(crossings.begin(), crossings.end());
  if (residual.contains(start)) crossings.insert(crossings.begin(), -tolerance);

  std::optional<Stretch> found;
  for (std::size_t i = 0; i + 1 < crossings.size(); i += 2) {
    const double from = std::max(0.0, crossings[i]);
    const double to = crossings[i + 1];
    if (to <= 0) continue;
    if (found && from - found->to < kLeastDepth)
      found->to = to;
    else if (!found && from <= tolerance && to - from >= kLeastDepth)
      found = Stretch{from, to};
    else if (found)
      break;
  }
  return found;
}

}  // namespace

std::vector<DepthSounding> soundDepths(const RegionIndex& index, const ZoneBoundary& residual, double spacing,
                                       double tolerance) {
  std::vector<DepthSounding> soundings;
  if (residual.empty()) return soundings;
  const Region& region = *index.region;
  ZoneBoundary territory(*region.projection, index.grid);
  for (const Territory& t : region.territories)
    if (t.code == region.territoryCode) territory.set(t.shape);
  const double reach = std::hypot(residual.box().width(), residual.box().height()) + tolerance;
  const Box<ProjectedPoint> box = residual.box().grownBy(tolerance);

  for (const MeasuredLine& line : index.border) {
    std::vector<Station> stations = stationsAlong(line.points, std::max(kLeastSpacing, spacing));
    const int side = inlandSide(stations, territory);
    if (side == 0) continue;
    for (Station& station : stations) {
      if (!box.contains(station.place)) continue;
      if (side < 0) station.leftward = {-station.leftward.x, -station.leftward.y};
      const auto stretch = strip(station, residual, tolerance, reach);
      if (!stretch) continue;
      const LonLat from = region.projection->inverse(onward(station, stretch->from));
      const LonLat to = region.projection->inverse(onward(station, stretch->to));
      soundings.push_back({station.place, geodesicDistance(from, to).value()});
    }
  }
  return soundings;
}

}  // namespace zw
