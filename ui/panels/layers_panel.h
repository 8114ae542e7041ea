// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QWidget>
#include <array>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "ui/canvas/render/layer_settings.h"
#include "ui/canvas/render/legend.h"

class QTreeWidgetItem;

namespace zw {

class LayerLookBox;
class LayerTree;

/// A reference layer of the plan as the list of layers shows it.
struct ReferenceLine {
  Uuid id;
  QString name;
  QString state;    ///< "missing", "changed", "being read"; empty: as it should be
  QString details;  ///< file, what it holds, what to do
  QColor colour;    ///< of its symbol; invalid: an image
  LayerLook look;   ///< but `shown`, which is the settings'
};

/// The map's layers in groups, those below the plan's own in the order in which they lie on each other. Each
/// has a tick to show it and the symbols that stand for it at the map's present scale; symbols of a layer
/// that can be filtered have ticks of their own. Below: opacity and scales of the chosen layer.
class LayersPanel final : public QWidget {
  Q_OBJECT
 public:
  explicit LayersPanel(QWidget* parent = nullptr);
  ~LayersPanel() override;

  void setSettings(const LayerSettings& settings);
  [[nodiscard]] const LayerSettings& settings() const { return settings_; }
  /// The symbols below the layers; those of other layers stay as they were when last in view.
  void setLegend(const std::vector<LegendEntry>& entries);
  /// Whose stack places them; others are put in where they stand by default.
  void setReferences(std::vector<ReferenceLine> references);
  /// Chooses the layer's line.
  void choose(const StackedLayer& layer);

 signals:
  void settingsChanged(const zw::LayerSettings& settings);
  /// `settled`: not while it is still being dragged.
  void referenceLookGiven(const zw::Uuid& reference, const zw::LayerLook& look, bool settled);
  /// A menu for the reference layer is wanted there.
  void referenceMenuWanted(const zw::Uuid& reference, QPoint globalPlace);
  void addReferenceWanted();

 private:
  QTreeWidgetItem* addGroup(const QString& title);
  QTreeWidgetItem* addLine(QTreeWidgetItem* group, const QString& title);
  void fillStack();
  void onItemChanged(QTreeWidgetItem* item);
  void move(QTreeWidgetItem* line, int by);
  void openMenu(QPoint place);
  void showLook();
  void showTitle(MapLayer layer);
  void change(LayerSettings settings);
  /// What the line stands for; nothing for groups and symbols.
  [[nodiscard]] static std::optional<StackedLayer> layerOf(const QTreeWidgetItem* item);
  [[nodiscard]] const ReferenceLine* reference(const Uuid& id) const;
  void giveLook(const LayerLook& look, bool settled);
  [[nodiscard]] LayerLook chosenLook() const;

  LayerTree* tree_;
  LayerLookBox* lookBox_;
  QTreeWidgetItem* map_ = nullptr;  ///< the group of the layers that have an order
  LayerSettings settings_;
  std::array<QTreeWidgetItem*, kMapLayerCount> lines_{};
  std::map<Uuid, QTreeWidgetItem*> referenceLines_;
  std::vector<ReferenceLine> references_;
  bool filling_ = false;
};

}  // namespace zw
