// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QActionGroup>
#include <QTemporaryDir>

#include "tests/ui/window/bundled_window.h"
#include "ui/canvas/locator.h"
#include "ui/window/preferences.h"

namespace zw {
namespace {

class MapPicture : public BundledWindow {
 protected:
  void goTo(LonLat place, double metresPerPixel) {
    BundledWindow::goTo(workspace().shown().region->projection->forward(place), metresPerPixel);
    ASSERT_TRUE(atRest());
  }
};

}  // namespace

TEST_F(MapPicture, AValleyWithContoursGridAndLocator) {
  trigger("grid-mgrs");
  EXPECT_TRUE(workspace().scene()->layers.shows(MapLayer::Grid));
  EXPECT_EQ(workspace().scene()->grid, GridKind::Mgrs);
  LayerSettings layers = workspace().layers();
  layers.set(MapLayer::Fields, false);  // they would cover what the picture is about
  workspace().setLayers(layers);
  goTo({35.535, 33.33}, 6);
  EXPECT_TRUE(window_->mapView().findChild<Locator*>(QStringLiteral("locator"))->isVisible());
  takePicture(QStringLiteral("map.png"));
}

TEST_F(MapPicture, TheGridTheLocatorAndMotionAreKept) {
  trigger("grid-lonlat");
  trigger("locatorAction");
  trigger("motion");
  const Preferences kept;
  EXPECT_EQ(kept.grid(), QStringLiteral("lonlat"));
  EXPECT_FALSE(kept.locator());
  ASSERT_TRUE(kept.motion().has_value());
  MainWindow again(makeDesktopServices());
  EXPECT_TRUE(again.findChild<QAction*>(QStringLiteral("grid-lonlat"))->isChecked());
  EXPECT_FALSE(again.findChild<QAction*>(QStringLiteral("locatorAction"))->isChecked());
  EXPECT_EQ(again.findChild<QAction*>(QStringLiteral("motion"))->isChecked(), *kept.motion());
  EXPECT_TRUE(again.workspace().layers().shows(MapLayer::Grid));
  trigger("grid-none");
  EXPECT_FALSE(workspace().scene()->layers.shows(MapLayer::Grid));
}

TEST_F(MapPicture, IsExportedAsTheWindowShowsIt) {
  QTemporaryDir folder;
  const QString png = folder.filePath(QStringLiteral("shown.png"));
  exportTo("exportMap", png);
  const QImage picture(png);
  EXPECT_EQ(picture.size(), window_->mapView().size() * 2);
  const QString svg = folder.filePath(QStringLiteral("shown.svg"));
  exportTo("exportMap", svg);
  EXPECT_GT(QFileInfo(svg).size(), 10000);
}

}  // namespace zw
