// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/zones_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPainter>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/window/actions.h"
#include "ui/workspace/workspace.h"

namespace zw {
namespace {

constexpr int kIdRole = Qt::UserRole;
constexpr int kIsZoneRole = Qt::UserRole + 1;

QString textOf(const Uuid& id) {
  return QString::fromStdString(id.text());
}

std::optional<Uuid> idOf(const QTreeWidgetItem* item) {
  if (!item) return std::nullopt;
  return Uuid::fromText(item->data(0, kIdRole).toString().toStdString());
}

bool isZone(const QTreeWidgetItem* item) {
  return item && item->data(0, kIsZoneRole).toBool();
}

/// As the map draws it: a filled square with a firm outline, dashed where the zone is only reported.
QIcon swatch(const Zone& zone, const QPalette& palette) {
  QPixmap pixmap(32, 32);
  pixmap.setDevicePixelRatio(2);
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  painter.setRenderHint(QPainter::Antialiasing);
  const QColor colour(QString::fromStdString(zone.style.colour));
  QColor fill = colour.isValid() ? colour : palette.color(QPalette::Mid);
  QPen pen(fill, 1.8);
  if (zone.status == ZoneStatus::Reported) pen.setStyle(Qt::DotLine);
  fill.setAlphaF(0.35F);
  // its own ground, so that it shows on a selected line too
  painter.setPen(Qt::NoPen);
  painter.setBrush(palette.base());
  painter.drawRoundedRect(QRectF(0, 0, 16, 16), 3, 3);
  painter.setPen(pen);
  painter.setBrush(fill);
  painter.drawRoundedRect(QRectF(2, 2, 12, 12), 2, 2);
  return QIcon(pixmap);
}

}  // namespace

ZonesPanel::ZonesPanel(Workspace& workspace, const Actions& actions, QWidget* parent)
    : QWidget(parent), workspace_(workspace), actions_(actions) {
  setObjectName(QStringLiteral("zonesPanel"));
  tree_ = new QTreeWidget(this);
  tree_->setObjectName(QStringLiteral("zonesTree"));
  tree_->setAccessibleName(tr("Scenarios and zones"));
  tree_->setColumnCount(2);
  tree_->setHeaderHidden(true);
  tree_->setUniformRowHeights(true);
  tree_->setIndentation(14);
  tree_->header()->setStretchLastSection(false);
  tree_->header()->setSectionResizeMode(0, QHeaderView::Stretch);
  tree_->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
  tree_->setContextMenuPolicy(Qt::CustomContextMenu);

  auto* buttons = new QHBoxLayout;
  buttons->setContentsMargins(4, 2, 4, 2);
  buttons->setSpacing(1);
  for (QAction* action : {actions.draw, actions.renameZone, actions.zoneColour, actions.deleteZone}) {
    auto* button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setIconSize(QSize(16, 16));
    buttons->addWidget(button);
  }
  buttons->addStretch();
  for (QAction* action : {actions.addScenario, actions.duplicateScenario, actions.activateScenario}) {
    auto* button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setIconSize(QSize(16, 16));
    buttons->addWidget(button);
  }

  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addWidget(tree_, 1);
  layout->addLayout(buttons);

  connect(tree_, &QTreeWidget::currentItemChanged, this,
          [this](QTreeWidgetItem* item) { onCurrentItem(item); });
  connect(tree_, &QTreeWidget::itemDoubleClicked, this, [this](QTreeWidgetItem* item) {
    if (isZone(item)) emit zoneActivated();
  });
  connect(tree_, &QTreeWidget::customContextMenuRequested, this, &ZonesPanel::showMenu);
  connect(&workspace_, &Workspace::documentChanged, this, &ZonesPanel::rebuild);
  connect(&workspace_, &Workspace::planChanged, this, &ZonesPanel::rebuild);
  connect(&workspace_, &Workspace::selectionChanged, this, &ZonesPanel::followSelection);
  rebuild();
}

void ZonesPanel::rebuild() {
  const QScopedValueRollback guard(rebuilding_, true);
  const QTreeWidgetItem* current = tree_->currentItem();
  const std::optional<Uuid> currentScenarioLine = isZone(current) ? std::nullopt : idOf(current);
  QStringList collapsed;
  for (int i = 0; i < tree_->topLevelItemCount(); ++i)
    if (!tree_->topLevelItem(i)->isExpanded())
      collapsed << tree_->topLevelItem(i)->data(0, kIdRole).toString();
  tree_->clear();
  if (!workspace_.hasPlan()) return;
  const Plan& plan = workspace_.plan();
  for (const Scenario* scenario : plan.scenariosInOrder()) {
    const bool active = scenario->id == plan.info.activeScenario;
    const auto zones = plan.zonesOf(scenario->id);
    const auto phases = plan.phasesOf(scenario->id);
    auto* line = new QTreeWidgetItem(tree_, {QString::fromStdString(scenario->name)});
    line->setData(0, kIdRole, textOf(scenario->id));
    line->setText(1, active ? tr("active") : QString());
    line->setToolTip(0, active ? tr("The active scenario: the map and the figures show it")
                               : tr("Another scenario; make it active to see its zones on the map"));
    QFont face = tree_->font();
    face.setBold(active);
    line->setFont(0, face);
    line->setForeground(1, palette().brush(QPalette::PlaceholderText));
    for (const Zone* zone : zones) {
      auto* leaf = new QTreeWidgetItem(line, {QString::fromStdString(zone->name)});
      leaf->setData(0, kIdRole, textOf(zone->id));
      leaf->setData(0, kIsZoneRole, true);
      leaf->setIcon(0, swatch(*zone, palette()));
      leaf->setForeground(1, palette().brush(QPalette::PlaceholderText));
      if (zone->status == ZoneStatus::Reported) {
        leaf->setText(1, tr("reported"));
        leaf->setToolTip(1, tr("Reported, not confirmed by a party"));
      }
      const auto phase = std::find_if(phases.begin(), phases.end(),
                                      [&](const Phase* each) { return each->id == zone->phase; });
      if (phase != phases.end()) {
        const QString number = tr("phase %1").arg(phase - phases.begin() + 1);
        leaf->setText(1, leaf->text(1).isEmpty() ? number : leaf->text(1) + QStringLiteral(" · ") + number);
        const QString tip = tr("Handed over in phase “%1”").arg(QString::fromStdString((*phase)->name));
        leaf->setToolTip(1, leaf->toolTip(1).isEmpty() ? tip : leaf->toolTip(1) + u'\n' + tip);
      }
      if (!zone->notes.empty()) leaf->setToolTip(0, QString::fromStdString(zone->notes));
    }
    line->setExpanded(!collapsed.contains(textOf(scenario->id)));
    if (currentScenarioLine == scenario->id) tree_->setCurrentItem(line);
  }
  followSelection();
}

void ZonesPanel::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) rebuild();
}

void ZonesPanel::followSelection() {
  const QScopedValueRollback guard(rebuilding_, true);
  const auto& selected = workspace_.selection();
  if (!selected) {
    if (isZone(tree_->currentItem())) tree_->setCurrentItem(nullptr);
    return;
  }
  for (int i = 0; i < tree_->topLevelItemCount(); ++i)
    for (int k = 0; k < tree_->topLevelItem(i)->childCount(); ++k)
      if (idOf(tree_->topLevelItem(i)->child(k)) == selected)
        tree_->setCurrentItem(tree_->topLevelItem(i)->child(k));
}

void ZonesPanel::onCurrentItem(QTreeWidgetItem* item) {
  emit currentScenarioChanged();
  if (rebuilding_) return;
  if (isZone(item))
    workspace_.select(idOf(item));
  else if (item)
    workspace_.select(std::nullopt);
}

std::optional<Uuid> ZonesPanel::currentScenario() const {
  if (!workspace_.hasPlan()) return std::nullopt;
  const QTreeWidgetItem* item = tree_->currentItem();
  if (isZone(item)) item = item->parent();
  const auto id = idOf(item);
  return id ? id : workspace_.plan().info.activeScenario;
}

void ZonesPanel::showMenu(const QPoint& at) {
  QTreeWidgetItem* item = tree_->itemAt(at);
  if (item) tree_->setCurrentItem(item);
  QMenu menu(this);
  menu.setObjectName(QStringLiteral("zonesMenu"));
  if (isZone(item)) {
    menu.addActions(
        {actions_.zoomZone, actions_.edit, actions_.renameZone, actions_.zoneDetails, actions_.zoneColour});
    menu.addMenu(actions_.phaseMenu);
    menu.addAction(actions_.deleteZone);
  } else {
    menu.addActions({actions_.activateScenario, actions_.addScenario, actions_.duplicateScenario,
                     actions_.renameScenario, actions_.removeScenario, actions_.editRoadmap});
  }
  menu.exec(tree_->viewport()->mapToGlobal(at));
}

}  // namespace zw
