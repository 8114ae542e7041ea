// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <initializer_list>
#include <map>
#include <memory>
#include <osmium/osm/area.hpp>
#include <osmium/osm/node.hpp>
#include <osmium/osm/way.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "core/geometry/shapes.h"
#include "gis/gdal/gdal.h"

class OGRFeature;
class OGRLayer;

namespace zw::osm {

/// The relations that a way belongs to, as far as they matter to a region.
struct WayRelations {
  int level = 0;                         ///< the highest-ranking boundary's admin_level; 0: none
  std::vector<std::string> territories;  ///< names of the boundaries of that level, sorted
  std::string waterway;                  ///< name of the waterway relation; empty: none
};

/// Fills the layers of an extract, one object at a time; what lies outside the bounds is passed over. Throws
/// std::bad_alloc.
class ExtractLayers {
 public:
  /// An empty box takes everything.
  explicit ExtractLayers(const Box<LonLat>& bounds);

  void add(const osmium::Node& node);
  /// `relations` may be null.
  void add(const osmium::Way& way, const WayRelations* relations);
  void add(const osmium::Area& area);

  [[nodiscard]] gdal::DatasetPtr take() { return std::move(dataset_); }

 private:
  struct Table {
    OGRLayer* layer = nullptr;  ///< owned by the dataset
    std::map<std::string, int, std::less<>> fields;
  };
  void makeTable(const char* name, int geometryType, std::initializer_list<const char*> fields);
  [[nodiscard]] std::unique_ptr<OGRFeature> feature(const Table& table, std::string_view id,
                                                    const osmium::TagList& tags) const;
  static void keep(const Table& table, OGRFeature& feature);
  static void set(const Table& table, OGRFeature& feature, std::string_view field, std::string_view value);
  void addLines(const char* table, const osmium::Way& way, const std::vector<Line<LonLat>>& lines,
                const std::function<void(const Table&, OGRFeature&)>& fill);

  Box<LonLat> bounds_;
  gdal::DatasetPtr dataset_;
  std::map<std::string, Table, std::less<>> tables_;
};

}  // namespace zw::osm
