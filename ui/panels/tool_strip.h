// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <vector>

#include "ui/canvas/tool_number.h"

class QDoubleSpinBox;
class QHBoxLayout;

namespace zw {

/// The numbers of the tool in use, over the map's lower edge: shown while it has some.
class ToolStrip final : public QFrame {
  Q_OBJECT
 public:
  explicit ToolStrip(QWidget* map);

  /// Brings the fields up to date; a field that a person is typing in stays as it is.
  void show(const std::vector<ToolNumber>& numbers);

 signals:
  void numberGiven(std::size_t which, double value);
  /// Enter or Escape in a field: the map is wanted again.
  void done();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void makeFields(const std::vector<ToolNumber>& numbers);
  void place();

  QHBoxLayout* row_;
  std::vector<QString> names_;
  std::vector<QDoubleSpinBox*> fields_;
};

}  // namespace zw
