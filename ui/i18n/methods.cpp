// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <algorithm>

#include "ui/i18n/figures.h"

namespace zw {
namespace {

struct MethodWords {
  const char* id;
  const char* text;
};

/// One line for each method id of docs/methods.md.
constexpr MethodWords kMethods[] = {
    {"geodesic-area", QT_TRANSLATE_NOOP("figures", "Area on the WGS 84 ellipsoid; edges are geodesics.")},
    {"geodesic-length",
     QT_TRANSLATE_NOOP("figures", "Length of all edges on the WGS 84 ellipsoid, holes included.")},
    {"polsby-popper",
     QT_TRANSLATE_NOOP(
         "figures",
         "Compactness 4πA/P² (Polsby and Popper): a circle has 1; not scored for a zone in several parts.")},
    {"overlay-area",
     QT_TRANSLATE_NOOP("figures",
                       "Area of the overlay, cut in the projected CRS and measured on the ellipsoid.")},
    {"overlay-share",
     QT_TRANSLATE_NOOP("figures", "Area inside the buffer zone divided by the whole buffer zone's area.")},
    {"frontage",
     QT_TRANSLATE_NOOP(
         "figures",
         "Length of the line inside the zone or running along its edge within the frontage tolerance.")},
    {"parts", QT_TRANSLATE_NOOP("figures", "Number of parts that do not touch.")},
    {"crossings",
     QT_TRANSLATE_NOOP("figures",
                       "Number of river crossings inside the zone or within the frontage tolerance of it.")},
    {"points-inside", QT_TRANSLATE_NOOP("figures", "Number of settlement points inside.")},
    {"dasymetric-people",
     QT_TRANSLATE_NOOP("figures",
                       "Each unit's people are shared out over its residential land, else over its "
                       "settlements, else over its area; the part inside counts.")},
    {"road-length", QT_TRANSLATE_NOOP("figures", "Geodesic length of all roads inside.")},
    {"observed-share",
     QT_TRANSLATE_NOOP("figures",
                       "Part that the posts of all zones see by day, of the part that is known; the ground "
                       "alone hides, no trees or houses.")},
    {"patrol-reach",
     QT_TRANSLATE_NOOP("figures",
                       "Length of the zone's roads that patrols from its own posts reach in time by day, by "
                       "vehicle or on foot, of all of it.")},
    {"elevation-cells",
     QT_TRANSLATE_NOOP("figures", "From the cells of the elevation model whose centre lies inside.")},
    {"union-area", QT_TRANSLATE_NOOP("figures", "Geodesic area of the union of all zones.")},
    {"residual-area", QT_TRANSLATE_NOOP("figures", "Geodesic area of the buffer zone less all zones.")},
    {"residual-parts",
     QT_TRANSLATE_NOOP("figures",
                       "Separate parts of the residual; slivers under 1 ha or 10 m wide are not counted.")},
    {"residual-depth",
     QT_TRANSLATE_NOOP("figures",
                       "Depth of the residual, sounded inland from the border at even spacing along it.")},
    {"quickest-route",
     QT_TRANSLATE_NOOP("figures",
                       "Quickest way by road from any base to the zone; speeds are assumed by road class.")},
    {"route-exposure",
     QT_TRANSLATE_NOOP("figures", "Length of the quickest route that lies inside the buffer zone.")},
    {"edge-disjoint-routes",
     QT_TRANSLATE_NOOP("figures",
                       "Greatest number of routes from the bases that share no road; as many roads, closed "
                       "together, cut the zone off.")},
    {"entry-points", QT_TRANSLATE_NOOP("figures", "Places where a road that can be driven enters the zone.")},
    {"seal-posts",
     QT_TRANSLATE_NOOP("figures",
                       "Fewest posts at junctions or entry points that let nothing drive in from farther "
                       "than 2 km.")},
    {"daily-lift",
     QT_TRANSLATE_NOOP("figures",
                       "Trucks × availability × payload × driving day / (2 × travel time + loading).")},
    {"daily-demand",
     QT_TRANSLATE_NOOP(
         "figures",
         "Soldiers that the posts take (without posts: area × soldiers on a km²) × supply for a "
         "soldier and day.")},
    {"staffing-chain",
     QT_TRANSLATE_NOOP("figures",
                       "Posts × soldiers on duty = places; × hours and days / productive hours of a soldier; "
                       "patrols, reaction force, command and logistics, reserve.")},
    {"capacity-draws",
     QT_TRANSLATE_NOOP(
         "figures",
         "Monte Carlo: every factor drawn between its low and high value; the share of draws in "
         "which the pool keeps the soldiers deployed.")},
    {"pool-share",
     QT_TRANSLATE_NOOP("figures",
                       "Soldiers / what units that are vetted and trained keep deployed by taking turns.")},
    {"pool-rotation",
     QT_TRANSLATE_NOOP("figures",
                       "Whole units take turns on real days, each at home for its dwell time; planned by a "
                       "heuristic.")},
    {"isochrone",
     QT_TRANSLATE_NOOP("figures",
                       "Geodesic length of the roads, or parts of them, that are reached in time.")},
};

}  // namespace

QString methodText(const Metric& metric) {
  const auto found = std::find_if(std::begin(kMethods), std::end(kMethods),
                                  [&](const MethodWords& m) { return metric.method == m.id; });
  if (found != std::end(kMethods)) return QCoreApplication::translate("figures", found->text);
  return QString::fromStdString(metric.method);
}

}  // namespace zw
