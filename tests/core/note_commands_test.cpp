// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/note_commands.h"

#include <gtest/gtest.h>

#include <limits>

#include "core/change/bookmark_commands.h"
#include "tests/support/command_checks.h"
#include "tests/support/plan_samples.h"

namespace zw {
namespace {

using test::codeOf;
using test::emptyPlan;
using test::idOf;
using test::kSampleRegion;
using test::with;

const Note kFord{idOf(7), "Ford at the mill\ndry from July", "M. K.", "survey", "2026-11-20", {35.2, 33.2}};

Plan oneNote() {
  return with(emptyPlan(), addNote(emptyPlan(), kFord, kSampleRegion));
}

template <class Spoil>
ErrorCode codeOfSpoilt(const Spoil& spoil) {
  Note note = kFord;
  note.id = idOf(8);
  spoil(note);
  return codeOf(addNote(oneNote(), note, kSampleRegion));
}

}  // namespace

TEST(NoteCommands, AddWithTheFirstLineAsTitle) {
  EXPECT_EQ(oneNote().notes.at(idOf(7)), kFord);
  EXPECT_EQ(addNote(emptyPlan(), kFord, kSampleRegion)->subject, "Ford at the mill");
  Note spaced = kFord;
  spaced.text = "\n  Ford \r\n\nsecond\n";
  spaced.date = " 2026-11-20 ";
  const Plan plan = with(emptyPlan(), addNote(emptyPlan(), spaced, kSampleRegion));
  EXPECT_EQ(plan.notes.at(idOf(7)).text, "Ford \r\n\nsecond");
  EXPECT_EQ(titleOf(plan.notes.at(idOf(7))), "Ford");
  EXPECT_EQ(plan.notes.at(idOf(7)).date, "2026-11-20");
}

TEST(NoteCommands, RefuseWhatIsNoNote) {
  EXPECT_EQ(codeOfSpoilt([](Note& note) { note.text = " \n "; }), ErrorCode::BadValue);
  EXPECT_EQ(codeOfSpoilt([](Note& note) { note.date = "2026-02-30"; }), ErrorCode::BadValue);
  EXPECT_EQ(codeOfSpoilt([](Note& note) { note.point = {33.2, 35.2}; }), ErrorCode::OutsideRegion);
  EXPECT_EQ(codeOfSpoilt([](Note& note) { note.point.lat = std::numeric_limits<double>::quiet_NaN(); }),
            ErrorCode::NotFinite);
  EXPECT_EQ(codeOfSpoilt([](Note& note) { note.id = idOf(7); }), ErrorCode::Internal) << "the id is in use";
}

TEST(NoteCommands, MoveDescribeAndRemove) {
  const Plan plan = oneNote();
  EXPECT_EQ(with(plan, moveNote(plan, idOf(7), {35.3, 33.3}, kSampleRegion)).notes.at(idOf(7)).point,
            (LonLat{35.3, 33.3}));
  EXPECT_EQ(codeOf(moveNote(plan, idOf(7), {37, 33.3}, kSampleRegion)), ErrorCode::OutsideRegion);
  EXPECT_EQ(codeOf(moveNote(plan, idOf(8), {35.3, 33.3}, kSampleRegion)), ErrorCode::NotFound);
  Note other = kFord;
  other.text = "Bridge";
  const auto described = describeNote(plan, other, kSampleRegion);
  EXPECT_EQ(described->subject, "Ford at the mill");
  EXPECT_EQ(with(plan, described).notes.at(idOf(7)), other);
  EXPECT_TRUE(describeNote(plan, kFord, kSampleRegion)->change.edits.empty()) << "nothing changes";
  EXPECT_EQ(with(plan, removeNote(plan, idOf(7))), emptyPlan());
}

TEST(BookmarkCommands, KeepAViewUnderANameOfItsOwn) {
  const Plan plan = with(emptyPlan(), addBookmark(emptyPlan(), {idOf(7), " Hills ", {35.4, 33.2}, 5000}));
  EXPECT_EQ(plan.bookmarkNamed("Hills")->width, 5000);
  EXPECT_EQ(codeOf(addBookmark(plan, {idOf(8), "Hills", {35.4, 33.2}, 5000})), ErrorCode::NameTaken);
  EXPECT_EQ(codeOf(addBookmark(plan, {idOf(8), "", {35.4, 33.2}, 5000})), ErrorCode::NameEmpty);
  EXPECT_EQ(codeOf(addBookmark(plan, {idOf(8), "Coast", {35.4, 133.2}, 5000})), ErrorCode::OutOfRange);
  for (const double width : {0.0, -1.0, 3e7, std::numeric_limits<double>::quiet_NaN()})
    EXPECT_EQ(codeOf(addBookmark(plan, {idOf(8), "Coast", {35.4, 33.2}, width})), ErrorCode::BadValue)
        << width;
}

TEST(BookmarkCommands, RenameUpdateAndRemove) {
  Plan plan = with(emptyPlan(), addBookmark(emptyPlan(), {idOf(7), "Hills", {35.4, 33.2}, 5000}));
  plan = with(plan, addBookmark(plan, {idOf(8), "Coast", {35.2, 33.2}, 9000}));
  EXPECT_EQ(plan.bookmarksInOrder().front()->name, "Coast");
  EXPECT_EQ(codeOf(renameBookmark(plan, idOf(7), "Coast")), ErrorCode::NameTaken);
  const auto renaming = renameBookmark(plan, idOf(7), "High ground");
  EXPECT_EQ(renaming->subject, "Hills");
  EXPECT_EQ(with(plan, renaming).bookmarks.at(idOf(7)).name, "High ground");
  const Plan updated = with(plan, updateBookmark(plan, idOf(7), {35.5, 33.3}, 700));
  EXPECT_EQ(updated.bookmarks.at(idOf(7)), (Bookmark{idOf(7), "Hills", {35.5, 33.3}, 700}));
  EXPECT_EQ(codeOf(updateBookmark(plan, idOf(7), {35.5, 33.3}, 0)), ErrorCode::BadValue);
  EXPECT_EQ(with(plan, removeBookmark(plan, idOf(7))).bookmarks.size(), 1u);
  EXPECT_EQ(codeOf(removeBookmark(plan, idOf(9))), ErrorCode::NotFound);
}

}  // namespace zw
