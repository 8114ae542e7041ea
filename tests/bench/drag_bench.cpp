// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A vertex, and a post, dragged by the mouse in the program's own window, on the bundled region and the
// sample plan: how long the user interface is busy with a move of the mouse and the map's next frame, and how
// long until the panel shows the figures of that place, or the map what the post sees; beside a repaint of
// the same map with nothing dragged.
#include <QAction>
#include <QApplication>
#include <QMouseEvent>
#include <QSettings>
#include <QTemporaryDir>
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <functional>
#include <utility>
#include <vector>

#include "app/desktop_services.h"
#include "core/change/commands.h"
#include "ui/i18n/figures.h"
#include "ui/main_window.h"
#include "ui/panels/figures_table.h"
#include "ui/theme/app_theme.h"
#include "ui/window/screenshot.h"

namespace {

using namespace zw;
using Clock = std::chrono::steady_clock;

constexpr QSize kWindow(1600, 1000);
constexpr double kRadius = 8000;  // m
constexpr int kDrags = 20;
constexpr int kMoves = 25;

double millisecondsSince(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

double quantile(std::vector<double> times, double q) {
  std::sort(times.begin(), times.end());
  return times[static_cast<std::size_t>(q * static_cast<double>(times.size() - 1))];
}

[[noreturn]] void giveUp(const char* reason) {
  std::fprintf(stderr, "drag_bench: %s\n", reason);
  std::exit(1);
}

void waitFor(const std::function<bool()>& condition, const char* reason) {
  const auto start = Clock::now();
  while (!condition()) {
    if (millisecondsSince(start) > 60000) giveUp(reason);
    QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
  }
}

/// A zone about the middle of the units, with bays, in a scenario of its own where it overlaps no other.
Zone addZone(Workspace& workspace, int corners) {
  const Region& region = *workspace.shown().region;
  Box<ProjectedPoint> box;
  for (const AreaUnit& unit : region.units) box.add(boundsOf(unit.shape));
  Ring<LonLat> ring;
  for (int i = 0; i < corners; ++i) {
    const double angle = 2 * M_PI * i / corners;
    const double r = kRadius * (1 + 0.08 * std::sin(7 * angle));
    ring.push_back(region.projection->inverse(
        {(box.minX + box.maxX) / 2 + r * std::cos(angle), (box.minY + box.maxY) / 2 + r * std::sin(angle)}));
  }
  const std::string name = "Zone of " + std::to_string(corners);
  const Uuid scenario = workspace.services().ids->next();
  const Uuid zone = workspace.services().ids->next();
  const bool made =
      workspace.run(addScenario(workspace.plan(), scenario, name)) &&
      workspace.run(createZone(workspace.plan(), {zone, scenario, name, {{ring, {}}}}, {region.bounds}));
  if (!made) giveUp("the zone was refused");
  return workspace.plan().zones.at(zone);
}

class Mouse {
 public:
  explicit Mouse(MapView& map) : map_(map) {}
  void press(ScreenPoint at) {
    send(QEvent::MouseMove, at, Qt::NoButton, Qt::NoButton);
    send(QEvent::MouseButtonPress, at, Qt::LeftButton, Qt::LeftButton);
  }
  void drag(ScreenPoint to) { send(QEvent::MouseMove, to, Qt::NoButton, Qt::LeftButton); }
  void release(ScreenPoint at) { send(QEvent::MouseButtonRelease, at, Qt::LeftButton, Qt::NoButton); }

 private:
  void send(QEvent::Type type, ScreenPoint at, Qt::MouseButton button, Qt::MouseButtons held) {
    const QPointF place(at.x, at.y);
    QMouseEvent event(type, place, map_.mapToGlobal(place), button, held, Qt::NoModifier);
    QApplication::sendEvent(&map_, &event);
  }
  MapView& map_;
};

/// Whether a widget was painted since it was asked last.
class Paints final : public QObject {
 public:
  explicit Paints(QWidget& widget) { widget.installEventFilter(this); }
  bool eventFilter(QObject*, QEvent* event) override {
    seen_ = seen_ || event->type() == QEvent::Paint;
    return false;
  }
  bool seen() { return std::exchange(seen_, false); }

 private:
  bool seen_ = false;
};

struct Times {
  std::vector<double> frame;    ///< handler and the map's next frame
  std::vector<double> turn;     ///< longest stretch that the user interface was busy for one move
  std::vector<double> figures;  ///< from the move until they are on the panel
};

/// Drags what stands at each of the places by up to 60 pixels and puts it back. `told`: what the workspace
/// says when it has reckoned; `show` then brings it onto the screen.
Times drag(MainWindow& window, const std::vector<LonLat>& places, void (Workspace::*told)(),
           const std::function<void()>& show) {
  MapView& map = window.mapView();
  Workspace& workspace = window.workspace();
  bool reckoned = false;
  const auto connection = QObject::connect(&workspace, told, [&reckoned] { reckoned = true; });
  Mouse mouse(map);
  Paints paints(map);
  Times times;
  for (const LonLat place : places) {
    const ScreenPoint home = map.viewport().toScreen(workspace.shown().region->projection->forward(place));
    mouse.press(home);
    mouse.drag({home.x + 20, home.y});  // past what might still be a click
    waitFor([&window] { return isAtRest(window); }, "the first move did not come to rest");
    for (int m = 1; m <= kMoves; ++m) {
      reckoned = false;
      static_cast<void>(paints.seen());
      const auto start = Clock::now();
      mouse.drag({home.x + 60.0 * m / kMoves, home.y + 25.0 * m / kMoves});
      QCoreApplication::sendPostedEvents(nullptr, QEvent::UpdateRequest);
      times.frame.push_back(millisecondsSince(start));
      if (!paints.seen()) giveUp("the map was not painted");
      double longest = times.frame.back();
      while (!reckoned) {
        const auto turn = Clock::now();
        QCoreApplication::processEvents();
        if (reckoned) show();
        longest = std::max(longest, millisecondsSince(turn));
        if (millisecondsSince(start) > 10000) giveUp("no figures came");
      }
      times.figures.push_back(millisecondsSince(start));
      times.turn.push_back(longest);
    }
    mouse.drag(home);
    mouse.release(home);
    waitFor([&window] { return isAtRest(window); }, "the figures did not come to rest");
  }
  QObject::disconnect(connection);
  return times;
}

/// Some of the zone's corners.
Times dragCorners(MainWindow& window, const Zone& zone) {
  auto* panel = window.findChild<FiguresTable*>(QStringLiteral("zoneFigures"));
  std::vector<LonLat> corners;
  const auto& ring = zone.shape.front().outer;
  for (std::size_t d = 0; d < kDrags; ++d) corners.push_back(ring[ring.size() * d / kDrags]);
  return drag(window, corners, &Workspace::zoneFiguresChanged, [&] {
    panel->viewport()->repaint();
    const Metric& area = window.workspace().zoneFigures().front();
    if (panel->shownText(QString::fromStdString(area.id)) != figureText(area))
      giveUp("the panel does not show the figures");
  });
}

void report(const char* what, const std::vector<double>& times, double baseline) {
  std::printf("  %-34s median %6.2f ms, p99 %6.2f ms, worst %6.2f ms (median %.2f : 1)\n", what,
              quantile(times, 0.5), quantile(times, 0.99), quantile(times, 1),
              quantile(times, 0.5) / baseline);
}

/// The map's own frame, nothing dragged.
double bareFrame(MainWindow& window) {
  std::vector<double> bare;
  for (int i = 0; i < 100; ++i) {
    const auto start = Clock::now();
    window.mapView().repaint();
    bare.push_back(millisecondsSince(start));
  }
  return quantile(bare, 0.5);
}

void bench(MainWindow& window, int corners) {
  Workspace& workspace = window.workspace();
  const Zone zone = addZone(workspace, corners);
  workspace.select(zone.id);
  window.mapView().zoomTo(boundsOf(workspace.shown().region->projection->forward(zone.shape)));
  window.findChild<QAction*>(QStringLiteral("panTool"))->trigger();
  waitFor([&window] { return isAtRest(window); }, "the window did not come to rest");
  const double baseline = bareFrame(window);
  window.findChild<QAction*>(QStringLiteral("editTool"))->trigger();
  std::printf("a corner of a zone of %d corners is dragged; the map alone, nothing dragged: %.2f ms\n",
              corners, baseline);
  const Times times = dragCorners(window, zone);
  report("mouse move and the next frame", times.frame, baseline);
  report("longest turn of the event loop", times.turn, baseline);
  report("until the panel shows the figures", times.figures, baseline);
}

/// Every post of the sample's zone with the most.
void benchPosts(MainWindow& window) {
  Workspace& workspace = window.workspace();
  const Plan& plan = workspace.plan();
  const Zone* most = nullptr;
  for (const Zone* zone : plan.zonesOf(plan.info.activeScenario))
    if (!most || plan.postsOf(zone->id).size() > plan.postsOf(most->id).size()) most = zone;
  workspace.select(most->id);
  window.mapView().zoomTo(boundsOf(workspace.shown().region->projection->forward(most->shape)));
  window.findChild<QAction*>(QStringLiteral("postTool"))->trigger();
  waitFor([&window] { return isAtRest(window); }, "the window did not come to rest");
  const double baseline = bareFrame(window);
  std::printf("a post of %zu in the scenario is dragged; the map alone, nothing dragged: %.2f ms\n",
              plan.posts.size(), baseline);
  std::vector<LonLat> places;
  for (const Post* post : plan.postsOf(most->id)) places.push_back(post->point);
  std::shared_ptr<const SceneFields> seen;
  const Times times = drag(window, places, &Workspace::observationChanged, [&] {
    window.mapView().repaint();
    if (workspace.scene()->fields == seen) giveUp("the map does not show what the post sees");
    seen = workspace.scene()->fields;
  });
  report("mouse move and the next frame", times.frame, baseline);
  report("longest turn of the event loop", times.turn, baseline);
  report("until the map shows what it sees", times.figures, baseline);
}

}  // namespace

int main(int argc, char** argv) {
  const QTemporaryDir home;
  qputenv("HOME", home.path().toLocal8Bit());
  for (const char* variable : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_DOCUMENTS_DIR"})
    qunsetenv(variable);
  qputenv("QT_QPA_PLATFORM", "offscreen");
  const QApplication application(argc, argv);
  QSettings::setDefaultFormat(QSettings::IniFormat);
  QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, home.path());
  prepareTheme();
  MainWindow window(makeDesktopServices());
  window.resize(kWindow);
  window.show();
  window.openAtStart({});
  waitFor([&window] { return isAtRest(window); }, "the sample did not open");
  benchPosts(window);
  bench(window, 200);
  bench(window, 20000);
  return 0;
}
