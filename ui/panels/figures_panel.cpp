// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/figures_panel.h"

#include <QLabel>
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
  label->setMargin(4);
  label->setIndent(6);
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
  label->setMargin(4);
  label->setIndent(6);
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
  zoneTitle_ = heading(QStringLiteral("zoneFiguresTitle"), this);
  zoneState_ = remark(QStringLiteral("zoneFiguresState"), this);
  zoneFigures_ = new FiguresTable(this);
  zoneFigures_->setObjectName(QStringLiteral("zoneFigures"));
  zoneFigures_->setAccessibleName(tr("Figures of the zone"));
  planTitle_ = heading(QStringLiteral("planFiguresTitle"), this);
  planFigures_ = new FiguresTable(this);
  planFigures_->setObjectName(QStringLiteral("planFigures"));
  planFigures_->setAccessibleName(tr("Figures of the plan"));
  footnote_ = remark(QStringLiteral("figuresFootnote"), this);
  // Where there is not room for all, the zone's figures get more of it; no table is taller than its lines.
  layout->addWidget(zoneTitle_);
  layout->addWidget(zoneState_);
  layout->addWidget(zoneFigures_, 5);
  layout->addWidget(planTitle_);
  layout->addWidget(planFigures_, 3);
  layout->addWidget(footnote_);
  layout->addStretch();

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
  zoneFigures_->setVisible(!workspace_.zoneFigures().empty());
  showFootnote();
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
  planFigures_->setFigures(workspace_.planFigures(), [&region](const Metric& metric) {
    return region ? figureNote(metric, *region) : QString();
  });
  planFigures_->setVisible(!workspace_.planFigures().empty());
  showFootnote();
}

void FiguresPanel::showFootnote() {
  QStringList notes;
  const auto collect = [this, &notes](const MetricSet& figures) {
    const auto& region = workspace_.shown().region;
    for (const Metric& metric : figures)
      if (region)
        for (const QString& note :
             figureNote(metric, *region).split(QStringLiteral("; "), Qt::SkipEmptyParts))
          if (!notes.contains(note)) notes << note;
  };
  collect(workspace_.zoneFigures());
  collect(workspace_.planFigures());
  const QString text = notes.isEmpty() ? QString() : QStringLiteral("* ") + notes.join(QStringLiteral(" · "));
  if (footnote_->text() == text) return;
  footnote_->setText(text);
  footnote_->setVisible(!notes.isEmpty());
}

}  // namespace zw
