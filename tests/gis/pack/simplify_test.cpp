// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/build/simplify.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <random>
#include <set>

#include "core/geometry/geos.h"
#include "gis/build/road_network.h"
#include "gis/projection/proj_projection.h"

namespace zw::pack {
namespace {

std::shared_ptr<const Projection> projection() {
  return *makeProjection("EPSG:32636");
}

Feature feature(const Layer& layer, Shape shape) {
  return {std::move(shape), std::vector<FieldValue>(layer.schema->fields.size())};
}

/// A square mesh of wiggly streets: every crossing is shared, everything between is not.
Layer mesh(int streets, unsigned seed) {
  std::mt19937 random(seed);
  std::uniform_real_distribution<double> wiggle(-2e-5, 2e-5);
  Layer layer{layerSchema("roads"), {}};
  for (int way = 0; way < 2; ++way)
    for (int i = 0; i < streets; ++i) {
      Line<LonLat> line;
      for (int k = 0; k <= 10 * (streets - 1); ++k) {
        const bool crossing = k % 10 == 0;
        const double along = 0.0001 * k, across = 0.001 * i + (crossing ? 0 : wiggle(random));
        line.push_back(way == 0 ? LonLat{35 + along, 33 + across} : LonLat{35 + across, 33 + along});
      }
      // The same digits whichever way the crossing is reached.
      for (LonLat& p : line) p = {std::round(p.lon * 1e9) / 1e9, std::round(p.lat * 1e9) / 1e9};
      layer.features.push_back(feature(layer, std::move(line)));
    }
  return layer;
}

/// Oracle: vertices that end a line or are met more than once, by plain counting.
std::size_t edgesByCounting(const Layer& layer) {
  std::map<std::pair<double, double>, int> met;
  for (const Feature& f : layer.features)
    for (const LonLat& p : std::get<Line<LonLat>>(f.shape)) ++met[{p.lon, p.lat}];
  std::size_t edges = 0;
  for (const Feature& f : layer.features) {
    const auto& line = std::get<Line<LonLat>>(f.shape);
    for (std::size_t i = 1; i < line.size(); ++i)
      edges += i + 1 == line.size() || met[{line[i].lon, line[i].lat}] > 1;
  }
  return edges;
}

TEST(Simplify, NetworkSplitsIntoTheSameEdgesBeforeAndAfter) {
  for (const unsigned seed : {1u, 2u, 3u}) {
    Layer before = mesh(7, seed), after = mesh(7, seed);
    simplify({&after}, Sharing::Network, 5, *projection());
    std::size_t pointsBefore = 0, pointsAfter = 0;
    for (const Feature& f : before.features) pointsBefore += std::get<Line<LonLat>>(f.shape).size();
    for (const Feature& f : after.features) pointsAfter += std::get<Line<LonLat>>(f.shape).size();
    EXPECT_LT(pointsAfter * 2, pointsBefore);
    EXPECT_EQ(edgesByCounting(after), edgesByCounting(before));
    EXPECT_EQ(splitAtJunctions(after), 49u);
    EXPECT_EQ(after.features.size(), edgesByCounting(before));
  }
}

TEST(Simplify, StaysWithinTheTolerance) {
  Layer before = mesh(4, 9), after = mesh(4, 9);
  simplify({&after}, Sharing::Network, 1.5, *projection());
  for (std::size_t i = 0; i < before.features.size(); ++i) {
    const auto a = geos::fromLine(projection()->forward(std::get<Line<LonLat>>(before.features[i].shape)));
    const auto b = geos::fromLine(projection()->forward(std::get<Line<LonLat>>(after.features[i].shape)));
    double distance = 0;
    GEOSHausdorffDistance_r(geos::context(), a.get(), b.get(), &distance);
    EXPECT_LE(distance, 1.5 + 1e-6);
  }
}

TEST(Simplify, NeighboursKeepASharedEdge) {
  // Two squares with a wiggly edge between, and the two together as a third layer.
  std::mt19937 random(4);
  std::uniform_real_distribution<double> wiggle(-1e-4, 1e-4);
  Line<LonLat> shared;
  for (int i = 0; i <= 100; ++i) shared.push_back({35.01 + (i % 100 ? wiggle(random) : 0), 33 + 0.0001 * i});
  Ring<LonLat> west(shared.rbegin(), shared.rend()), east(shared.begin(), shared.end());
  west.insert(west.end(), {{35, 33}, {35, 33.01}});
  east.insert(east.end(), {{35.02, 33.01}, {35.02, 33}});
  Layer units{layerSchema("units"), {}};
  for (const auto& ring : {west, east})
    units.features.push_back(feature(units, MultiPolygon<LonLat>{{ring, {}}}));
  simplify({&units}, Sharing::Coverage, 5, *projection());

  MultiPolygon<LonLat> all;
  double sum = 0, area = 0;
  for (const Feature& f : units.features) {
    const auto& shape = std::get<MultiPolygon<LonLat>>(f.shape);
    EXPECT_LT(shape[0].outer.size(), 95u);
    all.push_back(shape[0]);
    const auto geometry = geos::fromShape(shape);
    GEOSArea_r(geos::context(), geometry.get(), &area);
    sum += area;
  }
  const auto parts = geos::fromShape(all);
  const geos::GeometryPtr joined(GEOSUnaryUnion_r(geos::context(), parts.get()));
  GEOSArea_r(geos::context(), joined.get(), &area);
  EXPECT_NEAR(area, sum, 1e-15) << "neither gap nor overlap";
  EXPECT_NEAR(area, 0.02 * 0.01, 1e-15);
}

TEST(Simplify, RingThatWouldCollapseStays) {
  Layer layer{layerSchema("land_cover"), {}};
  const Ring<LonLat> tiny = {{35, 33}, {35.00001, 33}, {35.00001, 33.00001}, {35, 33.00001}};
  layer.features.push_back(feature(layer, MultiPolygon<LonLat>{{tiny, {}}}));
  simplify({&layer}, Sharing::Coverage, 100, *projection());
  EXPECT_EQ(std::get<MultiPolygon<LonLat>>(layer.features[0].shape)[0].outer, tiny);
}

TEST(RoadNetwork, JoiningAgainUndoesSplitting) {
  Layer layer = mesh(5, 6);
  const Layer before = layer;
  std::vector<std::size_t> lineOf;
  splitAtJunctions(layer, lineOf);
  ASSERT_GT(layer.features.size(), before.features.size());
  setValue(layer, layer.features[0], "passability", std::string("closed"));
  joinAgain(layer, lineOf);
  ASSERT_EQ(layer.features.size(), before.features.size() + 1) << "one line in two, for its status";
  for (std::size_t i = 1; i < before.features.size(); ++i)
    EXPECT_EQ(std::get<Line<LonLat>>(layer.features[i + 1].shape),
              std::get<Line<LonLat>>(before.features[i].shape));
}

}  // namespace
}  // namespace zw::pack
