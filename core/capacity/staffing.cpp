// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capacity/staffing.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>

namespace zw::capacity {
namespace {

constexpr double kWeeks = 52;  ///< in a year, as the source reckons: 24 · 7 · 52 = 8,736 hours

tl::unexpected<Error> badPost(const std::string& feature, const char* what) {
  return fail({ErrorCode::BadValue, {}, {}, feature, what});
}

Result<void> checkEach(std::span<const StaffedPost> posts, const char* kind) {
  for (std::size_t i = 0; i < posts.size(); ++i) {
    const std::string feature = std::string(kind) + " " + std::to_string(i + 1);
    const auto [onDuty, hours] = std::pair(posts[i].onDuty.value_or(1), posts[i].hoursPerDay.value_or(24));
    if (!std::isfinite(onDuty) || !(onDuty > 0)) return badPost(feature, "on duty must be above 0");
    if (!std::isfinite(hours) || !(hours > 0)) return badPost(feature, "hours per day must be above 0");
    if (hours > 24) return badPost(feature, "hours per day must be at most 24");
  }
  return {};
}

bool isAmount(double value) {
  return std::isfinite(value) && value >= 0;
}

/// Reads factors by their keys.
struct Values {
  const FactorValues& values;
  double operator[](FactorKey key) const { return values[static_cast<std::size_t>(key)]; }
};

/// On duty a day, of one patrol.
double patrolHours(const PatrolRoute& route, const Values& f) {
  const double night = f[FactorKey::PatrolNightShare];
  const double hoursPerKilometre =
      (1 - night) / f[FactorKey::PatrolSpeedDay] + night / f[FactorKey::PatrolSpeedNight];
  const double march = route.length.value() / 1000 * hoursPerKilometre;
  const double climb = route.climb.value_or(Metres(0)).value() / 10 * f[FactorKey::PatrolClimbTime] / 60;
  return f[FactorKey::PatrolRounds] * (march * (1 + f[FactorKey::PatrolHalts] / 60) + climb);
}

}  // namespace

Result<void> checkPosts(const ZonePosts& posts) {
  if (auto checked = checkEach(posts.observationPosts, "observation post"); !checked) return checked;
  if (auto checked = checkEach(posts.checkpoints, "checkpoint"); !checked) return checked;
  if (!isAmount(posts.reactionForce.value_or(0))) return badPost("reaction force", "must be 0 or more");
  if (const PatrolRoute* route = std::get_if<PatrolRoute>(&posts.patrol))
    if (!isAmount(route->length.value()) || !isAmount(route->climb.value_or(Metres(0)).value()))
      return badPost("patrol", "length and climb must be 0 or more");
  return {};
}

double Staffing::totalPlaces() const {
  return std::accumulate(places.begin(), places.end(), 0.0);
}

double Staffing::totalSoldiers() const {
  return std::accumulate(soldiers.begin(), soldiers.end(), 0.0);
}

Staffing& Staffing::operator+=(const Staffing& other) {
  for (std::size_t i = 0; i < kStepCount; ++i) {
    places[i] += other.places[i];
    soldiers[i] += other.soldiers[i];
  }
  return *this;
}

ZoneStaffing::Posts::Posts(std::span<const StaffedPost> posts) : count(static_cast<double>(posts.size())) {
  for (const StaffedPost& post : posts) {
    onDutyStated += post.onDuty.value_or(0);
    unstated += post.onDuty ? 0 : 1;
    if (post.onDuty && post.hoursPerDay)
      bothStated += *post.onDuty * *post.hoursPerDay;
    else if (post.hoursPerDay)
      hoursStated += *post.hoursPerDay;
    else if (post.onDuty)
      placesWithoutHours += *post.onDuty;
    else
      bothUnstated += 1;
  }
}

ZoneStaffing::ZoneStaffing(const ZonePosts& posts)
    : observationPosts_(posts.observationPosts),
      checkpoints_(posts.checkpoints),
      reactionForce_(posts.reactionForce) {
  if (const PatrolRoute* route = std::get_if<PatrolRoute>(&posts.patrol)) patrol_ = *route;
  if (const Unknown* unknown = std::get_if<Unknown>(&posts.patrol)) unknown_ = *unknown;
}

Staffing ZoneStaffing::at(const FactorValues& factors) const {
  const Values f{factors};
  Staffing out;
  double line = 0;  // soldiers of the steps so far
  const auto set = [&](StaffingStep step, double places, double soldiers) {
    out.places[static_cast<std::size_t>(step)] = places;
    out.soldiers[static_cast<std::size_t>(step)] = soldiers;
    line += soldiers;
  };
  const double soldiersPerDailyHour = f[FactorKey::DaysPerWeek] * kWeeks / f[FactorKey::ProductiveHours];
  const auto setPosts = [&](StaffingStep step, const Posts& posts, FactorKey onDuty) {
    set(step, posts.places(f[onDuty]),
        posts.hours(f[onDuty], f[FactorKey::HoursPerDay]) * soldiersPerDailyHour);
  };
  setPosts(StaffingStep::ObservationPosts, observationPosts_, FactorKey::ObservationPostOnDuty);
  setPosts(StaffingStep::Checkpoints, checkpoints_, FactorKey::CheckpointOnDuty);
  if (patrol_) {
    const double hours = f[FactorKey::PatrolSize] * patrolHours(*patrol_, f);
    set(StaffingStep::Patrols, hours / 24, hours * soldiersPerDailyHour);
  }
  const double reaction = reactionForce_.value_or(f[FactorKey::ReactionForce]);
  set(StaffingStep::ReactionForce, 0, reaction);
  const double command = line / (1 - f[FactorKey::CommandShare]) - line;
  set(StaffingStep::CommandLogistics, 0, command);
  const double present = reaction + command;
  set(StaffingStep::Reserve, 0, present / (1 - f[FactorKey::ReserveShare]) - present);
  return out;
}

std::vector<FactorKey> ZoneStaffing::factorsOf(StaffingStep step) const {
  using Key = FactorKey;
  const auto ofPosts = [](const Posts& posts, Key onDuty) {
    std::vector<Key> keys;
    if (posts.count == 0) return keys;
    if (posts.unstated > 0) keys.push_back(onDuty);
    if (posts.placesWithoutHours + posts.bothUnstated > 0) keys.push_back(Key::HoursPerDay);
    keys.push_back(Key::DaysPerWeek);
    keys.push_back(Key::ProductiveHours);
    return keys;
  };
  switch (step) {
    case StaffingStep::ObservationPosts:
      return ofPosts(observationPosts_, Key::ObservationPostOnDuty);
    case StaffingStep::Checkpoints:
      return ofPosts(checkpoints_, Key::CheckpointOnDuty);
    case StaffingStep::Patrols: {
      if (!patrol_ && !unknown_) return {};
      std::vector<Key> keys = {Key::PatrolSize,       Key::PatrolRounds,     Key::PatrolSpeedDay,
                               Key::PatrolSpeedNight, Key::PatrolNightShare, Key::PatrolHalts,
                               Key::DaysPerWeek,      Key::ProductiveHours};
      if (patrol_ && patrol_->climb) keys.push_back(Key::PatrolClimbTime);
      return keys;
    }
    case StaffingStep::ReactionForce:
      return reactionForce_ ? std::vector<Key>() : std::vector<Key>{Key::ReactionForce};
    case StaffingStep::CommandLogistics:
      return {Key::CommandShare};
    case StaffingStep::Reserve:
      return {Key::ReserveShare};
  }
  return {};
}

std::vector<FactorKey> ZoneStaffing::factors() const {
  std::vector<FactorKey> all;
  for (const StaffingStep step : kSteps)
    for (const FactorKey key : factorsOf(step))
      if (std::find(all.begin(), all.end(), key) == all.end()) all.push_back(key);
  return all;
}

}  // namespace zw::capacity
