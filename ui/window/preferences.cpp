// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/preferences.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace zw {
namespace {

constexpr int kRecentPlans = 10;

constexpr std::array<std::pair<CoordinateFormat, const char*>, 4> kFormats{
    {{CoordinateFormat::Decimal, "decimal"},
     {CoordinateFormat::DegreesMinutesSeconds, "dms"},
     {CoordinateFormat::Utm, "utm"},
     {CoordinateFormat::Mgrs, "mgrs"}}};

}  // namespace

CoordinateFormat Preferences::coordinateFormat() const {
  const QString saved = settings_.value("coordinates").toString();
  for (const auto& [format, name] : kFormats)
    if (saved == QLatin1String(name)) return format;
  return CoordinateFormat::Decimal;
}

void Preferences::setCoordinateFormat(CoordinateFormat format) {
  for (const auto& [known, name] : kFormats)
    if (known == format) settings_.setValue("coordinates", QString::fromLatin1(name));
}

QStringList Preferences::recentPlans() const {
  QStringList existing;
  for (const QString& path : settings_.value("plans/recent").toStringList())
    if (QFileInfo::exists(path)) existing << path;
  return existing;
}

void Preferences::addRecentPlan(const QString& path) {
  QStringList recent = settings_.value("plans/recent").toStringList();
  recent.removeAll(path);
  recent.prepend(path);
  settings_.setValue("plans/recent", QStringList(recent.mid(0, kRecentPlans)));
}

QString Preferences::lastFolder() const {
  const QStringList recent = recentPlans();
  if (!recent.isEmpty()) return QFileInfo(recent.front()).absolutePath();
  return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

void Preferences::setLastPlan(const QString& path) {
  if (path != lastPlan()) settings_.remove("view");
  settings_.setValue("plans/last", path);
}

std::optional<SavedView> Preferences::lastView() const {
  const SavedView view{{settings_.value("view/lon").toDouble(), settings_.value("view/lat").toDouble()},
                       settings_.value("view/metresPerPixel").toDouble()};
  const bool usable = std::isfinite(view.centre.lon) && std::isfinite(view.centre.lat) &&
                      std::isfinite(view.metresPerPixel) && view.metresPerPixel > 0;
  return usable ? std::optional(view) : std::nullopt;
}

void Preferences::setLastView(const SavedView& view) {
  settings_.setValue("view/lon", view.centre.lon);
  settings_.setValue("view/lat", view.centre.lat);
  settings_.setValue("view/metresPerPixel", view.metresPerPixel);
}

LayerSettings Preferences::layers() const {
  LayerSettings layers;
  const LayerSettings usual;
  for (const MapLayer layer : allMapLayers()) {
    const QString key = "layers/" + layerKey(layer);
    LayerLook& look = layers.look(layer);
    look.shown = settings_.value(key, usual.shows(layer)).toBool();
    look.opacity = std::clamp(settings_.value(key + "_opacity", 1.0).toDouble(), 0.0, 1.0);
    look.scales.from = std::max(0.0, settings_.value(key + "_from", 0.0).toDouble());
    if (const double to = settings_.value(key + "_to", 0.0).toDouble(); to > 0) look.scales.to = to;
    const QStringList hidden = settings_.value(key + "_hidden").toStringList();
    const auto categories = layerCategories(layer);
    for (std::size_t i = 0; i < categories.size(); ++i)
      layers.setCategory(layer, i, !hidden.contains(QLatin1String(categories[i])));
  }
  std::vector<StackedLayer> stack;
  for (const QString& key : settings_.value("layers/order").toStringList())
    if (const auto layer = layerFromKey(key); layer && isStacked(*layer))
      stack.emplace_back(*layer);
    else if (const auto reference = Uuid::fromText(key.toStdString()))
      stack.emplace_back(*reference);
  if (!stack.empty()) layers.setStack(stack);
  for (const QString& id : settings_.value("layers/hidden_references").toStringList())
    if (const auto reference = Uuid::fromText(id.toStdString())) layers.setReferenceShown(*reference, false);
  return layers;
}

void Preferences::setLayers(const LayerSettings& layers) {
  const LayerSettings before = this->layers();
  for (const MapLayer layer : allMapLayers()) {
    const LayerLook& look = layers.look(layer);
    if (look == before.look(layer)) continue;
    const QString key = "layers/" + layerKey(layer);
    settings_.setValue(key, look.shown);
    settings_.setValue(key + "_opacity", look.opacity);
    settings_.setValue(key + "_from", look.scales.from);
    settings_.setValue(key + "_to", std::isfinite(look.scales.to) ? look.scales.to : 0);
    QStringList hidden;
    const auto categories = layerCategories(layer);
    for (std::size_t i = 0; i < categories.size(); ++i)
      if (!layers.showsCategory(layer, i)) hidden << QString::fromLatin1(categories[i]);
    settings_.setValue(key + "_hidden", hidden);
  }
  QStringList order;
  for (const StackedLayer& entry : layers.stack())
    order << (std::holds_alternative<MapLayer>(entry) ? layerKey(std::get<MapLayer>(entry))
                                                      : QString::fromStdString(std::get<Uuid>(entry).text()));
  settings_.setValue("layers/order", order);
  QStringList hidden;
  for (const Uuid& reference : layers.hiddenReferences()) hidden << QString::fromStdString(reference.text());
  settings_.setValue("layers/hidden_references", hidden);
}

std::optional<bool> Preferences::motion() const {
  const QVariant saved = settings_.value("map/motion");
  return saved.isValid() ? std::optional(saved.toBool()) : std::nullopt;
}

SnapSettings Preferences::snapping() const {
  SnapSettings settings;
  settings.on = settings_.value("snapping/on", settings.on).toBool();
  settings.corners = settings_.value("snapping/corners", settings.corners).toBool();
  settings.crossings = settings_.value("snapping/crossings", settings.crossings).toBool();
  settings.edges = settings_.value("snapping/edges", settings.edges).toBool();
  settings.pixels = settings_.value("snapping/pixels", settings.pixels).toDouble();
  if (const QVariant layers = settings_.value("snapping/layers"); layers.isValid()) {
    settings.layers.clear();
    for (const QString& key : layers.toStringList())
      if (const auto layer = layerFromKey(key)) settings.layers.insert(*layer);
  }
  return settings;
}

void Preferences::setSnapping(const SnapSettings& settings) {
  settings_.setValue("snapping/on", settings.on);
  settings_.setValue("snapping/corners", settings.corners);
  settings_.setValue("snapping/crossings", settings.crossings);
  settings_.setValue("snapping/edges", settings.edges);
  settings_.setValue("snapping/pixels", settings.pixels);
  QStringList layers;
  for (const MapLayer layer : settings.layers) layers << layerKey(layer);
  settings_.setValue("snapping/layers", layers);
}

}  // namespace zw
