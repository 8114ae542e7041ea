// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/geometry_text.h"

#include <gtest/gtest.h>

#include <random>

namespace zw {
namespace {

TEST(GeometryText, GivesTheVerySameShapeBack) {
  std::mt19937 random(5);
  std::uniform_real_distribution<double> offset(0, 0.004);
  for (int i = 0; i < 50; ++i) {
    const double x = 35 + offset(random), y = 33 + offset(random);
    MultiPolygon<LonLat> shape{{{{x, y}, {x + 0.01, y}, {x + 0.01, y + 0.01}, {x, y + 0.01}},
                                {{{x + 0.003, y + 0.003}, {x + 0.003, y + 0.004}, {x + 0.004, y + 0.004}}}}};
    if (i % 2 == 1) shape.push_back({{{x + 1, y}, {x + 1.01, y}, {x + 1.01, y + 0.01}}, {}});
    const auto fromWkt = shapeFromText(wktOf(shape));
    ASSERT_TRUE(fromWkt);
    EXPECT_EQ(*fromWkt, shape) << wktOf(shape);
    const auto fromJson = shapeFromText(geoJsonOf(shape));
    ASSERT_TRUE(fromJson);
    EXPECT_EQ(*fromJson, shape) << geoJsonOf(shape);
  }
}

TEST(GeometryText, ReadsFeaturesAndWhatIsAroundThem) {
  const std::string square = R"("coordinates":[[[35,33],[35.01,33],[35.01,33.01],[35,33.01],[35,33]]]})";
  EXPECT_TRUE(shapeFromText(R"({"type":"Polygon",)" + square));
  EXPECT_TRUE(shapeFromText(R"({"type":"Feature","properties":{"name":"A"},"geometry":{"type":"Polygon",)" +
                            square + "}"));
  const auto collection = shapeFromText(
      R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":null,"geometry":{"type":"Polygon",)" +
      square +
      R"(},{"type":"Feature","properties":null,"geometry":{"type":"Point","coordinates":[35,33]}}]})");
  ASSERT_TRUE(collection);
  EXPECT_EQ(collection->size(), 1U);
  EXPECT_TRUE(shapeFromText("\n  POLYGON Z ((35 33 5, 35.01 33 5, 35 33.01 5, 35 33 5))"));
}

TEST(GeometryText, SaysWhyATextIsNoShape) {
  EXPECT_EQ(shapeFromText("").error().code, ErrorCode::Syntax);
  EXPECT_EQ(shapeFromText("North of the river").error().code, ErrorCode::Syntax);
  EXPECT_EQ(shapeFromText("{\"type\": \"Polygon\"").error().code, ErrorCode::Syntax);
  EXPECT_EQ(shapeFromText("POINT (35 33)").error().code, ErrorCode::NotAPolygon);
  EXPECT_EQ(shapeFromText("POLYGON ((35 33, 35.01 33.01, 35.01 33, 35 33.01, 35 33))").error().code,
            ErrorCode::SelfIntersection);
  EXPECT_EQ(shapeFromText("POLYGON ((735000 3691000, 736000 3691000, 736000 3692000, 735000 3691000))")
                .error()
                .code,
            ErrorCode::OutOfRange);
}

}  // namespace
}  // namespace zw
