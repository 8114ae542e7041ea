// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/figures_table.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHeaderView>
#include <QShortcut>

#include "ui/i18n/figures.h"

namespace zw {
namespace {

constexpr int kTitle = 0;
constexpr int kValue = 1;

QString explanation(const Metric& metric, const QString& note) {
  QStringList parts{QStringLiteral("<b>%1</b>: %2").arg(figureTitle(metric), figureText(metric))};
  if (!metric.known())
    parts << FiguresTable::tr("Unknown because: %1").arg(unknownReason(metric).toHtmlEscaped());
  if (const QString method = methodText(metric); !method.isEmpty())
    parts << FiguresTable::tr("How: %1").arg(method.toHtmlEscaped());
  if (!note.isEmpty()) parts << QStringLiteral("<i>%1</i>").arg(note.toHtmlEscaped());
  return QStringLiteral("<p>%1</p>").arg(parts.join(QStringLiteral("<br>")));
}

}  // namespace

FiguresTable::FiguresTable(QWidget* parent) : QTreeWidget(parent) {
  setColumnCount(2);
  setHeaderHidden(true);
  setRootIsDecorated(false);
  setIndentation(0);
  setItemsExpandable(false);
  setUniformRowHeights(true);
  setSelectionMode(QAbstractItemView::ExtendedSelection);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setTextElideMode(Qt::ElideRight);
  header()->setStretchLastSection(false);
  header()->setSectionResizeMode(kTitle, QHeaderView::Stretch);
  header()->setSectionResizeMode(kValue, QHeaderView::ResizeToContents);
  auto* copy = new QShortcut(QKeySequence::Copy, this, nullptr, nullptr, Qt::WidgetShortcut);
  connect(copy, &QShortcut::activated, this, [this] { QApplication::clipboard()->setText(asText()); });
}

void FiguresTable::layOut(const MetricSet& figures) {
  clear();
  lines_.clear();
  QHash<int, QTreeWidgetItem*> groups;
  for (const Metric& metric : figures) {
    const FigureGroup group = figureGroup(metric);
    QTreeWidgetItem*& heading = groups[static_cast<int>(group)];
    if (!heading) {
      heading = new QTreeWidgetItem(this, {figureGroupTitle(group)});
      heading->setFirstColumnSpanned(true);
      heading->setFlags(Qt::ItemIsEnabled);
      QFont bold = font();
      bold.setBold(true);
      heading->setFont(kTitle, bold);
    }
    auto* line = new QTreeWidgetItem(heading, {figureTitle(metric)});
    line->setTextAlignment(kValue, Qt::AlignTrailing | Qt::AlignVCenter);
    lines_.insert(QString::fromStdString(metric.id), line);
  }
  expandAll();
  paintHeadings();
}

void FiguresTable::paintHeadings() {
  for (int g = 0; g < topLevelItemCount(); ++g)
    for (const int column : {kTitle, kValue})
      topLevelItem(g)->setBackground(column, palette().brush(QPalette::AlternateBase));
}

void FiguresTable::changeEvent(QEvent* event) {
  QTreeWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) paintHeadings();
}

void FiguresTable::setFigures(const MetricSet& figures, const NoteOf& noteOf) {
  QStringList ids;
  for (const Metric& metric : figures) ids << QString::fromStdString(metric.id);
  if (ids != ids_) {
    ids_ = ids;
    layOut(figures);
    setMaximumHeight(sizeHint().height());
    updateGeometry();
  }
  for (const Metric& metric : figures) {
    QTreeWidgetItem* line = lines_.value(QString::fromStdString(metric.id));
    const QString note = noteOf(metric);
    const QString text = figureText(metric);
    // An asterisk leads to the note in the tool tip, as in a printed table.
    line->setText(kTitle, note.isEmpty() ? figureTitle(metric) : figureTitle(metric) + QStringLiteral(" *"));
    if (line->text(kValue) != text) line->setText(kValue, text);
    QFont face = font();
    face.setItalic(!metric.known());
    line->setFont(kValue, face);
    const QString tip = explanation(metric, note);
    for (const int column : {kTitle, kValue}) line->setToolTip(column, tip);
    line->setData(kTitle, Qt::AccessibleTextRole, QStringLiteral("%1: %2").arg(figureTitle(metric), text));
  }
}

QString FiguresTable::shownText(const QString& metricId) const {
  const QTreeWidgetItem* line = lines_.value(metricId);
  return line ? line->text(kValue) : QString();
}

QString FiguresTable::asText() const {
  QStringList rows;
  for (int g = 0; g < topLevelItemCount(); ++g)
    for (int i = 0; i < topLevelItem(g)->childCount(); ++i) {
      const QTreeWidgetItem* line = topLevelItem(g)->child(i);
      rows << line->text(kTitle) + QLatin1Char('\t') + line->text(kValue);
    }
  return rows.join(QLatin1Char('\n'));
}

QSize FiguresTable::sizeHint() const {
  int rows = 0;
  for (int g = 0; g < topLevelItemCount(); ++g) rows += 1 + topLevelItem(g)->childCount();
  const int height = rows ? sizeHintForRow(0) : fontMetrics().height();
  return {240, rows * height + 4};
}

}  // namespace zw
