// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBasicTimer>
#include <QImage>
#include <QObject>
#include <QPainter>
#include <QThreadPool>
#include <memory>
#include <vector>

#include "ui/canvas/render/map_scene.h"
#include "ui/canvas/render/map_theme.h"
#include "ui/canvas/render/viewport.h"

namespace zw {

/// The names on the map, placed by a worker for the whole view and some room around it, so that none is cut
/// at a tile's edge. Between placements each name keeps its size and stays at its place on the map. Also the
/// line of credits, which takes a look at all that is in view.
class NameLayer : public QObject {
  Q_OBJECT
 public:
  explicit NameLayer(QObject* parent = nullptr);
  ~NameLayer() override;

  /// A new scene or theme: names are placed anew a moment after the last change, for the view last asked for.
  void setContent(std::shared_ptr<const MapScene> scene, std::shared_ptr<const MapTheme> theme,
                  double deviceScale);
  /// Places names for this view unless those at hand serve it.
  void request(const Viewport& viewport);
  /// But those that would stand in what is to be kept free.
  void paint(QPainter& painter, const Viewport& viewport, const std::vector<QRectF>& keepFree) const;
  [[nodiscard]] QString sourceLine() const { return sourceLine_; }
  [[nodiscard]] bool isIdle() const { return !running_ && !stale_; }
  [[nodiscard]] std::size_t count() const { return names_.size(); }

 signals:
  void namesReady();

 protected:
  void timerEvent(QTimerEvent* event) override;

 private:
  /// A name ready to blit.
  struct Name {
    ProjectedPoint anchor;
    QPointF corner;  ///< of the image, logical pixels from the anchor
    QImage image;
  };
  struct Placed {
    Viewport viewport;
    std::vector<Name> names;
    QString sourceLine;
  };
  static Placed place(const MapScene& scene, const MapTheme& theme, const Viewport& viewport,
                      double deviceScale);
  [[nodiscard]] bool serves(const Viewport& viewport) const;
  void start();

  QThreadPool pool_;
  QBasicTimer delay_;
  std::shared_ptr<const MapScene> scene_;
  std::shared_ptr<const MapTheme> theme_;
  double deviceScale_ = 1;
  Viewport wanted_;
  Viewport placedFor_;
  std::vector<Name> names_;
  QString sourceLine_;
  bool stale_ = false;
  bool running_ = false;
};

}  // namespace zw
