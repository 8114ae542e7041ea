// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window/window_fixture.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMouseEvent>
#include <QSettings>
#include <QTest>
#include <QTimer>
#include <fstream>

#include "tests/support/fixed_environment.h"
#include "tests/support/synthetic_region.h"
#include "ui/panels/figures_table.h"
#include "ui/panels/message_bar.h"
#include "ui/window/screenshot.h"

namespace zw::testing {
namespace {

class OneRegionStore final : public RegionStore {
 public:
  explicit OneRegionStore(std::shared_ptr<const Region> region) : region_(std::move(region)) {}
  Result<std::shared_ptr<const Region>> open(const std::string& path) const override {
    if (path != region_->file) return fail({ErrorCode::FileMissing, path, {}, {}, {}});
    return region_;
  }

 private:
  std::shared_ptr<const Region> region_;
};

Factor factor(const char* id, double value) {
  return {id, id, value, value / 2, value * 2, "m", "test", Confidence::Assumed};
}

}  // namespace

WindowTest::WindowTest() {
  const auto region = makeMutableSyntheticRegion();
  region->file = folder_.filePath(QStringLiteral("region.gpkg")).toStdString();
  region->hash = "sha256:0123456789abcdef0123456789abcdef";
  const std::ofstream mark(region->file);
  region_ = region;
}

WindowTest::~WindowTest() = default;

void WindowTest::TearDown() {
  EXPECT_EQ(pendingDialogs_, 0) << "a dialog that was to come did not";
}

void WindowTest::SetUp() {
  QSettings().clear();
  plans_ = std::make_shared<MemoryPlanRepository>();
  services_.regions = std::make_shared<OneRegionStore>(region_);
  services_.plans = plans_;
  services_.clock = std::make_shared<FixedClock>();
  services_.ids = std::make_shared<CountingIds>();
  services_.packOfPlan = [this](const PlanInfo& plan, const std::string&,
                                const std::string&) -> Result<PackOfPlan> {
    PackOfPlan found{region_, std::nullopt};
    if (plan.packHash != region_->hash) found.mismatch = Error{ErrorCode::PackMismatch, {}, {}, {}, {}};
    return found;
  };
  services_.samplePlan = [this](const Region&) -> Result<Plan> { return squarePlan(); };
  services_.defaultFactors = []() -> Result<std::map<std::string, Factor>> {
    return std::map<std::string, Factor>{
        {"coverage.frontage_tolerance", factor("coverage.frontage_tolerance", 150)},
        {"residual.depth_spacing", factor("residual.depth_spacing", 250)}};
  };
  services_.bundledPack = region_->file;
  services_.stylesFolder = ZW_SOURCE_DIR "/resources/styles";
  services_.version = "0.0.0";
}

ProjectedPoint WindowTest::middle(double east, double north) const {
  const LonLat centre{(region_->bounds.minX + region_->bounds.maxX) / 2,
                      (region_->bounds.minY + region_->bounds.maxY) / 2};
  const ProjectedPoint p = region_->projection->forward(centre);
  return {p.x + east, p.y + north};
}

Plan WindowTest::squarePlan() const {
  Plan plan;
  plan.info.title = "Test plan";
  plan.info.packHash = region_->hash;
  plan.info.packName = "region.gpkg";
  const Uuid scenario = *Uuid::fromText("00000000-0000-4000-8000-00000000000a");
  const Uuid zone = *Uuid::fromText("00000000-0000-4000-8000-000000000001");
  plan.info.activeScenario = scenario;
  plan.scenarios[scenario] = Scenario{scenario, "Alpha", {}, 0};
  Zone square;
  square.id = zone;
  square.scenario = scenario;
  square.name = "Square";
  square.shape = region_->projection->inverse(MultiPolygon<ProjectedPoint>{
      {{middle(-2000, -2000), middle(2000, -2000), middle(2000, 2000), middle(-2000, 2000)}, {}}});
  plan.zones[zone] = square;
  plan.factors = *services_.defaultFactors();
  return plan;
}

QString WindowTest::storePlan(const QString& name, const Plan& plan) {
  const QString path = folder_.filePath(name);
  EXPECT_TRUE(plans_->create(path.toStdString(), plan, true));
  return path;
}

void WindowTest::openWindow(const QString& path) {
  window_ = std::make_unique<MainWindow>(services_);
  window_->resize(1366, 768);
  window_->show();
  EXPECT_TRUE(QTest::qWaitForWindowExposed(window_.get()));
  window_->openAtStart(path);
}

void WindowTest::closeWindow() {
  window_->close();
  window_.reset();
}

bool WindowTest::waitFor(const std::function<bool()>& condition) {
  return QTest::qWaitFor(condition, 5000);
}

void WindowTest::settle() {
  // the pause before the plan's figures has to pass first
  QTest::qWait(150);
  ASSERT_TRUE(waitFor([this] { return isAtRest(*window_); }));
  QTest::qWait(30);
}

void WindowTest::whenDialog(const QString& name, std::function<void(QWidget&)> handle) {
  ++pendingDialogs_;
  auto* timer = new QTimer(&dialogs_);
  QObject::connect(timer, &QTimer::timeout, timer,
                   [this, timer, name, handle = std::move(handle), tries = 0]() mutable {
                     QWidget* dialog = QApplication::activeModalWidget();
                     if (!dialog || dialog->objectName() != name) {
                       if (++tries < 250) return;
                       ADD_FAILURE() << "no dialog " << name.toStdString();
                       if (dialog) dialog->close();
                     } else {
                       handle(*dialog);
                     }
                     --pendingDialogs_;
                     timer->deleteLater();
                     timer->stop();
                   });
  timer->start(20);
}

void WindowTest::acceptName(const QString& name) {
  whenDialog(QStringLiteral("nameDialog"), [name](QWidget& dialog) {
    auto* field = dialog.findChild<QLineEdit*>(QStringLiteral("nameField"));
    field->selectAll();
    QTest::keyClicks(field, name);
    QTest::keyClick(field, Qt::Key_Return);
  });
}

void WindowTest::trigger(const char* action) {
  auto* found = find<QAction>(action);
  ASSERT_TRUE(found->isEnabled()) << action;
  found->trigger();
}

QString WindowTest::zoneFigure(const char* metric) const {
  return find<FiguresTable>("zoneFigures")->shownText(QString::fromLatin1(metric));
}
QString WindowTest::planFigure(const char* metric) const {
  return find<FiguresTable>("planFigures")->shownText(QString::fromLatin1(metric));
}
QString WindowTest::message() const {
  return find<MessageBar>("messageBar")->text();
}

QPoint WindowTest::onMap(ProjectedPoint place) const {
  const ScreenPoint s = window_->mapView().viewport().toScreen(place);
  return QPointF(s.x, s.y).toPoint();
}

void WindowTest::clickMap(ProjectedPoint place, Qt::KeyboardModifiers modifiers) {
  moveOnMap(place);
  QTest::mouseClick(&window_->mapView(), Qt::LeftButton, modifiers, onMap(place));
}

void WindowTest::moveOnMap(ProjectedPoint to, Qt::MouseButtons held) {
  // QTest's own mouseMove cannot hold a button
  QMouseEvent move(QEvent::MouseMove, onMap(to), window_->mapView().mapToGlobal(onMap(to)), Qt::NoButton,
                   held, Qt::NoModifier);
  QApplication::sendEvent(&window_->mapView(), &move);
}

void WindowTest::dragMap(ProjectedPoint from, ProjectedPoint to, bool release) {
  moveOnMap(from);
  QTest::mousePress(&window_->mapView(), Qt::LeftButton, {}, onMap(from));
  for (int step = 1; step <= 5; ++step)
    moveOnMap({from.x + (to.x - from.x) * step / 5, from.y + (to.y - from.y) * step / 5}, Qt::LeftButton);
  if (release) QTest::mouseRelease(&window_->mapView(), Qt::LeftButton, {}, onMap(to));
}

const Zone* WindowTest::zoneNamed(const char* name) const {
  const Plan& plan = window_->workspace().plan();
  return plan.zoneNamed(plan.info.activeScenario, name);
}

}  // namespace zw::testing
