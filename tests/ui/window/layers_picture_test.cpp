// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reference layers in the program as it is shipped, read by the zw beside it.
#include <QAbstractButton>
#include <QTreeWidget>

#include "core/change/reference_commands.h"
#include "tests/ui/window/bundled_window.h"
#include "ui/panels/layer_tree.h"

namespace zw {
namespace {

class LayersPicture : public BundledWindow {
 protected:
  /// By File → Add Reference Layer, the file dialog and the dialog after it.
  void add(const char* name) {
    const std::size_t before = workspace().plan().referenceLayers.size();
    const QString file = QStringLiteral(ZW_SOURCE_DIR "/resources/region/") + QLatin1String(name);
    QTimer answer;
    QObject::connect(&answer, &QTimer::timeout, qApp, [] {
      QWidget* dialog = QApplication::activeModalWidget();
      if (!dialog || dialog->objectName() != QStringLiteral("referenceLayerDialog")) return;
      auto* button = dialog->findChild<QAbstractButton*>(QStringLiteral("addReference"));
      if (button->isEnabled()) QTest::mouseClick(button, Qt::LeftButton);
    });
    answer.start(50);
    chooseFile("addReference", file);
    ASSERT_EQ(workspace().plan().referenceLayers.size(), before + 1);
    ASSERT_TRUE(QTest::qWaitFor([&] { return isRead(); }, 30000));
  }
  [[nodiscard]] bool isRead() {
    for (const auto& [id, layer] : workspace().plan().referenceLayers)
      if (workspace().references().state(id)->kind != ReferenceState::Kind::Present) return false;
    return true;
  }
};

}  // namespace

TEST_F(LayersPicture, APictureOfReferenceLayersIsTaken) {
  add("elevation.tif");
  add("districts.geojson");
  for (const auto& [id, layer] : std::map(workspace().plan().referenceLayers)) {
    ReferenceStyle style = styleOf(layer);
    style.opacity = layer.kind == ReferenceKind::Raster ? 0.75 : 1;
    style.colour = "#1b5e9c";
    ASSERT_TRUE(workspace().run(restyleReferenceLayer(workspace().plan(), id, style)));
  }
  ASSERT_TRUE(QTest::qWaitFor([&] { return isRead(); }, 30000));
  goTo(workspace().shown().region->projection->forward(LonLat{35.42, 33.32}), 60);
  auto* tree = window_->findChild<LayerTree*>(QStringLiteral("layersTree"));
  const auto lines = tree->findItems(QStringLiteral("elevation"), Qt::MatchStartsWith | Qt::MatchRecursive);
  ASSERT_EQ(lines.size(), 1);
  tree->setCurrentItem(lines.front());
  tree->scrollToItem(lines.front(), QAbstractItemView::PositionAtCenter);
  ASSERT_TRUE(atRest());
  takePicture(QStringLiteral("layers.png"));
}

}  // namespace zw
