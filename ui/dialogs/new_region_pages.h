// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWizardPage>
#include <functional>
#include <memory>

#include "core/ports/region_import.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QProgressBar;

namespace zw {

class RegionMaker;

/// Page 1: which file, and what is found in it. Takes files that are dropped on it.
class ExtractPage final : public QWizardPage {
  Q_OBJECT
 public:
  ExtractPage(RegionMaker& maker, const QString& folder);

  [[nodiscard]] QString extract() const;
  /// What the file holds; null until it has been looked at.
  [[nodiscard]] const std::shared_ptr<const ExtractSummary>& summary() const { return summary_; }
  [[nodiscard]] bool isComplete() const override;
  void initializePage() override;

 protected:
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  void browse();
  void look();
  void show(const std::shared_ptr<const ExtractSummary>& summary);

  RegionMaker& maker_;
  QString folder_;
  QString looked_;  ///< the file that was, or is being, looked at
  std::shared_ptr<const ExtractSummary> summary_;
  QLineEdit* file_;
  QProgressBar* progress_;
  QLabel* found_;
};

/// Page 2: the area, the territory with its border, and the river.
class AreaPage final : public QWizardPage {
  Q_OBJECT
 public:
  /// `crsOf` names the CRS of a place's figures.
  AreaPage(const ExtractPage& extract, std::function<std::string(LonLat)> crsOf);

  void initializePage() override;
  [[nodiscard]] bool isComplete() const override;
  /// Fills in what was chosen.
  void fill(RegionImport& wanted) const;
  /// What the region is called unless somebody says otherwise.
  [[nodiscard]] QString suggestedTitle() const;
  /// Of the extract, as it states it; may be empty.
  [[nodiscard]] QString date() const;

 private:
  QDoubleSpinBox* makeSide(const char* name, double limit);
  [[nodiscard]] Box<LonLat> area() const;
  [[nodiscard]] const ExtractSummary::Boundary* territory() const;
  void fillBorders();
  void check();

  const ExtractPage& extract_;
  std::function<std::string(LonLat)> crsOf_;
  const ExtractSummary* shown_ = nullptr;  ///< what the page has been filled from
  QDoubleSpinBox* west_;
  QDoubleSpinBox* south_;
  QDoubleSpinBox* east_;
  QDoubleSpinBox* north_;
  QComboBox* territory_;
  QComboBox* border_;
  QComboBox* river_;
  QDoubleSpinBox* tolerance_;
  QLabel* crs_;
  QLabel* problem_;
};

/// Page 3: the title, the data's date and where to save. A file that exists already is not offered to be
/// replaced.
class SavePage final : public QWizardPage {
  Q_OBJECT
 public:
  SavePage(const AreaPage& area, const QString& folder);

  void initializePage() override;
  [[nodiscard]] bool isComplete() const override;
  void fill(RegionImport& wanted) const;
  [[nodiscard]] QString pack() const;

 private:
  void suggest();
  void browse();
  [[nodiscard]] QString problem() const;

  const AreaPage& area_;
  QString folder_;
  bool chosen_ = false;  ///< the file, by the user
  QLineEdit* title_;
  QLineEdit* date_;
  QLineEdit* pack_;
  QCheckBox* recipe_;
  QLabel* problem_;
};

/// Page 4: makes the region and tells how far that is, and what came of it.
class MakingPage final : public QWizardPage {
  Q_OBJECT
 public:
  MakingPage(RegionMaker& maker, std::function<RegionImport()> wanted);

  void initializePage() override;
  /// Going back gives up.
  void cleanupPage() override;
  [[nodiscard]] bool isComplete() const override { return done_; }
  [[nodiscard]] bool opensPlan() const;

 private:
  void show(const ImportedRegion& region);

  RegionMaker& maker_;
  std::function<RegionImport()> wanted_;
  bool done_ = false;
  QProgressBar* progress_;
  QLabel* step_;
  QLabel* result_;
  QCheckBox* openPlan_;
};

}  // namespace zw
