// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <optional>

#include "core/model/uuid.h"

class QLabel;
class QPushButton;
class QTableWidget;

namespace zw {

class Workspace;

/// The phases of a scenario's roadmap: which zones are handed over in which order. It follows the
/// plan; each button is a command, which Undo takes back.
class RoadmapDialog final : public QDialog {
  Q_OBJECT
 public:
  RoadmapDialog(Workspace& workspace, QWidget* parent);

  void setScenario(const Uuid& scenario);
  [[nodiscard]] const Uuid& scenario() const { return scenario_; }

 signals:
  void addWanted();
  void editWanted(const zw::Uuid& phase);
  void moveWanted(const zw::Uuid& phase, int place);
  void removeWanted(const zw::Uuid& phase);
  void rankingWanted();

 private:
  void fill();
  void enableButtons();
  [[nodiscard]] std::optional<Uuid> current() const;

  Workspace& workspace_;
  Uuid scenario_;
  QLabel* intro_;
  QTableWidget* table_;
  QLabel* remarks_;
  QPushButton *add_, *edit_, *up_, *down_, *remove_, *rank_;
};

}  // namespace zw
