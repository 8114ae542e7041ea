// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reference_paths.h"

#include <filesystem>

namespace zw {
namespace {

std::filesystem::path folderOf(const std::string& planPath) {
  return std::filesystem::absolute(planPath).lexically_normal().parent_path();
}

}  // namespace

std::string pathInPlan(const std::string& planPath, const std::string& file) {
  const auto whole = std::filesystem::absolute(file).lexically_normal();
  const auto inside = whole.lexically_relative(folderOf(planPath));
  if (inside.empty() || *inside.begin() == "..") return whole.generic_string();
  return inside.generic_string();
}

std::string pathOf(const std::string& planPath, const ReferenceLayer& layer) {
  const std::filesystem::path kept(layer.path);
  return (kept.is_absolute() ? kept : folderOf(planPath) / kept).lexically_normal().string();
}

}  // namespace zw
