// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <memory>
#include <vector>

#include "ui/canvas/map_tool.h"
#include "ui/tools/snapping.h"
#include "ui/tools/tool_host.h"

class QAction;
class QMainWindow;

namespace zw {

class Actions;
class BaseEditing;
class EditTool;
class Identifying;
class MapView;
class MeasureBox;
class NetworkEditing;
class NoteEditing;
class PlanEditing;
class PostEditing;
class Preferences;
class RoadTool;
class ShapeEditing;
class ToolStrip;

/// What the tools of the window work on and with.
struct ToolboxParts {
  Workspace& workspace;
  Actions& actions;
  MapView& map;
  Preferences& preferences;
  PlanEditing& plan;
  ShapeEditing& shapes;
  NetworkEditing& network;
  PostEditing& posts;
  BaseEditing& bases;
  NoteEditing& notes;
  Identifying& identifying;
};

/// The map's tools, each chosen by its action; what their places are drawn onto; and the numbers and
/// coordinates that can be typed for them.
class Toolbox final : public QObject {
  Q_OBJECT
 public:
  Toolbox(const ToolboxParts& parts, QMainWindow* window);
  ~Toolbox() override;

  void useSelectTool();
  /// Whether Delete on the map is the tool's business, not the zone's.
  [[nodiscard]] bool wantsDelete() const;

  /// What a tool's work is told about.
  enum class Topic { Zones, Supply, Posts };

 signals:
  void toolChosen(zw::Toolbox::Topic topic);
  void hintChanged();
  /// A remark that needs no answer.
  void told(const QString& text);

 private:
  [[nodiscard]] ToolHost host();
  /// Makes a tool that an action chooses.
  template <class Tool, class... Arguments>
  Tool* add(QAction* action, Topic topic, Arguments&&... arguments);
  void makeZoneTools();
  void makeNetworkTools();
  void makePlaceTools();
  void use(MapTool* tool, Topic topic);
  void typePlace();
  void followSnapActions();
  void showSnapSettings();

  ToolboxParts parts_;
  QMainWindow* window_;
  Snapping snapping_;
  std::vector<std::unique_ptr<MapTool>> tools_;
  MapTool* selectTool_ = nullptr;
  EditTool* editTool_ = nullptr;
  RoadTool* roadTool_ = nullptr;
  MapTool* postTool_ = nullptr;
  MapTool* baseTool_ = nullptr;
  MapTool* noteTool_ = nullptr;
  ToolStrip* strip_;
  MeasureBox* measures_;
};

}  // namespace zw
