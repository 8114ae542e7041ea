// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/geometry_rules.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <vector>

namespace zw::test {
namespace {

/// By their codes in ISO well-known binary (OGC 06-103r4, table 8).
constexpr std::array<const char*, 8> kTypeNames = {
    "GEOMETRY",   "POINT",           "LINESTRING",   "POLYGON",
    "MULTIPOINT", "MULTILINESTRING", "MULTIPOLYGON", "GEOMETRYCOLLECTION"};

struct Broken : std::runtime_error {
  using std::runtime_error::runtime_error;
};

void require(bool holds, const std::string& rule) {
  if (!holds) throw Broken(rule);
}

/// Reads numbers of either byte order.
class Bytes {
 public:
  explicit Bytes(std::span<const std::uint8_t> bytes) : bytes_(bytes) {}
  bool little = true;

  template <class T>
  T take() {
    require(bytes_.size() >= sizeof(T), "Req 20: a geometry is cut short");
    std::array<std::uint8_t, sizeof(T)> raw{};
    std::copy_n(bytes_.begin(), sizeof(T), raw.begin());
    if (little != (std::endian::native == std::endian::little)) std::reverse(raw.begin(), raw.end());
    bytes_ = bytes_.subspan(sizeof(T));
    return std::bit_cast<T>(raw);
  }
  [[nodiscard]] bool empty() const { return bytes_.empty(); }

 private:
  std::span<const std::uint8_t> bytes_;
};

/// Reads a geometry and gathers what the header must agree with.
class WellKnownBinary {
 public:
  explicit WellKnownBinary(Bytes& bytes) : bytes_(bytes) {}

  /// Reads one geometry of that type, or of any.
  std::uint32_t geometry(std::optional<std::uint32_t> wanted = std::nullopt) {
    const auto order = bytes_.take<std::uint8_t>();
    require(order <= 1, "Req 20: a geometry's byte order is " + std::to_string(order));
    bytes_.little = order == 1;
    const auto code = bytes_.take<std::uint32_t>();
    const std::uint32_t type = code % 1000;
    require(code < 4000 && type >= 1 && type < kTypeNames.size(),
            "Req 20: a geometry's type is " + std::to_string(code));
    require(!wanted || type == *wanted, std::string("Req 20: a part is a ") + kTypeNames[type]);
    hasZ = code / 1000 == 1 || code / 1000 == 3;
    hasM = code / 1000 >= 2;
    read(type);
    return type;
  }

  bool hasZ = false;
  bool hasM = false;
  std::array<double, 4> box{std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity(),
                            std::numeric_limits<double>::infinity(),
                            -std::numeric_limits<double>::infinity()};
  std::size_t points = 0;

 private:
  void read(std::uint32_t type) {
    switch (type) {
      case 1:
        point();
        break;
      case 2:
        line();
        break;
      case 3:
        for (auto rings = bytes_.take<std::uint32_t>(); rings > 0; --rings) ring();
        break;
      default:
        for (auto parts = bytes_.take<std::uint32_t>(); parts > 0; --parts)
          geometry(type == 7 ? std::nullopt : std::optional(type - 3));
    }
  }

  std::array<double, 2> point() {
    const auto x = bytes_.take<double>();
    const auto y = bytes_.take<double>();
    for (int extra = int{hasZ} + int{hasM}; extra > 0; --extra) bytes_.take<double>();
    if (std::isnan(x) && std::isnan(y)) return {x, y};  // an empty point
    require(std::isfinite(x) && std::isfinite(y), "Req 20: a coordinate is not finite");
    ++points;
    box = {std::min(box[0], x), std::max(box[1], x), std::min(box[2], y), std::max(box[3], y)};
    return {x, y};
  }
  void line() {
    const auto count = bytes_.take<std::uint32_t>();
    require(count != 1, "Req 20: a line of one point");
    for (std::uint32_t i = 0; i < count; ++i) point();
  }
  void ring() {
    const auto count = bytes_.take<std::uint32_t>();
    require(count >= 4, "Req 20: a ring of " + std::to_string(count) + " points");
    const auto first = point();
    for (std::uint32_t i = 1; i < count; ++i)
      if (const auto last = point(); i + 1 == count)
        require(last == first, "Req 20: a ring that is not closed");
  }

  Bytes& bytes_;
};

void check(std::span<const std::uint8_t> blob, const GeometryColumn& column) {
  require(blob.size() >= 8 && blob[0] == 'G' && blob[1] == 'P',
          "Req 19: a geometry does not begin with 'GP'");
  require(blob[2] == 0, "Req 19: a geometry's version is " + std::to_string(blob[2]));
  const unsigned flags = blob[3];
  require((flags & 0xC0u) == 0, "Req 19: reserved bits of a geometry's flags are set");
  require((flags & 0x20u) == 0, "Req 19: a geometry is of the extended kind, without its extension");
  const unsigned envelope = (flags >> 1) & 7u;
  constexpr std::array<std::size_t, 5> kEnvelopeDoubles = {0, 4, 6, 6, 8};
  require(envelope < kEnvelopeDoubles.size(),
          "Req 19: a geometry's envelope is of kind " + std::to_string(envelope));
  const bool markedEmpty = (flags & 0x10u) != 0;

  Bytes bytes(blob.subspan(4));
  bytes.little = (flags & 1u) != 0;
  const auto srsId = bytes.take<std::int32_t>();
  require(srsId == column.srsId, "Req 33: a geometry's srs_id is " + std::to_string(srsId) + ", not " +
                                     std::to_string(column.srsId));
  std::vector<double> stated;
  for (std::size_t i = 0; i < kEnvelopeDoubles[envelope]; ++i) stated.push_back(bytes.take<double>());

  WellKnownBinary wkb(bytes);
  const std::uint32_t type = wkb.geometry();
  require(bytes.empty(), "Req 20: bytes follow the end of a geometry");
  require(column.typeName == "GEOMETRY" || column.typeName == kTypeNames[type],
          std::string("Req 32: a ") + kTypeNames[type] + " in a column of " + column.typeName);
  require(column.z == 2 || wkb.hasZ == (column.z == 1), "Req 27: a geometry's z is not as its column says");
  require(column.m == 2 || wkb.hasM == (column.m == 1), "Req 28: a geometry's m is not as its column says");
  require(markedEmpty == (wkb.points == 0), "Req 152: a geometry's mark of emptiness is wrong");
  if (markedEmpty)
    require(std::all_of(stated.begin(), stated.end(), [](double bound) { return std::isnan(bound); }),
            "Req 152: an empty geometry has an envelope");
  else if (!stated.empty())
    require(std::equal(wkb.box.begin(), wkb.box.end(), stated.begin()),
            "Req 19: a geometry's envelope is not that of its points");
}

}  // namespace

std::optional<std::string> brokenGeometryRule(std::span<const std::uint8_t> blob,
                                              const GeometryColumn& column) {
  try {
    check(blob, column);
    return std::nullopt;
  } catch (const Broken& broken) {
    return broken.what();
  }
}

}  // namespace zw::test
