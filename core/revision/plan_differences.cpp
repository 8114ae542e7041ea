// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/revision/plan_differences.h"

#include <array>

#include "core/change/difference.h"
#include "core/geometry/geodesic.h"
#include "core/model/post_words.h"
#include "core/model/road_words.h"
#include "core/revision/ground_comparison.h"

namespace zw {
namespace {

MemberValue valueOf(const std::string& text) {
  return text;
}
MemberValue valueOf(bool flag) {
  return flag;
}
MemberValue valueOf(int number) {
  return static_cast<double>(number);
}
MemberValue valueOf(double number) {
  return number;
}
MemberValue valueOf(const std::optional<double>& number) {
  return number ? MemberValue(*number) : MemberValue();
}
MemberValue valueOf(const std::optional<Date>& date) {
  return date ? MemberValue(date->text()) : MemberValue();
}
MemberValue valueOf(ZoneStatus status) {
  return std::string(status == ZoneStatus::Reported ? "reported" : "candidate");
}
template <class Enum>
requires std::is_enum_v<Enum> MemberValue valueOf(Enum word) {
  return std::string(wordOf(word));
}

template <class T>
std::string nameIn(const std::map<Uuid, T>& things, const Uuid& id) {
  const auto found = things.find(id);
  return found == things.end() ? std::string() : found->second.name;
}

class Finder {
 public:
  Finder(const Plan& before, const Plan& after, const Projection& projection)
      : before_(before), after_(after), projection_(projection) {}

  std::vector<PlanDifference> find() {
    for (const EntityEdit& any : difference(before_, after_).edits)
      std::visit([this](const auto& edit) { look(edit); }, any);
    return std::move(found_);
  }

 private:
  template <class T>
  void look(const Edit<T>& edit) {
    const T& thing = edit.after ? *edit.after : *edit.before;
    PlanDifference about;
    describe(thing, edit.after ? after_ : before_, about);
    if (edit.before && edit.after) {
      about_ = &about;
      members(*edit.before, *edit.after);
      return;
    }
    about.alteration = edit.after ? Alteration::Added : Alteration::Removed;
    if constexpr (std::is_same_v<T, Zone> || std::is_same_v<T, ExcludedArea>)
      (edit.after ? about.gained : about.lost) = geodesicArea(thing.shape).value();
    found_.push_back(std::move(about));
  }

  // Whose it is, and what it is called.
  static void describe(const PlanInfo& info, const Plan&, PlanDifference& out) { out.name = info.title; }
  static void describe(const Factor& factor, const Plan&, PlanDifference& out) {
    out.subject = Subject::Factor;
    out.name = factor.title;
    out.of = factor.id;
  }
  static void describe(const Note& note, const Plan&, PlanDifference& out) {
    out.subject = Subject::Note;
    out.id = note.id;
    out.name = titleOf(note);
  }
  template <class T>
  static void describe(const T& thing, const Plan& plan, PlanDifference& out) {
    out.id = thing.id;
    out.name = thing.name;
    place(thing, plan, out);
  }
  static void place(const Scenario&, const Plan&, PlanDifference& out) { out.subject = Subject::Scenario; }
  static void place(const Phase& phase, const Plan& plan, PlanDifference& out) {
    out.subject = Subject::Phase;
    out.of = nameIn(plan.scenarios, phase.scenario);
  }
  static void place(const Zone& zone, const Plan& plan, PlanDifference& out) {
    out.subject = Subject::Zone;
    out.of = nameIn(plan.scenarios, zone.scenario);
  }
  static void place(const Post& post, const Plan& plan, PlanDifference& out) {
    out.subject = Subject::Post;
    out.of = nameIn(plan.zones, post.zone);
  }
  static void place(const Base&, const Plan&, PlanDifference& out) { out.subject = Subject::Base; }
  static void place(const PoolUnit&, const Plan&, PlanDifference& out) { out.subject = Subject::Unit; }
  static void place(const Bookmark&, const Plan&, PlanDifference& out) { out.subject = Subject::Bookmark; }
  static void place(const ReferenceLayer&, const Plan&, PlanDifference& out) {
    out.subject = Subject::ReferenceLayer;
  }
  static void place(const NetworkState&, const Plan&, PlanDifference& out) {
    out.subject = Subject::NetworkState;
  }
  static void place(const RoadStatus& status, const Plan& plan, PlanDifference& out) {
    out.subject = Subject::RoadStatus;
    out.name = status.name.empty() ? status.code : status.name;
    out.of = nameIn(plan.networkStates, status.state);
    out.after = valueOf(status.passability);
  }
  static void place(const AddedRoad& road, const Plan& plan, PlanDifference& out) {
    out.subject = Subject::AddedRoad;
    out.of = nameIn(plan.networkStates, road.state);
  }
  static void place(const ExcludedArea& area, const Plan& plan, PlanDifference& out) {
    out.subject = Subject::ExcludedArea;
    out.of = nameIn(plan.networkStates, area.state);
  }

  // What of it is otherwise.
  template <class Member>
  void member(const char* name, const Member& before, const Member& after) {
    if (before != after) add(name, valueOf(before), valueOf(after));
  }
  template <class T>
  void reference(const char* name, const std::map<Uuid, T> Plan::*things, const Uuid& before,
                 const Uuid& after) {
    if (before != after) add(name, nameIn(before_.*things, before), nameIn(after_.*things, after));
  }
  PlanDifference& add(const char* name, MemberValue before, MemberValue after) {
    PlanDifference& one = found_.emplace_back(*about_);
    one.member = name;
    one.before = std::move(before);
    one.after = std::move(after);
    return one;
  }
  void shape(const MultiPolygon<LonLat>& before, const MultiPolygon<LonLat>& after) {
    if (before == after) return;
    const GroundChange change = groundChange(before, after, projection_);
    PlanDifference& one = add("shape", {}, {});
    one.gained = change.gained.value();
    one.lost = change.lost.value();
  }
  void point(const LonLat& before, const LonLat& after) {
    if (before == after) return;
    add("place", {}, {}).distance = geodesicDistance(before, after).value();
  }

  void members(const PlanInfo& a, const PlanInfo& b) {
    member("title", a.title, b.title);
    member("notes", a.notes, b.notes);
    member("pack", a.packHash, b.packHash);
    reference("active_scenario", &Plan::scenarios, a.activeScenario, b.activeScenario);
    reference("active_network_state", &Plan::networkStates, a.activeNetworkState, b.activeNetworkState);
  }
  void members(const Scenario& a, const Scenario& b) {
    member("name", a.name, b.name);
    member("notes", a.notes, b.notes);
    member("order", a.order, b.order);
  }
  void members(const Zone& a, const Zone& b) {
    member("name", a.name, b.name);
    shape(a.shape, b.shape);
    reference("scenario", &Plan::scenarios, a.scenario, b.scenario);
    member("status", a.status, b.status);
    member("proposed_by", a.proposedBy, b.proposedBy);
    member("source", a.source, b.source);
    member("notes", a.notes, b.notes);
    member("colour", a.style.colour, b.style.colour);
    member("held_from", a.heldFrom, b.heldFrom);
    member("patrolled", a.patrolled, b.patrolled);
    member("reaction_force", a.reactionForce, b.reactionForce);
    reference("phase", &Plan::phases, a.phase, b.phase);
    member("order", a.order, b.order);
  }
  void members(const Phase& a, const Phase& b) {
    member("name", a.name, b.name);
    member("from", a.from, b.from);
    reference("network_state", &Plan::networkStates, a.networkState, b.networkState);
    member("proposed_by", a.proposedBy, b.proposedBy);
    member("source", a.source, b.source);
    member("notes", a.notes, b.notes);
    member("order", a.order, b.order);
  }
  void members(const Post& a, const Post& b) {
    member("name", a.name, b.name);
    point(a.point, b.point);
    reference("zone", &Plan::zones, a.zone, b.zone);
    member("kind", a.kind, b.kind);
    member("on_mast", a.onMast, b.onMast);
    member("on_duty", a.onDuty, b.onDuty);
    member("hours_per_day", a.hoursPerDay, b.hoursPerDay);
    member("notes", a.notes, b.notes);
  }
  void members(const Base& a, const Base& b) {
    member("name", a.name, b.name);
    point(a.point, b.point);
    member("notes", a.notes, b.notes);
    member("illustrative", a.illustrative, b.illustrative);
  }
  void members(const PoolUnit& a, const PoolUnit& b) {
    member("name", a.name, b.name);
    member("strength", a.strength, b.strength);
    member("readiness", a.readiness, b.readiness);
    member("vetted_from", a.vettedFrom, b.vettedFrom);
    member("trained_from", a.trainedFrom, b.trainedFrom);
    member("vehicles", a.vehicles, b.vehicles);
    reference("home_base", &Plan::bases, a.homeBase, b.homeBase);
    member("deployment_days", a.deploymentDays, b.deploymentDays);
    member("dwell_ratio", a.dwellRatio, b.dwellRatio);
    member("notes", a.notes, b.notes);
    member("source", a.source, b.source);
    member("illustrative", a.illustrative, b.illustrative);
  }
  void members(const Note& a, const Note& b) {
    member("text", a.text, b.text);
    point(a.point, b.point);
    member("author", a.author, b.author);
    member("source", a.source, b.source);
    member("date", a.date, b.date);
  }
  void members(const Bookmark& a, const Bookmark& b) {
    member("name", a.name, b.name);
    point(a.centre, b.centre);
    member("width", a.width, b.width);
  }
  void members(const ReferenceLayer& a, const ReferenceLayer& b) {
    member("name", a.name, b.name);
    member("file", a.path, b.path);
    if (a.hash != b.hash || a.bytes != b.bytes) add("content", a.hash, b.hash);
    member("layer", a.layer, b.layer);
    member("kind", a.kind, b.kind);
    member("crs", a.crs, b.crs);
    member("colour", a.colour, b.colour);
    member("opacity", a.opacity, b.opacity);
    member("min_scale", a.minScale, b.minScale);
    member("max_scale", a.maxScale, b.maxScale);
    member("filter", a.filter, b.filter);
    member("order", a.order, b.order);
  }
  void members(const Factor& a, const Factor& b) {
    member("value", a.value, b.value);
    member("low", a.low, b.low);
    member("high", a.high, b.high);
    member("title", a.title, b.title);
    member("unit", a.unit, b.unit);
    member("source", a.source, b.source);
    member("confidence", static_cast<int>(a.confidence), static_cast<int>(b.confidence));
  }
  void members(const NetworkState& a, const NetworkState& b) {
    member("name", a.name, b.name);
    member("as_of", a.asOf, b.asOf);
    member("source", a.source, b.source);
    member("reliability", a.reliability, b.reliability);
    member("notes", a.notes, b.notes);
    member("order", a.order, b.order);
  }
  void members(const RoadStatus& a, const RoadStatus& b) {
    member("passability", a.passability, b.passability);
    member("code", a.code, b.code);
    point(a.point, b.point);
    member("name", a.name, b.name);
    member("notes", a.notes, b.notes);
  }
  void members(const AddedRoad& a, const AddedRoad& b) {
    member("name", a.name, b.name);
    if (a.line != b.line) add("shape", {}, {});
    member("class", a.roadClass, b.roadClass);
    member("structure", a.structure, b.structure);
    member("notes", a.notes, b.notes);
  }
  void members(const ExcludedArea& a, const ExcludedArea& b) {
    member("name", a.name, b.name);
    shape(a.shape, b.shape);
    member("notes", a.notes, b.notes);
  }

  const Plan& before_;
  const Plan& after_;
  const Projection& projection_;
  const PlanDifference* about_ = nullptr;
  std::vector<PlanDifference> found_;
};

}  // namespace

std::vector<PlanDifference> planDifferences(const Plan& before, const Plan& after,
                                            const Projection& projection) {
  return Finder(before, after, projection).find();
}

const char* wordOf(Subject subject) {
  constexpr std::array kWords = {
      "plan",     "scenario",        "zone",        "post",       "base",          "unit",
      "factor",   "network_state",   "road_status", "added_road", "excluded_area", "note",
      "bookmark", "reference_layer", "phase"};
  return kWords[static_cast<std::size_t>(subject)];
}

const char* wordOf(Alteration alteration) {
  constexpr std::array kWords = {"added", "removed", "altered"};
  return kWords[static_cast<std::size_t>(alteration)];
}

}  // namespace zw
