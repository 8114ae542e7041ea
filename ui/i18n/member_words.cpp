// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/i18n/member_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>

#include "core/model/road_words.h"
#include "ui/i18n/road_words.h"

namespace zw {
namespace {

QString tr(const char* text) {
  return QCoreApplication::translate("members", text);
}

struct Words {
  const char* key;
  const char* text;
};

constexpr Words kMembers[] = {
    {"name", QT_TRANSLATE_NOOP("members", "name")},
    {"title", QT_TRANSLATE_NOOP("members", "title")},
    {"notes", QT_TRANSLATE_NOOP("members", "notes")},
    {"pack", QT_TRANSLATE_NOOP("members", "region pack")},
    {"active_scenario", QT_TRANSLATE_NOOP("members", "active scenario")},
    {"active_network_state", QT_TRANSLATE_NOOP("members", "active network state")},
    {"scenario", QT_TRANSLATE_NOOP("members", "scenario")},
    {"status", QT_TRANSLATE_NOOP("members", "status")},
    {"proposed_by", QT_TRANSLATE_NOOP("members", "proposed by")},
    {"source", QT_TRANSLATE_NOOP("members", "source")},
    {"colour", QT_TRANSLATE_NOOP("members", "colour")},
    {"held_from", QT_TRANSLATE_NOOP("members", "held from")},
    {"patrolled", QT_TRANSLATE_NOOP("members", "patrolled")},
    {"reaction_force", QT_TRANSLATE_NOOP("members", "soldiers of the reaction force")},
    {"order", QT_TRANSLATE_NOOP("members", "place in the order")},
    {"phase", QT_TRANSLATE_NOOP("members", "phase")},
    {"from", QT_TRANSLATE_NOOP("members", "begins on")},
    {"shape", QT_TRANSLATE_NOOP("members", "line")},
    {"zone", QT_TRANSLATE_NOOP("members", "zone")},
    {"kind", QT_TRANSLATE_NOOP("members", "kind")},
    {"on_mast", QT_TRANSLATE_NOOP("members", "on a mast")},
    {"on_duty", QT_TRANSLATE_NOOP("members", "soldiers on duty")},
    {"hours_per_day", QT_TRANSLATE_NOOP("members", "hours a day")},
    {"illustrative", QT_TRANSLATE_NOOP("members", "illustrative")},
    {"strength", QT_TRANSLATE_NOOP("members", "strength")},
    {"readiness", QT_TRANSLATE_NOOP("members", "readiness")},
    {"vetted_from", QT_TRANSLATE_NOOP("members", "vetted from")},
    {"trained_from", QT_TRANSLATE_NOOP("members", "trained from")},
    {"vehicles", QT_TRANSLATE_NOOP("members", "vehicles")},
    {"home_base", QT_TRANSLATE_NOOP("members", "home base")},
    {"deployment_days", QT_TRANSLATE_NOOP("members", "days of deployment")},
    {"dwell_ratio", QT_TRANSLATE_NOOP("members", "dwell ratio")},
    {"value", QT_TRANSLATE_NOOP("members", "value")},
    {"low", QT_TRANSLATE_NOOP("members", "low value")},
    {"high", QT_TRANSLATE_NOOP("members", "high value")},
    {"unit", QT_TRANSLATE_NOOP("members", "unit")},
    {"confidence", QT_TRANSLATE_NOOP("members", "confidence")},
    {"as_of", QT_TRANSLATE_NOOP("members", "as of")},
    {"reliability", QT_TRANSLATE_NOOP("members", "reliability")},
    {"passability", QT_TRANSLATE_NOOP("members", "passability")},
    {"code", QT_TRANSLATE_NOOP("members", "number")},
    {"class", QT_TRANSLATE_NOOP("members", "class")},
    {"structure", QT_TRANSLATE_NOOP("members", "structure")},
    {"text", QT_TRANSLATE_NOOP("members", "text")},
    {"author", QT_TRANSLATE_NOOP("members", "author")},
    {"date", QT_TRANSLATE_NOOP("members", "date")},
    {"width", QT_TRANSLATE_NOOP("members", "metres across the view")},
    {"file", QT_TRANSLATE_NOOP("members", "file")},
    {"content", QT_TRANSLATE_NOOP("members", "what is in the file")},
    {"layer", QT_TRANSLATE_NOOP("members", "layer of the file")},
    {"crs", QT_TRANSLATE_NOOP("members", "coordinate system")},
    {"opacity", QT_TRANSLATE_NOOP("members", "opacity")},
    {"min_scale", QT_TRANSLATE_NOOP("members", "shown from the scale 1 to")},
    {"max_scale", QT_TRANSLATE_NOOP("members", "shown to the scale 1 to")},
    {"filter", QT_TRANSLATE_NOOP("members", "filter")},
    {"network_state", QT_TRANSLATE_NOOP("members", "network state")},
    {"passability_in_state", QT_TRANSLATE_NOOP("members", "passability in the network state")},
    {"status_date", QT_TRANSLATE_NOOP("members", "status as of")},
    {"one_way", QT_TRANSLATE_NOOP("members", "one-way")},
    {"surface", QT_TRANSLATE_NOOP("members", "surface")},
    {"patched", QT_TRANSLATE_NOOP("members", "taken from the route that tells status")},
    {"length_m", QT_TRANSLATE_NOOP("members", "length")},
    {"area_m2", QT_TRANSLATE_NOOP("members", "area")},
    {"height_m", QT_TRANSLATE_NOOP("members", "height")},
    {"district", QT_TRANSLATE_NOOP("members", "district")},
    {"residents", QT_TRANSLATE_NOOP("members", "residents")},
    {"displaced", QT_TRANSLATE_NOOP("members", "displaced")},
    {"authority", QT_TRANSLATE_NOOP("members", "stated by")},
    {"side", QT_TRANSLATE_NOOP("members", "side")},
    {"cover", QT_TRANSLATE_NOOP("members", "land cover")},
    {"disputed", QT_TRANSLATE_NOOP("members", "disputed")},
    {"main_stem", QT_TRANSLATE_NOOP("members", "main stem")},
    // words of lists, as files write them
    {"candidate", QT_TRANSLATE_NOOP("members", "candidate")},
    {"reported", QT_TRANSLATE_NOOP("members", "reported")},
    {"observation", QT_TRANSLATE_NOOP("members", "observation post")},
    {"checkpoint", QT_TRANSLATE_NOOP("members", "checkpoint")},
    {"confirmed", QT_TRANSLATE_NOOP("members", "confirmed")},
    {"assumed", QT_TRANSLATE_NOOP("members", "assumed")},
    {"open", QT_TRANSLATE_NOOP("members", "open")},
    {"restricted", QT_TRANSLATE_NOOP("members", "restricted")},
    {"closed", QT_TRANSLATE_NOOP("members", "closed")},
    {"none", QT_TRANSLATE_NOOP("members", "none")},
    {"bridge", QT_TRANSLATE_NOOP("members", "bridge")},
    {"tunnel", QT_TRANSLATE_NOOP("members", "tunnel")},
    {"ford", QT_TRANSLATE_NOOP("members", "ford")},
    {"paved", QT_TRANSLATE_NOOP("members", "paved")},
    {"unpaved", QT_TRANSLATE_NOOP("members", "unpaved")},
    {"border", QT_TRANSLATE_NOOP("members", "the border's")},
    {"far", QT_TRANSLATE_NOOP("members", "far")},
    {"river", QT_TRANSLATE_NOOP("members", "river")},
    {"stream", QT_TRANSLATE_NOOP("members", "stream")},
    {"canal", QT_TRANSLATE_NOOP("members", "canal")},
    {"residential", QT_TRANSLATE_NOOP("members", "residential")},
    {"industrial", QT_TRANSLATE_NOOP("members", "industrial")},
    {"wood", QT_TRANSLATE_NOOP("members", "wood")},
    {"farmland", QT_TRANSLATE_NOOP("members", "farmland")},
    {"grass", QT_TRANSLATE_NOOP("members", "grass")},
    {"water", QT_TRANSLATE_NOOP("members", "water")},
    {"other", QT_TRANSLATE_NOOP("members", "other")},
    {"vector", QT_TRANSLATE_NOOP("members", "vector")},
    {"raster", QT_TRANSLATE_NOOP("members", "raster")},
};

bool isWordOfList(const std::string& member) {
  static constexpr std::array<std::string_view, 9> kLists = {
      "status",    "kind",    "reliability", "passability", "passability_in_state",
      "structure", "surface", "side",        "cover"};
  return std::find(kLists.begin(), kLists.end(), member) != kLists.end();
}

QString textOfList(const std::string& word, const std::string& member) {
  if (member == "class")
    if (const auto roadClass = fromWord<RoadClass>(word)) return roadClassText(*roadClass);
  return isWordOfList(member) ? memberText(word) : QString::fromStdString(word);
}

}  // namespace

QString memberText(const std::string& key) {
  const auto found = std::find_if(std::begin(kMembers), std::end(kMembers),
                                  [&](const Words& words) { return key == words.key; });
  return found == std::end(kMembers) ? QString::fromStdString(key) : tr(found->text);
}

QString memberValueText(const MemberValue& value, const std::string& member) {
  if (const auto* flag = std::get_if<bool>(&value))
    return *flag ? tr(QT_TRANSLATE_NOOP("members", "yes")) : tr(QT_TRANSLATE_NOOP("members", "no"));
  if (const auto* number = std::get_if<double>(&value)) return QLocale().toString(*number, 'g', 6);
  if (const auto* words = std::get_if<std::string>(&value))
    return words->empty() ? tr(QT_TRANSLATE_NOOP("members", "none")) : textOfList(*words, member);
  return tr(QT_TRANSLATE_NOOP("members", "not stated"));
}

}  // namespace zw
