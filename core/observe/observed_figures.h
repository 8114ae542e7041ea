// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <vector>

#include "core/model/plan.h"
#include "core/observe/observed_zone.h"
#include "core/observe/viewshed.h"
#include "core/units/metric.h"

namespace zw::observe {

/// The planning factors of observation, each with its band; docs/methods.md gives their sources.
struct ObservationFactors {
  Estimate observerHeight{1.6, 2, 3};    ///< m
  Estimate mastHeight{3, 6, 15};         ///< m
  Estimate targetHeight{0.5, 1.7, 3};    ///< m
  Estimate rangeDay{500, 4000, 8000};    ///< m
  Estimate rangeNight{500, 1500, 3000};  ///< m
  Estimate refraction{0.07, 0.13, 0.2};
  friend bool operator==(const ObservationFactors&, const ObservationFactors&) = default;
};
[[nodiscard]] ObservationFactors observationFactors(const Plan& plan);

/// A post that observes.
struct ObservingPost {
  ProjectedPoint place;
  bool mast = false;  ///< whether its observers stand on a mast
  friend bool operator==(const ObservingPost&, const ObservingPost&) = default;
};

enum class Daylight : std::uint8_t { Day, Night };

/// How much of something is seen, in its own unit. What is neither seen nor unknown is not seen.
struct ObservedAmount {
  double total = 0;
  double byOne = 0;         ///< by one post or more
  double byTwo = 0;         ///< by two or more
  double unknownByOne = 0;  ///< not known to be seen, nor not to be
  double unknownByTwo = 0;

  /// Of what is known; nothing where nothing is.
  [[nodiscard]] std::optional<double> shareByOne() const { return share(byOne, total - unknownByOne); }
  [[nodiscard]] std::optional<double> shareByTwo() const { return share(byTwo, total - unknownByTwo); }

 private:
  static std::optional<double> share(double seen, double known) {
    return known > 0 ? std::optional(seen / known) : std::nullopt;
  }
};

/// What some posts see of a zone.
struct ObservedFigures {
  ObservedAmount area;       ///< m²
  ObservedAmount boundary;   ///< m
  ObservedAmount border;     ///< m of border frontage
  ObservedAmount roads;      ///< m
  ObservedAmount crossings;  ///< count
  CellBits dead;     ///< cells of the zone in range of a post, and hidden from all that they are in range of
  CellBits beyond;   ///< cells of the zone in range of no post
  CellBits unknown;  ///< the others that are not known to be seen
};

/// What posts see, kept from one call to the next: only a post that moved is looked from again. Not shared
/// between threads.
class ObservedPosts {
 public:
  ObservedPosts(std::shared_ptr<const Terrain> terrain, ObservationFactors factors);

  /// Viewsheds of the posts that differ from those before, on two threads.
  void set(const std::vector<ObservingPost>& posts);
  [[nodiscard]] const std::vector<ObservingPost>& posts() const { return posts_; }
  [[nodiscard]] const Terrain& terrain() const { return *terrain_; }
  /// Posts where no ground height is known: what lies in their range is unknown unless another post sees it.
  [[nodiscard]] int unplaced() const;

  /// At the factors' likely values.
  [[nodiscard]] ObservedFigures figures(const ObservedZone& zone, Daylight daylight) const;
  /// What one post sees, and what is unknown of it, for the map.
  struct PostView {
    CellBits seen;
    CellBits unknown;
  };
  [[nodiscard]] PostView view(std::size_t post, Daylight daylight) const;
  /// Over the whole grid, for the map: cells seen by one, by two posts.
  [[nodiscard]] CellCounts seen(Daylight daylight) const;

  /// coverage.observed_share and coverage.observed_border_share, by day. The band is that of the range, the
  /// heights and the refraction, propagate()d; what is unknown for want of heights widens it to the high
  /// side, the likely value is that of the part that is known. Unknown (NoElevation, NoPosts, NoGroundHeight,
  /// NoHeightInside, EmptyShape, NoBorderLine, NoFrontage).
  [[nodiscard]] MetricSet metrics(const ObservedZone& zone) const;

 private:
  /// Which of the factors that need another look stands at an end of its band.
  enum Variant : std::uint8_t { Likely, EyesLow, EyesHigh, TargetLow, TargetHigh, AirLow, AirHigh };
  static constexpr std::size_t kVariants = 7;
  struct View {
    std::array<Viewshed, kVariants> variants;
    bool known = false;  ///< whether the ground height is
  };
  struct Counts {
    CellCounts seen;      ///< for certain
    CellCounts possible;  ///< seen or unknown
    CellBits inRange;     ///< of one post or more
  };
  [[nodiscard]] View look(const ObservingPost& post) const;
  [[nodiscard]] Counts count(const CellBits& window, Variant variant, double range) const;
  [[nodiscard]] bool unplacedInRange(const ObservedZone& zone, double range) const;
  [[nodiscard]] Metric share(const char* id, const char* method, const ObservedZone& zone,
                             const std::vector<CellAmount>* lines) const;

  std::shared_ptr<const Terrain> terrain_;
  ObservationFactors factors_;
  std::vector<ObservingPost> posts_;
  std::vector<View> views_;
};

}  // namespace zw::observe
