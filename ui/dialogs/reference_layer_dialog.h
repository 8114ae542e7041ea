// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <memory>

#include "core/ports/reference_file.h"
#include "ui/workspace/background_work.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace zw {

class CrsChoice;
class Workspace;

/// Asks which layer of a file is to be shown with the plan, under which name and, where the file states none,
/// in which CRS ("referenceLayerDialog"). The layer is opened before it is accepted: what cannot be shown is
/// not added.
class ReferenceLayerDialog final : public QDialog {
  Q_OBJECT
 public:
  ReferenceLayerDialog(Workspace& workspace, const QString& file, QWidget* parent);

  /// What was accepted: name, path, hash, bytes, layer, kind and CRS.
  [[nodiscard]] const ReferenceLayer& layer() const { return layer_; }

 private:
  /// What is read of a file before anything can be asked.
  struct Opened {
    ReferenceFileSummary summary;
    std::string hash;
    std::int64_t bytes = 0;
  };
  void showSummary(const std::shared_ptr<const Opened>& opened);
  void showLayer();
  void tell(const QString& text);
  void check();
  void add();
  [[nodiscard]] const ReferenceFileLayer* chosen() const;
  [[nodiscard]] QString freeName(const QString& wanted) const;

  Workspace& workspace_;
  std::string file_;
  std::shared_ptr<const Opened> opened_;
  ReferenceLayer layer_;
  QComboBox* layers_;
  QLabel* content_;
  QLineEdit* name_;
  CrsChoice* crs_;
  QLabel* message_;
  QPushButton* add_;
  BackgroundWork work_;
};

}  // namespace zw
