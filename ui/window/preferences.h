// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSettings>
#include <QStringList>
#include <optional>

#include "core/geometry/coordinate_text.h"
#include "ui/canvas/render/layer_settings.h"
#include "ui/theme/app_theme.h"
#include "ui/tools/snapping.h"

namespace zw {

/// Where the map stood.
struct SavedView {
  LonLat centre;
  double metresPerPixel = 0;
};

/// What is remembered between runs, each under one key.
class Preferences {
 public:
  [[nodiscard]] QByteArray geometry() const { return settings_.value("window/geometry").toByteArray(); }
  void setGeometry(const QByteArray& state) { settings_.setValue("window/geometry", state); }
  [[nodiscard]] QByteArray docks() const { return settings_.value("window/docks").toByteArray(); }
  void setDocks(const QByteArray& state) { settings_.setValue("window/docks", state); }

  [[nodiscard]] ThemeChoice theme() const { return themeNamed(settings_.value("theme").toString()); }
  void setTheme(ThemeChoice choice) { settings_.setValue("theme", themeName(choice)); }
  [[nodiscard]] CoordinateFormat coordinateFormat() const;
  void setCoordinateFormat(CoordinateFormat format);

  /// What becomes of ground that zones overlap on; onOverlapName(), empty at first.
  [[nodiscard]] QString onOverlap() const { return settings_.value("zones/onOverlap").toString(); }
  void setOnOverlap(const QString& name) { settings_.setValue("zones/onOverlap", name); }

  /// The coordinate grid: "none", "lonlat" or "mgrs".
  [[nodiscard]] QString grid() const { return settings_.value("map/grid", "none").toString(); }
  void setGrid(const QString& kind) { settings_.setValue("map/grid", kind); }
  [[nodiscard]] bool locator() const { return settings_.value("map/locator", true).toBool(); }
  void setLocator(bool shown) { settings_.setValue("map/locator", shown); }
  /// Nothing: as the system says.
  [[nodiscard]] std::optional<bool> motion() const;
  void setMotion(bool animated) { settings_.setValue("map/motion", animated); }

  [[nodiscard]] SnapSettings snapping() const;
  void setSnapping(const SnapSettings& settings);

  /// Newest first; only files that still exist.
  [[nodiscard]] QStringList recentPlans() const;
  /// Puts the file first and keeps ten.
  void addRecentPlan(const QString& path);
  void clearRecentPlans() { settings_.remove("plans/recent"); }
  [[nodiscard]] QString lastFolder() const;

  /// The plan that was open when the program ended, and where its map stood.
  [[nodiscard]] QString lastPlan() const { return settings_.value("plans/last").toString(); }
  /// Forgets where the map stood when it is another plan.
  void setLastPlan(const QString& path);
  [[nodiscard]] std::optional<SavedView> lastView() const;
  void setLastView(const SavedView& view);

  /// How layers are shown and in which order, as it was left.
  [[nodiscard]] LayerSettings layers() const;
  void setLayers(const LayerSettings& layers);

 private:
  QSettings settings_;
};

}  // namespace zw
