// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <cstdint>
#include <memory>
#include <optional>

#include "ui/canvas/map_tool.h"
#include "ui/canvas/place_marker.h"
#include "ui/canvas/render/map_scene.h"
#include "ui/canvas/render/map_theme.h"
#include "ui/canvas/render/viewport.h"

class QNativeGestureEvent;

namespace zw {

/// The map of the main window (objectName "mapView"). The region is painted from tiles that a thread pool
/// renders; the plan is kept as a picture (PlanLayer) and the tool's overlay painted live, so that dragging a
/// corner never renders a tile. Pan: left-drag (no tool), middle-drag, Space-drag, two fingers, arrow and
/// page keys; let go while it moves, the map goes on and slows down. Zoom: wheel and + − at the cursor,
/// double-click, pinch; Home or 0: the whole region. One finger on a touch screen is the left mouse button.
class MapView : public QWidget {
  Q_OBJECT
 public:
  explicit MapView(QWidget* parent = nullptr);
  ~MapView() override;

  void setTheme(const MapTheme& theme);
  [[nodiscard]] const MapTheme& theme() const;
  void setScene(std::shared_ptr<const MapScene> scene);
  [[nodiscard]] const std::shared_ptr<const MapScene>& scene() const;

  /// Where the view is, or is going to while it zooms smoothly; `size` is the widget's.
  [[nodiscard]] const Viewport& viewport() const;
  /// Goes there at once. The viewport's size is ignored.
  void setViewport(const Viewport& viewport);
  void zoomTo(const Box<ProjectedPoint>& box);

  /// Has a part of the map painted again, with room for the strokes and handles of a tool's overlay.
  void updatePart(const Box<ProjectedPoint>& part);

  /// Marks a place, above everything else; nothing: no place.
  void setMarker(std::optional<PlaceMarker> marker);
  [[nodiscard]] const std::optional<PlaceMarker>& marker() const;

  /// Whether zooming and letting go are animated; on at first.
  void setMotion(bool on);
  /// Off at first.
  void setLocatorWanted(bool on);

  /// Not owned; null: the view's own pan. The tool must outlive its use.
  void setTool(MapTool* tool);
  [[nodiscard]] MapTool* tool() const;

  /// Whether every visible tile and name is painted in its final form: for screenshots and tests.
  [[nodiscard]] bool isSettled() const;
  /// How many tiles were rendered so far: editing a plan must not change it.
  [[nodiscard]] std::uint64_t renderedTiles() const;

 signals:
  void cursorMoved(zw::ProjectedPoint place);
  void cursorLeft();
  void viewportChanged(const zw::Viewport& viewport);
  /// Once, after the first paint, whether or not the region is there by then.
  void firstPaint();
  void settled();

 protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void keyReleaseEvent(QKeyEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void timerEvent(QTimerEvent* event) override;

 private:
  void zoomSmoothly(const Viewport& target);
  void zoomAtOnce(QPointF at, double factor);
  [[nodiscard]] bool isWithinLimits(const Viewport& viewport) const;
  void panBy(double dx, double dy);
  /// Stops what goes on by itself.
  void stopMoving();
  void flyOn();
  [[nodiscard]] bool touch(QTouchEvent* event);
  [[nodiscard]] bool nativeGesture(QNativeGestureEvent* event);
  void paintTiles(QPainter& painter);
  [[nodiscard]] MapMouseEvent mapEvent(const QMouseEvent* event) const;
  void stopDragging();

  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace zw
