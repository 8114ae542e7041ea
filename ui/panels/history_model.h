// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QDateTime>
#include <optional>
#include <vector>

#include "core/session/plan_session.h"

namespace zw {

/// The history of an open plan as lines: the plan as it was made, then each command, the newest last, and
/// after each the versions that are that state. What it did, and when.
class HistoryModel final : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { What, When, kColumnCount };
  enum Role {
    StepRole = Qt::UserRole,  ///< how many commands are done in that state
    VersionRole,              ///< the version's id as text; empty of a command
    DoneRole,                 ///< false of what was undone
  };

  using QAbstractTableModel::QAbstractTableModel;

  /// Reads the session anew; null: no plan. It must outlive its use. `now` is in the time zone that moments
  /// are told in.
  void show(const PlanSession* session, const QDateTime& now);
  /// Shows only lines that hold this text; the plan as it was made and the present state are always there.
  void setFilter(const QString& text);
  /// The line of the present state; -1 without a plan.
  [[nodiscard]] int currentRow() const { return currentRow_; }

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

 private:
  struct Line {
    std::size_t step = 0;
    std::optional<std::size_t> version;  ///< its place among the session's
  };
  void gather();
  [[nodiscard]] const PlanVersion* versionOf(const Line& line) const;
  [[nodiscard]] QString textOf(const Line& line) const;
  [[nodiscard]] QString timeOf(const Line& line) const;
  [[nodiscard]] QString toolTipOf(const Line& line) const;
  [[nodiscard]] QVariant iconOf(const Line& line) const;

  const PlanSession* session_ = nullptr;
  QDateTime now_;
  QString filter_;
  std::vector<Line> lines_;
  int currentRow_ = -1;
};

}  // namespace zw
