// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/finding.h"

#include <QGuiApplication>
#include <QLayout>
#include <QMouseEvent>
#include <QStyleHints>
#include <QVBoxLayout>

#include "ui/canvas/map_view.h"
#include "ui/panels/find_bar.h"
#include "ui/workspace/workspace.h"

namespace zw {

Finding::Finding(Workspace& workspace, MapView& map, QObject* parent)
    : QObject(parent), workspace_(workspace), map_(map), bar_(new FindBar(workspace, &map)) {
  if (auto* over = qobject_cast<QVBoxLayout*>(map.layout()))
    over->insertWidget(0, bar_, 0, Qt::AlignLeading | Qt::AlignTop);
  connect(bar_, &FindBar::chosen, this, &Finding::goTo);
  connect(bar_, &FindBar::closed, &map, [&map] { map.setFocus(); });
  connect(&workspace, &Workspace::documentChanged, this, &Finding::takeMarkerAway);
  connect(&workspace, &Workspace::failed, this, &Finding::markFault);
  connect(&workspace, &Workspace::planChanged, this, [this] {
    if (map_.marker() && map_.marker()->isFault) takeMarkerAway();
  });
  map.installEventFilter(this);
}

void Finding::open() {
  bar_->open();
}

bool Finding::takeMarkerAway() {
  if (!map_.marker()) return false;
  map_.setMarker(std::nullopt);
  return true;
}

void Finding::goTo(const FoundPlace& place) {
  if (!place.inRegion) {
    emit told(tr("That place lies outside the region."));
    return;
  }
  map_.zoomTo(place.extent);
  map_.setMarker(PlaceMarker{place.point, place.title, false});
  if (place.zone) workspace_.select(place.zone);
}

void Finding::markFault(const Error& error) {
  if (!error.place || !workspace_.shown().region) return;
  map_.setMarker(PlaceMarker{workspace_.shown().region->projection->forward(*error.place), {}, true});
}

bool Finding::eventFilter(QObject* watched, QEvent* event) {
  if (watched != &map_) return QObject::eventFilter(watched, event);
  if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape)
    return takeMarkerAway();
  if (event->type() == QEvent::MouseButtonPress) {
    pressed_ = static_cast<QMouseEvent*>(event)->pos();
    wasMarked_ = map_.marker().has_value();
  }
  // A click, not a drag that moves the map about the place, nor the one that the mark is an answer to.
  if (event->type() == QEvent::MouseButtonRelease && wasMarked_ &&
      (static_cast<QMouseEvent*>(event)->pos() - pressed_).manhattanLength() <
          QGuiApplication::styleHints()->startDragDistance())
    takeMarkerAway();
  return QObject::eventFilter(watched, event);
}

}  // namespace zw
