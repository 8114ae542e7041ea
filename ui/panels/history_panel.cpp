// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/history_panel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSplitter>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "ui/i18n/history_words.h"
#include "ui/panels/comparison_box.h"
#include "ui/theme/app_theme.h"
#include "ui/window/actions.h"
#include "ui/workspace/comparing.h"
#include "ui/workspace/workspace.h"

namespace zw {
namespace {

constexpr int kIdRole = Qt::UserRole;
constexpr int kTimeMargin = 14;  // pixels beside the widest moment

/// Here and now, in the time zone of this computer.
QDateTime nowOf(const Workspace& workspace) {
  return QDateTime::fromString(QString::fromStdString(workspace.services().clock->now()), Qt::ISODate)
      .toLocalTime();
}

std::size_t stepOf(const QModelIndex& index) {
  return index.data(HistoryModel::StepRole).toULongLong();
}

}  // namespace

HistoryPanel::HistoryPanel(Workspace& workspace, Comparing& comparing, const Actions& actions,
                           QWidget* parent)
    : QWidget(parent), workspace_(workspace), comparing_(comparing), actions_(actions) {
  setObjectName(QStringLiteral("historyPanel"));
  layOut(actions);
  connect(filter_, &QLineEdit::textChanged, this, [this](const QString& text) {
    model_.setFilter(text.trimmed());
    list_->setCurrentIndex(model_.index(model_.currentRow(), 0));
  });
  connect(list_, &QTreeView::clicked, this, &HistoryPanel::chooseLine);
  connect(list_, &QTreeView::activated, this, &HistoryPanel::chooseLine);
  connect(list_, &QTreeView::customContextMenuRequested, this, &HistoryPanel::showHistoryMenu);
  connect(versions_, &QTreeWidget::customContextMenuRequested, this, &HistoryPanel::showVersionsMenu);
  connect(versions_, &QTreeWidget::currentItemChanged, this, &HistoryPanel::currentVersionChanged);
  connect(versions_, &QTreeWidget::itemActivated, this, [this] { actions_.compareVersion->trigger(); });
  connect(&workspace_, &Workspace::historyChanged, this, &HistoryPanel::showHistory);
  connect(&workspace_, &Workspace::versionsChanged, this, [this] {
    showHistory();
    showVersions();
  });
  connect(&workspace_, &Workspace::planChanged, this, &HistoryPanel::showVersions);
  showHistory();
  showVersions();
}

void HistoryPanel::layOut(const Actions& actions) {
  filter_ = new QLineEdit(this);
  filter_->setObjectName(QStringLiteral("historyFilter"));
  filter_->setPlaceholderText(tr("Filter the history"));
  filter_->setClearButtonEnabled(true);
  list_ = new QTreeView(this);
  list_->setObjectName(QStringLiteral("historyList"));
  list_->setAccessibleName(tr("History of the plan"));
  list_->setModel(&model_);
  list_->setHeaderHidden(true);
  list_->setRootIsDecorated(false);
  list_->setUniformRowHeights(true);
  list_->setAllColumnsShowFocus(true);
  list_->setIndentation(0);
  list_->setContextMenuPolicy(Qt::CustomContextMenu);
  list_->header()->setStretchLastSection(false);
  list_->header()->setSectionResizeMode(HistoryModel::What, QHeaderView::Stretch);
  list_->header()->setSectionResizeMode(HistoryModel::When, QHeaderView::Fixed);
  list_->header()->resizeSection(
      HistoryModel::When, fontMetrics().horizontalAdvance(QStringLiteral("30 Nov, 00:00")) + kTimeMargin);

  auto* top = new QWidget(this);
  auto* topLayout = new QVBoxLayout(top);
  topLayout->setContentsMargins(0, 0, 0, 0);
  topLayout->setSpacing(2);
  topLayout->addWidget(filter_);
  topLayout->addWidget(list_, 1);

  auto* splitter = new QSplitter(Qt::Vertical, this);
  splitter->setObjectName(QStringLiteral("historySplitter"));
  splitter->setChildrenCollapsible(false);
  splitter->addWidget(top);
  splitter->addWidget(versionsBox(actions));
  splitter->addWidget(new ComparisonBox(workspace_, comparing_, this));
  splitter->setStretchFactor(0, 3);
  splitter->setStretchFactor(1, 1);
  splitter->setStretchFactor(2, 3);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(splitter);
}

QWidget* HistoryPanel::versionsBox(const Actions& actions) {
  auto* box = new QWidget(this);
  versions_ = new QTreeWidget(box);
  versions_->setObjectName(QStringLiteral("versionsList"));
  versions_->setAccessibleName(tr("Named versions"));
  versions_->setColumnCount(2);
  versions_->setHeaderHidden(true);
  versions_->setRootIsDecorated(false);
  versions_->setIndentation(0);
  versions_->setUniformRowHeights(true);
  versions_->setContextMenuPolicy(Qt::CustomContextMenu);
  versions_->header()->setStretchLastSection(false);
  versions_->header()->setSectionResizeMode(0, QHeaderView::Stretch);
  versions_->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
  auto* title = new QLabel(tr("Versions"), box);
  QFont bold = title->font();
  bold.setBold(true);
  title->setFont(bold);
  auto* head = new QHBoxLayout;
  head->setContentsMargins(4, 2, 4, 0);
  head->setSpacing(1);
  head->addWidget(title, 1);
  for (QAction* action : {actions.nameVersion, actions.restoreVersion, actions.compareVersion,
                          actions.renameVersion, actions.removeVersion}) {
    auto* button = new QToolButton(box);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setIconSize(QSize(16, 16));
    head->addWidget(button);
  }
  auto* layout = new QVBoxLayout(box);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(2);
  layout->addLayout(head);
  layout->addWidget(versions_, 1);
  return box;
}

void HistoryPanel::showHistory() {
  model_.show(workspace_.hasPlan() ? &workspace_.session() : nullptr, nowOf(workspace_));
  const QModelIndex current = model_.index(model_.currentRow(), 0);
  list_->setCurrentIndex(current);
  list_->scrollTo(current);
}

void HistoryPanel::showVersions() {
  const auto current = currentVersion();
  versions_->clear();
  if (!workspace_.hasPlan()) return;
  const QDateTime now = nowOf(workspace_);
  for (const PlanVersion& version : workspace_.session().versions()) {
    auto* line =
        new QTreeWidgetItem(versions_, {QString::fromStdString(version.name), momentText(version.time, now)});
    line->setIcon(0, lineIcon(QStringLiteral("bookmark")));
    line->setData(0, kIdRole, QString::fromStdString(version.id.text()));
    line->setForeground(1, palette().brush(QPalette::PlaceholderText));
    QStringList tip{tr("Named at %1").arg(QString::fromStdString(version.time))};
    tip << (version.position ? tr("Step %1 of the history").arg(*version.position)
                             : tr("The history went another way since; the version is kept whole"));
    if (!version.note.empty()) tip << QString::fromStdString(version.note);
    line->setToolTip(0, tip.join(QLatin1Char('\n')));
    line->setToolTip(1, line->toolTip(0));
    if (current && current->id == version.id) versions_->setCurrentItem(line);
  }
}

std::optional<PlanVersion> HistoryPanel::currentVersion() const {
  const QTreeWidgetItem* line = versions_->currentItem();
  if (!line || !workspace_.hasPlan()) return std::nullopt;
  const auto id = Uuid::fromText(line->data(0, kIdRole).toString().toStdString());
  for (const PlanVersion& version : workspace_.session().versions())
    if (version.id == id) return version;
  return std::nullopt;
}

void HistoryPanel::chooseLine(const QModelIndex& index) {
  if (index.isValid() && stepOf(index) != workspace_.session().cursor()) workspace_.goTo(stepOf(index));
}

void HistoryPanel::showHistoryMenu(const QPoint& at) {
  const QModelIndex index = list_->indexAt(at);
  if (!index.isValid()) return;
  const std::size_t step = stepOf(index);
  QMenu menu(this);
  menu.setObjectName(QStringLiteral("historyMenu"));
  const auto add = [&](const char* name, const QString& text, const char* icon, bool enabled, auto action) {
    QAction* entry = menu.addAction(lineIcon(QString::fromLatin1(icon)), text);
    entry->setObjectName(QString::fromLatin1(name));
    entry->setEnabled(enabled);
    connect(entry, &QAction::triggered, this, action);
  };
  const PlanState state{PlanState::Kind::Step, {}, step};
  add("goToStep", tr("&Go to This State"), "activate",
      workspace_.canEdit() && step != workspace_.session().cursor(), [this, step] { workspace_.goTo(step); });
  add("nameStep", tr("&Name This State as a Version…"), "bookmark", workspace_.canEdit(),
      [this, step] { emit namingWanted(step); });
  add("compareStep", tr("&Compare with Now"), "compare", true,
      [this, state] { comparing_.compare(state, {}); });
  if (comparing_.isOn())
    add("compareStepAfter", tr("Compare %1 with &This").arg(comparing_.nameOf(comparing_.before())),
        "compare", true, [this, state] { comparing_.compare(comparing_.before(), state); });
  menu.exec(list_->viewport()->mapToGlobal(at));
}

void HistoryPanel::showVersionsMenu(const QPoint& at) {
  if (!versions_->itemAt(at)) return;
  QMenu menu(this);
  menu.setObjectName(QStringLiteral("versionsMenu"));
  menu.addActions(
      {actions_.compareVersion, actions_.restoreVersion, actions_.renameVersion, actions_.removeVersion});
  menu.exec(versions_->viewport()->mapToGlobal(at));
}

}  // namespace zw
