// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QPicture>
#include <random>

#include "tests/ui/canvas/canvas_fixture.h"
#include "ui/canvas/render/observation_painter.h"

namespace zw {
namespace {

constexpr double kCell = 90;  // m
constexpr int kCells = 64;    // of a block's side

/// Two blocks of cells side by side, a little askew as cells in degrees are.
MapScene sceneWithCells() {
  std::mt19937 random(7);
  auto fields = std::make_shared<SceneFields>();
  const auto corner = [](int column, int row) {
    const double narrower = 1 - 4e-5 * row;
    return ProjectedPoint{column * kCell * narrower, -row * kCell + 0.4 * column};
  };
  for (const int west : {0, kCells}) {
    SceneFields::Block block{
        QImage(kCells, kCells, QImage::Format_Indexed8),
        {corner(west, 0), corner(west + kCells, 0), corner(west + kCells, kCells), corner(west, kCells)}};
    for (int y = 0; y < kCells; ++y)
      for (int x = 0; x < kCells; ++x) block.cells.scanLine(y)[x] = static_cast<uchar>(random() % 5);
    fields->blocks.push_back(block);
  }
  MapScene scene;
  scene.fields = fields;
  scene.layers.set(MapLayer::Fields, true);
  return scene;
}

/// Painted into a part of a picture, whose origin lies at `offset`.
template <class Paint>
QImage pictureOf(const Viewport& view, double deviceScale, QPointF offset, const Paint& paint) {
  QImage image(((view.size + QSizeF(2 * offset.x(), 2 * offset.y())) * deviceScale).toSize(),
               QImage::Format_ARGB32_Premultiplied);
  image.setDevicePixelRatio(deviceScale);
  image.fill(Qt::transparent);
  QPainter painter(&image);
  painter.translate(offset);
  paint(painter);
  return image;
}

TEST(FieldsOfView, LookOnAScreenAsTheirCellsTransformed) {
  const MapScene scene = sceneWithCells();
  const MapTheme theme = testing::theme();
  for (const double metresPerPixel : {61.0, 23.0, 4.0})
    for (const double deviceScale : {1.0, 2.0})
      for (const QPointF offset : {QPointF(0, 0), QPointF(37, 21)}) {
        const Viewport view{{kCells * kCell, -kCells * kCell / 2}, metresPerPixel, {320, 200}};
        const QImage onScreen = pictureOf(
            view, deviceScale, offset, [&](QPainter& painter) { paintFields(painter, scene, view, theme); });
        QPicture vector;
        {
          QPainter painter(&vector);
          paintFields(painter, scene, view, theme);
        }
        const QImage onPaper = pictureOf(view, deviceScale, offset, [&](QPainter& painter) {
          painter.setClipRect(QRectF(QPointF(0, 0), view.size));
          painter.drawPicture(0, 0, vector);
        });
        // Pixels whose middle lies on the edge between two cells may go either way.
        const int few = onScreen.width() * onScreen.height() / 100;
        EXPECT_LT(testing::pixelsThatDiffer(onScreen, onPaper, 2), few)
            << metresPerPixel << " m a pixel, " << deviceScale;
        QImage nothing(onScreen.size(), onScreen.format());
        nothing.fill(Qt::transparent);
        EXPECT_GT(testing::pixelsThatDiffer(onScreen, nothing, 2), 10 * few);
      }
}

}  // namespace
}  // namespace zw
