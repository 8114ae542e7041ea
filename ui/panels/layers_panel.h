// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <memory>
#include <vector>

#include "ui/canvas/render/layer_id.h"
#include "ui/canvas/render/legend.h"

class QTreeWidget;
class QTreeWidgetItem;

namespace zw {

/// The map's layers in groups, each with a tick to show it and the symbols that stand for it at the map's
/// present scale; the state of its data (illustrative, disputed) is said beside it.
class LayersPanel final : public QWidget {
  Q_OBJECT
 public:
  explicit LayersPanel(QWidget* parent = nullptr);

  void setVisibility(const LayerVisibility& layers);
  [[nodiscard]] const LayerVisibility& visibility() const { return layers_; }
  /// The symbols below the layers; those of other layers stay as they were when last in view.
  void setLegend(const std::vector<LegendEntry>& entries);

 signals:
  void layerToggled(zw::MapLayer layer, bool shown);

 private:
  void addGroup(const QString& title, const std::vector<MapLayer>& layers);

  QTreeWidget* tree_;
  LayerVisibility layers_;
  std::array<QTreeWidgetItem*, kMapLayerCount> lines_{};
  bool filling_ = false;
};

}  // namespace zw
