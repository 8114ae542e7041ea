// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/exchange/pool_csv.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <set>

#include "core/model/post_check.h"
#include "gis/exchange/delimited_text.h"
#include "gis/exchange/number_text.h"
#include "gis/exchange/text_encoding.h"
#include "gis/file/atomic_file.h"

namespace zw::exchange {
namespace {

enum Column : std::size_t {
  Id,
  Name,
  Strength,
  Readiness,
  VettedFrom,
  TrainedFrom,
  Vehicles,
  HomeBase,
  DeploymentDays,
  DwellRatio,
  Notes,
  SourceName,
  Illustrative,
  kColumnCount
};
struct ColumnSpec {
  const char* name;
  bool required;
};
constexpr std::array<ColumnSpec, kColumnCount> kColumns{{{"id", false},
                                                         {"name", true},
                                                         {"strength", true},
                                                         {"readiness", true},
                                                         {"vetted_from", true},
                                                         {"trained_from", true},
                                                         {"vehicles", true},
                                                         {"home_base", false},
                                                         {"deployment_days", true},
                                                         {"dwell_ratio", false},
                                                         {"notes", false},
                                                         {"source", false},
                                                         {"illustrative", false}}};

/// "Vetted from " and "vetted-from" are "vetted_from".
std::string columnName(std::string_view heading) {
  std::string name(trimmed(heading));
  for (char& c : name) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (c == ' ' || c == '-') c = '_';
  }
  return name;
}

bool isBlank(const TextRow& row) {
  return std::all_of(row.fields.begin(), row.fields.end(),
                     [](const std::string& field) { return trimmed(field).empty(); });
}

std::string columnList() {
  std::string list;
  for (const ColumnSpec& column : kColumns) list += (list.empty() ? "" : ", ") + std::string(column.name);
  return list;
}

class PoolTable {
 public:
  explicit PoolTable(std::span<const Base> bases) : bases_(bases) {}

  PoolReading read(const std::string& bytes) {
    if (const auto text = utf8Text(bytes); !text)
      report(0, {}, text.error());
    else if (auto table = parseDelimited(*text); !table)
      report(table.error().row, {}, table.error().error);
    else if (std::erase_if(table->rows, isBlank); table->rows.empty())
      report(0, {}, {ErrorCode::Syntax, {}, {}, {}, "it is empty; its first row has to name the columns"});
    else if (readHeader(table->rows.front()))
      for (std::size_t i = 1; i < table->rows.size(); ++i) readUnit(table->rows[i]);
    if (!out_.faults.empty()) out_.units.clear();
    return std::move(out_);
  }

 private:
  void report(std::size_t row, const std::string& column, Error error) {
    if (row > 0) {
      error.feature = "row " + std::to_string(row);
      if (!column.empty()) error.feature += ", column '" + column + "'";
    }
    out_.faults.push_back({row, column, std::move(error)});
  }

  /// False where rows cannot be read by it.
  bool readHeader(const TextRow& header) {
    width_ = header.fields.size();
    const auto specOf = [](const std::string& heading) {
      return std::find_if(kColumns.begin(), kColumns.end(),
                          [name = columnName(heading)](const ColumnSpec& c) { return name == c.name; });
    };
    if (std::all_of(header.fields.begin(), header.fields.end(),
                    [&](const std::string& heading) { return specOf(heading) == kColumns.end(); })) {
      report(header.number, {},
             {ErrorCode::MissingKey,
              {},
              {},
              {},
              "no name of a column; the first row has to name them, between commas, semicolons or tabs: " +
                  columnList()});
      return false;
    }
    for (std::size_t i = 0; i < width_; ++i) {
      const std::string name = columnName(header.fields[i]);
      const auto spec = specOf(header.fields[i]);
      if (spec == kColumns.end()) {
        report(header.number, header.fields[i],
               {ErrorCode::BadValue, {}, {}, {}, "there is no such column; there are " + columnList()});
        continue;
      }
      auto& place = places_[static_cast<std::size_t>(spec - kColumns.begin())];
      if (place) report(header.number, name, {ErrorCode::BadValue, {}, {}, {}, "the column is given twice"});
      place = i;
    }
    for (std::size_t c = 0; c < kColumnCount; ++c)
      if (kColumns[c].required && !places_[c])
        report(header.number, kColumns[c].name, {ErrorCode::MissingKey, {}, {}, {}, {}});
    return out_.faults.empty();
  }

  void readUnit(const TextRow& row) {
    if (row.fields.size() != width_) {
      report(row.number, {},
             {ErrorCode::BadValue,
              {},
              {},
              {},
              std::to_string(row.fields.size()) + " fields instead of " + std::to_string(width_) +
                  (row.fields.size() > width_ ? "; a field that holds the delimiter stands in quotes" : "")});
      return;
    }
    row_ = &row;
    PoolUnit unit;
    unit.id = readId();
    unit.name = readName();
    unit.strength = take(Strength, wholeNumber(field(Strength), 0, kMostPeople));
    unit.readiness = take(Readiness, decimalNumber(field(Readiness), 0, 1));
    unit.vettedFrom = readDate(VettedFrom);
    unit.trainedFrom = readDate(TrainedFrom);
    unit.vehicles = take(Vehicles, wholeNumber(field(Vehicles), 0, kMostPeople));
    unit.homeBase = readBase();
    unit.deploymentDays = take(DeploymentDays, wholeNumber(field(DeploymentDays), 1, kLongestDeployment));
    if (!trimmed(field(DwellRatio)).empty())
      unit.dwellRatio = take(DwellRatio, decimalNumber(field(DwellRatio), 0, kGreatestDwellRatio));
    unit.notes = std::string(field(Notes));
    unit.source = std::string(field(SourceName));
    unit.illustrative = readYes();
    out_.units.push_back(std::move(unit));
  }

  /// Empty where the table has no such column.
  [[nodiscard]] std::string_view field(Column column) const {
    return places_[column] ? std::string_view(row_->fields[*places_[column]]) : std::string_view();
  }
  void reportHere(Column column, ErrorCode code, std::string detail) {
    report(row_->number, kColumns[column].name, {code, {}, {}, {}, std::move(detail)});
  }
  template <class T>
  T take(Column column, const Result<T>& value) {
    if (value) return *value;
    report(row_->number, kColumns[column].name, value.error());
    return T();
  }

  Uuid readId() {
    const std::string_view text = trimmed(field(Id));
    if (text.empty()) return {};
    const auto id = Uuid::fromText(text);
    if (!id)
      reportHere(Id, ErrorCode::BadValue, "'" + std::string(text) + "' is not a UUID");
    else if (!ids_.insert(*id).second)
      reportHere(Id, ErrorCode::NameTaken, std::string(text));
    return id.value_or(Uuid());
  }

  std::string readName() {
    std::string name(field(Name));
    if (trimmed(name).empty())
      reportHere(Name, ErrorCode::NameEmpty, {});
    else if (!names_.insert(std::string(trimmed(name))).second)
      reportHere(Name, ErrorCode::NameTaken, std::string(trimmed(name)));
    return name;
  }

  /// A table that does not say so is not about units that are made up.
  bool readYes() {
    const std::string text = columnName(field(Illustrative));
    if (text == "yes" || text == "true" || text == "1") return true;
    if (!text.empty() && text != "no" && text != "false" && text != "0")
      reportHere(Illustrative, ErrorCode::BadValue, "'" + text + "' is neither yes nor no");
    return false;
  }

  std::optional<Date> readDate(Column column) {
    const std::string_view text = trimmed(field(column));
    if (text.empty()) return std::nullopt;
    const auto date = Date::fromText(text);
    if (!date)
      reportHere(column, ErrorCode::BadValue,
                 "'" + std::string(text) + "' is not a day written as year-month-day" +
                     (hasEasternDigits(text) ? " in the digits 0 to 9" : "") + ", as 2027-03-31");
    return date;
  }

  Uuid readBase() {
    const std::string_view text = trimmed(field(HomeBase));
    if (text.empty()) return {};
    const auto id = Uuid::fromText(text);
    const Base* found = nullptr;
    for (const Base& base : bases_) {
      if (id ? base.id != *id : trimmed(base.name) != text) continue;
      if (found) {
        reportHere(HomeBase, ErrorCode::BadValue, "several bases are called '" + std::string(text) + "'");
        return {};
      }
      found = &base;
    }
    if (!found) reportHere(HomeBase, ErrorCode::NotFound, "base '" + std::string(text) + "'");
    return found ? found->id : Uuid();
  }

  std::span<const Base> bases_;
  std::array<std::optional<std::size_t>, kColumnCount> places_;
  std::size_t width_ = 0;
  const TextRow* row_ = nullptr;
  std::set<Uuid> ids_;
  std::set<std::string> names_;
  PoolReading out_;
};

/// Its name, where that says which base it is; else the id.
std::string baseText(const Uuid& id, std::span<const Base> bases) {
  if (id.isNil()) return {};
  const auto base = std::find_if(bases.begin(), bases.end(), [&](const Base& b) { return b.id == id; });
  if (base == bases.end()) return id.text();
  const std::string_view name = trimmed(base->name);
  const auto alike =
      std::count_if(bases.begin(), bases.end(), [&](const Base& b) { return trimmed(b.name) == name; });
  return alike == 1 && !name.empty() && !Uuid::fromText(name) ? std::string(name) : id.text();
}

Result<std::string> contentOf(const std::string& path) {
  constexpr std::uintmax_t kMostBytes = 64 << 20;
  std::error_code problem;
  if (!std::filesystem::exists(path, problem)) return fail(ErrorCode::FileMissing);
  const auto size = std::filesystem::file_size(path, problem);
  if (problem) return fail(ErrorCode::FileUnreadable, problem.message());
  if (size > kMostBytes) return fail(ErrorCode::FileUnreadable, "more than 64 MB");
  std::ifstream in(path, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(in), {}};
  if (!in.is_open() || in.bad()) return fail(ErrorCode::FileUnreadable);
  return bytes;
}

}  // namespace

PoolReading parsePool(const std::string& bytes, std::span<const Base> bases) {
  return PoolTable(bases).read(bytes);
}

PoolReading readPool(const std::string& path, std::span<const Base> bases) {
  const auto bytes = contentOf(path);
  PoolReading reading;
  if (bytes)
    reading = parsePool(*bytes, bases);
  else
    reading.faults.push_back({0, {}, bytes.error()});
  for (TableFault& fault : reading.faults) fault.error.file = path;
  return reading;
}

std::string poolText(std::span<const PoolUnit> units, std::span<const Base> bases) {
  std::vector<std::vector<std::string>> rows(1);
  for (const ColumnSpec& column : kColumns) rows.front().emplace_back(column.name);
  const auto day = [](const std::optional<Date>& date) { return date ? date->text() : std::string(); };
  for (const PoolUnit& unit : units)
    rows.push_back({unit.id.isNil() ? std::string() : unit.id.text(), unit.name,
                    std::to_string(unit.strength), numberText(unit.readiness), day(unit.vettedFrom),
                    day(unit.trainedFrom), std::to_string(unit.vehicles), baseText(unit.homeBase, bases),
                    std::to_string(unit.deploymentDays),
                    unit.dwellRatio ? numberText(*unit.dwellRatio) : std::string(), unit.notes, unit.source,
                    unit.illustrative ? "yes" : "no"});
  return "\xEF\xBB\xBF" + delimitedText(rows);
}

Result<void> writePool(std::span<const PoolUnit> units, std::span<const Base> bases,
                       const std::string& path) {
  return writeFileAtomically(path, poolText(units, bases));
}

}  // namespace zw::exchange
