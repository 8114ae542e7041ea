// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/history_model.h"

#include <QFont>
#include <QGuiApplication>
#include <QIcon>
#include <QPalette>

#include "ui/i18n/history_words.h"
#include "ui/theme/app_theme.h"

namespace zw {

void HistoryModel::show(const PlanSession* session, const QDateTime& now) {
  beginResetModel();
  session_ = session;
  now_ = now;
  gather();
  endResetModel();
}

void HistoryModel::setFilter(const QString& text) {
  if (text == filter_) return;
  beginResetModel();
  filter_ = text;
  gather();
  endResetModel();
}

void HistoryModel::gather() {
  lines_.clear();
  currentRow_ = -1;
  if (!session_) return;
  std::vector<std::vector<std::size_t>> versionsAt(session_->history().size() + 1);
  const auto& versions = session_->versions();
  for (std::size_t i = 0; i < versions.size(); ++i)
    if (versions[i].position) versionsAt[*versions[i].position].push_back(i);
  const auto isWanted = [this](const Line& line) {
    return filter_.isEmpty() || textOf(line).contains(filter_, Qt::CaseInsensitive);
  };
  for (std::size_t step = 0; step <= session_->history().size(); ++step) {
    const bool current = step == session_->cursor();
    const Line command{step, std::nullopt};
    if (current || step == 0 || isWanted(command)) {
      if (current) currentRow_ = static_cast<int>(lines_.size());
      lines_.push_back(command);
    }
    for (const std::size_t version : versionsAt[step])
      if (const Line line{step, version}; isWanted(line)) lines_.push_back(line);
  }
}

int HistoryModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(lines_.size());
}

int HistoryModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : kColumnCount;
}

const PlanVersion* HistoryModel::versionOf(const Line& line) const {
  return line.version ? &session_->versions()[*line.version] : nullptr;
}

QString HistoryModel::textOf(const Line& line) const {
  if (const PlanVersion* version = versionOf(line)) return QString::fromStdString(version->name);
  return line.step == 0 ? tr("As the plan was made") : doneText(session_->history()[line.step - 1]);
}

QString HistoryModel::timeOf(const Line& line) const {
  if (const PlanVersion* version = versionOf(line)) return momentText(version->time, now_);
  return line.step == 0 ? QString() : momentText(session_->history()[line.step - 1].time, now_);
}

QString HistoryModel::toolTipOf(const Line& line) const {
  QStringList lines;
  if (const PlanVersion* version = versionOf(line)) {
    lines << tr("Version “%1”, named at %2").arg(textOf(line), QString::fromStdString(version->time));
    if (!version->note.empty()) lines << QString::fromStdString(version->note);
  } else if (line.step == 0) {
    lines << textOf(line);
  } else {
    lines << textOf(line)
          << tr("Step %1, %2")
                 .arg(line.step)
                 .arg(QString::fromStdString(session_->history()[line.step - 1].time));
  }
  if (line.step > session_->cursor()) lines << tr("Undone; a click brings it back");
  return lines.join(QLatin1Char('\n'));
}

QVariant HistoryModel::iconOf(const Line& line) const {
  if (line.version) return lineIcon(QStringLiteral("bookmark"));
  return lineIcon(line.step == 0 ? QStringLiteral("new") : doneIcon(session_->history()[line.step - 1]));
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || !session_) return {};
  const Line& line = lines_[static_cast<std::size_t>(index.row())];
  const bool isWhat = index.column() == What;
  switch (role) {
    case Qt::DisplayRole:
      return isWhat ? textOf(line) : timeOf(line);
    case Qt::DecorationRole:
      return isWhat ? iconOf(line) : QVariant();
    case Qt::ToolTipRole:
      return toolTipOf(line);
    case Qt::TextAlignmentRole:
      return QVariant::fromValue(
          Qt::Alignment(Qt::AlignVCenter | (isWhat ? Qt::AlignLeading : Qt::AlignTrailing)));
    case Qt::FontRole: {
      QFont font;
      font.setBold(!line.version && line.step == session_->cursor());
      font.setItalic(line.version.has_value());
      return font;
    }
    case Qt::ForegroundRole:
      if (!isWhat || line.step > session_->cursor())
        return QGuiApplication::palette().brush(QPalette::PlaceholderText);
      return {};
    case StepRole:
      return QVariant::fromValue<qulonglong>(line.step);
    case VersionRole:
      return line.version ? QString::fromStdString(versionOf(line)->id.text()) : QString();
    case DoneRole:
      return line.step <= session_->cursor();
    default:
      return {};
  }
}

}  // namespace zw
