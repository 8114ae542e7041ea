// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/i18n/messages.h"

#include <QCoreApplication>

namespace zw {
namespace {

struct Wording {
  const char* problem;  ///< what is wrong
  const char* remedy;   ///< what to do; may be empty
};

Wording wording(ErrorCode code) {
  switch (code) {
    case ErrorCode::FileMissing:
      return {QT_TRANSLATE_NOOP("messages", "there is no such file"),
              QT_TRANSLATE_NOOP("messages", "Check the path.")};
    case ErrorCode::FileUnreadable:
      return {QT_TRANSLATE_NOOP("messages", "it cannot be read"),
              QT_TRANSLATE_NOOP("messages", "Check the permissions and the disk.")};
    case ErrorCode::FileExists:
      return {QT_TRANSLATE_NOOP("messages", "a file of that name exists already and was left as it is"),
              QT_TRANSLATE_NOOP("messages", "Choose another name or remove it first.")};
    case ErrorCode::CannotWrite:
      return {QT_TRANSLATE_NOOP("messages", "it cannot be written"),
              QT_TRANSLATE_NOOP("messages", "Check that the folder exists and may be written to.")};
    case ErrorCode::DiskFull:
      return {QT_TRANSLATE_NOOP("messages", "the disk is full; nothing was changed"),
              QT_TRANSLATE_NOOP("messages", "Free some space and try again.")};
    case ErrorCode::ReadOnly:
      return {QT_TRANSLATE_NOOP("messages", "it is open read-only; nothing was changed"),
              QT_TRANSLATE_NOOP("messages", "Save a copy and work on that.")};
    case ErrorCode::Locked:
      return {QT_TRANSLATE_NOOP("messages", "another program is writing to it"),
              QT_TRANSLATE_NOOP("messages", "Close it there and try again.")};
    case ErrorCode::NotGeoPackage:
      return {QT_TRANSLATE_NOOP("messages", "it is not a GeoPackage that can be read"),
              QT_TRANSLATE_NOOP("messages", "Take a whole copy of the file.")};
    case ErrorCode::NotRegionPack:
      return {QT_TRANSLATE_NOOP("messages", "it is a GeoPackage but not a region pack"),
              QT_TRANSLATE_NOOP("messages", "Build one with 'zw pack build'.")};
    case ErrorCode::NotPlan:
      return {QT_TRANSLATE_NOOP("messages", "it is a GeoPackage but not a plan"),
              QT_TRANSLATE_NOOP("messages", "Make one with 'zw plan new'.")};
    case ErrorCode::Damaged:
      return {QT_TRANSLATE_NOOP("messages", "its content is damaged"),
              QT_TRANSLATE_NOOP("messages", "Go back to an earlier copy.")};
    case ErrorCode::NewerVersion:
      return {QT_TRANSLATE_NOOP("messages", "it was made by a newer version of Zonewright"),
              QT_TRANSLATE_NOOP("messages", "Open it with that version.")};
    case ErrorCode::PackMismatch:
      return {
          QT_TRANSLATE_NOOP("messages", "the plan was made on another region pack"),
          QT_TRANSLATE_NOOP("messages", "Find that pack, or say that the plan should go on with this one.")};
    case ErrorCode::PackMissing:
      return {QT_TRANSLATE_NOOP("messages", "the plan's region pack cannot be found"),
              QT_TRANSLATE_NOOP("messages", "Put the pack beside the plan or name it with --pack.")};
    case ErrorCode::Syntax:
      return {QT_TRANSLATE_NOOP("messages", "it cannot be understood"),
              QT_TRANSLATE_NOOP("messages", "Correct the text at that place.")};
    case ErrorCode::MissingKey:
      return {QT_TRANSLATE_NOOP("messages", "a required entry is missing"),
              QT_TRANSLATE_NOOP("messages", "Add it.")};
    case ErrorCode::BadValue:
      return {QT_TRANSLATE_NOOP("messages", "a value is not usable"),
              QT_TRANSLATE_NOOP("messages", "Correct it.")};
    case ErrorCode::UnknownRole:
      return {QT_TRANSLATE_NOOP("messages", "a layer has a role that does not exist"),
              QT_TRANSLATE_NOOP("messages", "Use one of the roles that docs/region-packs.md lists.")};
    case ErrorCode::UnknownSource:
      return {QT_TRANSLATE_NOOP("messages", "a layer credits a source that the recipe does not list"),
              QT_TRANSLATE_NOOP("messages", "Add the source to 'sources'.")};
    case ErrorCode::LayerMissing:
      return {QT_TRANSLATE_NOOP("messages", "the file has no such layer"),
              QT_TRANSLATE_NOOP("messages", "Name one that it has.")};
    case ErrorCode::LayerWithoutCrs:
      return {
          QT_TRANSLATE_NOOP("messages", "the layer does not say its coordinate reference system"),
          QT_TRANSLATE_NOOP(
              "messages", "Put a shapefile's .prj file beside it, or state the CRS, for example EPSG:4326.")};
    case ErrorCode::WrongCrs:
      return {QT_TRANSLATE_NOOP("messages", "its coordinates do not suit the CRS that is stated"),
              QT_TRANSLATE_NOOP("messages", "State the CRS that they are in, for example EPSG:32636.")};
    case ErrorCode::WrongGeometryType:
      return {QT_TRANSLATE_NOOP("messages", "the geometry is of the wrong type"),
              QT_TRANSLATE_NOOP("messages", "Choose a layer of the right type.")};
    case ErrorCode::EmptyLayer:
      return {QT_TRANSLATE_NOOP("messages", "nothing of the layer lies in the region"),
              QT_TRANSLATE_NOOP("messages", "Check the bounding box and the filter.")};
    case ErrorCode::NotAVectorFile:
      return {
          QT_TRANSLATE_NOOP("messages", "no geometries can be read from it"),
          QT_TRANSLATE_NOOP("messages",
                            "Give a whole GeoPackage, GeoJSON, KML or KMZ, shapefile, GPX or DXF file, or "
                            "a CSV table with well-known text.")};
    case ErrorCode::FieldMissing:
      return {QT_TRANSLATE_NOOP("messages", "the layer has no such field"),
              QT_TRANSLATE_NOOP("messages", "Name one that it has.")};
    case ErrorCode::BadExtract:
      return {QT_TRANSLATE_NOOP("messages", "it is no OpenStreetMap extract, or is damaged or cut short"),
              QT_TRANSLATE_NOOP("messages", "Fetch the file again.")};
    case ErrorCode::NotCovered:
      return {QT_TRANSLATE_NOOP("messages", "it does not cover the region's area"),
              QT_TRANSLATE_NOOP("messages", "Choose an area inside it, or a larger extract.")};
    case ErrorCode::TooFewCorners:
      return {QT_TRANSLATE_NOOP("messages", "a boundary has fewer than three corners"),
              QT_TRANSLATE_NOOP("messages", "Draw at least three.")};
    case ErrorCode::SelfIntersection:
      return {QT_TRANSLATE_NOOP("messages", "the boundary crosses or touches itself"),
              QT_TRANSLATE_NOOP("messages", "Move the corners at that place apart.")};
    case ErrorCode::TooManyCrossings:
      return {QT_TRANSLATE_NOOP("messages",
                                "the boundary crosses itself too often to be mended here; mend it in the "
                                "program that made it"),
              ""};
    case ErrorCode::TooTangled:
      return {QT_TRANSLATE_NOOP("messages",
                                "it has too many holes, or edges over or beside each other, to be checked; "
                                "simplify it in the program that made it"),
              ""};
    case ErrorCode::NotFinite:
      return {QT_TRANSLATE_NOOP("messages", "a number is not finite"),
              QT_TRANSLATE_NOOP("messages", "Correct it.")};
    case ErrorCode::OutOfRange:
      return {QT_TRANSLATE_NOOP("messages", "a coordinate is outside longitude ±180 and latitude ±90"),
              QT_TRANSLATE_NOOP("messages", "Check the order (longitude first) and the CRS.")};
    case ErrorCode::OutsideRegion:
      return {QT_TRANSLATE_NOOP("messages", "the shape lies outside the region"),
              QT_TRANSLATE_NOOP("messages", "Check its place and its CRS.")};
    case ErrorCode::ZeroArea:
      return {QT_TRANSLATE_NOOP("messages", "the shape encloses no area"),
              QT_TRANSLATE_NOOP("messages", "Draw corners that do not lie on one line.")};
    case ErrorCode::Overlap:
      return {QT_TRANSLATE_NOOP("messages", "the shape overlaps a zone of the same scenario"),
              QT_TRANSLATE_NOOP("messages", "Draw it beside that zone, or let one of the two be cut.")};
    case ErrorCode::NothingLeft:
      return {QT_TRANSLATE_NOOP("messages", "nothing would be left of the zone"),
              QT_TRANSLATE_NOOP("messages", "Delete it first, or choose what overlapping ground goes to.")};
    case ErrorCode::NotDivided:
      return {QT_TRANSLATE_NOOP("messages", "the line does not cross the zone from edge to edge"),
              QT_TRANSLATE_NOOP("messages", "Begin and end it outside the zone.")};
    case ErrorCode::NotRedrawn:
      return {
          QT_TRANSLATE_NOOP("messages", "the line does not leave the zone's boundary and come back to it"),
          QT_TRANSLATE_NOOP("messages", "Begin and end it across the boundary.")};
    case ErrorCode::NotEnclosed:
      return {QT_TRANSLATE_NOOP("messages", "no hole of the zone, and no gap between zones, is there"),
              QT_TRANSLATE_NOOP("messages", "Point at ground that zones enclose on all sides.")};
    case ErrorCode::DoesNotFit:
      return {QT_TRANSLATE_NOOP("messages", "the boundary cannot be made to fit beside that zone"),
              QT_TRANSLATE_NOOP("messages", "Move its corners at that place apart, or onto the zone's.")};
    case ErrorCode::NotAPolygon:
      return {QT_TRANSLATE_NOOP("messages", "there is no polygon in it"),
              QT_TRANSLATE_NOOP("messages", "Give a POLYGON or MULTIPOLYGON.")};
    case ErrorCode::NotALine:
      return {QT_TRANSLATE_NOOP("messages", "there is no line in it"),
              QT_TRANSLATE_NOOP("messages", "Give a LINESTRING.")};
    case ErrorCode::TooFewPoints:
      return {QT_TRANSLATE_NOOP("messages", "a line has fewer than two points that differ"),
              QT_TRANSLATE_NOOP("messages", "Draw at least two.")};
    case ErrorCode::NameEmpty:
      return {QT_TRANSLATE_NOOP("messages", "the name is empty"),
              QT_TRANSLATE_NOOP("messages", "Give a name.")};
    case ErrorCode::NameTaken:
      return {QT_TRANSLATE_NOOP("messages", "that name is in use already"),
              QT_TRANSLATE_NOOP("messages", "Choose another name.")};
    case ErrorCode::NotFound:
      return {QT_TRANSLATE_NOOP("messages", "the plan has nothing of that name"),
              QT_TRANSLATE_NOOP("messages", "Check the spelling.")};
    case ErrorCode::NothingHeld:
      return {QT_TRANSLATE_NOOP("messages", "no zone is handed over in it or before it"),
              QT_TRANSLATE_NOOP("messages", "Put zones into it ('zw phase set', or the phase's dialog).")};
    case ErrorCode::NoPhase:
      return {QT_TRANSLATE_NOOP("messages", "its roadmap has no phase"),
              QT_TRANSLATE_NOOP("messages", "Add one ('zw phase add', or Plan, Roadmap Phases).")};
    case ErrorCode::NoBase:
      return {QT_TRANSLATE_NOOP("messages", "no base of the plan reaches a road, so that nothing is served"),
              QT_TRANSLATE_NOOP("messages", "Add a base beside a road ('zw base add', or the tool Bases).")};
    case ErrorCode::NothingToUndo:
      return {QT_TRANSLATE_NOOP("messages", "there is nothing to undo"), ""};
    case ErrorCode::NothingToRedo:
      return {QT_TRANSLATE_NOOP("messages", "there is nothing to redo"), ""};
    case ErrorCode::LastScenario:
      return {QT_TRANSLATE_NOOP("messages", "a plan keeps at least one scenario"),
              QT_TRANSLATE_NOOP("messages", "Add another before you remove this one.")};
    case ErrorCode::UnknownFactor:
      return {QT_TRANSLATE_NOOP("messages", "there is no planning factor of that name"),
              QT_TRANSLATE_NOOP("messages", "Check the spelling.")};
    case ErrorCode::FactorOrder:
      return {QT_TRANSLATE_NOOP("messages", "a factor's low, likely and high value are out of order"),
              QT_TRANSLATE_NOOP("messages", "Give low ≤ value ≤ high.")};
    case ErrorCode::Cancelled:
      return {QT_TRANSLATE_NOOP("messages", "it was cancelled; nothing was changed"), ""};
    case ErrorCode::Usage:
      return {QT_TRANSLATE_NOOP("messages", "wrong usage"), ""};
    case ErrorCode::Internal:
      return {QT_TRANSLATE_NOOP("messages", "an error in Zonewright itself"),
              QT_TRANSLATE_NOOP("messages", "Please report it with the steps that led here.")};
  }
  return {"", ""};
}

QString translated(const char* text) {
  return *text ? QCoreApplication::translate("messages", text) : QString();
}

}  // namespace

QString describe(const Error& error) {
  const auto text = [](const std::string& s) { return QString::fromStdString(s); };
  QStringList where;
  if (!error.file.empty()) where << text(error.file);
  if (!error.layer.empty())
    where << QCoreApplication::translate("messages", "layer '%1'").arg(text(error.layer));
  if (!error.feature.empty()) where << text(error.feature);
  const Wording words = wording(error.code);
  QString sentence = where.join(QStringLiteral(", "));
  if (!sentence.isEmpty()) sentence += QStringLiteral(": ");
  sentence += translated(words.problem);
  if (!error.detail.empty()) sentence += QStringLiteral(" (%1)").arg(text(error.detail));
  sentence += u'.';
  if (const QString remedy = translated(words.remedy); !remedy.isEmpty()) sentence += u' ' + remedy;
  return sentence;
}

}  // namespace zw
