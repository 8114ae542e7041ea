// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QLineEdit;

namespace zw {

/// Asks for a new plan's title, file and region pack. A file that exists already is not offered to be
/// replaced: a plan is somebody's work.
class NewPlanDialog final : public QDialog {
  Q_OBJECT
 public:
  NewPlanDialog(const QString& folder, const QString& bundledPack, QWidget* parent);

  [[nodiscard]] QString title() const;
  [[nodiscard]] QString file() const;
  [[nodiscard]] QString pack() const;

 private:
  void chooseFile();
  void choosePack();
  void suggestFile();
  void check();

  QString folder_;
  bool fileChosen_ = false;
  QLineEdit* title_;
  QLineEdit* file_;
  QLineEdit* pack_;
  QLabel* problem_;
  QDialogButtonBox* buttons_;
};

}  // namespace zw
