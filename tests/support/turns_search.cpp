// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/turns_search.h"

#include <algorithm>
#include <set>

namespace zw::test {
namespace {

class Search {
 public:
  Search(const std::vector<TickUnit>& units, const std::vector<int>& needs, int from, int until)
      : units_(units), needs_(needs), from_(from), until_(until) {}

  [[nodiscard]] bool possible() {
    State state;
    for (const TickUnit& unit : units_) state.push_back({unit.available, -1, 0});
    return goOn(0, state);
  }

 private:
  struct Place {
    int freeFrom = 0;
    int zone = -1;
    int home = 0;  ///< the tick on which it leaves the zone
    friend auto operator<=>(const Place&, const Place&) = default;
  };
  using State = std::vector<Place>;

  bool goOn(int tick, State state) {
    if (tick == until_) return true;
    for (Place& place : state) {
      if (place.zone >= 0 && place.home <= tick) place.zone = -1;
      if (place.zone < 0) place.home = 0;
      place.freeFrom = std::max(place.freeFrom, tick);
    }
    if (!tried_.insert({tick, state}).second) return false;
    return choose(tick, 0, state);
  }

  bool choose(int tick, std::size_t unit, State& state) {
    if (unit == state.size()) return met(tick, state) && goOn(tick + 1, state);
    if (choose(tick, unit + 1, state)) return true;
    if (state[unit].freeFrom > tick || state[unit].zone >= 0) return false;
    const Place before = state[unit];
    for (int zone = 0; zone < static_cast<int>(needs_.size()); ++zone) {
      const int home = tick + units_[unit].deployment;
      state[unit] = {home + units_[unit].dwell, zone, home};
      if (choose(tick, unit + 1, state)) return true;
    }
    state[unit] = before;
    return false;
  }

  [[nodiscard]] bool met(int tick, const State& state) const {
    if (tick < from_) return true;
    std::vector<int> held(needs_.size());
    for (std::size_t u = 0; u < state.size(); ++u)
      if (state[u].zone >= 0) held[static_cast<std::size_t>(state[u].zone)] += units_[u].soldiers;
    for (std::size_t z = 0; z < needs_.size(); ++z)
      if (held[z] < needs_[z]) return false;
    return true;
  }

  const std::vector<TickUnit>& units_;
  const std::vector<int>& needs_;
  int from_, until_;
  std::set<std::pair<int, State>> tried_;
};

}  // namespace

std::optional<int> firstFeasibleTick(const std::vector<TickUnit>& units, const std::vector<int>& needs,
                                     int horizon, int until) {
  for (int from = 0; from < horizon; ++from)
    if (Search(units, needs, from, until).possible()) return from;
  return std::nullopt;
}

}  // namespace zw::test
