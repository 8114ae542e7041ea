// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export_tables.h"

#include <QStringList>
#include <algorithm>

#include "app/export_styles.h"
#include "core/model/post_words.h"
#include "core/model/road_words.h"
#include "ui/i18n/figures.h"
#include "version.h"

namespace zw {
namespace {

using exchange::Column;
using exchange::ColumnType;
using exchange::FeatureTable;
using exchange::GeometryKind;
using exchange::Row;
using exchange::Value;

constexpr const char* kReported = "reported, not confirmed by a party";
constexpr const char* kPlanningAid = "planning aid, not a requirement";

/// Nothing where there is nothing to state.
Value textValue(const QString& text) {
  if (text.isEmpty()) return {};
  return text.toStdString();
}

Value numberValue(bool known, double number) {
  if (!known) return {};
  return number;
}

bool isText(const Metric& metric) {
  return metric.unit == Unit::Name || metric.unit == Unit::Date;
}

/// "coverage.area" in m2 gives "area_m2"; a dot inside gives an underscore; a name or a day has no unit.
std::string columnName(const Metric& metric) {
  std::string name = metric.id;
  if (name.rfind("coverage.", 0) == 0) name.erase(0, std::string("coverage.").size());
  std::replace(name.begin(), name.end(), '.', '_');
  if (isText(metric)) return name;
  return name + '_' + (metric.unit == Unit::Share ? "ratio" : unitSymbol(metric.unit));
}

/// Columns and values of figures, grown together.
class FigureColumns {
 public:
  FigureColumns(const Region& region, const Plan& plan) : region_(region), plan_(plan) {}

  void addColumns(const MetricSet& metrics, std::vector<Column>& columns) const {
    for (const Metric& metric : metrics) {
      columns.push_back({columnName(metric), isText(metric) ? ColumnType::Text : ColumnType::Real});
      if (!std::holds_alternative<Estimate>(metric.value)) continue;
      columns.push_back({columnName(metric) + "_low", ColumnType::Real});
      columns.push_back({columnName(metric) + "_high", ColumnType::Real});
    }
    columns.push_back({"unknown"});
    columns.push_back({"data_status"});
  }

  /// Values for the columns of `like`, the metrics that the columns were made for.
  void addValues(const MetricSet& like, const MetricSet& metrics, std::vector<Value>& values) const {
    QStringList unknown;
    QStringList notes;
    for (const Metric& column : like) {
      const Metric* metric = findMetric(metrics, column.id);
      const bool known = metric && metric->known();
      if (const std::string* name = metric ? std::get_if<std::string>(&metric->value) : nullptr)
        values.push_back(*name);
      else
        values.push_back(numberValue(known, known ? metric->number() : 0));
      if (std::holds_alternative<Estimate>(column.value)) {
        const Estimate* band = metric ? std::get_if<Estimate>(&metric->value) : nullptr;
        values.push_back(numberValue(band, band ? band->low : 0));
        values.push_back(numberValue(band, band ? band->high : 0));
      }
      if (!metric) continue;
      const QString name = QString::fromStdString(columnName(*metric));
      if (!known) unknown << name + QStringLiteral(": ") + unknownReason(*metric);
      if (const QString note = figureNote(*metric, region_, plan_); !note.isEmpty())
        notes << name + QStringLiteral(": ") + note;
    }
    values.push_back(textValue(unknown.join(QStringLiteral("; "))));
    values.push_back(textValue(notes.join(QStringLiteral("; "))));
  }

 private:
  const Region& region_;
  const Plan& plan_;
};

/// Columns that say where a row of the region comes from.
void addSourceColumns(std::vector<Column>& columns) {
  for (const char* name : {"status", "source_id", "credit", "source_date"}) columns.push_back({name});
}

void addSourceValues(const Region& region, const std::string& sourceId, const char* status,
                     std::vector<Value>& values) {
  const Source* source = region.source(sourceId);
  values.push_back(textValue(status   ? QString::fromLatin1(status)
                             : source ? sourceStatusText(source->status)
                                      : QString()));
  values.push_back(sourceId);
  values.push_back(textValue(source ? QString::fromStdString(source->credit) : QString()));
  values.push_back(textValue(source ? QString::fromStdString(source->date) : QString()));
}

FeatureTable zonesTable(const ExportContent& content) {
  FeatureTable table{"zones",
                     "Zones of scenario '" + content.scenario.name + "' with their figures",
                     GeometryKind::MultiPolygon,
                     {{"id"},
                      {"name"},
                      {"scenario"},
                      {"status"},
                      {"proposed_by"},
                      {"source"},
                      {"notes"},
                      {"colour"},
                      {"phase"},
                      {"held_from"}},
                     {},
                     {}};
  if (content.figures.zones.empty()) return table;
  const FigureColumns figures(content.region, content.plan);
  // An estimate in one zone gives every zone its low and high columns.
  MetricSet like = content.figures.zones.front().figures;
  for (Metric& metric : like)
    for (const ZoneFigures& zone : content.figures.zones)
      if (const Metric* other = findMetric(zone.figures, metric.id);
          other && std::holds_alternative<Estimate>(other->value))
        metric.value = other->value;
  figures.addColumns(like, table.columns);
  for (const ZoneFigures& zone : content.figures.zones) {
    const Zone& z = content.plan.zones.at(zone.zone);
    const auto known = content.plan.phases.find(z.phase);
    const QString phase =
        known == content.plan.phases.end() ? QString() : QString::fromStdString(known->second.name);
    const QString from = QString::fromStdString(content.plan.heldFrom(z));
    Row row{{z.id.text(), z.name, content.scenario.name,
             std::string(z.status == ZoneStatus::Reported ? kReported : "candidate"), z.proposedBy, z.source,
             z.notes, z.style.colour, textValue(phase), textValue(from)},
            z.shape};
    figures.addValues(like, zone.figures, row.values);
    table.rows.push_back(std::move(row));
  }
  table.styleQml = zonesStyle(content.plan, content.scenario.id);
  return table;
}

FeatureTable residualTable(const ExportContent& content) {
  FeatureTable table{"residual",
                     "The buffer zone that no zone of the scenario covers",
                     GeometryKind::MultiPolygon,
                     {},
                     {},
                     residualStyle()};
  const FigureColumns figures(content.region, content.plan);
  figures.addColumns(content.figures.plan, table.columns);
  Row row{{}, content.region.projection->inverse(content.residual)};
  figures.addValues(content.figures.plan, content.figures.plan, row.values);
  table.rows.push_back(std::move(row));
  return table;
}

FeatureTable bufferZoneTable(const Region& region) {
  FeatureTable table{"buffer_zone",
                     "The buffer zone as the region pack holds it",
                     GeometryKind::MultiPolygon,
                     {{"name_en"}, {"name_ar"}, {"authority"}},
                     {},
                     bufferZoneStyle()};
  addSourceColumns(table.columns);
  for (const BufferZone& zone : region.bufferZones) {
    Row row{{zone.name.en, zone.name.ar, zone.authority}, region.projection->inverse(zone.shape)};
    addSourceValues(region, zone.source, nullptr, row.values);
    table.rows.push_back(std::move(row));
  }
  return table;
}

FeatureTable borderTable(const Region& region) {
  FeatureTable table{"border",
                     "The border; disputed stretches are marked",
                     GeometryKind::MultiLine,
                     {{"between"}, {"disputed", ColumnType::Boolean}},
                     {},
                     borderStyle()};
  addSourceColumns(table.columns);
  for (const BorderLine& border : region.border) {
    Row row{{border.between, border.disputed}, MultiLine<LonLat>{region.projection->inverse(border.line)}};
    addSourceValues(region, border.source, border.disputed ? "disputed" : nullptr, row.values);
    table.rows.push_back(std::move(row));
  }
  return table;
}

FeatureTable riverTable(const Region& region) {
  FeatureTable table{"river",
                     "The main stem that parts the two sides",
                     GeometryKind::MultiLine,
                     {{"name_en"}, {"name_ar"}},
                     {},
                     riverStyle()};
  addSourceColumns(table.columns);
  for (const River& river : region.rivers) {
    if (!river.mainStem) continue;
    Row row{{river.name.en, river.name.ar}, MultiLine<LonLat>{region.projection->inverse(river.line)}};
    addSourceValues(region, river.source, nullptr, row.values);
    table.rows.push_back(std::move(row));
  }
  return table;
}

FeatureTable basesTable(const Plan& plan) {
  FeatureTable table{"bases",
                     "Places from which units are supplied",
                     GeometryKind::Point,
                     {{"id"}, {"name"}, {"notes"}, {"illustrative", ColumnType::Boolean}},
                     {},
                     {}};
  for (const auto& [id, base] : plan.bases)
    table.rows.push_back({{id.text(), base.name, base.notes, base.illustrative}, base.point});
  return table;
}

FeatureTable notesTable(const Plan& plan) {
  FeatureTable table{"notes",
                     "Remarks that stand at a place",
                     GeometryKind::Point,
                     {{"id"}, {"title"}, {"text"}, {"author"}, {"source"}, {"date"}},
                     {},
                     {}};
  for (const Note* note : plan.notesInOrder())
    table.rows.push_back(
        {{note->id.text(), titleOf(*note), note->text, note->author, note->source, note->date}, note->point});
  return table;
}

FeatureTable postsTable(const Plan& plan, const Scenario& scenario) {
  FeatureTable table{"posts",
                     "Observation posts and checkpoints of the scenario's zones",
                     GeometryKind::Point,
                     {{"id"},
                      {"name"},
                      {"zone"},
                      {"kind"},
                      {"on_mast", ColumnType::Boolean},
                      {"on_duty_people", ColumnType::Real},
                      {"hours_per_day", ColumnType::Real},
                      {"notes"}},
                     {},
                     postsStyle()};
  const auto number = [](const std::optional<double>& value) {
    return numberValue(value.has_value(), value.value_or(0));
  };
  for (const Zone* zone : plan.zonesOf(scenario.id))
    for (const Post* post : plan.postsOf(zone->id))
      table.rows.push_back({{post->id.text(), post->name, zone->name, std::string(wordOf(post->kind)),
                             post->onMast, number(post->onDuty), number(post->hoursPerDay), post->notes},
                            post->point});
  return table;
}

FeatureTable sourcesTable(const Region& region) {
  FeatureTable table{"sources",
                     "Where the region's data come from",
                     GeometryKind::None,
                     {{"id"},
                      {"title"},
                      {"date"},
                      {"licence"},
                      {"credit"},
                      {"url"},
                      {"accuracy_m", ColumnType::Real},
                      {"status"},
                      {"note"}},
                     {},
                     {}};
  for (const Source& s : region.sources)
    table.rows.push_back({{s.id, s.title, s.date, s.licence, s.credit, s.url,
                           numberValue(s.accuracyMetres >= 0, s.accuracyMetres),
                           sourceStatusText(s.status).toStdString(), s.note},
                          {}});
  return table;
}

FeatureTable factorsTable(const Plan& plan) {
  FeatureTable table{"planning_factors",
                     std::string("Planning factors: ") + kPlanningAid,
                     GeometryKind::None,
                     {{"id"},
                      {"title"},
                      {"value", ColumnType::Real},
                      {"low", ColumnType::Real},
                      {"high", ColumnType::Real},
                      {"unit"},
                      {"source"},
                      {"confidence"}},
                     {},
                     {}};
  for (const auto& [id, f] : plan.factors)
    table.rows.push_back({{f.id, f.title, f.value, f.low, f.high, f.unit, f.source,
                           confidenceInWords(f.confidence).toStdString()},
                          {}});
  return table;
}

FeatureTable inputsTable(const Region& region, const Plan& plan, const Scenario* scenario,
                         const InputHashes& hashes, const std::string& time, const Uuid& networkState) {
  FeatureTable table{"inputs", "What this export was made from", GeometryKind::None, {{"key"}, {"value"}}, {},
                     {}};
  const auto add = [&table](std::string key, std::string value) {
    table.rows.push_back({{std::move(key), std::move(value)}, {}});
  };
  add("tool", std::string("Zonewright ") + kZonewrightVersion);
  add("time", time);
  add("plan_title", plan.info.title);
  if (scenario) add("scenario", scenario->name);
  if (networkState.isNil()) {
    add("network_state", "none: the roads as the region pack has them");
  } else {
    const NetworkState& state = plan.networkStates.at(networkState);
    add("network_state", state.name);
    add("network_state_as_of", state.asOf.empty() ? "a supposition" : state.asOf);
    add("network_state_reliability", std::string(wordOf(state.reliability)));
    add("network_state_source", state.source);
  }
  add("region", region.title);
  add("pack", hashes.pack);
  if (hashes.pack != plan.info.packHash)
    add("pack_of_the_plan", plan.info.packHash + " (the plan was made on this other pack)");
  add("plan", hashes.plan);
  add("factors", hashes.factors);
  add("statement", kPlanningAid);
  return table;
}

}  // namespace

std::vector<FeatureTable> exportTables(const ExportContent& content, ExportScope scope) {
  std::vector<FeatureTable> tables;
  tables.push_back(zonesTable(content));
  if (scope == ExportScope::All) {
    tables.push_back(residualTable(content));
    tables.push_back(bufferZoneTable(content.region));
    tables.push_back(borderTable(content.region));
    tables.push_back(riverTable(content.region));
    tables.push_back(basesTable(content.plan));
    tables.push_back(notesTable(content.plan));
    tables.push_back(postsTable(content.plan, content.scenario));
  }
  for (FeatureTable& table : provenanceTables(content.region, content.plan, &content.scenario, content.hashes,
                                              content.time, content.networkState))
    tables.push_back(std::move(table));
  return tables;
}

std::vector<FeatureTable> provenanceTables(const Region& region, const Plan& plan, const Scenario* scenario,
                                           const InputHashes& hashes, const std::string& time,
                                           const Uuid& networkState) {
  return {sourcesTable(region), factorsTable(plan),
          inputsTable(region, plan, scenario, hashes, time, networkState)};
}

}  // namespace zw
