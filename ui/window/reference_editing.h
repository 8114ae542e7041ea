// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPoint>
#include <QString>

#include "core/model/reference_layer.h"
#include "ui/canvas/render/layer_settings.h"

class QWidget;

namespace zw {

class Actions;
class LayersPanel;
class MapView;
class Preferences;
class Workspace;

/// Carries out what is done to reference layers, and keeps the list of layers and the plan alike.
class ReferenceEditing final : public QObject {
  Q_OBJECT
 public:
  ReferenceEditing(Workspace& workspace, Actions& actions, const Preferences& preferences, LayersPanel& panel,
                   MapView& map, QWidget* window);

  [[nodiscard]] bool isPossible() const;
  /// Asks what of the file is to be shown; `file` empty: first for the file.
  void add(const QString& file = {});

 signals:
  void told(const QString& text);

 private:
  void showLayers();
  void giveLook(const Uuid& id, const LayerLook& look, bool settled);
  void openMenu(const Uuid& id, QPoint place);
  void rename(const ReferenceLayer& layer);
  void recolour(const ReferenceLayer& layer);
  void filter(const ReferenceLayer& layer);
  void findFile(const ReferenceLayer& layer);
  void zoomTo(const Uuid& id);
  [[nodiscard]] const ReferenceLayer* layerOf(const Uuid& id) const;

  Workspace& workspace_;
  Actions& actions_;
  LayersPanel& panel_;
  MapView& map_;
  QWidget* window_;
  QString folder_;
};

}  // namespace zw
