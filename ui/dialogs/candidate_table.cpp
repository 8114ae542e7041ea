// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/candidate_table.h"

#include "ui/i18n/figures.h"
#include "ui/i18n/import_words.h"

namespace zw {

void CandidateTable::show(std::shared_ptr<const ReadZones> zones) {
  beginResetModel();
  zones_ = std::move(zones);
  refusals_.clear();
  chosen_.clear();
  if (zones_)
    for (const ZoneCandidate& candidate : zones_->reading.candidates) chosen_.push_back(!candidate.leftOut);
  endResetModel();
  emit choiceChanged();
}

void CandidateTable::refuse(const std::map<int, Error>& refusals) {
  for (const auto& [row, error] : refusals) {
    refusals_.insert_or_assign(row, error);
    chosen_[static_cast<std::size_t>(row)] = false;
  }
  if (rowCount() > 0) emit dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
  emit choiceChanged();
}

void CandidateTable::forgetRefusals() {
  if (refusals_.empty()) return;
  for (const auto& [row, error] : refusals_) chosen_[static_cast<std::size_t>(row)] = true;
  refusals_.clear();
  emit dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
  emit choiceChanged();
}

bool CandidateTable::canBeChosen(int row) const {
  return !candidate(row).leftOut;
}

std::vector<int> CandidateTable::chosenRows() const {
  std::vector<int> rows;
  for (int row = 0; row < rowCount(); ++row)
    if (isChosen(row)) rows.push_back(row);
  return rows;
}

void CandidateTable::chooseAll(bool chosen) {
  for (int row = 0; row < rowCount(); ++row)
    chosen_[static_cast<std::size_t>(row)] = chosen && canBeChosen(row);
  if (rowCount() > 0) emit dataChanged(index(0, Name), index(rowCount() - 1, Name), {Qt::CheckStateRole});
  emit choiceChanged();
}

CandidateTable::Counts CandidateTable::counts() const {
  Counts counts;
  for (int row = 0; row < rowCount(); ++row) {
    const ZoneCandidate& feature = candidate(row);
    if (feature.leftOut || refusals_.contains(row))
      ++counts.leftOut;
    else if (isRepaired(feature))
      ++counts.repaired;
    else
      ++counts.good;
  }
  return counts;
}

QString CandidateTable::report(int row) const {
  QStringList lines = candidateTexts(candidate(row));
  if (const auto refusal = refusals_.find(row); refusal != refusals_.end())
    lines << tr("does not fit: %1").arg(reasonText(refusal->second));
  for (QString& line : lines) line[0] = line[0].toUpper();
  return lines.join(u'\n');
}

std::optional<LonLat> CandidateTable::faultPlace(int row) const {
  if (const auto refusal = refusals_.find(row); refusal != refusals_.end()) return refusal->second.place;
  if (candidate(row).leftOut && candidate(row).leftOut->place) return candidate(row).leftOut->place;
  for (const ShapeFinding& finding : candidate(row).findings)
    if (finding.place && !isNote(finding.flaw)) return finding.place;
  return std::nullopt;
}

QString CandidateTable::stateText(int row) const {
  if (refusals_.contains(row)) return tr("does not fit");
  const ZoneCandidate& feature = candidate(row);
  return feature.leftOut ? tr("left out") : isRepaired(feature) ? tr("repaired") : tr("good");
}

int CandidateTable::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(chosen_.size());
}
int CandidateTable::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : Columns;
}

QVariant CandidateTable::data(const QModelIndex& index, int role) const {
  const int row = index.row();
  if (role == Qt::ToolTipRole) return report(row);
  if (role == Qt::CheckStateRole && index.column() == Name)
    return isChosen(row) ? Qt::Checked : Qt::Unchecked;
  if (role == Qt::TextAlignmentRole && index.column() == Area)
    return QVariant(Qt::AlignTrailing | Qt::AlignVCenter);
  if (role != Qt::DisplayRole) return {};
  switch (index.column()) {
    case Name:
      return QString::fromStdString(candidate(row).name);
    case Area:
      return candidate(row).leftOut ? QString() : numberText(candidate(row).areaAfter / 1e6, 2);
    default:
      return stateText(row);
  }
}

QVariant CandidateTable::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  switch (section) {
    case Name:
      return tr("Zone");
    case Area:
      return tr("km²");
    default:
      return tr("State");
  }
}

Qt::ItemFlags CandidateTable::flags(const QModelIndex& index) const {
  Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled;
  if (index.column() == Name && canBeChosen(index.row())) flags |= Qt::ItemIsUserCheckable;
  return flags;
}

bool CandidateTable::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (role != Qt::CheckStateRole || index.column() != Name || !canBeChosen(index.row())) return false;
  chosen_[static_cast<std::size_t>(index.row())] = value.toInt() == Qt::Checked;
  emit dataChanged(index, index, {role});
  emit choiceChanged();
  return true;
}

}  // namespace zw
