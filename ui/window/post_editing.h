// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "core/model/post.h"

class QWidget;

namespace zw {

class Actions;
class Workspace;

/// Carries out what a person does to posts and to how a zone is held: asks what must be asked, then runs one
/// command.
class PostEditing final : public QObject {
  Q_OBJECT
 public:
  PostEditing(Workspace& workspace, Actions& actions, QWidget* window);

  /// In the selected zone, under the next free name.
  bool add(PostKind kind, const LonLat& point);
  bool move(const Uuid& post, const LonLat& point);
  void remove(const Uuid& post);
  void describe(const Uuid& post);
  /// What else can be done with a post, at the pointer.
  void offer(const Uuid& post);

 private:
  void suggest();
  void addSealPosts();
  void describeHolding();
  void editPool();
  void updateActions();

  Workspace& workspace_;
  Actions& actions_;
  QWidget* window_;
};

}  // namespace zw
