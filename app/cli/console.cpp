// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console.h"

#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

#include "ui/i18n/messages.h"

namespace zw::cli {
namespace {

int writeError = 0;

/// Without the characters by which a terminal is commanded, which names in a plan or a table may hold.
QString harmless(QString text) {
  for (QChar& c : text)
    if (c.category() == QChar::Other_Control && c != u'\n' && c != u'\t') c = QChar::ReplacementCharacter;
  return text;
}

/// On one line, whatever a library put into the detail.
void complain(const QString& sentence) {
  std::fprintf(stderr, "zw: %s\n", harmless(sentence.simplified()).toUtf8().constData());
}

}  // namespace

void print(const std::string& text) {
  errno = 0;
  if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() && !writeError) writeError = errno;
}

void print(const QString& text) {
  print(harmless(text).toStdString());
}

void printJson(const nlohmann::ordered_json& value) {
  print(value.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n');
}

Result<void> flushOutput() {
  errno = 0;
  if (std::fflush(stdout) != 0 && !writeError) writeError = errno ? errno : EIO;
  if (!writeError) return {};
  return fail({ErrorCode::CannotWrite, "standard output", {}, {}, std::strerror(writeError)});
}

void report(const Error& error) {
  complain(describe(error));
}

void warn(const QString& sentence) {
  complain(QStringLiteral("warning: ") + sentence);
}

void progress(const QString& sentence) {
  if (::isatty(STDERR_FILENO)) std::fprintf(stderr, "%s\n", sentence.toUtf8().constData());
}

}  // namespace zw::cli
