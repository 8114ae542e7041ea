// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <GeographicLib/MGRS.hpp>
#include <GeographicLib/UTMUPS.hpp>
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <optional>

#include "core/geometry/geographic_part.h"

namespace zw {
namespace {

using GeographicLib::UTMUPS;

constexpr double kSquare = 100000;
constexpr std::array<int, 4> kSteps{100, 1000, 10000, 100000};
constexpr double kPixelsApart = 90;
constexpr int kLineSteps = 24;
constexpr int kCuts = 40;  // halvings that find where a line leaves its zone
constexpr int kMostLines = 400;
constexpr int kSquareSteps = 8;
constexpr double kWithin = 0.02;      // of a step: off the square's limit, where it is its neighbour's
constexpr double kSquarePixels = 60;  // smaller ones have no room for their name
constexpr double kBulge = 0.01;
constexpr double kSouthEnd = -80, kNorthEnd = 84;

int stepFor(double metresPerPixel) {
  for (const int step : kSteps)
    if (step >= metresPerPixel * kPixelsApart) return step;
  return kSteps.back();
}

/// A place in a zone's own coordinates.
struct UtmPoint {
  double easting = 0;
  double northing = 0;
};

/// A grid zone: its longitudes and latitudes, and UTM within.
class GridZone {
 public:
  GridZone(int zone, const Box<LonLat>& limits) : zone_(zone), limits_(limits) {}

  [[nodiscard]] const Box<LonLat>& limits() const { return limits_; }
  [[nodiscard]] bool isNorth() const { return limits_.minY >= 0; }
  [[nodiscard]] bool has(LonLat p) const {
    return p.lon >= limits_.minX && p.lon <= limits_.maxX && p.lat >= limits_.minY && p.lat <= limits_.maxY;
  }
  [[nodiscard]] UtmPoint utm(LonLat p) const {
    int zone = zone_;
    bool north = isNorth();
    double gamma = 0, scale = 0;
    UtmPoint u;
    UTMUPS::Forward(p.lat, p.lon, zone, north, u.easting, u.northing, gamma, scale, zone_);
    if (north != isNorth()) u.northing += isNorth() ? -UTMUPS::UTMShift() : UTMUPS::UTMShift();
    return u;
  }
  [[nodiscard]] LonLat place(UtmPoint u) const {
    LonLat p;
    UTMUPS::Reverse(zone_, isNorth(), u.easting, u.northing, p.lat, p.lon);
    const double middle = (limits_.minX + limits_.maxX) / 2;
    p.lon = middle + std::remainder(p.lon - middle, 360);
    return p;
  }
  /// The square that holds a place of the zone, "36S YB".
  [[nodiscard]] std::string squareName(UtmPoint u, LonLat at) const {
    std::string name;
    GeographicLib::MGRS::Forward(zone_, isNorth(), u.easting, u.northing, at.lat, 0, name);
    return name.insert(name.size() - 2, " ");
  }

 private:
  int zone_;
  Box<LonLat> limits_;
};

/// The grid zones that touch a part of the earth: 6° by 8°, but for the wide ones about Norway and Svalbard
/// and the northernmost, which is 12° high.
std::vector<GridZone> zonesOf(const Box<LonLat>& part) {
  std::vector<GridZone> zones;
  for (double south = kSouthEnd; south < kNorthEnd - 4; south += 8) {
    const double north = south == 72 ? kNorthEnd : south + 8;
    if (north <= part.minY || south >= part.maxY) continue;
    // Zones are told apart by stepping along the band: every limit is at a multiple of 3°.
    const double first = std::floor(part.minX / 3) * 3;
    std::optional<int> zone;
    double west = first;
    const auto end = [&](double east) {
      if (zone) zones.emplace_back(*zone, Box<LonLat>{west, south, east, north});
    };
    for (double lon = first; lon < part.maxX; lon += 3) {
      const int here = UTMUPS::StandardZone((south + north) / 2, lon + 1.5, UTMUPS::UTM);
      if (zone && here != *zone) end(lon);
      if (!zone || here != *zone) west = lon;
      zone = here;
    }
    end(std::ceil(part.maxX / 3) * 3);
  }
  return zones;
}

/// The part of a zone that is asked for, and what of the zone's plane it takes up.
struct ZonePart {
  const GridZone& zone;
  Box<LonLat> part;
  Box<UtmPoint> utm;
};

/// Calls `visit` with each zone's part of `part`.
template <class Visit>
void forEachZone(const Box<LonLat>& part, const Visit& visit) {
  for (const GridZone& zone : zonesOf(part)) {
    const Box<LonLat>& limits = zone.limits();
    ZonePart of{zone,
                {std::max(limits.minX, part.minX), std::max(limits.minY, part.minY),
                 std::min(limits.maxX, part.maxX), std::min(limits.maxY, part.maxY)},
                {}};
    if (of.part.maxX <= of.part.minX || of.part.maxY <= of.part.minY) continue;
    try {
      for (int i = 0; i <= 4; ++i)
        for (int k = 0; k <= 4; ++k) {
          const UtmPoint u =
              zone.utm({of.part.minX + of.part.width() * i / 4, of.part.minY + of.part.height() * k / 4});
          of.utm.add(u.easting, u.northing);
        }
      // Between the places asked for an edge may bulge.
      of.utm = of.utm.grownBy(kBulge * std::max(of.utm.width(), of.utm.height()));
      visit(of);
    } catch (const GeographicLib::GeographicErr&) {
      // a part that UTM does not reach
    }
  }
}

class MgrsLines {
 public:
  MgrsLines(const Projection& projection, const Box<LonLat>& part, double metresPerPixel)
      : projection_(projection), part_(part), step_(stepFor(metresPerPixel)) {}

  std::vector<GridLine> make() {
    forEachZone(part_, [this](const ZonePart& of) {
      limit(of.part, of.zone.limits());
      lines(of.zone, of.utm, true);
      lines(of.zone, of.utm, false);
    });
    return std::move(lines_);
  }

 private:
  /// The zone's western and southern limits, where they lie within the part.
  void limit(const Box<LonLat>& part, const Box<LonLat>& limits) {
    const auto along = [&](LonLat from, LonLat to, bool runsNorth) {
      GridLine line{runsNorth, true, {}, {}};
      for (int i = 0; i <= kLineSteps; ++i) {
        const double t = static_cast<double>(i) / kLineSteps;
        line.points.push_back(projection_.forward(
            LonLat{from.lon + (to.lon - from.lon) * t, from.lat + (to.lat - from.lat) * t}));
      }
      lines_.push_back(std::move(line));
    };
    if (limits.minX > part_.minX) along({part.minX, part.minY}, {part.minX, part.maxY}, true);
    if (limits.minY > part_.minY) along({part.minX, part.minY}, {part.maxX, part.minY}, false);
  }

  [[nodiscard]] std::string label(long metres) const {
    const long within = ((metres % 100000) + 100000) % 100000;
    char text[16];
    if (step_ >= 100000) return {};
    if (step_ >= 1000)
      std::snprintf(text, sizeof text, "%02ld", within / 1000);
    else
      std::snprintf(text, sizeof text, "%03ld", within / 100);
    return text;
  }

  void lines(const GridZone& zone, const Box<UtmPoint>& utm, bool runsNorth) {
    const double from = runsNorth ? utm.minX : utm.minY, to = runsNorth ? utm.maxX : utm.maxY;
    const auto first = static_cast<long>(std::ceil(from / step_));
    const auto last = static_cast<long>(std::floor(to / step_));
    for (long k = first; k <= last && k - first < kMostLines; ++k) {
      const long metres = k * step_;
      const auto at = [&](double t) {
        return runsNorth ? UtmPoint{static_cast<double>(metres), utm.minY + utm.height() * t}
                         : UtmPoint{utm.minX + utm.width() * t, static_cast<double>(metres)};
      };
      piecesOf(zone, at, {runsNorth, step_ < 100000 && metres % 100000 == 0, label(metres), {}});
    }
  }

  /// The pieces of a line, given along 0 to 1, that lie in the zone.
  template <class At>
  void piecesOf(const GridZone& zone, const At& at, const GridLine& empty) {
    GridLine piece = empty;
    const auto add = [&](double t) {
      const ProjectedPoint p = projection_.forward(zone.place(at(t)));
      if (std::isfinite(p.x) && std::isfinite(p.y)) piece.points.push_back(p);
    };
    const auto isIn = [&](double t) { return zone.has(zone.place(at(t))); };
    const auto limitBetween = [&](double inside, double outside) {
      for (int i = 0; i < kCuts; ++i) {
        const double middle = (inside + outside) / 2;
        (isIn(middle) ? inside : outside) = middle;
      }
      return inside;
    };
    bool before = false;
    for (int i = 0; i <= kLineSteps; ++i) {
      const double t = static_cast<double>(i) / kLineSteps;
      const double last = static_cast<double>(i - 1) / kLineSteps;
      const bool now = isIn(t);
      if (i > 0 && now != before) add(now ? limitBetween(t, last) : limitBetween(last, t));
      if (now) add(t);
      if ((before && !now) || i == kLineSteps) {
        if (piece.points.size() >= 2) lines_.push_back(piece);
        piece.points.clear();
      }
      before = now;
    }
  }

  const Projection& projection_;
  Box<LonLat> part_;
  int step_;
  std::vector<GridLine> lines_;
};

/// A square named at the north-western one of those of its places that are in the zone and the box.
std::optional<GridSquare> squareIn(const Projection& projection, const GridZone& zone,
                                   const Box<ProjectedPoint>& box, const Box<UtmPoint>& utm) {
  std::optional<GridSquare> best;
  for (int i = 0; i < kSquareSteps; ++i)
    for (int k = 0; k < kSquareSteps; ++k) {
      const UtmPoint u{utm.minX + utm.width() * (i + kWithin) / kSquareSteps,
                       utm.maxY - utm.height() * (k + kWithin) / kSquareSteps};
      const LonLat place = zone.place(u);
      const ProjectedPoint p = projection.forward(place);
      if (!zone.has(place) || !box.contains(p)) continue;
      if (!best || p.y - p.x > best->northWest.y - best->northWest.x)
        best = GridSquare{zone.squareName(u, place), p};
      // Mostly the corner itself is there.
      if (i == 0 && k == 0) return best;
    }
  return best;
}

}  // namespace

std::vector<GridLine> mgrsLines(const Projection& projection, const Box<LonLat>& part,
                                double metresPerPixel) {
  return MgrsLines(projection, part, metresPerPixel).make();
}

std::vector<GridSquare> gridSquares(const Projection& projection, const Box<ProjectedPoint>& box,
                                    double metresPerPixel) {
  std::vector<GridSquare> squares;
  if (box.empty() || kSquare < kSquarePixels * metresPerPixel) return squares;
  const Box<LonLat> part = geographicPart(projection, box);
  if (part.empty()) return squares;
  forEachZone(part, [&](const ZonePart& of) {
    const Box<UtmPoint>& utm = of.utm;
    for (double east = std::floor(utm.minX / kSquare) * kSquare; east < utm.maxX; east += kSquare)
      for (double north = std::floor(utm.minY / kSquare) * kSquare; north < utm.maxY; north += kSquare)
        if (auto square = squareIn(projection, of.zone, box,
                                   {std::max(east, utm.minX), std::max(north, utm.minY),
                                    std::min(east + kSquare, utm.maxX), std::min(north + kSquare, utm.maxY)}))
          squares.push_back(std::move(*square));
  });
  return squares;
}

}  // namespace zw
