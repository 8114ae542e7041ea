// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/layers_panel.h"

#include <QHeaderView>
#include <QPainter>
#include <QScopedValueRollback>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace zw {
namespace {

constexpr int kLayerRole = Qt::UserRole;
constexpr QSize kSymbolSize(22, 14);

QIcon symbolIcon(const LegendEntry& entry, qreal ratio) {
  QPixmap pixmap(kSymbolSize * ratio);
  pixmap.setDevicePixelRatio(ratio);
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  painter.setRenderHint(QPainter::Antialiasing);
  paintSymbol(painter, QRectF(QPointF(1, 1), QSizeF(kSymbolSize) - QSizeF(2, 2)), entry);
  painter.end();
  return QIcon(pixmap);
}

}  // namespace

LayersPanel::LayersPanel(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("layersPanel"));
  tree_ = new QTreeWidget(this);
  tree_->setObjectName(QStringLiteral("layersTree"));
  tree_->setAccessibleName(tr("Map layers"));
  tree_->setHeaderHidden(true);
  tree_->setUniformRowHeights(true);
  tree_->setIndentation(14);
  tree_->setIconSize(kSymbolSize);
  tree_->setSelectionMode(QAbstractItemView::SingleSelection);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(tree_);

  addGroup(tr("Plan"), {MapLayer::Bases, MapLayer::Posts, MapLayer::Fields, MapLayer::PatrolledRoads,
                        MapLayer::Zones, MapLayer::Comparison, MapLayer::Residual});
  addGroup(tr("Supply"),
           {MapLayer::Routes, MapLayer::AccessLinks, MapLayer::ChokePoints, MapLayer::EntryPoints,
            MapLayer::Isochrones, MapLayer::CutOff, MapLayer::NetworkState});
  addGroup(tr("Boundaries"), {MapLayer::Border, MapLayer::BufferZone, MapLayer::Territory,
                              MapLayer::Districts, MapLayer::Units});
  addGroup(tr("Water and roads"), {MapLayer::Rivers, MapLayer::Coast, MapLayer::Crossings, MapLayer::Roads});
  addGroup(tr("Places"), {MapLayer::Labels, MapLayer::Settlements, MapLayer::Places, MapLayer::Peaks});
  addGroup(tr("Land"), {MapLayer::LandCover, MapLayer::Hillshade});
  setVisibility(layers_);

  connect(tree_, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem* item) {
    if (filling_) return;
    const QVariant layer = item->data(0, kLayerRole);
    if (!layer.isValid()) return;
    const auto which = static_cast<MapLayer>(layer.toInt());
    const bool shown = item->checkState(0) == Qt::Checked;
    layers_.set(which, shown);
    emit layerToggled(which, shown);
  });
}

void LayersPanel::addGroup(const QString& title, const std::vector<MapLayer>& layers) {
  auto* group = new QTreeWidgetItem(tree_, {title});
  group->setFlags(Qt::ItemIsEnabled);
  QFont bold = tree_->font();
  bold.setBold(true);
  group->setFont(0, bold);
  for (const MapLayer layer : layers) {
    auto* line = new QTreeWidgetItem(group, {layerTitle(layer)});
    line->setData(0, kLayerRole, static_cast<int>(layer));
    line->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    lines_[static_cast<std::size_t>(layer)] = line;
  }
  group->setExpanded(true);
}

void LayersPanel::setVisibility(const LayerVisibility& layers) {
  const QScopedValueRollback guard(filling_, true);
  layers_ = layers;
  for (const MapLayer layer : allMapLayers())
    if (QTreeWidgetItem* line = lines_[static_cast<std::size_t>(layer)])
      line->setCheckState(0, layers.shows(layer) ? Qt::Checked : Qt::Unchecked);
}

void LayersPanel::setLegend(const std::vector<LegendEntry>& entries) {
  const QScopedValueRollback guard(filling_, true);
  std::array<std::vector<const LegendEntry*>, kMapLayerCount> byLayer;
  for (const LegendEntry& entry : entries) byLayer[static_cast<std::size_t>(entry.layer)].push_back(&entry);
  for (std::size_t i = 0; i < byLayer.size(); ++i) {
    QTreeWidgetItem* line = lines_[i];
    if (!line) continue;
    const auto& symbols = byLayer[i];
    // One symbol stands on the layer's own line; several stand below it.
    line->setIcon(0, symbols.size() == 1 ? symbolIcon(*symbols.front(), devicePixelRatioF()) : QIcon());
    const bool several = symbols.size() > 1;
    const auto wanted = several ? static_cast<int>(symbols.size()) : 0;
    const bool isNew = several && line->childCount() == 0;
    while (line->childCount() > wanted) delete line->takeChild(line->childCount() - 1);
    while (line->childCount() < wanted) {
      auto* child = new QTreeWidgetItem(line);
      child->setFlags(Qt::ItemIsEnabled);
    }
    for (int k = 0; k < wanted; ++k) {
      const LegendEntry& entry = *symbols[static_cast<std::size_t>(k)];
      line->child(k)->setText(0, entry.text);
      line->child(k)->setIcon(0, symbolIcon(entry, devicePixelRatioF()));
    }
    // Nobody knows these colours by heart.
    if (isNew && static_cast<MapLayer>(i) == MapLayer::Comparison) line->setExpanded(true);
    line->setToolTip(0, symbols.empty() ? tr("Not in view at this place and scale") : QString());
  }
}

}  // namespace zw
