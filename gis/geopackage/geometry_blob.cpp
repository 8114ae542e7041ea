// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/geopackage/geometry_blob.h"

#include <bit>
#include <cmath>
#include <cstring>
#include <limits>
#include <string>
#include <type_traits>

namespace zw::gpkg {
namespace {

static_assert(std::endian::native == std::endian::little, "encoding copies points as they lie in memory");

enum Type : std::uint32_t { kPoint = 1, kLine, kPolygon, kMultiPoint, kMultiLine, kMultiPolygon };
constexpr const char* kTypeNames[] = {"Geometry",   "Point",           "LineString",   "Polygon",
                                      "MultiPoint", "MultiLineString", "MultiPolygon", "GeometryCollection"};

std::string typeName(std::uint32_t type) {
  return type < std::size(kTypeNames) ? kTypeNames[type] : "type " + std::to_string(type);
}

constexpr std::size_t kFixedHeader = 8;  // "GP", version, flags, srs_id
constexpr std::uint8_t kLittleEndian = 0x01;
constexpr std::uint8_t kXyEnvelope = 0x02;
constexpr std::uint8_t kEmpty = 0x10;

class Writer {
 public:
  template <class P>
  Writer(std::int32_t srsId, const Box<P>* envelope, bool empty) {
    const bool hasEnvelope = envelope && !empty;
    const auto flags =
        static_cast<std::uint8_t>(kLittleEndian | (hasEnvelope ? kXyEnvelope : 0) | (empty ? kEmpty : 0));
    bytes_ = {'G', 'P', 0, flags};
    put(srsId);
    if (!hasEnvelope) return;
    for (const double bound : {envelope->minX, envelope->maxX, envelope->minY, envelope->maxY}) put(bound);
  }
  void geometry(Type type) {
    put(std::uint8_t{1});
    put(static_cast<std::uint32_t>(type));
  }
  void count(std::size_t n) { put(static_cast<std::uint32_t>(n)); }
  template <class P>
  void point(const P& p) {
    put(p);
  }
  template <class P>
  void points(const std::vector<P>& points, bool close) {
    const bool closing = close && !points.empty();
    count(points.size() + (closing ? 1 : 0));
    if (!points.empty()) append(points.data(), points.size() * sizeof(P));
    if (closing) put(points.front());
  }
  template <class P>
  void polygon(const Polygon<P>& polygon) {
    geometry(kPolygon);
    count(polygon.outer.empty() ? 0 : 1 + polygon.holes.size());
    if (polygon.outer.empty()) return;
    points(polygon.outer, true);
    for (const auto& hole : polygon.holes) points(hole, true);
  }
  Blob take() { return std::move(bytes_); }

 private:
  void append(const void* data, std::size_t size) {
    const auto* first = static_cast<const std::uint8_t*>(data);
    bytes_.insert(bytes_.end(), first, first + size);
  }
  template <class T>
  void put(const T& value) {
    static_assert(std::is_trivially_copyable_v<T>);
    append(&value, sizeof value);
  }
  Blob bytes_;
};

/// Reads with a sticky failure: after the first fault every read gives zero and `error` holds what was wrong.
class Reader {
 public:
  explicit Reader(BlobView blob) : bytes_(blob) {}

  [[nodiscard]] bool ok() const { return error_.empty(); }
  void complain(std::string what) {
    if (ok()) error_ = std::move(what);
  }
  [[nodiscard]] Error error() const { return {ErrorCode::Damaged, {}, {}, {}, error_}; }

  std::int32_t header() {
    if (bytes_.size() < kFixedHeader || bytes_[0] != 'G' || bytes_[1] != 'P') {
      complain("a geometry does not begin with a GeoPackage header");
      return 0;
    }
    if (bytes_[3] & 0x20) complain("a geometry of an extended type");
    constexpr std::size_t kEnvelopeSizes[] = {0, 32, 48, 48, 64};
    const unsigned envelope = (bytes_[3] >> 1) & 7u;
    if (envelope >= std::size(kEnvelopeSizes)) complain("a geometry with an unknown envelope");
    swap_ = !(bytes_[3] & kLittleEndian);
    at_ = 4;
    const auto srsId = static_cast<std::int32_t>(uint32());
    const std::size_t begin = at_;
    if (ok() && envelope > 0) {
      const double minX = float64();
      const double maxX = float64();
      const double minY = float64();
      const double maxY = float64();
      envelope_ = Envelope{minX, minY, maxX, maxY};
    }
    if (ok()) skip(kEnvelopeSizes[envelope] - (at_ - begin));
    return srsId;
  }
  [[nodiscard]] const std::optional<Envelope>& envelope() const { return envelope_; }

  /// Type without its dimension; the number of doubles of a point is kept for what follows.
  std::uint32_t geometry() {
    const std::uint8_t order = uint8();
    if (order > 1) complain("a geometry with an unknown byte order");
    swap_ = order == 0;
    std::uint32_t type = uint32();
    dimensions_ = 2;
    if (type & 0x80000000u) ++dimensions_;  // the older marks of Z and M, still met in the wild
    if (type & 0x40000000u) ++dimensions_;
    type &= 0x0fffffffu;
    if (type >= 4000) complain("a geometry of unknown type");
    if (type >= 3000)
      dimensions_ = 4;
    else if (type >= 1000)
      dimensions_ = 3;
    return type % 1000;
  }

  /// A count of things that take `leastSize` bytes each: refused where they cannot be in the blob.
  std::size_t count(std::size_t leastSize) {
    const std::size_t n = uint32();
    if (n <= (bytes_.size() - at_) / leastSize) return n;
    complain("a geometry is cut short");
    return 0;
  }

  template <class P>
  P point() {
    const double x = float64();
    const double y = float64();
    skip((dimensions_ - 2) * sizeof(double));
    return {x, y};
  }

  template <class P>
  std::vector<P> points(bool ring) {
    const std::size_t n = count(dimensions_ * sizeof(double));
    std::vector<P> out(n);
    if (dimensions_ == 2 && !swap_) {
      if (n) std::memcpy(out.data(), bytes_.data() + at_, n * sizeof(P));
      at_ += n * sizeof(P);
    } else {
      for (P& p : out) p = point<P>();
    }
    if (ring && out.size() > 1 && out.front() == out.back()) out.pop_back();
    return out;
  }

  template <class P>
  Polygon<P> polygon() {
    Polygon<P> out;
    const std::size_t rings = count(sizeof(std::uint32_t));
    for (std::size_t i = 0; i < rings && ok(); ++i) {
      if (i == 0)
        out.outer = points<P>(true);
      else
        out.holes.push_back(points<P>(true));
    }
    return out;
  }

 private:
  void skip(std::size_t n) {
    if (n > bytes_.size() - at_)
      complain("a geometry is cut short");
    else
      at_ += n;
  }
  template <class T>
  T take() {
    T value{};
    if (sizeof value > bytes_.size() - at_) {
      complain("a geometry is cut short");
      return value;
    }
    std::uint8_t raw[sizeof value];
    for (std::size_t i = 0; i < sizeof value; ++i) raw[i] = bytes_[at_ + (swap_ ? sizeof value - 1 - i : i)];
    std::memcpy(&value, raw, sizeof value);
    at_ += sizeof value;
    return value;
  }
  std::uint8_t uint8() { return take<std::uint8_t>(); }
  std::uint32_t uint32() { return take<std::uint32_t>(); }
  double float64() { return take<double>(); }

  BlobView bytes_;
  std::size_t at_ = 0;
  bool swap_ = false;
  std::size_t dimensions_ = 2;
  std::optional<Envelope> envelope_;
  std::string error_;
};

constexpr std::size_t kLeastGeometry = 5 + sizeof(std::uint32_t);

/// The parts of a geometry of type `single`, or of the multi type made of it. `readPart(reader)` reads one
/// after its type.
template <class Part, class ReadPart>
Result<std::vector<Part>> decodeParts(BlobView blob, Type single, Type multi, const ReadPart& readPart) {
  Reader reader(blob);
  reader.header();
  const std::uint32_t type = reader.geometry();
  std::vector<Part> parts;
  if (reader.ok() && type == single) {
    parts.push_back(readPart(reader));
  } else if (reader.ok() && type == multi) {
    const std::size_t n = reader.count(kLeastGeometry);
    parts.reserve(n);
    for (std::size_t i = 0; i < n && reader.ok(); ++i) {
      if (const std::uint32_t partType = reader.geometry(); partType != single)
        reader.complain("a " + typeName(multi) + " holds a " + typeName(partType));
      else
        parts.push_back(readPart(reader));
    }
  } else if (reader.ok()) {
    return fail(ErrorCode::WrongGeometryType,
                "wanted " + typeName(single) + " or " + typeName(multi) + ", found " + typeName(type));
  }
  if (!reader.ok()) return fail(reader.error());
  return parts;
}

/// The one part of a geometry that must be single; an empty part where it holds none.
template <class Part>
Result<Part> only(Result<std::vector<Part>> parts, const char* what) {
  if (!parts) return fail(std::move(parts.error()));
  if (parts->empty()) return Part{};
  if (parts->size() > 1)
    return fail(ErrorCode::WrongGeometryType,
                std::string("wanted one ").append(what).append(", found ") + std::to_string(parts->size()));
  return std::move(parts->front());
}

template <class P>
bool isEmpty(const Polygon<P>& polygon) {
  return polygon.outer.empty();
}

}  // namespace

template <class P>
Blob encodePoint(const P& point, std::int32_t srsId) {
  Writer out(srsId, static_cast<const Box<P>*>(nullptr), std::isnan(xOf(point)) && std::isnan(yOf(point)));
  out.geometry(kPoint);
  out.point(point);
  return out.take();
}

template <class P>
Blob encodePoints(const std::vector<P>& points, std::int32_t srsId) {
  const Box<P> bounds = boundsOf(points);
  Writer out(srsId, &bounds, points.empty());
  out.geometry(kMultiPoint);
  out.count(points.size());
  for (const P& p : points) {
    out.geometry(kPoint);
    out.point(p);
  }
  return out.take();
}

template <class P>
Blob encodeLine(const Line<P>& line, std::int32_t srsId) {
  const Box<P> bounds = boundsOf(line);
  Writer out(srsId, &bounds, line.empty());
  out.geometry(kLine);
  out.points(line, false);
  return out.take();
}

template <class P>
Blob encodeLines(const MultiLine<P>& lines, std::int32_t srsId) {
  Box<P> bounds;
  for (const auto& line : lines) bounds.add(boundsOf(line));
  Writer out(srsId, &bounds, bounds.empty());
  out.geometry(kMultiLine);
  out.count(lines.size());
  for (const auto& line : lines) {
    out.geometry(kLine);
    out.points(line, false);
  }
  return out.take();
}

template <class P>
Blob encodePolygon(const Polygon<P>& polygon, std::int32_t srsId) {
  const Box<P> bounds = boundsOf(polygon.outer);
  Writer out(srsId, &bounds, isEmpty(polygon));
  out.polygon(polygon);
  return out.take();
}

template <class P>
Blob encodeShape(const MultiPolygon<P>& shape, std::int32_t srsId) {
  const Box<P> bounds = boundsOf(shape);
  Writer out(srsId, &bounds, bounds.empty());
  out.geometry(kMultiPolygon);
  out.count(shape.size());
  for (const auto& polygon : shape) out.polygon(polygon);
  return out.take();
}

template <class P>
Result<P> decodePoint(BlobView blob) {
  auto points = decodePoints<P>(blob);
  if (!points) return fail(std::move(points.error()));
  if (points->size() != 1)
    return fail(ErrorCode::WrongGeometryType, "wanted one point, found " + std::to_string(points->size()));
  return points->front();
}

template <class P>
Result<std::vector<P>> decodePoints(BlobView blob) {
  return decodeParts<P>(blob, kPoint, kMultiPoint, [](Reader& in) { return in.point<P>(); });
}

template <class P>
Result<Line<P>> decodeLine(BlobView blob) {
  return only(decodeLines<P>(blob), "line");
}

template <class P>
Result<MultiLine<P>> decodeLines(BlobView blob) {
  return decodeParts<Line<P>>(blob, kLine, kMultiLine, [](Reader& in) { return in.points<P>(false); });
}

template <class P>
Result<Polygon<P>> decodePolygon(BlobView blob) {
  return only(decodeShape<P>(blob), "polygon");
}

template <class P>
Result<MultiPolygon<P>> decodeShape(BlobView blob) {
  auto parts =
      decodeParts<Polygon<P>>(blob, kPolygon, kMultiPolygon, [](Reader& in) { return in.polygon<P>(); });
  if (parts) std::erase_if(*parts, isEmpty<P>);
  return parts;
}

std::optional<Envelope> decodeEnvelope(BlobView blob) {
  Reader reader(blob);
  reader.header();
  return reader.ok() ? reader.envelope() : std::nullopt;
}

Result<std::int32_t> decodeSrsId(BlobView blob) {
  Reader reader(blob);
  const std::int32_t srsId = reader.header();
  if (!reader.ok()) return fail(reader.error());
  return srsId;
}

#define ZW_INSTANTIATE(P)                                             \
  template Blob encodePoint<P>(const P&, std::int32_t);               \
  template Blob encodePoints<P>(const std::vector<P>&, std::int32_t); \
  template Blob encodeLine<P>(const Line<P>&, std::int32_t);          \
  template Blob encodeLines<P>(const MultiLine<P>&, std::int32_t);    \
  template Blob encodePolygon<P>(const Polygon<P>&, std::int32_t);    \
  template Blob encodeShape<P>(const MultiPolygon<P>&, std::int32_t); \
  template Result<P> decodePoint<P>(BlobView);                        \
  template Result<std::vector<P>> decodePoints<P>(BlobView);          \
  template Result<Line<P>> decodeLine<P>(BlobView);                   \
  template Result<MultiLine<P>> decodeLines<P>(BlobView);             \
  template Result<Polygon<P>> decodePolygon<P>(BlobView);             \
  template Result<MultiPolygon<P>> decodeShape<P>(BlobView);
ZW_INSTANTIATE(LonLat)
ZW_INSTANTIATE(ProjectedPoint)
#undef ZW_INSTANTIATE

}  // namespace zw::gpkg
