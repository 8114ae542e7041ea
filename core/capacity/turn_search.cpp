// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capacity/turn_search.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <tuple>

#include "core/capacity/pool.h"
#include "core/capacity/turns.h"

namespace zw::capacity {
namespace {

constexpr int kPasses = 600;  ///< of takeTurns(), beyond the first of each rule
constexpr int kShifts = 12;   ///< tried out for a unit, over one cycle of its turns

std::vector<Wanting> wantingOver(const RotationRequest& request, const std::vector<Assignment>& assignments,
                                 Date until) {
  struct Arrival {
    Date day;
    std::size_t zone;
    int soldiers;  ///< below 0: they leave
  };
  std::set<Date> days = {request.start, request.end, until};
  std::vector<Arrival> arrivals;
  for (const Assignment& a : assignments) {
    const int soldiers = deployable(request.units[a.unit]);
    arrivals.push_back({a.from, a.zone, soldiers});
    arrivals.push_back({a.to, a.zone, -soldiers});
    days.insert({a.from, a.to});
  }
  for (const ZoneNeed& zone : request.zones) days.insert(zone.from);
  for (int month = 1; request.start.plusMonths(month) < request.end; ++month)
    days.insert(request.start.plusMonths(month));
  std::sort(arrivals.begin(), arrivals.end(),
            [](const Arrival& a, const Arrival& b) { return a.day < b.day; });

  std::vector<Wanting> out;
  std::vector<int> held(request.zones.size());
  auto next = arrivals.begin();
  for (auto day = days.lower_bound(request.start); *day < until; ++day) {
    for (; next != arrivals.end() && next->day <= *day; ++next) held[next->zone] += next->soldiers;
    Wanting span{*day, *std::next(day), std::vector<int>(held.size())};
    for (std::size_t z = 0; z < held.size(); ++z)
      if (request.zones[z].from <= *day) span.zones[z] = std::max(0, request.zones[z].soldiers - held[z]);
    out.push_back(std::move(span));
  }
  return out;
}

Date firstDay(const RotationRequest& request, const ZoneNeed& zone) {
  return std::max(zone.from, request.start);
}

std::vector<std::optional<Date>> feasibleFrom(const RotationRequest& request,
                                              const std::vector<Wanting>& wanting) {
  std::vector<std::optional<Date>> out;
  for (std::size_t z = 0; z < request.zones.size(); ++z) {
    Date since = firstDay(request, request.zones[z]);
    for (const Wanting& span : wanting)
      if (span.zones[z] > 0) since = span.to;
    out.push_back(since < request.end ? std::optional(since) : std::nullopt);
  }
  return out;
}

/// A plan and how good it is; the lesser is better.
struct Candidate {
  TurnPlan plan;
  std::size_t infeasible = 0;
  std::int64_t waiting = 0;      ///< days from each feasible zone's first day on until it is
  std::int64_t soldierDays = 0;  ///< wanting before the end
  double travel = 0;             ///< m, of known distances

  [[nodiscard]] auto rank() const { return std::tie(infeasible, waiting, soldierDays, travel); }
  [[nodiscard]] bool perfect() const { return infeasible == 0 && waiting == 0; }
};

class Search {
 public:
  Search(const RotationRequest& request, Date until)
      : request_(request), until_(until), release_(request.units.size(), request.start) {}

  TurnPlan run() {
    tryRules();
    while (!best_->perfect() && passes_ < kPasses && shiftEachUnit()) {
    }
    return std::move(best_->plan);
  }

 private:
  /// True where some rule gives a better plan than the best so far.
  bool tryRules() {
    bool better = false;
    for (const Preference preference : {Preference::Nearest, Preference::Tightest, Preference::Largest})
      for (const Partial partial : {Partial::Send, Partial::Keep}) {
        Candidate candidate = candidateOf({preference, partial});
        ++passes_;
        if (best_ && !(candidate.rank() < best_->rank())) continue;
        best_ = std::move(candidate);
        better = true;
      }
    return better;
  }

  bool shiftEachUnit() {
    bool better = false;
    for (std::size_t u = 0; u < release_.size(); ++u) {
      const auto available = availableFrom(request_.units[u]);
      if (!available || *available >= request_.end) continue;
      Date kept = release_[u];
      for (const Date day : releasesOf(u, std::max(*available, request_.start))) {
        if (best_->perfect() || passes_ >= kPasses) break;
        release_[u] = day;
        if (release_[u] == kept) continue;
        if (tryRules()) {
          kept = release_[u];
          better = true;
        }
      }
      release_[u] = kept;
    }
    return better;
  }

  /// Days over one cycle of its turns, and those from which zones are to be held.
  [[nodiscard]] std::vector<Date> releasesOf(std::size_t unit, Date first) const {
    std::vector<Date> days;
    const int step = stepOf(request_.units[unit]);
    for (int shift = 0; shift <= kShifts; ++shift) days.push_back(first.plusDays(shift * step));
    for (const ZoneNeed& zone : request_.zones)
      if (zone.from > first && zone.from < request_.end) days.push_back(zone.from);
    return days;
  }

  /// The days in which all turns begin and end, where a cycle has not too many of them.
  [[nodiscard]] int stepOf(const PoolUnit& unit) const {
    int common = 0;
    for (const PoolUnit& each : request_.units)
      common = std::gcd(common, std::gcd(each.deploymentDays, dwellDays(each, request_.dwellRatio)));
    const int cycle = unit.deploymentDays + dwellDays(unit, request_.dwellRatio);
    return std::max(common, (cycle + kShifts - 1) / kShifts);
  }

  [[nodiscard]] Candidate candidateOf(TurnRules rules) const {
    Candidate out;
    TurnPlan& plan = out.plan;
    plan.assignments = takeTurns(request_, until_, rules, release_);
    plan.wanting = wantingOver(request_, plan.assignments, until_);
    plan.feasible = feasibleFrom(request_, plan.wanting);
    for (std::size_t z = 0; z < plan.feasible.size(); ++z) {
      // A zone to be held after the end cannot be bettered.
      const bool within = firstDay(request_, request_.zones[z]) < request_.end;
      if (plan.feasible[z])
        out.waiting += *plan.feasible[z] - firstDay(request_, request_.zones[z]);
      else if (within)
        ++out.infeasible;
    }
    for (const Wanting& span : plan.wanting)
      for (const int soldiers : span.zones)
        if (span.from < request_.end) out.soldierDays += std::int64_t{soldiers} * (span.to - span.from);
    if (!request_.distances.empty())
      for (const Assignment& a : plan.assignments)
        out.travel += request_.distances[a.unit][a.zone].value_or(Metres(0)).value();
    return out;
  }

  const RotationRequest& request_;
  Date until_;
  std::vector<Date> release_;  ///< the first day on which each unit may be sent
  std::optional<Candidate> best_;
  int passes_ = 0;
};

}  // namespace

TurnPlan bestTurns(const RotationRequest& request, Date until) {
  return Search(request, until).run();
}

}  // namespace zw::capacity
