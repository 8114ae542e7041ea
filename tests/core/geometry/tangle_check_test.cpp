// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Boundaries that cross themselves everywhere are refused before anything reckons with them for hours.
#include "core/geometry/tangle_check.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <random>
#include <thread>

#include "core/geometry/geos.h"
#include "core/geometry/interruptible.h"
#include "core/geometry/shape_repair.h"
#include "tests/support/plan_samples.h"

namespace zw {
namespace {

using test::squareAt;
using Shape = MultiPolygon<LonLat>;

/// The star polygon {corners/step}: it crosses itself corners · (step - 1) times (Coxeter, Regular Polytopes,
/// 2.8), each pair of edges once at most.
Shape star(std::size_t corners, std::size_t step) {
  Ring<LonLat> ring;
  for (std::size_t i = 0; i < corners; ++i) {
    const double angle = 2 * M_PI * static_cast<double>(i * step % corners) / static_cast<double>(corners);
    ring.push_back({35.5 + 0.4 * std::cos(angle), 33.5 + 0.4 * std::sin(angle)});
  }
  return {{std::move(ring), {}}};
}

Shape scribble(std::size_t corners) {
  std::mt19937 random(7);
  std::uniform_real_distribution<double> share(0, 1);
  Ring<LonLat> ring;
  for (std::size_t i = 0; i < corners; ++i) ring.push_back({35 + share(random), 33 + share(random)});
  return {{std::move(ring), {}}};
}

/// A comb whose teeth lie side by side at a slant; it is valid.
Shape slantedComb(std::size_t teeth) {
  Ring<LonLat> ring;
  for (std::size_t i = 0; i < teeth; ++i) {
    const double near = 0.2 * static_cast<double>(i) / static_cast<double>(teeth);
    const double far = near + 0.1 / static_cast<double>(teeth);
    for (const auto& [along, across] :
         {std::pair{0.0, near}, std::pair{0.3, near}, std::pair{0.3, far}, std::pair{0.0, far}})
      ring.push_back({35.3 + along - across, 33.3 + along + across});
  }
  ring.push_back({35.0, 33.4});
  return {{std::move(ring), {}}};
}

/// Nothing where it is let through.
std::optional<ErrorCode> refusal(const Shape& shape) {
  const auto checked = checkTangle(shape);
  return checked ? std::nullopt : std::optional(checked.error().code);
}

TEST(TangleCheck, CrossingsAreCountedUpToTheLimit) {
  EXPECT_EQ(refusal(star(24'998, 3)), std::nullopt) << "49,996";
  EXPECT_EQ(refusal(star(25'001, 3)), ErrorCode::TooManyCrossings) << "50,002";
  // Of a few hundred corners, so that every pair of edges crosses, but for those side by side.
  EXPECT_EQ(refusal(star(301, 150)), std::nullopt) << "301 · 149 = 44,849";
  EXPECT_EQ(refusal(star(351, 175)), ErrorCode::TooManyCrossings) << "351 · 174 = 61,074";
}

TEST(TangleCheck, TheErrorSaysHowManyAndWhere) {
  const Shape shape = scribble(200'000);
  const auto checked = checkTangle(shape);
  ASSERT_FALSE(checked);
  EXPECT_EQ(checked.error().code, ErrorCode::TooManyCrossings);
  ASSERT_TRUE(checked.error().place);
  EXPECT_EQ(checked.error().detail.rfind("more than 50,000 places, the first at 33.", 0), 0u)
      << checked.error().detail;
}

TEST(TangleCheck, EdgesSideBySideAtASlantAreTooManyToCompare) {
  EXPECT_EQ(refusal(slantedComb(1000)), std::nullopt);
  EXPECT_EQ(refusal(slantedComb(100'000)), ErrorCode::TooTangled);
}

TEST(TangleCheck, WithoutEndIsTooLong) {
  // Round and round a square, each time a little farther inside: no two edges' boxes meet but at corners.
  constexpr std::size_t kTurns = 40'000;
  Ring<LonLat> spiral;
  for (std::size_t i = 0; i < 4 * kTurns; ++i) {
    const double reach = 0.4 * (1 - static_cast<double>(i) / (4 * kTurns));
    spiral.push_back(
        {35.5 + (i % 4 == 1 || i % 4 == 2 ? reach : -reach), 33.5 + (i % 4 > 1 ? reach : -reach)});
  }
  EXPECT_EQ(refusal({{spiral, {}}}), ErrorCode::TooTangled);
}

TEST(TangleCheck, HolesByTheThousandInALongBoundaryAreTooMany) {
  Shape shape = star(400'000, 1);
  for (int i = 0; i < 10'000; ++i) {
    const int row = i / 100;
    const double lon = 35.3 + 0.004 * (i % 100), lat = 33.3 + 0.004 * row;
    shape.front().holes.push_back({{lon, lat}, {lon, lat + 0.001}, {lon + 0.001, lat}});
  }
  EXPECT_EQ(refusal(shape), ErrorCode::TooTangled);
  shape.front().holes.resize(1000);
  EXPECT_EQ(refusal(shape), std::nullopt);
}

TEST(TangleCheck, PartsThatCrossEachOtherCountAsWell) {
  Shape parts;
  for (int i = 0; i < 400; ++i) parts.push_back(star(20, 1).front());
  for (std::size_t i = 0; i < parts.size(); ++i)
    for (LonLat& corner : parts[i].outer) corner.lon += 1e-4 * static_cast<double>(i);
  EXPECT_EQ(refusal(parts), ErrorCode::TooManyCrossings) << "each two of 400 circles cross twice";
}

TEST(TangleCheck, OneThatIsWideAndPlainIsNotRefusedForItsCorners) {
  EXPECT_EQ(refusal(star(1'000'000, 1)), std::nullopt);
}

TEST(TangleCheck, CoordinatesThatAreNotFiniteAreLeftToOthers) {
  Shape shape = scribble(20'000);
  shape.front().outer[7].lat = std::numeric_limits<double>::quiet_NaN();
  EXPECT_EQ(refusal(shape), std::nullopt);
}

TEST(ShapeRepair, ATangleIsRefused) {
  const auto repaired = repairShape(scribble(20'000));
  ASSERT_FALSE(repaired);
  EXPECT_EQ(repaired.error().code, ErrorCode::TooManyCrossings);
}

TEST(Interruptible, GivesUpWhatGeosIsAtOnThisThread) {
  const Shape crossed = star(5, 2);
  const geos::GeometryPtr one = geos::fromShape(squareAt(35, 33)),
                          two = geos::fromShape(squareAt(35.005, 33));
  const auto common = [&] {
    return geos::GeometryPtr(GEOSIntersection_r(geos::context(), one.get(), two.get()));
  };
  int asked = 0;
  {
    const Interruptible watch([&](double) { return ++asked < 3; });
    EXPECT_TRUE(common() || watch.givenUp());
    while (!watch.givenUp()) (void)common();
    EXPECT_FALSE(common());
    EXPECT_EQ(geos::lastMessage(), "it was given up");
    EXPECT_FALSE(repairShape(crossed));
    EXPECT_EQ(asked, 3) << "it is not asked again";
    std::thread([&] { EXPECT_TRUE(common()) << "nobody gives up what another thread is at"; }).join();
  }
  EXPECT_TRUE(common()) << "afterwards all is as before";
  EXPECT_TRUE(repairShape(crossed));
}

TEST(Interruptible, TellsHowMuchOfAShapeIsRepaired) {
  std::vector<double> told;
  const Interruptible watch([&](double share) {
    if (told.empty() || share != told.back()) told.push_back(share);
    return true;
  });
  ASSERT_TRUE(repairShape(star(24'998, 3)));
  EXPECT_GE(told.size(), 4u);
  EXPECT_TRUE(std::is_sorted(told.begin(), told.end()));
  EXPECT_LE(told.back(), 1);
}

}  // namespace
}  // namespace zw
