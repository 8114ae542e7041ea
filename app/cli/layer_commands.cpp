// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/json_output.h"
#include "app/cli/plan_arguments.h"
#include "app/cli/qt_text.h"
#include "app/cli/text_table.h"
#include "app/reference_paths.h"
#include "app/reference_wire.h"
#include "core/change/reference_commands.h"
#include "core/ports/reference_request.h"
#include "core/session/plan_session.h"
#include "gis/reference/gdal_reference_files.h"
#include "ui/i18n/figures.h"
#include "ui/i18n/messages.h"
#include "ui/i18n/scale_words.h"

namespace zw::cli {
namespace {

using nlohmann::ordered_json;

struct LayerArguments : PlanArguments {
  std::string file, name, newName, layer, crs;
  ReferenceStyle style;
  std::string fromScale, toScale;
  bool setColour = false, setOpacity = false, setFilter = false;
};

Result<const ReferenceLayer*> layerNamed(const Plan& plan, const LayerArguments& arguments,
                                         const std::string& name) {
  if (const ReferenceLayer* found = plan.referenceLayerNamed(name)) return found;
  return fail({ErrorCode::NotFound, arguments.plan, {}, "reference layer '" + name + "'", {}});
}

/// "1:50,000", "50000", or "any".
Result<std::optional<double>> scaleFrom(const std::string& text, const char* option) {
  if (text == "any") return std::optional<double>();
  if (const auto scale = parseScale(str(text))) return scale;
  return fail({ErrorCode::BadValue,
               {},
               {},
               option,
               "'" + text + "': a scale looks like 50000 or 1:50,000, or is any"});
}

/// What the options state, over what the style is.
Result<ReferenceStyle> stated(ReferenceStyle style, const LayerArguments& arguments) {
  if (arguments.setColour) style.colour = arguments.style.colour;
  if (arguments.setOpacity) style.opacity = arguments.style.opacity;
  if (arguments.setFilter) style.filter = arguments.style.filter;
  for (const auto& [text, option, member] :
       {std::tuple{&arguments.fromScale, "--from-scale", &ReferenceStyle::minScale},
        std::tuple{&arguments.toScale, "--to-scale", &ReferenceStyle::maxScale}}) {
    if (text->empty()) continue;
    const auto scale = scaleFrom(*text, option);
    if (!scale) return fail(scale.error());
    style.*member = *scale;
  }
  return style;
}

/// The layer of the file that is meant; names those there are where it is not clear.
Result<ReferenceFileLayer> chosenLayer(const ReferenceFileSummary& summary, const LayerArguments& arguments) {
  std::string names;
  for (const ReferenceFileLayer& layer : summary.layers) {
    if (arguments.layer.empty() ? summary.layers.size() == 1 : layer.name == arguments.layer) return layer;
    names += (names.empty() ? "" : ", ") + (layer.name.empty() ? std::string("(the image)") : layer.name);
  }
  return fail({ErrorCode::LayerMissing,
               arguments.file,
               arguments.layer,
               {},
               (arguments.layer.empty() ? "name one with --layer: " : "it has: ") + names});
}

/// "present", "missing", "changed", or "unreadable".
std::string stateOf(const ReferenceLayer& layer, const std::string& planPath) {
  const auto print = reference::GdalReferenceFiles().fingerprint(pathOf(planPath, layer));
  if (!print) return print.error().code == ErrorCode::FileMissing ? "missing" : "unreadable";
  return print->first == layer.hash ? "present" : "changed";
}

ordered_json layerJson(const ReferenceLayer& layer, const std::string& planPath, const std::string& state) {
  const auto orNull = [](const std::optional<double>& value) {
    return value ? ordered_json(*value) : ordered_json();
  };
  return {{"id", layer.id.text()},
          {"name", layer.name},
          {"file", pathOf(planPath, layer)},
          {"state", state},
          {"hash", layer.hash},
          {"bytes", layer.bytes},
          {"layer", layer.layer},
          {"kind", wordOf(layer.kind)},
          {"crs", layer.crs.empty() ? ordered_json() : ordered_json(layer.crs)},
          {"colour", layer.colour},
          {"opacity", layer.opacity},
          {"from_scale", orNull(layer.minScale)},
          {"to_scale", orNull(layer.maxScale)},
          {"filter", layer.filter}};
}

Result<ExitCode> runInspect(const LayerArguments& arguments) {
  const auto summary = reference::GdalReferenceFiles().inspect(arguments.file);
  if (!summary) return fail(summary.error());
  if (arguments.json) {
    printJson({{"tool", jsonTool()}, {"file", toJson(*summary)}});
    return ExitCode::Done;
  }
  TextTable table({QStringLiteral("Layer"), QStringLiteral("Kind"), QStringLiteral("Holds"),
                   QStringLiteral("CRS"), QStringLiteral("Fields")});
  for (const ReferenceFileLayer& layer : summary->layers) {
    QStringList fields;
    for (const std::string& field : layer.fields) fields << str(field);
    const bool isImage = layer.kind == ReferenceKind::Raster;
    table.add({str(layer.name), isImage ? QStringLiteral("image") : QStringLiteral("features"),
               isImage ? QStringLiteral("%1 × %2 pixels").arg(layer.width).arg(layer.height)
                       : QStringLiteral("%1 %2").arg(layer.features).arg(str(layer.geometry)),
               layer.crs.empty() ? QStringLiteral("not stated") : str(layer.crs),
               fields.join(QStringLiteral(", "))});
  }
  print(str(summary->format) + u'\n' + table.text());
  return ExitCode::Done;
}

Result<ExitCode> runAdd(const LayerArguments& arguments, const Composition& parts) {
  auto document = openDocument(arguments, parts);
  if (!document) return fail(std::move(document.error()));
  const reference::GdalReferenceFiles files;
  const auto summary = files.inspect(arguments.file);
  if (!summary) return fail(summary.error());
  const auto chosen = chosenLayer(*summary, arguments);
  if (!chosen) return fail(chosen.error());
  const auto print = files.fingerprint(arguments.file);
  if (!print) return fail(print.error());
  const auto style = stated(styleOf(ReferenceLayer()), arguments);
  if (!style) return fail(style.error());
  ReferenceLayer layer;
  layer.id = parts.ids->next();
  layer.name =
      arguments.name.empty() ? std::filesystem::path(arguments.file).stem().string() : arguments.name;
  layer.path = pathInPlan(arguments.plan, arguments.file);
  layer.hash = print->first;
  layer.bytes = print->second;
  layer.layer = chosen->name;
  layer.kind = chosen->kind;
  layer.crs = chosen->crs.empty() ? arguments.crs : std::string();
  layer.colour = style->colour;
  layer.opacity = style->opacity;
  layer.minScale = style->minScale;
  layer.maxScale = style->maxScale;
  layer.filter = style->filter;
  // What cannot be shown is not added: it is opened as the map would.
  const auto content = files.open(requestFor(layer, arguments.file, *document->pack.region));
  if (!content) return fail(content.error());
  PlanSession session(std::move(document->plan), *parts.clock);
  auto command = addReferenceLayer(session.plan(), layer);
  if (!command) return fail(ofPlanFile(std::move(command.error()), arguments));
  if (auto done = session.run(std::move(command)); !done)
    return fail(ofPlanFile(std::move(done.error()), arguments));
  zw::cli::print(layer.id.text() + '\n');
  return ExitCode::Done;
}

Result<ExitCode> runList(const LayerArguments& arguments, const Composition& parts) {
  const auto opened = openPlanOnly(arguments, parts);
  if (!opened) return fail(opened.error());
  const Plan& plan = opened->plan;
  ordered_json layers = ordered_json::array();
  TextTable table({QStringLiteral("Layer"), QStringLiteral("State"), QStringLiteral("Kind"),
                   QStringLiteral("Opacity"), QStringLiteral("Scales"), QStringLiteral("Filter"),
                   QStringLiteral("File")});
  for (const ReferenceLayer* layer : plan.referenceLayersInOrder()) {
    const std::string state = stateOf(*layer, arguments.plan);
    layers.push_back(layerJson(*layer, arguments.plan, state));
    const auto scale = [](const std::optional<double>& value) {
      return value ? scaleText(*value) : QStringLiteral("any");
    };
    table.add({str(layer->name), str(state), str(std::string(wordOf(layer->kind))),
               QStringLiteral("%1 %").arg(numberText(layer->opacity * 100, 0)),
               layer->minScale || layer->maxScale
                   ? scale(layer->minScale) + QStringLiteral(" – ") + scale(layer->maxScale)
                   : QStringLiteral("any"),
               str(layer->filter), str(pathOf(arguments.plan, *layer))});
  }
  if (arguments.json) {
    auto out = jsonHead(plan.info.packHash, plan, *parts.plans);
    out["layers"] = std::move(layers);
    printJson(out);
  } else {
    print(table.text());
  }
  return ExitCode::Done;
}

/// The answer is no where a file is missing, is another than it was, or cannot be shown.
Result<ExitCode> runCheck(const LayerArguments& arguments, const Composition& parts) {
  auto document = openDocument(arguments, parts);
  if (!document) return fail(std::move(document.error()));
  bool fine = true;
  ordered_json layers = ordered_json::array();
  for (const ReferenceLayer* layer : document->plan.plan.referenceLayersInOrder()) {
    std::string state = stateOf(*layer, arguments.plan);
    std::string why;
    const std::string file = pathOf(arguments.plan, *layer);
    if (state != "missing")
      if (const auto content =
              reference::GdalReferenceFiles().open(requestFor(*layer, file, *document->pack.region));
          !content) {
        state = "unreadable";
        why = describe(content.error()).toStdString();
      }
    fine = fine && state == "present";
    auto entry = layerJson(*layer, arguments.plan, state);
    entry["why"] = why;
    layers.push_back(std::move(entry));
    if (!arguments.json)
      print(layer->name + ": " + state +
            (state == "missing" ? " (" + file + ")"
             : why.empty()      ? ""
                                : ": " + why) +
            "\n");
  }
  if (arguments.json) {
    auto out = jsonHead(document->pack.region->hash, document->plan.plan, *parts.plans);
    out["layers"] = std::move(layers);
    printJson(out);
  }
  return fine ? ExitCode::Done : ExitCode::No;
}

Result<ExitCode> runSet(const LayerArguments& arguments, const Composition& parts) {
  const bool restyles = arguments.setColour || arguments.setOpacity || arguments.setFilter ||
                        !arguments.fromScale.empty() || !arguments.toScale.empty();
  if (restyles) {
    auto done = runOnPlan(arguments, parts, [&](const Plan& plan) -> Result<Command> {
      const auto layer = layerNamed(plan, arguments, arguments.name);
      if (!layer) return fail(layer.error());
      const auto style = stated(styleOf(**layer), arguments);
      if (!style) return fail(style.error());
      return restyleReferenceLayer(plan, (*layer)->id, *style);
    });
    if (!done || arguments.newName.empty()) return done;
  }
  if (arguments.newName.empty())
    return fail(
        {ErrorCode::Usage, {}, {}, {}, "say what of the layer is to be altered: see 'zw help layer set'"});
  return runOnPlan(arguments, parts, [&](const Plan& plan) -> Result<Command> {
    const auto layer = layerNamed(plan, arguments, arguments.name);
    if (!layer) return fail(layer.error());
    return renameReferenceLayer(plan, (*layer)->id, arguments.newName);
  });
}

Result<ExitCode> runRelink(const LayerArguments& arguments, const Composition& parts) {
  const auto print = reference::GdalReferenceFiles().fingerprint(arguments.file);
  if (!print) return fail(print.error());
  return runOnPlan(arguments, parts, [&](const Plan& plan) -> Result<Command> {
    const auto layer = layerNamed(plan, arguments, arguments.name);
    if (!layer) return fail(layer.error());
    return relinkReferenceLayer(plan, (*layer)->id,
                                {pathInPlan(arguments.plan, arguments.file), print->first, print->second});
  });
}

Result<ExitCode> runRemove(const LayerArguments& arguments, const Composition& parts) {
  return runOnPlan(arguments, parts, [&](const Plan& plan) -> Result<Command> {
    const auto layer = layerNamed(plan, arguments, arguments.name);
    if (!layer) return fail(layer.error());
    return removeReferenceLayer(plan, (*layer)->id);
  });
}

}  // namespace

void addLayerCommands(CLI::App& app, const Composition& parts, Action& chosen) {
  auto* group =
      app.add_subcommand("layer", "Reference layers: files of other programs under or over the map");
  group->require_subcommand(1);
  auto arguments = std::make_shared<LayerArguments>();
  const auto choose = [&](CLI::App& command, Run<LayerArguments> run) {
    command.callback([&parts, &chosen, arguments, run, &command] {
      const auto isGiven = [&](const char* option) {
        const auto* found = command.get_option_no_throw(option);
        return found && found->count() > 0;
      };
      arguments->setColour = isGiven("--colour");
      arguments->setOpacity = isGiven("--opacity");
      arguments->setFilter = isGiven("--filter");
      chosen = [&parts, arguments, run] { return run(*arguments, parts); };
    });
  };
  const auto addStyle = [&](CLI::App& command) {
    command.add_option("--colour", arguments->style.colour, "Colour of its features")->type_name("#RRGGBB");
    command.add_option("--opacity", arguments->style.opacity, "0 (not to be seen) to 1")->type_name("SHARE");
    command.add_option("--from-scale", arguments->fromScale, "Largest scale at which it is shown, or any")
        ->type_name("SCALE");
    command.add_option("--to-scale", arguments->toScale, "Smallest scale at which it is shown, or any")
        ->type_name("SCALE");
    command
        .add_option("--filter", arguments->style.filter, "Show only features that meet this SQL condition")
        ->type_name("SQL");
  };
  const auto addName = [&](CLI::App& command) {
    command.add_option("--name", arguments->name, "The layer's name")->required()->type_name("NAME");
  };
  const auto addFile = [&](CLI::App& command) {
    command
        .add_option("FILE", arguments->file, "A file that GDAL reads: features or an image with its place")
        ->required();
  };

  auto* inspect = group->add_subcommand("inspect", "What a file holds that can be shown");
  addFile(*inspect);
  addJson(*inspect, arguments->json);
  inspect->callback([&chosen, arguments] { chosen = [arguments] { return runInspect(*arguments); }; });

  auto* add = group->add_subcommand("add", "Show a file with the plan; prints the layer's id");
  addPlanFile(*add, *arguments);
  addFile(*add);
  add->add_option("--name", arguments->name, "The layer's name (default: the file's)")->type_name("NAME");
  add->add_option("--layer", arguments->layer, "The layer within the file, where it has several")
      ->type_name("LAYER");
  add->add_option("--crs", arguments->crs, "CRS of the coordinates where the file states none")
      ->type_name("CRS");
  addStyle(*add);
  addPackChoice(*add, *arguments);
  choose(*add, runAdd);

  auto* list =
      group->add_subcommand("list", "The plan's reference layers, and whether their files are there");
  addPlanFile(*list, *arguments);
  addJson(*list, arguments->json);
  choose(*list, runList);

  auto* check = group->add_subcommand("check", "Whether all files are there, as they were, and can be shown");
  addPlanFile(*check, *arguments);
  addPackChoice(*check, *arguments);
  addJson(*check, arguments->json);
  choose(*check, runCheck);

  auto* set = group->add_subcommand("set", "Alter a reference layer; what is not given stays as it is");
  addPlanFile(*set, *arguments);
  addName(*set);
  set->add_option("--new-name", arguments->newName, "Its name from now on")->type_name("NAME");
  addStyle(*set);
  choose(*set, runSet);

  auto* relink = group->add_subcommand("relink", "Say where a reference layer's file is now");
  addPlanFile(*relink, *arguments);
  addFile(*relink);
  addName(*relink);
  choose(*relink, runRelink);

  auto* remove = group->add_subcommand("remove", "Take a reference layer out of the plan; its file stays");
  addPlanFile(*remove, *arguments);
  addName(*remove);
  choose(*remove, runRemove);

  addLayerServeCommand(*group, chosen);
}

}  // namespace zw::cli
