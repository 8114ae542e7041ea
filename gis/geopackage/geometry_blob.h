// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/error.h"
#include "core/geometry/shapes.h"

/// Geometry as GeoPackage stores it: the "GP" header (OGC 12-128r18, clause 2.1.3) and ISO well-known binary
/// (OGC 06-103r4, clause 8). P is LonLat or ProjectedPoint; the bytes hold x before y.
namespace zw::gpkg {

using Blob = std::vector<std::uint8_t>;
using BlobView = std::span<const std::uint8_t>;

/// Encoding is little-endian with an xy envelope (none for points). Rings are closed on the way out. Nothing
/// in it gives an empty geometry, marked so in the header.
template <class P>
[[nodiscard]] Blob encodePoint(const P& point, std::int32_t srsId);
template <class P>
[[nodiscard]] Blob encodePoints(const std::vector<P>& points, std::int32_t srsId);  ///< MultiPoint
template <class P>
[[nodiscard]] Blob encodeLine(const Line<P>& line, std::int32_t srsId);
template <class P>
[[nodiscard]] Blob encodeLines(const MultiLine<P>& lines, std::int32_t srsId);
template <class P>
[[nodiscard]] Blob encodePolygon(const Polygon<P>& polygon, std::int32_t srsId);
template <class P>
[[nodiscard]] Blob encodeShape(const MultiPolygon<P>& shape, std::int32_t srsId);  ///< MultiPolygon

/// Decoding reads both byte orders, passes over Z and M, and takes a single geometry where a multi one is
/// asked for. The closing corner of a ring is dropped. Errors: Damaged (cut short, a count that the blob
/// cannot hold, an unknown type) and WrongGeometryType; both say what was found.
template <class P>
[[nodiscard]] Result<P> decodePoint(BlobView blob);
template <class P>
[[nodiscard]] Result<std::vector<P>> decodePoints(BlobView blob);
template <class P>
[[nodiscard]] Result<Line<P>> decodeLine(BlobView blob);
template <class P>
[[nodiscard]] Result<MultiLine<P>> decodeLines(BlobView blob);
template <class P>
[[nodiscard]] Result<Polygon<P>> decodePolygon(BlobView blob);
template <class P>
[[nodiscard]] Result<MultiPolygon<P>> decodeShape(BlobView blob);

/// The envelope of the header; nothing where it holds none.
struct Envelope {
  double minX, minY, maxX, maxY;
};
[[nodiscard]] std::optional<Envelope> decodeEnvelope(BlobView blob);

/// The srs_id of the header. Error Damaged.
[[nodiscard]] Result<std::int32_t> decodeSrsId(BlobView blob);

}  // namespace zw::gpkg
