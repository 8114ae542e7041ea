// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "core/error.h"

namespace zw {
struct MapScene;
struct Plan;
}  // namespace zw

namespace zw::cli {

/// Which of a plan's reference layers a map shows: those that are named, else all.
struct ReferenceChoice {
  std::vector<std::string> names;
  bool none = false;
};

/// --reference and --no-references.
void addReferenceChoice(CLI::App& command, ReferenceChoice& choice);

/// Opens them and puts them into the scene, as the plan styles and orders them. One that cannot be shown is
/// an error where it was named, else told on standard error. Errors: NotFound, those of
/// ReferenceFiles::open().
[[nodiscard]] Result<void> addReferences(const ReferenceChoice& choice, const Plan& plan,
                                         const std::string& planFile, MapScene& scene);

}  // namespace zw::cli
