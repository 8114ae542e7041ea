// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/new_region_wizard.h"

#include <QAbstractButton>

#include "ui/dialogs/new_region_pages.h"

namespace zw {

NewRegionWizard::NewRegionWizard(const DesktopServices& services, const QString& folder, QWidget* parent)
    : QWizard(parent),
      maker_(services.importer),
      extract_(new ExtractPage(maker_, folder)),
      area_(new AreaPage(*extract_, services.crsOf)),
      save_(new SavePage(*area_, folder)),
      making_(new MakingPage(maker_, [this] { return wanted(); })) {
  setObjectName(QStringLiteral("newRegionWizard"));
  setWindowTitle(tr("New Region"));
  setWizardStyle(QWizard::ModernStyle);
  setOption(QWizard::NoBackButtonOnStartPage);
  for (QWizardPage* page : std::initializer_list<QWizardPage*>{extract_, area_, save_, making_})
    addPage(page);
  for (const auto& [which, name] :
       {std::pair(QWizard::NextButton, "wizardNext"), std::pair(QWizard::BackButton, "wizardBack"),
        std::pair(QWizard::CancelButton, "wizardCancel"), std::pair(QWizard::FinishButton, "wizardFinish")})
    button(which)->setObjectName(QLatin1String(name));
  resize(760, 480);
  const auto leave = [this] {
    if (leaving_) QWizard::reject();
  };
  connect(&maker_, &RegionMaker::failed, this, leave);
  connect(&maker_, &RegionMaker::inspected, this, leave);
  // Given up too late: then it is shown what was made.
  connect(&maker_, &RegionMaker::made, this, [this] {
    leaving_ = false;
    button(QWizard::CancelButton)->setEnabled(false);
  });
  connect(this, &QWizard::currentIdChanged, this,
          [this] { button(QWizard::CancelButton)->setEnabled(true); });
}

QString NewRegionWizard::pack() const {
  return save_->pack();
}
bool NewRegionWizard::opensPlan() const {
  return making_->opensPlan();
}

RegionImport NewRegionWizard::wanted() const {
  RegionImport wanted;
  wanted.extract = extract_->extract().toStdString();
  area_->fill(wanted);
  save_->fill(wanted);
  return wanted;
}

void NewRegionWizard::reject() {
  if (!maker_.busy() || leaving_) {
    QWizard::reject();
    return;
  }
  leaving_ = true;
  button(QWizard::CancelButton)->setEnabled(false);
  maker_.cancel();
}

}  // namespace zw
