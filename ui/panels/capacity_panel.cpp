// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/capacity_panel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QSplitter>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <cmath>

#include "core/capacity/context_bands.h"
#include "core/capacity/pool.h"
#include "ui/charts/chart_view.h"
#include "ui/i18n/capacity_words.h"
#include "ui/i18n/figures.h"
#include "ui/i18n/messages.h"
#include "ui/panels/capacity_charts.h"
#include "ui/panels/observed_sections.h"
#include "ui/theme/app_theme.h"
#include "ui/window/actions.h"
#include "ui/workspace/workspace.h"

namespace zw {
namespace {

using namespace capacity;

constexpr int kFactorRole = Qt::UserRole;

QString shortest(double value) {
  return QLocale().toString(value, 'g', 4);
}

/// "49 (31–78)", or "unknown".
QString valueText(const MetricValue& value, int decimals) {
  if (const auto* band = std::get_if<Estimate>(&value))
    return QStringLiteral("%1 (%2–%3)")
        .arg(numberText(band->likely, decimals), numberText(band->low, decimals),
             numberText(band->high, decimals));
  if (const auto* number = std::get_if<double>(&value)) return numberText(*number, decimals);
  return CapacityPanel::tr("unknown");
}

QString reasonOf(const MetricValue& value) {
  return unknownReason({"capacity.soldiers", value, Unit::People, ""});
}

QString countText(const LedgerLine& line) {
  if (!line.count) return CapacityPanel::tr("unknown length");
  switch (line.step) {
    case StaffingStep::ObservationPosts:
    case StaffingStep::Checkpoints:
      return QStringLiteral("× %1").arg(numberText(*line.count, 0));
    case StaffingStep::Patrols:
      return CapacityPanel::tr("on %1 km of road").arg(numberText(*line.count / 1000, 0));
    case StaffingStep::ReactionForce:
      return {};
    case StaffingStep::CommandLogistics:
    case StaffingStep::Reserve:
      break;
  }
  return CapacityPanel::tr("for %1").arg(numberText(*line.count, 0));
}

}  // namespace

CapacityPanel::CapacityPanel(Workspace& workspace, const Actions& actions, QWidget* parent)
    : QWidget(parent), workspace_(workspace) {
  setObjectName(QStringLiteral("capacityPanel"));
  whom_ = new QComboBox(this);
  whom_->setObjectName(QStringLiteral("capacityOf"));
  whom_->setAccessibleName(tr("Whose capacity is shown"));
  whom_->addItems({tr("Selected zone"), tr("All zones of the scenario")});
  const auto button = [this](QAction* action) {
    auto* made = new QToolButton(this);
    made->setDefaultAction(action);
    made->setAutoRaise(true);
    made->setToolButtonStyle(Qt::ToolButtonIconOnly);
    return made;
  };
  auto* head = new QHBoxLayout;
  head->setContentsMargins(6, 4, 4, 0);
  head->addWidget(whom_, 1);
  for (QAction* action : {actions.byNight, actions.suggestPosts, actions.sealCheckpoints, actions.zoneHolding,
                          actions.editPool})
    head->addWidget(button(action));

  title_ = new QLabel(this);
  title_->setObjectName(QStringLiteral("capacityTitle"));
  title_->setIndent(6);
  title_->setWordWrap(true);
  problem_ = new QLabel(this);
  problem_->setObjectName(QStringLiteral("capacityProblem"));
  problem_->setWordWrap(true);
  problem_->setIndent(6);
  problem_->setForegroundRole(QPalette::PlaceholderText);

  tree_ = new QTreeWidget(this);
  tree_->setObjectName(QStringLiteral("capacityLedger"));
  tree_->setAccessibleName(tr("Ledger from posts to soldiers"));
  tree_->setColumnCount(3);
  tree_->setHeaderLabels({tr("Step"), tr("Places"), tr("Soldiers")});
  tree_->setUniformRowHeights(true);
  tree_->setIndentation(14);
  tree_->header()->setStretchLastSection(false);
  tree_->header()->setSectionResizeMode(0, QHeaderView::Stretch);
  for (const int column : {1, 2})
    tree_->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
  tree_->headerItem()->setTextAlignment(1, Qt::AlignTrailing | Qt::AlignVCenter);
  tree_->headerItem()->setTextAlignment(2, Qt::AlignTrailing | Qt::AlignVCenter);

  auto* charts = new QWidget(this);
  auto* chartsLayout = new QVBoxLayout(charts);
  chartsLayout->setContentsMargins(4, 2, 4, 0);
  chartsLayout->setSpacing(2);
  chartChoice_ = new QComboBox(charts);
  chartChoice_->setObjectName(QStringLiteral("capacityChartChoice"));
  chartChoice_->addItems({tr("Need against the pool"), tr("Distribution"), tr("What matters most")});
  chart_ = new ChartView(charts);
  chart_->setObjectName(QStringLiteral("capacityChart"));
  chartsLayout->addWidget(chartChoice_);
  chartsLayout->addWidget(chart_, 1);

  auto* splitter = new QSplitter(Qt::Vertical, this);
  splitter->setChildrenCollapsible(false);
  splitter->addWidget(tree_);
  splitter->addWidget(charts);
  splitter->setStretchFactor(0, 3);
  splitter->setStretchFactor(1, 2);
  auto* foot = new QLabel(tr("A planning aid, not a requirement: factors are assumed or quoted."), this);
  foot->setWordWrap(true);
  foot->setIndent(6);
  foot->setForegroundRole(QPalette::PlaceholderText);

  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(2);
  layout->addLayout(head);
  layout->addWidget(title_);
  layout->addWidget(problem_);
  layout->addWidget(splitter, 1);
  layout->addWidget(foot);

  connect(whom_, &QComboBox::activated, this, &CapacityPanel::rebuild);
  connect(chartChoice_, &QComboBox::activated, this, &CapacityPanel::showChart);
  connect(tree_, &QTreeWidget::itemDoubleClicked, this, [this](QTreeWidgetItem* item) {
    if (const QString id = item->data(0, kFactorRole).toString(); !id.isEmpty()) emit factorWanted(id);
  });
  for (const auto signal :
       {&Workspace::documentChanged, &Workspace::selectionChanged, &Workspace::capacityChanged})
    connect(&workspace_, signal, this, &CapacityPanel::rebuild);
  connect(&workspace_, &Workspace::observationChanged, this, [this] {
    if (seen_ && workspace_.observation() && workspace_.observation()->zone)
      refreshSeen(*seen_, workspace_);
    else
      showLedger();  // no chart shows what is seen
  });
  connect(&workspace_, &Workspace::supplyChanged, this, [this] {
    if (workspace_.zoneSupply() && workspace_.zoneSupply()->patrols) rebuild();
  });
  rebuild();
}

QTreeWidgetItem* CapacityPanel::section(const QString& title, const QString& places,
                                        const QString& soldiers) {
  auto* item = new QTreeWidgetItem(tree_, {title, places, soldiers});
  item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
  item->setToolTip(0, title);
  for (const int column : {1, 2}) item->setTextAlignment(column, Qt::AlignTrailing | Qt::AlignVCenter);
  return item;
}

void CapacityPanel::addFactor(QTreeWidgetItem* parent, const FactorUse& use) {
  const auto known = workspace_.plan().factors.find(factorId(use.key));
  const bool listed = known != workspace_.plan().factors.end();
  const QString title =
      listed ? QString::fromStdString(known->second.title) : QString::fromLatin1(factorId(use.key));
  QString unit = listed ? QString::fromStdString(known->second.unit) : QString();
  if (unit == QStringLiteral("1")) unit.clear();
  auto* item = new QTreeWidgetItem(parent, {title, QString(),
                                            QStringLiteral("%1 (%2–%3) %4")
                                                .arg(shortest(use.value.likely), shortest(use.value.low),
                                                     shortest(use.value.high), unit)});
  item->setTextAlignment(2, Qt::AlignTrailing | Qt::AlignVCenter);
  item->setForeground(0, palette().brush(QPalette::PlaceholderText));
  item->setForeground(2, palette().brush(QPalette::PlaceholderText));
  item->setData(0, kFactorRole, QString::fromLatin1(factorId(use.key)));
  item->setToolTip(0, listed ? tr("%1\n%2, %3\nDouble-click to change it")
                                   .arg(title, QString::fromStdString(known->second.source),
                                        confidenceInWords(known->second.confidence))
                             : title);
}

void CapacityPanel::addLine(const LedgerLine& line) {
  const QString places = line.places ? valueText(*line.places, 0) : QString();
  QTreeWidgetItem* item = section(QStringLiteral("%1 %2").arg(staffingStepText(line.step), countText(line)),
                                  places, valueText(line.soldiers, 0));
  item->setToolTip(2, reasonOf(line.soldiers));
  for (const FactorUse& use : line.factors) addFactor(item, use);
  if (line.climb)
    new QTreeWidgetItem(item, {tr("with %1 m of climb a round").arg(numberText(*line.climb, 0))});
  if (line.climbLeftOut) new QTreeWidgetItem(item, {tr("the climb is not known; its time is left out")});
}

void CapacityPanel::addTotals(const CapacityTotals& totals) {
  const auto add = [this](const QString& title, const LedgerTotal& total, int decimals, const QString& unit) {
    QTreeWidgetItem* item = section(title, {}, valueText(total.value, decimals) + unit);
    QFont bold = tree_->font();
    bold.setBold(true);
    for (const int column : {0, 1, 2}) {
      item->setFont(column, bold);
      item->setBackground(column, palette().brush(QPalette::AlternateBase));
    }
    item->setToolTip(2, reasonOf(total.value));
    for (const FactorUse& use : total.factors) addFactor(item, use);
    return item;
  };
  QTreeWidgetItem* soldiers = add(tr("Soldiers in all"), totals.soldiers, 0, {});
  soldiers->setText(1, valueText(totals.places.value, 0));
  add(tr("Vehicles"), totals.vehicles, 0, {});
  add(tr("Supply a day"), totals.supply, 1, QStringLiteral(" t"));
  add(tr("In units that take turns"), totals.pool, 0, {});
}

void CapacityPanel::addPool() {
  const auto& capacity = *workspace_.capacity()->capacity;
  QTreeWidgetItem* pool = section(tr("The pool"));
  const auto add = [&](const QString& title, const QString& value) {
    auto* item = new QTreeWidgetItem(pool, {title, QString(), value});
    item->setToolTip(0, title + QStringLiteral(": ") + value);
    item->setTextAlignment(2, Qt::AlignTrailing | Qt::AlignVCenter);
  };
  const auto addUnknown = [&](const Metric& metric) {  // the reason takes the width of the whole line
    const QString line = figureTitle(metric) + QStringLiteral(": ") + figureWithReason(metric);
    auto* item = new QTreeWidgetItem(pool, {line});
    item->setFirstColumnSpanned(true);
    item->setToolTip(0, line);
  };
  int ready = 0, all = 0;
  for (const PoolUnit& unit : capacity.request.pool) {
    all += deployable(unit);
    if (const auto day = availableFrom(unit); day && *day <= capacity.request.start)
      ready += deployable(unit);
  }
  add(tr("Units, soldiers"), tr("%1, %2").arg(capacity.request.pool.size()).arg(numberText(all, 0)));
  add(tr("Ready on %1").arg(QString::fromStdString(capacity.request.start.text())), numberText(ready, 0));
  const bool one = whom_->currentIndex() == 0;
  const ZoneCapacity* zone = one && workspace_.selection() ? capacity.of(*workspace_.selection()) : nullptr;
  const MetricSet& figures = zone ? zone->figures : capacity.found.figures;
  for (const Metric& metric : figures)
    if (metric.id != "capacity.places" && metric.id != "capacity.soldiers" &&
        metric.id != "capacity.vehicles")
      metric.known() ? add(figureTitle(metric), figureText(metric)) : addUnknown(metric);
  if (!zone) {
    const auto& together = capacity.found.together.sufficient;
    if (together)
      add(tr("Chance that it suffices for all"), numberText(100 * *together, 0) + QStringLiteral(" %"));
    const auto& day = capacity.found.rotation.allFeasibleFrom;
    add(tr("All held without a break from"),
        day ? QString::fromStdString(day->text())
            : tr("not by %1").arg(QString::fromStdString(capacity.request.end.text())));
  }
  pool->setExpanded(true);
}

void CapacityPanel::addContext() {
  const auto& capacity = *workspace_.capacity()->capacity;
  const ZoneCapacity* zone = workspace_.selection() ? capacity.of(*workspace_.selection()) : nullptr;
  const Zone* shown = workspace_.selectedZone();
  if (!zone || !shown) return;
  ContextSubject subject;
  subject.soldiers = zone->ledger.totals.soldiers.value;
  const Metric* residents = findMetric(workspace_.zoneFigures(), "coverage.residents");
  const Metric* frontage = findMetric(workspace_.zoneFigures(), "coverage.border_frontage");
  const Metric* area = findMetric(workspace_.zoneFigures(), "coverage.area");
  if (!residents || !frontage || !area || !area->known()) return;
  subject.residents = residents->value;
  subject.frontage = frontage->value;
  subject.squareKilometres = area->number() / 1e6;
  for (const Post* post : workspace_.plan().postsOf(shown->id)) {
    ++subject.posts;
    if (post->kind == PostKind::Observation) ++subject.observationPosts;
  }
  QTreeWidgetItem* context = section(tr("Beside what is known from elsewhere"));
  context->setFirstColumnSpanned(true);
  context->setToolTip(0, tr("Context to think with, never a test that is passed or failed"));
  for (const ContextBand& band : contextBands(subject)) {
    auto* item = new QTreeWidgetItem(context, {contextTitle(band.id), QString(), valueText(band.value, 1)});
    item->setTextAlignment(2, Qt::AlignTrailing | Qt::AlignVCenter);
    for (const ContextReference& reference : band.references) {
      auto* line = new QTreeWidgetItem(
          item,
          {contextText(reference.key), QString(),
           reference.high ? QStringLiteral("%1–%2").arg(shortest(reference.low), shortest(*reference.high))
                          : QStringLiteral("≥ %1").arg(shortest(reference.low))});
      line->setTextAlignment(2, Qt::AlignTrailing | Qt::AlignVCenter);
    }
    auto* counter = new QTreeWidgetItem(item, {contextText(band.counterweight)});
    counter->setFirstColumnSpanned(true);
    counter->setToolTip(0, counter->text(0));
    item->setExpanded(true);
  }
}

void CapacityPanel::showLedger() {
  tree_->clear();
  seen_ = nullptr;
  title_->clear();
  problem_->clear();
  if (!workspace_.hasPlan()) return;
  const CapacityView* view = workspace_.capacity();
  const bool one = whom_->currentIndex() == 0;
  const Zone* zone = workspace_.selectedZone();
  if (one) {
    title_->setText(zone ? QStringLiteral("<b>%1</b>").arg(QString::fromStdString(zone->name).toHtmlEscaped())
                         : tr("Select a zone to see what it takes to hold it."));
    if (zone) {
      const std::string& from = workspace_.plan().heldFrom(*zone);
      title_->setText(title_->text() + QStringLiteral(" · ") +
                      (from.empty() ? tr("no day stated from which it is held")
                                    : tr("held from %1").arg(QString::fromStdString(from))));
    }
  } else {
    title_->setText(tr("<b>All zones of the scenario together</b>"));
  }
  if (view && view->error) problem_->setText(describe(*view->error));
  if (view && view->capacity) {
    const auto& capacity = *view->capacity;
    const ZoneCapacity* found = zone && one ? capacity.of(zone->id) : nullptr;
    if (found) {
      for (const LedgerLine& line : found->ledger.lines) addLine(line);
      addTotals(found->ledger.totals);
      if (found->ledger.lines.empty())
        problem_->setText(
            tr("No post is planned here yet: place some with the tool Posts (P), or let them be suggested."));
    } else if (!one) {
      for (const ZoneCapacity& each : capacity.found.zones) {
        const auto known = workspace_.plan().zones.find(each.zone);
        if (known == workspace_.plan().zones.end()) continue;
        section(QString::fromStdString(known->second.name), valueText(each.ledger.totals.places.value, 0),
                valueText(each.ledger.totals.soldiers.value, 0))
            ->setToolTip(2, reasonOf(each.ledger.totals.soldiers.value));
      }
      addTotals(capacity.found.totals);
    }
    if (found || !one) addPool();
    if (found) {
      seen_ = addSeen(*tree_, workspace_);
      addPatrolled(*tree_, workspace_);
      addContext();
    }
  }
  problem_->setVisible(!problem_->text().isEmpty());
}

void CapacityPanel::showChart() {
  const CapacityView* view = workspace_.hasPlan() ? workspace_.capacity() : nullptr;
  if (!view || !view->capacity) {
    chart_->setChart({}, view ? tr("It cannot be reckoned.") : tr("Reckoning…"));
    return;
  }
  std::optional<Uuid> zone;
  if (whom_->currentIndex() == 0) zone = workspace_.selection();
  if (whom_->currentIndex() == 0 && !zone && chartChoice_->currentIndex() != 0) {
    chart_->setChart({}, tr("Select a zone."));
    return;
  }
  ChartData shown;
  switch (chartChoice_->currentIndex()) {
    case 0:
      shown = needChart(*view->capacity, workspace_.plan());
      break;
    case 1:
      shown = distributionChart(*view->capacity, zone);
      break;
    default:
      shown = tornadoChart(*view->capacity, workspace_.plan(), zone);
  }
  chart_->setChart(std::move(shown), tr("The soldiers are not known: no posts are planned."));
}

void CapacityPanel::rebuild() {
  showLedger();
  showChart();
}

}  // namespace zw
