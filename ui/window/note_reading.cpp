// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/note_reading.h"

#include <QEvent>
#include <cmath>

#include "ui/canvas/map_view.h"
#include "ui/panels/note_card.h"
#include "ui/workspace/workspace.h"

namespace zw {
namespace {

constexpr double kReachPixels = 9;

}  // namespace

NoteReading::NoteReading(Workspace& workspace, MapView& map, QObject* parent)
    : QObject(parent), workspace_(workspace), map_(map), card_(new NoteCard(&map)) {
  connect(&map, &MapView::cursorMoved, this, &NoteReading::hover);
  connect(&map, &MapView::cursorLeft, this, [this] {
    hovered_.reset();
    show();
  });
  connect(&map, &MapView::viewportChanged, this, &NoteReading::show);
  connect(&workspace, &Workspace::sceneChanged, this, &NoteReading::show);
  connect(&workspace, &Workspace::documentChanged, this, [this] {
    hovered_.reset();
    chosen_.reset();
    show();
  });
  map.installEventFilter(this);
}

void NoteReading::setChosen(const std::optional<Uuid>& note) {
  chosen_ = note;
  show();
}

void NoteReading::hover(ProjectedPoint place) {
  std::optional<Uuid> found;
  double least = kReachPixels * map_.viewport().metresPerPixel;
  if (workspace_.scene()->layers.shows(MapLayer::Notes, map_.viewport().metresPerPixel))
    for (const SceneNote& note : workspace_.scene()->notes) {
      const double distance = std::hypot(note.point.x - place.x, note.point.y - place.y);
      if (distance > least) continue;
      least = distance;
      found = note.id;
    }
  if (found == hovered_) return;
  hovered_ = found;
  show();
}

void NoteReading::show() {
  const auto& wanted = hovered_ ? hovered_ : chosen_;
  if (!wanted || pressed_ || !workspace_.hasPlan() || !workspace_.shown().region) return card_->hide();
  const auto found = workspace_.plan().notes.find(*wanted);
  if (found == workspace_.plan().notes.end()) return card_->hide();
  const ScreenPoint at =
      map_.viewport().toScreen(workspace_.shown().region->projection->forward(found->second.point));
  if (!map_.rect().contains(QPointF(at.x, at.y).toPoint())) return card_->hide();
  card_->show(found->second, QPointF(at.x, at.y).toPoint());
}

bool NoteReading::eventFilter(QObject* watched, QEvent* event) {
  const bool press = event->type() == QEvent::MouseButtonPress;
  if (watched == &map_ && (press || event->type() == QEvent::MouseButtonRelease)) {
    pressed_ = press;
    show();
  }
  return QObject::eventFilter(watched, event);
}

}  // namespace zw
