// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The canvas at full extent, 1600 × 1000, antialiased, every road shown: frames from tiles while panning and
// whole repaints, beside QPainter drawing the same roads as they are in the same run. Takes the bundled
// region where it is built, else a synthetic one of its size.
#include <benchmark/benchmark.h>

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <map>
#include <string>

#include "app/resource_paths.h"
#include "gis/pack/pack_reader.h"
#include "tests/support/synthetic_region.h"
#include "ui/canvas/map_view.h"
#include "ui/canvas/render/labels.h"
#include "ui/canvas/render/map_renderer.h"
#include "ui/canvas/render/region_picture.h"

namespace {

using namespace zw;

constexpr QSize kSize(1600, 1000);

std::shared_ptr<const Region> region() {
  static const auto loaded = [] {
    if (auto bundled = GeoPackageRegionStore().open(bundledPackPath())) {
      std::printf("region: bundled, %zu road edges\n", (*bundled)->roads.size());
      return *bundled;
    }
    std::printf("region: synthetic, of the bundled region's size\n");
    return testing::makeSyntheticRegion(testing::bundledSize());
  }();
  return loaded;
}

const std::shared_ptr<const RegionPicture>& picture() {
  static const auto made = makeRegionPicture(region());
  return made;
}

MapTheme themeWithAllRoads() {
  auto theme = loadThemeFile(QStringLiteral(ZW_SOURCE_DIR "/resources/styles/light.json"));
  if (!theme) {
    std::fprintf(stderr, "no style: %s\n", theme.error().detail.c_str());
    std::exit(1);
  }
  for (auto key = LineKey::Motorway; key <= LineKey::Path;
       key = static_cast<LineKey>(static_cast<int>(key) + 1))
    theme->lines[static_cast<std::size_t>(key)].maxMetresPerPixel = kAnyScale;
  return *theme;
}

MapScene scene() {
  MapScene whole;
  whole.base = picture();
  return whole;
}

Viewport fullExtent() {
  Box<ProjectedPoint> box;
  for (const Road& road : region()->roads) box.add(boundsOf(road.line));
  return Viewport::fitted(box, kSize, 0);
}

void naiveRoads(benchmark::State& state) {
  const Viewport view = fullExtent();
  QImage image(kSize, QImage::Format_RGB32);
  for (auto _ : state) {
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Qt::darkGray, 1));
    for (const Road& road : region()->roads) {
      QPolygonF line;
      for (const ProjectedPoint& p : road.line) {
        const ScreenPoint s = view.toScreen(p);
        line.append(QPointF(s.x, s.y));
      }
      painter.drawPolyline(line);
    }
  }
}

void repaint(benchmark::State& state, bool roadsOnly) {
  const Viewport view = fullExtent();
  const MapTheme theme = themeWithAllRoads();
  MapScene shown = scene();
  if (roadsOnly) {
    shown.layers = LayerSettings::none();
    shown.layers.set(MapLayer::Roads, true);
  }
  QImage image(kSize, QImage::Format_RGB32);
  for (auto _ : state) {
    QPainter painter(&image);
    paintMap(painter, shown, view, theme, {.base = true, .fields = false, .plan = false, .names = false});
  }
}

/// With a plan: six zones of eight units each and the residual strip.
MapScene sceneWithPlan() {
  MapScene shown = scene();
  for (std::size_t i = 0; i < 6; ++i) {
    SceneZone zone;
    zone.colour = Qt::darkMagenta;
    for (std::size_t k = 0; k < 8; ++k) {
      const auto& unit = region()->units[(i * 90 + k) % region()->units.size()].shape;
      zone.shape.insert(zone.shape.end(), unit.begin(), unit.end());
    }
    shown.zones.push_back(zone);
  }
  if (!region()->bufferZones.empty()) shown.residual = region()->bufferZones.front().shape;
  return shown;
}

/// What is painted live in each frame.
void paintPlanLive(benchmark::State& state) {
  const MapScene shown = sceneWithPlan();
  const Viewport view = fullExtent();
  const MapTheme theme = themeWithAllRoads();
  QImage image(kSize, QImage::Format_RGB32);
  image.fill(Qt::white);
  for (auto _ : state) {
    QPainter painter(&image);
    paintMap(painter, shown, view, theme, {.base = false, .plan = true, .names = false});
  }
}

void placeNames(benchmark::State& state) {
  const Viewport view = fullExtent().zoomedAt({800, 500}, 3);
  const MapTheme theme = themeWithAllRoads();
  const MapScene shown = scene();
  std::size_t names = 0;
  for (auto _ : state) names = placeLabels(shown, view, theme).size();
  state.counters["names"] = static_cast<double>(names);
}

void settle(MapView& view, QImage& frame) {
  do {
    view.render(&frame);
    QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
  } while (!view.isSettled());
}

/// A frame of a pan by 12 pixels with a plan and names on the map; tiles that come into view are rendered
/// meanwhile by the pool.
void panFrame(benchmark::State& state) {
  MapView view;
  view.resize(kSize);
  view.setTheme(themeWithAllRoads());
  view.setScene(std::make_shared<const MapScene>(sceneWithPlan()));
  view.setViewport(fullExtent());
  QImage frame(kSize, QImage::Format_RGB32);
  settle(view, frame);
  int step = 0;
  double worst = 0;
  for (auto _ : state) {
    const auto start = std::chrono::steady_clock::now();
    const double sign = (step++ / 40) % 2 == 0 ? 1 : -1;
    view.setViewport(view.viewport().pannedBy(12 * sign, 5 * sign));
    view.render(&frame);
    QCoreApplication::processEvents();
    worst = std::max(
        worst, std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
  }
  state.counters["worst_ms"] = worst;
}

void buildPicture(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(makeRegionPicture(region()));
}

/// Remembers each benchmark's time for the ratios.
class Reporter final : public benchmark::ConsoleReporter {
 public:
  void ReportRuns(const std::vector<Run>& runs) override {
    ConsoleReporter::ReportRuns(runs);
    for (const Run& run : runs)
      if (!run.error_occurred) milliseconds[run.benchmark_name()] = run.GetAdjustedRealTime();
  }
  std::map<std::string, double> milliseconds;
};

}  // namespace

int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  const QApplication application(argc, argv);
  benchmark::Initialize(&argc, argv);
  using benchmark::kMillisecond;
  benchmark::RegisterBenchmark("naive_roads", naiveRoads)->Unit(kMillisecond);
  benchmark::RegisterBenchmark("repaint_roads", repaint, true)->Unit(kMillisecond);
  benchmark::RegisterBenchmark("repaint_all_layers", repaint, false)->Unit(kMillisecond);
  benchmark::RegisterBenchmark("pan_frame", panFrame)->Unit(kMillisecond)->Iterations(200);
  benchmark::RegisterBenchmark("paint_plan", paintPlanLive)->Unit(kMillisecond);
  benchmark::RegisterBenchmark("place_names", placeNames)->Unit(kMillisecond);
  benchmark::RegisterBenchmark("build_picture", buildPicture)->Unit(kMillisecond)->Iterations(2);
  Reporter reporter;
  benchmark::RunSpecifiedBenchmarks(&reporter);
  const double naive = reporter.milliseconds["naive_roads"];
  for (const auto& [name, time] : reporter.milliseconds)
    if (naive > 0 && (name == "repaint_roads" || name.rfind("pan_frame", 0) == 0))
      std::printf("%s: %.1f ms, naive drawing of the roads alone %.1f ms: ratio %.3f\n", name.c_str(), time,
                  naive, time / naive);
  return 0;
}
