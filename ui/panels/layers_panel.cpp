// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/layers_panel.h"

#include <QHeaderView>
#include <QMenu>
#include <QPainter>
#include <QScopedValueRollback>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/panels/layer_look_box.h"
#include "ui/panels/layer_tree.h"

namespace zw {
namespace {

constexpr int kLayerRole = Qt::UserRole;
constexpr int kReferenceRole = Qt::UserRole + 1;
constexpr int kCategoryRole = Qt::UserRole + 2;
constexpr QSize kSymbolSize(22, 14);

template <class Paint>
QIcon paintedIcon(qreal ratio, const Paint& paint) {
  QPixmap pixmap(kSymbolSize * ratio);
  pixmap.setDevicePixelRatio(ratio);
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  painter.setRenderHint(QPainter::Antialiasing);
  paint(painter, QRectF(QPointF(1, 1), QSizeF(kSymbolSize) - QSizeF(2, 2)));
  painter.end();
  return QIcon(pixmap);
}

QIcon symbolIcon(const LegendEntry& entry, qreal ratio) {
  return paintedIcon(ratio, [&](QPainter& painter, const QRectF& box) { paintSymbol(painter, box, entry); });
}

QIcon referenceIcon(const ReferenceLine& line, qreal ratio) {
  return paintedIcon(ratio, [&](QPainter& painter, const QRectF& box) {
    if (!line.colour.isValid()) {
      // An image: sky over ground.
      painter.fillRect(box, QColor(0x9d, 0xbe, 0xd8));
      painter.fillRect(box.adjusted(0, box.height() / 2, 0, 0), QColor(0x9a, 0xa8, 0x6f));
      return;
    }
    QColor fill = line.colour;
    fill.setAlphaF(0.25F);
    painter.setBrush(fill);
    painter.setPen(QPen(line.colour, 1.6));
    painter.drawRect(box.adjusted(2, 1, -2, -1));
  });
}

}  // namespace

LayersPanel::LayersPanel(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("layersPanel"));
  tree_ = new LayerTree(this);
  tree_->setObjectName(QStringLiteral("layersTree"));
  tree_->setAccessibleName(tr("Map layers"));
  tree_->setHeaderHidden(true);
  tree_->setUniformRowHeights(true);
  tree_->setIndentation(14);
  tree_->setIconSize(kSymbolSize);
  tree_->setSelectionMode(QAbstractItemView::SingleSelection);
  tree_->setContextMenuPolicy(Qt::CustomContextMenu);
  lookBox_ = new LayerLookBox(this);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addWidget(tree_, 1);
  layout->addWidget(lookBox_);
  lookBox_->showNone();

  const auto group = [this](const QString& title, const std::vector<MapLayer>& layers) {
    QTreeWidgetItem* line = addGroup(title);
    for (const MapLayer layer : layers) {
      QTreeWidgetItem* item = addLine(line, layerTitle(layer));
      item->setData(0, kLayerRole, static_cast<int>(layer));
      lines_[static_cast<std::size_t>(layer)] = item;
    }
    return line;
  };
  group(tr("Plan"), {MapLayer::Notes, MapLayer::Bases, MapLayer::Posts, MapLayer::Fields,
                     MapLayer::PatrolledRoads, MapLayer::Zones, MapLayer::Comparison, MapLayer::Residual});
  group(tr("Supply"),
        {MapLayer::Routes, MapLayer::AccessLinks, MapLayer::ChokePoints, MapLayer::RankedRoads,
         MapLayer::EntryPoints, MapLayer::Isochrones, MapLayer::CutOff, MapLayer::NetworkState});
  map_ = group(tr("Map, top to bottom"), {MapLayer::Labels});
  map_->setToolTip(0, tr("Drag a layer to another place, or move it with Alt and the arrow keys"));
  tree_->setMovable(map_);
  setSettings(settings_);

  connect(tree_, &QTreeWidget::itemChanged, this, &LayersPanel::onItemChanged);
  connect(tree_, &LayerTree::moveWanted, this, &LayersPanel::move);
  connect(tree_, &QTreeWidget::currentItemChanged, this, &LayersPanel::showLook);
  connect(tree_, &QWidget::customContextMenuRequested, this, &LayersPanel::openMenu);
  connect(lookBox_, &LayerLookBox::opacityGiven, this, [this](double opacity, bool settled) {
    LayerLook look = chosenLook();
    look.opacity = opacity;
    giveLook(look, settled);
  });
  connect(lookBox_, &LayerLookBox::scalesGiven, this, [this](ScaleRange scales) {
    LayerLook look = chosenLook();
    look.scales = scales;
    giveLook(look, true);
  });
}

LayersPanel::~LayersPanel() = default;

QTreeWidgetItem* LayersPanel::addGroup(const QString& title) {
  auto* group = new QTreeWidgetItem(tree_, {title});
  group->setFlags(Qt::ItemIsEnabled | Qt::ItemIsDropEnabled);
  QFont bold = tree_->font();
  bold.setBold(true);
  group->setFont(0, bold);
  group->setExpanded(true);
  return group;
}

QTreeWidgetItem* LayersPanel::addLine(QTreeWidgetItem* group, const QString& title) {
  auto* line = new QTreeWidgetItem(group, {title});
  line->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
  return line;
}

std::optional<StackedLayer> LayersPanel::layerOf(const QTreeWidgetItem* item) {
  if (!item) return std::nullopt;
  if (const QVariant layer = item->data(0, kLayerRole); layer.isValid())
    return static_cast<MapLayer>(layer.toInt());
  if (const QVariant id = item->data(0, kReferenceRole); id.isValid())
    if (const auto uuid = Uuid::fromText(id.toString().toStdString())) return *uuid;
  return std::nullopt;
}

const ReferenceLine* LayersPanel::reference(const Uuid& id) const {
  const auto found = std::find_if(references_.begin(), references_.end(),
                                  [&](const ReferenceLine& line) { return line.id == id; });
  return found == references_.end() ? nullptr : &*found;
}

void LayersPanel::setSettings(const LayerSettings& settings) {
  const QScopedValueRollback guard(filling_, true);
  settings_ = settings;
  fillStack();
  for (const MapLayer layer : allMapLayers())
    if (QTreeWidgetItem* line = lines_[static_cast<std::size_t>(layer)]) {
      line->setCheckState(0, settings_.shows(layer) ? Qt::Checked : Qt::Unchecked);
      showTitle(layer);
    }
  showLook();
}

void LayersPanel::setReferences(std::vector<ReferenceLine> references) {
  const QScopedValueRollback guard(filling_, true);
  references_ = std::move(references);
  for (auto line = referenceLines_.begin(); line != referenceLines_.end();) {
    if (reference(line->first)) {
      ++line;
      continue;
    }
    delete line->second;
    line = referenceLines_.erase(line);
  }
  fillStack();
  showLook();
}

/// Brings the lines of the movable group into the stack's order, top first, below the names.
void LayersPanel::fillStack() {
  for (const ReferenceLine& line : references_) settings_.addReference(line.id, !line.colour.isValid());
  QTreeWidgetItem* const current = tree_->currentItem();
  int at = 1;
  const auto& stack = settings_.stack();
  for (auto entry = stack.rbegin(); entry != stack.rend(); ++entry) {
    QTreeWidgetItem* item = nullptr;
    if (const auto* layer = std::get_if<MapLayer>(&*entry)) {
      QTreeWidgetItem*& line = lines_[static_cast<std::size_t>(*layer)];
      if (!line) {
        line = addLine(map_, layerTitle(*layer));
        line->setData(0, kLayerRole, static_cast<int>(*layer));
      }
      item = line;
    } else {
      const Uuid& id = std::get<Uuid>(*entry);
      const ReferenceLine* shown = reference(id);
      if (!shown) continue;
      QTreeWidgetItem*& line = referenceLines_[id];
      if (!line) {
        line = addLine(map_, shown->name);
        line->setData(0, kReferenceRole, QString::fromStdString(id.text()));
      }
      line->setText(0, shown->state.isEmpty() ? shown->name : tr("%1 (%2)").arg(shown->name, shown->state));
      line->setIcon(0, referenceIcon(*shown, devicePixelRatioF()));
      line->setToolTip(0, shown->details);
      line->setCheckState(0, settings_.showsReference(id) ? Qt::Checked : Qt::Unchecked);
      item = line;
    }
    item->setFlags(item->flags() | Qt::ItemIsDragEnabled);
    if (map_->indexOfChild(item) != at) {
      const bool expanded = item->isExpanded();
      map_->removeChild(item);
      map_->insertChild(at, item);
      item->setExpanded(expanded);
    }
    ++at;
  }
  if (current) tree_->setCurrentItem(current);
}

void LayersPanel::showTitle(MapLayer layer) {
  QTreeWidgetItem* line = lines_[static_cast<std::size_t>(layer)];
  const LayerLook& look = settings_.look(layer);
  line->setText(0, look.hidden != 0 ? tr("%1 – filtered").arg(layerTitle(layer)) : layerTitle(layer));
}

void LayersPanel::change(LayerSettings settings) {
  setSettings(settings);
  emit settingsChanged(settings_);
}

void LayersPanel::onItemChanged(QTreeWidgetItem* item) {
  if (filling_) return;
  const bool shown = item->checkState(0) == Qt::Checked;
  LayerSettings settings = settings_;
  if (const QVariant category = item->data(0, kCategoryRole); category.isValid()) {
    const auto layer = layerOf(item->parent());
    if (!layer || !std::holds_alternative<MapLayer>(*layer)) return;
    settings.setCategory(std::get<MapLayer>(*layer), category.toULongLong(), shown);
  } else if (const auto layer = layerOf(item)) {
    if (const auto* own = std::get_if<MapLayer>(&*layer))
      settings.set(*own, shown);
    else
      settings.setReferenceShown(std::get<Uuid>(*layer), shown);
  } else {
    return;
  }
  change(std::move(settings));
}

void LayersPanel::move(QTreeWidgetItem* line, int by) {
  const auto layer = layerOf(line);
  const auto beside = layerOf(map_->child(map_->indexOfChild(line) + by));
  if (!layer || !beside) return;
  std::vector<StackedLayer> stack = settings_.stack();
  stack.erase(std::find(stack.begin(), stack.end(), *layer));
  // The tree counts from the top, the stack from the bottom.
  const auto place = std::find(stack.begin(), stack.end(), *beside);
  stack.insert(by < 0 ? std::next(place) : place, *layer);
  LayerSettings settings = settings_;
  settings.setStack(stack);
  change(std::move(settings));
}

void LayersPanel::choose(const StackedLayer& layer) {
  for (int i = 0; i < map_->childCount(); ++i)
    if (layerOf(map_->child(i)) == layer) tree_->setCurrentItem(map_->child(i));
}

LayerLook LayersPanel::chosenLook() const {
  const auto layer = layerOf(tree_->currentItem());
  if (!layer) return {};
  if (const auto* own = std::get_if<MapLayer>(&*layer)) return settings_.look(*own);
  const ReferenceLine* line = reference(std::get<Uuid>(*layer));
  return line ? line->look : LayerLook();
}

void LayersPanel::giveLook(const LayerLook& look, bool settled) {
  const auto layer = layerOf(tree_->currentItem());
  if (!layer) return;
  if (const auto* own = std::get_if<MapLayer>(&*layer)) {
    LayerSettings settings = settings_;
    settings.look(*own) = look;
    change(std::move(settings));
  } else {
    emit referenceLookGiven(std::get<Uuid>(*layer), look, settled);
  }
}

void LayersPanel::showLook() {
  QTreeWidgetItem* item = tree_->currentItem();
  while (item && item->parent() && !layerOf(item)) item = item->parent();
  const auto layer = layerOf(item);
  if (!layer) return lookBox_->showNone();
  if (const auto* own = std::get_if<MapLayer>(&*layer)) {
    lookBox_->show(settings_.look(*own));
  } else if (const ReferenceLine* line = reference(std::get<Uuid>(*layer))) {
    lookBox_->show(line->look);
  }
}

void LayersPanel::openMenu(QPoint place) {
  QTreeWidgetItem* item = tree_->itemAt(place);
  const auto layer = layerOf(item);
  const QPoint at = tree_->viewport()->mapToGlobal(place);
  if (layer && std::holds_alternative<Uuid>(*layer))
    return emit referenceMenuWanted(std::get<Uuid>(*layer), at);
  QMenu menu(this);
  menu.setObjectName(QStringLiteral("layerMenu"));
  if (layer) {
    for (const auto& [by, text] : {std::pair{-1, tr("Move &Up")}, std::pair{1, tr("Move &Down")}}) {
      QAction* action = menu.addAction(text, this, [this, item, way = by] { move(item, way); });
      action->setEnabled(tree_->canMove(item, by));
    }
    const auto own = std::get<MapLayer>(*layer);
    const LayerLook usual{settings_.look(own).shown, 1, {}, 0};
    menu.addAction(tr("Show as &Usual"), this,
                   [this, own, usual] {
                     LayerSettings settings = settings_;
                     settings.look(own) = usual;
                     change(std::move(settings));
                   })
        ->setEnabled(settings_.look(own) != usual);
    menu.addSeparator();
  }
  menu.addAction(tr("Usual &Order of All Layers"), this, [this] {
    LayerSettings settings = settings_;
    settings.setStack(LayerSettings::defaultStack());
    change(std::move(settings));
  });
  menu.addAction(tr("&Add Reference Layer…"), this, &LayersPanel::addReferenceWanted);
  menu.exec(at);
}

void LayersPanel::setLegend(const std::vector<LegendEntry>& entries) {
  const QScopedValueRollback guard(filling_, true);
  std::array<std::vector<const LegendEntry*>, kMapLayerCount> byLayer;
  for (const LegendEntry& entry : entries) byLayer[static_cast<std::size_t>(entry.layer)].push_back(&entry);
  for (std::size_t i = 0; i < byLayer.size(); ++i) {
    QTreeWidgetItem* line = lines_[i];
    if (!line) continue;
    const auto& symbols = byLayer[i];
    // One symbol stands on the layer's own line; several, or one that can be left out, stand below it.
    const bool below = symbols.size() > 1 || (symbols.size() == 1 && symbols.front()->category.has_value());
    line->setIcon(
        0, symbols.size() == 1 && !below ? symbolIcon(*symbols.front(), devicePixelRatioF()) : QIcon());
    const auto wanted = below ? static_cast<int>(symbols.size()) : 0;
    const bool isNew = below && line->childCount() == 0;
    while (line->childCount() > wanted) delete line->takeChild(line->childCount() - 1);
    while (line->childCount() < wanted) new QTreeWidgetItem(line);
    for (int k = 0; k < wanted; ++k) {
      const LegendEntry& entry = *symbols[static_cast<std::size_t>(k)];
      QTreeWidgetItem* symbol = line->child(k);
      symbol->setText(0, entry.text);
      symbol->setIcon(0, symbolIcon(entry, devicePixelRatioF()));
      symbol->setFlags(entry.category ? Qt::ItemIsEnabled | Qt::ItemIsUserCheckable : Qt::ItemIsEnabled);
      symbol->setData(0, kCategoryRole,
                      entry.category ? QVariant(static_cast<qulonglong>(*entry.category)) : QVariant());
      symbol->setData(0, Qt::CheckStateRole,
                      entry.category ? QVariant(entry.hidden ? Qt::Unchecked : Qt::Checked) : QVariant());
    }
    // Nobody knows these colours by heart.
    if (isNew && static_cast<MapLayer>(i) == MapLayer::Comparison) line->setExpanded(true);
    line->setToolTip(0, symbols.empty() ? tr("Not in view at this place and scale") : QString());
  }
}

}  // namespace zw
