// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <optional>
#include <set>

#include "core/geometry/coordinate_text.h"
#include "ui/workspace/place_reader.h"

class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace zw {

/// What lies at a place, over a side of the map: the place, the ground's height, each thing with its
/// members and sources ("identifyTree").
class IdentifyBox final : public QFrame {
  Q_OBJECT
 public:
  explicit IdentifyBox(QWidget* map);

  /// At the map's left or right side.
  void show(const PlaceAnswer& answer, CoordinateFormat format, bool left);
  /// All of it as text.
  [[nodiscard]] QString text() const;
  /// The thing that is chosen; null where none is.
  [[nodiscard]] const Thing* chosen() const;

 signals:
  void chosenChanged();
  /// The chosen thing is to be shown whole.
  void zoomWanted();
  void closed();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void layOut();
  void fill();
  void addThings();
  void addLayers();
  struct Heading {
    QString title, detail, distance;
    QString key;  ///< of its kind or layer
  };
  QTreeWidgetItem* addHeading(const Heading& heading);
  void addRow(QTreeWidgetItem* heading, const QString& title, const QString& value, bool known = true);
  void addRemark(const QString& text);
  [[nodiscard]] int listHeight() const;
  void place();
  void copy() const;

  std::optional<PlaceAnswer> answer_;
  std::set<QString> opened_;  ///< kinds and layers that a person opened, to be open the next time
  bool isLeft_ = false;
  bool filling_ = false;
  QLabel* place_;
  QLabel* ground_;
  QTreeWidget* tree_;
};

}  // namespace zw
