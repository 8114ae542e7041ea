// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/new_plan_dialog.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>

namespace zw {
namespace {

QString fileNameFor(const QString& title) {
  static const QRegularExpression notForNames(QStringLiteral(R"([\x00-\x1f/\\:*?"<>|]+)"));
  QString name = title.trimmed();
  name.replace(notForNames, QStringLiteral("-"));
  return name.isEmpty() ? NewPlanDialog::tr("plan") : name;
}

}  // namespace

NewPlanDialog::NewPlanDialog(const QString& folder, const QString& bundledPack, QWidget* parent)
    : QDialog(parent), folder_(folder) {
  setObjectName(QStringLiteral("newPlanDialog"));
  setWindowTitle(tr("New Plan"));
  auto* form = new QFormLayout(this);
  title_ = new QLineEdit(tr("Untitled plan"), this);
  title_->setObjectName(QStringLiteral("newPlanTitle"));
  title_->selectAll();
  form->addRow(tr("&Title:"), title_);

  const auto withButton = [this, form](QLineEdit* field, const QString& label, const QString& buttonName,
                                       void (NewPlanDialog::*browse)()) {
    auto* row = new QHBoxLayout;
    field->setMinimumWidth(420);
    auto* button = new QPushButton(tr("Browse…"), this);
    button->setObjectName(buttonName);
    connect(button, &QPushButton::clicked, this, browse);
    row->addWidget(field, 1);
    row->addWidget(button);
    auto* caption = new QLabel(label, this);
    caption->setBuddy(field);
    form->addRow(caption, row);
  };
  file_ = new QLineEdit(this);
  file_->setObjectName(QStringLiteral("newPlanFile"));
  withButton(file_, tr("&File:"), QStringLiteral("browseFile"), &NewPlanDialog::chooseFile);
  pack_ = new QLineEdit(bundledPack, this);
  pack_->setObjectName(QStringLiteral("newPlanPack"));
  withButton(pack_, tr("&Region pack:"), QStringLiteral("browsePack"), &NewPlanDialog::choosePack);

  problem_ = new QLabel(this);
  problem_->setObjectName(QStringLiteral("newPlanProblem"));
  problem_->setWordWrap(true);
  form->addRow(problem_);
  buttons_ = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
  form->addRow(buttons_);
  connect(buttons_, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons_, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(title_, &QLineEdit::textChanged, this, &NewPlanDialog::suggestFile);
  connect(file_, &QLineEdit::textEdited, this, [this] { fileChosen_ = true; });
  connect(file_, &QLineEdit::textChanged, this, &NewPlanDialog::check);
  connect(pack_, &QLineEdit::textChanged, this, &NewPlanDialog::check);
  suggestFile();
}

QString NewPlanDialog::title() const {
  return title_->text().trimmed();
}
QString NewPlanDialog::file() const {
  return QDir::fromNativeSeparators(file_->text().trimmed());
}
QString NewPlanDialog::pack() const {
  return QDir::fromNativeSeparators(pack_->text().trimmed());
}

void NewPlanDialog::suggestFile() {
  if (!fileChosen_) {
    const QString stem = QDir(folder_).filePath(fileNameFor(title_->text()));
    QString path = stem + QStringLiteral(".gpkg");
    for (int n = 2; QFileInfo::exists(path); ++n) path = QStringLiteral("%1 %2.gpkg").arg(stem).arg(n);
    file_->setText(QDir::toNativeSeparators(path));
  }
  check();
}

void NewPlanDialog::chooseFile() {
  QString path = QFileDialog::getSaveFileName(this, tr("File of the New Plan"), file(), tr("Plans (*.gpkg)"),
                                              nullptr, QFileDialog::DontConfirmOverwrite);
  if (path.isEmpty()) return;
  if (QFileInfo(path).suffix().isEmpty()) path += QStringLiteral(".gpkg");
  fileChosen_ = true;
  file_->setText(QDir::toNativeSeparators(path));
}

void NewPlanDialog::choosePack() {
  const QString path = QFileDialog::getOpenFileName(this, tr("Region Pack"), QFileInfo(pack()).absolutePath(),
                                                    tr("Region packs (*.gpkg)"));
  if (!path.isEmpty()) pack_->setText(QDir::toNativeSeparators(path));
}

void NewPlanDialog::check() {
  QString problem;
  if (title().isEmpty())
    problem = tr("A title is needed.");
  else if (file().isEmpty())
    problem = tr("A file is needed.");
  else if (QFileInfo::exists(file()))
    problem = tr("That file exists already; choose another name.");
  else if (!QFileInfo(QFileInfo(file()).absolutePath()).isDir())
    problem = tr("There is no such folder.");
  else if (!QFileInfo(pack()).isFile())
    problem = tr("There is no such region pack.");
  problem_->setText(problem);
  buttons_->button(QDialogButtonBox::Ok)->setEnabled(problem.isEmpty());
}

}  // namespace zw
