// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/documents.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>

#include "core/change/commands.h"
#include "core/model/factor_ranges.h"
#include "ui/dialogs/new_plan_dialog.h"
#include "ui/dialogs/new_region_wizard.h"
#include "ui/dialogs/other_pack_dialog.h"
#include "ui/i18n/messages.h"
#include "ui/window/actions.h"
#include "ui/window/preferences.h"
#include "ui/workspace/workspace.h"

namespace zw {
namespace {

/// A new file for a fresh sample, in the user's documents or, where they cannot be written, in the program's
/// data folder. An earlier sample, perhaps worked on, is left alone.
QString freshSamplePath() {
  for (const auto location : {QStandardPaths::DocumentsLocation, QStandardPaths::AppDataLocation}) {
    const QString folder = QStandardPaths::writableLocation(location) + QStringLiteral("/Zonewright");
    if (!QDir().mkpath(folder) || !QFileInfo(folder).isWritable()) continue;
    const QString stem = folder + QLatin1Char('/') + Documents::tr("Sample plan");
    QString path = stem + QStringLiteral(".gpkg");
    for (int n = 2; QFileInfo::exists(path); ++n) path = QStringLiteral("%1 %2.gpkg").arg(stem).arg(n);
    return path;
  }
  return {};
}

bool sameFile(const QString& a, const QString& b) {
  const QString canonical = QFileInfo(a).canonicalFilePath();
  return !canonical.isEmpty() && canonical == QFileInfo(b).canonicalFilePath();
}

QString withSuffix(const QString& path, const QString& suffix) {
  return QFileInfo(path).suffix().isEmpty() ? path + QLatin1Char('.') + suffix : path;
}

}  // namespace

Documents::Documents(Workspace& workspace, Actions& actions, Preferences& preferences, QWidget* window)
    : QObject(window),
      workspace_(workspace),
      actions_(actions),
      preferences_(preferences),
      window_(window),
      opener_(workspace.services()),
      exporter_(workspace) {
  connect(actions.newPlan, &QAction::triggered, this, &Documents::newPlan);
  connect(actions.openPlan, &QAction::triggered, this, &Documents::choosePlan);
  connect(actions.openSample, &QAction::triggered, this, &Documents::openSample);
  connect(actions.newRegion, &QAction::triggered, this, &Documents::newRegion);
  connect(actions.saveCopy, &QAction::triggered, this, &Documents::saveCopy);
  connect(actions.exportBriefing, &QAction::triggered, this, [this] { exportTo(Exporter::Kind::Briefing); });
  connect(actions.exportGeoPackage, &QAction::triggered, this,
          [this] { exportTo(Exporter::Kind::GeoPackage); });
  connect(actions.recentMenu, &QMenu::aboutToShow, this, &Documents::fillRecentMenu);

  connect(&opener_, &PlanOpener::started, this, [this] { emit busy(tr("Reading the region…")); });
  connect(&opener_, &PlanOpener::opened, this, [this](const std::shared_ptr<ReadyDocument>& document) {
    emit busy({});
    take(*document);
  });
  connect(&opener_, &PlanOpener::failed, this, &Documents::onFailed);
  connect(&exporter_, &Exporter::written, this, [this](const QString& path) {
    emit busy({});
    emit toldOfFile(tr("Exported to %1").arg(QDir::toNativeSeparators(path)), path);
  });
  connect(&exporter_, &Exporter::failed, this, [this](const Error& error) {
    emit busy({});
    complain(error);
  });
  connect(&workspace_, &Workspace::documentChanged, this, &Documents::updateActions);
  connect(&workspace_, &Workspace::planFiguresChanged, this, &Documents::updateActions);
  updateActions();
}

void Documents::updateActions() {
  actions_.newRegion->setEnabled(workspace_.services().importer != nullptr);
  actions_.saveCopy->setEnabled(workspace_.hasPlan());
  const bool figures = workspace_.hasPlan() && workspace_.index();
  actions_.exportBriefing->setEnabled(figures && workspace_.services().writeBriefing);
  actions_.exportGeoPackage->setEnabled(figures && workspace_.services().writeGeoPackage);
}

void Documents::openAtStart(const QString& plan) {
  const QString last = preferences_.lastPlan();
  if (!plan.isEmpty())
    open(QFileInfo(plan).absoluteFilePath());
  else if (!last.isEmpty() && QFileInfo::exists(last))
    open(last);
  else
    openSample();
}

void Documents::open(const QString& plan, const QString& pack) {
  opener_.open(plan.toStdString(), pack.toStdString(), workspace_.shown());
}

void Documents::openSample() {
  const QString path = freshSamplePath();
  if (path.isEmpty()) {
    complain({ErrorCode::CannotWrite,
              QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation).toStdString(),
              {},
              {},
              {}});
    return;
  }
  opener_.create(
      {path.toStdString(), {}, workspace_.services().bundledPack, PlanOpener::Content::Sample, false},
      workspace_.shown());
}

void Documents::newRegion() {
  NewRegionWizard wizard(workspace_.services(), preferences_.lastFolder(), window_);
  if (wizard.exec() != QDialog::Accepted) return;
  if (wizard.opensPlan())
    newPlanOn(wizard.pack());
  else
    emit toldOfFile(tr("The region pack was saved to %1").arg(QDir::toNativeSeparators(wizard.pack())),
                    wizard.pack());
}

void Documents::newPlan() {
  newPlanOn(QString::fromStdString(workspace_.services().bundledPack));
}

void Documents::newPlanOn(const QString& pack) {
  NewPlanDialog dialog(preferences_.lastFolder(), pack, window_);
  if (dialog.exec() != QDialog::Accepted) return;
  opener_.create({dialog.file().toStdString(), dialog.title().toStdString(), dialog.pack().toStdString(),
                  PlanOpener::Content::Empty, false},
                 workspace_.shown());
}

void Documents::choosePlan() {
  const QString path = QFileDialog::getOpenFileName(window_, tr("Open a Plan"), preferences_.lastFolder(),
                                                    tr("Plans (*.gpkg)"));
  if (!path.isEmpty()) open(path);
}

void Documents::take(ReadyDocument& document) {
  const QString path = QString::fromStdString(document.plan.store->path());
  const std::vector<std::string> migrations = document.plan.migrationLog;
  bool adopt = false;
  QString viewOnly;
  if (document.mismatch) {
    const PlanInfo& recorded = document.plan.plan.info;
    const Region& found = *document.shown.region;
    switch (askAboutOtherPack(window_, recorded.packName, recorded.packHash, found.file, found.hash)) {
      case OtherPackChoice::GoOn:
        adopt = true;
        break;
      case OtherPackChoice::ViewOnly:
        viewOnly = tr("opened read-only: it was made on another region pack");
        break;
      case OtherPackChoice::Cancel:
        return;
    }
  }
  workspace_.show(std::move(document), viewOnly);
  preferences_.addRecentPlan(path);
  preferences_.setLastPlan(path);
  if (adopt) {
    const Region& region = *workspace_.shown().region;
    workspace_.run(adoptPack(workspace_.plan(), region.hash,
                             QFileInfo(QString::fromStdString(region.file)).fileName().toStdString()));
  }
  if (!workspace_.readOnlyReason().isEmpty())
    emit told(tr("The plan is read-only: %1. Save a copy to work on it.").arg(workspace_.readOnlyReason()));
  if (const auto checked = checkFactors(workspace_.plan().factors); !checked)
    emit told(
        tr("%1 Until it is set right under Planning Factors, figures that need it are reckoned with its "
           "standard value, or unknown.")
            .arg(describe(checked.error())));
  if (!migrations.empty()) {
    QStringList lines;
    for (const std::string& line : migrations) lines << QString::fromStdString(line);
    emit told(tr("The plan file was brought up to date: %1").arg(lines.join(QStringLiteral("; "))));
  }
}

void Documents::onFailed(const Error& error, const QString& plan) {
  emit busy({});
  if (error.code != ErrorCode::PackMissing) {
    complain(error);
    return;
  }
  QMessageBox box(QMessageBox::Warning, tr("Region Pack Not Found"), describe(error), QMessageBox::Cancel,
                  window_);
  box.setObjectName(QStringLiteral("packMissingDialog"));
  auto* choose = box.addButton(tr("&Choose a Region Pack…"), QMessageBox::AcceptRole);
  choose->setObjectName(QStringLiteral("choosePack"));
  auto* bundled = box.addButton(tr("Use the &Bundled One"), QMessageBox::ActionRole);
  bundled->setObjectName(QStringLiteral("useBundled"));
  box.exec();
  if (box.clickedButton() == bundled) {
    open(plan, QString::fromStdString(workspace_.services().bundledPack));
  } else if (box.clickedButton() == choose) {
    const QString pack = QFileDialog::getOpenFileName(
        window_, tr("Region Pack"), QFileInfo(plan).absolutePath(), tr("Region packs (*.gpkg)"));
    if (!pack.isEmpty()) open(plan, pack);
  }
}

void Documents::complain(const Error& error) {
  QMessageBox box(QMessageBox::Warning, tr("Zonewright"), describe(error), QMessageBox::Ok, window_);
  box.setObjectName(QStringLiteral("errorDialog"));
  box.exec();
}

void Documents::saveCopy() {
  const QFileInfo now(workspace_.planPath());
  QString path = QFileDialog::getSaveFileName(
      window_, tr("Save a Copy"), now.dir().filePath(tr("%1 (copy).gpkg").arg(now.completeBaseName())),
      tr("Plans (*.gpkg)"));
  if (path.isEmpty()) return;
  path = withSuffix(path, QStringLiteral("gpkg"));
  if (sameFile(path, workspace_.planPath())) {
    complain({ErrorCode::FileExists,
              path.toStdString(),
              {},
              {},
              tr("this is the open plan itself").toStdString()});
    return;
  }
  if (auto saved = workspace_.saveCopy(path.toStdString()); !saved) {
    complain(saved.error());
    return;
  }
  preferences_.addRecentPlan(path);
  emit toldOfFile(tr("A copy was saved to %1").arg(QDir::toNativeSeparators(path)), path);
}

QString Documents::suggestedExport(const QString& suffix) const {
  const QFileInfo plan(workspace_.planPath());
  return plan.dir().filePath(plan.completeBaseName() + suffix);
}

void Documents::exportTo(Exporter::Kind kind) {
  if (!workspace_.hasPlan() || !workspace_.index()) return;
  const bool briefing = kind == Exporter::Kind::Briefing;
  QString path =
      QFileDialog::getSaveFileName(window_, briefing ? tr("Export a Briefing") : tr("Export a GeoPackage"),
                                   suggestedExport(briefing ? tr(" briefing.pdf") : tr(" export.gpkg")),
                                   briefing ? tr("PDF files (*.pdf)") : tr("GeoPackages (*.gpkg)"));
  if (path.isEmpty()) return;
  path = withSuffix(path, briefing ? QStringLiteral("pdf") : QStringLiteral("gpkg"));
  // Exporting over a plan or a region pack in use would destroy it.
  if (sameFile(path, workspace_.planPath()) ||
      sameFile(path, QString::fromStdString(workspace_.shown().region->file))) {
    complain({ErrorCode::FileExists, path.toStdString(), {}, {}, tr("it is in use").toStdString()});
    return;
  }
  emit busy(briefing ? tr("Writing the briefing…") : tr("Writing the GeoPackage…"));
  exporter_.start(kind, path.toStdString());
}

void Documents::fillRecentMenu() {
  QMenu* menu = actions_.recentMenu;
  menu->clear();
  const QStringList recent = preferences_.recentPlans();
  for (const QString& path : recent) {
    QAction* action = menu->addAction(QDir::toNativeSeparators(path));
    connect(action, &QAction::triggered, this, [this, path] { open(path); });
  }
  if (recent.isEmpty()) {
    menu->addAction(tr("No plan has been opened yet"))->setEnabled(false);
    return;
  }
  menu->addSeparator();
  connect(menu->addAction(tr("Clear This List")), &QAction::triggered, this,
          [this] { preferences_.clearRecentPlans(); });
}

}  // namespace zw
