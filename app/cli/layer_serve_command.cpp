// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <iostream>
#include <memory>

#include "app/cli/commands.h"
#include "app/reference_wire.h"
#include "app/region_import_json.h"
#include "gis/reference/gdal_reference_files.h"

namespace zw::cli {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

struct ServeArguments {
  ReferenceRequest request;
  std::string kind = "vector";
  std::vector<double> bounds;
};

void answer(ordered_json head, const std::string& bytes = {}) {
  head["bytes"] = bytes.size();
  std::cout << head.dump() << '\n' << bytes << std::flush;
}

void answer(const Error& error) {
  answer({{"error", toJson(error)}});
}

void answerImage(ReferenceContent& content, const json& wanted) {
  const Box<ProjectedPoint> box{wanted.at(0), wanted.at(1), wanted.at(2), wanted.at(3)};
  const auto image = content.image(box, wanted.at(4), wanted.at(5));
  if (!image) return answer(image.error());
  answer({{"width", image->width}, {"height", image->height}},
         std::string(image->rgba.begin(), image->rgba.end()));
}

void answerTo(ReferenceContent& content, const json& question) {
  if (question.contains("image")) return answerImage(content, question["image"]);
  if (question.contains("at")) {
    const json& at = question["at"];
    const auto hits = content.at({at.at(0), at.at(1)}, at.at(2));
    return hits ? answer({{"hits", toJson(*hits)}}) : answer(hits.error());
  }
  const auto shapes = content.shapes();
  return shapes ? answer(ordered_json::object(), toBytes(*shapes)) : answer(shapes.error());
}

/// Without a map the file is only looked into.
ExitCode summarise(const std::string& file) {
  const auto summary = reference::GdalReferenceFiles().inspect(file);
  if (!summary) {
    answer(summary.error());
    return ExitCode::Done;
  }
  answer({{"open", true}});
  for (std::string line; std::getline(std::cin, line);) answer({{"summary", toJson(*summary)}});
  return ExitCode::Done;
}

Result<ExitCode> runServe(const ServeArguments& arguments) {
  ReferenceRequest request = arguments.request;
  if (request.target.empty() || arguments.bounds.size() != 4) return summarise(request.file);
  request.kind = referenceKindFromWord(arguments.kind).value_or(ReferenceKind::Vector);
  request.bounds = {arguments.bounds[0], arguments.bounds[1], arguments.bounds[2], arguments.bounds[3]};
  auto content = reference::GdalReferenceFiles().open(request);
  if (!content) {
    answer(content.error());
    return ExitCode::Done;
  }
  answer({{"open", true}});
  for (std::string line; std::getline(std::cin, line);) {
    try {
      answerTo(**content, json::parse(line));
    } catch (const json::exception& problem) {
      answer(Error{ErrorCode::Usage, {}, {}, {}, problem.what()});
    }
  }
  return ExitCode::Done;
}

}  // namespace

void addLayerServeCommand(CLI::App& group, Action& chosen) {
  auto arguments = std::make_shared<ServeArguments>();
  auto* serve = group.add_subcommand("serve", "Answer questions of the desktop about a reference layer");
  serve->group("");  // not for people
  ReferenceRequest& request = arguments->request;
  serve->add_option("FILE", request.file)->required();
  serve->add_option("--layer", request.layer);
  serve->add_option("--kind", arguments->kind)->check(CLI::IsMember({"vector", "raster"}));
  serve->add_option("--crs", request.crs);
  serve->add_option("--filter", request.filter);
  serve->add_option("--target", request.target);
  serve->add_option("--bounds", arguments->bounds)->delimiter(',')->expected(4);
  serve->callback([&chosen, arguments] { chosen = [arguments] { return runServe(*arguments); }; });
}

}  // namespace zw::cli
