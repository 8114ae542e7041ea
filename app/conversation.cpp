// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/conversation.h"

#include <QElapsedTimer>
#include <QProcess>
#include <condition_variable>
#include <future>
#include <mutex>
#include <queue>
#include <thread>

#include "app/region_import_json.h"

namespace zw {
namespace {

constexpr int kAnswerMilliseconds = 120'000;
constexpr int kPollMilliseconds = 100;

}  // namespace

/// Owns the process on a thread of its own, since a QProcess may be used by the thread alone that made it.
class Conversation::Worker {
 public:
  Worker(QString program, QStringList arguments)
      : program_(std::move(program)), arguments_(std::move(arguments)), thread_([this] { run(); }) {}
  ~Worker() {
    {
      const std::scoped_lock lock(mutex_);
      ended_ = true;
    }
    wake_.notify_one();
    thread_.join();
  }
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  /// Empty: what the process says first.
  Result<Answer> ask(QByteArray line) {
    Question question{std::move(line), {}};
    auto answer = question.answer.get_future();
    {
      const std::scoped_lock lock(mutex_);
      questions_.push(std::move(question));
    }
    wake_.notify_one();
    return answer.get();
  }

 private:
  struct Question {
    QByteArray line;
    std::promise<Result<Answer>> answer;
  };

  void run() {
    QProcess process;
    process.start(program_, arguments_);
    if (!process.waitForStarted(-1)) broken_ = process.errorString().toStdString();
    for (;;) {
      std::unique_lock lock(mutex_);
      wake_.wait(lock, [this] { return ended_ || !questions_.empty(); });
      if (ended_) break;
      Question question = std::move(questions_.front());
      questions_.pop();
      lock.unlock();
      question.answer.set_value(answerTo(process, question.line));
    }
    process.closeWriteChannel();
    process.kill();
    process.waitForFinished(-1);
    while (!questions_.empty()) {
      questions_.front().answer.set_value(fail(ErrorCode::Cancelled));
      questions_.pop();
    }
  }

  Result<Answer> answerTo(QProcess& process, const QByteArray& line) {
    if (!broken_.empty()) return failed();
    if (!line.isEmpty()) process.write(line + '\n');
    QElapsedTimer since;
    since.start();
    const auto waitFor = [&](const auto& isThere) {
      while (!isThere()) {
        const bool hangs = since.elapsed() > kAnswerMilliseconds;
        if (hangs || isEnded()) {
          broken_ = hangs ? "it gave no answer" : "it was given up";
          process.kill();
          return false;
        }
        if (process.waitForReadyRead(kPollMilliseconds) || process.state() == QProcess::Running) continue;
        if (isThere()) break;
        broken_ = "it ended unexpectedly";
        return false;
      }
      return true;
    };
    if (!waitFor([&] { return process.canReadLine(); })) return failed();
    const QByteArray head = process.readLine();
    Answer answer{nlohmann::json::parse(head.begin(), head.end(), nullptr, false), {}};
    if (!answer.head.is_object()) {
      broken_ = head.trimmed().toStdString();
      return failed();
    }
    const qint64 size = answer.head.value("bytes", qint64{0});
    if (!waitFor([&] { return process.bytesAvailable() >= size; })) return failed();
    answer.bytes = process.read(size);
    if (const auto error = answer.head.find("error"); error != answer.head.end())
      return fail(errorFrom(*error).value_or(Error{ErrorCode::Internal, program_.toStdString(), {}, {}, {}}));
    return answer;
  }

  [[nodiscard]] bool isEnded() {
    const std::scoped_lock lock(mutex_);
    return ended_;
  }
  [[nodiscard]] tl::unexpected<Error> failed() const {
    return fail(Error{ErrorCode::Internal, program_.toStdString(), {}, {}, broken_});
  }

  QString program_;
  QStringList arguments_;
  std::string broken_;  ///< why nothing more can be asked; used by the worker's thread alone
  std::mutex mutex_;
  std::condition_variable wake_;
  std::queue<Question> questions_;
  bool ended_ = false;
  std::thread thread_;
};

Conversation::Conversation() = default;
Conversation::~Conversation() = default;

Result<std::unique_ptr<Conversation>> Conversation::begin(const QString& program,
                                                          const QStringList& arguments) {
  std::unique_ptr<Conversation> made(new Conversation);
  made->worker_ = std::make_unique<Worker>(program, arguments);
  if (auto first = made->worker_->ask({}); !first) return fail(std::move(first.error()));
  return made;
}

Result<Conversation::Answer> Conversation::ask(const nlohmann::json& question) {
  return worker_->ask(QByteArray::fromStdString(question.dump()));
}

}  // namespace zw
