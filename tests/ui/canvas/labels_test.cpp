// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/render/labels.h"

#include <algorithm>

#include "tests/ui/canvas/canvas_fixture.h"
#include "ui/canvas/render/label_places.h"

namespace zw {
namespace {

QString textOf(const PlacedLabel& label) {
  QStringList parts;
  for (const LabelRun& run : label.runs) parts.append(run.text);
  return parts.join(QLatin1Char(' '));
}

QString textOf(const std::vector<PlacedLabel>& labels, LabelKey key) {
  QStringList all;
  for (const PlacedLabel& label : labels)
    if (label.key == key) all.append(textOf(label));
  return all.join(QLatin1Char('|'));
}

QRectF onScreen(const PlacedLabel& label, const Viewport& view) {
  const ScreenPoint at = view.toScreen(label.anchor);
  return label.box.translated(at.x, at.y);
}

TEST(Labels, NoneCoversAnotherOrIsCutByTheEdge) {
  const auto base = testing::picture();
  const MapScene scene = testing::sceneOf(base);
  for (const double zoom : {0.7, 1.0, 1.6, 2.5}) {
    const Viewport view = testing::viewOf(*base).zoomedAt({400, 400}, zoom);
    const auto labels = placeLabels(scene, view, testing::theme());
    EXPECT_GT(labels.size(), 2U) << zoom;
    for (std::size_t i = 0; i < labels.size(); ++i) {
      EXPECT_TRUE(QRectF(0, 0, 800, 800).contains(onScreen(labels[i], view)))
          << textOf(labels[i]).toStdString();
      for (std::size_t j = i + 1; j < labels.size(); ++j)
        EXPECT_FALSE(onScreen(labels[i], view).intersects(onScreen(labels[j], view)))
            << textOf(labels[i]).toStdString() << " / " << textOf(labels[j]).toStdString();
    }
  }
}

TEST(Labels, SayWhatIsIllustrativeDisputedAndReported) {
  const auto base = testing::picture();
  MapScene scene = testing::sceneOf(base);
  const Viewport view = testing::viewOf(*base);
  SceneZone zone;
  zone.name = QStringLiteral("Froun");
  zone.reported = true;
  zone.colour = Qt::darkGreen;
  zone.shape = base->region->units[20].shape;
  scene.zones.push_back(zone);
  const ProjectedPoint corner = base->region->units[27].shape.front().outer.front();
  scene.bases.push_back({QStringLiteral("Depot"), corner, true});
  const auto labels = placeLabels(scene, view, testing::theme());
  EXPECT_TRUE(textOf(labels, LabelKey::Buffer).contains(QStringLiteral("(illustrative)")));
  EXPECT_EQ(textOf(labels, LabelKey::Disputed), QStringLiteral("disputed"));
  EXPECT_EQ(textOf(labels, LabelKey::Zone), QStringLiteral("Froun (reported)"));
  EXPECT_EQ(textOf(labels, LabelKey::Base), QStringLiteral("Depot (illustrative)"));
}

TEST(Labels, OfANoteAreItsTitleCutWhereItIsLong) {
  const auto base = testing::picture();
  MapScene scene = testing::sceneOf(base);
  const Viewport view = testing::viewOf(*base).zoomedAt({400, 400}, 4);
  scene.notes.push_back({{}, QStringLiteral("Ford at the mill"), view.toMap({400, 400})});
  EXPECT_EQ(textOf(placeLabels(scene, view, testing::theme()), LabelKey::Note),
            QStringLiteral("Ford at the mill"));
  scene.notes[0].title = QString(60, u'x');
  EXPECT_EQ(textOf(placeLabels(scene, view, testing::theme()), LabelKey::Note),
            QString(40, u'x') + QChar(0x2026));
}

TEST(Labels, CarryBothScriptsAndHeights) {
  const auto base = testing::picture();
  const MapScene scene = testing::sceneOf(base);
  const auto labels = placeLabels(scene, testing::viewOf(*base), testing::theme());
  EXPECT_EQ(textOf(labels, LabelKey::City), QStringLiteral("Midtown وسط"));
  EXPECT_EQ(textOf(labels, LabelKey::Peak), QStringLiteral("High Hill 812 m"));
  EXPECT_FALSE(textOf(labels, LabelKey::MainRiver).isEmpty());
}

TEST(Labels, AreTheSameEveryTimeAndGoWithTheirLayer) {
  const auto base = testing::picture();
  MapScene scene = testing::sceneOf(base);
  const Viewport view = testing::viewOf(*base);
  const auto texts = [&] {
    QStringList all;
    for (const PlacedLabel& label : placeLabels(scene, view, testing::theme())) all.append(textOf(label));
    return all;
  };
  const QStringList once = texts();
  EXPECT_EQ(once, texts());
  scene.layers.set(MapLayer::BufferZone, false);
  EXPECT_TRUE(textOf(placeLabels(scene, view, testing::theme()), LabelKey::Buffer).isEmpty());
  scene.layers.set(MapLayer::Labels, false);
  EXPECT_TRUE(texts().isEmpty());
}

TEST(PointsInside, AvoidHolesAndBays) {
  // A U: its box's middle lies in the bay.
  const QPolygonF u({QPointF(0, 0), QPointF(30, 0), QPointF(30, 80), QPointF(70, 80), QPointF(70, 0),
                     QPointF(100, 0), QPointF(100, 100), QPointF(0, 100)});
  const auto places = pointsInside({u}, 4);
  ASSERT_FALSE(places.empty());
  for (const QPointF& p : places) EXPECT_TRUE(u.containsPoint(p, Qt::OddEvenFill));
  EXPECT_TRUE(pointsInside({}, 3).empty());
}

TEST(NamedPlaces, MergeWhatSourcesSpellDifferently) {
  Region region;
  const auto settlement = [&](const char* en, const char* ar, double x) {
    region.settlements.push_back({{en, ar}, "", "", {x, 0}, "s"});
  };
  const auto place = [&](const char* name, const char* kind, double x) {
    region.places.push_back({{name, ""}, kind, 99, {x, 0}, "p"});
  };
  settlement("Arnoun", "أرنون", 0);
  settlement("Nabatieh El Tahta", "النبطية التحتا", 20000);
  settlement("El Midane", "الميدان", 20300);
  settlement("Far Arnoun", "ارنون", 90000);
  place("ارنون", "town", 900);      // same name without hamza
  place("النبطية", "city", 20350);  // nearer to a quarter than to the town's own point
  place("خربة", "hamlet", 60000);   // nobody else's
  const auto places = mergeNamedPlaces(region, {0, 0});
  ASSERT_EQ(places.size(), 5U);
  EXPECT_EQ(places[0].latin, QStringLiteral("Nabatieh El Tahta"));
  EXPECT_EQ(places[0].rank, PlaceRank::City);
  EXPECT_EQ(places[1].latin, QStringLiteral("Arnoun"));
  EXPECT_EQ(places[1].rank, PlaceRank::Town);
  EXPECT_EQ(places.back().rank, PlaceRank::Hamlet);
  EXPECT_TRUE(places.back().latin.isEmpty());
  EXPECT_FALSE(places.back().arabic.isEmpty());
}

}  // namespace
}  // namespace zw
