// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <chrono>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/json_output.h"
#include "app/cli/new_posts.h"
#include "app/cli/number_option.h"
#include "app/cli/progress_output.h"
#include "app/cli/suggestion_output.h"
#include "core/change/post_commands.h"
#include "core/observe/scenario_observation.h"
#include "gis/import/zone_import.h"

namespace zw::cli {
namespace {

constexpr double kFarthest = 1e6;  // m, of options that are distances

struct SuggestArguments : NewPostsArguments {
  std::size_t count = 0;  ///< 0: the fewest for a share
  double share = 0;
  double spacing = 0;
  std::optional<double> roadAccess;
  std::string keep = "yes";
  std::string forbidden;
  bool mast = false;
  std::vector<double> weights = {1, 0, 0};
  bool night = false;
  double seconds = 60;
  ProgressOutput::Kind progress = ProgressOutput::Kind::Person;
};

Result<MultiPolygon<ProjectedPoint>> forbiddenArea(const SuggestArguments& arguments, const Region& region) {
  if (arguments.forbidden.empty()) return MultiPolygon<ProjectedPoint>();
  auto shape = exchange::shapeFromWkt(arguments.forbidden, "EPSG:4326");
  if (shape) return region.projection->forward(*shape);
  Error error = std::move(shape.error());
  if (error.feature.empty()) error.feature = "--forbid";
  return fail(std::move(error));
}

/// Tells stages of the work in words; false where it is to be given up.
using Show = std::function<bool(const std::string&, double)>;

/// What is to be seen, and from where.
struct SuggestionBasis {
  std::shared_ptr<const Region> region;
  const Plan& plan;
  const Zone& zone;
  Uuid state;
  MultiPolygon<ProjectedPoint> forbidden;
};

/// The search, until its time is up or the person gives it up.
void search(const observe::PostSuggester& suggester, const SuggestArguments& arguments, const Show& show,
            SuggestedPosts& found) {
  const auto began = std::chrono::steady_clock::now();
  const observe::CoverEffort effort{
      true, [&] {
        const double passed = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
        if (!show("searching", std::min(1.0, passed / arguments.seconds)))
          found.stopped = "interrupted";
        else if (passed >= arguments.seconds && found.stopped.empty())
          found.stopped = "time";
        return !found.stopped.empty();
      }};
  if (arguments.count > 0) {
    found.suggestion = suggester.mostObserved(arguments.count, effort);
  } else {
    found.wantedShare = arguments.share;
    found.suggestion = suggester.fewestPosts(arguments.share, effort);
  }
}

/// What the posts see, each alone and all together.
void measure(const std::shared_ptr<const observe::Terrain>& terrain, const observe::ObservedZone& zone,
             const observe::ObservationFactors& factors, SuggestedPosts& found) {
  observe::ObservedPosts observed(terrain, factors);
  std::vector<observe::ObservingPost> all;
  for (const observe::PostCandidate& post : found.suggestion.posts) {
    all.push_back(post.post);
    observed.set({post.post});
    found.seenAlone.push_back(observed.figures(zone, found.daylight).area.byOne);
  }
  observed.set(all);
  found.figures = observed.figures(zone, found.daylight);
}

Result<SuggestedPosts> suggest(const SuggestArguments& arguments, const SuggestionBasis& basis,
                               const Show& show) {
  const Plan& plan = basis.plan;
  const auto nothing = [&](const char* why) {
    return fail({ErrorCode::BadValue, arguments.plan, {}, "zone '" + basis.zone.name + "'", why});
  };
  if (!show("preparing the region", 0)) return fail(ErrorCode::Cancelled);
  const auto index = buildRegionIndex(basis.region);
  const auto terrain = std::make_shared<const observe::Terrain>(basis.region);
  const network::RoadNetwork roads(basis.region, network::travelFactors(plan),
                                   network::networkChanges(plan, basis.state, *basis.region));
  const auto& projection = *basis.region->projection;
  const auto shape = projection.forward(basis.zone.shape);
  const auto zone = observe::observedZone(*index, *terrain, shape, coverageFactors(plan).frontageTolerance);

  if (!show("looking for places", 0)) return fail(ErrorCode::Cancelled);
  observe::CandidateRules rules;
  if (arguments.keep == "yes") rules.kept = observe::observersOf(plan, basis.zone.id, projection);
  rules.forbidden = basis.forbidden;
  rules.roadAccess = arguments.roadAccess;
  rules.mast = arguments.mast;
  auto candidates = observe::postCandidates(*index, *terrain, roads, shape, rules);
  if (candidates.empty())
    return nothing("the rules leave no place for a post where the ground height is known");

  if (!show("looking from " + std::to_string(candidates.size()) + " places", 0))
    return fail(ErrorCode::Cancelled);
  observe::SuggestionRules what;
  what.spacing = arguments.spacing;
  what.weights = {arguments.weights[0], arguments.weights[1], arguments.weights[2]};
  what.daylight = arguments.night ? observe::Daylight::Night : observe::Daylight::Day;
  const auto factors = observe::observationFactors(plan);
  const observe::PostSuggester suggester(*terrain, zone, factors, std::move(candidates), what);
  if (suggester.problem().weights.empty())
    return nothing("it has nothing of what --weights counts where elevation is known");

  SuggestedPosts found;
  found.candidates = suggester.candidates().size();
  found.daylight = what.daylight;
  search(suggester, arguments, show, found);
  FreePostNames names(plan, basis.zone.id, "OP");
  const auto kept = plan.postsOf(basis.zone.id);
  for (std::size_t i = 0; i < found.suggestion.posts.size(); ++i)
    found.names.push_back(found.suggestion.posts[i].kind == observe::CandidateKind::Kept ? kept[i]->name
                                                                                         : names.next());
  measure(terrain, zone, factors, found);
  return found;
}

/// The suggested posts that the plan does not have.
std::vector<Post> newPosts(const SuggestedPosts& found, const Zone& zone, const Region& region,
                           IdSource& ids) {
  std::vector<Post> posts;
  for (std::size_t i = 0; i < found.names.size(); ++i) {
    const observe::PostCandidate& suggested = found.suggestion.posts[i];
    if (suggested.kind == observe::CandidateKind::Kept) continue;
    Post post;
    post.id = ids.next();
    post.zone = zone.id;
    post.name = found.names[i];
    post.point = region.projection->inverse(suggested.post.place);
    post.onMast = suggested.post.mast;
    posts.push_back(post);
  }
  return posts;
}

Result<ExitCode> runSuggest(const SuggestArguments& arguments, const Composition& parts) {
  auto document = openDocument(arguments, parts);
  if (!document) return fail(std::move(document.error()));
  PlanSession session(std::move(document->plan), *parts.clock);
  const Plan& plan = session.plan();
  const auto region = document->pack.region;
  const auto zone = zoneNamed(plan, arguments, arguments.zone);
  if (!zone) return fail(zone.error());
  const auto state = chosenState(plan, *region, arguments);
  if (!state) return fail(state.error());
  if (region->elevation.empty())
    return fail({ErrorCode::EmptyLayer, region->file, "elevation", {}, "what posts see needs elevation"});
  auto forbidden = forbiddenArea(arguments, *region);
  if (!forbidden) return fail(std::move(forbidden.error()));
  const std::size_t kept = arguments.keep == "yes" ? plan.postsOf((*zone)->id).size() : 0;
  if (arguments.count > 0 && arguments.count < kept)
    return fail(ErrorCode::Usage, "zone '" + (*zone)->name + "' has " + std::to_string(kept) +
                                      " posts that stay; --count must be at least as many, or --keep no");
  const SuggestionBasis basis{region, plan, **zone, *state, std::move(*forbidden)};
  const auto found =
      watched(arguments.progress, [&](const Show& show) { return suggest(arguments, basis, show); });
  if (!found) return fail(found.error());

  const bool interrupted = found->stopped == "interrupted";
  std::vector<Post> added;
  if (arguments.add && !interrupted) added = newPosts(*found, basis.zone, *region, *parts.ids);
  if (auto done = addNewPosts(arguments, added, *region, session); !done) return fail(done.error());
  if (arguments.json) {
    auto out = jsonHead(region->hash, plan, *parts.plans);
    out["zone"] = {{"id", basis.zone.id.text()}, {"name", basis.zone.name}};
    out.update(suggestionJson(*found, *region));
    out["added"] = addedJson(added);
    printJson(out);
  } else {
    print(suggestionText(*found, *region));
  }
  if (interrupted) return fail(ErrorCode::Cancelled);
  return found->suggestion.reached ? ExitCode::Done : ExitCode::No;
}

void addSuggest(CLI::App& group, const Composition& parts, Action& chosen) {
  auto* suggest = group.add_subcommand("suggest", "Posts that would see the most of a zone, as a proposal");
  auto arguments = std::make_shared<SuggestArguments>();
  addNewPostsArguments(*suggest, *arguments);
  auto* count = suggest->add_option("--count", arguments->count, "At most so many posts, those that stay too")
                    ->type_name("P")
                    ->check(CLI::Range(1, 1000));
  auto* share = suggest
                    ->add_option("--share", arguments->share,
                                 "The fewest posts that see this share of what is to be seen, above 0 to 1")
                    ->type_name("S")
                    ->check(numberWithin(0, 1, true))
                    ->excludes(count);
  suggest->add_option("--spacing", arguments->spacing, "Least distance between two posts, m")
      ->type_name("M")
      ->check(numberWithin(0, kFarthest));
  suggest
      ->add_option("--road-access", arguments->roadAccess,
                   "Only places so near to a road for vehicles, m in a straight line")
      ->type_name("M")
      ->check(numberWithin(0, kFarthest));
  suggest
      ->add_option("--keep", arguments->keep, "yes: the zone's posts stay and count; no: as if it had none")
      ->check(CLI::IsMember({"yes", "no"}))
      ->capture_default_str();
  suggest
      ->add_option("--forbid", arguments->forbidden,
                   "POLYGON or MULTIPOLYGON, longitude first, in which no new post may stand")
      ->type_name("WKT");
  suggest->add_flag("--mast", arguments->mast, "New posts look from a mast");
  suggest
      ->add_option("--weights", arguments->weights,
                   "How much the zone's area, border frontage and roads count, in any scale (default: 1,0,0)")
      ->type_name("AREA,BORDER,ROADS")
      ->delimiter(',')
      ->expected(3)
      ->check(numberWithin(0, kFarthest));
  suggest->add_flag("--night", arguments->night, "By night");
  suggest->add_option("--seconds", arguments->seconds, "Longest time of the search")
      ->type_name("T")
      ->check(numberWithin(0, kFarthest))
      ->capture_default_str();
  addProgress(*suggest, arguments->progress);
  suggest->callback([&parts, &chosen, arguments, count, share] {
    if (count->count() + share->count() == 0) throw CLI::RequiredError("--count or --share");
    if (arguments->weights[0] + arguments->weights[1] + arguments->weights[2] <= 0)
      throw CLI::ValidationError("--weights", "one must be above 0");
    chosen = [&parts, arguments] { return runSuggest(*arguments, parts); };
  });
}

}  // namespace

void addPostsCommands(CLI::App& app, const Composition& parts, Action& chosen) {
  auto* group = app.add_subcommand("posts", "Propose posts of a zone, and what a plan's posts see and reach");
  group->require_subcommand(1);
  addSuggest(*group, parts, chosen);
  addPostsCheckpointsCommand(*group, parts, chosen);
  addPostsSeenCommand(*group, parts, chosen);
  addPostsPatrolsCommand(*group, parts, chosen);
}

}  // namespace zw::cli
