// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QThreadPool>
#include <QWidget>
#include <cstdint>
#include <memory>

#include "ui/canvas/render/map_scene.h"
#include "ui/canvas/render/map_theme.h"
#include "ui/canvas/render/viewport.h"

namespace zw {

/// A small picture of the whole region in the map's lower left corner, above its scale bar, with a frame
/// where the map is (objectName "locator"). A click or drag in it moves the map. It takes itself away while
/// the map shows most of the region or is too small for both.
class Locator final : public QWidget {
  Q_OBJECT
 public:
  explicit Locator(QWidget* map);
  ~Locator() override;

  void setContent(const MapScene& scene, std::shared_ptr<const MapTheme> theme);
  /// Where the map is; also finds the locator's own place in it.
  void setView(const Viewport& view);
  void setWanted(bool wanted);
  [[nodiscard]] bool isWanted() const { return isWanted_; }
  [[nodiscard]] bool isReady() const { return !isVisible() || !image_.isNull(); }
  /// The map's frame, in the locator's pixels.
  [[nodiscard]] QRectF frame() const;

 signals:
  /// The map is to have its middle there.
  void placeChosen(zw::ProjectedPoint place);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;

 private:
  void startPicture();
  void choose(QPointF at);
  [[nodiscard]] bool showsMost() const;

  QThreadPool pool_;
  std::shared_ptr<const RegionPicture> base_;
  std::shared_ptr<const MapTheme> theme_;
  double deviceScale_ = 0;
  Viewport whole_;  ///< the region in the locator
  Viewport view_;   ///< the map's
  QImage image_;
  std::uint64_t request_ = 0;
  bool isWanted_ = false;
  bool isDragged_ = false;
};

}  // namespace zw
