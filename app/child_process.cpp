// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/child_process.h"

#include <QProcess>
#include <optional>

#include "app/region_import_json.h"

namespace zw {
namespace {

/// How often a process that says nothing is asked for, so that giving up is noticed.
constexpr int kPollMilliseconds = 100;
/// How long a process that was asked to stop may clean up before it is ended.
constexpr int kStopMilliseconds = 10000;

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

void stop(QProcess& process, Stop how) {
  if (how == Stop::InGoodOrder) {
    process.terminate();
    if (process.waitForFinished(kStopMilliseconds)) return;
  }
  process.kill();
  process.waitForFinished(-1);
}

}  // namespace

Result<QByteArray> runChild(const QString& program, const QStringList& arguments, Stop how,
                            const ImportProgress& progress) {
  QProcess process;
  process.start(program, arguments, QIODevice::ReadOnly);
  if (!process.waitForStarted(-1))
    return fail(
        Error{ErrorCode::Internal, program.toStdString(), {}, {}, process.errorString().toStdString()});
  process.setReadChannel(QProcess::StandardError);
  Listener listener(progress);
  bool given = false;
  while (process.state() != QProcess::NotRunning) {
    process.waitForReadyRead(kPollMilliseconds);
    if (listener.hear(process.readAllStandardError()) || given) continue;
    given = true;
    stop(process, how);
  }
  (void)listener.hear(process.readAllStandardError());
  const bool done = process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
  if (done) return process.readAllStandardOutput();  // even if asked to stop, too late
  if (given) return fail(ErrorCode::Cancelled);
  if (listener.error()) return fail(*listener.error());
  const bool crashed = process.exitStatus() == QProcess::CrashExit;
  return fail(Error{ErrorCode::Internal,
                    program.toStdString(),
                    {},
                    {},
                    crashed ? "it ended unexpectedly" : listener.complaint()});
}

}  // namespace zw
