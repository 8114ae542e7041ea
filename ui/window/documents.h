// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <optional>

#include "ui/workspace/exporter.h"
#include "ui/workspace/plan_opener.h"

class QWidget;

namespace zw {

class Actions;
class Preferences;
class Workspace;

/// Carries out the actions that concern files: new, open, recent, sample, region, save a copy, export. Asks
/// what must be asked and tells what went wrong; reading and writing go on in the background.
class Documents final : public QObject {
  Q_OBJECT
 public:
  Documents(Workspace& workspace, Actions& actions, Preferences& preferences, QWidget* window);

  /// At the start of the program: `plan`, else the plan open last, else a fresh sample.
  void openAtStart(const QString& plan);
  void open(const QString& plan, const QString& pack = {});
  void openSample();

 signals:
  /// Something is being read; the text says what. Empty: no longer.
  void busy(const QString& text);
  /// Something was done that the user should know.
  void told(const QString& text);
  void toldOfFile(const QString& text, const QString& path);

 private:
  void newPlan();
  void newPlanOn(const QString& pack);
  void newRegion();
  void choosePlan();
  void saveCopy();
  void exportTo(Exporter::Kind kind);
  void take(ReadyDocument& document);
  void onFailed(const Error& error, const QString& plan);
  void complain(const Error& error);
  void fillRecentMenu();
  void updateActions();
  [[nodiscard]] QString suggestedExport(const QString& suffix) const;

  Workspace& workspace_;
  Actions& actions_;
  Preferences& preferences_;
  QWidget* window_;
  PlanOpener opener_;
  Exporter exporter_;
};

}  // namespace zw
