// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <tl/expected.hpp>
#include <utility>

#include "core/geometry/points.h"

namespace zw {

/// What went wrong, as a fact. The sentence a person reads is made from it in ui/i18n/messages.cpp, in one
/// place.
enum class ErrorCode {
  // files
  FileMissing,     ///< no such file or folder
  FileUnreadable,  ///< it exists but cannot be read (permissions, I/O error: detail)
  FileExists,      ///< refused to overwrite
  CannotWrite,     ///< the folder or file cannot be written (detail: the system's reason)
  DiskFull,        ///< no space left; what was there before is unchanged
  ReadOnly,        ///< the document is open read-only
  Locked,          ///< another program is writing to the file
  NotGeoPackage,   ///< empty, truncated, or another kind of file (detail says which)
  NotRegionPack,   ///< a GeoPackage, but not a region pack
  NotPlan,         ///< a GeoPackage, but not a plan
  Damaged,         ///< a pack or plan whose content contradicts its schema (detail)
  NewerVersion,    ///< made by a newer Zonewright (detail: versions)
  PackMismatch,    ///< the plan was made on another pack (detail: both hashes)
  PackMissing,     ///< the plan's pack cannot be found (file: where it was looked for)
  // recipes and sources
  Syntax,             ///< not valid JSON or text of the expected kind (detail: line and column)
  MissingKey,         ///< a required key is missing (detail: its path)
  BadValue,           ///< a key's value is of the wrong kind or out of range (detail)
  UnknownRole,        ///< a recipe layer with a role the schema does not have
  UnknownSource,      ///< a layer credits a source that `sources` does not list
  LayerMissing,       ///< the file has no such layer (detail: those it has)
  LayerWithoutCrs,    ///< no CRS stated in the file or the recipe
  WrongCrs,           ///< coordinates that do not suit the CRS that is stated (detail: what they look like)
  WrongGeometryType,  ///< detail: wanted and found
  EmptyLayer,         ///< a required layer has no feature inside the bounding box
  NotAVectorFile,     ///< empty, a folder, cut short or of another kind: no geometries can be read (detail)
  FieldMissing,       ///< a mapped field does not exist (detail: those it has)
  BadExtract,         ///< an OpenStreetMap extract that is empty, damaged or cut short (detail)
  NotCovered,         ///< a source does not cover the bounding box (detail: what it covers)
  // shapes
  TooFewCorners,     ///< a ring with fewer than three distinct corners
  SelfIntersection,  ///< a boundary crosses or touches itself (detail: where)
  TooManyCrossings,  ///< boundaries cross at more places than are mended (detail: how many, where)
  TooTangled,        ///< edges lie beside and over each other more often than is checked (detail: same)
  NotFinite,         ///< NaN or infinite coordinate
  OutOfRange,        ///< longitude or latitude outside ±180, ±90
  OutsideRegion,     ///< the shape does not lie in the region's bounding box
  ZeroArea,          ///< the shape encloses nothing
  Overlap,           ///< a zone of the same scenario is overlapped (feature: its name)
  NothingLeft,       ///< of a zone nothing would be left (feature: its name)
  NotDivided,        ///< a line does not cross a zone from edge to edge (feature: its name)
  NotRedrawn,        ///< a line does not meet a zone's boundary twice (feature: its name)
  NotEnclosed,       ///< a place lies in no hole of a zone, nor between zones (feature: the zone's name)
  DoesNotFit,        ///< a boundary cannot be made to fit beside a zone's (feature: that zone's name)
  NotAPolygon,       ///< text or feature that holds no polygon
  NotALine,          ///< text or feature that holds no line
  TooFewPoints,      ///< a line with fewer than two distinct points
  // plan
  NameEmpty,
  NameTaken,
  NotFound,
  NothingToUndo,
  NothingToRedo,
  LastScenario,
  NothingHeld,  ///< no zone is handed over in a phase or before it (feature: the phase)
  NoPhase,      ///< a scenario has no roadmap (feature: the scenario)
  NoBase,       ///< a plan has no base, so that nothing is served
  UnknownFactor,
  FactorOrder,
  // the rest
  Cancelled,  ///< given up because the person asked for it; nothing was changed
  Usage,      ///< wrong command-line usage (detail)
  Internal,   ///< our own fault (detail)
};

/// An error with its context: which file, layer and feature, and the particulars. Empty members are unknown
/// or do not apply.
struct Error {
  ErrorCode code = ErrorCode::Internal;
  std::string file;
  std::string layer;
  std::string feature;
  std::string detail;
  std::optional<LonLat> place{};  ///< on the map, where the fault lies at one
};

template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(ErrorCode code, std::string detail = {}) {
  return tl::make_unexpected(Error{code, {}, {}, {}, std::move(detail)});
}
inline tl::unexpected<Error> fail(Error error) {
  return tl::make_unexpected(std::move(error));
}

}  // namespace zw
