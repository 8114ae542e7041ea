// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/measure_tool.h"

#include <QCoreApplication>
#include <cmath>

#include "core/geometry/line_measure.h"
#include "ui/canvas/render/strokes.h"
#include "ui/i18n/measure_words.h"
#include "ui/tools/overlay_style.h"
#include "ui/workspace/workspace.h"

namespace zw {
namespace {

const QColor kInk(0x6a, 0x1b, 0x9a);
/// Legs shorter than this on the screen have no words of their own.
constexpr double kWordsPixels = 70;
constexpr std::size_t kMostWords = 60;

QString text(const char* source) {
  return QCoreApplication::translate("MeasureTool", source);
}

QPointF onScreen(ProjectedPoint place, const Viewport& viewport) {
  const ScreenPoint at = viewport.toScreen(place);
  return {at.x, at.y};
}

}  // namespace

Line<ProjectedPoint> MeasureTool::shown() const {
  return isDone_ ? path_.places() : path_.withPointer();
}

Line<LonLat> MeasureTool::onEarth(const Line<ProjectedPoint>& line) const {
  return host_.workspace.shown().region->projection->inverse(line);
}

bool MeasureTool::canDraw() const {
  return host_.workspace.shown().region != nullptr;
}

void MeasureTool::press(const MapMouseEvent& event) {
  if (isDone_) giveUp();
  PathTool::press(event);
}

void MeasureTool::takeBack() {
  isDone_ = false;
  PathTool::takeBack();
}

void MeasureTool::follow() {
  if (path_.places().empty())
    show_({});
  else
    show_(onEarth(shown()));
  host_.repaint();
}

void MeasureTool::finish() {
  if (path_.places().size() < 2) return;
  path_.forgetPointer();
  isDone_ = true;
  follow();
}

void MeasureTool::giveUp() {
  isDone_ = false;
  show_({});
  PathTool::giveUp();
}

void MeasureTool::paintOverlay(QPainter& painter, const Viewport& viewport) {
  const Line<ProjectedPoint> line = path_.places().empty() ? Line<ProjectedPoint>() : shown();
  if (line.size() > 1) {
    QPolygonF way;
    for (const ProjectedPoint& place : line) way << onScreen(place, viewport);
    painter.setRenderHint(QPainter::Antialiasing);
    strokeLine(painter, QPen(QColor(255, 255, 255, 220), 5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin), way);
    strokeLine(painter, QPen(kInk, 2.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin), way);
    const LineMeasure measure = measureLine(onEarth(line));
    for (std::size_t i = 0; i < measure.legs.size() && measure.legs.size() <= kMostWords; ++i) {
      const QPointF a = way[static_cast<int>(i)], b = way[static_cast<int>(i) + 1];
      if (std::hypot(a.x() - b.x(), a.y() - b.y()) < kWordsPixels) continue;
      paintNote(
          painter, (a + b) / 2 + QPointF(8, 0),
          lengthText(measure.legs[i].metres) + QStringLiteral(" · ") + bearingText(measure.legs[i].bearing),
          kInk);
    }
  }
  path_.paint(painter, viewport, kInk, false);
}

QString MeasureTool::hint() const {
  if (isDone_) return text(QT_TRANSLATE_NOOP("MeasureTool", "Click to measure anew · Esc takes it away"));
  if (path_.places().empty())
    return text(QT_TRANSLATE_NOOP(
        "MeasureTool", "Click where to measure from, or drag freehand · Shift follows a line that is shown"));
  return text(QT_TRANSLATE_NOOP("MeasureTool",
                                "Click the next place · Shift follows a line · double-click, Enter or "
                                "right-click ends · Backspace takes one back"));
}

}  // namespace zw
