// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QLineEdit>
#include <QSlider>
#include <QSpinBox>
#include <QTest>
#include <QTreeWidget>

#include "tests/ui/window/window_fixture.h"

namespace zw::testing {
namespace {

class Layers : public WindowTest {
 protected:
  void SetUp() override {
    WindowTest::SetUp();
    openWindow(storePlan(QStringLiteral("plan.gpkg"), squarePlan()));
    settle();
    tree_ = find<QTreeWidget>("layersTree");
  }
  [[nodiscard]] QTreeWidgetItem* line(const QString& text) const {
    const auto found = tree_->findItems(text, Qt::MatchExactly | Qt::MatchRecursive);
    return found.isEmpty() ? nullptr : found.front();
  }
  void choose(const QString& text) const {
    ASSERT_TRUE(line(text)) << text.toStdString();
    tree_->scrollToItem(line(text));
    QTest::mouseClick(tree_->viewport(), Qt::LeftButton, {}, tree_->visualItemRect(line(text)).center());
  }
  [[nodiscard]] const LayerLook& look(MapLayer layer) const {
    return window_->workspace().layers().look(layer);
  }

  QTreeWidget* tree_ = nullptr;
};

TEST_F(Layers, OpacityFollowsSliderAndNumberAndIsKept) {
  choose(QStringLiteral("Roads"));
  auto* box = find<QSpinBox>("opacityBox");
  ASSERT_TRUE(box->isVisible());
  box->setFocus();
  box->selectAll();
  QTest::keyClicks(box, QStringLiteral("40"));
  QTest::keyClick(box, Qt::Key_Return);
  EXPECT_DOUBLE_EQ(look(MapLayer::Roads).opacity, 0.4);
  auto* slider = find<QSlider>("opacitySlider");
  EXPECT_EQ(slider->value(), 40);
  slider->setFocus();
  QTest::keyClick(slider, Qt::Key_Home);
  EXPECT_DOUBLE_EQ(look(MapLayer::Roads).opacity, 0);
  QTest::keyClick(slider, Qt::Key_PageUp);
  EXPECT_DOUBLE_EQ(look(MapLayer::Roads).opacity, 0.1);
  choose(QStringLiteral("Coast"));
  EXPECT_EQ(box->value(), 100);
  closeWindow();
  openWindow();
  settle();
  EXPECT_DOUBLE_EQ(look(MapLayer::Roads).opacity, 0.1);
}

TEST_F(Layers, ScalesAreTypedAndWhatIsNoScaleIsTakenBack) {
  choose(QStringLiteral("Rivers"));
  auto* to = find<QComboBox>("toScale");
  const auto type = [](QComboBox* box, const char* text) {
    box->lineEdit()->setFocus();
    box->lineEdit()->selectAll();
    QTest::keyClicks(box->lineEdit(), QString::fromLatin1(text));
    QTest::keyClick(box->lineEdit(), Qt::Key_Return);
  };
  type(to, "1:80,000");
  EXPECT_EQ(look(MapLayer::Rivers).scales, (ScaleRange{0, 80000}));
  type(find<QComboBox>("fromScale"), "10000");
  EXPECT_EQ(look(MapLayer::Rivers).scales, (ScaleRange{10000, 80000}));
  type(to, "far away");
  EXPECT_EQ(look(MapLayer::Rivers).scales, (ScaleRange{10000, std::numeric_limits<double>::infinity()}));
  EXPECT_EQ(to->currentText(), QStringLiteral("any"));
}

TEST_F(Layers, AltAndArrowsMoveALayerThroughTheStack) {
  choose(QStringLiteral("Roads"));
  const auto before = window_->workspace().layers().stack();
  QTest::keyClick(tree_, Qt::Key_Up, Qt::AltModifier);
  const auto after = window_->workspace().layers().stack();
  const auto place = [](const auto& stack) {
    return std::find(stack.begin(), stack.end(), StackedLayer(MapLayer::Roads)) - stack.begin();
  };
  EXPECT_EQ(place(after), place(before) + 1);
  ASSERT_TRUE(tree_->currentItem());
  EXPECT_EQ(tree_->currentItem()->text(0), QStringLiteral("Roads")) << "it stays chosen";
  QTest::keyClick(tree_, Qt::Key_Down, Qt::AltModifier);
  EXPECT_EQ(window_->workspace().layers().stack(), before);
  choose(QStringLiteral("Names"));
  QTest::keyClick(tree_, Qt::Key_Down, Qt::AltModifier);
  EXPECT_EQ(window_->workspace().layers().stack(), before) << "names lie above all";
}

TEST_F(Layers, ATickBelowALayerFiltersIt) {
  QTreeWidgetItem* roads = line(QStringLiteral("Roads"));
  ASSERT_TRUE(waitFor([&] { return roads->childCount() > 0; }));
  roads->setExpanded(true);
  QTreeWidgetItem* first = roads->child(0);
  tree_->scrollToItem(first);
  ASSERT_EQ(first->checkState(0), Qt::Checked);
  first->setCheckState(0, Qt::Unchecked);
  EXPECT_NE(look(MapLayer::Roads).hidden, 0U);
  EXPECT_NE(roads->text(0), QStringLiteral("Roads")) << "a filtered layer says so";
  settle();
  ASSERT_TRUE(
      waitFor([&] { return roads->childCount() > 0 && roads->child(0)->checkState(0) == Qt::Unchecked; }));
  roads->child(0)->setCheckState(0, Qt::Checked);
  EXPECT_EQ(look(MapLayer::Roads).hidden, 0U);
}

}  // namespace
}  // namespace zw::testing
