// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/reference/raster_layer.h"

#include <gdal_utils.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <mutex>
#include <sstream>

#include "gis/gdal/gdal.h"
#include "gis/import/to_lon_lat.h"
#include "gis/reference/map_crs.h"

namespace zw::reference {
namespace {

using gdal::DatasetPtr;
using gdal::QuietGdal;

Error errorOf(const ReferenceRequest& request, ErrorCode code, std::string detail) {
  return {code, request.file, request.layer, {}, std::move(detail)};
}

/// Which values of a band are black and white.
struct Stretch {
  double low = 0;
  double high = 255;
  [[nodiscard]] std::uint8_t of(float value) const {
    return static_cast<std::uint8_t>(std::clamp(std::lround((value - low) / (high - low) * 255), 0L, 255L));
  }
};

/// Of bands of more than bytes what lies about the mean, so that a few outliers leave no black image. GDAL's
/// own statistics would be written beside the file.
Stretch stretchOf(GDALRasterBand& band) {
  constexpr double kSpread = 2.5;
  constexpr int kSamples = 256;  // each way
  if (band.GetRasterDataType() == GDT_Byte) return {};
  const int across = std::min(kSamples, band.GetXSize()), down = std::min(kSamples, band.GetYSize());
  std::vector<double> values(static_cast<std::size_t>(across) * static_cast<std::size_t>(down));
  if (band.RasterIO(GF_Read, 0, 0, band.GetXSize(), band.GetYSize(), values.data(), across, down, GDT_Float64,
                    0, 0, nullptr) != CE_None)
    return {};
  int hasNone = FALSE;
  const double none = band.GetNoDataValue(&hasNone);
  std::erase_if(values, [&](double value) { return !std::isfinite(value) || (hasNone && value == none); });
  if (values.empty()) return {};
  double sum = 0, squares = 0;
  for (const double value : values) sum += value;
  const double mean = sum / static_cast<double>(values.size());
  for (const double value : values) squares += (value - mean) * (value - mean);
  const double spread = kSpread * std::sqrt(squares / static_cast<double>(values.size()));
  const auto [least, most] = std::minmax_element(values.begin(), values.end());
  const Stretch stretch{std::max(*least, mean - spread), std::min(*most, mean + spread)};
  return stretch.high > stretch.low ? stretch : Stretch{*least, *least + 1};
}

class RasterLayer final : public ReferenceContent {
 public:
  RasterLayer(DatasetPtr source, DatasetPtr warped, ReferenceRequest request)
      : source_(std::move(source)), warped_(std::move(warped)), request_(std::move(request)) {
    warped_->GetGeoTransform(place_.data());
    GDALRasterBand* const first = source_->GetRasterBand(1);
    palette_ = first->GetColorTable();
    colours_ = palette_ ? 1 : std::min(3, warped_->GetRasterCount() - 1) == 3 ? 3 : 1;
    for (int i = 0; i < colours_; ++i)
      stretch_[static_cast<std::size_t>(i)] = stretchOf(*source_->GetRasterBand(i + 1));
    const GDALDataType type = warped_->GetRasterBand(1)->GetRasterDataType();
    opaque_ = type == GDT_UInt16 ? 65535 : type == GDT_Int16 ? 32767 : 255;
  }

  Result<ReferenceShapes> shapes() override {
    return fail(errorOf(request_, ErrorCode::BadValue, "it is an image, and has no features"));
  }

  Result<ReferenceImage> image(const Box<ProjectedPoint>& box, int width, int height) override {
    const std::scoped_lock lock(mutex_);
    const QuietGdal quiet;
    ReferenceImage out{width, height, {}};
    out.rgba.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4);
    const double perX = (box.maxX - box.minX) / width, perY = (box.maxY - box.minY) / height;
    // Those pixels of the picture whose middles the raster covers.
    const double west = place_[0], east = place_[0] + warped_->GetRasterXSize() * place_[1];
    const double north = place_[3], south = place_[3] + warped_->GetRasterYSize() * place_[5];
    const int left = std::max(0, static_cast<int>(std::ceil((west - box.minX) / perX - 0.5)));
    const int right = std::min(width, static_cast<int>(std::floor((east - box.minX) / perX + 0.5)));
    const int top = std::max(0, static_cast<int>(std::ceil((box.maxY - north) / perY - 0.5)));
    const int bottom = std::min(height, static_cast<int>(std::floor((box.maxY - south) / perY + 0.5)));
    if (left >= right || top >= bottom) return out;
    const Box<ProjectedPoint> part{box.minX + left * perX, box.maxY - bottom * perY, box.minX + right * perX,
                                   box.maxY - top * perY};
    const int columns = right - left, rows = bottom - top;
    std::vector<std::vector<float>> bands;
    for (int i = 1; i <= colours_ + 1; ++i) {
      const int band = i <= colours_ ? i : warped_->GetRasterCount();
      auto values = read(band, part, columns, rows);
      if (!values) return fail(std::move(values.error()));
      bands.push_back(std::move(*values));
    }
    for (int y = 0; y < rows; ++y)
      for (int x = 0; x < columns; ++x)
        paint(bands,
              static_cast<std::size_t>(y) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(x),
              &out.rgba[(static_cast<std::size_t>(y + top) * static_cast<std::size_t>(width) +
                         static_cast<std::size_t>(x + left)) *
                        4]);
    return out;
  }

  Result<std::vector<ReferenceHit>> at(ProjectedPoint place, double /*metres*/) override {
    const std::scoped_lock lock(mutex_);
    const QuietGdal quiet;
    const int column = static_cast<int>(std::floor((place.x - place_[0]) / place_[1]));
    const int row = static_cast<int>(std::floor((place.y - place_[3]) / place_[5]));
    std::vector<ReferenceHit> hits;
    if (column < 0 || row < 0 || column >= warped_->GetRasterXSize() || row >= warped_->GetRasterYSize())
      return hits;
    ReferenceHit hit;
    for (int i = 1; i <= warped_->GetRasterCount(); ++i) {
      double value = 0;
      GDALRasterBand& band = *warped_->GetRasterBand(i);
      if (band.RasterIO(GF_Read, column, row, 1, 1, &value, 1, 1, GDT_Float64, 0, 0, nullptr) != CE_None)
        return fail(errorOf(request_, ErrorCode::FileUnreadable, QuietGdal::message()));
      if (i == warped_->GetRasterCount()) {
        if (value <= 0) return hits;  // nothing there
        break;
      }
      std::ostringstream text;
      text << value;
      hit.attributes.emplace_back("band " + std::to_string(i), text.str());
    }
    hits.push_back(std::move(hit));
    return hits;
  }

 private:
  Result<std::vector<float>> read(int number, const Box<ProjectedPoint>& box, int columns, int rows) {
    GDALRasterIOExtraArg extra;
    INIT_RASTERIO_EXTRA_ARG(extra);
    const double width = warped_->GetRasterXSize(), height = warped_->GetRasterYSize();
    const double left = std::clamp((box.minX - place_[0]) / place_[1], 0.0, width);
    const double right = std::clamp((box.maxX - place_[0]) / place_[1], 0.0, width);
    const double top = std::clamp((box.maxY - place_[3]) / place_[5], 0.0, height);
    const double bottom = std::clamp((box.minY - place_[3]) / place_[5], 0.0, height);
    extra.bFloatingPointWindowValidity = TRUE;
    extra.dfXOff = left;
    extra.dfYOff = top;
    extra.dfXSize = right - left;
    extra.dfYSize = bottom - top;
    extra.eResampleAlg = palette_ ? GRIORA_NearestNeighbour : GRIORA_Bilinear;
    const int x = std::min(static_cast<int>(left), warped_->GetRasterXSize() - 1);
    const int y = std::min(static_cast<int>(top), warped_->GetRasterYSize() - 1);
    const int across =
        std::max(1, std::min(static_cast<int>(std::ceil(right)), warped_->GetRasterXSize()) - x);
    const int down =
        std::max(1, std::min(static_cast<int>(std::ceil(bottom)), warped_->GetRasterYSize()) - y);
    std::vector<float> values(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows));
    if (warped_->GetRasterBand(number)->RasterIO(GF_Read, x, y, across, down, values.data(), columns, rows,
                                                 GDT_Float32, 0, 0, &extra) != CE_None)
      return fail(errorOf(request_, ErrorCode::FileUnreadable, QuietGdal::message()));
    return values;
  }

  void paint(const std::vector<std::vector<float>>& bands, std::size_t i, std::uint8_t* pixel) const {
    const double alpha = std::clamp(bands.back()[i] / opaque_, 0.0, 1.0);
    if (alpha <= 0 || !std::isfinite(bands.front()[i])) return;
    pixel[3] = static_cast<std::uint8_t>(std::lround(alpha * 255));
    if (palette_) {
      GDALColorEntry entry{};
      palette_->GetColorEntryAsRGB(static_cast<int>(bands.front()[i]), &entry);
      pixel[0] = static_cast<std::uint8_t>(entry.c1);
      pixel[1] = static_cast<std::uint8_t>(entry.c2);
      pixel[2] = static_cast<std::uint8_t>(entry.c3);
      pixel[3] = static_cast<std::uint8_t>(pixel[3] * entry.c4 / 255);
      return;
    }
    for (std::size_t c = 0; c < 3; ++c) {
      const std::size_t band = colours_ == 3 ? c : 0;
      pixel[c] = stretch_[band].of(bands[band][i]);
    }
  }

  std::mutex mutex_;
  DatasetPtr source_;
  DatasetPtr warped_;  ///< turned towards the map; its last band is opacity
  ReferenceRequest request_;
  std::array<double, 6> place_{};
  const GDALColorTable* palette_ = nullptr;
  int colours_ = 1;
  double opaque_ = 255;
  std::array<Stretch, 3> stretch_;
};

/// Metres of the map that a pixel of the raster takes, in the middle of what both have.
std::optional<double> pixelSize(const std::array<double, 6>& place, const MapCrs& crs,
                                const OGREnvelope& part) {
  const double x = (part.MinX + part.MaxX) / 2, y = (part.MinY + part.MaxY) / 2;
  const auto middle = crs.toMap(x, y);
  const auto beside = crs.toMap(x + place[1], y + place[4]);
  const auto below = crs.toMap(x + place[2], y + place[5]);
  if (!middle || !beside || !below) return std::nullopt;
  const double size = std::min(std::hypot(beside->x - middle->x, beside->y - middle->y),
                               std::hypot(below->x - middle->x, below->y - middle->y));
  return size > 0 && std::isfinite(size) ? std::optional(size) : std::nullopt;
}

DatasetPtr warpedTo(GDALDataset& source, const MapCrs& crs, const Box<ProjectedPoint>& box, double size,
                    bool nearest) {
  const auto number = [](double value) {
    std::ostringstream text;
    text.precision(17);
    text << value;
    return text.str();
  };
  char* from = nullptr;
  char* to = nullptr;
  crs.file().exportToWkt(&from);
  crs.map().exportToWkt(&to);
  std::vector<std::string> words{"-of",
                                 "VRT",
                                 "-dstalpha",
                                 "-s_srs",
                                 from ? from : "",
                                 "-t_srs",
                                 to ? to : "",
                                 "-r",
                                 nearest ? "near" : "bilinear",
                                 "-te",
                                 number(box.minX),
                                 number(box.minY),
                                 number(box.maxX),
                                 number(box.maxY),
                                 "-tr",
                                 number(size),
                                 number(size)};
  CPLFree(from);
  CPLFree(to);
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  GDALWarpAppOptions* options = GDALWarpAppOptionsNew(arguments.data(), nullptr);
  GDALDatasetH sources[] = {GDALDataset::ToHandle(&source)};
  int usage = FALSE;
  GDALDatasetH made = GDALWarp("", nullptr, 1, sources, options, &usage);
  GDALWarpAppOptionsFree(options);
  return DatasetPtr(GDALDataset::FromHandle(made));
}

}  // namespace

Result<std::unique_ptr<ReferenceContent>> openRasterLayer(const ReferenceRequest& request) {
  const QuietGdal quiet;
  auto source =
      gdal::openDataset(request.layer.empty() ? request.file : request.layer, gdal::DatasetKind::Raster);
  if (!source) {
    Error error = std::move(source.error());
    error.file = request.file;
    return fail(std::move(error));
  }
  if ((*source)->GetRasterCount() == 0)
    return fail(errorOf(request, ErrorCode::NotAVectorFile, "it holds no image"));
  std::array<double, 6> place{};
  if ((*source)->GetGeoTransform(place.data()) != CE_None)
    return fail(
        errorOf(request, ErrorCode::NotCovered, "it does not say where it lies: it has no georeference"));
  const auto crs = MapCrs::from((*source)->GetSpatialRef(), request);
  if (!crs) {
    Error error = crs.error();
    error.file = request.file;
    return fail(std::move(error));
  }
  const double width = (*source)->GetRasterXSize(), height = (*source)->GetRasterYSize();
  OGREnvelope whole;
  for (const double across : {0.0, width})
    for (const double down : {0.0, height})
      whole.Merge(place[0] + across * place[1] + down * place[2],
                  place[3] + across * place[4] + down * place[5]);
  const auto wanted = crs->inFile(request.bounds);
  OGREnvelope part = whole;
  if (wanted) part.Intersect(*wanted);
  if (!part.IsInit() || part.MinX >= part.MaxX || part.MinY >= part.MaxY)
    return fail(errorOf(request, ErrorCode::NotCovered, "it lies elsewhere"));
  const auto size = pixelSize(place, *crs, part);
  if (!size) return fail(errorOf(request, ErrorCode::BadValue, "it cannot be turned towards the map"));
  const bool hasPalette = (*source)->GetRasterBand(1)->GetColorTable() != nullptr;
  CPLErrorReset();
  DatasetPtr warped = warpedTo(**source, *crs, request.bounds, *size, hasPalette);
  if (!warped) return fail(errorOf(request, ErrorCode::FileUnreadable, QuietGdal::message()));
  return std::unique_ptr<ReferenceContent>(
      std::make_unique<RasterLayer>(std::move(*source), std::move(warped), request));
}

}  // namespace zw::reference
