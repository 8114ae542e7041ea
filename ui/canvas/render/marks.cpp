// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/render/marks.h"

#include <QPainterPath>

namespace zw {

namespace {

/// Two parapets that open at both ends, as bridges are drawn on topographic maps.
QPainterPath bridgePath(double size) {
  const double half = size / 2;
  const double deck = size * 0.26;
  const double wing = size * 0.2;
  QPainterPath path;
  for (const double side : {-1.0, 1.0}) {
    path.moveTo(-half - wing, side * (deck + wing));
    path.lineTo(-half, side * deck);
    path.lineTo(half, side * deck);
    path.lineTo(half + wing, side * (deck + wing));
  }
  return path;
}

void paintBridge(QPainter& painter, const MarkStyle& style, bool closed) {
  const QPainterPath bridge = bridgePath(style.size);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(style.fill, style.strokeWidth + 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.drawPath(bridge);
  painter.setPen(QPen(style.stroke, style.strokeWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.drawPath(bridge);
  if (!closed) return;
  const double arm = style.size * 0.42;
  for (const double width : {style.strokeWidth + 2.2, style.strokeWidth + 0.6}) {
    painter.setPen(
        QPen(width > style.strokeWidth + 1 ? style.fill : style.stroke, width, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(-arm, -arm), QPointF(arm, arm));
    painter.drawLine(QPointF(-arm, arm), QPointF(arm, -arm));
  }
}

/// A round sign, as beside roads: a bar for closed, a dash of halves for restricted, a tick for open.
void paintStatus(QPainter& painter, MarkKey key, double half) {
  painter.drawEllipse(QPointF(0, 0), half, half);
  QPen bar = painter.pen();
  bar.setWidthF(half * 0.42);
  bar.setCapStyle(Qt::FlatCap);
  painter.setPen(bar);
  switch (key) {
    case MarkKey::StateClosed:
      painter.drawLine(QPointF(-half * 0.62, 0), QPointF(half * 0.62, 0));
      break;
    case MarkKey::StateRestricted:
      painter.drawLine(QPointF(-half * 0.6, 0), QPointF(-half * 0.12, 0));
      painter.drawLine(QPointF(half * 0.12, 0), QPointF(half * 0.6, 0));
      break;
    default:
      bar.setWidthF(half * 0.32);
      bar.setJoinStyle(Qt::RoundJoin);
      painter.setPen(bar);
      painter.drawPolyline(QPolygonF(
          {QPointF(-half * 0.5, 0), QPointF(-half * 0.1, half * 0.42), QPointF(half * 0.55, -half * 0.4)}));
  }
}

}  // namespace

void paintMark(QPainter& painter, MarkKey key, const MarkStyle& style, QPointF centre, double angle) {
  painter.save();
  painter.translate(centre);
  painter.setPen(QPen(style.stroke, style.strokeWidth));
  painter.setBrush(style.fill);
  const double half = style.size / 2;
  switch (key) {
    case MarkKey::City:
      painter.drawEllipse(QPointF(0, 0), half, half);
      painter.setPen(Qt::NoPen);
      painter.setBrush(style.stroke);
      painter.drawEllipse(QPointF(0, 0), half * 0.42, half * 0.42);
      break;
    case MarkKey::Town:
    case MarkKey::Village:
    case MarkKey::Ranked:
      painter.drawEllipse(QPointF(0, 0), half, half);
      break;
    case MarkKey::Peak:
      painter.drawPolygon(QPolygonF(
          {QPointF(0, -half), QPointF(half * 0.95, half * 0.7), QPointF(-half * 0.95, half * 0.7)}));
      break;
    case MarkKey::Crossing:
    case MarkKey::CrossingRestricted:
    case MarkKey::CrossingClosed:
      painter.rotate(angle);
      paintBridge(painter, style, key == MarkKey::CrossingClosed);
      break;
    case MarkKey::ChokePoint:
      // Two wedges whose points meet: where the way is narrowest.
      painter.drawPolygon(QPolygonF(
          {QPointF(-half, -half), QPointF(half, -half), QPointF(-half, half), QPointF(half, half)}));
      break;
    case MarkKey::EntryPoint:
      painter.drawPolygon(
          QPolygonF({QPointF(0, -half), QPointF(half, 0), QPointF(0, half), QPointF(-half, 0)}));
      break;
    case MarkKey::SealPost:
      painter.drawRect(QRectF(-half, -half, style.size, style.size));
      painter.setPen(QPen(style.stroke, style.strokeWidth * 1.2, Qt::SolidLine, Qt::FlatCap));
      painter.drawLine(QPointF(-half, half * 0.1), QPointF(half, half * 0.1));
      break;
    case MarkKey::ObservationPost:
      // An eye under a roof: somebody keeps watch there.
      painter.drawPolygon(QPolygonF({QPointF(0, -half), QPointF(half, -half * 0.3), QPointF(half, half * 0.8),
                                     QPointF(-half, half * 0.8), QPointF(-half, -half * 0.3)}));
      painter.setBrush(style.stroke);
      painter.setPen(Qt::NoPen);
      painter.drawEllipse(QPointF(0, half * 0.2), half * 0.34, half * 0.34);
      break;
    case MarkKey::Checkpoint:
      painter.drawRect(QRectF(-half, -half, style.size, style.size));
      painter.setPen(QPen(style.stroke, style.strokeWidth * 1.3, Qt::SolidLine, Qt::FlatCap));
      painter.drawLine(QPointF(-half, half * 0.45), QPointF(half, -half * 0.45));
      break;
    case MarkKey::CutOff:
      painter.drawEllipse(QPointF(0, 0), half, half);
      painter.drawLine(QPointF(-half * 0.7, half * 0.7), QPointF(half * 0.7, -half * 0.7));
      break;
    case MarkKey::StateClosed:
    case MarkKey::StateRestricted:
    case MarkKey::StateOpen:
      paintStatus(painter, key, half);
      break;
    case MarkKey::Note: {
      // A sheet of paper with a corner turned over and two lines written on it.
      const double fold = half * 0.7;
      painter.drawPolygon(QPolygonF({QPointF(-half, -half), QPointF(half, -half), QPointF(half, half - fold),
                                     QPointF(half - fold, half), QPointF(-half, half)}));
      painter.drawPolyline(QPolygonF(
          {QPointF(half, half - fold), QPointF(half - fold, half - fold), QPointF(half - fold, half)}));
      painter.drawLine(QPointF(-half * 0.5, -half * 0.4), QPointF(half * 0.5, -half * 0.4));
      painter.drawLine(QPointF(-half * 0.5, 0), QPointF(half * 0.1, 0));
      break;
    }
    case MarkKey::Base: {
      painter.drawRoundedRect(QRectF(-half, -half, style.size, style.size), 1.5, 1.5);
      // A flag on its mast: a place of our own side of the plan, not a place on the ground.
      painter.setPen(QPen(style.stroke, style.strokeWidth * 1.1, Qt::SolidLine, Qt::RoundCap));
      painter.drawLine(QPointF(-half * 0.4, half * 0.6), QPointF(-half * 0.4, -half * 0.6));
      painter.setBrush(style.stroke);
      painter.setPen(Qt::NoPen);
      painter.drawPolygon(QPolygonF({QPointF(-half * 0.4, -half * 0.62), QPointF(half * 0.6, -half * 0.25),
                                     QPointF(-half * 0.4, half * 0.1)}));
      break;
    }
  }
  painter.restore();
}

}  // namespace zw
