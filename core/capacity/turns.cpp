// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capacity/turns.h"

#include <algorithm>
#include <limits>
#include <set>
#include <tuple>

#include "core/capacity/pool.h"

namespace zw::capacity {
namespace {

class Turns {
 public:
  Turns(const RotationRequest& request, Date until, TurnRules rules, const std::vector<Date>& release)
      : request_(request), until_(until), rules_(rules), held_(request.zones.size()) {
    for (std::size_t u = 0; u < request.units.size(); ++u) {
      const PoolUnit& unit = request.units[u];
      const auto available = availableFrom(unit);
      if (!available || deployable(unit) == 0) continue;
      members_.push_back({u, deployable(unit), std::max(*available, release[u])});
      changes_.insert(members_.back().freeFrom);
    }
    for (const ZoneNeed& zone : request.zones) changes_.insert(std::max(zone.from, request.start));
  }

  std::vector<Assignment> take() {
    while (!changes_.empty() && *changes_.begin() < until_) {
      const Date today = *changes_.begin();
      changes_.erase(changes_.begin());
      sendHome(today);
      for (std::size_t zone = 0; zone < request_.zones.size(); ++zone)
        if (request_.zones[zone].from <= today) relieve(zone, today);
    }
    return std::move(assignments_);
  }

 private:
  struct Member {
    std::size_t unit = 0;
    int soldiers = 0;
    Date freeFrom;  ///< for the next deployment
  };

  void sendHome(Date today) {
    const auto over = [&](const Assignment& a) { return a.to <= today; };
    for (const Assignment& a : deployed_)
      if (over(a)) held_[a.zone] -= deployable(request_.units[a.unit]);
    deployed_.erase(std::remove_if(deployed_.begin(), deployed_.end(), over), deployed_.end());
  }

  void relieve(std::size_t zone, Date today) {
    const int wanting = request_.zones[zone].soldiers - held_[zone];
    if (wanting <= 0) return;
    std::vector<Member*> free;
    for (Member& member : members_)
      if (member.freeFrom <= today) free.push_back(&member);
    std::sort(free.begin(), free.end(),
              [&](const Member* a, const Member* b) { return key(*a, zone) < key(*b, zone); });
    const std::vector<Member*> sent = choose(std::move(free), wanting);
    for (Member* member : sent) deploy(*member, zone, today);
  }

  /// The lesser goes first; at the end who has been free for longest.
  [[nodiscard]] std::tuple<double, double, Date, std::size_t> key(const Member& member,
                                                                  std::size_t zone) const {
    const double distance = distanceOf(member.unit, zone), soldiers = member.soldiers;
    if (rules_.preference == Preference::Nearest) return {distance, -soldiers, member.freeFrom, member.unit};
    return {-soldiers, distance, member.freeFrom, member.unit};
  }
  [[nodiscard]] double distanceOf(std::size_t unit, std::size_t zone) const {
    constexpr double kFar = std::numeric_limits<double>::infinity();
    if (request_.distances.empty()) return kFar;
    const auto& distance = request_.distances[unit][zone];
    return distance ? distance->value() : kFar;
  }

  /// Of those in order, enough to close the gap and none that could stay at home.
  [[nodiscard]] std::vector<Member*> choose(std::vector<Member*> free, int wanting) const {
    std::vector<Member*> chosen;
    int missing = wanting;
    while (missing > 0 && !free.empty()) {
      auto next = free.begin();
      if (rules_.preference == Preference::Tightest) next = tightest(free, missing);
      chosen.push_back(*next);
      missing -= (*next)->soldiers;
      free.erase(next);
    }
    if (missing > 0) return rules_.partial == Partial::Send ? chosen : std::vector<Member*>();
    for (std::size_t i = chosen.size(); i-- > 0;)
      if (chosen[i]->soldiers <= -missing) {
        missing += chosen[i]->soldiers;
        chosen.erase(chosen.begin() + static_cast<std::ptrdiff_t>(i));
      }
    return chosen;
  }

  /// The smallest unit that closes the gap alone, else the largest; `free` is sorted from the largest down.
  static std::vector<Member*>::iterator tightest(std::vector<Member*>& free, int missing) {
    auto best = free.begin();
    for (auto it = free.begin(); it != free.end() && (*it)->soldiers >= missing; ++it)
      if ((*it)->soldiers < (*best)->soldiers) best = it;
    return best;
  }

  void deploy(Member& member, std::size_t zone, Date today) {
    const PoolUnit& unit = request_.units[member.unit];
    const Date home = today.plusDays(unit.deploymentDays);
    assignments_.push_back({member.unit, zone, today, home});
    deployed_.push_back(assignments_.back());
    held_[zone] += member.soldiers;
    member.freeFrom = home.plusDays(dwellDays(unit, request_.dwellRatio));
    changes_.insert(home);
    changes_.insert(member.freeFrom);
  }

  const RotationRequest& request_;
  Date until_;
  TurnRules rules_;
  std::vector<int> held_;  ///< soldiers in each zone today
  std::vector<Member> members_;
  std::set<Date>
      changes_;  ///< days still to come on which a unit comes free or home, or a zone is to be held
  std::vector<Assignment> deployed_;
  std::vector<Assignment> assignments_;
};

}  // namespace

std::vector<Assignment> takeTurns(const RotationRequest& request, Date until, TurnRules rules,
                                  const std::vector<Date>& release) {
  return Turns(request, until, rules, release).take();
}

}  // namespace zw::capacity
