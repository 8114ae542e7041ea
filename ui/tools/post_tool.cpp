// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/post_tool.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <cmath>
#include <utility>

#include "ui/tools/arrow_step.h"
#include "ui/tools/snapping.h"
#include "ui/workspace/workspace.h"

namespace zw {
namespace {

constexpr double kClickPixels = 4;  // a press and a release closer than this are a click, not a drag
constexpr double kGrabPixels = 11;

QString tr(const char* source) {
  return QCoreApplication::translate("PostTool", source);
}

}  // namespace

std::optional<Uuid> PostTool::postAt(ProjectedPoint place) const {
  double least = kGrabPixels * host_.metresPerPixel();
  std::optional<Uuid> found;
  for (const ScenePost& post : host_.workspace.scene()->posts) {
    const double distance = std::hypot(post.point.x - place.x, post.point.y - place.y);
    if (distance > least) continue;
    least = distance;
    found = post.id;
  }
  return found;
}

LonLat PostTool::onEarth(ProjectedPoint place) const {
  return host_.workspace.shown().region->projection->inverse(place);
}

bool PostTool::isCheckpoint(const Uuid& post) const {
  const auto& posts = host_.workspace.plan().posts;
  const auto found = posts.find(post);
  return found != posts.end() && found->second.kind == PostKind::Checkpoint;
}

LonLat PostTool::placeFor(bool checkpoint, const MapMouseEvent& event) const {
  return onEarth(checkpoint ? host_.followSnapped(event) : event.map);
}

void PostTool::deactivate() {
  host_.forgetSnapped();
  if (dragging_) host_.workspace.clearPostInHand();
  pressed_.reset();
  grabbed_.reset();
  dragging_ = false;
}

bool PostTool::mousePress(const MapMouseEvent& event) {
  if (!host_.workspace.hasPlan() || !host_.workspace.shown().region) return false;
  const auto post = event.exact ? std::nullopt : postAt(event.map);
  if (event.button == Qt::RightButton) {
    if (!post) return false;
    host_.workspace.selectPost(post);
    editing_.offer(*post);
    return true;
  }
  if (event.button != Qt::LeftButton) return false;
  pressed_ = event.screen;
  grabbed_ = post;
  dragging_ = false;
  if (post) host_.workspace.selectPost(post);
  return post.has_value();  // else the map may be dragged
}

bool PostTool::mouseMove(const MapMouseEvent& event) {
  if (event.buttons == Qt::NoButton) {
    const bool over = postAt(event.map).has_value();
    if (over != over_) {
      over_ = over;
      host_.repaint();
    }
    if (!over && event.modifiers.testFlag(Qt::ShiftModifier) && host_.workspace.canEdit())
      host_.followSnapped(event);
    else
      host_.forgetSnapped();
    return false;
  }
  if (!grabbed_ || !pressed_ || !host_.workspace.canEdit()) return false;
  if (!dragging_ && std::hypot(event.screen.x - pressed_->x, event.screen.y - pressed_->y) < kClickPixels)
    return true;
  dragging_ = true;
  host_.workspace.setPostInHand({*grabbed_, placeFor(isCheckpoint(*grabbed_), event)});
  return true;
}

bool PostTool::mouseRelease(const MapMouseEvent& event) {
  if (!pressed_ || event.button != Qt::LeftButton) return false;
  const bool click = std::hypot(event.screen.x - pressed_->x, event.screen.y - pressed_->y) < kClickPixels;
  pressed_.reset();
  const auto grabbed = std::exchange(grabbed_, std::nullopt);
  if (std::exchange(dragging_, false)) {
    const LonLat place = placeFor(isCheckpoint(*grabbed), event);
    host_.forgetSnapped();
    if (!editing_.move(*grabbed, place)) host_.workspace.clearPostInHand();
    return true;
  }
  if (grabbed || !click || !host_.workspace.canEdit()) return grabbed.has_value();
  if (!host_.workspace.selectedZone()) {
    host_.tell(tr("Select a zone first: every post belongs to one."));
    return false;
  }
  const PostKind kind =
      event.modifiers.testFlag(Qt::ShiftModifier) ? PostKind::Checkpoint : PostKind::Observation;
  const LonLat place = placeFor(kind == PostKind::Checkpoint, event);
  host_.forgetSnapped();
  editing_.add(kind, place);
  return false;
}

bool PostTool::mouseDoubleClick(const MapMouseEvent& event) {
  const auto post = postAt(event.map);
  if (!post || event.button != Qt::LeftButton) return false;
  editing_.describe(*post);
  return true;
}

bool PostTool::keyPress(QKeyEvent* event) {
  const Post* post = host_.workspace.selectedPost();
  if (event->key() == Qt::Key_Escape && dragging_) {
    host_.workspace.clearPostInHand();
    host_.forgetSnapped();
    grabbed_.reset();
    dragging_ = false;
    return true;
  }
  if (!post) return false;
  if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) {
    if (host_.workspace.canEdit()) editing_.remove(post->id);
    return true;
  }
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
    editing_.describe(post->id);
    return true;
  }
  const auto step = arrowStep(*event, host_.metresPerPixel());
  if (!step) return false;
  ProjectedPoint place = host_.workspace.shown().region->projection->forward(post->point);
  place.x += step->east;
  place.y += step->north;
  if (host_.workspace.canEdit()) editing_.move(post->id, onEarth(place));
  return true;
}

void PostTool::paintOverlay(QPainter& painter, const Viewport& viewport) {
  host_.snapping.paint(painter, viewport);
}

QCursor PostTool::cursor() const {
  return dragging_ ? Qt::ClosedHandCursor : over_ ? Qt::OpenHandCursor : Qt::CrossCursor;
}

QString PostTool::hint() const {
  if (!host_.workspace.canEdit()) return tr("The plan is read-only: no post can be placed");
  if (!host_.workspace.selectedZone()) return tr("Select a zone first, then click where its posts stand");
  return tr(
      "Click to place an observation post, Shift-click a checkpoint · drag to move · Delete removes · "
      "right-click for more");
}

}  // namespace zw
