// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/build/extract_summary.h"

#include <ogrsf_frmts.h>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <map>
#include <set>
#include <tuple>

#include "core/geometry/geodesic.h"
#include "core/geometry/geos.h"
#include "gis/build/source_files.h"
#include "gis/build/source_layer.h"

namespace zw::pack {
namespace {

constexpr double kReadingShare = 0.4;

std::string textOf(const OGRFeature& feature, const char* field) {
  const int index = feature.GetFieldIndex(field);
  return index < 0 || !feature.IsFieldSetAndNotNull(index) ? std::string() : feature.GetFieldAsString(index);
}

double areaInside(const MultiPolygon<LonLat>& shape, const Box<LonLat>& bounds) {
  if (bounds.empty() || bounds.contains(boundsOf(shape))) return geodesicArea(shape).value();
  const auto geometry = geos::fromShape(shape);
  const auto frame = geos::fromBox(bounds);
  const geos::GeometryPtr inside(GEOSIntersection_r(geos::context(), geometry.get(), frame.get()));
  return geodesicArea(geos::toShape<LonLat>(inside.get())).value();
}

/// Of a GeoPackage: when its layers last changed, as it records.
std::string lastChange(GDALDataset& dataset) {
  const gdal::QuietGdal quiet;
  OGRLayer* rows = dataset.ExecuteSQL("SELECT max(substr(last_change, 1, 10)) AS day FROM gpkg_contents",
                                      nullptr, nullptr);
  if (!rows) return {};
  const std::unique_ptr<OGRFeature> first(rows->GetNextFeature());
  std::string day = first ? textOf(*first, "day") : std::string();
  dataset.ReleaseResultSet(rows);
  return day;
}

class Summary {
 public:
  Summary(std::string path, const ExtractLayout& layout, SourceFiles& files, const Box<LonLat>& bounds)
      : path_(std::move(path)), layout_(layout), files_(files), bounds_(bounds) {}

  Result<ExtractSummary> make(const Progress& progress) {
    if (auto done = layout_.geofabrik ? readExtent() : readExtract(progress); !done)
      return fail(done.error());
    for (const auto read : {&Summary::count, &Summary::readRivers, &Summary::readBoundaries}) {
      if (auto going = tell(progress, "summary", kReadingShare); !going) return fail(going.error());
      if (auto done = (this->*read)(); !done) return fail(done.error());
    }
    return std::move(out_);
  }

 private:
  using Take = std::function<void(const SourceLayer::Item&)>;

  Result<void> each(const std::string& layer, const std::string& where, const Take& take) {
    if (layer.empty()) return {};
    auto source = SourceLayer::open({.file = path_, .layer = layer, .where = where}, files_, bounds_);
    if (!source) return fail(source.error());
    SourceLayer::Item item;
    for (;;) {
      const auto more = source->next(item);
      if (!more) return fail(more.error());
      if (!*more) return {};
      if (item.geometry) take(item);
    }
  }

  Result<void> readExtract(const Progress& progress) {
    const std::string name = std::filesystem::path(path_).filename().string();
    const auto extract = files_.readExtract(
        path_, bounds_, [&](double done) { return !progress || progress(name, kReadingShare * done); });
    if (!extract) return fail(extract.error());
    out_.bounds = (*extract)->bounds;
    out_.boundsStated = (*extract)->boundsStated;
    out_.date = (*extract)->date;
    for (const auto& open : (*extract)->open)
      out_.brokenBoundaries.push_back(std::to_string(open.level) + ' ' + open.name);
    return {};
  }

  /// The date is that of the file's last change by its own account.
  Result<void> readExtent() {
    auto dataset = gdal::openDataset(path_, gdal::DatasetKind::Vector);
    if (!dataset) return fail(dataset.error());
    for (const std::string& name : {layout_.roads, layout_.waterways, layout_.places, layout_.landCover}) {
      OGRLayer* layer = name.empty() ? nullptr : (*dataset)->GetLayerByName(name.c_str());
      OGREnvelope box;
      if (layer && layer->GetExtent(&box) == OGRERR_NONE)
        out_.bounds.add({box.MinX, box.MinY, box.MaxX, box.MaxY});
    }
    OGRLayer& roads = *(*dataset)->GetLayerByName(layout_.roads.c_str());
    if (const char* changed = roads.GetMetadataItem("DBF_DATE_LAST_UPDATE"))
      out_.date = changed;
    else if (EQUAL((*dataset)->GetDriverName(), "GPKG"))
      out_.date = lastChange(**dataset);
    return {};
  }

  Result<void> count() {
    const auto one = [](std::size_t& counter) { return [&](const SourceLayer::Item&) { ++counter; }; };
    auto done = each(layout_.roads, "", one(out_.roads));
    if (done) done = each(layout_.places, "", one(out_.places));
    if (done) done = each(layout_.landCover, "", one(out_.landCover));
    return done;
  }

  Result<void> readRivers() {
    std::map<std::string, ExtractSummary::River> rivers;
    auto done = each(layout_.waterways, layout_.classField("waterway") + " IN ('river', 'canal')",
                     [&](const SourceLayer::Item& item) {
                       std::string name = textOf(*item.feature, "relation");
                       if (name.empty()) name = textOf(*item.feature, "name");
                       if (name.empty()) return;
                       auto& river = rivers[name];
                       river.name = name;
                       if (river.nameEnglish.empty()) river.nameEnglish = textOf(*item.feature, "name_en");
                       MultiLine<LonLat> lines;
                       appendLines(*item.geometry, lines);
                       for (const auto& line : lines) river.length += geodesicLength(line).value();
                     });
    for (auto& [name, river] : rivers) out_.rivers.push_back(std::move(river));
    std::stable_sort(out_.rivers.begin(), out_.rivers.end(),
                     [](const auto& a, const auto& b) { return a.length > b.length; });
    return done;
  }

  Result<void> readBoundaries() {
    auto done = each(layout_.boundaries, "name IS NOT NULL", [&](const SourceLayer::Item& item) {
      MultiPolygon<LonLat> shape;
      appendPolygons(*item.geometry, shape);
      out_.boundaries.push_back({item.feature->GetFieldAsInteger("admin_level"),
                                 textOf(*item.feature, "name"),
                                 textOf(*item.feature, "name_en"),
                                 textOf(*item.feature, "code"),
                                 areaInside(shape, bounds_),
                                 {}});
    });
    if (!done) return done;
    // What only touches the area's frame is not in it.
    std::erase_if(out_.boundaries, [](const auto& boundary) { return boundary.area <= 0; });
    std::stable_sort(out_.boundaries.begin(), out_.boundaries.end(), [](const auto& a, const auto& b) {
      return std::tuple(a.level, -a.area) < std::tuple(b.level, -b.area);
    });
    std::set<std::tuple<int, std::string, std::string>> pairs;  // level, name, neighbour
    done = each(layout_.boundaryLines, "neighbour IS NOT NULL", [&](const SourceLayer::Item& item) {
      pairs.insert({item.feature->GetFieldAsInteger("admin_level"), textOf(*item.feature, "territory"),
                    textOf(*item.feature, "neighbour")});
    });
    for (auto& boundary : out_.boundaries)
      for (auto at = pairs.lower_bound({boundary.level, boundary.name, ""});
           at != pairs.end() && std::get<0>(*at) == boundary.level && std::get<1>(*at) == boundary.name; ++at)
        boundary.neighbours.push_back(std::get<2>(*at));
    return done;
  }

  std::string path_;
  const ExtractLayout& layout_;
  SourceFiles& files_;
  const Box<LonLat>& bounds_;
  ExtractSummary out_;
};

}  // namespace

Result<ExtractSummary> summarise(const std::string& path, const ExtractLayout& layout, SourceFiles& files,
                                 const Box<LonLat>& bounds, const Progress& progress) {
  return Summary(path, layout, files, bounds).make(progress);
}

}  // namespace zw::pack
