// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/edit_tool.h"

#include <QCoreApplication>
#include <cmath>
#include <set>
#include <utility>

#include "core/change/shared_boundary.h"
#include "ui/tools/overlay_style.h"
#include "ui/workspace/workspace.h"

namespace zw {
namespace {

constexpr double kCatchPixels = 9;      ///< how near the pointer must come to a handle
constexpr double kMidpointPixels = 36;  ///< shorter edges show no midpoint handle
constexpr double kHandleSpacing = 7;    ///< one handle is drawn in each square of this side
constexpr double kClickPixels = 4;

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
  sound_ = true;
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
  if (!hot_) return false;
  pressed_.reset();
  if (event.modifiers.testFlag(Qt::AltModifier) && !hotIsMidpoint_)
    removeCorner(*hot_, event.modifiers.testFlag(Qt::ControlModifier));
  else
    startDrag(event);
  return true;
}

void EditTool::startDrag(const MapMouseEvent& event) {
  dragging_ = true;
  const Plan& plan = host_.workspace.plan();
  const bool alone = event.modifiers.testFlag(Qt::ControlModifier);
  const Ring<LonLat>& whole = ringOf(std::as_const(shape_), *hot_);
  const LonLat here = whole[hot_->vertex], next = whole[(hot_->vertex + 1) % whole.size()];
  if (!hotIsMidpoint_) {
    takeUpOthers(alone ? std::vector<NewShape>() : withCornerMoved(plan, *zone_, here, here));
    return;
  }
  takeUpOthers(alone ? std::vector<NewShape>() : withCornerInserted(plan, *zone_, here, next, LonLat{}));
  const auto at = static_cast<std::ptrdiff_t>(++hot_->vertex);
  auto& projected = ringOf(projected_, *hot_);
  projected.insert(projected.begin() + at, event.map);
  auto& ring = ringOf(shape_, *hot_);
  ring.insert(ring.begin() + at, LonLat{});
  hotIsMidpoint_ = false;
  moveCorner(*hot_, event.map);
}

void EditTool::moveCorner(const VertexRef& at, ProjectedPoint to) {
  const bool wasSound = sound_;
  auto& ring = ringOf(projected_, at);
  // The edges that move, before and after.
  Box<ProjectedPoint> moved;
  for (const ProjectedPoint& corner : {ring[at.vertex], to, ring[(at.vertex + 1) % ring.size()],
                                       ring[(at.vertex + ring.size() - 1) % ring.size()]})
    moved.add(corner);
  ring[at.vertex] = to;
  LonLat& corner = ringOf(shape_, at)[at.vertex];
  const LonLat from = std::exchange(corner, host_.workspace.shown().region->projection->inverse(to));
  moveSharedCorner(from, corner, to);
  sound_ = !crossesAt(projected_, at);
  host_.workspace.setProvisional({zone_, shape_});
  if (sound_ == wasSound && others_.empty())
    host_.repaintPart(moved);
  else
    host_.repaint();
}

void EditTool::takeUpOthers(std::vector<NewShape> shapes) {
  others_.clear();
  const Workspace& workspace = host_.workspace;
  for (NewShape& shape : shapes) {
    if (shape.zone == zone_) continue;
    auto projected = workspace.shown().region->projection->forward(shape.shape);
    others_.push_back(
        {std::move(shape), std::move(projected), inkOf(&workspace.plan().zones.at(shape.zone))});
  }
}

void EditTool::moveSharedCorner(LonLat from, LonLat to, ProjectedPoint onMap) {
  for (Other& other : others_)
    if (const auto at = replaceCorner(other.shape.shape, from, to))
      ringOf(other.projected, *at)[at->vertex] = onMap;
}

bool EditTool::mouseMove(const MapMouseEvent& event) {
  if (dragging_) {
    moveCorner(*hot_, event.map);
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
  if (dragging_) {
    dragging_ = false;
    commit();
    return true;
  }
  if (click && !hot_) host_.workspace.select(zoneAt(*host_.workspace.scene(), event.map));
  return false;
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

void EditTool::removeCorner(const VertexRef& at, bool alone) {
  const LonLat corner = ringOf(std::as_const(shape_), at)[at.vertex];
  takeUpOthers(alone ? std::vector<NewShape>() : withCornerRemoved(host_.workspace.plan(), *zone_, corner));
  const auto erase = [&at](auto& ring) { ring.erase(ring.begin() + static_cast<std::ptrdiff_t>(at.vertex)); };
  erase(ringOf(shape_, at));
  erase(ringOf(projected_, at));
  // a hole of fewer than three corners is no hole any more
  if (at.ring > 0 && ringOf(shape_, at).size() < 3) {
    auto& holes = shape_[at.polygon].holes;
    holes.erase(holes.begin() + static_cast<std::ptrdiff_t>(at.ring - 1));
  }
  hot_.reset();
  commit();
}

bool EditTool::keyPress(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape && dragging_) {
    dragging_ = false;
    host_.workspace.clearProvisional();
    takeUpZone();
    return true;
  }
  const bool removes = event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace;
  if (!removes || !hasHotCorner() || dragging_ || !host_.workspace.canEdit()) return false;
  removeCorner(VertexRef(*hot_), event->modifiers().testFlag(Qt::ControlModifier));
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
    if (visible.contains(corner) && !isHot && cells.take(corner))
      paintHandle(painter, viewport.toScreen(corner), HandleLook::Vertex, ink);
  });
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
  if (hot_)
    return text(QT_TRANSLATE_NOOP(
        "EditTool",
        "Drag to move the vertex · Delete or Alt+click removes it · with Ctrl of this zone only"));
  return text(QT_TRANSLATE_NOOP("EditTool",
                                "Drag a vertex, or the middle of an edge to add one; drag elsewhere to pan"));
}

}  // namespace zw
