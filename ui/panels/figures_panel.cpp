// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/figures_panel.h"

#include <QLabel>
#include <QSplitter>
#include <QVBoxLayout>

#include "ui/i18n/figures.h"
#include "ui/panels/figures_table.h"
#include "ui/workspace/workspace.h"

namespace zw {
namespace {

QLabel* heading(const QString& name, QWidget* parent) {
  auto* label = new QLabel(parent);
  label->setObjectName(name);
  label->setTextFormat(Qt::PlainText);
  label->setContentsMargins(8, 6, 8, 2);
  QFont font = label->font();
  font.setBold(true);
  font.setPointSizeF(font.pointSizeF() * 1.1);
  label->setFont(font);
  return label;
}

QLabel* remark(const QString& name, QWidget* parent) {
  auto* label = new QLabel(parent);
  label->setObjectName(name);
  label->setWordWrap(true);
  label->setContentsMargins(8, 0, 8, 6);
  label->setForegroundRole(QPalette::PlaceholderText);
  return label;
}

}  // namespace

FiguresPanel::FiguresPanel(const Workspace& workspace, QWidget* parent)
    : QWidget(parent), workspace_(workspace) {
  setObjectName(QStringLiteral("figuresPanel"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  auto* splitter = new QSplitter(Qt::Vertical, this);
  splitter->setChildrenCollapsible(false);
  layout->addWidget(splitter, 1);

  auto* zone = new QWidget(splitter);
  auto* zoneLayout = new QVBoxLayout(zone);
  zoneLayout->setContentsMargins(0, 0, 0, 0);
  zoneLayout->setSpacing(0);
  zoneTitle_ = heading(QStringLiteral("zoneFiguresTitle"), zone);
  zoneState_ = remark(QStringLiteral("zoneFiguresState"), zone);
  zoneFigures_ = new FiguresTable(zone);
  zoneFigures_->setObjectName(QStringLiteral("zoneFigures"));
  zoneFigures_->setAccessibleName(tr("Figures of the zone"));
  zoneLayout->addWidget(zoneTitle_);
  zoneLayout->addWidget(zoneState_);
  zoneLayout->addWidget(zoneFigures_, 1);

  auto* plan = new QWidget(splitter);
  auto* planLayout = new QVBoxLayout(plan);
  planLayout->setContentsMargins(0, 0, 0, 0);
  planLayout->setSpacing(0);
  planTitle_ = heading(QStringLiteral("planFiguresTitle"), plan);
  planFigures_ = new FiguresTable(plan);
  planFigures_->setObjectName(QStringLiteral("planFigures"));
  planFigures_->setAccessibleName(tr("Figures of the plan"));
  footnote_ = remark(QStringLiteral("figuresFootnote"), plan);
  planLayout->addWidget(planTitle_);
  planLayout->addWidget(planFigures_, 1);
  planLayout->addWidget(footnote_);
  splitter->setStretchFactor(0, 5);
  splitter->setStretchFactor(1, 3);

  connect(&workspace_, &Workspace::zoneFiguresChanged, this, &FiguresPanel::showZone);
  connect(&workspace_, &Workspace::selectionChanged, this, &FiguresPanel::showZone);
  connect(&workspace_, &Workspace::planFiguresChanged, this, &FiguresPanel::showPlan);
  const auto both = [this] {
    showZone();
    showPlan();
  };
  connect(&workspace_, &Workspace::planChanged, this, both);
  connect(&workspace_, &Workspace::documentChanged, this, both);
  both();
}

void FiguresPanel::showZone() {
  const Zone* zone = workspace_.selectedZone();
  const auto& inHand = workspace_.provisional();
  const bool drawing = inHand && !inHand->zone;
  QString state;
  if (drawing) {
    zoneTitle_->setText(tr("New zone"));
    state = tr("Figures of the shape being drawn");
  } else if (zone) {
    zoneTitle_->setText(QString::fromStdString(zone->name));
    const auto scenario = workspace_.plan().scenarios.find(zone->scenario);
    if (zone->status == ZoneStatus::Reported) state = tr("Reported, not confirmed by a party. ");
    if (scenario != workspace_.plan().scenarios.end() &&
        zone->scenario != workspace_.plan().info.activeScenario)
      state += tr("In scenario “%1”, which is not the active one.")
                   .arg(QString::fromStdString(scenario->second.name));
  } else {
    zoneTitle_->setText(tr("No zone selected"));
    state = workspace_.hasPlan() ? tr("Click a zone on the map or in the list, or draw one.")
                                 : tr("No plan is open.");
  }
  if ((zone || drawing) && workspace_.zoneFigures().empty())
    state = workspace_.index() ? tr("Reckoning…") : tr("The region is being prepared…");
  zoneState_->setText(state);
  zoneState_->setVisible(!state.isEmpty());
  const auto& region = workspace_.shown().region;
  zoneFigures_->setFigures(workspace_.zoneFigures(), [&region](const Metric& metric) {
    return region ? figureNote(metric, *region) : QString();
  });
}

void FiguresPanel::showPlan() {
  const auto& region = workspace_.shown().region;
  QString title = tr("Plan");
  if (workspace_.hasPlan()) {
    const Plan& plan = workspace_.plan();
    if (const auto active = plan.scenarios.find(plan.info.activeScenario); active != plan.scenarios.end())
      title = tr("Scenario “%1”").arg(QString::fromStdString(active->second.name));
  }
  planTitle_->setText(title);
  QStringList notes;
  planFigures_->setFigures(workspace_.planFigures(), [&region, &notes](const Metric& metric) {
    const QString note = region ? figureNote(metric, *region) : QString();
    if (!note.isEmpty() && !notes.contains(note)) notes << note;
    return note;
  });
  for (const Metric& metric : workspace_.zoneFigures())
    if (const QString note = region ? figureNote(metric, *region) : QString();
        !note.isEmpty() && !notes.contains(note))
      notes << note;
  footnote_->setText(notes.isEmpty() ? QString() : QStringLiteral("* ") + notes.join(QStringLiteral(" · ")));
  footnote_->setVisible(!notes.isEmpty());
}

}  // namespace zw
