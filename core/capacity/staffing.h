// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <span>
#include <variant>
#include <vector>

#include "core/capacity/capacity_factors.h"
#include "core/error.h"
#include "core/units/metric.h"
#include "core/units/quantity.h"

namespace zw::capacity {

/// An observation post or a checkpoint. What is not stated is as the planning factors say.
struct StaffedPost {
  std::optional<double> onDuty;       ///< soldiers at a time
  std::optional<double> hoursPerDay;  ///< that it is kept
  friend bool operator==(const StaffedPost&, const StaffedPost&) = default;
};

/// The roads of a zone that are patrolled.
struct PatrolRoute {
  Metres length;
  std::optional<Metres> climb;  ///< of one round; where it is not known, its time is left out
  friend bool operator==(const PatrolRoute&, const PatrolRoute&) = default;
};

/// What holds a zone.
struct ZonePosts {
  std::vector<StaffedPost> observationPosts;
  std::vector<StaffedPost> checkpoints;
  /// Nothing: the zone is not patrolled. Unknown: it is, but the length of its roads is not known.
  std::variant<std::monostate, PatrolRoute, Unknown> patrol;
  std::optional<double> reactionForce;  ///< soldiers; nothing: as the planning factors say

  /// Without a post nothing is planned yet, and nothing is known of the soldiers.
  [[nodiscard]] bool planned() const { return !observationPosts.empty() || !checkpoints.empty(); }
  friend bool operator==(const ZonePosts&, const ZonePosts&) = default;
};

/// Error BadValue, the feature naming the post: on duty or hours not above 0, more than 24 hours, a reaction
/// force or a route that is negative, or anything that is not finite.
[[nodiscard]] Result<void> checkPosts(const ZonePosts& posts);

/// The steps from posts to soldiers, in the order in which they build upon each other.
enum class StaffingStep : std::size_t {
  ObservationPosts,
  Checkpoints,
  Patrols,
  ReactionForce,
  CommandLogistics,
  Reserve
};
inline constexpr std::size_t kStepCount = 6;
inline constexpr std::array<StaffingStep, kStepCount> kSteps = {
    StaffingStep::ObservationPosts, StaffingStep::Checkpoints,      StaffingStep::Patrols,
    StaffingStep::ReactionForce,    StaffingStep::CommandLogistics, StaffingStep::Reserve};

/// Soldiers, and those of them on duty at any time in places that are kept by the hour.
struct Staffing {
  std::array<double, kStepCount> places{};
  std::array<double, kStepCount> soldiers{};

  [[nodiscard]] double placesOf(StaffingStep step) const { return places[static_cast<std::size_t>(step)]; }
  [[nodiscard]] double soldiersOf(StaffingStep step) const {
    return soldiers[static_cast<std::size_t>(step)];
  }
  [[nodiscard]] double totalPlaces() const;
  [[nodiscard]] double totalSoldiers() const;
  Staffing& operator+=(const Staffing& other);
};

/// A zone's posts added up once, so that its staffing is a few multiplications for any values of the factors.
///
/// A place is one soldier on duty. What is kept by the hour needs (US Army Military Police School, subcourse
/// MP1000 ed. C, 1996, "Computation of security force requirements")
///   soldiers = places · hours a day · days a week · 52 / productive hours of a soldier in a year;
/// these hours leave out leave, sickness and schools already. A patrol is on duty for
///   rounds · (km · time for a km · (1 + halts) + climb / 10 m · time for 10 m)
/// hours a day, by day and by night at different speeds; its places are the average over 24 hours.
/// Command and logistics are a share of the total: line / (1 − share) − line. The reserve makes up for those
/// on leave, sick or in training of the reaction force and of command and logistics, which are counted by
/// those present: present / (1 − share) − present. docs/methods.md says why, with examples.
class ZoneStaffing {
 public:
  explicit ZoneStaffing(const ZonePosts& posts);
  /// Soldiers of a patrol whose route is unknown are not in it: see patrolUnknown().
  [[nodiscard]] Staffing at(const FactorValues& factors) const;
  [[nodiscard]] const Unknown* patrolUnknown() const { return unknown_ ? &*unknown_ : nullptr; }
  /// Factors on which a step rests, beyond the soldiers of the steps before.
  [[nodiscard]] std::vector<FactorKey> factorsOf(StaffingStep step) const;
  /// Of all steps, each once.
  [[nodiscard]] std::vector<FactorKey> factors() const;

 private:
  /// Posts of one kind, by what the factors have to add.
  struct Posts {
    explicit Posts(std::span<const StaffedPost> posts);
    [[nodiscard]] double places(double onDuty) const { return onDutyStated + unstated * onDuty; }
    /// A day, of all soldiers on duty.
    [[nodiscard]] double hours(double onDuty, double hoursPerDay) const {
      return bothStated + hoursStated * onDuty + (placesWithoutHours + bothUnstated * onDuty) * hoursPerDay;
    }
    double count = 0;
    double onDutyStated = 0;        ///< places of posts that state them
    double unstated = 0;            ///< posts that do not
    double bothStated = 0;          ///< Σ on duty · hours
    double hoursStated = 0;         ///< Σ hours of posts that do not state who is on duty
    double placesWithoutHours = 0;  ///< Σ on duty of posts that do not state hours
    double bothUnstated = 0;        ///< posts
  };

  Posts observationPosts_, checkpoints_;
  std::optional<PatrolRoute> patrol_;
  std::optional<Unknown> unknown_;
  std::optional<double> reactionForce_;
};

}  // namespace zw::capacity
