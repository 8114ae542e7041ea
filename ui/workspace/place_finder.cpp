// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/place_finder.h"

#include "core/search/region_names.h"
#include "ui/workspace/workspace.h"

namespace zw {

PlaceFinder::PlaceFinder(const Workspace& workspace, QObject* parent)
    : QObject(parent), workspace_(workspace) {
  pool_.setMaxThreadCount(1);
  connect(&workspace, &Workspace::documentChanged, this, &PlaceFinder::forget);
  connect(&workspace, &Workspace::planChanged, this, [this] {
    planNames_.reset();
    emit outdated();
  });
}

PlaceFinder::~PlaceFinder() {
  pool_.waitForDone();
}

void PlaceFinder::forget() {
  planNames_.reset();
  if (region_ != workspace_.shown().region) {
    region_.reset();
    regionNames_.reset();
  }
  emit outdated();
}

void PlaceFinder::prepare() {
  const auto& shown = workspace_.shown().region;
  if (!shown || region_ == shown) return;
  region_ = shown;
  pool_.start([this, region = shown] {
    auto names = std::make_shared<const search::NameIndex>(search::namedPlaces(*region));
    QMetaObject::invokeMethod(
        this,
        [this, region, names = std::move(names)] {
          if (region != region_) return;
          regionNames_ = names;
          emit ready();
        },
        Qt::QueuedConnection);
  });
}

search::Findings PlaceFinder::find(const QString& text, std::size_t limit) {
  const auto& region = workspace_.shown().region;
  if (!region) return {};
  std::vector<const search::NameIndex*> indexes;
  if (regionNames_) {
    if (!planNames_ && workspace_.hasPlan())
      planNames_.emplace(search::namedPlaces(workspace_.plan(), *region));
    indexes.push_back(regionNames_.get());
    if (planNames_) indexes.push_back(&*planNames_);
  }
  return search::findPlaces(text.toStdString(), *region, indexes, limit);
}

}  // namespace zw
