// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/identifying.h"

#include "ui/canvas/map_view.h"
#include "ui/panels/identify_box.h"
#include "ui/window/preferences.h"
#include "ui/workspace/workspace.h"

namespace zw {
namespace {

constexpr double kAround = 250;  // m about a point that is shown

}  // namespace

Identifying::Identifying(Workspace& workspace, const Preferences& preferences, MapView& map, QObject* parent)
    : QObject(parent),
      workspace_(workspace),
      map_(map),
      reader_(new PlaceReader(workspace, this)),
      box_(new IdentifyBox(&map)) {
  connect(reader_, &PlaceReader::answered, this, [this, &preferences](const PlaceAnswer& answer) {
    // where it does not lie over the place
    const bool left = map_.viewport().toScreen(*mark_.place).x > map_.width() / 2.0;
    box_->show(answer, preferences.coordinateFormat(), left);
  });
  connect(box_, &IdentifyBox::chosenChanged, this, &Identifying::showChosen);
  connect(box_, &IdentifyBox::zoomWanted, this, &Identifying::zoomToChosen);
  connect(box_, &IdentifyBox::closed, this, [this] {
    close();
    map_.setFocus();
  });
  connect(&workspace, &Workspace::documentChanged, this, &Identifying::close);
  const auto askAgain = [this] {
    if (mark_.place) reader_->ask(*mark_.place, metres_);
  };
  connect(&workspace, &Workspace::planChanged, this, askAgain);
  connect(&workspace.references(), &ReferenceLayers::changed, this, askAgain);
}

IdentifyTool::Asking Identifying::forTool() {
  return {[this](ProjectedPoint place, double metres) { ask(place, metres); }, [this] { close(); },
          [this]() -> const IdentifyMark& { return mark_; }};
}

void Identifying::ask(ProjectedPoint place, double metres) {
  mark_ = {place, {}, {}};
  metres_ = metres;
  reader_->ask(place, metres);
  map_.update();
}

void Identifying::close() {
  reader_->forget();
  mark_ = {};
  box_->hide();
  map_.update();
}

void Identifying::showChosen() {
  const Thing* thing = box_->chosen();
  mark_.lines = thing ? thing->lines : std::vector<Line<ProjectedPoint>>();
  mark_.point = thing ? std::optional(thing->point) : std::nullopt;
  map_.update();
}

void Identifying::zoomToChosen() {
  const Thing* thing = box_->chosen();
  if (!thing) return;
  Box<ProjectedPoint> box;
  box.add(thing->point);
  box = box.grownBy(kAround);
  for (const Line<ProjectedPoint>& line : thing->lines) box.add(boundsOf(line));
  map_.zoomTo(box);
}

}  // namespace zw
