// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThreadPool>
#include <atomic>
#include <cmath>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <utility>

#include "core/error.h"
#include "core/ports/region_import.h"

namespace zw {

/// Whether work that is under way when its owner goes is waited for.
enum class AtEnd {
  Wait,   ///< until it has stopped in good order
  LetGo,  ///< no: it stops when it can, and what it gives is dropped; the program waits for it when it ends
};

/// Long work for an object of the user interface, on a background thread, told on the object's own thread. A
/// newer piece gives up the older: of that nothing is told any more. Where it may be let go, the newer does
/// not wait for the older either.
class BackgroundWork {
 public:
  /// What is told whatever is done. Progress is told when it has moved by a thousandth.
  struct Listener {
    std::function<void(const QString& step, double done)> progressed;
    std::function<void(const Error&)> failed;
  };
  BackgroundWork(QObject& owner, Listener listener, AtEnd atEnd = AtEnd::Wait)
      : listener_(std::move(listener)), atEnd_(atEnd), line_(std::make_shared<Line>()) {
    line_->owner = &owner;
    pool_.setMaxThreadCount(1);
  }
  BackgroundWork(const BackgroundWork&) = delete;
  BackgroundWork& operator=(const BackgroundWork&) = delete;
  /// Gives up what is under way.
  ~BackgroundWork() {
    cancel();
    pool_.waitForDone();
    const std::scoped_lock lock(line_->mutex);
    line_->owner = nullptr;
  }

  /// Gives up what is under way; the failure then told is Cancelled.
  void cancel() {
    if (current_) current_->store(true);
  }
  /// The same, but nothing is told any more, and it is busy no longer.
  void drop() {
    cancel();
    current_.reset();
    busy_ = false;
  }
  [[nodiscard]] bool busy() const { return busy_; }

  /// `work`: a function of an ImportProgress that gives a Result<T>; `done` is handed what it gave.
  template <class T, class Work, class Done>
  void start(Work work, Done done) {
    cancel();
    const auto request = current_ = std::make_shared<std::atomic<bool>>(false);
    busy_ = true;
    auto& pool = atEnd_ == AtEnd::LetGo ? *QThreadPool::globalInstance() : pool_;
    // What is let go may outlive this.
    pool.start([self = this, line = line_, request, work = std::move(work), done = std::move(done)] {
      std::string lastStep;
      double lastShare = -1;
      const ImportProgress progress = [&](const std::string& step, double share) {
        if (step != lastStep || std::abs(share - lastShare) >= kLeastMove) {
          lastStep = step;
          lastShare = share;
          tell(*line, [self, request, text = QString::fromStdString(step), share] {
            if (request == self->current_) self->listener_.progressed(text, share);
          });
        }
        return !request->load();
      };
      auto result = std::make_shared<Result<T>>(work(progress));
      tell(*line, [self, request, result, done] {
        if (request != self->current_) return;
        self->busy_ = false;
        if (*result)
          done(std::make_shared<const T>(std::move(**result)));
        else
          self->listener_.failed(result->error());
      });
    });
  }

 private:
  static constexpr double kLeastMove = 1e-3;
  using Cancelled = std::shared_ptr<std::atomic<bool>>;
  /// To the owner, as long as there is one.
  struct Line {
    std::mutex mutex;
    QObject* owner = nullptr;
  };
  static void tell(Line& line, std::function<void()> what) {
    const std::scoped_lock lock(line.mutex);
    if (line.owner) QMetaObject::invokeMethod(line.owner, std::move(what), Qt::QueuedConnection);
  }

  Listener listener_;
  AtEnd atEnd_;
  std::shared_ptr<Line> line_;
  bool busy_ = false;
  Cancelled current_;
  QThreadPool pool_;
};

}  // namespace zw
