// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/geopackage/geometry_blob.h"

#include <geos_c.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <cstring>
#include <memory>
#include <string>

#include "core/geometry/geos.h"

namespace zw::gpkg {
namespace {

constexpr std::size_t kHeader = 8;
constexpr std::size_t kHeaderWithEnvelope = 40;

const Polygon<LonLat> kSquareWithHole{{{35, 33}, {36, 33}, {36, 34}, {35, 34}},
                                      {{{35.2, 33.2}, {35.4, 33.2}, {35.4, 33.4}}}};

struct WriterDeleter {
  void operator()(GEOSWKBWriter* w) const { GEOSWKBWriter_destroy_r(geos::context(), w); }
};
using WriterPtr = std::unique_ptr<GEOSWKBWriter, WriterDeleter>;

/// GEOS's own writer as the independent source of well-known binary.
Blob geosWkb(const char* wkt, int byteOrder, int dimensions = 2) {
  const geos::GeometryPtr geometry(GEOSGeomFromWKT_r(geos::context(), wkt));
  const WriterPtr writer(GEOSWKBWriter_create_r(geos::context()));
  GEOSWKBWriter_setByteOrder_r(geos::context(), writer.get(), byteOrder);
  GEOSWKBWriter_setFlavor_r(geos::context(), writer.get(), GEOS_WKB_ISO);
  GEOSWKBWriter_setOutputDimension_r(geos::context(), writer.get(), dimensions);
  std::size_t size = 0;
  unsigned char* bytes = GEOSWKBWriter_write_r(geos::context(), writer.get(), geometry.get(), &size);
  constexpr std::uint8_t kPlainHeader[kHeader] = {'G', 'P', 0, 1, 0xE6, 0x10, 0, 0};
  Blob blob(kHeader + size);
  std::memcpy(blob.data(), kPlainHeader, kHeader);
  std::memcpy(blob.data() + kHeader, bytes, size);
  GEOSFree_r(geos::context(), bytes);
  return blob;
}

std::string geosWkt(const Blob& blob, std::size_t header) {
  const geos::GeometryPtr geometry(
      GEOSGeomFromWKB_buf_r(geos::context(), blob.data() + header, blob.size() - header));
  if (!geometry) return "unreadable";
  char* text = GEOSGeomToWKT_r(geos::context(), geometry.get());
  std::string result(text);
  GEOSFree_r(geos::context(), text);
  return result;
}

}  // namespace

TEST(GeometryBlob, GeosReadsWhatIsWritten) {
  EXPECT_EQ(geosWkt(encodePoint(LonLat{35.5, 33.25}, 4326), kHeader),
            "POINT (35.5000000000000000 33.2500000000000000)");
  const geos::GeometryPtr read(GEOSGeomFromWKB_buf_r(
      geos::context(), encodeShape(MultiPolygon<LonLat>{kSquareWithHole}, 4326).data() + kHeaderWithEnvelope,
      encodeShape(MultiPolygon<LonLat>{kSquareWithHole}, 4326).size() - kHeaderWithEnvelope));
  ASSERT_TRUE(read);
  EXPECT_EQ(GEOSGeomTypeId_r(geos::context(), read.get()), GEOS_MULTIPOLYGON);
  EXPECT_EQ(geos::toShape<LonLat>(read.get()), MultiPolygon<LonLat>{kSquareWithHole});
}

TEST(GeometryBlob, HeaderHoldsReferenceSystemAndEnvelope) {
  const Blob blob = encodeLine(Line<ProjectedPoint>{{1, 5}, {3, 2}}, 32636);
  EXPECT_EQ(decodeSrsId(blob).value(), 32636);
  double envelope[4];
  std::memcpy(envelope, blob.data() + 8, sizeof envelope);
  EXPECT_EQ(envelope[0], 1);
  EXPECT_EQ(envelope[1], 3);
  EXPECT_EQ(envelope[2], 2);
  EXPECT_EQ(envelope[3], 5);
  const auto decoded = decodeEnvelope(blob);
  ASSERT_TRUE(decoded);
  EXPECT_EQ(decoded->maxX, 3);
  EXPECT_EQ(decoded->minY, 2);
  EXPECT_FALSE(decodeEnvelope(encodePoint(LonLat{1, 2}, 4326)));
}

TEST(GeometryBlob, ReadsBothByteOrdersAndPassesOverZ) {
  for (const int order : {GEOS_WKB_XDR, GEOS_WKB_NDR}) {
    EXPECT_EQ(decodePoint<LonLat>(geosWkb("POINT (35 33)", order)).value(), (LonLat{35, 33}));
    EXPECT_EQ(decodePoints<LonLat>(geosWkb("MULTIPOINT (35 33, 36 34)", order)).value(),
              (std::vector<LonLat>{{35, 33}, {36, 34}}));
    EXPECT_EQ(decodeLine<LonLat>(geosWkb("LINESTRING (35 33, 36 34)", order)).value(),
              (Line<LonLat>{{35, 33}, {36, 34}}));
    EXPECT_EQ(decodeLines<LonLat>(geosWkb("MULTILINESTRING ((1 2, 3 4), (5 6, 7 8))", order)).value().size(),
              2u);
    const char* solid = "POLYGON Z ((0 0 7, 4 0 7, 4 4 7, 0 0 7), (2 1 7, 3 1 7, 3 2 7, 2 1 7))";
    const Polygon<LonLat> flat{{{0, 0}, {4, 0}, {4, 4}}, {{{2, 1}, {3, 1}, {3, 2}}}};
    EXPECT_EQ(decodePolygon<LonLat>(geosWkb(solid, order, 3)).value(), flat);
    EXPECT_EQ(decodeShape<LonLat>(geosWkb("MULTIPOLYGON (((0 0, 4 0, 4 4, 0 0)))", order)).value(),
              (MultiPolygon<LonLat>{{{{0, 0}, {4, 0}, {4, 4}}, {}}}));
  }
}

TEST(GeometryBlob, EmptyStaysEmpty) {
  const Blob blob = encodeShape(MultiPolygon<LonLat>{}, 4326);
  EXPECT_EQ(blob[3] & 0x10, 0x10);
  EXPECT_TRUE(decodeShape<LonLat>(blob).value().empty());
  EXPECT_TRUE(decodeLine<LonLat>(encodeLine(Line<LonLat>{}, 4326)).value().empty());
  EXPECT_FALSE(decodePoint<LonLat>(encodePoints(std::vector<LonLat>{}, 4326)))
      << "no point is not the point (0, 0)";
}

TEST(GeometryBlob, SaysWhatWasFoundInstead) {
  const auto shape = decodeShape<LonLat>(encodePoint(LonLat{1, 2}, 4326));
  ASSERT_FALSE(shape);
  EXPECT_EQ(shape.error().code, ErrorCode::WrongGeometryType);
  EXPECT_EQ(shape.error().detail, "wanted Polygon or MultiPolygon, found Point");
}

TEST(GeometryBlob, EveryCutIsNoticed) {
  const Blob whole = encodeShape(MultiPolygon<LonLat>{kSquareWithHole, kSquareWithHole}, 4326);
  for (std::size_t size = 0; size < whole.size(); ++size) {
    const auto shape = decodeShape<LonLat>(BlobView(whole).first(size));
    ASSERT_FALSE(shape) << size;
    EXPECT_EQ(shape.error().code, ErrorCode::Damaged);
  }
}

RC_GTEST_PROP(GeometryBlob, DamagedBytesNeverReadPastTheEnd, ()) {
  Blob blob = encodeShape(MultiPolygon<LonLat>{kSquareWithHole}, 4326);
  const auto changes = *rc::gen::container<std::vector<std::pair<std::size_t, std::uint8_t>>>(
      rc::gen::pair(rc::gen::inRange<std::size_t>(0, blob.size()), rc::gen::arbitrary<std::uint8_t>()));
  for (const auto& [at, value] : changes) blob[at] = value;
  // Exact-size heap copy, so that the address sanitizer sees a read one byte too far.
  const auto exact = std::make_unique<std::uint8_t[]>(blob.size());
  std::memcpy(exact.get(), blob.data(), blob.size());
  if (const auto shape = decodeShape<LonLat>(BlobView(exact.get(), blob.size())))
    for (const auto& polygon : *shape) RC_ASSERT(polygon.outer.size() * sizeof(LonLat) <= blob.size());
}

RC_GTEST_PROP(GeometryBlob, CoordinatesComeBackBitByBit, (std::vector<std::pair<double, double>> corners)) {
  Line<LonLat> line;
  for (const auto& [lon, lat] : corners)
    if (std::isfinite(lon) && std::isfinite(lat)) line.push_back({lon, lat});
  RC_ASSERT(decodeLine<LonLat>(encodeLine(line, 4326)).value() == line);
}

}  // namespace zw::gpkg
