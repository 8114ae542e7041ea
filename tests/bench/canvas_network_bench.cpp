// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The canvas over a made-up network of 500,000 road edges (fixed seed), 1600 × 1000, antialiased, all layers,
// every class of road at every scale: frames of a pan, of a corner that is dragged and of steady scrolling,
// and the memory they take; beside QPainter drawing the same roads as they are, in the same run.
#include <unistd.h>

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QThread>
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <vector>

#include "tests/bench/times.h"
#include "tests/support/synthetic_region.h"
#include "ui/canvas/map_view.h"
#include "ui/canvas/render/map_renderer.h"
#include "ui/canvas/render/region_picture.h"

namespace {

using namespace zw;
using bench::Times;

constexpr QSize kSize(1600, 1000);
constexpr double kTenKilometres = 10000.0 / 1600;  // metres per pixel
constexpr double kFrame = 1000.0 / 60;

double residentMegabytes() {
  std::ifstream in("/proc/self/statm");
  double all = 0, resident = 0;
  in >> all >> resident;
  return resident * static_cast<double>(sysconf(_SC_PAGESIZE)) / (1 << 20);
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

void settle(MapView& view, QImage& frame) {
  do {
    view.render(&frame);
    QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
  } while (!view.isSettled());
}

void report(const char* what, const Times& times, const Times& naive) {
  std::printf("  %-56s wall median %7.2f, p99 %7.2f, worst %7.2f ms | processor %7.2f ms | %.4f : 1\n", what,
              times.wallMedian(), times.wallNinetyNine(), times.wallWorst(), times.median(),
              times.median() / naive.median());
}

/// As a program without tiles, levels of detail and index would.
Times naiveDrawing(const Region& region, const Viewport& view) {
  QImage image(kSize, QImage::Format_RGB32);
  Times times;
  for (int i = 0; i < 5; ++i)
    times.add([&] {
      image.fill(Qt::white);
      QPainter painter(&image);
      painter.setRenderHint(QPainter::Antialiasing);
      painter.setPen(QPen(Qt::darkGray, 1));
      for (const Road& road : region.roads) {
        QPolygonF line;
        for (const ProjectedPoint& p : road.line) {
          const ScreenPoint s = view.toScreen(p);
          line.append(QPointF(s.x, s.y));
        }
        painter.drawPolyline(line);
      }
    });
  return times;
}

/// Frames, and what each costs the thread that paints it: its own time, whoever else wants the cores.
struct Frames {
  Times times;
  std::vector<double> own;
  void add(const auto& frame) {
    times.add([&] {
      const double before = bench::milliseconds(CLOCK_THREAD_CPUTIME_ID);
      frame();
      own.push_back(bench::milliseconds(CLOCK_THREAD_CPUTIME_ID) - before);
    });
  }
  void tell(const char* what, const Times& naive) {
    report(what, times, naive);
    std::sort(own.begin(), own.end());
    std::printf("    the painting thread's own time: median %.2f, p99 %.2f, worst %.2f ms\n",
                own[own.size() / 2], own[own.size() * 99 / 100], own.back());
  }
};

/// Ways of 12 pixels a frame, there and back.
Frames pan(MapView& view, QImage& frame) {
  Frames frames;
  for (int step = 0; step < 300; ++step) {
    const double sign = (step / 40) % 2 == 0 ? 1 : -1;
    frames.add([&] {
      view.setViewport(view.viewport().pannedBy(12 * sign, 5 * sign));
      view.render(&frame);
      QCoreApplication::processEvents();
    });
  }
  return frames;
}

/// On and on at 900 pixels a second, a frame at each sixtieth; the pool renders what comes into view.
Frames scroll(MapView& view, QImage& frame, std::uint64_t& tiles) {
  Frames frames;
  const std::uint64_t before = view.renderedTiles();
  for (int step = 0; step < 600; ++step) {
    const double start = bench::milliseconds(CLOCK_MONOTONIC);
    const double angle = step / 150.0;
    frames.add([&] {
      view.setViewport(view.viewport().pannedBy(15 * std::cos(angle), 15 * std::sin(angle)));
      view.render(&frame);
      QCoreApplication::processEvents();
    });
    while (bench::milliseconds(CLOCK_MONOTONIC) - start < kFrame) {
      QCoreApplication::processEvents();
      QThread::usleep(500);
    }
  }
  tiles = view.renderedTiles() - before;
  return frames;
}

/// A corner of a zone of 200 is dragged: the scene that tells it and the frame that shows it.
Frames dragCorner(MapView& view, QImage& frame, MapScene scene) {
  SceneZone zone;
  zone.colour = Qt::darkMagenta;
  zone.selected = true;
  const ProjectedPoint middle = view.viewport().centre;
  Ring<ProjectedPoint> ring;
  for (int i = 0; i < 200; ++i) {
    const double angle = i * M_PI / 100, radius = 2600 + 200 * std::sin(7 * angle);
    ring.push_back({middle.x + radius * std::cos(angle), middle.y + radius * std::sin(angle)});
  }
  zone.shape = {{ring, {}}};
  scene.zones = {zone};
  view.setScene(std::make_shared<const MapScene>(scene));
  settle(view, frame);
  Frames frames;
  for (int step = 0; step < 300; ++step) {
    auto& corner = scene.zones[0].shape[0].outer[50];
    corner.x += step % 60 < 30 ? 15 : -15;
    corner.y += 10 * std::sin(step * 0.2);
    frames.add([&] {
      view.setScene(std::make_shared<const MapScene>(scene));
      view.render(&frame);
      QCoreApplication::processEvents();
    });
  }
  return frames;
}

void measureAt(const char* where, MapView& view, QImage& frame, const Viewport& at, const Times& naive) {
  view.setViewport(at);
  settle(view, frame);
  std::printf("%s, %.1f m a pixel\n", where, at.metresPerPixel);
  pan(view, frame).tell("a frame of a pan", naive);
  view.setViewport(at);
  settle(view, frame);
  std::uint64_t tiles = 0;
  scroll(view, frame, tiles).tell("a frame of steady scrolling, 900 pixels a second", naive);
  std::printf("    (%llu tiles rendered meanwhile; 60 frames a second want 16.7 ms)\n",
              static_cast<unsigned long long>(tiles));
}

}  // namespace

int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  const QApplication application(argc, argv);
  const double bare = residentMegabytes();
  auto options = testing::bundledSize();
  options.roads = 500000;
  const auto region = testing::makeSyntheticRegion(options);
  const double withRegion = residentMegabytes();
  Times building;
  std::shared_ptr<const RegionPicture> picture;
  building.add([&] { picture = makeRegionPicture(region); });
  std::printf("%zu road edges; the picture made in %.0f ms\n", region->roads.size(), building.wallMedian());

  MapScene scene;
  scene.base = picture;
  MapView view;
  view.resize(kSize);
  view.setTheme(themeWithAllRoads());
  view.setScene(std::make_shared<const MapScene>(scene));
  Box<ProjectedPoint> box;
  for (const Road& road : region->roads) box.add(boundsOf(road.line));
  const Viewport whole = Viewport::fitted(box, kSize, 0);
  Viewport close = whole;
  close.metresPerPixel = kTenKilometres;
  QImage frame(kSize, QImage::Format_RGB32);
  view.setViewport(whole);
  settle(view, frame);
  std::printf(
      "resident: bare %.0f MB, with the region %.0f MB, with its picture and the view painted %.0f MB\n",
      bare, withRegion, residentMegabytes());

  const Times naive = naiveDrawing(*region, whole);
  report("naive drawing of the roads at full extent", naive, naive);
  MapScene roads = scene;
  roads.layers = LayerSettings::none();
  roads.layers.set(MapLayer::Roads, true);
  const MapTheme theme = themeWithAllRoads();
  const auto repaint = [&](const MapScene& shown) {
    Times times;
    for (int i = 0; i < 5; ++i)
      times.add([&] {
        QPainter painter(&frame);
        paintMap(painter, shown, whole, theme,
                 {.base = true, .fields = false, .plan = false, .names = false, .grid = false});
      });
    return times;
  };
  report("the roads repainted whole, one thread, no tiles", repaint(roads), naive);
  report("all layers repainted whole, one thread, no tiles", repaint(scene), naive);
  measureAt("full extent", view, frame, whole, naive);
  measureAt("10 km", view, frame, close, naive);
  view.setViewport(close);
  settle(view, frame);
  dragCorner(view, frame, scene).tell("a corner of 200 dragged", naive);
  std::printf("resident at the end: %.0f MB\n", residentMegabytes());
  return 0;
}
