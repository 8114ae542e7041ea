// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>

#include "tests/ui/canvas/canvas_fixture.h"
#include "ui/canvas/plan_difference.h"
#include "ui/canvas/render/labels.h"
#include "ui/canvas/render/legend.h"

namespace zw {
namespace {

MultiPolygon<ProjectedPoint> square(ProjectedPoint corner, double size) {
  return {
      {{corner, {corner.x + size, corner.y}, {corner.x + size, corner.y + size}, {corner.x, corner.y + size}},
       {}}};
}

/// Four squares side by side in the middle of the land: only before, only after, in both, passed on.
class ComparedGround : public ::testing::Test {
 protected:
  ComparedGround() {
    const Box<ProjectedPoint> land = testing::landBox(*base_->region);
    corner_ = {land.minX + land.width() / 4, land.minY + land.height() / 3};
    auto comparison = std::make_shared<SceneComparison>();
    comparison->before = QStringLiteral("“First”");
    comparison->after = QStringLiteral("now");
    comparison->onlyBefore = square(at(0), kSize);
    comparison->onlyAfter = square(at(1), kSize);
    comparison->both = square(at(2), kSize);
    comparison->passed = square(at(3), kSize);
    comparison->labels = {{{QStringLiteral("North"), QStringLiteral("+1.00 km²")}, square(at(1), kSize)}};
    compared_ = testing::sceneOf(base_);
    compared_.comparison = comparison;
    SceneZone zone;
    zone.name = QStringLiteral("A zone of now");
    zone.colour = Qt::red;
    zone.shape = square(at(1), kSize);
    compared_.zones.push_back(zone);
  }
  [[nodiscard]] ProjectedPoint at(int place) const { return {corner_.x + place * kSize, corner_.y}; }
  /// The colour of the plan's part of the map in the middle of the square at a place.
  [[nodiscard]] QRgb colourAt(const MapScene& scene, int place) const {
    const Viewport view = testing::viewOf(*base_);
    const QImage image =
        testing::painted(scene, view, testing::theme(), {.base = false, .fields = false, .names = false});
    const ScreenPoint middle = view.toScreen({at(place).x + kSize / 2, at(place).y + kSize / 2});
    return image.pixel(static_cast<int>(middle.x), static_cast<int>(middle.y));
  }

  static constexpr double kSize = 4000;  // m
  std::shared_ptr<const RegionPicture> base_ = testing::picture();
  ProjectedPoint corner_;
  MapScene compared_;
};

}  // namespace

TEST_F(ComparedGround, IsPaintedInColoursOfItsOwnInThePlaceOfTheZones) {
  std::set<QRgb> colours;
  for (int place = 0; place < 4; ++place) colours.insert(colourAt(compared_, place));
  EXPECT_EQ(colours.size(), 4u);
  MapScene without = compared_;
  without.zones.clear();
  EXPECT_EQ(colourAt(compared_, 1), colourAt(without, 1)) << "the zone is not painted";
  MapScene hidden = compared_;
  hidden.layers.set(MapLayer::Comparison, false);
  EXPECT_NE(colourAt(hidden, 1), colourAt(compared_, 1)) << "now the zone is";
}

TEST_F(ComparedGround, IsNamedInTheLegendAndOnTheMap) {
  QStringList legend;
  for (const LegendEntry& entry : legendFor(compared_, testing::viewOf(*base_), testing::theme()))
    if (entry.layer == MapLayer::Comparison) legend << entry.text;
  EXPECT_EQ(legend, (QStringList{QStringLiteral("Only in “First”"), QStringLiteral("Only in now"),
                                 QStringLiteral("In both"), QStringLiteral("From one zone to another")}));
  const auto countNames = [this](const MapScene& scene) {
    const auto labels = placeLabels(scene, testing::viewOf(*base_), testing::theme());
    return std::count_if(labels.begin(), labels.end(),
                         [](const PlacedLabel& label) { return label.key == LabelKey::Zone; });
  };
  EXPECT_EQ(countNames(compared_), 1) << "North, not the zone of now beneath it";
}

TEST_F(ComparedGround, IsPaintedAnewWhereItComesOrGoes) {
  MapScene without = compared_;
  without.comparison.reset();
  const Box<ProjectedPoint> changed = changedPart(without, compared_);
  EXPECT_EQ(changed, (Box<ProjectedPoint>{at(0).x, at(0).y, at(4).x, at(0).y + kSize}));
  EXPECT_TRUE(changedPart(compared_, compared_).empty());
}

}  // namespace zw
