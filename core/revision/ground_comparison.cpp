// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/revision/ground_comparison.h"

#include <algorithm>

#include "core/coverage/shape_measure.h"
#include "core/coverage/zone_boundary.h"
#include "core/geometry/geodesic.h"
#include "core/partition/ground.h"

namespace zw {
namespace {

using Shape = MultiPolygon<ProjectedPoint>;
using geos::GeometryPtr;

GeometryPtr empty() {
  return geos::fromShape(Shape{});
}

SquareMetres areaOf(const Shape& shape, const Projection& projection) {
  return geodesicArea(projection.inverse(shape));
}

/// A zone of one of the states.
struct Ground {
  const Zone* zone;
  Box<ProjectedPoint> box;
  GeometryPtr geometry;
};

/// Those of the active scenario whose shape is another or missing in the other state; the rest, which are in
/// both, go to `same`.
std::vector<Ground> changedZones(const Plan& plan, const Plan& other, const Projection& projection,
                                 Shape* same) {
  std::vector<Ground> changed;
  for (const Zone* zone : plan.zonesOf(plan.info.activeScenario)) {
    const auto twin = other.zones.find(zone->id);
    const bool isThere = twin != other.zones.end() && twin->second.scenario == other.info.activeScenario;
    if (!isThere || twin->second.shape != zone->shape) {
      const Shape shape = projectDivided(projection, zone->shape);
      changed.push_back({zone, boundsOf(shape), validGeometry(shape)});
    } else if (same) {
      const Shape shape = projection.forward(zone->shape);
      same->insert(same->end(), shape.begin(), shape.end());
    }
  }
  return changed;
}

/// As one, those of them that could touch a zone, but the one of that id.
GeometryPtr joined(const std::vector<Ground>& zones, const Ground& about, const Uuid& but) {
  std::vector<GEOSGeometry*> parts;
  for (const Ground& ground : zones)
    if (ground.zone->id != but && ground.box.intersects(about.box))
      parts.push_back(GEOSGeom_clone_r(geos::context(), ground.geometry.get()));
  const GeometryPtr collection(GEOSGeom_createCollection_r(
      geos::context(), GEOS_GEOMETRYCOLLECTION, parts.data(), static_cast<unsigned>(parts.size())));
  return GeometryPtr(GEOSUnaryUnion_r(geos::context(), collection.get()));
}

GeometryPtr commonOf(const GeometryPtr& a, const GeometryPtr& b) {
  return GeometryPtr(GEOSIntersection_r(geos::context(), a.get(), b.get()));
}
GeometryPtr leftOf(const GeometryPtr& a, const GeometryPtr& b) {
  return GeometryPtr(GEOSDifference_r(geos::context(), a.get(), b.get()));
}
Shape shapeOf(const GeometryPtr& geometry) {
  return geometry ? geos::toShape<ProjectedPoint>(geometry.get()) : Shape{};
}

const Ground* groundOf(const std::vector<Ground>& zones, const Uuid& id) {
  const auto found =
      std::find_if(zones.begin(), zones.end(), [&](const Ground& ground) { return ground.zone->id == id; });
  return found == zones.end() ? nullptr : &*found;
}

class Comparison {
 public:
  Comparison(const Plan& before, const Plan& after, const Projection& projection)
      : projection_(projection),
        before_(changedZones(before, after, projection, &result_.both)),
        after_(changedZones(after, before, projection, nullptr)) {}

  GroundComparison reckon() {
    for (const Ground& now : after_) {
      const Ground* old = groundOf(before_, now.zone->id);
      addZone(now, old ? &old->geometry : nullptr, &now.geometry);
      add(result_.onlyAfter, leftOf(now.geometry, joined(before_, now, {})));
      add(result_.passed, commonOf(now.geometry, joined(before_, now, now.zone->id)));
      if (old) add(result_.both, commonOf(old->geometry, now.geometry));
    }
    for (const Ground& old : before_) {
      add(result_.onlyBefore, leftOf(old.geometry, joined(after_, old, {})));
      if (!groundOf(after_, old.zone->id)) addZone(old, &old.geometry, nullptr);
    }
    result_.onlyBeforeArea = areaOf(result_.onlyBefore, projection_);
    result_.onlyAfterArea = areaOf(result_.onlyAfter, projection_);
    result_.bothArea = areaOf(result_.both, projection_);
    result_.passedArea = areaOf(result_.passed, projection_);
    return std::move(result_);
  }

 private:
  void addZone(const Ground& shown, const GeometryPtr* old, const GeometryPtr* now) {
    const GeometryPtr none = empty();
    const GeometryPtr& a = old ? *old : none;
    const GeometryPtr& b = now ? *now : none;
    result_.zones.push_back({shown.zone->id, shown.zone->name, areaOf(shapeOf(leftOf(b, a)), projection_),
                             areaOf(shapeOf(leftOf(a, b)), projection_)});
  }
  void add(Shape& to, const GeometryPtr& parts) {
    for (Polygon<ProjectedPoint>& part : shapeOf(parts))
      if (!isSliver(projection_.inverse({part}).front())) to.push_back(std::move(part));
  }

  const Projection& projection_;
  GroundComparison result_;
  std::vector<Ground> before_;
  std::vector<Ground> after_;
};

}  // namespace

GroundChange groundChange(const MultiPolygon<LonLat>& before, const MultiPolygon<LonLat>& after,
                          const Projection& projection) {
  const GeometryPtr a = validGeometry(projectDivided(projection, before));
  const GeometryPtr b = validGeometry(projectDivided(projection, after));
  return {areaOf(shapeOf(leftOf(b, a)), projection), areaOf(shapeOf(leftOf(a, b)), projection)};
}

GroundComparison compareGround(const Plan& before, const Plan& after, const Projection& projection) {
  return Comparison(before, after, projection).reckon();
}

}  // namespace zw
