// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/osm/extract_layers.h"

#include <ogrsf_frmts.h>

#include <new>

#include "gis/osm/extract_tags.h"

namespace zw::osm {
namespace {

LonLat placeOf(const osmium::Location& location) {
  return {location.lon(), location.lat()};
}

/// The stretches of a way whose nodes are all in the extract.
std::vector<Line<LonLat>> linesOf(const osmium::WayNodeList& nodes) {
  std::vector<Line<LonLat>> out(1);
  for (const osmium::NodeRef& node : nodes) {
    if (node.location().valid())
      out.back().push_back(placeOf(node.location()));
    else if (!out.back().empty())
      out.emplace_back();
  }
  std::erase_if(out, [](const Line<LonLat>& line) { return line.size() < 2; });
  return out;
}

std::unique_ptr<OGRLinearRing> ringOf(const osmium::NodeRefList& nodes) {
  auto ring = std::make_unique<OGRLinearRing>();
  ring->setNumPoints(static_cast<int>(nodes.size()), FALSE);
  int i = 0;
  for (const osmium::NodeRef& node : nodes) ring->setPoint(i++, node.location().lon(), node.location().lat());
  return ring;
}

std::unique_ptr<OGRMultiPolygon> shapeOf(const osmium::Area& area) {
  auto shape = std::make_unique<OGRMultiPolygon>();
  for (const osmium::OuterRing& outer : area.outer_rings()) {
    auto polygon = std::make_unique<OGRPolygon>();
    polygon->addRingDirectly(ringOf(outer).release());
    for (const osmium::InnerRing& inner : area.inner_rings(outer))
      polygon->addRingDirectly(ringOf(inner).release());
    shape->addGeometryDirectly(polygon.release());
  }
  return shape;
}

Box<LonLat> boundsOf(const osmium::Area& area) {
  Box<LonLat> box;
  for (const osmium::OuterRing& outer : area.outer_rings())
    for (const osmium::NodeRef& node : outer) box.add(placeOf(node.location()));
  return box;
}

std::string idOf(const char* kind, osmium::object_id_type id) {
  return std::string(kind) + '/' + std::to_string(id);
}

}  // namespace

ExtractLayers::ExtractLayers(const Box<LonLat>& bounds) : bounds_(bounds) {
  gdal::registerDrivers();
  dataset_.reset(
      GetGDALDriverManager()->GetDriverByName("Memory")->Create("", 0, 0, 0, GDT_Unknown, nullptr));
  makeTable("roads", wkbLineString, {"highway", "ref", "one_way", "structure", "surface", "access"});
  makeTable("waterways", wkbLineString, {"waterway", "relation"});
  makeTable("places", wkbPoint, {"place"});
  makeTable("peaks", wkbPoint, {"ele"});
  makeTable("boundaries", wkbMultiPolygon, {"admin_level", "code"});
  makeTable("boundary_lines", wkbLineString, {"admin_level", "territory", "neighbour"});
  makeTable("land_cover", wkbMultiPolygon, {"cover"});
  makeTable("coastline", wkbLineString, {});
}

void ExtractLayers::makeTable(const char* name, int geometryType, std::initializer_list<const char*> fields) {
  const OGRSpatialReference crs = gdal::lonLatReference();
  Table& table = tables_[name];
  table.layer = dataset_->CreateLayer(name, const_cast<OGRSpatialReference*>(&crs),
                                      static_cast<OGRwkbGeometryType>(geometryType), nullptr);
  const auto add = [&](const char* field) {
    const std::string_view text(field);
    OGRFieldDefn definition(field, text == "admin_level" ? OFTInteger : text == "ele" ? OFTReal : OFTString);
    table.layer->CreateField(&definition);
    table.fields[field] = static_cast<int>(table.fields.size());
  };
  for (const char* field : {"osm_id", "name", "name_en", "name_ar"}) add(field);
  for (const char* field : fields) add(field);
}

void ExtractLayers::keep(const Table& table, OGRFeature& feature) {
  // In memory nothing else can fail.
  if (table.layer->CreateFeature(&feature) != OGRERR_NONE) throw std::bad_alloc();
}

void ExtractLayers::set(const Table& table, OGRFeature& feature, std::string_view field,
                        std::string_view value) {
  if (!value.empty()) feature.SetField(table.fields.find(field)->second, std::string(value).c_str());
}

std::unique_ptr<OGRFeature> ExtractLayers::feature(const Table& table, std::string_view id,
                                                   const osmium::TagList& tags) const {
  std::unique_ptr<OGRFeature> out(OGRFeature::CreateFeature(table.layer->GetLayerDefn()));
  set(table, *out, "osm_id", id);
  set(table, *out, "name", valueOf(tags, "name"));
  set(table, *out, "name_en", valueOf(tags, "name:en"));
  set(table, *out, "name_ar", valueOf(tags, "name:ar"));
  return out;
}

void ExtractLayers::add(const osmium::Node& node) {
  const osmium::TagList& tags = node.tags();
  if (tags.empty() || !node.location().valid()) return;
  const LonLat at = placeOf(node.location());
  if (!bounds_.empty() && !bounds_.contains(at)) return;
  const auto addPoint = [&](const char* name, const char* field, std::string_view value) {
    const Table& table = tables_.find(name)->second;
    const auto out = feature(table, idOf("node", node.id()), tags);
    set(table, *out, field, value);
    OGRPoint point(at.lon, at.lat);
    out->SetGeometry(&point);
    keep(table, *out);
  };
  if (const auto place = valueOf(tags, "place"); !place.empty()) addPoint("places", "place", place);
  if (const auto natural = valueOf(tags, "natural"); natural == "peak" || natural == "volcano") {
    const auto height = heightOf(tags);
    addPoint("peaks", "ele", height ? std::to_string(*height) : std::string());
  }
}

void ExtractLayers::addLines(const char* name, const osmium::Way& way, const std::vector<Line<LonLat>>& lines,
                             const std::function<void(const Table&, OGRFeature&)>& fill) {
  const Table& table = tables_.find(name)->second;
  for (const Line<LonLat>& line : lines) {
    const auto out = feature(table, idOf("way", way.id()), way.tags());
    fill(table, *out);
    auto shape = std::make_unique<OGRLineString>();
    shape->setNumPoints(static_cast<int>(line.size()), FALSE);
    for (std::size_t i = 0; i < line.size(); ++i)
      shape->setPoint(static_cast<int>(i), line[i].lon, line[i].lat);
    out->SetGeometryDirectly(shape.release());
    keep(table, *out);
  }
}

void ExtractLayers::add(const osmium::Way& way, const WayRelations* relations) {
  const osmium::TagList& tags = way.tags();
  const std::string_view waterway = valueOf(tags, "waterway");
  const bool road = isRoad(tags);
  const bool water = waterway == "river" || waterway == "stream" || waterway == "canal";
  const bool coast = valueOf(tags, "natural") == "coastline";
  const bool boundary = relations && relations->level > 0;
  if (!road && !water && !coast && !boundary) return;
  auto lines = linesOf(way.nodes());
  if (!bounds_.empty())
    std::erase_if(lines, [&](const Line<LonLat>& line) { return !bounds_.intersects(zw::boundsOf(line)); });
  if (lines.empty()) return;
  if (road)
    addLines("roads", way, lines, [&](const Table& table, OGRFeature& out) {
      set(table, out, "highway", valueOf(tags, "highway"));
      set(table, out, "ref", valueOf(tags, "ref"));
      if (const auto oneWay = oneWayOf(tags)) set(table, out, "one_way", std::to_string(*oneWay));
      set(table, out, "structure", structureOf(tags));
      set(table, out, "surface", valueOf(tags, "surface"));
      set(table, out, "access", accessOf(tags));
    });
  if (water)
    addLines("waterways", way, lines, [&](const Table& table, OGRFeature& out) {
      set(table, out, "waterway", waterway);
      if (relations) set(table, out, "relation", relations->waterway);
    });
  if (coast) addLines("coastline", way, lines, [](const Table&, OGRFeature&) {});
  if (!boundary) return;
  const auto addEdge = [&](const std::string& territory, const std::string& neighbour) {
    addLines("boundary_lines", way, lines, [&](const Table& table, OGRFeature& out) {
      set(table, out, "admin_level", std::to_string(relations->level));
      set(table, out, "territory", territory);
      set(table, out, "neighbour", neighbour);
    });
  };
  for (const std::string& territory : relations->territories) {
    if (relations->territories.size() == 1) addEdge(territory, {});
    for (const std::string& neighbour : relations->territories)
      if (neighbour != territory) addEdge(territory, neighbour);
  }
}

void ExtractLayers::add(const osmium::Area& area) {
  const osmium::TagList& tags = area.tags();
  const std::string_view cover = landCoverOf(tags);
  // A boundary is a relation; where its only way is closed and tagged as well, that would be it a second
  // time.
  const auto level = area.from_way() ? std::nullopt : adminLevelOf(tags);
  if (cover.empty() && !level) return;
  if (!bounds_.empty() && !bounds_.intersects(boundsOf(area))) return;
  const auto shape = shapeOf(area);
  const auto addShape = [&](const char* name, const auto& fill) {
    const Table& table = tables_.find(name)->second;
    const auto out = feature(table, idOf(area.from_way() ? "way" : "relation", area.orig_id()), tags);
    fill(table, *out);
    out->SetGeometry(shape.get());
    keep(table, *out);
  };
  if (!cover.empty())
    addShape("land_cover", [&](const Table& table, OGRFeature& out) { set(table, out, "cover", cover); });
  if (level)
    addShape("boundaries", [&](const Table& table, OGRFeature& out) {
      set(table, out, "admin_level", std::to_string(*level));
      set(table, out, "code", boundaryCodeOf(tags));
    });
}

}  // namespace zw::osm
