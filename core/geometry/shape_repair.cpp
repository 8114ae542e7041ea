// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/shape_repair.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "core/geometry/geodesic.h"
#include "core/geometry/geos.h"
#include "core/geometry/interruptible.h"
#include "core/geometry/ring_cleaning.h"
#include "core/geometry/shape_check.h"
#include "core/geometry/tangle_check.h"

namespace zw {
namespace {

using geos::GeometryPtr;
using Shape = MultiPolygon<LonLat>;

double planeArea(const GEOSGeometry* geometry) {
  double area = 0;
  return geometry && GEOSArea_r(geos::context(), geometry, &area) == 1 ? area : 0;
}

std::optional<LonLat> placeOf(const Ring<LonLat>& ring) {
  return ring.empty() ? std::nullopt : std::optional(ring.front());
}

GeometryPtr empty() {
  return GeometryPtr(GEOSGeom_createEmptyPolygon_r(geos::context()));
}

template <class Operation>
GeometryPtr combined(const GeometryPtr& a, const GeometryPtr& b, const Operation& operation) {
  return GeometryPtr(a && b ? operation(geos::context(), a.get(), b.get()) : nullptr);
}

GeometryPtr collected(std::vector<GeometryPtr> parts) {
  std::vector<GEOSGeometry*> given;
  given.reserve(parts.size());
  for (GeometryPtr& part : parts) given.push_back(part.release());
  return GeometryPtr(GEOSGeom_createCollection_r(geos::context(), GEOS_GEOMETRYCOLLECTION, given.data(),
                                                 static_cast<unsigned>(given.size())));
}

std::size_t partsIn(const GeometryPtr& geometry) {
  return geos::toShape<LonLat>(geometry.get()).size();
}

/// The structural method lets each ring keep all that it goes round.
GeometryPtr madeValid(const GeometryPtr& geometry) {
  GEOSMakeValidParams* how = GEOSMakeValidParams_create_r(geos::context());
  GEOSMakeValidParams_setMethod_r(geos::context(), how, GEOS_MAKE_VALID_STRUCTURE);
  GeometryPtr valid(geometry ? GEOSMakeValidWithParams_r(geos::context(), geometry.get(), how) : nullptr);
  GEOSMakeValidParams_destroy_r(geos::context(), how);
  return valid;
}

std::optional<LonLat> placeOfFault(const GeometryPtr& geometry) {
  GEOSGeometry* place = nullptr;
  const char valid = GEOSisValidDetail_r(geos::context(), geometry.get(), 0, nullptr, &place);
  const GeometryPtr owned(place);
  LonLat at;
  if (valid != 0 || !place || GEOSGeomGetX_r(geos::context(), place, &at.lon) != 1 ||
      GEOSGeomGetY_r(geos::context(), place, &at.lat) != 1)
    return std::nullopt;
  return at;
}

class Repair {
 public:
  Result<RepairedShape> run(Shape shape) {
    if (auto checked = checkNumbers(shape); !checked) return fail(std::move(checked.error()));
    out_.areaBefore = signlessArea(shape);
    noteWinding(shape);
    const bool hasCorners = cleanRings(shape);
    if (shape.empty()) return fail(hasCorners ? ErrorCode::ZeroArea : ErrorCode::TooFewCorners);
    if (auto checked = checkTangle(shape, 0.2, 0.4); !checked) return fail(std::move(checked.error()));
    reached(0.4);
    if (GEOSisValid_r(geos::context(), geos::fromShape(shape).get()) == 1) {
      out_.shape = std::move(shape);
    } else if (auto done = rebuild(shape); !done) {
      return fail(std::move(done.error()));
    }
    reached(0.8);
    dropSmallParts();
    if (out_.shape.empty()) return fail(ErrorCode::ZeroArea);
    if (auto checked = checkShape(out_.shape); !checked) return fail(std::move(checked.error()));
    const bool asGiven = std::all_of(out_.findings.begin(), out_.findings.end(), [](const ShapeFinding& f) {
      return isNote(f.flaw) || f.flaw == Flaw::RepeatedCorners;
    });
    out_.areaAfter = asGiven ? out_.areaBefore : geodesicArea(out_.shape).value();
    return std::move(out_);
  }

 private:
  void find(Flaw flaw, std::size_t count, std::optional<LonLat> place) {
    if (count == 0) return;
    const auto known = std::find_if(out_.findings.begin(), out_.findings.end(),
                                    [flaw](const ShapeFinding& f) { return f.flaw == flaw; });
    if (known != out_.findings.end())
      known->count += count;
    else
      out_.findings.push_back({flaw, count, 0, place});
  }

  template <class Visit>
  static void eachRing(Shape& shape, const Visit& visit) {
    for (auto& polygon : shape) {
      visit(polygon.outer);
      for (auto& hole : polygon.holes) visit(hole);
    }
  }

  static Result<void> checkNumbers(Shape& shape) {
    Result<void> checked;
    std::size_t number = 0;
    eachRing(shape, [&](const Ring<LonLat>& ring) {
      for (const LonLat& p : ring) {
        ++number;
        if (!checked) return;
        if (!std::isfinite(p.lon) || !std::isfinite(p.lat)) {
          checked = fail(ErrorCode::NotFinite, "corner " + std::to_string(number));
        } else if (std::abs(p.lon) > 180 || std::abs(p.lat) > 90) {
          checked = fail(ErrorCode::OutOfRange, "corner " + std::to_string(number));
        }
      }
    });
    return checked;
  }

  static double signlessArea(const Shape& shape) {
    double area = 0;
    for (const auto& polygon : shape) {
      if (polygon.outer.size() < 3) continue;
      area += geodesicArea(polygon.outer).value();
      for (const auto& hole : polygon.holes)
        if (hole.size() >= 3) area -= geodesicArea(hole).value();
    }
    return area;
  }

  /// Counter-clockwise boundaries and clockwise holes are usual (OGC 06-103r4, RFC 7946).
  void noteWinding(const Shape& shape) {
    for (const auto& polygon : shape) {
      if (!runsCounterClockwise(polygon.outer)) find(Flaw::Winding, 1, placeOf(polygon.outer));
      for (const auto& hole : polygon.holes)
        if (hole.size() > 2 && runsCounterClockwise(hole)) find(Flaw::Winding, 1, placeOf(hole));
    }
  }

  /// Whether any ring had three corners before ways there and back were dropped.
  bool cleanRings(Shape& shape) {
    DroppedCorners repeated, spikes;
    bool hasCorners = false;
    eachRing(shape, [&](Ring<LonLat>& ring) {
      dropRepeated(ring, repeated);
      hasCorners = hasCorners || ring.size() > 2;
      dropSpikeTips(ring, spikes);
    });
    find(Flaw::RepeatedCorners, repeated.count, repeated.place);
    find(Flaw::Spikes, spikes.count, spikes.place);
    const auto isFlat = [this](const Ring<LonLat>& ring) {
      if (ring.size() < 3) find(Flaw::RingDropped, 1, placeOf(ring));
      return ring.size() < 3;
    };
    std::erase_if(shape, [&](const Polygon<LonLat>& polygon) { return isFlat(polygon.outer); });
    for (auto& polygon : shape) std::erase_if(polygon.holes, isFlat);
    return hasCorners;
  }

  /// What a ring goes round; empty where it encloses nothing.
  GeometryPtr groundOf(const Ring<LonLat>& ring) {
    GeometryPtr plain = geos::fromPolygon(Polygon<LonLat>{ring, {}});
    if (GEOSisValid_r(geos::context(), plain.get()) == 1) return plain;
    const auto place = placeOfFault(plain);
    GeometryPtr valid = madeValid(plain);
    const std::size_t parts = geos::toShape<LonLat>(valid.get()).size();
    if (parts == 0) {
      find(Flaw::RingDropped, 1, placeOf(ring));
      return empty();
    }
    find(Flaw::CrossesItself, parts, place);
    return valid;
  }

  /// The polygon's ground; null where GEOS fails.
  GeometryPtr groundOf(const Polygon<LonLat>& polygon) {
    GeometryPtr ground = groundOf(polygon.outer);
    std::vector<Hole> holes;
    for (const Ring<LonLat>& ring : polygon.holes) {
      GeometryPtr hole = groundOf(ring);
      if (!ground || !hole) return nullptr;
      if (GEOSisEmpty_r(geos::context(), hole.get()) == 1) continue;
      if (covers(hole, ground)) {
        find(Flaw::RingsSwapped, 1, placeOf(ring));
        std::swap(hole, ground);
      }
      holes.push_back({std::move(hole), placeOf(ring)});
    }
    return combined(ground, opened(std::move(holes), ground), GEOSDifference_r);
  }

  static constexpr double kAlmostAll = 1 - 1e-9;

  static bool covers(const GeometryPtr& a, const GeometryPtr& b) {
    if (planeArea(a.get()) <= planeArea(b.get())) return false;
    const GeometryPtr both = combined(a, b, GEOSIntersection_r);
    return planeArea(both.get()) >= kAlmostAll * planeArea(b.get());
  }

  struct Hole {
    GeometryPtr ground;
    std::optional<LonLat> place;
  };

  /// What the holes cut out of the ground, and beyond it where one crosses its boundary.
  GeometryPtr opened(std::vector<Hole> holes, const GeometryPtr& ground) {
    if (holes.empty()) return empty();
    const geos::PreparedPtr prepared(GEOSPrepare_r(geos::context(), ground.get()));
    std::erase_if(holes, [&](const Hole& hole) { return liesOutside(hole, ground, prepared.get()); });
    std::vector<GeometryPtr> grounds;
    double sum = 0;
    for (Hole& hole : holes) {
      sum += planeArea(hole.ground.get());
      grounds.push_back(std::move(hole.ground));
    }
    const GeometryPtr all = collected(std::move(grounds));
    GeometryPtr together(all ? GEOSUnaryUnion_r(geos::context(), all.get()) : nullptr);
    if (together && planeArea(together.get()) < kAlmostAll * sum)
      find(Flaw::HolesOverlap, fewer(partsIn(all), partsIn(together)),
           placeOfFault(geos::fromShape(geos::toShape<LonLat>(all.get()))));
    return together;
  }

  /// Tells where a hole crosses the boundary, too.
  bool liesOutside(const Hole& hole, const GeometryPtr& ground, const GEOSPreparedGeometry* prepared) {
    if (GEOSPreparedContains_r(geos::context(), prepared, hole.ground.get()) == 1) return false;
    // One that only touches the boundary is told from one that crosses it by the ground they share; that
    // costs as much as the boundary is long, and not each of thousands can be given so much.
    double within = 0;
    const double all = planeArea(hole.ground.get());
    if (GEOSPreparedIntersects_r(geos::context(), prepared, hole.ground.get()) == 1)
      within = ++measuredHoles_ <= kMostMeasuredHoles
                   ? planeArea(combined(hole.ground, ground, GEOSIntersection_r).get())
                   : all / 2;
    if (within <= (1 - kAlmostAll) * all) {
      find(Flaw::HoleOutside, 1, hole.place);
      return true;
    }
    if (within < kAlmostAll * all) find(Flaw::HoleCrosses, 1, hole.place);
    return false;
  }

  /// How many of the parts have gone; where they overlap, one at least.
  static std::size_t fewer(std::size_t before, std::size_t after) {
    return std::max<std::size_t>(1, before - std::min(before, after));
  }

  Result<void> rebuild(const Shape& shape) {
    const std::size_t found = out_.findings.size();
    const auto place = placeOfFault(geos::fromShape(shape));
    std::vector<GeometryPtr> grounds;
    double sum = 0;
    for (const auto& polygon : shape) {
      reached(0.5 + 0.2 * static_cast<double>(grounds.size()) / static_cast<double>(shape.size()));
      grounds.push_back(groundOf(polygon));
      if (!grounds.back()) return fail(ErrorCode::Internal, geos::lastMessage());
      sum += planeArea(grounds.back().get());
    }
    reached(0.7);
    if (grounds.size() == 1)
      out_.shape = geos::toShape<LonLat>(grounds.front().get());
    else if (auto done = unite(std::move(grounds), sum); !done)
      return done;
    if (out_.findings.size() == found) find(Flaw::BoundariesTouch, out_.shape.size(), place);
    return {};
  }

  /// `sum`: the plane areas of the parts.
  Result<void> unite(std::vector<GeometryPtr> grounds, double sum) {
    const auto last = geos::toShape<LonLat>(grounds.back().get());
    const GeometryPtr all = collected(std::move(grounds));
    const GeometryPtr together(all ? GEOSUnaryUnion_r(geos::context(), all.get()) : nullptr);
    if (!together) return fail(ErrorCode::Internal, geos::lastMessage());
    out_.shape = geos::toShape<LonLat>(together.get());
    const std::size_t separate = partsIn(all);
    if (out_.shape.size() < separate || planeArea(together.get()) < sum * kAlmostAll)
      find(Flaw::PartsOverlap, fewer(separate, out_.shape.size()),
           last.empty() ? std::nullopt : placeOf(last.front().outer));
    return {};
  }

  void dropSmallParts() {
    if (out_.shape.size() < 2) return;
    std::erase_if(out_.shape, [this](const Polygon<LonLat>& part) {
      const bool small = geodesicArea(Shape{part}).value() < kLeastPart;
      if (small) find(Flaw::SmallParts, 1, placeOf(part.outer));
      return small;
    });
  }

  static constexpr int kMostMeasuredHoles = 100;

  RepairedShape out_;
  int measuredHoles_ = 0;
};

}  // namespace

Result<RepairedShape> repairShape(MultiPolygon<LonLat> shape) {
  return Repair().run(std::move(shape));
}

}  // namespace zw
