// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/shape_editing.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QInputDialog>
#include <algorithm>
#include <cmath>

#include "core/change/zone_division.h"
#include "core/change/zone_ground.h"
#include "core/geometry/geodesic.h"
#include "core/geometry/geometry_text.h"
#include "ui/dialogs/amount_dialog.h"
#include "ui/i18n/figures.h"
#include "ui/i18n/messages.h"
#include "ui/window/actions.h"
#include "ui/workspace/workspace.h"

namespace zw {
namespace {

constexpr double kFirstTolerance = 25;  // m
constexpr double kMostTolerance = 5000;

QString text(const std::string& s) {
  return QString::fromStdString(s);
}

int cornersOf(const MultiPolygon<LonLat>& shape) {
  std::size_t count = 0;
  for (const auto& polygon : shape) {
    count += polygon.outer.size();
    for (const auto& hole : polygon.holes) count += hole.size();
  }
  return static_cast<int>(count);
}

}  // namespace

ShapeEditing::ShapeEditing(Workspace& workspace, Actions& actions, MakeZone makeZone, QWidget* window)
    : QObject(window),
      workspace_(workspace),
      actions_(actions),
      makeZone_(std::move(makeZone)),
      window_(window) {
  connect(actions.merge, &QAction::triggered, this, &ShapeEditing::merge);
  connect(actions.simplify, &QAction::triggered, this, &ShapeEditing::simplify);
  connect(actions.smooth, &QAction::triggered, this, &ShapeEditing::smooth);
  connect(actions.fillHoles, &QAction::triggered, this, [this] {
    if (const Zone* zone = workspace_.selectedZone())
      workspace_.run(zw::fillHoles(workspace_.plan(), zone->id, workspace_.zoneRules()));
  });
  connect(actions.copyWkt, &QAction::triggered, this, [this] { copy(false); });
  connect(actions.copyGeoJson, &QAction::triggered, this, [this] { copy(true); });
  connect(actions.paste, &QAction::triggered, this, &ShapeEditing::paste);
  for (QAction* action : actions.clips)
    connect(action, &QAction::triggered, this, [this, action] {
      const QStringList words = action->data().toStringList();
      clip(*regionAreaFrom(words.front().toStdString()), words.size() > 1);
    });
  for (const auto signal :
       {&Workspace::documentChanged, &Workspace::selectionChanged, &Workspace::historyChanged})
    connect(&workspace_, signal, this, &ShapeEditing::updateActions);
  updateActions();
}

void ShapeEditing::updateActions() {
  const bool edit = workspace_.canEdit();
  const bool zone = workspace_.hasPlan() && workspace_.selectedZone();
  for (QAction* action : {actions_.simplify, actions_.smooth, actions_.fillHoles})
    action->setEnabled(edit && zone);
  for (QAction* action : actions_.clips) action->setEnabled(edit && zone);
  for (QAction* action : {actions_.copyWkt, actions_.copyGeoJson}) action->setEnabled(zone);
  actions_.paste->setEnabled(edit);
  actions_.merge->setEnabled(edit && zone &&
                             workspace_.plan().zonesOf(workspace_.selectedZone()->scenario).size() > 1);
}

bool ShapeEditing::split(const Line<LonLat>& line) {
  const Zone* zone = workspace_.selectedZone();
  return zone && workspace_.run(splitZone(
                     workspace_.plan(), zone->id, line, [this] { return workspace_.services().ids->next(); },
                     workspace_.zoneRules()));
}

bool ShapeEditing::redraw(const Line<LonLat>& line) {
  const Zone* zone = workspace_.selectedZone();
  return zone && workspace_.run(redrawBoundary(workspace_.plan(), zone->id, line, workspace_.zoneRules()));
}

bool ShapeEditing::cut(const MultiPolygon<LonLat>& ground) {
  const Zone* zone = workspace_.selectedZone();
  return zone && workspace_.run(cutGround(workspace_.plan(), zone->id, ground, workspace_.zoneRules()));
}

bool ShapeEditing::fill(LonLat place) {
  const Zone* zone = workspace_.selectedZone();
  return zone && workspace_.run(fillGround(workspace_.plan(), zone->id, place, workspace_.zoneRules()));
}

bool ShapeEditing::transform(const Transformation& change) {
  const Zone* zone = workspace_.selectedZone();
  return zone &&
         workspace_.run(transformZone(workspace_.plan(), zone->id, change,
                                      *workspace_.shown().region->projection, workspace_.zoneRules()));
}

MultiPolygon<LonLat> ShapeEditing::groundOf(const std::vector<std::size_t>& units) const {
  const Region& region = *workspace_.shown().region;
  std::vector<MultiPolygon<LonLat>> shapes;
  for (const std::size_t unit : units)
    shapes.push_back(region.projection->inverse(region.units.at(unit).shape));
  return joinedGround(shapes);
}

bool ShapeEditing::addUnits(const std::vector<std::size_t>& units) {
  const MultiPolygon<LonLat> ground = groundOf(units);
  const Zone* zone = workspace_.selectedZone();
  if (!zone) return makeZone_(ground);
  return workspace_.run(addGround(workspace_.plan(), zone->id, ground, workspace_.zoneRules()));
}

bool ShapeEditing::takeUnitsOut(const std::vector<std::size_t>& units) {
  return cut(groundOf(units));
}

void ShapeEditing::merge() {
  const Zone* zone = workspace_.selectedZone();
  if (!zone) return;
  // Those beside it first: they are what is mostly meant.
  std::vector<const Zone*> others = zonesBeside(workspace_.plan(), zone->id);
  const auto beside = static_cast<std::ptrdiff_t>(others.size());
  for (const Zone* other : workspace_.plan().zonesOf(zone->scenario))
    if (other != zone && std::find(others.begin(), others.begin() + beside, other) == others.begin() + beside)
      others.push_back(other);
  QStringList names;
  for (const Zone* other : others) names << text(other->name);
  QInputDialog dialog(window_);
  dialog.setObjectName(QStringLiteral("mergeDialog"));
  dialog.setWindowTitle(tr("Merge Zones"));
  dialog.setLabelText(tr("Join to “%1”, with its posts; what is said of the other zone itself is lost:")
                          .arg(text(zone->name)));
  dialog.setComboBoxItems(names);
  dialog.setOkButtonText(tr("Merge"));
  if (dialog.exec() != QDialog::Accepted) return;
  const Uuid other = others[static_cast<std::size_t>(names.indexOf(dialog.textValue()))]->id;
  workspace_.run(mergeZones(workspace_.plan(), zone->id, {other}, workspace_.zoneRules()));
}

void ShapeEditing::askAndAlter(const AmountQuestion& question,
                               const std::function<AlteredShapes(double)>& look,
                               const std::function<Result<Command>(double)>& command) {
  const Zone* zone = workspace_.selectedZone();
  if (!zone) return;
  const int before = cornersOf(zone->shape);
  const double area = geodesicArea(zone->shape).value();
  const auto amount = askAmount(window_, question, [&](double value) {
    const AlteredShapes shapes = look(value);
    if (!shapes) {
      workspace_.clearProvisional();
      return describe(shapes.error());
    }
    const MultiPolygon<LonLat>& shape = shapes->front().shape;
    workspace_.setProvisional({zone->id, shape});
    return tr("%1 vertices become %2; the area changes by %3 %.")
        .arg(before)
        .arg(cornersOf(shape))
        .arg(numberText(100 * (geodesicArea(shape).value() / area - 1), 2));
  });
  workspace_.clearProvisional();
  if (amount) workspace_.run(command(*amount));
}

void ShapeEditing::simplify() {
  const Zone* zone = workspace_.selectedZone();
  if (!zone) return;
  askAndAlter(
      {tr("Simplify Zone"),
       tr("Fewer vertices; the boundary stays within this distance of where it ran, also where it is that of "
          "other zones:"),
       QStringLiteral("m"), kFirstTolerance, 0.1, kMostTolerance, 5, 1},
      [this, id = zone->id](double tolerance) {
        return boundarySimplified(workspace_.plan(), id, tolerance, *workspace_.shown().region->projection);
      },
      [this, id = zone->id](double tolerance) {
        return simplifyBoundary(workspace_.plan(), id, tolerance, *workspace_.shown().region->projection,
                                workspace_.zoneRules());
      });
}

void ShapeEditing::smooth() {
  const Zone* zone = workspace_.selectedZone();
  if (!zone) return;
  askAndAlter(
      {tr("Smooth Zone"),
       tr("Rounds bends, each time at a quarter of every edge, also where the boundary is that of other "
          "zones:"),
       tr("times"), 2, 1, kMostSmoothing, 1, 0},
      [this, id = zone->id](double times) {
        return boundarySmoothed(workspace_.plan(), id, static_cast<int>(std::lround(times)));
      },
      [this, id = zone->id](double times) {
        return smoothBoundary(workspace_.plan(), id, static_cast<int>(std::lround(times)),
                              workspace_.zoneRules());
      });
}

void ShapeEditing::clip(RegionArea area, bool keepOutside) {
  const Zone* zone = workspace_.selectedZone();
  if (!zone) return;
  const auto within = areaOf(*workspace_.shown().region, area);
  workspace_.run(within ? clipZone(workspace_.plan(), zone->id, *within,
                                   keepOutside ? Keep::Outside : Keep::Inside, workspace_.zoneRules())
                        : Result<Command>(fail(within.error())));
}

void ShapeEditing::copy(bool asGeoJson) {
  const Zone* zone = workspace_.selectedZone();
  if (!zone) return;
  QGuiApplication::clipboard()->setText(text(asGeoJson ? geoJsonOf(zone->shape) : wktOf(zone->shape)));
  emit told(tr("The shape of “%1” is on the clipboard as %2, WGS 84, longitude first.")
                .arg(text(zone->name), asGeoJson ? QStringLiteral("GeoJSON") : QStringLiteral("WKT")));
}

void ShapeEditing::paste() {
  const auto shape = shapeFromText(QGuiApplication::clipboard()->text().toStdString());
  if (shape) {
    makeZone_(*shape);
    return;
  }
  Error error = shape.error();
  error.file = tr("the clipboard").toStdString();
  workspace_.run(fail(error));
}

}  // namespace zw
