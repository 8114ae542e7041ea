// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/change/change.h"
#include "core/error.h"

namespace zw {

/// Commands on reference layers; the manner is that of commands.h.

/// It comes last in the order. Errors: NameEmpty, NameTaken, BadValue (the colour, and what
/// checkReferenceLayer() names).
[[nodiscard]] Result<Command> addReferenceLayer(const Plan& plan, ReferenceLayer layer);
[[nodiscard]] Result<Command> removeReferenceLayer(const Plan& plan, const Uuid& layer);
/// Errors: NotFound, NameEmpty, NameTaken.
[[nodiscard]] Result<Command> renameReferenceLayer(const Plan& plan, const Uuid& layer,
                                                   const std::string& name);

/// How a reference layer is drawn, and which of its features are; as the members of ReferenceLayer.
struct ReferenceStyle {
  std::string colour;
  double opacity = 1;
  std::optional<double> minScale{};
  std::optional<double> maxScale{};
  std::string filter{};
};
[[nodiscard]] ReferenceStyle styleOf(const ReferenceLayer& layer);
/// Errors: NotFound, BadValue.
[[nodiscard]] Result<Command> restyleReferenceLayer(const Plan& plan, const Uuid& layer,
                                                    const ReferenceStyle& style);

/// Puts it at that place of the order, counted from 0, which is drawn first; the others keep theirs among
/// each other. Errors: NotFound, BadValue (there is no such place).
[[nodiscard]] Result<Command> reorderReferenceLayer(const Plan& plan, const Uuid& layer, int place);

/// Where a reference layer's file is now, and what it is.
struct ReferenceFile {
  std::string path;
  std::string hash;
  std::int64_t bytes = 0;
};
/// Errors: NotFound, BadValue.
[[nodiscard]] Result<Command> relinkReferenceLayer(const Plan& plan, const Uuid& layer,
                                                   const ReferenceFile& file);

}  // namespace zw
