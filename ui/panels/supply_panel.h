// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>

#include "core/geometry/points.h"
#include "core/model/uuid.h"

class QComboBox;
class QLabel;
class QPushButton;
class QToolButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace zw {

class Actions;
class FiguresTable;
class Workspace;

/// The network state, how the selected zone is supplied, what can cut it off, and which roads and crossings
/// matter most.
class SupplyPanel final : public QWidget {
  Q_OBJECT
 public:
  SupplyPanel(Workspace& workspace, const Actions& actions, QWidget* parent = nullptr);

 signals:
  void stateChosen(const zw::Uuid& state);
  void takeBackWanted(const zw::Uuid& thing);
  void placeChosen(zw::ProjectedPoint place);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void showStates();
  void showRankChoices();
  void rebuild();
  void showMenu(const QPoint& at);
  QTreeWidgetItem* section(const QString& key, const QString& title, const QString& value = {});
  QTreeWidgetItem* line(QTreeWidgetItem* parent, const QString& text, const QString& value = {},
                        const std::optional<ProjectedPoint>& place = std::nullopt);
  void addState();
  void showFigures();
  void addZone();
  void showSeal();
  void addCutOff();
  void addAccessLinks();
  void addCritical();

  Workspace& workspace_;
  const Actions& actions_;
  QComboBox* states_;
  QLabel* stateNote_;
  FiguresTable* figures_;
  QTreeWidget* tree_;
  QComboBox* sealFrom_;
  QLabel* sealCount_;
  QWidget* seal_;
  QComboBox* rankFor_;
  QPushButton* rank_;
  bool filling_ = false;
};

}  // namespace zw
