// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Bases, notes and bookmarks in the window, on the region that ships, with real mouse and key events.
#include <QCheckBox>
#include <QDialog>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <functional>

#include "core/change/pool_commands.h"
#include "core/geometry/geodesic.h"
#include "core/geometry/polyline.h"
#include "core/network/network_changes.h"
#include "tests/ui/window/bundled_window.h"
#include "ui/canvas/render/labels.h"
#include "ui/canvas/render/legend.h"
#include "ui/panels/note_card.h"
#include "ui/workspace/ground_width.h"

namespace zw {
namespace {

class MapThings : public BundledWindow {
 protected:
  [[nodiscard]] ProjectedPoint at(LonLat place) {
    return workspace().shown().region->projection->forward(place);
  }
  [[nodiscard]] MapView& map() { return window_->mapView(); }
  [[nodiscard]] const Plan& plan() { return workspace().plan(); }
  void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
    map().setFocus();
    QTest::keyClick(&map(), key, modifiers);
  }
  void drag(LonLat from, LonLat to) {
    const QPoint first = onMap(at(from)), last = onMap(at(to));
    QTest::mouseMove(&map(), first);
    QTest::mousePress(&map(), Qt::LeftButton, {}, first);
    QTest::mouseMove(&map(), (first + last) / 2);
    QTest::mouseMove(&map(), last);
    QTest::mouseRelease(&map(), Qt::LeftButton, {}, last);
    ASSERT_TRUE(atRest());
  }
  /// Answers the next modal dialog, which must have that name.
  void whenDialog(const char* name, std::function<void(QDialog&)> answer) {
    QTimer::singleShot(300, qApp, [name, answer = std::move(answer)] {
      auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
      ASSERT_TRUE(dialog) << name;
      EXPECT_EQ(dialog->objectName(), QString::fromLatin1(name));
      answer(*dialog);
    });
  }
  template <class Field>
  static Field& field(QDialog& dialog, const char* name) {
    return *dialog.findChild<Field*>(QString::fromLatin1(name));
  }
  template <class Field>
  static void type(Field& into, const char* text) {
    into.setFocus();
    into.selectAll();
    for (const QChar key : QString::fromUtf8(text))
      key == u'\n' ? QTest::keyClick(&into, Qt::Key_Return) : QTest::keyClicks(&into, key);
  }
  static void acceptName(QDialog& dialog, const char* name) {
    auto& into = field<QLineEdit>(dialog, "nameField");
    type(into, name);
    QTest::keyClick(&into, Qt::Key_Return);
  }
  void writeNote(LonLat place, const char* text) {
    whenDialog("noteDialog", [text](QDialog& dialog) {
      type(field<QPlainTextEdit>(dialog, "noteText"), text);
      dialog.accept();
    });
    click(at(place));
  }
  [[nodiscard]] const Note* note() { return plan().notes.empty() ? nullptr : &plan().notes.begin()->second; }
  [[nodiscard]] QString message() {
    return window_->findChild<MessageBar*>(QStringLiteral("messageBar"))->text();
  }
  [[nodiscard]] NoteCard* card() { return window_->findChild<NoteCard*>(QStringLiteral("noteCard")); }
  [[nodiscard]] QString legend() {
    QStringList texts;
    for (const LegendEntry& entry : legendFor(*workspace().scene(), map().viewport(), map().theme()))
      texts << entry.text;
    return texts.join(u'|');
  }
};

double apart(LonLat a, LonLat b) {
  return geodesicDistance(a, b).value();
}

}  // namespace

TEST_F(MapThings, ABaseIsPlacedDraggedNudgedAndTakenAway) {
  goTo(at({35.43, 33.45}), 30);
  trigger("snap");  // things are to stand where they are clicked
  const std::size_t before = plan().bases.size();
  press(Qt::Key_B, Qt::ShiftModifier);
  click(at({35.43, 33.45}));
  ASSERT_EQ(plan().bases.size(), before + 1);
  const Base* base = plan().baseNamed("Base 1");
  ASSERT_TRUE(base);
  const Uuid id = base->id;
  EXPECT_LT(apart(base->point, {35.43, 33.45}), 30) << "to a pixel";
  EXPECT_TRUE(legend().contains(QStringLiteral("Base (illustrative)")));

  drag({35.43, 33.45}, {35.45, 33.46});
  EXPECT_LT(apart(plan().bases.at(id).point, {35.45, 33.46}), 30);
  EXPECT_EQ(workspace().session().history().back().kind, "base.move") << "a drag is one step";
  const LonLat stood = plan().bases.at(id).point;
  press(Qt::Key_Right, Qt::ShiftModifier);
  EXPECT_NEAR(apart(stood, plan().bases.at(id).point), 300, 2) << "ten pixels of 30 m";
  trigger("undo");
  EXPECT_EQ(plan().bases.at(id).point, stood);

  press(Qt::Key_Delete);
  EXPECT_FALSE(plan().bases.contains(id));
  EXPECT_TRUE(message().contains(QStringLiteral("Base 1"))) << message().toStdString();
}

TEST_F(MapThings, ABaseIsDrawnOntoARoadUnlessAltIsHeld) {
  const Region& region = *workspace().shown().region;
  const auto road = network::roadAt(region, at({35.43, 33.45}), 2000);
  ASSERT_TRUE(road);
  const ProjectedPoint corner = region.roads[*road].line.front();
  goTo(corner, 4);
  trigger("snap-roads");
  ASSERT_TRUE(atRest());
  press(Qt::Key_B, Qt::ShiftModifier);
  const ProjectedPoint beside{corner.x + 16, corner.y - 12};
  const auto standsOnARoad = [&](const char* base) {
    const ProjectedPoint stands = at(plan().baseNamed(base)->point);
    return std::any_of(region.roads.begin(), region.roads.end(),
                       [&](const Road& each) { return distanceToLine(stands, each.line) < 0.1; });
  };
  click(beside);
  ASSERT_TRUE(plan().baseNamed("Base 1"));
  EXPECT_TRUE(standsOnARoad("Base 1"));
  trigger("undo");
  click(beside, Qt::AltModifier);
  ASSERT_TRUE(plan().baseNamed("Base 1"));
  EXPECT_FALSE(standsOnARoad("Base 1"));
  EXPECT_LT(std::hypot(at(plan().baseNamed("Base 1")->point).x - beside.x,
                       at(plan().baseNamed("Base 1")->point).y - beside.y),
            4)
      << "to a pixel";
}

TEST_F(MapThings, ABaseIsEditedByDoubleClickAndByTypedCoordinates) {
  goTo(at({35.43, 33.45}), 30);
  trigger("baseTool");
  click(at({35.43, 33.45}));
  const Uuid id = plan().baseNamed("Base 1")->id;
  whenDialog("baseDialog", [](QDialog& dialog) {
    auto& name = field<QLineEdit>(dialog, "baseName");
    auto* ok = dialog.findChild<QPushButton*>();
    type(name, "");
    QTest::keyClick(&name, Qt::Key_Delete);
    EXPECT_FALSE(field<QLabel>(dialog, "baseWrong").text().isEmpty()) << "a name is needed";
    EXPECT_FALSE(ok->isEnabled());
    type(name, "Depot");
    type(field<QLineEdit>(dialog, "basePlace"), "33.46 N 35.44 E");
    field<QCheckBox>(dialog, "baseIllustrative").setChecked(false);
    type(field<QPlainTextEdit>(dialog, "baseNotes"), "behind the mill");
    EXPECT_TRUE(ok->isEnabled());
    dialog.accept();
  });
  QTest::mouseDClick(&map(), Qt::LeftButton, {}, onMap(at({35.43, 33.45})));
  ASSERT_TRUE(atRest());
  const Base wanted{id, "Depot", "behind the mill", false, {35.44, 33.46}};
  EXPECT_EQ(plan().bases.at(id), wanted);

  whenDialog("placeDialog", [](QDialog& dialog) {
    auto& place = field<QLineEdit>(dialog, "placeField");
    type(place, "33.47 35.45");
    QTest::keyClick(&place, Qt::Key_Return);
  });
  trigger("typePlace");
  ASSERT_TRUE(atRest());
  ASSERT_TRUE(plan().baseNamed("Base 1"));
  EXPECT_LT(apart(plan().baseNamed("Base 1")->point, {35.45, 33.47}), 0.001) << "as it was typed";
}

TEST_F(MapThings, RemovingABaseNamesTheUnitsAtHomeThere) {
  const Base home = plan().bases.begin()->second;
  PoolUnit unit;
  unit.id = workspace().services().ids->next();
  unit.name = "Alpha";
  unit.strength = 100;
  unit.homeBase = home.id;
  ASSERT_TRUE(workspace().run(addUnit(plan(), unit)));
  goTo(at(home.point), 30);
  trigger("baseTool");
  click(at(home.point));
  press(Qt::Key_Delete);
  EXPECT_FALSE(plan().bases.contains(home.id));
  EXPECT_TRUE(plan().pool.at(unit.id).homeBase.isNil());
  EXPECT_TRUE(message().contains(QStringLiteral("Alpha"))) << message().toStdString();
  trigger("undo");
  EXPECT_EQ(plan().pool.at(unit.id).homeBase, home.id);
}

TEST_F(MapThings, ANoteIsWrittenReadMovedEditedAndTakenAway) {
  goTo(at({35.43, 33.45}), 30);
  trigger("noteTool");
  EXPECT_FALSE(legend().contains(QStringLiteral("Note")));
  writeNote({35.43, 33.45}, "Ford at the mill\ndry from July");
  ASSERT_TRUE(note());
  EXPECT_EQ(note()->text, "Ford at the mill\ndry from July");
  EXPECT_FALSE(note()->date.empty()) << "the day on which it was written";
  EXPECT_TRUE(legend().contains(QStringLiteral("Note")));
  EXPECT_TRUE(card()->isVisible()) << "it is chosen";
  EXPECT_EQ(card()->findChild<QLabel*>(QStringLiteral("noteCardText"))->text(),
            QStringLiteral("Ford at the mill\ndry from July"));

  trigger("panTool");
  QTest::mouseMove(&map(), onMap(at({35.40, 33.43})));
  EXPECT_FALSE(card()->isVisible());
  QTest::mouseMove(&map(), onMap(at({35.43, 33.45})));
  EXPECT_TRUE(card()->isVisible()) << "the pointer is over it, whatever the tool";

  trigger("noteTool");
  drag({35.43, 33.45}, {35.45, 33.44});
  EXPECT_LT(apart(note()->point, {35.45, 33.44}), 30);
  whenDialog("noteDialog", [](QDialog& dialog) {
    type(field<QPlainTextEdit>(dialog, "noteText"), "Bridge");
    type(field<QLineEdit>(dialog, "noteAuthor"), "M. K.");
    field<QCheckBox>(dialog, "noteDated").setChecked(false);
    dialog.accept();
  });
  press(Qt::Key_Return);
  ASSERT_TRUE(atRest());
  EXPECT_EQ(note()->text, "Bridge");
  EXPECT_EQ(note()->author, "M. K.");
  EXPECT_TRUE(note()->date.empty());
  press(Qt::Key_Delete);
  EXPECT_FALSE(note());
  EXPECT_FALSE(card()->isVisible());
  EXPECT_TRUE(message().contains(QStringLiteral("Bridge")));
  trigger("undo");
  EXPECT_TRUE(note());
}

TEST_F(MapThings, ANoteGivenUpLeavesThePlanAsItWas) {
  goTo(at({35.43, 33.45}), 30);
  const std::size_t steps = workspace().session().history().size();
  trigger("noteTool");
  whenDialog("noteDialog", [](QDialog& dialog) {
    EXPECT_FALSE(dialog.findChild<QPushButton*>()->isEnabled()) << "no text yet";
    QTest::keyClick(&dialog, Qt::Key_Escape);
  });
  click(at({35.43, 33.45}));
  EXPECT_FALSE(note());
  EXPECT_EQ(workspace().session().history().size(), steps);
}

TEST_F(MapThings, EscapeLetsADraggedNoteStayWhereItWas) {
  goTo(at({35.43, 33.45}), 30);
  trigger("noteTool");
  writeNote({35.43, 33.45}, "Ford");
  const LonLat stood = note()->point;
  const QPoint first = onMap(at({35.43, 33.45})), last = onMap(at({35.45, 33.44}));
  QTest::mousePress(&map(), Qt::LeftButton, {}, first);
  QTest::mouseMove(&map(), (first + last) / 2);
  QTest::mouseMove(&map(), last);
  press(Qt::Key_Escape);
  QTest::mouseRelease(&map(), Qt::LeftButton, {}, last);
  ASSERT_TRUE(atRest());
  EXPECT_EQ(note()->point, stood);
  EXPECT_EQ(plan().notes.size(), 1U);
}

TEST_F(MapThings, TheNamesOfNotesStandOnTheMapWhileTheirLayerIsShown) {
  goTo(at({35.43, 33.45}), 30);
  trigger("noteTool");
  writeNote({35.43, 33.45}, "Ford at the mill");
  const auto isNamed = [this] {
    const auto labels = placeLabels(*workspace().scene(), map().viewport(), map().theme());
    return std::any_of(labels.begin(), labels.end(), [](const PlacedLabel& label) {
      return label.key == LabelKey::Note && label.runs.front().text == QStringLiteral("Ford at the mill");
    });
  };
  EXPECT_TRUE(isNamed());
  LayerSettings layers = workspace().layers();
  layers.set(MapLayer::Notes, false);
  workspace().setLayers(layers);
  EXPECT_FALSE(isNamed());
}

TEST_F(MapThings, ABookmarkIsAddedGoneToAndFound) {
  goTo(at({35.43, 33.45}), 12);
  const Viewport there = map().viewport();
  EXPECT_FALSE(window_->findChild<QAction*>(QStringLiteral("manageBookmarks"))->isEnabled());
  whenDialog("nameDialog", [](QDialog& dialog) { acceptName(dialog, "Mill & ford"); });
  press(Qt::Key_D, Qt::ControlModifier);
  ASSERT_TRUE(plan().bookmarkNamed("Mill & ford"));
  const Bookmark kept = *plan().bookmarkNamed("Mill & ford");
  EXPECT_NEAR(kept.width, 12 * there.size.width(), 0.002 * kept.width) << "the scale of UTM is within 0.1 %";

  goTo(at({35.20, 33.20}), 60);
  const auto* menu = window_->findChild<QMenu*>(QStringLiteral("bookmarksMenu"));
  EXPECT_EQ(menu->actions().last()->text(), QStringLiteral("Mill && ford"));
  menu->actions().last()->trigger();
  EXPECT_NEAR(map().viewport().metresPerPixel, 12, 1e-3);
  EXPECT_NEAR(map().viewport().centre.x, there.centre.x, 0.01);
  EXPECT_NEAR(map().viewport().centre.y, there.centre.y, 0.01);
  EXPECT_NEAR(groundWidth(map().viewport(), *workspace().shown().region->projection), kept.width, 0.1);
}

TEST_F(MapThings, BookmarksAreManagedInADialog) {
  goTo(at({35.43, 33.45}), 12);
  for (const char* name : {"Hills", "Coast"}) {
    whenDialog("nameDialog", [name](QDialog& dialog) { acceptName(dialog, name); });
    trigger("addBookmark");
  }
  goTo(at({35.20, 33.20}), 60);
  whenDialog("bookmarksDialog", [this](QDialog& dialog) {
    auto& list = field<QListWidget>(dialog, "bookmarksList");
    ASSERT_EQ(list.count(), 2);
    EXPECT_EQ(list.item(0)->text(), QStringLiteral("Coast"));
    list.setCurrentRow(0);
    QTest::mouseClick(&field<QPushButton>(dialog, "bookmarkUpdate"), Qt::LeftButton);
    EXPECT_NEAR(plan().bookmarkNamed("Coast")->centre.lon, 35.20, 1e-6);
    EXPECT_NEAR(plan().bookmarkNamed("Hills")->centre.lon, 35.43, 1e-6);
    list.setCurrentRow(1);
    QTest::mouseClick(&field<QPushButton>(dialog, "bookmarkGoTo"), Qt::LeftButton);
    EXPECT_NEAR(map().viewport().centre.x, at({35.43, 33.45}).x, 0.01);
    whenDialog("nameDialog", [](QDialog& naming) { acceptName(naming, "High ground"); });
    QTest::mouseClick(&field<QPushButton>(dialog, "bookmarkRename"), Qt::LeftButton);
    EXPECT_EQ(list.currentItem()->text(), QStringLiteral("High ground"));
    QTest::mouseClick(&field<QPushButton>(dialog, "bookmarkRemove"), Qt::LeftButton);
    EXPECT_EQ(list.count(), 1);
    dialog.reject();
  });
  trigger("manageBookmarks");
  EXPECT_EQ(plan().bookmarks.size(), 1U);
  EXPECT_TRUE(plan().bookmarkNamed("Coast"));
}

TEST_F(MapThings, APictureOfBasesAndNotesIsTaken) {
  goTo(at({35.43, 33.36}), 28);
  trigger("baseTool");
  click(at({35.40, 33.40}));
  trigger("noteTool");
  writeNote({35.47, 33.385}, "Ford at the mill\nDry from July; ask for the survey of 2019.");
  writeNote({35.38, 33.33}, "Track washed out");
  click(at({35.47, 33.385}));
  EXPECT_TRUE(card()->isVisible());
  takePicture(QStringLiteral("notes.png"));
}

}  // namespace zw
