// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/reference_layer.h"

#include <cmath>

namespace zw {
namespace {

constexpr std::string_view kHashPrefix = "sha256:";
constexpr std::size_t kHashDigits = 64;

bool isHash(std::string_view text) {
  return text.starts_with(kHashPrefix) && text.size() == kHashPrefix.size() + kHashDigits &&
         text.find_first_not_of("0123456789abcdef", kHashPrefix.size()) == std::string_view::npos;
}

}  // namespace

Result<void> checkReferenceLayer(const ReferenceLayer& layer) {
  const auto bad = [&](const char* what) { return fail({ErrorCode::BadValue, {}, {}, layer.name, what}); };
  if (layer.path.empty()) return bad("it names no file");
  if (!isHash(layer.hash)) return bad("its hash must be sha256: and 64 hexadecimal digits");
  if (layer.bytes < 0) return bad("its size must be 0 or more");
  if (!(layer.opacity >= 0 && layer.opacity <= 1)) return bad("opacity must be 0 to 1");
  const auto isScale = [](const std::optional<double>& scale) {
    return !scale || (*scale > 0 && std::isfinite(*scale));
  };
  if (!isScale(layer.minScale) || !isScale(layer.maxScale)) return bad("a scale must be more than 0");
  if (layer.minScale && layer.maxScale && *layer.minScale >= *layer.maxScale)
    return bad("the minimum scale must be below the maximum");
  return {};
}

std::string_view wordOf(ReferenceKind kind) {
  return kind == ReferenceKind::Raster ? "raster" : "vector";
}

std::optional<ReferenceKind> referenceKindFromWord(std::string_view word) {
  for (const ReferenceKind kind : {ReferenceKind::Vector, ReferenceKind::Raster})
    if (word == wordOf(kind)) return kind;
  return std::nullopt;
}

}  // namespace zw
