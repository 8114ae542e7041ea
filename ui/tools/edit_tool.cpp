// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/edit_tool.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>
#include <utility>

#include "core/change/shared_boundary.h"
#include "core/geometry/shape_check.h"
#include "ui/tools/overlay_style.h"
#include "ui/tools/snapping.h"
#include "ui/workspace/workspace.h"

namespace zw {
namespace {

constexpr double kCatchPixels = 9;      ///< how near the pointer must come to a handle
constexpr double kMidpointPixels = 36;  ///< shorter edges show no midpoint handle
constexpr double kHandleSpacing = 7;    ///< one handle is drawn in each square of this side
constexpr double kClickPixels = 4;
/// Of more corners than this the whole shape is checked, not what meets at each.
constexpr std::size_t kCheckedEach = 16;

double squared(double v) {
  return v * v;
}
double squaredDistance(ProjectedPoint a, ProjectedPoint b) {
  return squared(a.x - b.x) + squared(a.y - b.y);
}

ProjectedPoint middle(ProjectedPoint a, ProjectedPoint b) {
  return {(a.x + b.x) / 2, (a.y + b.y) / 2};
}

/// Squares of the map that hold a handle already: which handles are drawn then changes only where corners do.
class HandleCells {
 public:
  explicit HandleCells(double side) : side_(side) {}
  /// False where the place's square is taken.
  bool take(ProjectedPoint place) {
    return taken_.insert({std::floor(place.x / side_), std::floor(place.y / side_)}).second;
  }

 private:
  double side_;
  std::set<std::pair<double, double>> taken_;
};

/// Adds both edges that meet at a corner.
void addEdgesAt(const Ring<ProjectedPoint>& ring, std::size_t corner, Box<ProjectedPoint>& box) {
  for (const std::size_t at : {corner, (corner + 1) % ring.size(), (corner + ring.size() - 1) % ring.size()})
    box.add(ring[at]);
}

QColor inkOf(const Zone* zone) {
  const QColor colour(zone ? QString::fromStdString(zone->style.colour) : QString());
  return colour.isValid() ? colour.darker(115) : QColor(0x2c, 0x6e, 0x8f);
}

/// Puts `to` where a shape has a corner at `from`; tells where.
template <class P>
std::optional<VertexRef> replaceCorner(MultiPolygon<P>& shape, const P& from, const P& to) {
  std::optional<VertexRef> found;
  forEachVertex(shape, [&](const VertexRef& at) {
    P& corner = ringOf(shape, at)[at.vertex];
    if (!(corner == from)) return;
    corner = to;
    found = at;
  });
  return found;
}

}  // namespace

EditTool::EditTool(ToolHost host) : host_(std::move(host)) {
  const auto follow = [this] {
    if (active_ && !dragging_) takeUpZone();
  };
  connect(&host_.workspace, &Workspace::selectionChanged, this, follow);
  connect(&host_.workspace, &Workspace::planChanged, this, follow);
  connect(&host_.workspace, &Workspace::documentChanged, this, [this] {
    dragging_ = false;
    if (active_) takeUpZone();
  });
}

void EditTool::activate() {
  active_ = true;
  takeUpZone();
}

void EditTool::deactivate() {
  if (dragging_) host_.workspace.clearProvisional();
  active_ = false;
  dragging_ = false;
  hot_.reset();
}

void EditTool::takeUpZone() {
  const Zone* zone = host_.workspace.selectedZone();
  others_.clear();
  hot_.reset();
  held_.clear();
  frame_.reset();
  sound_ = true;
  host_.snapping.forget();
  if (!zone || zone->id != zone_) chosen_.clear();
  if (zone) {
    zone_ = zone->id;
    shape_ = zone->shape;
    projected_ = host_.workspace.shown().region->projection->forward(shape_);
  } else {
    zone_.reset();
    shape_.clear();
    projected_.clear();
  }
  host_.repaint();
}

void EditTool::findHot(const MapMouseEvent& event) {
  const double pixel = host_.metresPerPixel();
  const double reach = squared(kCatchPixels * pixel);
  double nearest = reach;
  std::optional<VertexRef> found;
  bool midpoint = false;
  forEachVertex(projected_, [&](const VertexRef& at) {
    const auto& ring = ringOf(projected_, at);
    const double d = squaredDistance(ring[at.vertex], event.map);
    if (d < nearest) {
      nearest = d;
      found = at;
    }
  });
  if (!found && host_.workspace.canEdit())
    forEachVertex(projected_, [&](const VertexRef& at) {
      const auto& ring = ringOf(projected_, at);
      const ProjectedPoint next = ring[(at.vertex + 1) % ring.size()];
      const double d = squaredDistance(middle(ring[at.vertex], next), event.map);
      if (d < nearest && squaredDistance(ring[at.vertex], next) > squared(kMidpointPixels * pixel)) {
        nearest = d;
        found = at;
        midpoint = true;
      }
    });
  if (found == hot_ && midpoint == hotIsMidpoint_) return;
  hot_ = found;
  hotIsMidpoint_ = midpoint;
  host_.repaint();
}

bool EditTool::mousePress(const MapMouseEvent& event) {
  pressed_ = event.button == Qt::LeftButton ? std::optional(event.screen) : std::nullopt;
  if (event.button != Qt::LeftButton || !zone_ || !host_.workspace.canEdit()) return false;
  findHot(event);
  if (!hot_ && event.modifiers.testFlag(Qt::ShiftModifier)) {
    pressed_.reset();
    frameStart_ = event.map;
    frame_ = Box<ProjectedPoint>();
    frame_->add(event.map);
    return true;
  }
  if (!hot_) return false;
  if (event.modifiers.testFlag(Qt::AltModifier) && !hotIsMidpoint_) {
    pressed_.reset();
    removeCorners({*hot_}, event.modifiers.testFlag(Qt::ControlModifier));
  } else if (event.modifiers.testFlag(Qt::ShiftModifier) && !hotIsMidpoint_) {
    pressed_.reset();
    toggle(*hot_);
  } else {
    startDrag(event);
  }
  return true;
}

std::vector<VertexRef> EditTool::chosen() const {
  std::vector<VertexRef> found;
  forEachVertex(shape_, [&](const VertexRef& at) {
    if (isChosen(at)) found.push_back(at);
  });
  return found;
}

bool EditTool::isChosen(const VertexRef& at) const {
  return !chosen_.empty() &&
         std::find(chosen_.begin(), chosen_.end(), ringOf(shape_, at)[at.vertex]) != chosen_.end();
}

void EditTool::toggle(const VertexRef& at) {
  const LonLat corner = ringOf(std::as_const(shape_), at)[at.vertex];
  if (std::erase(chosen_, corner) == 0) chosen_.push_back(corner);
  host_.repaint();
}

void EditTool::chooseWithin(const Box<ProjectedPoint>& frame) {
  forEachVertex(projected_, [&](const VertexRef& at) {
    const LonLat corner = ringOf(std::as_const(shape_), at)[at.vertex];
    if (frame.contains(ringOf(projected_, at)[at.vertex]) && !isChosen(at)) chosen_.push_back(corner);
  });
  host_.repaint();
}

std::vector<VertexRef> EditTool::meant() const {
  const bool isHot = hot_ && !hotIsMidpoint_;
  if (isHot && !isChosen(*hot_)) return {*hot_};
  std::vector<VertexRef> all = chosen();
  if (isHot) std::iter_swap(all.begin(), std::find(all.begin(), all.end(), *hot_));
  return all;
}

std::set<Uuid> EditTool::inHand() const {
  std::set<Uuid> zones{*zone_};
  for (const Other& other : others_) zones.insert(other.shape.zone);
  return zones;
}

void EditTool::startDrag(const MapMouseEvent& event) {
  dragging_ = true;
  const Plan& plan = host_.workspace.plan();
  const bool alone = event.modifiers.testFlag(Qt::ControlModifier);
  std::vector<NewShape> shapes;
  if (hotIsMidpoint_) {
    const Ring<LonLat>& whole = ringOf(std::as_const(shape_), *hot_);
    const LonLat here = whole[hot_->vertex], next = whole[(hot_->vertex + 1) % whole.size()];
    if (!alone) shapes = withCornerInserted(plan, *zone_, here, next, LonLat{});
    const auto at = static_cast<std::ptrdiff_t>(++hot_->vertex);
    auto& projected = ringOf(projected_, *hot_);
    projected.insert(projected.begin() + at, event.map);
    auto& ring = ringOf(shape_, *hot_);
    ring.insert(ring.begin() + at, LonLat{});
    held_ = {{*hot_, event.map}};
  } else {
    held_.clear();
    for (const VertexRef& at : meant()) {
      const LonLat here = ringOf(std::as_const(shape_), at)[at.vertex];
      held_.push_back({at, ringOf(std::as_const(projected_), at)[at.vertex]});
      if (alone) continue;
      auto with = withCornerMoved(plan, *zone_, here, here);
      shapes.insert(shapes.end(), std::make_move_iterator(with.begin()), std::make_move_iterator(with.end()));
    }
  }
  takeUpOthers(std::move(shapes));
  if (hotIsMidpoint_) {
    hotIsMidpoint_ = false;
    moveCorners(event);
  }
}

void EditTool::moveCorners(const MapMouseEvent& event) {
  const bool wasSound = sound_;
  // The edges that move and the cue, before and after.
  Box<ProjectedPoint> moved = host_.snapping.painted(host_.metresPerPixel());
  const ProjectedPoint to = host_.snapped(event, inHand());
  moved.add(host_.snapping.painted(host_.metresPerPixel()));
  const ProjectedPoint start = held_.front().from;
  for (const Held& held : held_) {
    auto& ring = ringOf(projected_, held.at);
    const std::size_t v = held.at.vertex;
    const ProjectedPoint place{held.from.x + to.x - start.x, held.from.y + to.y - start.y};
    addEdgesAt(ring, v, moved);
    moved.add(place);
    ring[v] = place;
    LonLat& corner = ringOf(shape_, held.at)[v];
    const LonLat from = std::exchange(corner, host_.workspace.shown().region->projection->inverse(place));
    std::replace(chosen_.begin(), chosen_.end(), from, corner);
    moveSharedCorner(from, corner, place, moved);
  }
  sound_ = held_.size() > kCheckedEach ? isValid(projected_)
                                       : std::none_of(held_.begin(), held_.end(), [this](const Held& held) {
                                           return crossesAt(projected_, held.at);
                                         });
  host_.workspace.setProvisional({zone_, shape_});
  if (sound_ == wasSound)
    host_.repaintPart(moved);
  else
    host_.repaint();
}

void EditTool::takeUpOthers(std::vector<NewShape> shapes) {
  others_.clear();
  const Workspace& workspace = host_.workspace;
  for (NewShape& shape : shapes) {
    const bool known = std::any_of(others_.begin(), others_.end(),
                                   [&](const Other& other) { return other.shape.zone == shape.zone; });
    if (shape.zone == zone_ || known) continue;
    auto projected = workspace.shown().region->projection->forward(shape.shape);
    const QColor ink = inkOf(&workspace.plan().zones.at(shape.zone));
    others_.push_back({std::move(shape), std::move(projected), ink});
  }
}

void EditTool::moveSharedCorner(LonLat from, LonLat to, ProjectedPoint onMap, Box<ProjectedPoint>& moved) {
  for (Other& other : others_)
    if (const auto at = replaceCorner(other.shape.shape, from, to)) {
      auto& ring = ringOf(other.projected, *at);
      addEdgesAt(ring, at->vertex, moved);
      ring[at->vertex] = onMap;
    }
}

bool EditTool::mouseMove(const MapMouseEvent& event) {
  if (dragging_) {
    const bool trembles =
        pressed_ && std::hypot(event.screen.x - pressed_->x, event.screen.y - pressed_->y) < kClickPixels;
    if (trembles) return true;
    pressed_.reset();
    moveCorners(event);
    return true;
  }
  if (frame_) {
    frame_ = Box<ProjectedPoint>();
    frame_->add(frameStart_);
    frame_->add(event.map);
    host_.repaint();
    return true;
  }
  if (event.buttons == Qt::NoButton) findHot(event);
  return false;
}

bool EditTool::mouseRelease(const MapMouseEvent& event) {
  if (event.button != Qt::LeftButton) return false;
  const bool click =
      pressed_ && std::hypot(event.screen.x - pressed_->x, event.screen.y - pressed_->y) < kClickPixels;
  pressed_.reset();
  if (frame_) {
    chooseWithin(*std::exchange(frame_, std::nullopt));
    return true;
  }
  if (dragging_) {
    dragging_ = false;
    if (click && hot_) chosen_ = {ringOf(std::as_const(shape_), *hot_)[hot_->vertex]};
    commit();
    return true;
  }
  if (click && !hot_) {
    chosen_.clear();
    host_.workspace.select(zoneAt(*host_.workspace.scene(), event.map));
    host_.repaint();
  }
  return false;
}

void EditTool::takePlace(MapMouseEvent event) {
  const auto corners = chosen();
  if (!zone_ || !host_.workspace.canEdit()) return;
  if (corners.size() != 1) {
    host_.tell(QCoreApplication::translate("EditTool", "Click the one vertex that is to go there first."));
    return;
  }
  hot_ = corners.front();
  hotIsMidpoint_ = false;
  event.exact = true;
  event.modifiers = {};
  startDrag(event);
  moveCorners(event);
  dragging_ = false;
  commit();
}

void EditTool::commit() {
  Workspace& workspace = host_.workspace;
  // Undo or a new selection may have taken the zone away meanwhile: then there is nothing to reshape.
  const Zone* zone = workspace.selectedZone();
  if (!zone || zone->id != zone_ || zone->shape == shape_) {
    workspace.clearProvisional();
    takeUpZone();
    return;
  }
  std::vector<NewShape> shapes{{*zone_, shape_}};
  for (const Other& other : others_) shapes.push_back(other.shape);
  if (!workspace.run(reshapeZones(workspace.plan(), shapes, workspace.zoneRules()))) {
    workspace.clearProvisional();
    takeUpZone();
  }
}

void EditTool::removeCorners(const std::vector<VertexRef>& corners, bool alone) {
  std::vector<LonLat> places;
  for (const VertexRef& at : corners) places.push_back(ringOf(std::as_const(shape_), at)[at.vertex]);
  Plan plan = host_.workspace.plan();
  const Zone zone = plan.zones.at(*zone_);
  if (alone) plan.zones = {{zone.id, zone}};
  std::set<Uuid> altered{zone.id};
  for (const LonLat& place : places)
    for (NewShape& shape : withCornerRemoved(plan, *zone_, place)) {
      altered.insert(shape.zone);
      plan.zones.at(shape.zone).shape = std::move(shape.shape);
    }
  shape_ = plan.zones.at(*zone_).shape;
  std::vector<NewShape> others;
  for (const Uuid& id : altered)
    if (id != *zone_) others.push_back({id, plan.zones.at(id).shape});
  takeUpOthers(std::move(others));
  hot_.reset();
  chosen_.clear();
  commit();
}

bool EditTool::keyPress(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape && (dragging_ || frame_ || !chosen_.empty())) {
    if (!dragging_ && !frame_) chosen_.clear();
    dragging_ = false;
    host_.workspace.clearProvisional();
    takeUpZone();
    return true;
  }
  const bool removes = event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace;
  if (!removes || !hasHotCorner() || dragging_ || !host_.workspace.canEdit()) return false;
  removeCorners(meant(), event->modifiers().testFlag(Qt::ControlModifier));
  return true;
}

void EditTool::paintOverlay(QPainter& painter, const Viewport& viewport) {
  if (!zone_) return;
  const QColor ink = inkOf(host_.workspace.selectedZone());
  for (const Other& other : others_) paintShapeInHand(painter, other.projected, viewport, other.colour, true);
  paintShapeInHand(painter, projected_, viewport, ink, sound_);
  const auto visible = viewport.visibleBox().grownBy(kCatchPixels * viewport.metresPerPixel);
  HandleCells cells(kHandleSpacing * viewport.metresPerPixel);
  forEachVertex(projected_, [&](const VertexRef& at) {
    const auto& ring = ringOf(projected_, at);
    const ProjectedPoint corner = ring[at.vertex];
    const ProjectedPoint next = ring[(at.vertex + 1) % ring.size()];
    if (squaredDistance(corner, next) > squared(kMidpointPixels * viewport.metresPerPixel) &&
        visible.contains(middle(corner, next)))
      paintHandle(painter, viewport.toScreen(middle(corner, next)), HandleLook::Midpoint, ink);
    const bool isHot = at == hot_ && !hotIsMidpoint_;
    if (!visible.contains(corner) || isHot) return;
    if (isChosen(at))
      paintHandle(painter, viewport.toScreen(corner), HandleLook::Chosen, ink);
    else if (cells.take(corner))
      paintHandle(painter, viewport.toScreen(corner), HandleLook::Vertex, ink);
  });
  if (frame_) {
    const ScreenPoint a = viewport.toScreen({frame_->minX, frame_->maxY}),
                      b = viewport.toScreen({frame_->maxX, frame_->minY});
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(ink, 1.5, Qt::DashLine));
    painter.drawRect(QRectF(QPointF(a.x, a.y), QPointF(b.x, b.y)));
  }
  host_.snapping.paint(painter, viewport);
  if (!hot_) return;
  const auto& ring = ringOf(projected_, *hot_);
  const ProjectedPoint corner = ring[hot_->vertex];
  const ProjectedPoint place =
      hotIsMidpoint_ ? middle(corner, ring[(hot_->vertex + 1) % ring.size()]) : corner;
  paintHandle(painter, viewport.toScreen(place), HandleLook::Hot, ink);
}

QCursor EditTool::cursor() const {
  if (dragging_) return Qt::ClosedHandCursor;
  return hot_ ? Qt::OpenHandCursor : Qt::ArrowCursor;
}

QString EditTool::hint() const {
  const auto text = [](const char* source) { return QCoreApplication::translate("EditTool", source); };
  if (!host_.workspace.canEdit())
    return text(QT_TRANSLATE_NOOP("EditTool", "The plan is read-only: nothing can be edited"));
  if (!zone_) return text(QT_TRANSLATE_NOOP("EditTool", "Click the zone to edit"));
  if (dragging_ && !sound_)
    return text(QT_TRANSLATE_NOOP("EditTool", "The boundary crosses itself here: it will not be taken"));
  if (dragging_ && !others_.empty())
    return text(QT_TRANSLATE_NOOP("EditTool", "The zones that share this boundary follow"));
  if (hot_ && hotIsMidpoint_)
    return text(QT_TRANSLATE_NOOP("EditTool", "Drag to add a vertex here · with Ctrl to this zone only"));
  if (chosen_.size() > 1)
    return QCoreApplication::translate(
        "EditTool", "%n vertices are chosen: drag one to move all, Delete removes them · Esc forgets them",
        nullptr, static_cast<int>(chosen_.size()));
  if (hot_)
    return text(QT_TRANSLATE_NOOP("EditTool",
                                  "Drag to move the vertex · Shift+click chooses several · Delete or "
                                  "Alt+click removes it · with Ctrl of this zone only"));
  return text(QT_TRANSLATE_NOOP("EditTool",
                                "Drag a vertex, or the middle of an edge to add one · Shift+drag chooses "
                                "several; drag elsewhere to pan"));
}

}  // namespace zw
