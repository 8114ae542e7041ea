// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/plan/plan_file.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include "gis/geopackage/container.h"
#include "gis/plan/schema.h"

namespace zw {

bool isPlanFile(const std::string& path) {
  auto db = gpkg::open(path, gpkg::Access::Immutable);
  if (!db) return false;
  const auto version = plan::fileVersion(*db, path);
  return version || version.error().code != ErrorCode::NotPlan;
}

}  // namespace zw
