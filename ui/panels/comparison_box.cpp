// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/comparison_box.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QTreeWidget>
#include <algorithm>

#include "ui/i18n/difference_words.h"
#include "ui/theme/app_theme.h"
#include "ui/workspace/comparing.h"
#include "ui/workspace/workspace.h"

namespace zw {
namespace {

constexpr int kZoneRole = Qt::UserRole;

/// Lines as high as their words need at the tree's width.
class WrappedLines final : public QStyledItemDelegate {
 public:
  explicit WrappedLines(QTreeWidget* tree) : QStyledItemDelegate(tree), tree_(tree) {
    connect(tree->header(), &QHeaderView::sectionResized, tree, &QTreeWidget::doItemsLayout);
  }
  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    const int depth = index.parent().isValid() ? 2 : 1;
    const int width = tree_->header()->sectionSize(0) - depth * tree_->indentation() - 2 * kMargin;
    QFont font = option.font;
    if (const QVariant own = index.data(Qt::FontRole); own.isValid()) font = own.value<QFont>();
    const QRect words = QFontMetrics(font).boundingRect(QRect(0, 0, std::max(width, 1), 0), Qt::TextWordWrap,
                                                        index.data().toString());
    return {width, words.height() + kMargin};
  }

 private:
  static constexpr int kMargin = 4;  // pixels
  QTreeWidget* tree_;
};

/// A state as a value that a list of choices keeps.
QString keyOf(const PlanState& state) {
  switch (state.kind) {
    case PlanState::Kind::Version:
      return QStringLiteral("version ") + QString::fromStdString(state.version.text());
    case PlanState::Kind::Step:
      return QStringLiteral("step ") + QString::number(state.step);
    case PlanState::Kind::Now:
      break;
  }
  return QStringLiteral("now");
}

PlanState stateOf(const QString& key) {
  const QString value = key.section(QLatin1Char(' '), 1);
  if (key.startsWith(QLatin1String("version ")))
    return {PlanState::Kind::Version, Uuid::fromText(value.toStdString()).value_or(Uuid{}), 0};
  if (key.startsWith(QLatin1String("step "))) return {PlanState::Kind::Step, {}, value.toULongLong()};
  return {};
}

}  // namespace

ComparisonBox::ComparisonBox(Workspace& workspace, Comparing& comparing, QWidget* parent)
    : QWidget(parent), workspace_(workspace), comparing_(comparing) {
  setObjectName(QStringLiteral("comparisonBox"));
  const auto choice = [this](const char* name) {
    auto* box = new QComboBox(this);
    box->setObjectName(QString::fromLatin1(name));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    connect(box, &QComboBox::activated, this, &ComparisonBox::chooseSides);
    return box;
  };
  before_ = choice("compareBefore");
  before_->setAccessibleName(tr("State before"));
  after_ = choice("compareAfter");
  after_->setAccessibleName(tr("State after"));
  auto* swap = new QToolButton(this);
  swap->setObjectName(QStringLiteral("compareSwap"));
  swap->setAutoRaise(true);
  swap->setText(QStringLiteral("⇄"));
  swap->setToolTip(tr("Swap the states"));
  connect(swap, &QToolButton::clicked, this,
          [this] { comparing_.compare(comparing_.after(), comparing_.before()); });
  auto* close = new QToolButton(this);
  close->setObjectName(QStringLiteral("compareClose"));
  close->setAutoRaise(true);
  close->setIcon(lineIcon(QStringLiteral("close")));
  close->setToolTip(tr("End the comparison"));
  connect(close, &QToolButton::clicked, this, [this] { comparing_.stop(); });
  onMap_ = new QCheckBox(tr("On the &map, in the place of the zones"), this);
  onMap_->setObjectName(QStringLiteral("compareOnMap"));
  connect(onMap_, &QCheckBox::toggled, this, [this](bool on) { comparing_.setOnMap(on); });
  summary_ = new QLabel(this);
  summary_->setObjectName(QStringLiteral("compareSummary"));
  summary_->setWordWrap(true);
  tree_ = new QTreeWidget(this);
  tree_->setObjectName(QStringLiteral("compareTree"));
  tree_->setAccessibleName(tr("What differs"));
  tree_->setHeaderHidden(true);
  tree_->setIndentation(10);
  tree_->setWordWrap(true);
  tree_->setTextElideMode(Qt::ElideNone);
  tree_->setItemDelegate(new WrappedLines(tree_));
  connect(tree_, &QTreeWidget::itemClicked, this, [this](const QTreeWidgetItem* item) {
    const auto zone = Uuid::fromText(item->data(0, kZoneRole).toString().toStdString());
    if (zone && workspace_.hasPlan() && workspace_.plan().zones.contains(*zone)) workspace_.select(zone);
  });

  auto* layout = new QGridLayout(this);
  layout->setContentsMargins(4, 2, 4, 2);
  layout->setSpacing(3);
  layout->addWidget(before_, 0, 0);
  layout->addWidget(swap, 0, 1);
  layout->addWidget(after_, 0, 2);
  layout->addWidget(close, 0, 3);
  layout->addWidget(onMap_, 1, 0, 1, 4);
  layout->addWidget(summary_, 2, 0, 1, 4);
  layout->addWidget(tree_, 3, 0, 1, 4);
  layout->setColumnStretch(0, 1);
  layout->setColumnStretch(2, 1);
  layout->setRowStretch(3, 1);

  connect(&comparing_, &Comparing::changed, this, &ComparisonBox::showFound);
  connect(&workspace_, &Workspace::versionsChanged, this, &ComparisonBox::fillChoices);
  showFound();
}

void ComparisonBox::fillChoices() {
  if (!comparing_.isOn()) return;
  fillChoice(before_, comparing_.before());
  fillChoice(after_, comparing_.after());
}

void ComparisonBox::fillChoice(QComboBox* choice, const PlanState& chosen) {
  choice->clear();
  const auto add = [&](const PlanState& state) { choice->addItem(comparing_.nameOf(state), keyOf(state)); };
  add({});
  for (const PlanVersion& version : workspace_.session().versions())
    add({PlanState::Kind::Version, version.id, 0});
  if (choice->findData(keyOf(chosen)) < 0) add(chosen);
  choice->setCurrentIndex(choice->findData(keyOf(chosen)));
}

void ComparisonBox::chooseSides() {
  comparing_.compare(stateOf(before_->currentData().toString()), stateOf(after_->currentData().toString()));
}

void ComparisonBox::showFound() {
  setVisible(comparing_.isOn());
  if (!comparing_.isOn()) return;
  fillChoices();
  onMap_->setChecked(comparing_.isOnMap());
  tree_->clear();
  const ComparisonView* view = comparing_.view();
  if (!view) {
    summary_->setText(tr("Comparing…"));
    return;
  }
  if (view->differences.empty()) {
    summary_->setText(tr("Nothing differs."));
    return;
  }
  const GroundComparison& ground = view->ground;
  summary_->setText(tr("Ground: %1 in both, %2 from one zone to another, %3 only before, %4 only after")
                        .arg(areaText(ground.bothArea), areaText(ground.passedArea),
                             areaText(ground.onlyBeforeArea), areaText(ground.onlyAfterArea)));
  addDifferences();
  addFigures();
}

QTreeWidgetItem* ComparisonBox::addGroup(const QString& title) {
  auto* group = new QTreeWidgetItem(tree_, {title});
  QFont bold = tree_->font();
  bold.setBold(true);
  group->setFont(0, bold);
  group->setFlags(Qt::ItemIsEnabled);
  group->setExpanded(true);
  return group;
}

void ComparisonBox::addDifferences() {
  const auto& differences = comparing_.view()->differences;
  QTreeWidgetItem* group = addGroup(tr("What differs (%1)").arg(differences.size()));
  for (const PlanDifference& difference : differences) {
    const QString words = differenceText(difference);
    auto* line = new QTreeWidgetItem(group, {words});
    line->setToolTip(0, words);
    if (difference.subject == Subject::Zone)
      line->setData(0, kZoneRole, QString::fromStdString(difference.id.text()));
  }
}

void ComparisonBox::addFigures() {
  const ComparisonView& view = *comparing_.view();
  if (!view.figuresKnown) {
    addGroup(tr("Figures follow once the region is made ready"));
    return;
  }
  QTreeWidgetItem* group = nullptr;
  const FigureDifference* last = nullptr;
  for (const FigureDifference& figure : view.figures) {
    const QString words = figureDifferenceText(figure);
    if (words.isEmpty()) continue;
    if (!last || last->zone != figure.zone)
      group = addGroup(figure.zone.isNil() ? tr("Figures of the plan")
                                           : tr("Figures of “%1”").arg(QString::fromStdString(figure.name)));
    last = &figure;
    auto* line = new QTreeWidgetItem(group, {words});
    line->setToolTip(0, words);
    if (!figure.zone.isNil()) line->setData(0, kZoneRole, QString::fromStdString(figure.zone.text()));
  }
}

}  // namespace zw
