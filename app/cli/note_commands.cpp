// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/note_commands.h"

#include <algorithm>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/json_output.h"
#include "app/cli/place_option.h"
#include "app/cli/plan_arguments.h"
#include "app/cli/text_table.h"
#include "core/session/plan_session.h"

namespace zw::cli {
namespace {

using nlohmann::ordered_json;

/// A member of a note that the command states, or leaves as it is.
using Stated = std::optional<std::string>;

struct NoteArguments : PlanArguments {
  std::string note, at;
  Stated text, author, source, date;
};

Error ofNote(Error error, const NoteArguments& arguments) {
  if (error.file.empty()) error.file = arguments.plan;
  if (error.feature.empty()) error.feature = "note '" + arguments.note + "'";
  return error;
}

/// By its id, or by a title that no other has. Error NotFound.
Result<const Note*> noteNamed(const Plan& plan, const NoteArguments& arguments) {
  if (const auto id = Uuid::fromText(arguments.note))
    if (const auto found = plan.notes.find(*id); found != plan.notes.end()) return &found->second;
  std::vector<const Note*> found = plan.notesInOrder();
  std::erase_if(found, [&](const Note* note) { return titleOf(*note) != arguments.note; });
  if (found.size() == 1) return found.front();
  std::string detail;
  if (!found.empty()) {
    detail = std::to_string(found.size()) + " notes have that title; name one by its id:";
    for (const Note* note : found) detail += ' ' + note->id.text();
  }
  return fail({ErrorCode::NotFound, arguments.plan, {}, "note '" + arguments.note + "'", std::move(detail)});
}

ordered_json noteJson(const Note& note) {
  return {{"id", note.id.text()},  {"title", titleOf(note)},
          {"text", note.text},     {"author", note.author},
          {"source", note.source}, {"date", note.date.empty() ? ordered_json() : ordered_json(note.date)},
          {"lon", note.point.lon}, {"lat", note.point.lat}};
}

/// What the options state, over what the note is.
Result<Note> stated(Note note, const NoteArguments& arguments) {
  if (!arguments.at.empty()) {
    const auto place = placeIn(arguments.at, "--at");
    if (!place) return fail(place.error());
    note.point = *place;
  }
  if (arguments.text) note.text = *arguments.text;
  if (arguments.author) note.author = *arguments.author;
  if (arguments.source) note.source = *arguments.source;
  if (arguments.date) note.date = *arguments.date;
  return note;
}

/// Opens the plan with its pack, runs the command that `make` gives for a note of that id, or for the one
/// that --note names where it is nil, and prints the note.
template <class Make>
Result<ExitCode> onNote(const NoteArguments& arguments, const Composition& parts, Uuid id, const Make& make) {
  auto document = openDocument(arguments, parts);
  if (!document) return fail(std::move(document.error()));
  const Box<LonLat> bounds = document->pack.region->bounds;
  PlanSession session(std::move(document->plan), *parts.clock);
  Note note;
  note.id = id;
  if (id.isNil()) {
    const auto named = noteNamed(session.plan(), arguments);
    if (!named) return fail(named.error());
    note = **named;
  }
  const auto wanted = stated(note, arguments);
  if (!wanted) return fail(ofNote(wanted.error(), arguments));
  auto command = make(session.plan(), *wanted, bounds);
  if (!command) return fail(ofNote(std::move(command.error()), arguments));
  if (auto done = session.run(std::move(command)); !done)
    return fail(ofNote(std::move(done.error()), arguments));
  if (arguments.json) {
    auto out = jsonHead(document->pack.region->hash, session.plan(), *parts.plans);
    out["notes"] = {noteJson(session.plan().notes.at(note.id))};
    printJson(out);
  } else {
    print(note.id.text() + '\n');
  }
  return ExitCode::Done;
}

Result<ExitCode> runAdd(const NoteArguments& arguments, const Composition& parts) {
  return onNote(arguments, parts, parts.ids->next(), addNote);
}

Result<ExitCode> runEdit(const NoteArguments& arguments, const Composition& parts) {
  return onNote(arguments, parts, {}, describeNote);
}

Result<ExitCode> runMove(const NoteArguments& arguments, const Composition& parts) {
  return onNote(arguments, parts, {}, [](const Plan& plan, const Note& note, const Box<LonLat>& bounds) {
    return moveNote(plan, note.id, note.point, bounds);
  });
}

Result<ExitCode> runRemove(const NoteArguments& arguments, const Composition& parts) {
  return runOnPlan(arguments, parts, [&](const Plan& plan) -> Result<Command> {
    const auto note = noteNamed(plan, arguments);
    if (!note) return fail(note.error());
    return removeNote(plan, (*note)->id);
  });
}

Result<ExitCode> runList(const NoteArguments& arguments, const Composition& parts) {
  const auto opened = openPlanOnly(arguments, parts);
  if (!opened) return fail(opened.error());
  const Plan& plan = opened->plan;
  if (arguments.json) {
    auto out = jsonHead(plan.info.packHash, plan, *parts.plans);
    out["notes"] = ordered_json::array();
    for (const Note* note : plan.notesInOrder()) out["notes"].push_back(noteJson(*note));
    printJson(out);
    return ExitCode::Done;
  }
  TextTable table({QStringLiteral("Note"), QStringLiteral("Place"), QStringLiteral("Date"),
                   QStringLiteral("Author"), QStringLiteral("Source"), QStringLiteral("Id")});
  for (const Note* note : plan.notesInOrder())
    table.add({QString::fromStdString(note->text), placeText(note->point), QString::fromStdString(note->date),
               QString::fromStdString(note->author), QString::fromStdString(note->source),
               QString::fromStdString(note->id.text())});
  print(table.text());
  return ExitCode::Done;
}

}  // namespace

void addNoteCommands(CLI::App& app, const Composition& parts, Action& chosen) {
  auto* group = app.add_subcommand("note", "Notes that stand at a place of the map");
  group->require_subcommand(1);
  auto arguments = std::make_shared<NoteArguments>();
  const auto addOne = [&](const char* name, const char* what, Run<NoteArguments> run) {
    auto* command = group->add_subcommand(name, what);
    addPlanFile(*command, *arguments);
    command->callback([&parts, &chosen, arguments, run] {
      chosen = [&parts, arguments, run] { return run(*arguments, parts); };
    });
    return command;
  };
  const auto addNoteName = [&](CLI::App* command) {
    command->add_option("--note", arguments->note, "The note's first line where no other has it, or its id")
        ->required()
        ->type_name("NOTE");
  };
  const auto addPlace = [&](CLI::App* command) {
    return command->add_option("--at", arguments->at, kPlaceHelp)->type_name(kPlaceType);
  };
  const auto addTexts = [&](CLI::App* command) {
    auto* text = command->add_option("--text", arguments->text,
                                     "What it says; the first line is its title on the map");
    text->type_name("TEXT");
    command->add_option("--author", arguments->author, "Who wrote it")->type_name("TEXT");
    command->add_option("--source", arguments->source, "Where it is from")->type_name("TEXT");
    command->add_option("--date", arguments->date, "As 2027-03-01; an empty text: not stated")
        ->type_name("DATE");
    return text;
  };

  auto* add = addOne("add", "Add a note; prints its id", runAdd);
  addPlace(add)->required();
  addTexts(add)->required();
  addPackChoice(*add, *arguments);
  addJson(*add, arguments->json);

  auto* list = addOne("list", "List the notes", runList);
  addJson(*list, arguments->json);

  auto* edit = addOne("edit", "Alter a note; what is not given stays as it is; prints its id", runEdit);
  addNoteName(edit);
  addTexts(edit);
  addPlace(edit);
  addPackChoice(*edit, *arguments);
  addJson(*edit, arguments->json);

  auto* move = addOne("move", "Move a note to another place; prints its id", runMove);
  addNoteName(move);
  addPlace(move)->required();
  addPackChoice(*move, *arguments);
  addJson(*move, arguments->json);

  addNoteName(addOne("remove", "Remove a note", runRemove));
}

}  // namespace zw::cli
