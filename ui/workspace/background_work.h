// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThreadPool>
#include <atomic>
#include <functional>
#include <memory>
#include <utility>

#include "core/error.h"
#include "core/ports/region_import.h"

namespace zw {

/// Long work for an object of the user interface, on a background thread, one piece at a time, told on the
/// object's own thread. A newer piece gives up the older: of that nothing is told any more.
class BackgroundWork {
 public:
  /// What is told whatever is done.
  struct Listener {
    std::function<void(const QString& step, double done)> progressed;
    std::function<void(const Error&)> failed;
  };
  BackgroundWork(QObject& owner, Listener listener) : owner_(owner), listener_(std::move(listener)) {
    pool_.setMaxThreadCount(1);
  }
  BackgroundWork(const BackgroundWork&) = delete;
  BackgroundWork& operator=(const BackgroundWork&) = delete;
  /// Gives up what is under way and waits for it.
  ~BackgroundWork() {
    cancel();
    pool_.waitForDone();
  }

  /// Gives up what is under way; the failure then told is Cancelled.
  void cancel() {
    if (current_) current_->store(true);
  }
  [[nodiscard]] bool busy() const { return busy_; }

  /// `work`: a function of an ImportProgress that gives a Result<T>; `done` is handed what it gave.
  template <class T, class Work, class Done>
  void start(Work work, Done done) {
    cancel();
    const auto request = current_ = std::make_shared<std::atomic<bool>>(false);
    busy_ = true;
    pool_.start([this, request, work = std::move(work), done = std::move(done)] {
      const ImportProgress progress = [&](const std::string& step, double share) {
        tell(request,
             [this, text = QString::fromStdString(step), share] { listener_.progressed(text, share); });
        return !request->load();
      };
      auto result = std::make_shared<Result<T>>(work(progress));
      tell(request, [this, result, done] {
        busy_ = false;
        if (*result)
          done(std::make_shared<const T>(std::move(**result)));
        else
          listener_.failed(result->error());
      });
    });
  }

 private:
  using Cancelled = std::shared_ptr<std::atomic<bool>>;
  void tell(const Cancelled& request, std::function<void()> what) {
    QMetaObject::invokeMethod(
        &owner_,
        [this, request, what = std::move(what)] {
          if (request == current_) what();
        },
        Qt::QueuedConnection);
  }

  QObject& owner_;
  Listener listener_;
  bool busy_ = false;
  Cancelled current_;
  QThreadPool pool_;
};

}  // namespace zw
