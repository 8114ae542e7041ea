// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/canvas/render/layer_settings.h"

class QComboBox;
class QSlider;
class QSpinBox;

namespace zw {

/// Opacity and scales of the layer that is chosen in the tree above.
class LayerLookBox final : public QWidget {
  Q_OBJECT
 public:
  explicit LayerLookBox(QWidget* parent = nullptr);

  void show(const LayerLook& look);
  /// No layer is chosen.
  void showNone();

 signals:
  /// `settled`: the slider was let go, or a number was typed; else it is still being dragged.
  void opacityGiven(double opacity, bool settled);
  void scalesGiven(zw::ScaleRange scales);

 private:
  void readScales();

  QSlider* slider_;
  QSpinBox* percent_;
  QComboBox* from_;
  QComboBox* to_;
  ScaleRange scales_;
  bool filling_ = false;
};

}  // namespace zw
