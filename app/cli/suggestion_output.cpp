// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/suggestion_output.h"

#include <algorithm>
#include <cmath>

#include "app/cli/observed_output.h"
#include "app/cli/place_option.h"
#include "app/cli/text_table.h"
#include "ui/i18n/figures.h"
#include "ui/i18n/observation_words.h"

namespace zw::cli {
namespace {

using namespace observe;
using nlohmann::ordered_json;

const char* wordOf(CandidateKind kind) {
  switch (kind) {
    case CandidateKind::Kept:
      return "kept";
    case CandidateKind::HighGround:
      return "high-ground";
    case CandidateKind::Junction:
      return "junction";
    case CandidateKind::Crossing:
      return "crossing";
    case CandidateKind::Boundary:
      return "boundary";
  }
  return "";
}

/// Posts that stay though nothing is known of the ground on which they stand.
std::ptrdiff_t onUnknownGround(const PostSuggestion& suggestion) {
  return std::count_if(suggestion.posts.begin(), suggestion.posts.end(),
                       [](const PostCandidate& post) { return !post.groundKnown; });
}

/// Why the search came to its end before it was through; empty where it did not.
QString endText(const SuggestedPosts& found) {
  if (found.stopped == "time") return QStringLiteral("The search ended when its time was up.\n");
  if (found.stopped == "interrupted") return QStringLiteral("The search was interrupted.\n");
  return {};
}

}  // namespace

ordered_json suggestionJson(const SuggestedPosts& found, const Region& region) {
  const PostSuggestion& suggestion = found.suggestion;
  ordered_json out = {{"daylight", found.daylight == Daylight::Day ? "day" : "night"},
                      {"candidates", found.candidates}};
  const auto known = [](const PostCandidate& post, double value) {
    return post.groundKnown ? ordered_json(value) : ordered_json();
  };
  out["posts"] = ordered_json::array();
  for (std::size_t i = 0; i < suggestion.posts.size(); ++i) {
    const PostCandidate& post = suggestion.posts[i];
    const LonLat place = region.projection->inverse(post.post.place);
    out["posts"].push_back(
        {{"name", found.names[i]},
         {"place", wordOf(post.kind)},
         {"lon", place.lon},
         {"lat", place.lat},
         {"ground_m", known(post, post.ground)},
         {"above_surroundings_m", known(post, post.position)},
         {"road_m", std::isfinite(post.roadMetres) ? ordered_json(post.roadMetres) : ordered_json()},
         {"on_mast", post.post.mast},
         {"seen_alone_m2", known(post, found.seenAlone[i])}});
  }
  out["on_unknown_ground"] = onUnknownGround(suggestion);
  out["share"] = suggestion.share;
  out["proven"] = suggestion.proven;
  if (found.wantedShare) {
    out["wanted_share"] = *found.wantedShare;
    out["reached"] = suggestion.reached;
    out["reachable_share"] = suggestion.upper;
    out["at_least_posts"] = suggestion.atLeast;
    out["words"] = fewestPostsText(suggestion, *found.wantedShare).toStdString();
  } else {
    out["upper_share"] = suggestion.upper;
    out["words"] = mostObservedText(suggestion).toStdString();
  }
  out["stopped"] = found.stopped.empty() ? ordered_json() : ordered_json(found.stopped);
  out["observed"] = observedJson(found.figures);
  return out;
}

QString suggestionText(const SuggestedPosts& found, const Region& region) {
  const PostSuggestion& suggestion = found.suggestion;
  if (!suggestion.reached) return fewestPostsText(suggestion, *found.wantedShare) + u'\n' + endText(found);
  TextTable table({QStringLiteral("Post"), QStringLiteral("Stands on"), QStringLiteral("Place"),
                   QStringLiteral("Ground, m"), QStringLiteral("Above surroundings, m"),
                   QStringLiteral("To a road, m"), QStringLiteral("Mast"),
                   QStringLiteral("Sees alone, km²")});
  for (const int column : {3, 4, 5, 7}) table.alignRight(column);
  const auto known = [](const PostCandidate& post, double value, int decimals) {
    return post.groundKnown ? numberText(value, decimals) : QStringLiteral("unknown");
  };
  for (std::size_t i = 0; i < suggestion.posts.size(); ++i) {
    const PostCandidate& post = suggestion.posts[i];
    table.add({QString::fromStdString(found.names[i]), candidateKindText(post.kind),
               placeText(region.projection->inverse(post.post.place)), known(post, post.ground, 0),
               known(post, post.position, 0),
               std::isfinite(post.roadMetres) ? numberText(post.roadMetres, 0)
                                              : QStringLiteral("over %1").arg(numberText(kRoadSearch, 0)),
               post.post.mast ? QStringLiteral("yes") : QStringLiteral("no"),
               known(post, found.seenAlone[i] / 1e6, 2)});
  }
  QString text = table.text() + u'\n';
  text += QStringLiteral("Of what is to be seen they see %1 %, by %2; %3 places were looked at.\n")
              .arg(numberText(100 * suggestion.share, 1),
                   found.daylight == Daylight::Day ? QStringLiteral("day") : QStringLiteral("night"))
              .arg(found.candidates);
  if (const auto count = onUnknownGround(suggestion); count > 0)
    text +=
        QStringLiteral(
            "Of them %1 stand where no ground height is known: what they see is unknown and not counted.\n")
            .arg(count);
  text +=
      (found.wantedShare ? fewestPostsText(suggestion, *found.wantedShare) : mostObservedText(suggestion)) +
      u'\n';
  text += endText(found);
  text += observedText(found.figures);
  return text + QStringLiteral(
                    "The ground alone hides: trees, houses and weather are left out. A planning aid, "
                    "not a requirement.\n");
}

}  // namespace zw::cli
