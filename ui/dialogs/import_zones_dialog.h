// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QTimer>
#include <memory>

#include "ui/dialogs/candidate_table.h"
#include "ui/workspace/zone_importer.h"

class QComboBox;
class QFormLayout;
class QLabel;
class QLayout;
class QLineEdit;
class QModelIndex;
class QProgressBar;
class QPushButton;
class QTableView;

namespace zw {

class CrsChoice;
class MapView;
class Workspace;
struct MapTheme;

/// Takes zones from a file of another program: which file, layer, field and CRS; what is in it, on the map
/// and as a list with what was repaired; then what is chosen becomes zones of the active scenario, in one
/// step.
class ImportZonesDialog final : public QDialog {
  Q_OBJECT
 public:
  /// Precondition: the workspace can be edited and its services read zones. `folder` is where files are
  /// looked for.
  ImportZonesDialog(Workspace& workspace, const MapTheme& theme, const QString& folder, QWidget* parent);
  ~ImportZonesDialog() override;

  void openFile(const QString& file);
  /// What was imported, once the dialog is accepted.
  [[nodiscard]] const Box<LonLat>& importedBounds() const { return importedBounds_; }
  [[nodiscard]] int importedCount() const { return importedCount_; }
  /// Of the file that was looked at last; may be empty.
  [[nodiscard]] QString folder() const { return folder_; }

  /// Gives up what is under way, without waiting for it.
  void reject() override;

 protected:
  void showEvent(QShowEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  [[nodiscard]] QWidget* makeSource();
  [[nodiscard]] QWidget* makeList();
  [[nodiscard]] QLayout* makeFoot();
  void connectImporter();
  void browse();
  void onInspected(const ZoneFileSummary& summary);
  void showLayer();
  void read();
  void onRead(const std::shared_ptr<const ReadZones>& zones);
  void onFailed(const Error& error);
  void fit();
  void onFitted(const ZoneAddition& addition);
  void showRow();
  void showMap();
  void showChoice();
  void setBusy(const QString& text);
  void tell(const QString& text);

  Workspace& workspace_;
  QString folder_;
  ZoneImporter importer_;
  CandidateTable candidates_;
  ZoneFileSummary summary_;
  std::vector<int> fittedRows_;
  Box<LonLat> importedBounds_;
  int importedCount_ = 0;
  QTimer standing_;

  QFormLayout* form_ = nullptr;
  QLineEdit* file_ = nullptr;
  QComboBox* layer_ = nullptr;
  QComboBox* nameField_ = nullptr;
  QComboBox* column_ = nullptr;
  CrsChoice* crs_ = nullptr;
  QComboBox* overlap_ = nullptr;
  QTableView* table_ = nullptr;
  QLabel* report_ = nullptr;
  MapView* map_ = nullptr;
  QLabel* status_ = nullptr;
  QProgressBar* progress_ = nullptr;
  QPushButton* import_ = nullptr;
};

}  // namespace zw
