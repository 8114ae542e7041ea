// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <map>
#include <memory>
#include <vector>

#include "ui/workspace/zone_importer.h"

namespace zw {

/// The features of a file that could become zones: which of them are to, in what state each is.
class CandidateTable final : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { Name, Area, State, Columns };
  using QAbstractTableModel::QAbstractTableModel;

  /// All that could become zones are chosen. Null: no feature.
  void show(std::shared_ptr<const ReadZones> zones);
  /// More features that do not fit into the plan, by their rows; they are no longer chosen.
  void refuse(const std::map<int, Error>& refusals);
  /// Those that did not fit are chosen again, to be tried anew.
  void forgetRefusals();

  [[nodiscard]] const ReadZones* zones() const { return zones_.get(); }
  [[nodiscard]] const ZoneCandidate& candidate(int row) const {
    return zones_->reading.candidates[static_cast<std::size_t>(row)];
  }
  [[nodiscard]] bool isChosen(int row) const { return chosen_[static_cast<std::size_t>(row)]; }
  [[nodiscard]] bool canBeChosen(int row) const;
  [[nodiscard]] std::vector<int> chosenRows() const;
  void chooseAll(bool chosen);
  /// How many are good, repaired and left out; those that do not fit count with the last.
  struct Counts {
    int good = 0, repaired = 0, leftOut = 0;
  };
  [[nodiscard]] Counts counts() const;
  /// What is to be said of a feature, one sentence a line; empty where nothing is.
  [[nodiscard]] QString report(int row) const;
  /// Where on the map the feature is at fault or was; nothing where it is nowhere so.
  [[nodiscard]] std::optional<LonLat> faultPlace(int row) const;

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role) override;

 signals:
  void choiceChanged();

 private:
  [[nodiscard]] QString stateText(int row) const;

  std::shared_ptr<const ReadZones> zones_;
  std::vector<bool> chosen_;
  std::map<int, Error> refusals_;
};

}  // namespace zw
