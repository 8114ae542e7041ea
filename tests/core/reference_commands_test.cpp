// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/reference_commands.h"

#include <gtest/gtest.h>

#include <limits>

#include "tests/support/command_checks.h"
#include "tests/support/plan_samples.h"

namespace zw {
namespace {

using test::codeOf;
using test::emptyPlan;
using test::idOf;
using test::with;

const std::string kHash = "sha256:" + std::string(64, 'a');

ReferenceLayer layerOf(unsigned id, const std::string& name) {
  ReferenceLayer layer;
  layer.id = idOf(id);
  layer.name = name;
  layer.path = "data/" + name + ".gpkg";
  layer.hash = kHash;
  layer.bytes = 4096;
  return layer;
}

Plan layersNamed(std::initializer_list<const char*> names) {
  Plan plan = emptyPlan();
  unsigned id = 6;
  for (const char* name : names) plan = with(plan, addReferenceLayer(plan, layerOf(++id, name)));
  return plan;
}

std::string orderOf(const Plan& plan) {
  std::string names;
  for (const ReferenceLayer* layer : plan.referenceLayersInOrder()) names += layer->name;
  return names;
}

template <class Spoil>
ErrorCode codeOfSpoilt(const Spoil& spoil) {
  ReferenceLayer layer = layerOf(20, "Wells");
  spoil(layer);
  return codeOf(addReferenceLayer(layersNamed({"A"}), layer));
}

/// Why the style that `spoil` makes of a good one is refused; Internal where it is not.
template <class Spoil>
ErrorCode codeOfStyle(const Spoil& spoil) {
  const Plan plan = layersNamed({"A"});
  ReferenceStyle style{"#102030", 0.5, 5000, 200'000, "a > 1"};
  spoil(style);
  return codeOf(restyleReferenceLayer(plan, idOf(7), style));
}

}  // namespace

TEST(ReferenceCommands, AddLastUnderANameOfItsOwn) {
  const Plan plan = layersNamed({"A", " B ", "C"});
  EXPECT_EQ(orderOf(plan), "ABC");
  EXPECT_EQ(plan.referenceLayerNamed("B")->order, 1);
  EXPECT_EQ(codeOfSpoilt([](ReferenceLayer& l) { l.name = "A"; }), ErrorCode::NameTaken);
  EXPECT_EQ(codeOfSpoilt([](ReferenceLayer& l) { l.name = " "; }), ErrorCode::NameEmpty);
  EXPECT_EQ(codeOfSpoilt([](ReferenceLayer& l) { l.id = idOf(7); }), ErrorCode::Internal)
      << "the id is in use";
  EXPECT_EQ(codeOfSpoilt([](ReferenceLayer& l) { l.path.clear(); }), ErrorCode::BadValue);
  EXPECT_EQ(codeOfSpoilt([](ReferenceLayer& l) { l.hash = "md5:00"; }), ErrorCode::BadValue);
  EXPECT_EQ(codeOfSpoilt([](ReferenceLayer& l) { l.hash.back() = 'G'; }), ErrorCode::BadValue);
  EXPECT_EQ(codeOfSpoilt([](ReferenceLayer& l) { l.bytes = -1; }), ErrorCode::BadValue);
  EXPECT_EQ(codeOfSpoilt([](ReferenceLayer& l) { l.colour = "red"; }), ErrorCode::BadValue);
}

TEST(ReferenceCommands, RenameAndRemove) {
  const Plan plan = layersNamed({"A", "B"});
  EXPECT_EQ(codeOf(renameReferenceLayer(plan, idOf(7), "B")), ErrorCode::NameTaken);
  const auto renaming = renameReferenceLayer(plan, idOf(7), " Wells ");
  EXPECT_EQ(renaming->subject, "A");
  EXPECT_EQ(with(plan, renaming).referenceLayers.at(idOf(7)).name, "Wells");
  EXPECT_EQ(codeOf(renameReferenceLayer(plan, idOf(9), "C")), ErrorCode::NotFound);
  EXPECT_EQ(orderOf(with(plan, removeReferenceLayer(plan, idOf(7)))), "B");
}

TEST(ReferenceCommands, RestyleWithinTheRanges) {
  const Plan plan = layersNamed({"A"});
  const Plan after =
      with(plan, restyleReferenceLayer(plan, idOf(7), {"#102030", 0, std::nullopt, 200'000, " a > 1 "}));
  const ReferenceLayer& layer = after.referenceLayers.at(idOf(7));
  EXPECT_EQ(layer.colour, "#102030");
  EXPECT_EQ(layer.opacity, 0);
  EXPECT_FALSE(layer.minScale);
  EXPECT_EQ(layer.maxScale, 200'000);
  EXPECT_EQ(layer.filter, "a > 1");
  EXPECT_EQ(layer.path, "data/A.gpkg") << "the rest stays";
  EXPECT_TRUE(restyleReferenceLayer(after, idOf(7), styleOf(layer))->change.edits.empty());

  EXPECT_EQ(codeOfStyle([](ReferenceStyle&) {}), ErrorCode::Internal) << "it is a good one";
  EXPECT_EQ(codeOfStyle([](ReferenceStyle& s) { s.colour = "#12345"; }), ErrorCode::BadValue);
  for (const double opacity : {-0.01, 1.01, std::numeric_limits<double>::quiet_NaN()})
    EXPECT_EQ(codeOfStyle([&](ReferenceStyle& s) { s.opacity = opacity; }), ErrorCode::BadValue) << opacity;
  for (const double scale : {0.0, -1.0, 200'000.0, 300'000.0, std::numeric_limits<double>::infinity()})
    EXPECT_EQ(codeOfStyle([&](ReferenceStyle& s) { s.minScale = scale; }), ErrorCode::BadValue) << scale;
  EXPECT_EQ(codeOfStyle([](ReferenceStyle& s) { s.maxScale = 0; }), ErrorCode::BadValue);
}

TEST(ReferenceCommands, ReorderMovesOneAmongTheOthers) {
  const Plan plan = layersNamed({"A", "B", "C", "D"});
  EXPECT_EQ(orderOf(with(plan, reorderReferenceLayer(plan, idOf(7), 2))), "BCAD");
  EXPECT_EQ(orderOf(with(plan, reorderReferenceLayer(plan, idOf(10), 0))), "DABC");
  EXPECT_TRUE(reorderReferenceLayer(plan, idOf(8), 1)->change.edits.empty()) << "it is there";
  const auto moved = reorderReferenceLayer(plan, idOf(7), 1);
  EXPECT_EQ(moved->change.edits.size(), 2u) << "those that keep their place are not touched";
  EXPECT_EQ(codeOf(reorderReferenceLayer(plan, idOf(7), 4)), ErrorCode::BadValue);
  EXPECT_EQ(codeOf(reorderReferenceLayer(plan, idOf(7), -1)), ErrorCode::BadValue);
  const Plan gap = with(plan, removeReferenceLayer(plan, idOf(8)));
  EXPECT_EQ(orderOf(with(gap, reorderReferenceLayer(gap, idOf(9), 0))), "CAD");
  EXPECT_EQ(orderOf(with(gap, addReferenceLayer(gap, layerOf(30, "E")))), "ACDE");
}

TEST(ReferenceCommands, RelinkToAnotherFile) {
  const Plan plan = layersNamed({"A"});
  const std::string hash = "sha256:" + std::string(64, '0');
  const Plan after = with(plan, relinkReferenceLayer(plan, idOf(7), {"../new.gpkg", hash, 12}));
  EXPECT_EQ(after.referenceLayers.at(idOf(7)).path, "../new.gpkg");
  EXPECT_EQ(after.referenceLayers.at(idOf(7)).hash, hash);
  EXPECT_EQ(after.referenceLayers.at(idOf(7)).bytes, 12);
  EXPECT_EQ(codeOf(relinkReferenceLayer(plan, idOf(7), {"", hash, 12})), ErrorCode::BadValue);
  EXPECT_EQ(codeOf(relinkReferenceLayer(plan, idOf(7), {"a", "", 12})), ErrorCode::BadValue);
}

}  // namespace zw
