// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/child_importer.h"

#include <QProcess>
#include <optional>

#include "app/region_import_json.h"

namespace zw {
namespace {

/// How often a process that says nothing is asked for, so that giving up is noticed.
constexpr int kPollMilliseconds = 100;
/// How long a process that was asked to stop may clean up before it is ended.
constexpr int kStopMilliseconds = 10000;

QString str(const std::string& text) {
  return QString::fromStdString(text);
}

/// Reads the lines that `--progress json` writes.
class Listener {
 public:
  explicit Listener(const ImportProgress& progress) : progress_(progress) {}

  /// False when the work is to be given up.
  bool hear(const QByteArray& bytes) {
    pending_ += bytes;
    for (qsizetype end; (end = pending_.indexOf('\n')) >= 0; pending_.remove(0, end + 1))
      hearLine(pending_.left(end));
    return !progress_ || progress_(step_, done_);
  }

  [[nodiscard]] const std::optional<Error>& error() const { return error_; }
  /// The last line that was no JSON: a complaint of the process or of the system.
  [[nodiscard]] const std::string& complaint() const { return complaint_; }

 private:
  void hearLine(const QByteArray& line) {
    const auto value = nlohmann::json::parse(line.begin(), line.end(), nullptr, false);
    if (!value.is_object()) {
      complaint_ = line.trimmed().toStdString();
      return;
    }
    if (const auto error = value.find("error"); error != value.end()) error_ = errorFrom(*error);
    const auto step = value.find("step"), done = value.find("done");
    if (step == value.end() || done == value.end() || !step->is_string() || !done->is_number()) return;
    step_ = step->get<std::string>();
    done_ = done->get<double>();
  }

  const ImportProgress& progress_;
  QByteArray pending_;
  std::string step_;
  double done_ = 0;
  std::optional<Error> error_;
  std::string complaint_;
};

void stop(QProcess& process) {
  process.terminate();
  if (process.waitForFinished(kStopMilliseconds)) return;
  process.kill();
  process.waitForFinished(-1);
}

}  // namespace

Result<QByteArray> ChildImporter::run(const QStringList& arguments, const ImportProgress& progress) const {
  QProcess process;
  process.start(program_, arguments, QIODevice::ReadOnly);
  if (!process.waitForStarted(-1))
    return fail(
        Error{ErrorCode::Internal, program_.toStdString(), {}, {}, process.errorString().toStdString()});
  process.setReadChannel(QProcess::StandardError);
  Listener listener(progress);
  bool given = false;
  while (process.state() != QProcess::NotRunning) {
    process.waitForReadyRead(kPollMilliseconds);
    if (listener.hear(process.readAllStandardError()) || given) continue;
    given = true;
    stop(process);
  }
  (void)listener.hear(process.readAllStandardError());
  const bool done = process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
  if (done) return process.readAllStandardOutput();  // even if asked to stop, too late
  if (given) return fail(ErrorCode::Cancelled);
  if (listener.error()) return fail(*listener.error());
  return fail(Error{ErrorCode::Internal, program_.toStdString(), {}, {}, listener.complaint()});
}

Result<ExtractSummary> ChildImporter::inspect(const std::string& extract,
                                              const ImportProgress& progress) const {
  const auto printed = run({QStringLiteral("pack"), QStringLiteral("inspect"), QStringLiteral("--json"),
                            QStringLiteral("--progress=json"), QStringLiteral("--"), str(extract)},
                           progress);
  if (!printed) return fail(printed.error());
  const auto value = nlohmann::json::parse(printed->begin(), printed->end(), nullptr, false);
  if (value.is_object() && value.contains("extract"))
    if (auto summary = summaryFrom(value["extract"])) return std::move(*summary);
  return fail(Error{ErrorCode::Internal, program_.toStdString(), {}, {}, "it printed no summary"});
}

Result<ImportedRegion> ChildImporter::import(const RegionImport& wanted,
                                             const ImportProgress& progress) const {
  QStringList arguments = {QStringLiteral("pack"),
                           QStringLiteral("import"),
                           QStringLiteral("--json"),
                           QStringLiteral("--progress=json"),
                           QStringLiteral("--output=") + str(wanted.pack),
                           QStringLiteral("--tolerance=") + QString::number(wanted.tolerance, 'g', 12)};
  const auto add = [&](const char* option, const std::string& value) {
    if (!value.empty()) arguments << QStringLiteral("--%1=%2").arg(QLatin1String(option), str(value));
  };
  add("territory", wanted.territory);
  add("border", wanted.border);
  add("river", wanted.river);
  add("title", wanted.title);
  add("date", wanted.date);
  add("recipe", wanted.recipe);
  if (const Box<LonLat>& b = wanted.bounds; !b.empty()) {
    QStringList sides;
    for (const double side : {b.minX, b.minY, b.maxX, b.maxY}) sides << QString::number(side, 'g', 17);
    arguments << QStringLiteral("--bbox=") + sides.join(u',');
  }
  arguments << QStringLiteral("--") << str(wanted.extract);
  const auto printed = run(arguments, progress);
  if (!printed) return fail(printed.error());
  const auto value = nlohmann::json::parse(printed->begin(), printed->end(), nullptr, false);
  if (value.is_object() && value.contains("region"))
    if (auto region = importedRegionFrom(value["region"])) return std::move(*region);
  return fail(Error{ErrorCode::Internal, program_.toStdString(), {}, {}, "it printed no report"});
}

}  // namespace zw
