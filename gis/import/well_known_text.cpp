// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/well_known_text.h"

#include <string_view>

namespace zw::exchange {

Result<std::unique_ptr<OGRGeometry>> geometryFromWkt(const std::string& wkt) {
  OGRGeometry* parsed = nullptr;
  const char* rest = wkt.c_str();
  const OGRErr outcome = OGRGeometryFactory::createFromWkt(&rest, nullptr, &parsed);
  std::unique_ptr<OGRGeometry> geometry(parsed);
  const bool whole = rest && std::string_view(rest).find_first_not_of(" \t\r\n") == std::string_view::npos;
  if (outcome != OGRERR_NONE || !geometry || !whole)
    return fail(ErrorCode::Syntax,
                "'" + wkt.substr(0, 60) + (wkt.size() > 60 ? "…" : "") + "' is not well-known text");
  return geometry;
}

}  // namespace zw::exchange
