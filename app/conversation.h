// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <memory>
#include <nlohmann/json.hpp>

#include "core/error.h"

namespace zw {

/// A process that answers questions: a line of JSON each, the answer a line of JSON, whose "bytes" tell how
/// many bytes follow it. May be asked from any thread, one after the other. The process ends with this
/// object.
class Conversation {
 public:
  struct Answer {
    nlohmann::json head;
    QByteArray bytes;
  };

  /// Starts the process and waits for what it says first. Errors: what it reports; Internal where it cannot
  /// be started or breaks down.
  [[nodiscard]] static Result<std::unique_ptr<Conversation>> begin(const QString& program,
                                                                   const QStringList& arguments);
  ~Conversation();
  Conversation(const Conversation&) = delete;
  Conversation& operator=(const Conversation&) = delete;

  /// Errors: what it reports; Internal where it broke down or gives no answer within two minutes, after which
  /// it gives none to any question.
  [[nodiscard]] Result<Answer> ask(const nlohmann::json& question);

 private:
  Conversation();
  class Worker;
  std::unique_ptr<Worker> worker_;
};

}  // namespace zw
