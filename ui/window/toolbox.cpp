// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/toolbox.h"

#include <QAction>
#include <QActionGroup>
#include <QMainWindow>

#include "ui/canvas/map_view.h"
#include "ui/dialogs/place_dialog.h"
#include "ui/panels/measure_box.h"
#include "ui/panels/tool_strip.h"
#include "ui/tools/corridor_tool.h"
#include "ui/tools/draw_tool.h"
#include "ui/tools/edit_tool.h"
#include "ui/tools/fill_tool.h"
#include "ui/tools/identify_tool.h"
#include "ui/tools/line_tool.h"
#include "ui/tools/measure_tool.h"
#include "ui/tools/pick_units_tool.h"
#include "ui/tools/place_tool.h"
#include "ui/tools/post_tool.h"
#include "ui/tools/road_tool.h"
#include "ui/tools/route_tool.h"
#include "ui/tools/select_tool.h"
#include "ui/tools/shape_tool.h"
#include "ui/tools/transform_tool.h"
#include "ui/window/actions.h"
#include "ui/window/base_editing.h"
#include "ui/window/identifying.h"
#include "ui/window/network_editing.h"
#include "ui/window/note_editing.h"
#include "ui/window/plan_editing.h"
#include "ui/window/post_editing.h"
#include "ui/window/preferences.h"
#include "ui/window/shape_editing.h"
#include "ui/workspace/workspace.h"

namespace zw {

Toolbox::Toolbox(const ToolboxParts& parts, QMainWindow* window)
    : QObject(window),
      parts_(parts),
      window_(window),
      strip_(new ToolStrip(&parts.map)),
      measures_(new MeasureBox(&parts.map)) {
  makeZoneTools();
  makeNetworkTools();
  makePlaceTools();
  connect(strip_, &ToolStrip::numberGiven, this, [this](std::size_t which, double value) {
    if (MapTool* tool = parts_.map.tool()) tool->setNumber(which, value);
    parts_.map.update();
  });
  connect(strip_, &ToolStrip::done, &parts_.map, qOverload<>(&QWidget::setFocus));
  connect(parts_.actions.typePlace, &QAction::triggered, this, &Toolbox::typePlace);
  snapping_.setSettings(parts_.preferences.snapping());
  showSnapSettings();
  followSnapActions();
}

Toolbox::~Toolbox() {
  if (parts_.map.tool()) parts_.map.setTool(nullptr);
}

ToolHost Toolbox::host() {
  return {parts_.workspace,
          snapping_,
          [this] { return parts_.map.viewport().metresPerPixel; },
          [this] {
            parts_.map.update();
            if (const MapTool* tool = parts_.map.tool()) strip_->show(tool->numbers());
            emit hintChanged();
          },
          [this](const Box<ProjectedPoint>& part) { parts_.map.updatePart(part); },
          [this](const QString& text) { emit told(text); }};
}

template <class Tool, class... Arguments>
Tool* Toolbox::add(QAction* action, Topic topic, Arguments&&... arguments) {
  auto made = std::make_unique<Tool>(host(), std::forward<Arguments>(arguments)...);
  Tool* tool = made.get();
  tools_.push_back(std::move(made));
  connect(action, &QAction::toggled, this, [this, tool, topic](bool on) {
    if (on) use(tool, topic);
  });
  return tool;
}

void Toolbox::makeZoneTools() {
  const Actions& actions = parts_.actions;
  PlanEditing& plan = parts_.plan;
  ShapeEditing& shapes = parts_.shapes;
  const auto create = [&plan](const MultiPolygon<LonLat>& shape) { return plan.createZone(shape); };
  selectTool_ = add<SelectTool>(actions.pan, Topic::Zones);
  add<DrawTool>(actions.draw, Topic::Zones, DrawTool::Purpose::Zone, create);
  for (const auto& [action, kind] : {std::pair(actions.drawRectangle, ShapeTool::Kind::Rectangle),
                                     std::pair(actions.drawCircle, ShapeTool::Kind::Circle)})
    add<ShapeTool>(action, Topic::Zones, kind, create);
  add<CorridorTool>(actions.drawCorridor, Topic::Zones, create);
  add<PickUnitsTool>(
      actions.pickUnits, Topic::Zones,
      PickUnitsTool::Editing{
          [&shapes](const std::vector<std::size_t>& units) { return shapes.addUnits(units); },
          [&shapes](const std::vector<std::size_t>& units) { return shapes.takeUnitsOut(units); }});
  add<MeasureTool>(actions.measure, Topic::Zones, [this](const Line<LonLat>& line) {
    static const ElevationGrid kNone;
    const auto& region = parts_.workspace.shown().region;
    measures_->show(line, region ? region->elevation : kNone);
  });
  add<IdentifyTool>(actions.identify, Topic::Zones, parts_.identifying.forTool());
  editTool_ = add<EditTool>(actions.edit, Topic::Zones);
  add<LineTool>(actions.split, Topic::Zones, LineTool::Purpose::Division,
                [&shapes](const Line<LonLat>& line) { return shapes.split(line); });
  add<LineTool>(actions.redraw, Topic::Zones, LineTool::Purpose::Redrawing,
                [&shapes](const Line<LonLat>& line) { return shapes.redraw(line); });
  add<DrawTool>(actions.cutHole, Topic::Zones, DrawTool::Purpose::Hole,
                [&shapes](const MultiPolygon<LonLat>& ground) { return shapes.cut(ground); });
  add<FillTool>(actions.fill, Topic::Zones, [&shapes](LonLat place) { return shapes.fill(place); });
  add<TransformTool>(actions.transform, Topic::Zones,
                     [&shapes](const Transformation& change) { return shapes.transform(change); });
}

void Toolbox::makeNetworkTools() {
  const Actions& actions = parts_.actions;
  NetworkEditing& network = parts_.network;
  PostEditing& posts = parts_.posts;
  roadTool_ = add<RoadTool>(
      actions.closeRoad, Topic::Supply,
      RoadTool::Editing{
          [&network](const std::vector<RoadStatus>& statuses) { return network.setStatuses(statuses); },
          [&network](const RoadStatus& status) { return network.said(status); },
          [this, &network](const RoadHit& hit) { network.offer(hit, roadTool_->whole(hit)); }});
  add<RouteTool>(actions.route, Topic::Supply);
  add<LineTool>(actions.addRoad, Topic::Supply, LineTool::Purpose::Road,
                [&network](const Line<LonLat>& line) { return network.addRoad(line); });
  add<DrawTool>(actions.excludeArea, Topic::Supply, DrawTool::Purpose::Area,
                [&network](const MultiPolygon<LonLat>& shape) { return network.excludeArea(shape); });
  postTool_ = add<PostTool>(
      actions.posts, Topic::Posts,
      PostTool::Editing{[&posts](PostKind kind, const LonLat& place) { return posts.add(kind, place); },
                        [&posts](const Uuid& post, const LonLat& place) { return posts.move(post, place); },
                        [&posts](const Uuid& post) { posts.remove(post); },
                        [&posts](const Uuid& post) { posts.describe(post); },
                        [&posts](const Uuid& post) { posts.offer(post); }});
}

void Toolbox::makePlaceTools() {
  baseTool_ = add<PlaceTool>(
      parts_.actions.bases, Topic::Supply, parts_.bases.forTool(),
      PlaceTool::Words{tr("Click to place a base · drag one to move it · double-click one to edit it"),
                       tr("The plan is read-only: no base can be placed")});
  noteTool_ = add<PlaceTool>(
      parts_.actions.notes, Topic::Zones, parts_.notes.forTool(),
      PlaceTool::Words{tr("Click to write a note there · drag one to move it · double-click one to edit it"),
                       tr("The plan is read-only: no note can be placed")});
}

void Toolbox::use(MapTool* tool, Topic topic) {
  parts_.map.setTool(tool);
  strip_->show(tool->numbers());
  parts_.map.setFocus();
  emit toolChosen(topic);
}

void Toolbox::useSelectTool() {
  use(selectTool_, Topic::Zones);
}

bool Toolbox::wantsDelete() const {
  const MapTool* tool = parts_.map.tool();
  return tool == postTool_ || tool == baseTool_ || tool == noteTool_ ||
         (tool == editTool_ && editTool_->hasHotCorner());
}

void Toolbox::typePlace() {
  MapTool* tool = parts_.map.tool();
  if (!tool || !parts_.workspace.shown().region) return;
  const auto place = askPlace(window_, parts_.preferences.coordinateFormat());
  if (!place) return;
  MapMouseEvent event;
  event.map = parts_.workspace.shown().region->projection->forward(*place);
  event.screen = parts_.map.viewport().toScreen(event.map);
  tool->takePlace(event);
  parts_.map.update();
}

void Toolbox::showSnapSettings() {
  const SnapSettings& settings = snapping_.settings();
  const Actions& actions = parts_.actions;
  actions.snap->setChecked(settings.on);
  actions.snapCorners->setChecked(settings.corners);
  actions.snapCrossings->setChecked(settings.crossings);
  actions.snapEdges->setChecked(settings.edges);
  for (QAction* reach : actions.snapReaches->actions())
    reach->setChecked(reach->data().toDouble() == settings.pixels);
  for (QAction* layer : actions.snapLayers)
    layer->setChecked(settings.layers.contains(*layerFromKey(layer->data().toString())));
}

void Toolbox::followSnapActions() {
  const auto take = [this] {
    const Actions& actions = parts_.actions;
    SnapSettings settings;
    settings.on = actions.snap->isChecked();
    settings.corners = actions.snapCorners->isChecked();
    settings.crossings = actions.snapCrossings->isChecked();
    settings.edges = actions.snapEdges->isChecked();
    if (const QAction* reach = actions.snapReaches->checkedAction())
      settings.pixels = reach->data().toDouble();
    settings.layers.clear();
    for (const QAction* layer : actions.snapLayers)
      if (layer->isChecked()) settings.layers.insert(*layerFromKey(layer->data().toString()));
    snapping_.setSettings(settings);
    parts_.preferences.setSnapping(settings);
    parts_.map.update();
  };
  const Actions& actions = parts_.actions;
  for (QAction* action : {actions.snap, actions.snapCorners, actions.snapCrossings, actions.snapEdges})
    connect(action, &QAction::triggered, this, take);
  for (QAction* action : actions.snapReaches->actions()) connect(action, &QAction::triggered, this, take);
  for (QAction* action : actions.snapLayers) connect(action, &QAction::triggered, this, take);
}

}  // namespace zw
