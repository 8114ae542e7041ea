// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/observed_sections.h"

#include <QCoreApplication>

#include "ui/i18n/figures.h"
#include "ui/i18n/observation_words.h"

namespace zw {
namespace {

struct Sections {
  Q_DECLARE_TR_FUNCTIONS(ObservedSections)
};

QTreeWidgetItem* row(QTreeWidgetItem* item) {
  for (const int column : {1, 2}) item->setTextAlignment(column, Qt::AlignTrailing | Qt::AlignVCenter);
  return item;
}

QTreeWidgetItem* section(QTreeWidget& tree, const QString& title, const QString& second,
                         const QString& third) {
  QTreeWidgetItem* item = row(new QTreeWidgetItem(&tree, {title, second, third}));
  item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
  item->setToolTip(0, title);
  return item;
}

QString percent(double part, double whole) {
  return numberText(100 * part / whole, 0) + QStringLiteral(" %");
}

QString shareText(const std::optional<double>& share) {
  return share ? percent(*share, 1) : Sections::tr("unknown");
}

}  // namespace

QTreeWidgetItem* addSeen(QTreeWidget& tree, const Workspace& workspace) {
  if (!workspace.observation() || !workspace.observation()->zone || !workspace.selectedZone()) return nullptr;
  QTreeWidgetItem* seen = section(tree, QString(), Sections::tr("one post"), Sections::tr("two posts"));
  refreshSeen(*seen, workspace);
  seen->setExpanded(true);
  return seen;
}

void refreshSeen(QTreeWidgetItem& seen, const Workspace& workspace) {
  const ObservationView& view = *workspace.observation();
  const QString whole = view.daylight == observe::Daylight::Night ? Sections::tr("Seen by night by")
                                                                  : Sections::tr("Seen by day by");
  seen.setText(0, whole);
  seen.setToolTip(0, Sections::tr("%1: shares of what is known, at the factors' likely values").arg(whole));
  int rows = 0;
  const auto show = [&](const QStringList& texts, const QString& note) {
    if (rows == seen.childCount()) row(new QTreeWidgetItem(&seen));
    QTreeWidgetItem* item = seen.child(rows++);
    for (const int column : {0, 1, 2}) item->setText(column, texts.value(column));
    item->setToolTip(1, note);
  };
  const auto add = [&](const QString& title, const observe::ObservedAmount& amount) {
    if (!(amount.total > 0)) return;
    show({title, shareText(amount.shareByOne()), shareText(amount.shareByTwo())},
         amount.unknownByOne > 0
             ? Sections::tr("%1 not known").arg(percent(amount.unknownByOne, amount.total))
             : QString());
  };
  add(Sections::tr("of the zone"), view.zone->area);
  add(Sections::tr("of its boundary"), view.zone->boundary);
  add(Sections::tr("of its border frontage"), view.zone->border);
  add(Sections::tr("of its roads"), view.zone->roads);
  add(Sections::tr("of its crossings"), view.zone->crossings);
  if (view.unplaced > 0)
    show({Sections::tr("%1 posts stand where no height is known").arg(view.unplaced)}, {});
  while (seen.childCount() > rows) delete seen.takeChild(rows);
}

void addPatrolled(QTreeWidget& tree, const Workspace& workspace) {
  const ZoneSupplyView* supply = workspace.zoneSupply();
  if (!supply || !supply->patrols || !workspace.selectedZone()) return;
  const PatrolView& view = *supply->patrols;
  if (!(view.roads > 0)) return;
  QTreeWidgetItem* patrolled = section(
      tree, Sections::tr("Patrols reach in %1 min").arg(numberText(view.minutes, 0)), Sections::tr("roads"),
      view.settlements > 0 ? Sections::tr("settlements of %1").arg(numberText(view.settlements, 0))
                           : QString());
  patrolled->setToolTip(0, Sections::tr("One way from the zone's own posts, along roads that are open"));
  for (const PatrolView::Reached& reached : view.reached) {
    QTreeWidgetItem* item = row(new QTreeWidgetItem(
        patrolled, {patrolMeansText(reached.means), percent(reached.roads.likely, view.roads),
                    view.settlements > 0 ? numberText(reached.settlements.likely, 0) : QString()}));
    item->setToolTip(
        1, Sections::tr("%1 to %2 at the ends of the factors' bands")
               .arg(percent(reached.roads.low, view.roads), percent(reached.roads.high, view.roads)));
    item->setToolTip(
        2, Sections::tr("%1 to %2 at the ends of the factors' bands")
               .arg(numberText(reached.settlements.low, 0), numberText(reached.settlements.high, 0)));
  }
  if (view.postsWithoutRoad > 0)
    new QTreeWidgetItem(
        patrolled,
        {Sections::tr("From %1 of the posts no open road can be reached").arg(view.postsWithoutRoad)});
  patrolled->setExpanded(true);
}

}  // namespace zw
