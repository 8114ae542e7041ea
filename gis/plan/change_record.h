// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>

#include "core/change/change.h"
#include "core/error.h"
#include "gis/geopackage/geometry_blob.h"

namespace zw {

/// A change as a row of the history keeps it; docs/plan-format.md, "History", describes both columns.
struct ChangeRecord {
  std::string edits;   ///< JSON: the members of each thing that differ
  gpkg::Blob corners;  ///< of the shapes in `edits`, in order: longitude and latitude, doubles, little-endian
};

/// `earlier`: the commands that stand before this one in the history, whose things it need not repeat.
/// Error BadValue: a text is not UTF-8.
[[nodiscard]] Result<ChangeRecord> recordOf(const Change& change, std::span<const Command> earlier);
/// The change again, to the bit. Error Damaged, with what was found.
[[nodiscard]] Result<Change> changeOf(const std::string& edits, gpkg::BlobView corners,
                                      std::span<const Command> earlier);

}  // namespace zw
