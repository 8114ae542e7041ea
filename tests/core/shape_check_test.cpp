// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/shape_check.h"

#include <gtest/gtest.h>

#include <limits>

namespace zw {
namespace {

ErrorCode codeOf(const MultiPolygon<LonLat>& shape) {
  const auto checked = checkShape(shape);
  return checked ? ErrorCode::Internal : checked.error().code;
}

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();
const Ring<LonLat> kSquare{{35, 33}, {36, 33}, {36, 34}, {35, 34}};

}  // namespace

TEST(ShapeCheck, AcceptsWhatCanBeAZone) {
  EXPECT_TRUE(checkShape({{kSquare, {}}}));
  EXPECT_TRUE(checkShape({{kSquare, {{{35.2, 33.2}, {35.4, 33.2}, {35.4, 33.4}}}}}));
  // A hole that touches the outer boundary at one point, as unions of neighbours have.
  EXPECT_TRUE(checkShape({{kSquare, {{{35, 33}, {35.4, 33.2}, {35.4, 33.4}}}}}));
  // Two parts that meet at a corner.
  EXPECT_TRUE(checkShape({{kSquare, {}}, {{{36, 34}, {36.5, 34}, {36.5, 34.5}}, {}}}));
}

TEST(ShapeCheck, CountsDistinctCorners) {
  EXPECT_EQ(codeOf({}), ErrorCode::TooFewCorners);
  EXPECT_EQ(codeOf({{{}, {}}}), ErrorCode::TooFewCorners);
  EXPECT_EQ(codeOf({{{{35, 33}, {36, 34}}, {}}}), ErrorCode::TooFewCorners);
  EXPECT_EQ(codeOf({{{{35, 33}, {36, 34}, {35, 33}, {36, 34}}, {}}}), ErrorCode::TooFewCorners);
  EXPECT_EQ(codeOf({{kSquare, {{{35.2, 33.2}, {35.4, 33.4}}}}}), ErrorCode::TooFewCorners);
}

TEST(ShapeCheck, RefusesCoordinatesThatAreNone) {
  EXPECT_EQ(codeOf({{{{35, 33}, {kNan, 33}, {36, 34}}, {}}}), ErrorCode::NotFinite);
  EXPECT_EQ(codeOf({{{{35, 33}, {36, kInfinity}, {36, 34}}, {}}}), ErrorCode::NotFinite);
  EXPECT_EQ(codeOf({{{{35, 33}, {181, 33}, {36, 34}}, {}}}), ErrorCode::OutOfRange);
  EXPECT_EQ(codeOf({{{{33, 35}, {34, 36}, {33, 90.5}}, {}}}), ErrorCode::OutOfRange);
  EXPECT_EQ(codeOf({{kSquare, {{{35.2, 33.2}, {kNan, 33.2}, {35.4, 33.4}}}}}), ErrorCode::NotFinite);
}

TEST(ShapeCheck, NamesThePlaceOfACrossing) {
  // The diagonals of the square (35,33)…(36,34) cross in its middle.
  const auto bowTie = checkShape({{{{35, 33}, {36, 34}, {36, 33}, {35, 34}}, {}}});
  ASSERT_FALSE(bowTie);
  EXPECT_EQ(bowTie.error().code, ErrorCode::SelfIntersection);
  EXPECT_EQ(bowTie.error().detail, "33.50000, 35.50000");

  const auto touching =
      checkShape({{{{35, 33}, {36, 33}, {35.5, 33.5}, {36, 34}, {35, 34}, {35.5, 33.5}}, {}}});
  ASSERT_FALSE(touching);
  EXPECT_EQ(touching.error().detail, "33.50000, 35.50000");

  const auto outside = checkShape({{kSquare, {{{37, 33}, {38, 33}, {38, 34}}}}});
  ASSERT_FALSE(outside);
  EXPECT_EQ(outside.error().code, ErrorCode::SelfIntersection);
  EXPECT_NE(outside.error().detail.find("a hole lies outside its boundary"), std::string::npos);

  EXPECT_EQ(codeOf({{kSquare, {}}, {{{35.5, 33.5}, {36.5, 33.5}, {36.5, 34.5}}, {}}}),
            ErrorCode::SelfIntersection);
}

TEST(ShapeCheck, RefusesWhatEnclosesNothing) {
  EXPECT_EQ(codeOf({{{{35, 33}, {35.5, 33.5}, {36, 34}}, {}}}), ErrorCode::ZeroArea);
  EXPECT_EQ(codeOf({{{{35, 33}, {36, 33}, {35.7, 33}, {35.1, 33}}, {}}}), ErrorCode::ZeroArea);
  EXPECT_EQ(codeOf({{{{35, 33}, {35.5, 33.5}, {35, 33}}, {}}}), ErrorCode::TooFewCorners);
  // Half a square with sides of 1e-7 degrees, 1 cm: 5e-15 square degrees. With 1e-5, 1 m, it is a zone.
  EXPECT_EQ(codeOf({{{{35, 33}, {35 + 1e-7, 33}, {35, 33 + 1e-7}}, {}}}), ErrorCode::ZeroArea);
  EXPECT_TRUE(checkShape({{{{35, 33}, {35 + 1e-5, 33}, {35, 33 + 1e-5}}, {}}}));
}

}  // namespace zw
