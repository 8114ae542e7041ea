// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/model/reference_layer.h"

namespace zw {

/// How a plan keeps the path of a reference layer's file: from the plan's folder where it lies in there, with
/// forward slashes; else absolute.
[[nodiscard]] std::string pathInPlan(const std::string& planPath, const std::string& file);
/// Where that file is, absolute.
[[nodiscard]] std::string pathOf(const std::string& planPath, const ReferenceLayer& layer);

}  // namespace zw
