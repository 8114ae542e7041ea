// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ports/reference_request.h"

namespace zw {

ReferenceRequest requestFor(const ReferenceLayer& layer, const std::string& file, const Region& region) {
  const Box<LonLat>& b = region.bounds;
  const Line<LonLat> frame{{b.minX, b.minY}, {b.maxX, b.minY}, {b.maxX, b.maxY}, {b.minX, b.maxY}};
  return {file,
          layer.layer,
          layer.kind,
          layer.crs,
          layer.filter,
          region.projection->crs(),
          boundsOf(region.projection->forward(frame))};
}

}  // namespace zw
