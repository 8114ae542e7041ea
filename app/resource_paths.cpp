// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/resource_paths.h"

#include <cstdlib>
#include <filesystem>

namespace zw {

std::string shareFolder() {
  if (const char* set = std::getenv("ZONEWRIGHT_DATA"); set && *set) return set;
  std::error_code ignored;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", ignored);
  return (program.parent_path().parent_path() / "share" / "zonewright").string();
}

std::string bundledPackPath() {
  return shareFolder() + "/region/south-lebanon.gpkg";
}
std::string samplePlanTextPath() {
  return shareFolder() + "/sample/south-lebanon.json";
}
std::string defaultFactorsPath() {
  return shareFolder() + "/factors/default.json";
}

}  // namespace zw
