// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCursor>
#include <QKeyEvent>
#include <QPainter>
#include <QString>
#include <vector>

#include "ui/canvas/render/viewport.h"
#include "ui/canvas/tool_number.h"

namespace zw {

/// A mouse event on the map, with its place in both spaces.
struct MapMouseEvent {
  ScreenPoint screen;
  ProjectedPoint map;
  Qt::MouseButton button = Qt::NoButton;  ///< that caused the event; none for a move
  Qt::MouseButtons buttons;               ///< held during it
  Qt::KeyboardModifiers modifiers;
  bool exact = false;  ///< a typed place: taken as it is
};

/// What the left mouse button does on the map. The view asks it first; what it leaves (false) is the view's:
/// pan and zoom; the release of such a press is still told. Wheel, middle button and Space-drag never reach a
/// tool. While the mouse moves a tool asks for the repaints it needs (MapView::update, updatePart).
class MapTool {
 public:
  virtual ~MapTool() = default;

  virtual void activate() {}
  virtual void deactivate() {}

  virtual bool mousePress(const MapMouseEvent&) { return false; }
  virtual bool mouseMove(const MapMouseEvent&) { return false; }
  virtual bool mouseRelease(const MapMouseEvent&) { return false; }
  virtual bool mouseDoubleClick(const MapMouseEvent&) { return false; }
  virtual bool keyPress(QKeyEvent*) { return false; }
  /// A place that was typed: as a click there, where the tool does not want it otherwise.
  virtual void takePlace(MapMouseEvent event) {
    event.exact = true;
    event.button = Qt::LeftButton;
    mousePress(event);
    mouseRelease(event);
  }

  /// Numbers that can be typed while the tool is used.
  [[nodiscard]] virtual std::vector<ToolNumber> numbers() const { return {}; }
  virtual void setNumber(std::size_t /*which*/, double /*value*/) {}

  /// Painted on top of everything, in logical pixels of the view.
  virtual void paintOverlay(QPainter&, const Viewport&) {}
  [[nodiscard]] virtual QCursor cursor() const { return Qt::ArrowCursor; }
  /// What to do next, for the status bar.
  [[nodiscard]] virtual QString hint() const { return {}; }
};

}  // namespace zw
