// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/route_tool.h"

#include <QCoreApplication>
#include <cmath>

#include "ui/canvas/render/strokes.h"
#include "ui/i18n/figures.h"
#include "ui/tools/overlay_style.h"
#include "ui/workspace/workspace.h"

namespace zw {
namespace {

constexpr double kGripPixels = 10;
const QColor kInk(0x1d, 0x4e, 0xd8);

QString words(const char* text) {
  return QCoreApplication::translate("RouteTool", text);
}

QPolygonF onScreen(const Line<ProjectedPoint>& line, const Viewport& viewport) {
  QPolygonF points;
  for (const ProjectedPoint& p : line) {
    const ScreenPoint s = viewport.toScreen(p);
    points << QPointF(s.x, s.y);
  }
  return points;
}

}  // namespace

RouteTool::RouteTool(ToolHost host) : host_(std::move(host)) {
  connect(&host_.workspace.supply(), &LiveSupply::routeReckoned, this, [this](const DraggedRoute& route) {
    if (!from_ || !to_) return;
    found_ = route;
    host_.repaint();
  });
  // The roads may have changed under the route.
  connect(&host_.workspace.supply(), &LiveSupply::networkReckoned, this, [this] { ask(); });
  connect(&host_.workspace, &Workspace::documentChanged, this, [this] { forget(); });
}

void RouteTool::activate() {
  active_ = true;
}

void RouteTool::deactivate() {
  active_ = false;
  forget();
}

void RouteTool::forget() {
  grip_ = Grip::None;
  from_.reset();
  to_.reset();
  found_.reset();
  host_.repaint();
}

void RouteTool::ask() {
  if (active_ && from_ && to_) host_.workspace.supply().reckonRoute(*from_, *to_);
}

RouteTool::Grip RouteTool::gripAt(ProjectedPoint place) const {
  const double within = kGripPixels * host_.metresPerPixel();
  const auto isNear = [&](const std::optional<ProjectedPoint>& end) {
    return end && std::hypot(end->x - place.x, end->y - place.y) <= within;
  };
  return isNear(to_) ? Grip::To : isNear(from_) ? Grip::From : Grip::None;
}

bool RouteTool::mousePress(const MapMouseEvent& event) {
  if (event.button != Qt::LeftButton) return false;
  grip_ = gripAt(event.map);
  if (grip_ == Grip::None) {
    found_.reset();
    from_ = event.map;
    to_.reset();
    grip_ = Grip::To;
  }
  host_.repaint();
  return true;
}

bool RouteTool::mouseMove(const MapMouseEvent& event) {
  if (grip_ == Grip::None) return true;
  (grip_ == Grip::From ? from_ : to_) = event.map;
  ask();
  host_.repaint();
  return true;
}

bool RouteTool::mouseRelease(const MapMouseEvent& event) {
  if (event.button != Qt::LeftButton) return false;
  if (grip_ == Grip::To && !to_) from_.reset();  // a click is no route
  grip_ = Grip::None;
  host_.repaint();
  return true;
}

bool RouteTool::keyPress(QKeyEvent* event) {
  if (event->key() != Qt::Key_Escape || !from_) return false;
  forget();
  return true;
}

QString RouteTool::summary() const {
  if (!found_) return {};
  if (!found_->route) return words(QT_TRANSLATE_NOOP("RouteTool", "unreachable by road"));
  return durationText(Seconds(found_->seconds)) + QStringLiteral(" · ") +
         numberText(found_->metres / 1000, 1) + QStringLiteral(" km");
}

void RouteTool::paintOverlay(QPainter& painter, const Viewport& viewport) {
  if (!from_) return;
  painter.setRenderHint(QPainter::Antialiasing);
  if (found_ && found_->route && to_) {
    const QPolygonF line = onScreen(found_->route->line, viewport);
    strokeLine(painter, QPen(QColor(255, 255, 255, 220), 7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin),
               line);
    strokeLine(painter, QPen(kInk, 4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin), line);
    for (const auto& link : found_->route->links)
      strokeLine(painter, QPen(kInk, 2, Qt::DashLine), onScreen(link, viewport));
  }
  paintHandle(painter, viewport.toScreen(*from_), HandleLook::Vertex, kInk);
  if (!to_) return;
  const ScreenPoint end = viewport.toScreen(*to_);
  paintHandle(painter, end, HandleLook::Hot, kInk);
  const QString text = summary();
  if (text.isEmpty()) return;
  QFont face = painter.font();
  face.setBold(true);
  painter.setFont(face);
  const QRectF box = QRectF(painter.fontMetrics().boundingRect(text))
                         .translated(end.x + 14, end.y - 10)
                         .adjusted(-6, -4, 6, 4);
  painter.setPen(Qt::NoPen);
  painter.setBrush(found_->route ? kInk : QColor(0xb9, 0x1c, 0x1c));
  painter.drawRoundedRect(box, 4, 4);
  painter.setPen(Qt::white);
  painter.drawText(box, Qt::AlignCenter, text);
}

QString RouteTool::hint() const {
  if (!to_)
    return words(QT_TRANSLATE_NOOP("RouteTool", "Press where the route starts and drag to where it ends"));
  return words(
      QT_TRANSLATE_NOOP("RouteTool", "Drag either end · press elsewhere for another route · Esc ends"));
}

}  // namespace zw
