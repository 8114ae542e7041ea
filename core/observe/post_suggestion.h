// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/observe/maximal_cover.h"
#include "core/observe/post_candidates.h"

namespace zw::observe {

/// What counts how much; in any scale, together above 0.
struct DemandWeights {
  double area = 1;
  double border = 0;  ///< border frontage
  double roads = 0;
};

struct SuggestionRules {
  double spacing = 0;  ///< m between any two posts; those kept may stand closer to each other
  DemandWeights weights;
  Daylight daylight = Daylight::Day;
  std::size_t mostPoints =
      1500;  ///< demand points: cells are joined in square blocks until there are no more
};

/// Posts that observe a zone well, as a proposal to judge.
struct PostSuggestion {
  std::vector<PostCandidate> posts;  ///< those kept first
  double share = 0;                  ///< of the demand, that they observe
  double upper = 0;                  ///< no choice of so many of the candidates observes a greater share
  bool proven = false;               ///< that none is better (of fewestPosts(): that fewer do not do)
  std::size_t atLeast = 0;           ///< fewestPosts(): so many are needed
  bool reached = true;               ///< fewestPosts(): whether the wanted share is
};

/// Where posts would observe the most of a zone (maximal covering location problem), or the fewest a wanted
/// share of it (location set covering problem): Church and ReVelle 1974, Toregas et al. 1971; who observes
/// what is told by viewsheds at the factors' likely values.
class PostSuggester {
 public:
  PostSuggester(const Terrain& terrain, const ObservedZone& zone, const ObservationFactors& factors,
                std::vector<PostCandidate> candidates, const SuggestionRules& rules);

  [[nodiscard]] const std::vector<PostCandidate>& candidates() const { return candidates_; }
  [[nodiscard]] const CoveringProblem& problem() const { return problem_; }
  /// The share that all candidates together observe, closer than the spacing or not.
  [[nodiscard]] double reachable() const;

  /// At most `count` posts, those kept among them.
  [[nodiscard]] PostSuggestion mostObserved(std::size_t count, const CoverEffort& effort = {}) const;
  [[nodiscard]] PostSuggestion fewestPosts(double share, const CoverEffort& effort = {}) const;

 private:
  [[nodiscard]] std::vector<PostCandidate> chosen(const Choice& choice) const;

  std::vector<PostCandidate> candidates_;
  CoveringProblem problem_;
};

}  // namespace zw::observe
