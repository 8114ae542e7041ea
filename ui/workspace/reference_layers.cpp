// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/reference_layers.h"

#include "core/ports/reference_request.h"
#include "ui/canvas/render/region_picture.h"

namespace zw {
namespace {

/// Whether the same is read for both.
bool readsAlike(const ReferenceLayer& a, const ReferenceLayer& b) {
  return a.path == b.path && a.hash == b.hash && a.layer == b.layer && a.kind == b.kind && a.crs == b.crs &&
         a.filter == b.filter;
}

Box<ProjectedPoint> boundsOf(const ReferenceShapes& shapes) {
  Box<ProjectedPoint> box;
  for (const ProjectedPoint& p : shapes.points) box.add(p);
  for (const auto& line : shapes.lines)
    for (const ProjectedPoint& p : line) box.add(p);
  for (const auto& area : shapes.areas)
    for (const auto& ring : area)
      for (const ProjectedPoint& p : ring) box.add(p);
  return box;
}

}  // namespace

ReferenceLayers::ReferenceLayers(const DesktopServices& services, QObject* parent)
    : QObject(parent), services_(services) {
  pool_.setMaxThreadCount(2);
}

ReferenceLayers::~ReferenceLayers() {
  pool_.waitForDone();
}

void ReferenceLayers::set(const Plan& plan, const std::string& planPath, const ShownRegion& shown) {
  if (planPath != planPath_ || shown.region != shown_.region) entries_.clear();
  planPath_ = planPath;
  shown_ = shown;
  if (!shown.region || !services_.referenceFiles) {
    entries_.clear();
    return;
  }
  std::erase_if(entries_, [&](const auto& entry) { return !plan.referenceLayers.contains(entry.first); });
  for (const auto& [id, layer] : plan.referenceLayers) {
    const auto [entry, isNew] = entries_.try_emplace(id);
    const bool again = isNew || !readsAlike(entry->second.layer, layer);
    entry->second.layer = layer;
    if (again) read(entry->second);
  }
}

void ReferenceLayers::readAgain(const Uuid& layer) {
  const auto entry = entries_.find(layer);
  if (entry == entries_.end()) return;
  read(entry->second);
  emit changed();
}

void ReferenceLayers::read(Entry& entry) {
  const ReferenceLayer& layer = entry.layer;
  entry.opened = {};
  entry.opened.state.file = services_.referencePath(planPath_, layer);
  entry.request = ++requests_;
  const ReferenceRequest request = requestFor(layer, entry.opened.state.file, *shown_.region);
  pool_.start([this, files = services_.referenceFiles, request, id = layer.id, hash = layer.hash,
               origin = shown_.picture->origin, number = entry.request] {
    Opened opened = open(*files, request, hash, origin);
    QMetaObject::invokeMethod(
        this,
        [this, id, number, opened = std::move(opened)]() mutable { finish(id, number, std::move(opened)); },
        Qt::QueuedConnection);
  });
}

ReferenceLayers::Opened ReferenceLayers::open(const ReferenceFiles& files, const ReferenceRequest& request,
                                              const std::string& hash, ProjectedPoint origin) {
  using Kind = ReferenceState::Kind;
  Opened out;
  out.state.file = request.file;
  const auto fails = [&](Error error) {
    out.state.kind = error.code == ErrorCode::FileMissing ? Kind::Missing : Kind::Unreadable;
    out.state.why = std::move(error);
    return out;
  };
  auto content = files.open(request);
  if (!content) return fails(std::move(content.error()));
  out.content = std::move(*content);
  if (request.kind == ReferenceKind::Vector) {
    const auto shapes = out.content->shapes();
    if (!shapes) return fails(shapes.error());
    out.features = makeReferencePicture(*shapes, origin);
    out.state.features = shapes->features;
    out.state.leftOut = shapes->leftOut;
    out.state.box = boundsOf(*shapes);
  }
  const auto print = files.fingerprint(request.file);
  if (!print) return fails(print.error());
  out.state.kind = print->first == hash ? Kind::Present : Kind::Changed;
  return out;
}

void ReferenceLayers::finish(const Uuid& id, std::uint64_t request, Opened opened) {
  const auto entry = entries_.find(id);
  if (entry == entries_.end() || entry->second.request != request) return;
  entry->second.opened = std::move(opened);
  const ReferenceState& state = entry->second.opened.state;
  if (state.kind != ReferenceState::Kind::Present)
    emit told(QString::fromStdString(entry->second.layer.name), state);
  emit changed();
}

const ReferenceState* ReferenceLayers::state(const Uuid& layer) const {
  const auto entry = entries_.find(layer);
  return entry == entries_.end() ? nullptr : &entry->second.opened.state;
}

std::shared_ptr<ReferenceContent> ReferenceLayers::content(const Uuid& layer) const {
  const auto entry = entries_.find(layer);
  return entry == entries_.end() ? nullptr : entry->second.opened.content;
}

std::vector<SceneReference> ReferenceLayers::scene() const {
  std::vector<SceneReference> out;
  for (const auto& [id, entry] : entries_)
    out.push_back(sceneReference(entry.layer, entry.opened.features, entry.opened.content));
  return out;
}

}  // namespace zw
