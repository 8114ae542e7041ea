// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/geometry/shapes.h"
#include "core/model/uuid.h"
#include "ui/canvas/render/map_scene.h"

namespace zw {

/// One corner of a shape: `ring` 0 is the outer boundary, the others are holes.
struct VertexRef {
  std::size_t polygon = 0;
  std::size_t ring = 0;
  std::size_t vertex = 0;
  friend bool operator==(const VertexRef&, const VertexRef&) = default;
};

template <class P>
Ring<P>& ringOf(MultiPolygon<P>& shape, const VertexRef& at) {
  auto& polygon = shape[at.polygon];
  return at.ring == 0 ? polygon.outer : polygon.holes[at.ring - 1];
}
template <class P>
const Ring<P>& ringOf(const MultiPolygon<P>& shape, const VertexRef& at) {
  const auto& polygon = shape[at.polygon];
  return at.ring == 0 ? polygon.outer : polygon.holes[at.ring - 1];
}

/// Calls `visit(const VertexRef&)` for each corner.
template <class P, class Visit>
void forEachVertex(const MultiPolygon<P>& shape, const Visit& visit) {
  for (std::size_t p = 0; p < shape.size(); ++p)
    for (std::size_t r = 0; r <= shape[p].holes.size(); ++r) {
      const std::size_t corners = ringOf(shape, {p, r, 0}).size();
      for (std::size_t v = 0; v < corners; ++v) visit(VertexRef{p, r, v});
    }
}

/// Whether one of the two edges that meet at a corner crosses, touches or runs along another edge of the
/// shape. Linear in the corners: quick enough for each mouse move. Where the rest of the shape is sound, this
/// is whether the whole is.
[[nodiscard]] bool crossesAt(const MultiPolygon<ProjectedPoint>& shape, const VertexRef& corner);

/// Whether the shape holds the point, by the even-odd rule.
[[nodiscard]] bool holds(const MultiPolygon<ProjectedPoint>& shape, ProjectedPoint point);

/// The zone under the point; the smallest where several are.
[[nodiscard]] std::optional<Uuid> zoneAt(const MapScene& scene, ProjectedPoint point);

}  // namespace zw
