// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/error.h"
#include "core/model/uuid.h"

namespace zw {

enum class ReferenceKind { Vector, Raster };

/// A file of another program that the map shows beneath the plan. The plan holds where it is, never what is
/// in it.
struct ReferenceLayer {
  Uuid id;
  std::string name;  ///< unlike any other of the plan
  std::string path;  ///< from the plan's folder where it lies in there, with forward slashes; else absolute
  std::string hash;  ///< "sha256:…" of the file
  std::int64_t bytes = 0;  ///< its size
  std::string layer;       ///< within the file; empty: the first, or a raster
  ReferenceKind kind = ReferenceKind::Vector;
  std::string crs;                   ///< as a person gave it where the file states none; else empty
  std::string colour = "#555555";    ///< "#rrggbb"
  double opacity = 1;                ///< 0 to 1
  std::optional<double> minScale{};  ///< it shows at scales 1:minScale …; nothing: however near
  std::optional<double> maxScale{};  ///< … to 1:maxScale; nothing: however far
  std::string filter{};              ///< an SQL condition on the file's fields; empty: all features
  int order = 0;                     ///< the least is drawn first
  friend bool operator==(const ReferenceLayer&, const ReferenceLayer&) = default;
};

/// Errors BadValue, the feature being its name: no path, a hash that is none, a negative size, an opacity
/// outside 0 to 1, a scale not above 0, a minimum scale not below the maximum.
[[nodiscard]] Result<void> checkReferenceLayer(const ReferenceLayer& layer);

/// The words by which files name the kind: "vector", "raster".
[[nodiscard]] std::string_view wordOf(ReferenceKind kind);
/// Nothing where the word is neither.
[[nodiscard]] std::optional<ReferenceKind> referenceKindFromWord(std::string_view word);

}  // namespace zw
