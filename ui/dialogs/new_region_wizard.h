// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWizard>

#include "ui/workspace/region_maker.h"
#include "ui/workspace/services.h"

namespace zw {

class ExtractPage;
class AreaPage;
class SavePage;
class MakingPage;

/// Makes a region pack of an OpenStreetMap extract: which file, which area and territory, where to save; then
/// it is made, and can be given up at any time. Accepted once the pack stands.
class NewRegionWizard final : public QWizard {
  Q_OBJECT
 public:
  /// Precondition: the services have an importer.
  NewRegionWizard(const DesktopServices& services, const QString& folder, QWidget* parent);

  /// Path of the pack that was made.
  [[nodiscard]] QString pack() const;
  /// Whether the user wants a plan on it.
  [[nodiscard]] bool opensPlan() const;

  /// While a region is being made, first gives that up.
  void reject() override;

 private:
  [[nodiscard]] RegionImport wanted() const;

  RegionMaker maker_;
  bool leaving_ = false;
  ExtractPage* extract_;
  AreaPage* area_;
  SavePage* save_;
  MakingPage* making_;
};

}  // namespace zw
