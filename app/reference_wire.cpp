// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reference_wire.h"

#include <algorithm>
#include <charconv>
#include <cstring>

namespace zw {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

template <class Read>
auto reading(const Read& read) -> std::optional<decltype(read())> {
  try {
    return read();
  } catch (const json::exception&) {
    return std::nullopt;
  }
}

class Writer {
 public:
  template <class Number>
  void put(Number value) {
    bytes_.append(reinterpret_cast<const char*>(&value), sizeof value);
  }
  template <class Points>
  void points(const Points& points) {
    put(static_cast<std::uint64_t>(points.size()));
    for (const ProjectedPoint& p : points) {
      put(p.x);
      put(p.y);
    }
  }
  [[nodiscard]] std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}
  template <class Number>
  Number get() {
    Number value{};
    if (bytes_.size() < sizeof value) {
      failed_ = true;
      return value;
    }
    std::memcpy(&value, bytes_.data(), sizeof value);
    bytes_.remove_prefix(sizeof value);
    return value;
  }
  /// A number of things of at least so many bytes each, which the rest must be able to hold.
  std::size_t count(std::size_t least) {
    const auto wanted = get<std::uint64_t>();
    if (wanted > bytes_.size() / least) failed_ = true;
    return failed_ ? 0 : static_cast<std::size_t>(wanted);
  }
  std::vector<ProjectedPoint> points() {
    std::vector<ProjectedPoint> out(count(2 * sizeof(double)));
    for (ProjectedPoint& p : out) {
      p.x = get<double>();
      p.y = get<double>();
    }
    return out;
  }
  [[nodiscard]] bool isRead() const { return !failed_ && bytes_.empty(); }

 private:
  std::string_view bytes_;
  bool failed_ = false;
};

constexpr std::size_t kList = sizeof(std::uint64_t);

}  // namespace

ordered_json toJson(const ReferenceFileSummary& summary) {
  ordered_json layers = ordered_json::array();
  for (const ReferenceFileLayer& layer : summary.layers) {
    ordered_json out = {{"name", layer.name},
                        {"kind", wordOf(layer.kind)},
                        {"crs", layer.crs.empty() ? ordered_json() : ordered_json(layer.crs)}};
    if (layer.kind == ReferenceKind::Raster) {
      out["width"] = layer.width;
      out["height"] = layer.height;
    } else {
      out["geometry"] = layer.geometry;
      out["features"] = layer.features;
      out["fields"] = layer.fields;
    }
    layers.push_back(std::move(out));
  }
  return {{"format", summary.format}, {"layers", std::move(layers)}};
}

std::optional<ReferenceFileSummary> referenceSummaryFrom(const json& value) {
  return reading([&] {
    ReferenceFileSummary summary;
    summary.format = value.at("format").get<std::string>();
    for (const json& entry : value.at("layers")) {
      ReferenceFileLayer layer;
      layer.name = entry.at("name").get<std::string>();
      layer.kind = referenceKindFromWord(entry.at("kind").get<std::string>()).value_or(ReferenceKind::Vector);
      if (entry.at("crs").is_string()) layer.crs = entry.at("crs").get<std::string>();
      layer.width = entry.value("width", 0);
      layer.height = entry.value("height", 0);
      layer.geometry = entry.value("geometry", "");
      layer.features = entry.value("features", std::size_t{0});
      layer.fields = entry.value("fields", std::vector<std::string>());
      summary.layers.push_back(std::move(layer));
    }
    return summary;
  });
}

ordered_json toJson(const std::vector<ReferenceHit>& hits) {
  ordered_json out = ordered_json::array();
  for (const ReferenceHit& hit : hits) {
    ordered_json attributes = ordered_json::array();
    for (const auto& [name, text] : hit.attributes) attributes.push_back({name, text});
    out.push_back({{"title", hit.title}, {"attributes", std::move(attributes)}});
  }
  return out;
}

std::optional<std::vector<ReferenceHit>> referenceHitsFrom(const json& value) {
  return reading([&] {
    std::vector<ReferenceHit> hits;
    for (const json& entry : value) {
      ReferenceHit hit{entry.at("title").get<std::string>(), {}};
      for (const json& pair : entry.at("attributes"))
        hit.attributes.emplace_back(pair.at(0).get<std::string>(), pair.at(1).get<std::string>());
      hits.push_back(std::move(hit));
    }
    return hits;
  });
}

std::string toBytes(const ReferenceShapes& shapes) {
  Writer writer;
  writer.put(static_cast<std::uint64_t>(shapes.features));
  writer.put(static_cast<std::uint64_t>(shapes.leftOut));
  writer.points(shapes.points);
  writer.put(static_cast<std::uint64_t>(shapes.lines.size()));
  for (const auto& line : shapes.lines) writer.points(line);
  writer.put(static_cast<std::uint64_t>(shapes.areas.size()));
  for (const auto& area : shapes.areas) {
    writer.put(static_cast<std::uint64_t>(area.size()));
    for (const auto& ring : area) writer.points(ring);
  }
  return writer.take();
}

std::optional<ReferenceShapes> referenceShapesFrom(std::string_view bytes) {
  Reader reader(bytes);
  ReferenceShapes shapes;
  shapes.features = static_cast<std::size_t>(reader.get<std::uint64_t>());
  shapes.leftOut = static_cast<std::size_t>(reader.get<std::uint64_t>());
  shapes.points = reader.points();
  shapes.lines.resize(reader.count(kList));
  for (auto& line : shapes.lines) line = reader.points();
  shapes.areas.resize(reader.count(kList));
  for (auto& area : shapes.areas) {
    area.resize(reader.count(kList));
    for (auto& ring : area) ring = reader.points();
  }
  if (!reader.isRead()) return std::nullopt;
  return shapes;
}

std::string boundsText(const Box<ProjectedPoint>& box) {
  std::string text;
  for (const double side : {box.minX, box.minY, box.maxX, box.maxY}) {
    char digits[32];
    const auto end = std::to_chars(std::begin(digits), std::end(digits), side).ptr;
    text += (text.empty() ? "" : ",") + std::string(digits, end);
  }
  return text;
}

}  // namespace zw
